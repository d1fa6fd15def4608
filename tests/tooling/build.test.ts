// What goes to Google: the files of dist/, and the names that Google does not know.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeBundle } from '../../tooling/probe-bundle.mjs';

test('dist/ holds the script, the manifest and pages, and nothing else', () => {
  const names = readdirSync('dist');
  expect(names).toEqual(expect.arrayContaining(['Code.js', 'appsscript.json']));
  expect(names.filter((name) => name !== 'Code.js' && name !== 'appsscript.json' && !name.endsWith('.html'))).toEqual(
    [],
  );
});

test('every function that Google calls by name stands at the top level', async () => {
  const { names } = await probeBundle('src/main.ts');
  const code = readFileSync('dist/Code.js', 'utf8');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(code).toMatch(new RegExp(`^function ${name}\\(\\) \\{`, 'm'));
});

test('the bundle names nothing that Apps Script lacks', async () => {
  expect((await probeBundle('src/main.ts')).missing).toEqual([]);
});

describe('of a script', () => {
  const directory = mkdtempSync(join(tmpdir(), 'probe-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  const missingIn = async (source: string): Promise<readonly string[]> => {
    const entry = join(directory, 'main.ts');
    writeFileSync(entry, `export const run = (...args: unknown[]) => { ${source} };`);
    return (await probeBundle(entry)).missing.map(({ name }) => name);
  };

  test.each([
    ['URL', `return new URL('https://example.edu.vn');`],
    ['TextEncoder', 'return new TextEncoder();'],
    ['setTimeout', 'setTimeout(run, 1);'],
    ['structuredClone', 'return structuredClone(args);'],
    ['fetch', 'return globalThis.fetch;'],
    ['atob', 'return args.map(atob);'],
    ['crypto', 'return crypto.randomUUID();'],
    ['performance', 'return performance.now();'],
    ['Blob', `return typeof Blob === 'function';`],
    ['process', 'return process.env.HOME;'],
  ])('%s is missed', async (name, source) => {
    expect(await missingIn(source)).toEqual([name]);
  });

  test('a variable, a member and a text of such a name are not', async () => {
    expect(await missingIn(`const URL = 1, o = { fetch: args }; return [URL, o.fetch, 'Blob'];`)).toEqual([]);
  });

  test('the file that names it is told', async () => {
    writeFileSync(join(directory, 'inner.ts'), 'export const now = () => performance.now();');
    writeFileSync(join(directory, 'outer.ts'), `export { now } from './inner';`);
    const { missing } = await probeBundle(join(directory, 'outer.ts'));
    expect(missing).toEqual([{ name: 'performance', file: expect.stringMatching(/inner\.ts$/) }]);
  });
});
