// Packages as they go into the bundle: smaller, without what Apps Script does not have, asleep until called. Why: decision 0019.

import { dirname } from 'node:path';
import { build } from 'esbuild';
import { HELPERS, shrinkTemplater } from './shrink-templater.mjs';

/** They look for these by `typeof`, and have another way where they are missing. */
const MISSING = { Buffer: 'undefined', TextDecoder: 'undefined', TextEncoder: 'undefined' };

/**
 * A package, and what we use of it.
 *
 * @typedef {object} Used
 * @property {RegExp} file where it begins
 * @property {readonly string[]} call functions
 * @property {readonly string[]} make what is called with `new`
 * @property {string[]} inject modules whose exports stand for free names in it
 * @property {() => import('esbuild').Plugin[]} plugins
 */

/** @type {readonly Used[]} */
const USED = [
  {
    file: /[\\/]docxtemplater[\\/]js[\\/]docxtemplater\.js$/,
    call: [],
    make: ['default'],
    plugins: () => [shrinkTemplater()],
    inject: [HELPERS],
  },
  {
    file: /[\\/]fflate[\\/]esm[\\/]browser\.js$/,
    call: ['deflateSync', 'inflateSync'],
    make: ['Inflate'],
    plugins: () => [],
    inject: [],
  },
];

/** @param {string} name @param {string} body */
const exported = (name, body) =>
  name === 'default' ? `export default function (...args) { ${body} }` : `export function ${name}(...args) { ${body} }`;

/**
 * The package as a module that does nothing until it is first called: most runs of the script never do.
 *
 * @param {string} path
 * @param {Used} used
 * @param {boolean} minify
 */
async function asleep(path, { call, make, plugins, inject }, minify) {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        `import * as all from ${JSON.stringify(path)};`,
        `made = { ${[...call, ...make].map((name) => `${name}: all.${name}`).join(', ')} };`,
      ].join('\n'),
      resolveDir: dirname(path),
    },
    bundle: true,
    format: 'iife',
    charset: 'utf8',
    minify,
    define: MISSING,
    inject,
    plugins: plugins(),
    write: false,
  });
  return [
    'let made = null;',
    `function wake() { ${outputFiles[0]?.text}; return made; }`,
    'const awake = () => made ?? wake();',
    ...call.map((name) => exported(name, `return awake().${name}(...args);`)),
    ...make.map((name) => exported(name, `return new (awake().${name})(...args);`)),
  ].join('\n');
}

/**
 * Each package is bundled by itself first, so that what is done to it touches nothing else.
 *
 * @param {{ readonly isReadable: boolean }} how
 * @returns {import('esbuild').Plugin}
 */
export function shrinkPackages({ isReadable }) {
  return {
    name: 'shrink-packages',
    setup({ onLoad }) {
      for (const used of USED) {
        onLoad({ filter: used.file }, async ({ path }) => ({ contents: await asleep(path, used, !isReadable) }));
      }
    },
  };
}
