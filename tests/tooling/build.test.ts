// What goes to Google: the files of dist/, and the names that Google does not know.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { MAX_BUNDLE_BYTES } from '../../bench/targets';
import { BUNDLED_PACKAGES } from '../../tooling/layers';
import { probeBundle } from '../../tooling/probe-bundle.mjs';
import { shrinkPackages } from '../../tooling/shrink-packages.mjs';
import { sharedHelpers, withoutHelpers } from '../../tooling/shrink-templater.mjs';
import { readableBundle } from '../readable-bundle';

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

test('the pushed bundle is small, the readable one tells the names and files of the source', () => {
  const [small, readable] = [readFileSync('dist/Code.js', 'utf8'), readableBundle()];
  expect(Buffer.byteLength(small)).toBeLessThanOrEqual(MAX_BUNDLE_BYTES);
  expect(small).not.toContain('\n  // src/');
  expect(readable).toContain('\n  // src/domain/judge.ts\n');
  expect(Math.max(...small.split('\n').map(({ length }) => length))).toBeLessThan(20_000);
});

test('both bundles show Google the same functions', () => {
  const stubs = (code: string): readonly string[] => code.match(/^function \w+\(\) \{.*$/gm) ?? [];
  expect(stubs(readFileSync('dist/Code.js', 'utf8'))).toEqual(stubs(readableBundle()));
});

test('the bundle carries the copyright lines and the licence of every package in it', () => {
  const code = readFileSync('dist/Code.js', 'utf8');
  expect(code).toContain('Permission is hereby granted, free of charge');
  for (const name of BUNDLED_PACKAGES) {
    const folder = join('node_modules', name);
    const file = readdirSync(folder).find((one) => /^licen[sc]e/i.test(one)) ?? '';
    const [line = ''] = /^Copyright \(c\).*$/m.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    expect(line).not.toBe('');
    expect(code).toContain(line);
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      license: expect.stringMatching('MIT'),
    });
  }
});

describe('of docxtemplater’s files', () => {
  const TYPEOF = 'function _typeof(o) { return typeof o; }';
  const OTHER = 'function _typeof(o) { return String(typeof o); }';
  const OWN = 'function _getTags(x) { return x; }';

  test('a helper that is the same in all of them is taken out', () => {
    const helpers = sharedHelpers([`${TYPEOF}\n${OWN}\na();`, `b();\n${TYPEOF}`]);
    expect([...helpers]).toEqual([TYPEOF]);
    expect(withoutHelpers(`${TYPEOF}\n${OWN}\na();`, helpers)).toBe(`\n${OWN}\na();`);
  });

  test('a helper in two shapes stays where it is', () => {
    expect([...sharedHelpers([TYPEOF, OTHER])]).toEqual([]);
  });

  test('one copy of each helper is in the bundle, and nothing of xmldom, pizzip or pako', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'templater-'));
    const entry = join(directory, 'main.ts');
    writeFileSync(
      entry,
      `export { default } from '${join(process.cwd(), 'node_modules/docxtemplater/js/docxtemplater.js')}';`,
    );
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      plugins: [shrinkPackages({ isReadable: true })],
    });
    rmSync(directory, { recursive: true });
    const code = outputFiles[0]?.text ?? '';
    expect(code).toContain('Docxtemplater');
    expect(code.match(/function _slicedToArray/g)).toHaveLength(1);
    expect(code).toContain('not well-formed XML');
    expect(code).not.toMatch(/pako|xmldom\/lib|NAMESPACE/);
  });
});
