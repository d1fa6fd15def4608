// One script of all that an entry imports, in the JavaScript that Apps Script runs.

import { build } from 'esbuild';
import { minify } from 'terser';
import { templatePlugin } from './build-template.mjs';
import { packData } from './pack-data.mjs';
import { shrinkPackages } from './shrink-packages.mjs';

/** So that a place in a stack trace is a line, and an editor can show the file. */
const LINE_LENGTH = 500;

/**
 * What terser may do beyond what is always right: a function that uses no `this` becomes an arrow, which nobody could call with `new`.
 * Names are short already, by esbuild.
 *
 * @type {import('terser').MinifyOptions}
 */
const SMALLER = {
  ecma: 2020,
  compress: { ecma: 2020, passes: 3, hoist_funs: true, unsafe_arrows: true, unsafe_methods: true },
  format: { ecma: 2020, max_line_len: LINE_LENGTH },
};

/**
 * @param {string} entry
 * @param {{ readonly globalName: string, readonly isReadable: boolean }} how `globalName`: what holds the entry's exports
 * @returns {Promise<string>}
 */
export async function buildScript(entry, { globalName, isReadable }) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName,
    target: 'es2019',
    // Google's own samples have both: googleworkspace/apps-script-samples, advanced/adsense.gs, adminSDK/reports/quickstart.gs.
    supported: { 'nullish-coalescing': true, 'optional-chain': true },
    charset: 'utf8',
    minify: !isReadable,
    // THIRD-PARTY.txt stands at the top of the bundle.
    legalComments: 'none',
    plugins: [shrinkPackages({ isReadable }), isReadable ? templatePlugin : packData()],
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  return isReadable ? script : ((await minify(script, SMALLER)).code ?? '');
}
