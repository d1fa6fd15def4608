// Google's formulas under vi_VN → OOXML's: `,` between arguments, Excel's tab names, links within the workbook.

import { printReference, type Token, tokenize } from '../sheets-api/references';
import type { Workbook } from '../sheets-api/workbook';

/** Takes a formula with its leading `=`, returns it without. */
export type TranslateFormula = (formula: string) => string;

export interface Names {
  /** Of the tab with this title (any case), if there is one. */
  readonly ofTitle: (title: string) => string | undefined;
  readonly ofSheetId: (sheetId: number) => string | undefined;
}

/** Newer than the file format; Excel knows them only by this prefix. */
const PREFIXED = new Set([
  'IFS',
  'SWITCH',
  'ISFORMULA',
  'IFNA',
  'MAXIFS',
  'MINIFS',
  'CONCAT',
  'TEXTJOIN',
  'XLOOKUP',
  'DAYS',
]);

export function namesOf(workbook: Workbook, names: readonly string[]): Names {
  const byTitle = new Map(
    workbook.sheets.map(({ properties }, i) => [(properties.title ?? '').toLowerCase(), names[i]]),
  );
  const byId = new Map(workbook.sheets.map(({ properties }, i) => [properties.sheetId ?? 0, names[i]]));
  return { ofTitle: (title) => byTitle.get(title.toLowerCase()), ofSheetId: (id) => byId.get(id) };
}

export const quotedName = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** `#gid=123&range=F12` (Google's link within a workbook) → `#'MN01'!F12`; undefined for any other address. */
export function linkWithin(address: string, names: Names): string | undefined {
  const [, id, cell = ''] = /^#gid=(\d+)(?:&range=(.*))?$/.exec(address) ?? [];
  const name = id === undefined ? undefined : names.ofSheetId(Number(id));
  return name === undefined ? undefined : `#${quotedName(name)}!${cell === '' && !address.endsWith('=') ? 'A1' : cell}`;
}

function translateText(text: string, names: Names): string {
  if (text === ';') return ',';
  if (text === ',') return '.';
  if (!text.startsWith('"#gid=')) return text;
  const link = linkWithin(text.slice(1, -1).replace(/""/g, '"'), names);
  return link === undefined ? text : `"${link.replace(/"/g, '""')}"`;
}

function translateToken(token: Token, next: Token | undefined, names: Names): string {
  if (token.kind === 'reference') {
    const { sheet, ...reference } = token.reference;
    if (sheet === undefined) return token.text;
    const name = names.ofTitle(sheet);
    return name === undefined ? '#REF!' : `${quotedName(name)}!${printReference(reference)}`;
  }
  if (token.kind === 'text') return translateText(token.text, names);
  return next?.text === '(' && PREFIXED.has(token.text.toUpperCase()) ? `_xlfn.${token.text}` : token.text;
}

export const translator =
  (names: Names): TranslateFormula =>
  (formula) => {
    const tokens = tokenize(formula.replace(/^=/, ''));
    return tokens.map((token, i) => translateToken(token, tokens[i + 1], names)).join('');
  };
