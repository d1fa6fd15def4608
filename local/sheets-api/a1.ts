// A1 notation: column letters, ranges in words, sheet titles in quotes. Indexes are 0-based.

import type { Area } from './area';
import { refuse } from './google-error';
import type * as Schema from './schema';
import type { Workbook } from './workbook';

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** As Google was seen to quote: `x.y` and `TRUE` stand bare; `A1`, `R1C1`, `2026` and every letter beyond ASCII are quoted. */
const isPlainTitle = (title: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(title) && !/^([A-Za-z]{1,3}\d+|R\d+C\d+)$/i.test(title);

/** A title as it stands before `!`. */
export const quotedTitle = (title: string): string => (isPlainTitle(title) ? title : `'${title.replace(/'/g, "''")}'`);

export function areaName(title: string, area: Area): string {
  const from = `${columnLetters(area.left)}${area.top + 1}`;
  const to = `${columnLetters(area.right - 1)}${area.bottom}`;
  return `${quotedTitle(title)}!${from === to ? from : `${from}:${to}`}`;
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function cornerOf(text: string): Corner | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, letters, digits] = match;
  if (!letters && !digits) return undefined;
  return { column: letters ? columnIndex(letters) : undefined, row: digits ? Number(digits) - 1 : undefined };
}

function cornersToRange(sheetId: number, from: Corner, to: Corner): Schema.GridRange {
  const low = (a?: number, b?: number): number | undefined =>
    a === undefined ? b : b === undefined ? a : Math.min(a, b);
  const high = (a?: number, b?: number): number | undefined =>
    a === undefined || b === undefined ? undefined : Math.max(a, b) + 1;
  const range: Schema.GridRange = { sheetId };
  const [startRow, startColumn] = [low(from.row, to.row), low(from.column, to.column)];
  const [endRow, endColumn] = [high(from.row, to.row), high(from.column, to.column)];
  if (startRow !== undefined) range.startRowIndex = startRow;
  if (endRow !== undefined) range.endRowIndex = endRow;
  if (startColumn !== undefined) range.startColumnIndex = startColumn;
  if (endColumn !== undefined) range.endColumnIndex = endColumn;
  return range;
}

function cellsToRange(sheetId: number, cells: string): Schema.GridRange | undefined {
  const parts = cells.split(':');
  const from = cornerOf(parts[0] ?? '');
  const to = parts.length === 1 ? from : cornerOf(parts[1] ?? '');
  if (!from || !to || parts.length > 2) return undefined;
  if (parts.length === 1 && (from.row === undefined || from.column === undefined)) return undefined;
  return cornersToRange(sheetId, from, to);
}

const sameTitle = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Reads `'Tab'!A1:B2`, `Tab`, `A1:B`, `A:A` (of the first sheet) or the name of a named range.
 * @throws Refusal "Unable to parse range: …"
 */
export function rangeFromA1(workbook: Workbook, text: string): Schema.GridRange {
  const bad = (): never => refuse(`Unable to parse range: ${text}`);
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))(?:!(.+))?$/.exec(text);
  if (!match) return bad();
  const [, quoted, bare = '', cells] = match;
  const title = quoted?.replace(/''/g, "'") ?? bare;
  const sheet = workbook.sheets.find(({ properties }) => sameTitle(properties.title ?? '', title));
  const sheetId = sheet?.properties.sheetId ?? 0;
  if (cells !== undefined) return (sheet && cellsToRange(sheetId, cells)) ?? bad();
  if (sheet) return { sheetId };
  if (quoted !== undefined) return bad();
  const named = workbook.namedRanges.find(({ name }) => sameTitle(name ?? '', bare));
  return named?.range ?? cellsToRange(workbook.sheets[0]?.properties.sheetId ?? 0, bare) ?? bad();
}
