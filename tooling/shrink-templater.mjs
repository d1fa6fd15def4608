// Makes docxtemplater smaller: one copy of each helper of Babel's, our own reader of XML. Why: decision 0019.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { exportsNames, modernize } from './modern-templater.mjs';

/** docxtemplater reads two short lists with it; we have a reader that does no more. */
const XML_PACKAGE = /^@xmldom\/xmldom$/;
const XML_READER = 'src/report/xml-elements.ts';

/** Checks the options given to docxtemplater; ours are checked by its types. */
const OPTION_CHECKS = /[\\/]minizod\.js$/;
const NO_CHECKS = `
  const anything = { validate: (value) => ({ success: true, value }) };
  const any = () => anything;
  Object.assign(anything, { optional: any, nullable: any, strict: any });
  export default { object: any, boolean: any, string: any, function: any, union: any };
`;

/** Writes the faults of a template to Google's log, what stands around them included; we tell the officer instead. */
const FAULT_LOG = /[\\/]error-logger\.js$/;
const NO_LOG = 'export default () => {};';

const TEMPLATER = dirname(createRequire(import.meta.url).resolve('docxtemplater'));

/** The name of a module that is not on the disk: for esbuild's `inject`. */
export const HELPERS = 'babel-helpers';

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

/** @type {Readonly<Record<string, string>>} What they do where the language is new enough. */
const SHORTER = {
  _classCallCheck: 'function _classCallCheck() {}',
  // As `modern-templater.mjs` calls it.
  _createClass: 'function _createClass(made, methods) { Object.assign(made.prototype, methods); return made; }',
  _defineProperty: 'function _defineProperty(made, key, value) { made[key] = value; return made; }',
  _objectSpread: 'function _objectSpread(...parts) { return Object.assign(...parts); }',
  // Only lists are taken apart.
  _slicedToArray: 'function _slicedToArray(list) { return list; }',
  _toConsumableArray: 'function _toConsumableArray(list) { return [...list]; }',
  _typeof: 'function _typeof(value) { return typeof value; }',
};

/** @param {string} line */
const shorter = (line) => SHORTER[/^function (\w+)/.exec(line)?.[1] ?? ''] ?? line;

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

/** @returns {import('esbuild').Plugin} */
export function shrinkTemplater() {
  const helpers = sharedHelpers([TEMPLATER, join(TEMPLATER, 'modules')].flatMap(sourcesOf));
  return {
    name: 'shrink-templater',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: XML_PACKAGE }, () => ({ path: resolve(XML_READER) }));
      onResolve({ filter: new RegExp(`^${HELPERS}$`) }, () => ({ path: HELPERS, namespace: HELPERS }));
      onLoad({ filter: /./, namespace: HELPERS }, () => ({
        contents: [...helpers].map((line) => `export ${shorter(line)}`).join('\n'),
      }));
      onLoad({ filter: OPTION_CHECKS }, () => ({ contents: NO_CHECKS }));
      onLoad({ filter: FAULT_LOG }, () => ({ contents: NO_LOG }));
      onLoad({ filter: /[\\/]docxtemplater[\\/]js[\\/].*\.js$/ }, ({ path }) => ({
        contents: modernize(
          withoutHelpers(readFileSync(path, 'utf8'), helpers),
          (file) => file.startsWith('.') && exportsNames(readFileSync(resolve(dirname(path), file), 'utf8')),
        ),
      }));
    },
  };
}
