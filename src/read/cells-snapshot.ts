// A sheet as two narrow readings tell it: its structure from the one, of its cells those of a few ranges from the other.

import type { CurrentSheet } from '../compile/current-sheet';
import type { RawEntry } from '../domain/entry';
import type { CellRange, CellRows, Spreadsheet } from '../google/spreadsheet-gateway';
import { isCoveredBy, type SheetSnapshot } from './snapshot';

export interface CellBlock {
  readonly range: CellRange;
  readonly rows: CellRows;
}

/** What two narrow readings do not tell. */
export interface Details {
  /** Cells that hold a text beginning with "=", which is no formula; by `cellKey`. */
  readonly texts: ReadonlySet<string>;
  /** Rows on which somebody has put a note, as far as that was asked; by `rowKey`. */
  readonly noted: ReadonlySet<string>;
}

export const rowKey = (sheetId: number, row: number): string => `${sheetId} ${row}`;
export const cellKey = (sheetId: number, row: number, column: number): string => `${rowKey(sheetId, row)} ${column}`;

type Value = CellRows[number][number];

const isFormula = (value: Value | undefined): value is string => typeof value === 'string' && value.startsWith('=');

/** Keys in column A; a formula is none. */
const keyOf = (value: Value | undefined): string =>
  value === undefined || typeof value === 'boolean' || isFormula(value) ? '' : String(value);

function rowKeysIn(blocks: readonly CellBlock[]): readonly string[] | null {
  const first = blocks.find(({ range }) => (range.startRow ?? 0) === 0 && (range.startColumn ?? 0) === 0);
  return first ? first.rows.map((row) => keyOf(row[0])) : null;
}

interface Place {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly rows: CellRows;
}

const placeOf = ({ range, rows }: CellBlock): Place => ({
  startRow: range.startRow ?? 0,
  startColumn: range.startColumn ?? 0,
  endColumn: range.endColumn ?? Number.POSITIVE_INFINITY,
  rows,
});

/** Columns that were not read are blank; `isRead` tells them. Results of formulas are not known. */
export function sheetOfCells(
  sheet: NonNullable<Spreadsheet['sheets']>[number],
  current: CurrentSheet,
  blocks: readonly CellBlock[],
  { texts, noted }: Details,
): SheetSnapshot {
  const places = blocks.map(placeOf);
  const { sheetId } = current;
  const merges = sheet.merges ?? [];
  const cell = (row: number, column: number): RawEntry => {
    for (const { startRow, startColumn, endColumn, rows } of places) {
      if (column < startColumn || column >= endColumn) continue;
      const value = rows[row - startRow]?.[column - startColumn];
      if (value === undefined || value === '') return null;
      return isFormula(value) && !texts.has(cellKey(sheetId, row, column)) ? { formula: value } : value;
    }
    return null;
  };
  const widthIn = ({ startRow, startColumn, rows }: Place, row: number): number => {
    const length = rows[row - startRow]?.length ?? 0;
    return length === 0 ? 0 : startColumn + length;
  };
  return {
    current: { ...current, rowKeys: rowKeysIn(blocks) },
    cell,
    result: () => null,
    hasNote: (row) => noted.has(rowKey(sheetId, row)),
    width: (row) => Math.max(0, ...places.map((place) => widthIn(place, row))),
    isRead: (column) => places.some(({ startColumn, endColumn }) => column >= startColumn && column < endColumn),
    isCovered: (row, column) => isCoveredBy(merges, row, column),
    rowCount: Math.max(0, ...places.map(({ startRow, rows }) => (rows.length === 0 ? 0 : startRow + rows.length))),
  };
}
