// Packs data that few runs need, most of it Vietnamese text: every run of the script would load it. All in one piece, since they share their words.

import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { readTemplateParts } from './build-template.mjs';

/** Modules of `src/` that hold the data, and those through which the script comes to them. */
const PACKED = [
  { data: 'plans/default-plan', name: 'defaultPlan', loader: 'plans/load-default-plan', load: 'loadDefaultPlan' },
  { data: 'report/placeholders', name: 'placeholders', loader: 'report/load-placeholders', load: 'loadPlaceholders' },
  { data: 'layout/guide-steps', name: 'guideSteps', loader: 'layout/load-guide-steps', load: 'loadGuideSteps' },
  { data: 'ui/damage-words', name: 'damageWords', loader: 'ui/load-damage-words', load: 'loadDamageWords' },
];
/** The same of the report's template. */
const TEMPLATE = { name: 'templateParts', loader: 'report/load-template-parts', load: 'loadTemplateParts' };
const READER = 'src/report/packed-json';
/** The name of a module that is not on the disk. */
const ALL = 'packed-data';

/** As `src/report/packed-json.ts` reads it. */
export const packJson = (/** @type {unknown} */ data) =>
  deflateRawSync(JSON.stringify(data), { level: 9, memLevel: 9 }).toString('base64');

/** @returns {Promise<Record<string, unknown>>} by the names under which the modules export them */
async function readAll() {
  const { outputFiles } = await build({
    stdin: {
      contents: PACKED.map(({ data, name }) => `export { ${name} } from './src/${data}';`).join('\n'),
      resolveDir: resolve('.'),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return { ...(await import(`data:text/javascript;base64,${source}`)), [TEMPLATE.name]: await readTemplateParts() };
}

/** @returns {import('esbuild').Plugin} */
export function packData() {
  return {
    name: 'pack-data',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: new RegExp(`^${ALL}$`) }, () => ({ path: ALL, namespace: ALL }));
      onLoad({ filter: /./, namespace: ALL }, async () => ({
        contents: `
          import { unpackJson } from ${JSON.stringify(join(resolve('.'), READER))};
          let once = null;
          export const all = () => (once ??= unpackJson('${packJson(await readAll())}'));
        `,
        resolveDir: resolve('.'),
      }));
      for (const { name, loader, load } of [...PACKED, TEMPLATE]) {
        onLoad({ filter: new RegExp(`[\\\\/]src[\\\\/]${loader.replace('/', '[\\\\/]')}\\.ts$`) }, () => ({
          contents: `import { all } from '${ALL}'; export const ${load} = () => all().${name};`,
        }));
      }
    },
  };
}
