// A workbook to go on with, so that a prepared one may be begun with again and again.

import type { Workbook } from '../local/sheets-api/workbook';

/** Cells are never changed in place: a copy shares them. */
export const copyOf = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet })),
  editors: [...workbook.editors],
});
