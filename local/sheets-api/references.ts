// The references inside a formula: found, moved, printed back; everything else of the text stays as it is.

import { columnIndex, columnLetters, quotedTitle } from './a1';

/** One corner of a reference, 0-based; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** Title of the sheet it names; undefined for the formula's own sheet. */
  readonly sheet?: string;
  readonly start: Corner;
  /** undefined for a single cell. */
  readonly end?: Corner;
}

export type Token =
  | { readonly kind: 'text' | 'name'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference };

const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const AREA = new RegExp(
  `(?:${COLUMN}${ROW}(?::(?:${COLUMN}${ROW}|${COLUMN}|${ROW}))?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\\p{L}\\p{N}_.(!])`,
  'uy',
);
const PREFIX = /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
/** What can never hold a reference: strings, error literals, numbers, names and functions, anything else one by one. */
const STRING_OR_ERROR = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|#[A-Z0-9/]+[!?]?[\p{L}\p{N}$:]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function cornerOf(text: string): Corner {
  const [, columnFixed = '', letters, rowFixed = '', digits] = /^(\$?)([A-Za-z]+)?(\$?)(\d+)?$/.exec(text) ?? [];
  return {
    ...(digits ? { row: Number(digits) - 1 } : {}),
    ...(letters ? { column: columnIndex(letters) } : {}),
    rowFixed: letters ? rowFixed === '$' : columnFixed === '$' || rowFixed === '$',
    columnFixed: letters !== undefined && columnFixed === '$',
  };
}

function referenceOf(area: string, sheet: string | undefined): Reference {
  const [start = '', end] = area.split(':');
  return {
    ...(sheet === undefined ? {} : { sheet }),
    start: cornerOf(start),
    ...(end === undefined ? {} : { end: cornerOf(end) }),
  };
}

function tokenAt(formula: string, at: number): Token {
  const prefix = matchAt(PREFIX, formula, at);
  const area = matchAt(AREA, formula, at + (prefix?.[0].length ?? 0));
  if (area) {
    const sheet = prefix ? (prefix[1]?.replace(/''/g, "'") ?? prefix[2]) : undefined;
    return { kind: 'reference', text: (prefix?.[0] ?? '') + area[0], reference: referenceOf(area[0], sheet) };
  }
  if (prefix) return { kind: 'text', text: prefix[0] };
  const fixed = matchAt(STRING_OR_ERROR, formula, at) ?? matchAt(NUMBER, formula, at);
  if (fixed) return { kind: 'text', text: fixed[0] };
  const name = matchAt(NAME, formula, at);
  return name ? { kind: 'name', text: name[0] } : { kind: 'text', text: formula.charAt(at) };
}

/** Most formulas of a workbook read alike; reading one twice is the larger part of every change of rows. */
const known = new Map<string, readonly Token[]>();
const MAX_KNOWN = 20_000;

export function tokenize(formula: string): readonly Token[] {
  const there = known.get(formula);
  if (there) return there;
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(formula, tokens);
  return tokens;
}

function printCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

export function printReference({ sheet, start, end }: Reference): string {
  const prefix = sheet === undefined ? '' : `${quotedTitle(sheet)}!`;
  return `${prefix}${printCorner(start)}${end ? `:${printCorner(end)}` : ''}`;
}

/** Rewrites each reference: the same object leaves its text untouched, undefined makes it `#REF!`. */
export function mapReferences(formula: string, map: (reference: Reference) => Reference | undefined): string {
  const printed = tokenize(formula).map((token) => {
    if (token.kind !== 'reference') return token.text;
    const mapped = map(token.reference);
    if (mapped === token.reference) return token.text;
    return mapped ? printReference(mapped) : '#REF!';
  });
  return printed.join('');
}

function moved(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
  return (row ?? 0) < 0 || (column ?? 0) < 0 ? undefined : { ...corner, row, column };
}

/** The formula as it reads when filled so many rows down and columns right: relative parts move, fixed parts stay. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const start = moved(reference.start, rows, columns);
    const end = reference.end && moved(reference.end, rows, columns);
    return start && (end || !reference.end) ? { ...reference, start, end } : undefined;
  });
}

/** Whether a formula refers to another sheet by name, and to which (lower case). */
export function sheetsNamed(formula: string): readonly string[] {
  if (!formula.includes('!')) return [];
  return tokenize(formula).flatMap((token) =>
    token.kind === 'reference' && token.reference.sheet !== undefined ? [token.reference.sheet.toLowerCase()] : [],
  );
}
