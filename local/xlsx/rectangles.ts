// Ranges between Google's half-open grids, single cells and A1.

import { columnLetters } from '../sheets-api/a1';
import type * as Schema from '../sheets-api/schema';
import type { Sheet } from '../sheets-api/workbook';

/** 0-based, half-open. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `A1:B2`, or `A1` for one cell. */
export function rectangleName({ top, left, bottom, right }: Rectangle): string {
  const [first, last] = [cellName(top, left), cellName(bottom - 1, right - 1)];
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$B$2` */
export const fixedName = ({ top, left, bottom, right }: Rectangle): string =>
  `$${columnLetters(left)}$${top + 1}:$${columnLetters(right - 1)}$${bottom}`;

/** Open sides end with the sheet's grid. */
export function rectangleOf(range: Schema.GridRange, sheet: Sheet): Rectangle {
  const { rowCount = sheet.cells.length, columnCount = 26 } = sheet.properties.gridProperties ?? {};
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? rowCount,
    right: range.endColumnIndex ?? columnCount,
  };
}

export const isWholeSheet = (range: Schema.GridRange): boolean =>
  [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].every((i) => i === undefined);

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Covers the cells, given in reading order, with rectangles: runs within a row, joined downwards where they are alike. */
export function rectanglesOf(places: readonly Place[]): readonly Rectangle[] {
  const runs: Rectangle[] = [];
  for (const { row, column } of places) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column) runs.splice(-1, 1, { ...last, right: column + 1 });
    else runs.push({ top: row, left: column, bottom: row + 1, right: column + 1 });
  }
  const open = new Map<string, number>();
  const joined: Rectangle[] = [];
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : joined[index];
    if (index !== undefined && above?.bottom === run.top) joined[index] = { ...above, bottom: run.bottom };
    else open.set(key, joined.push(run) - 1);
  }
  return joined;
}
