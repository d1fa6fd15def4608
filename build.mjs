// Builds dist/: exactly Code.js, appsscript.json and the HTML files, as clasp pushes them.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { probeBundle } from './tooling/probe-bundle.mjs';

const ENTRY = 'src/main.ts';
const PAGES = 'src/ui';
const OUT = 'dist';
const GLOBAL = 'BaoCaoChiTieu';

/** Google sees top-level functions only: each export of main.ts becomes a stub over the bundle. */
const stubOf = (/** @type {string} */ name) =>
  `function ${name}() { return ${GLOBAL}.${name}.apply(this, arguments); }`;

const { names, missing } = await probeBundle(ENTRY).catch((/** @type {unknown} */ error) => {
  // esbuild has said already what it could not build.
  if (error instanceof Error && 'errors' in error) process.exit(1);
  throw error;
});
if (missing.length > 0) {
  for (const { name, file } of missing) console.error(`${file} names ${name}, which Apps Script does not have`);
  process.exit(1);
}

const { outputFiles } = await build({
  entryPoints: [ENTRY],
  bundle: true,
  format: 'iife',
  globalName: GLOBAL,
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'inline',
  write: false,
});
const code = `${outputFiles[0]?.text}\n${names.map(stubOf).join('\n')}\n`;
const pages = (await readdir(PAGES)).filter((name) => name.endsWith('.html'));

/** By name. */
const wanted = new Map([
  ['Code.js', code],
  ['appsscript.json', await readFile('appsscript.json', 'utf8')],
  ...(await Promise.all(
    pages.map(async (name) => /** @type {const} */ ([name, await readFile(join(PAGES, name), 'utf8')])),
  )),
]);

await mkdir(OUT, { recursive: true });
const there = await readdir(OUT);
await Promise.all([
  ...there.filter((name) => !wanted.has(name)).map((name) => rm(join(OUT, name), { recursive: true, force: true })),
  ...[...wanted].map(([name, content]) => writeFile(join(OUT, name), content)),
]);
console.log(`dist/Code.js ${Math.round(Buffer.byteLength(code) / 1000)} kB, functions: ${names.join(', ')}`);
