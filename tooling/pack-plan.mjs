// Packs the default plan and the list of placeholders: most of them is text, and every run of the script would load them for the few
// runs that need them.

import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { deflateSync } from 'fflate';

/** `loader` gives what `source` exports as `data`; the build lets it unpack that instead. */
const PACKED = [
  {
    loader: /[\\/]src[\\/]plans[\\/]load-default-plan\.ts$/,
    name: 'loadDefaultPlan',
    source: 'src/plans/default-plan.ts',
    data: 'defaultPlan',
  },
  {
    loader: /[\\/]src[\\/]report[\\/]load-placeholders\.ts$/,
    name: 'loadPlaceholders',
    source: 'src/report/placeholders.ts',
    data: 'placeholders',
  },
];
const READER = 'src/report/packed-json';

/** As `src/report/packed-json.ts` reads it. */
export const packJson = (/** @type {unknown} */ data) =>
  Buffer.from(deflateSync(Buffer.from(JSON.stringify(data)), { level: 9 })).toString('base64');

/** @param {string} path of a module @param {string} name of what it exports @returns {Promise<unknown>} */
async function readData(path, name) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: 'esm', write: false });
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`))[name];
}

/** @returns {import('esbuild').Plugin} */
export function packPlan() {
  return {
    name: 'pack-plan',
    setup({ onLoad }) {
      for (const { loader, name, source, data } of PACKED)
        onLoad({ filter: loader }, async () => ({
          contents: `
            import { unpackJson } from ${JSON.stringify(join(resolve('.'), READER))};
            export const ${name} = () => unpackJson('${packJson(await readData(source, data))}');
          `,
          resolveDir: resolve('.'),
          loader: 'ts',
        }));
    },
  };
}
