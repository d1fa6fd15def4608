// Bundles the page into dist/: index.html, page.js, page.css and nothing that is fetched from elsewhere.

import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Univer's hyphenation patterns of other languages: megabytes that a Vietnamese workbook never asks for. */
const HYPHENATION = /engine-render\/lib\/es\/[a-z]{2,3}-[\w-]+\.js$/;

/** @type {import('esbuild').Plugin} */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup: ({ onLoad }) => {
    onLoad({ filter: HYPHENATION }, () => ({ contents: 'export default {};' }));
  },
};

await rm(here('dist'), { recursive: true, force: true });
await mkdir(here('dist'), { recursive: true });
await build({
  entryPoints: [
    { in: here('src/main.ts'), out: 'page' },
    { in: here('src/styles.css'), out: 'page' },
  ],
  outdir: here('dist'),
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [withoutHyphenation],
});
await cp(here('src/index.html'), here('dist/index.html'));
