// Finds a unit's tab and its cells as a clerk would: the tab by its metadata, rows by the hidden key, columns by their header.

import type { Google } from '../google';
import type { Sheet } from '../sheets-api/workbook';

/** 0-based. */
export interface TabCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const KEY_COLUMN = 0;
const HEADER_KEY = '#header';
export const SUBMIT_KEY = '#submit';

/** The submit box stands in the column of the targets. */
const tabHeadings = {
  result: 'Kết quả',
  evidence: 'Minh chứng',
  explanation: 'Giải trình',
  submit: 'Chỉ tiêu',
} as const;
export type TabHeading = keyof typeof tabHeadings;

const clean = (text: string | undefined): string => (text ?? '').normalize('NFC').trim();

const textAt = (sheet: Sheet, row: number, column: number): string =>
  clean(sheet.cells[row]?.[column]?.userEnteredValue?.stringValue);

export function findSheetByRole(google: Google, role: string): Sheet | undefined {
  return google.workbook.sheets.find((sheet) =>
    sheet.developerMetadata.some(({ metadataKey, metadataValue }) => metadataKey === 'role' && metadataValue === role),
  );
}

/** -1 where no row carries the key. */
export const findRow = (sheet: Sheet, key: string): number =>
  sheet.cells.findIndex((_, row) => textAt(sheet, row, KEY_COLUMN) === key);

/** -1 where the row holds no such text. */
export const findColumn = (sheet: Sheet, row: number, text: string): number =>
  (sheet.cells[row] ?? []).findIndex((_, column) => textAt(sheet, row, column) === text);

/** @returns the cell, or in plain words why there is none */
export function findTabCell(google: Google, unit: string, key: string, heading: TabHeading): TabCell | string {
  const sheet = findSheetByRole(google, `unit:${unit}`);
  if (!sheet) return `Đơn vị ${unit} chưa có tab.`;
  const row = findRow(sheet, key);
  if (row < 0) return key === SUBMIT_KEY ? 'Tab không có ô nộp báo cáo.' : `Tab của đơn vị không có ô ${key}.`;
  const header = findRow(sheet, HEADER_KEY);
  const column = header < 0 ? -1 : findColumn(sheet, header, tabHeadings[heading]);
  return column < 0 ? `Tab không có cột ${tabHeadings[heading]}.` : { sheet, row, column };
}
