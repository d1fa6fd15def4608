// The manifest asks for exactly what the bundle uses: every call to Google in it is looked up in what Google documents.

import { readFileSync } from 'node:fs';
import { readableBundle } from '../readable-bundle';
import { ADVANCED_SERVICES, documented, GLOBAL_SERVICES } from './scopes-of-services';

const code = readableBundle();
const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as {
  readonly oauthScopes: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
};

/** Parts of the bundle by the source file that the bundler names above each. */
const parts = code.split(/^ {2}\/\/ (?=src\/|node_modules\/)/m).map((part) => {
  const [path = '', ...lines] = part.split('\n');
  return { path: path.trim(), text: lines.join('\n') };
});

const isNamed = (service: string, text: string): boolean =>
  new RegExp(`(?<![\\w.'"\`$])${service}\\b\\s*[.?[]`).test(text);
/** Comments and texts name services too. */
const withoutWords = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(["'])(?:\\.|(?!\1)[^\\\n])*\1/g, '""')
    .replace(/^\s*\/\/.*$/gm, '');

const DOOR = 'src/google/google-services.ts';
const door = parts
  .filter(({ path }) => path === DOOR)
  .map(({ text }) => text)
  .join('\n');

/** Of JavaScript itself, not Google's. */
const OWN_METHODS = [
  'map',
  'from',
  'now',
  'join',
  'includes',
  'filter',
  'some',
  'find',
  'push',
  'set',
  'slice',
  'test',
  'replace',
  'split',
  'forEach',
  'flatMap',
];

const methodsCalled = new Set([...withoutWords(door).matchAll(/\.(\w+)\(/g)].map((match) => match[1] ?? ''));
const classesOf = (method: string): readonly string[] =>
  Object.keys(documented).filter((name) => method in (documented[name]?.methods ?? {}));

test('the bundle is cut along its source files, or nothing below would see anything', () => {
  expect(parts.length).toBeGreaterThan(50);
  expect(methodsCalled.size).toBeGreaterThan(30);
});

test('Google is named in one file only', () => {
  const named = parts
    .filter(({ path }) => path !== DOOR)
    .flatMap(({ path, text }) =>
      GLOBAL_SERVICES.filter((service) => isNamed(service, withoutWords(text))).map((service) => `${path} ${service}`),
    );
  expect(named).toEqual([]);
});

test('every method that is called there is one whose scope is known', () => {
  const unknown = [...methodsCalled].filter(
    (method) => classesOf(method).length === 0 && !OWN_METHODS.includes(method),
  );
  expect(unknown.filter((method) => new RegExp(`function ${method}\\b|${method} =`).test(door) === false)).toEqual([]);
});

test('every service that is named there is one whose scopes are known, and every known one is named', () => {
  const named = GLOBAL_SERVICES.filter((service) => isNamed(service, withoutWords(door)));
  const known = GLOBAL_SERVICES.filter((service) =>
    Object.keys(documented).some((name) => name === service || name.startsWith(`${service}.`)),
  );
  expect(named).toEqual(known);
});

test('the scopes of the manifest are those of the methods called, neither more nor fewer', () => {
  const used = [...methodsCalled].flatMap((method) =>
    classesOf(method).flatMap((name) => documented[name]?.methods[method] ?? []),
  );
  expect([...new Set(used)].sort()).toEqual([...manifest.oauthScopes].sort());
});

test('the advanced services of the manifest are those that are named', () => {
  const named = ADVANCED_SERVICES.filter((service) => isNamed(service, withoutWords(door)));
  const enabled = (manifest.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
  expect(named).toEqual(enabled);
});

test('nothing reaches out of the workbook: no fetch, nothing of Drive but files of its own, no other spreadsheet by its id', () => {
  expect(code).not.toMatch(/UrlFetchApp|DriveApp|openById|openByUrl|GmailApp/);
});
