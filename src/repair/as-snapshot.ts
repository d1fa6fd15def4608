// A sheet as it will stand once it is mended, for those who read plan, settings and units.

import type { RawEntry } from '../domain/entry';
import type { SheetSnapshot } from '../read/snapshot';
import { type ActualSheet, rawAt } from './actual-sheet';
import type { CleanedCell } from './clean-cells';
import type { ExpectedSheet } from './expected-sheet';

const columnsOf = ({ filledColumns }: ActualSheet): readonly number[] =>
  Array.from({ length: filledColumns }, (_, column) => column);

export const asSnapshot = (sheet: ActualSheet, role: string): SheetSnapshot => ({
  current: { ...sheet.current, role },
  cell: (row, column) => rawAt(sheet, row, column),
  result: () => null,
  hasNote: (row) => columnsOf(sheet).some((column) => (sheet.cell(row, column).note ?? '') !== ''),
  width: () => sheet.filledColumns,
  isRead: () => true,
  isCovered: () => false,
  rowCount: sheet.filledRows,
});

/** @param arranged with columns and rows in their places */
export function mendedSnapshot(
  expected: ExpectedSheet,
  arranged: ActualSheet,
  cleaned: readonly CleanedCell[],
): SheetSnapshot {
  const values = new Map(cleaned.map(({ row, column, value }) => [`${row}:${column}`, value]));
  const contentAt = (row: number, column: number): RawEntry => {
    const ours = expected.content(row, column);
    return ours === undefined ? (values.get(`${row}:${column}`) ?? rawAt(arranged, row, column)) : ours;
  };
  return {
    ...asSnapshot(arranged, expected.spec.role),
    cell: contentAt,
    rowCount: Math.max(arranged.filledRows, expected.spec.rowKeys?.length ?? 0),
  };
}

/** A sheet that is yet to be made. */
export function newbornSnapshot(expected: ExpectedSheet, sheetId: number): SheetSnapshot {
  const { spec } = expected;
  const seeds = new Map<string, RawEntry>();
  for (const block of spec.seed ?? []) {
    block.rows.forEach((cells, r) => {
      for (const [c, content] of cells.entries()) seeds.set(`${block.row + r}:${block.column + c}`, content);
    });
  }
  return {
    current: {
      sheetId,
      title: spec.title,
      index: 0,
      hidden: false,
      rowCount: spec.rowCount,
      columnCount: spec.columns.length,
      frozenRows: spec.frozenRows,
      frozenColumns: spec.frozenColumns,
      hideGridlines: true,
      tabColor: null,
      role: spec.role,
      hash: null,
      metadata: [],
      protectedRanges: [],
      conditionalFormatCount: 0,
      mergeCount: 0,
      hasFilter: false,
      rowGroups: [],
      columnGroups: [],
      charts: [],
      chartsElsewhere: [],
      filterViews: [],
      rowKeys: spec.rowKeys ?? [],
    },
    cell: (row, column) => expected.content(row, column) ?? seeds.get(`${row}:${column}`) ?? null,
    result: () => null,
    hasNote: () => false,
    width: () => spec.columns.length,
    isRead: () => true,
    isCovered: () => false,
    rowCount: spec.rowCount,
  };
}
