// Builds dist/: exactly Code.js, appsscript.json and the HTML files, as clasp pushes them.
// `--readable`: Code.js as it is before it is made small. `--out FOLDER`: there instead.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages, pageFaults } from './tooling/build-pages.mjs';
import { buildScript } from './tooling/build-script.mjs';
import { probeBundle } from './tooling/probe-bundle.mjs';

const ENTRY = 'src/main.ts';
const GLOBAL = 'BaoCaoChiTieu';
const NOTICES = 'THIRD-PARTY.txt';

const { readable: isReadable, out: OUT } = parseArgs({
  options: { readable: { type: 'boolean', default: false }, out: { type: 'string', default: 'dist' } },
}).values;

/** Google sees top-level functions only: each export of main.ts becomes a stub over the bundle. */
const stubOf = (/** @type {string} */ name) => `function ${name}() { return ${GLOBAL}.${name}(...arguments); }`;

const { names, missing } = await probeBundle(ENTRY).catch((/** @type {unknown} */ error) => {
  // esbuild has said already what it could not build.
  if (error instanceof Error && 'errors' in error) process.exit(1);
  throw error;
});
if (missing.length > 0) {
  for (const { name, file } of missing) console.error(`${file} names ${name}, which Apps Script does not have`);
  process.exit(1);
}

const script = await buildScript(ENTRY, { globalName: GLOBAL, isReadable });
const notices = (await readFile(NOTICES, 'utf8')).trim();
const code = `/*\n${notices}\n*/\n${script}\n${names.map(stubOf).join('\n')}\n`;
const pages = await buildPages();
for (const [name, html] of pages) {
  const faults = pageFaults(html);
  if (faults.length > 0) {
    console.error(`${name} holds ${faults.join(', ')}`);
    process.exit(1);
  }
}

/** By name. */
const wanted = new Map([['Code.js', code], ['appsscript.json', await readFile('appsscript.json', 'utf8')], ...pages]);

await mkdir(OUT, { recursive: true });
const there = await readdir(OUT);
await Promise.all([
  ...there.filter((name) => !wanted.has(name)).map((name) => rm(join(OUT, name), { recursive: true, force: true })),
  ...[...wanted].map(([name, content]) => writeFile(join(OUT, name), content)),
]);
const kilobytes = (/** @type {string} */ text) => Math.round(Buffer.byteLength(text) / 1000);
console.log(`${OUT}/Code.js ${kilobytes(code)} kB, functions: ${names.join(', ')}`);
console.log(`pages: ${pages.map(([name, html]) => `${name} ${kilobytes(html)} kB`).join(', ')}`);
