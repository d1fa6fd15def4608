// The entries that are changed to and fro to see what an edit costs: a figure of a school on which a verdict hangs.

import type { Google } from '../../local/google';
import { findSheetByRole, findTabCell } from '../../local/scenario/unit-tab';
import type { Place } from './formula-graph';

/** Resolved denunciations: the numerator of a ratio that is judged, pooled over the district and compared by other rules. */
const FIELD = 'A9.resolved';
const HANDED_IN: ReadonlySet<string> = new Set(['Đã nộp', 'Đã duyệt']);
const KEY = 0;
const STATUS = 'Trạng thái';

export interface SampleEdit {
  readonly place: Place;
  readonly value: number;
  /** What the cell holds else. */
  readonly before: number;
  /** Whether the school's report counts in the district's figures already. */
  readonly isHandedIn: boolean;
}

/** Of schools all over the list, at most so many that have handed in and so many that have not. */
export function sampleEdits(google: Google, most: number): readonly SampleEdit[] {
  const all = editsOf(google);
  return [true, false].flatMap((isHandedIn) =>
    spread(
      all.filter((edit) => edit.isHandedIn === isHandedIn),
      most,
    ),
  );
}

function editsOf(google: Google): readonly SampleEdit[] {
  const tracking = findSheetByRole(google, 'tracking');
  const rows = tracking?.cells.map((row) => row.map((cell) => cell?.userEnteredValue?.stringValue ?? '')) ?? [];
  const status = rows.find((row) => row.includes(STATUS))?.indexOf(STATUS) ?? -1;
  return rows.flatMap((row): SampleEdit[] => {
    const cell = findTabCell(google, row[KEY] ?? '', FIELD, 'result');
    if (typeof cell === 'string') return [];
    const before = cell.sheet.cells[cell.row]?.[cell.column]?.userEnteredValue?.numberValue ?? 0;
    // From all resolved to none: met becomes not met.
    if (before === 0) return [];
    const place = { sheet: google.workbook.sheets.indexOf(cell.sheet), row: cell.row, column: cell.column };
    return [{ place, value: 0, before, isHandedIn: HANDED_IN.has(row[status] ?? '') }];
  });
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, index) => items[Math.floor(index * step)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  );
}
