// Reading and writing single cells of a sheet; rows and columns are 0-based.

import type { Draft } from './draft';
import type { Cell, Sheet } from './workbook';

export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.cells[row]?.[column];

const isEmptyCell = (cell: Cell): boolean => Object.values(cell).every((value) => value === undefined);

/** Puts a cell into a sheet that the draft owns; an empty cell is stored as none, rows keep no empty tail. */
export function putCell(draft: Draft, sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  const kept = cell && !isEmptyCell(cell) ? cell : undefined;
  if (!kept && !cellAt(sheet, row, column)) return;
  const cells = draft.row(sheet, row);
  while (cells.length < column) cells.push(undefined);
  cells[column] = kept;
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
}
