// Ranges as the Sheets API names them: 0-based, half-open, with their sheet.

import type { Range } from '../layout/sheet-spec';

export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
export type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

export const gridRange = (sheetId: number, range: Range): GridRange => ({
  sheetId,
  startRowIndex: range.startRow,
  endRowIndex: range.endRow,
  startColumnIndex: range.startColumn,
  endColumnIndex: range.endColumn,
});

export const dimensionRange = (
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  endIndex: number,
): DimensionRange => ({ sheetId, dimension, startIndex, endIndex });
