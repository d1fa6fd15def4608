// What a bundle would show to Google, and what it would look for there in vain.

import { build } from 'esbuild';
import { shrinkPackages } from './shrink-packages.mjs';

/** Names of the web and of Node that Apps Script does not know. */
const MISSING_APIS = [
  'AbortController',
  'Blob',
  'Buffer',
  'File',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'Worker',
  'XMLHttpRequest',
  'atob',
  'btoa',
  'clearInterval',
  'clearTimeout',
  'crypto',
  'document',
  'fetch',
  'global',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'window',
];

const MARK = '__missing_api_';

/** esbuild replaces free names only: a variable, property or type of the same name is left alone. */
const marks = Object.fromEntries(
  MISSING_APIS.flatMap((name) => [
    [name, MARK + name],
    [`globalThis.${name}`, MARK + name],
  ]),
);

/** Above each module, esbuild writes the path of its file. */
const MODULE_LINE = /^\/\/ (\S.*\.[cm]?[jt]s)$/;

/**
 * @param {string} entry path of the file that exports what Google calls by name
 * @returns {Promise<{ names: string[], missing: { name: string, file: string }[] }>} `names`: of the exports
 */
export async function probeBundle(entry) {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    define: marks,
    plugins: [shrinkPackages({ isReadable: true })],
    write: false,
    metafile: true,
    outdir: 'dist',
  });
  const [output] = Object.values(metafile.outputs);
  return { names: output?.exports ?? [], missing: markedNames(outputFiles[0]?.text ?? '', entry) };
}

/** @param {string} code @param {string} entry */
function markedNames(code, entry) {
  /** @type {Map<string, { name: string, file: string }>} */
  const found = new Map();
  let file = entry;
  for (const line of code.split('\n')) {
    file = MODULE_LINE.exec(line)?.[1] ?? file;
    for (const [, name = ''] of line.matchAll(new RegExp(`${MARK}(\\w+)`, 'g'))) {
      found.set(`${file} ${name}`, { name, file });
    }
  }
  return [...found.values()];
}
