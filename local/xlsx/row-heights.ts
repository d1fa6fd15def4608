// Estimates the height that Google gives a row of wrapped text; LibreOffice does not fit rows by itself when it opens a file.

import type { Evaluation } from '../sheets-api/evaluation';
import type { Cell, Sheet } from '../sheets-api/workbook';
import { wrappedLines } from './text-width';

const DEFAULT_FONT_POINTS = 10;
const DEFAULT_COLUMN_PIXELS = 100;
const CELL_PADDING_PIXELS = 6;
/** Heights in points. */
const LINE_HEIGHT_PER_POINT = 1.25;
const ROW_PADDING = 4;
const DEFAULT_ROW_HEIGHT = 15.75;

function cellHeight({ userEnteredFormat }: Cell, text: string, columnPixels: number): number {
  const { fontSize = DEFAULT_FONT_POINTS, bold } = userEnteredFormat?.textFormat ?? {};
  const width = Math.max(1, columnPixels - CELL_PADDING_PIXELS - (userEnteredFormat?.padding?.left ?? 0));
  const wraps = userEnteredFormat?.wrapStrategy === 'WRAP';
  const lines = wraps ? wrappedLines(text, width, fontSize, bold) : text.split('\n').length;
  return lines * fontSize * LINE_HEIGHT_PER_POINT + ROW_PADDING;
}

/** Cells of a merge do not stretch their row, nor do cells of hidden columns. */
function stretches(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.columnProperties[column]?.hiddenByUser) return false;
  return !sheet.merges.some(
    ({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 }) =>
      row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex,
  );
}

/** Row (0-based) → points, only for rows of no stated height that need more than the default. */
export function fittedHeights(sheet: Sheet, evaluation: Evaluation): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const sheetId = sheet.properties.sheetId ?? 0;
  sheet.cells.forEach((cells, row) => {
    if (sheet.rowProperties[row]?.pixelSize !== undefined) return;
    const wanted = cells.map((cell, column) => {
      const text = cell && evaluation.effectiveValue(sheetId, row, column)?.stringValue;
      if (!text || !stretches(sheet, row, column)) return 0;
      return cellHeight(cell, text, sheet.columnProperties[column]?.pixelSize ?? DEFAULT_COLUMN_PIXELS);
    });
    const height = Math.max(0, ...wanted);
    if (height > DEFAULT_ROW_HEIGHT) heights.set(row, Math.ceil(height * 4) / 4);
  });
  return heights;
}
