// The size of a sheet's grid and the limits on it: cells of the workbook, columns of a sheet, what may be frozen.

import { gridSize } from './area';
import type { Draft } from './draft';
import { refuse } from './google-error';
import type * as Schema from './schema';
import type { Sheet, Workbook } from './workbook';

const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;

/** @throws Refusal above ten million cells */
export function checkCellCount(workbook: Workbook): void {
  const count = workbook.sheets.reduce((sum, sheet) => sum + gridSize(sheet).rows * gridSize(sheet).columns, 0);
  if (count > MAX_CELLS) {
    refuse(`This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`);
  }
}

/** @throws Refusal for a grid without cells, or with all of its rows or columns frozen */
export function checkGridProperties(grid: Schema.GridProperties): void {
  const { rowCount = 0, columnCount = 0, frozenRowCount = 0, frozenColumnCount = 0 } = grid;
  if (rowCount < 1) refuse(`gridProperties.rowCount[${rowCount}] must be at least 1.`);
  if (columnCount < 1) refuse(`gridProperties.columnCount[${columnCount}] must be at least 1.`);
  if (columnCount > MAX_COLUMNS) refuse(`gridProperties.columnCount[${columnCount}] must be at most ${MAX_COLUMNS}.`);
  if (frozenRowCount < 0 || frozenColumnCount < 0)
    refuse('The number of frozen rows and columns must not be negative.');
  if (frozenRowCount >= rowCount) refuse("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount) refuse("You can't freeze all visible columns on the sheet.");
}

/** @throws Refusal where a merge lies on both sides of the frozen edge */
export function checkFrozenMerges(sheet: Sheet): void {
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties ?? {};
  const cuts = (edge: number, start = 0, end = 0): boolean => edge > start && edge < end;
  for (const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } of sheet.merges) {
    if (cuts(frozenRowCount, startRowIndex, endRowIndex)) {
      refuse("You can't freeze rows which contain only part of a merged cell.");
    }
    if (cuts(frozenColumnCount, startColumnIndex, endColumnIndex)) {
      refuse("You can't freeze columns which contain only part of a merged cell.");
    }
  }
}

/** Sets the grid's size on a sheet that the draft owns. Cells beyond a smaller grid must have been removed before. */
export function resizeGrid(draft: Draft, sheet: Sheet, rowCount: number, columnCount: number): void {
  const there = gridSize(sheet);
  if (there.rows === rowCount && there.columns === columnCount) return;
  const gridProperties = { ...sheet.properties.gridProperties, rowCount, columnCount };
  checkGridProperties(gridProperties);
  sheet.properties = { ...sheet.properties, gridProperties };
  checkCellCount(draft.workbook);
}
