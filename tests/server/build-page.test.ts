// The page is installed and built when it has to be, and only then.

import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparePage } from '../../local/server/build-page';
import { temporaryFolder } from './live-server';

jest.setTimeout(120_000);

const BUILD = `
  const { appendFileSync, mkdirSync } = require('node:fs');
  mkdirSync('dist', { recursive: true });
  appendFileSync('dist/index.html', 'built ');
`;

/** A package with one dependency that needs no network, and a file beside it that it is built from. */
function pagePackage(build: string = BUILD) {
  const folder = temporaryFolder();
  const [directory, beside] = [join(folder, 'page'), join(folder, 'protocol.ts')];
  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);
  mkdirSync(directory);
  const own = { name: 'page', version: '1.0.0', dependencies: { tool: 'file:../tool' } };
  const packages = {
    '': own,
    '../tool': { version: '1.0.0' },
    'node_modules/tool': { resolved: '../tool', link: true },
  };
  mkdirSync(join(folder, 'tool'));
  writeFileSync(join(folder, 'tool/package.json'), JSON.stringify({ name: 'tool', version: '1.0.0' }));
  write('package.json', JSON.stringify({ ...own, scripts: { build: 'node build.cjs' } }));
  write('package-lock.json', JSON.stringify({ name: 'page', version: '1.0.0', lockfileVersion: 3, packages }));
  write('build.cjs', build);
  writeFileSync(beside, '');
  const built = (): string => readFileSync(join(directory, 'dist/index.html'), 'utf8');
  return { directory, beside, built };
}

const inFuture = (path: string): void => utimesSync(path, Date.now() / 1000 + 100, Date.now() / 1000 + 100);

test('it is installed and built at first, and left alone as long as nothing has changed', async () => {
  const { directory, beside, built } = pagePackage();
  await preparePage(directory, [beside]);
  expect(existsSync(join(directory, 'node_modules/.package-lock.json'))).toBe(true);
  await preparePage(directory, [beside]);
  expect(built()).toBe('built ');
});

test('a change in it, or in what it is built from, has it built again', async () => {
  const { directory, beside, built } = pagePackage();
  await preparePage(directory, [beside]);
  inFuture(beside);
  await preparePage(directory, [beside]);
  expect(built()).toBe('built built ');
});

test('a build that fails is told in a sentence, with what went wrong', async () => {
  const { directory } = pagePackage('throw new Error("thiếu một tệp")');
  await expect(preparePage(directory, [])).rejects.toThrow(/^Không dựng được trang xem\.\n[\s\S]*thiếu một tệp/);
});

test('a page without sources is told to be missing', async () => {
  await expect(preparePage(temporaryFolder(), [])).rejects.toThrow(/Không thấy mã nguồn/);
});
