// A workbook to go on with, so that a prepared one may be begun with again and again.

import type { Sheet, Workbook } from '../local/sheets-api/workbook';

/** Lists are the copy's own, rows too; cells and what else stands in lists are shared: replaced, never changed in place. */
const copySheet = (sheet: Sheet): Sheet => ({
  ...sheet,
  cells: sheet.cells.map((row) => row.slice()),
  rowProperties: sheet.rowProperties.slice(),
  columnProperties: sheet.columnProperties.slice(),
  developerMetadata: sheet.developerMetadata.slice(),
});

export const copyOf = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map(copySheet),
  editors: [...workbook.editors],
});
