// One script of all that an entry imports, in the JavaScript that Apps Script runs.

import { build } from 'esbuild';
import { templatePlugin } from './build-template.mjs';
import { packPlan } from './pack-plan.mjs';
import { shrinkPackages } from './shrink-packages.mjs';

/** So that a place in a stack trace is a line, and an editor can show the file. */
const LINE_LENGTH = 500;

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
    lineLimit: isReadable ? 0 : LINE_LENGTH,
    // THIRD-PARTY.txt stands at the top of the bundle.
    legalComments: 'none',
    plugins: [templatePlugin, shrinkPackages({ isReadable }), ...(isReadable ? [] : [packPlan()])],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
