// What people have entered on unit tabs, read off the workbook itself: by key, from the cells that people may fill or once could.

import type { Sheet } from '../../local/sheets-api/workbook';
import { tabColumns } from '../../src/layout/tab-columns';

const ENTRY_COLUMNS = [tabColumns.result, tabColumns.evidence, tabColumns.explanation, tabColumns.comment];

export interface Entry {
  readonly key: string;
  readonly column: number;
  readonly value: string;
}

export const roleOf = ({ developerMetadata }: Sheet): string =>
  developerMetadata.find(({ metadataKey }) => metadataKey === 'role')?.metadataValue ?? '';

/** May be typed into: left free by the protection of the whole sheet. */
function isFree(sheet: Sheet, row: number, column: number): boolean {
  const whole = sheet.protectedRanges.find(({ range }) => range?.startRowIndex === undefined);
  return (whole?.unprotectedRanges ?? []).some(
    ({ startRowIndex = 0, endRowIndex = Infinity, startColumnIndex = 0, endColumnIndex = Infinity }) =>
      row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex,
  );
}

/**
 * Notes count as entries. A formula is an entry only where somebody may type, and its text is not compared: Google shifts the
 * references in it when rows move.
 */
export function entriesOn(sheet: Sheet): readonly Entry[] {
  const entries: Entry[] = [];
  sheet.cells.forEach((row, at) => {
    const key = row[tabColumns.key]?.userEnteredValue?.stringValue ?? '';
    if (key === '' || key.startsWith('#')) return;
    for (const column of ENTRY_COLUMNS) {
      const cell = row[column];
      if (cell?.note !== undefined) entries.push({ key, column, value: `note ${cell.note}` });
      const value = cell?.userEnteredValue;
      if (!value || Object.keys(value).length === 0) continue;
      if (value.formulaValue === undefined) entries.push({ key, column, value: JSON.stringify(value) });
      else if (isFree(sheet, at, column)) entries.push({ key, column, value: 'formula' });
    }
  });
  return entries;
}
