// Which folder may see which: the arrows of the house, as tables, and a check of one file against them.

import { parseSync } from '@swc/core';

/** Modules of `src/` by folder: what each may import, itself aside. `types`: with `import type` only. */
const mayImport: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> =
  {
    domain: { values: [] },
    plans: { values: [], types: ['domain'] },
    layout: { values: ['domain', 'plans'] },
    compile: { values: ['domain', 'layout'], types: ['google'] },
    read: { values: ['domain', 'layout', 'plans', 'compile/current-sheet'], types: ['google'] },
    repair: { values: ['domain', 'layout', 'plans', 'compile', 'read'], types: ['google'] },
    report: { values: ['domain', 'layout'], types: ['plans'] },
    ui: { values: ['domain'], types: ['pages/contract', 'report'] },
    google: { values: ['ui'] },
    actions: {
      values: ['domain', 'layout', 'plans', 'compile', 'read', 'repair', 'report', 'google', 'ui'],
      types: ['pages/contract'],
    },
    main: { values: ['actions', 'google', 'ui'], types: ['pages/contract'] },
    // In the browser: they know of the script what it says, and nothing of what it does.
    pages: { values: [], types: ['domain'] },
  };

const ONLY_GOOGLE_FILE = 'src/google/google-services.ts';

/** What goes into the bundle beside our own code. */
export const BUNDLED_PACKAGES: ReadonlySet<string> = new Set(['docxtemplater', 'fflate', 'jsep']);

/** GPL-3.0: it stays on this machine, behind the stand-in. */
const GPL_PACKAGE = 'hyperformula';

/** Globals of Apps Script. */
const GOOGLE_SERVICES: ReadonlySet<string> = new Set([
  'CacheService',
  'Charts',
  'ContentService',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
]);

/** Google's own shapes; below compile, sheets are specs of ours. */
const GOOGLE_TYPES = 'GoogleAppsScript';
const FOLDERS_WITH_GOOGLE_TYPES: ReadonlySet<string> = new Set([
  'actions',
  'compile',
  'google',
  'main',
  'read',
  'repair',
]);

/** Scripts of their own, each built into a bundle with what it takes of src. */
const PEERS = 'bench/peers/scripts/';

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

/** @param path from the repository's root, with `/` @returns what is wrong, in words; empty where nothing is */
export function layerFaults(path: string, source: string): readonly string[] {
  const syntax = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  const { imports, names } = readSyntax(syntax);
  const faults = [
    ...imports.map((one) => importFault(path, one)),
    ...[...new Set(names)].map((name) => nameFault(path, name)),
  ];
  return faults.filter((fault) => fault !== null);
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';

/** `src/domain/day.ts` → `domain/day` */
const placeInSource = (path: string): string => path.replace(/^src\//, '').replace(/\.(ts|js|mjs)$/, '');
const folderOf = (place: string): string => place.split('/')[0] ?? '';

function importFault(path: string, { from, isType }: Import): string | null {
  const room = roomOf(path);
  if (!from.startsWith('.')) return packageFault(path, room, from);
  const target = resolve(path, from);
  if (room === 'src') return sourceFault(path, target, isType);
  if (room === 'tests' || roomOf(target) !== 'src') return null;
  if (path.startsWith(PEERS)) return null;
  if (path.startsWith('local/sample/')) return `local/sample knows nothing of src, not even ${target}`;
  return isType ? null : `${room} runs the built bundle: from ${target} it may import types only`;
}

function packageFault(path: string, room: string, from: string): string | null {
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  if (name === GPL_PACKAGE && room !== 'local') return `${GPL_PACKAGE} (GPL) stays under local/`;
  if (room === 'src' && !BUNDLED_PACKAGES.has(name)) return `${name} is not among the packages of the bundle`;
  return path.startsWith('local/') || room !== 'bench' || !name.startsWith('gas-local')
    ? null
    : 'bench reaches Google through local/';
}

function sourceFault(path: string, target: string, isType: boolean): string | null {
  if (roomOf(target) !== 'src') return `src never imports ${target}`;
  const [here, there] = [placeInSource(path), placeInSource(target)];
  const folder = folderOf(here);
  if (folder === folderOf(there)) return null;
  const rule = mayImport[folder];
  if (!rule) return `src/${folder} has no place in the table of layers`;
  const isWithin = (allowed: string): boolean => there === allowed || there.startsWith(`${allowed}/`);
  if (rule.values.some(isWithin)) return null;
  if (!rule.types?.some(isWithin)) return `${folder} may not import ${there}`;
  return isType ? null : `${folder} may import types only from ${there}`;
}

function nameFault(path: string, name: string): string | null {
  if (roomOf(path) !== 'src') return null;
  if (GOOGLE_SERVICES.has(name)) return path === ONLY_GOOGLE_FILE ? null : `only ${ONLY_GOOGLE_FILE} names ${name}`;
  const folder = folderOf(placeInSource(path));
  return name === GOOGLE_TYPES && !FOLDERS_WITH_GOOGLE_TYPES.has(folder) ? `${folder} may not name ${name}` : null;
}

/** The path that a relative import means. */
function resolve(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const typeOf = (value: unknown): unknown => (isNode(value) ? value.type : undefined);
const textOf = (value: unknown): string => (isNode(value) && typeof value.value === 'string' ? value.value : '');

/** `import type …`, or every name with its own `type`. */
const importsTypes = ({ typeOnly, specifiers }: Node): boolean =>
  typeOnly === true ||
  (Array.isArray(specifiers) && specifiers.length > 0 && specifiers.every((one) => isNode(one) && one.isTypeOnly));

function importOf(node: Node): Import | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return isNode(node.source) ? { from: textOf(node.source), isType: importsTypes(node) } : null;
    case 'TsImportType':
      return { from: textOf(node.argument), isType: true };
    case 'TsExternalModuleReference':
      return { from: textOf(node.expression), isType: false };
    case 'CallExpression': {
      const [first] = Array.isArray(node.arguments) ? node.arguments : [];
      const loads = typeOf(node.callee) === 'Import' || textOf(node.callee) === 'require';
      return loads && isNode(first) ? { from: textOf(first.expression), isType: false } : null;
    }
    default:
      return null;
  }
}

/** Identifiers that are the name of a member, not of a thing: `x.Sheets`, `{ Sheets: 1 }`. */
const isMemberName = (parent: Node, key: string): boolean =>
  key === 'key' ||
  (key === 'property' && textOf(parent.object) !== 'globalThis') ||
  (key === 'right' && parent.type === 'TsQualifiedName');

function readSyntax(root: unknown): { readonly imports: readonly Import[]; readonly names: readonly string[] } {
  const imports: Import[] = [];
  const names: string[] = [];
  const visit = (value: unknown, parent: Node, key: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, parent, key);
    if (!isNode(value) || Array.isArray(value)) return;
    const found = importOf(value);
    if (found) imports.push(found);
    if (value.type === 'Identifier' && !isMemberName(parent, key)) names.push(textOf(value));
    for (const [name, child] of Object.entries(value)) visit(child, value, name);
  };
  visit(root, {}, '');
  return { imports, names };
}
