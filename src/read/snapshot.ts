// One read of the whole workbook, arranged for looking things up: sheets by role, cells by row and column.

import { type CurrentSheet, readCurrentSheets, SHEET_FIELDS } from '../compile/current-sheet';
import { withoutInvisible } from '../domain/clean-text';
import type { RawEntry } from '../domain/entry';
import { inertText } from '../domain/inert-text';
import type { Spreadsheet } from '../google/spreadsheet-gateway';
import { type FixedRole, fixedSheets, type Titles } from '../layout/fixed-sheets';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

/** Everything that the actions read: structure, and what people typed. */
export const SNAPSHOT_FIELDS = `properties(title,locale,timeZone),${SHEET_FIELDS.replace(/\)$/, ',data(startRow,startColumn,rowData(values(userEnteredValue,note))))').replace('merges(sheetId)', 'merges')}`;

/** The same with what the formulas give. */
export const SNAPSHOT_WITH_RESULTS_FIELDS = SNAPSHOT_FIELDS.replace(
  'values(userEnteredValue,note)',
  'values(userEnteredValue,note,effectiveValue)',
);

export interface SheetSnapshot {
  readonly current: CurrentSheet;
  /** What was typed (or written by us) there; rows and columns 0-based. */
  readonly cell: (row: number, column: number) => RawEntry;
  /** What a formula gives; errors as text such as "#REF!". Only where results were read. */
  readonly result: (row: number, column: number) => string | number | boolean | null;
  /** Whether anybody has put a note on a cell of the row. */
  readonly hasNote: (row: number) => boolean;
  /** Columns of the row up to the last that holds anything. */
  readonly width: (row: number) => number;
  /** Whether what stands in the column was read. */
  readonly isRead: (column: number) => boolean;
  /** Whether the cell is part of a merge without being its first. */
  readonly isCovered: (row: number, column: number) => boolean;
  /** Rows that hold anything. */
  readonly rowCount: number;
}

export interface Snapshot {
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly byRole: ReadonlyMap<string, SheetSnapshot>;
}

const toRaw = (value: ExtendedValue | null | undefined): RawEntry => {
  if (!value) return null;
  if (value.formulaValue !== undefined) return { formula: value.formulaValue };
  return value.numberValue ?? value.stringValue ?? value.boolValue ?? null;
};

const toResult = (value: ExtendedValue | null | undefined): string | number | boolean | null => {
  if (!value) return null;
  if (value.errorValue) return `#${value.errorValue.type ?? 'ERROR'}`;
  return value.numberValue ?? value.stringValue ?? value.boolValue ?? null;
};

/** Whether the cell is part of one of the merges without being its first. */
export const isCoveredBy = (merges: readonly GridRange[], row: number, column: number): boolean =>
  merges.some((merge) => covers(merge, row, column));

function covers(merge: GridRange, row: number, column: number): boolean {
  const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = merge;
  const isFirst = row === startRowIndex && column === startColumnIndex;
  const isInside = row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex;
  return isInside && !isFirst;
}

function snapshotOf(sheet: Sheet, current: CurrentSheet): SheetSnapshot {
  const data = sheet.data?.[0];
  const rows = data?.rowData ?? [];
  const [startRow, startColumn] = [data?.startRow ?? 0, data?.startColumn ?? 0];
  const at = (row: number, column: number) => rows[row - startRow]?.values?.[column - startColumn];
  return {
    current,
    cell: (row, column) => toRaw(at(row, column)?.userEnteredValue),
    result: (row, column) => toResult(at(row, column)?.effectiveValue),
    hasNote: (row) => (rows[row - startRow]?.values ?? []).some(({ note }) => note !== undefined && note !== ''),
    width: (row) => startColumn + (rows[row - startRow]?.values?.length ?? 0),
    isRead: (column) => data !== undefined && column >= startColumn,
    isCovered: (row, column) => isCoveredBy(sheet.merges ?? [], row, column),
    rowCount: startRow + rows.length,
  };
}

export function readSnapshot(spreadsheet: Spreadsheet): Snapshot {
  const current = readCurrentSheets(spreadsheet);
  const sheets = (spreadsheet.sheets ?? []).flatMap((sheet, index) => {
    const known = current[index];
    return known ? [snapshotOf(sheet, known)] : [];
  });
  return arrange(spreadsheet, sheets);
}

/** A sheet is known by its role; of two that have the same the first counts. */
export function arrange({ properties }: Spreadsheet, sheets: readonly SheetSnapshot[]): Snapshot {
  const byRole = new Map<string, SheetSnapshot>();
  for (const sheet of sheets) {
    const { role } = sheet.current;
    if (role !== null && !byRole.has(role)) byRole.set(role, sheet);
  }
  return {
    title: properties?.title ?? '',
    locale: properties?.locale ?? '',
    timeZone: properties?.timeZone ?? '',
    sheets,
    byRole,
  };
}

/** Titles of our own sheets as they stand; of those that are not there yet, as they will be born. */
export const titlesOf = (snapshot: Snapshot): Titles =>
  Object.fromEntries(
    (Object.keys(fixedSheets) as FixedRole[]).map((role) => [
      role,
      snapshot.byRole.get(role)?.current.title ?? fixedSheets[role],
    ]),
  ) as Titles;

/** Composed Latin letters with single spaces between: what the steps below would leave as it is. */
const PLAIN = /^[!-~\u00c0-\u024f\u1e00-\u1eff\u2010-\u2027]+(?: [!-~\u00c0-\u024f\u1e00-\u1eff\u2010-\u2027]+)*$/;

/** A cell as text, trimmed, in composed Unicode, without anything invisible; "" where blank. A formula is shown as typed. */
export const textOf = (raw: RawEntry): string => {
  if (raw === null) return '';
  const text = typeof raw === 'object' ? raw.formula : String(raw);
  if (PLAIN.test(text)) return text;
  return withoutInvisible(inertText(text))
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
};
