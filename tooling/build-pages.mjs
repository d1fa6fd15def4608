// src/pages/<name>/ → one self-contained HTML file each, with its style and script inside, as HtmlService shows it.

import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build, transform } from 'esbuild';

const PAGES = 'src/pages';
const LOOK = join(PAGES, 'look.css');
const TARGET = 'es2019';

const STYLE_SLOT = '/* style */';
const SCRIPT_SLOT = '/* script */';

/** A page asks no other host, runs no text, and holds nothing that the HTML parser or Google's scriptlets would take for theirs. */
const FORBIDDEN = [
  /\beval\(/,
  /\bnew Function\b/,
  /\.(inner|outer)HTML\b/,
  /insertAdjacentHTML/,
  /document\.write/,
  /@import/,
  /url\(/,
  /(src|href)="/,
  /https?:\/\//,
  /<\?/,
];

/**
 * @param {string} html a built page
 * @returns {string[]} what must not stand in it, empty where all is well
 */
export const pageFaults = (html) => {
  const found = FORBIDDEN.filter((pattern) => pattern.test(html)).map(String);
  const scripts = html.split(/<\/script/i).length - 1;
  return scripts === 2 ? found : [...found, `${scripts} ends of scripts`];
};

/** @param {string} name of its folder */
async function buildPage(name) {
  const folder = join(PAGES, name);
  const [html, look, style, bundle] = await Promise.all([
    readFile(join(folder, 'page.html'), 'utf8'),
    readFile(LOOK, 'utf8'),
    readFile(join(folder, 'page.css'), 'utf8'),
    build({
      entryPoints: [join(folder, 'page.ts')],
      bundle: true,
      format: 'iife',
      target: TARGET,
      charset: 'utf8',
      minify: true,
      write: false,
    }),
  ]);
  const css = await transform(look + style, { loader: 'css', minify: true, charset: 'utf8' });
  const script = bundle.outputFiles[0]?.text ?? '';
  // Functions, so that "$" in a bundle means itself.
  return html.replace(STYLE_SLOT, () => css.code.trim()).replace(SCRIPT_SLOT, () => script.trim());
}

/** @returns {Promise<[string, string][]>} file name and content of each page */
export async function buildPages() {
  const files = await readdir(PAGES, { recursive: true });
  const names = files.filter((file) => basename(file) === 'page.html').map((file) => dirname(file));
  return Promise.all(
    names.map(async (name) => /** @type {[string, string]} */ ([`${name}.html`, await buildPage(name)])),
  );
}
