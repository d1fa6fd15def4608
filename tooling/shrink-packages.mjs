// Makes the packages in the bundle smaller, and leaves out of them what Apps Script does not have. Why: decision 0019.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

/** docxtemplater reads two short lists with it; we have a reader that does no more. */
const XML_PACKAGE = /^@xmldom\/xmldom$/;
const XML_READER = 'src/report/xml-elements.ts';

/** The packages look for these by `typeof`, and have another way where they are missing. */
const MISSING = { Buffer: 'undefined', TextDecoder: 'undefined', TextEncoder: 'undefined' };
const PACKAGE_ENTRY = /[\\/](docxtemplater[\\/]js[\\/]docxtemplater|fflate[\\/]esm[\\/]browser)\.js$/;

/** Checks the options given to docxtemplater; ours are checked by its types. */
const OPTION_CHECKS = /[\\/]minizod\.js$/;
const NO_CHECKS = `
  const anything = { validate: (value) => ({ success: true, value }) };
  const any = () => anything;
  module.exports = { object: any, boolean: any, string: any, function: any, union: any };
  Object.assign(anything, { optional: any, nullable: any, strict: any });
`;

const TEMPLATER = dirname(createRequire(import.meta.url).resolve('docxtemplater'));
const HELPERS = 'babel-helpers';

/** Babel writes these into every file that needs them, a line each; they know only each other and the language. */
const HELPER_NAMES = [
  '_arrayLikeToArray',
  '_arrayWithHoles',
  '_arrayWithoutHoles',
  '_classCallCheck',
  '_createClass',
  '_defineProperties',
  '_defineProperty',
  '_iterableToArray',
  '_iterableToArrayLimit',
  '_nonIterableRest',
  '_nonIterableSpread',
  '_objectSpread',
  '_objectWithoutProperties',
  '_objectWithoutPropertiesLoose',
  '_slicedToArray',
  '_toConsumableArray',
  '_toPrimitive',
  '_toPropertyKey',
  '_typeof',
  '_unsupportedIterableToArray',
  'ownKeys',
];

/**
 * The lines of helpers that all files have alike. A helper that comes in two shapes stays where it is.
 *
 * @param {readonly string[]} sources
 * @returns {ReadonlySet<string>}
 */
export function sharedHelpers(sources) {
  /** @type {Map<string, Set<string>>} */
  const shapes = new Map(HELPER_NAMES.map((name) => [name, new Set()]));
  for (const line of sources.flatMap((source) => source.split('\n'))) {
    const [, name = ''] = /^function (\w+)\(.*\}$/.exec(line) ?? [];
    shapes.get(name)?.add(line);
  }
  return new Set([...shapes.values()].flatMap((lines) => (lines.size === 1 ? [...lines] : [])));
}

/** @param {string} source @param {ReadonlySet<string>} helpers */
export const withoutHelpers = (source, helpers) =>
  source
    .split('\n')
    .map((line) => (helpers.has(line) ? '' : line))
    .join('\n');

/** @param {string} folder */
const sourcesOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** One copy of each helper, and our own reader of XML. @returns {import('esbuild').Plugin} */
function shrinkTemplater() {
  const helpers = sharedHelpers([TEMPLATER, join(TEMPLATER, 'modules')].flatMap(sourcesOf));
  return {
    name: 'shrink-templater',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: XML_PACKAGE }, () => ({ path: resolve(XML_READER) }));
      onResolve({ filter: new RegExp(`^${HELPERS}$`) }, () => ({ path: HELPERS, namespace: HELPERS }));
      onLoad({ filter: /./, namespace: HELPERS }, () => ({
        contents: [...helpers].map((line) => `export ${line}`).join('\n'),
      }));
      onLoad({ filter: OPTION_CHECKS }, () => ({ contents: NO_CHECKS }));
      onLoad({ filter: /[\\/]docxtemplater[\\/]js[\\/].*\.js$/ }, ({ path }) => ({
        contents: withoutHelpers(readFileSync(path, 'utf8'), helpers),
      }));
    },
  };
}

/** Each package is bundled by itself first, so that what is done to it touches nothing else. @returns {import('esbuild').Plugin} */
export function shrinkPackages() {
  return {
    name: 'shrink-packages',
    setup({ onLoad }) {
      onLoad({ filter: PACKAGE_ENTRY }, async ({ path }) => {
        const { outputFiles } = await build({
          entryPoints: [path],
          bundle: true,
          format: 'esm',
          charset: 'utf8',
          define: MISSING,
          ...(path.startsWith(TEMPLATER) ? { inject: [HELPERS], plugins: [shrinkTemplater()] } : {}),
          write: false,
        });
        return { contents: outputFiles[0]?.text ?? '' };
      });
    },
  };
}
