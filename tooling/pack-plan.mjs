// Packs the default plan: most of it is text, and every run of the script would load it for the one run that fills a new workbook.

import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { deflateSync } from 'fflate';

const LOADER = /[\\/]src[\\/]plans[\\/]load-default-plan\.ts$/;
const PLAN = 'src/plans/default-plan.ts';
const READER = 'src/report/packed-json';

/** As `src/report/packed-json.ts` reads it. */
export const packJson = (/** @type {unknown} */ data) =>
  Buffer.from(deflateSync(Buffer.from(JSON.stringify(data)), { level: 9 })).toString('base64');

/** @returns {Promise<unknown>} what the module exports as `defaultPlan` */
async function readPlan() {
  const { outputFiles } = await build({ entryPoints: [PLAN], bundle: true, format: 'esm', write: false });
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).defaultPlan;
}

/** @returns {import('esbuild').Plugin} */
export function packPlan() {
  return {
    name: 'pack-plan',
    setup({ onLoad }) {
      onLoad({ filter: LOADER }, async () => ({
        contents: `
          import { unpackJson } from ${JSON.stringify(join(resolve('.'), READER))};
          export const loadDefaultPlan = () => unpackJson('${packJson(await readPlan())}');
        `,
        resolveDir: resolve('.'),
        loader: 'ts',
      }));
    },
  };
}
