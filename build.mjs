// Builds dist/: exactly Code.js, appsscript.json and the HTML files, as clasp pushes them.

import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const OUT = 'dist';
const GLOBAL = 'BaoCaoChiTieu';

/** Google calls top-level functions by name; each becomes a stub over the bundle. One list: the exports of main.ts. */
async function entryPoints() {
  const { metafile } = await build({ entryPoints: ['src/main.ts'], bundle: true, format: 'esm', write: false, metafile: true, outdir: OUT });
  return Object.values(metafile.outputs)[0].exports;
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT);
const names = await entryPoints();
const { outputFiles } = await build({
  entryPoints: ['src/main.ts'],
  bundle: true,
  format: 'iife',
  globalName: GLOBAL,
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'inline',
  write: false,
});
const stubs = names.map((name) => `function ${name}() { return ${GLOBAL}.${name}.apply(this, arguments); }`);
await writeFile(`${OUT}/Code.js`, `${outputFiles[0].text}\n${stubs.join('\n')}\n`);
await copyFile('appsscript.json', `${OUT}/appsscript.json`);
for (const file of (await readdir('src/ui')).filter((name) => name.endsWith('.html'))) await copyFile(`src/ui/${file}`, `${OUT}/${file}`);
const { length } = await readFile(`${OUT}/Code.js`);
console.log(`dist/Code.js ${(length / 1000).toFixed(0)} kB, functions: ${names.join(', ')}`);
