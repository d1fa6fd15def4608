// Sheets that look at others or keep records, against their layouts.

import { RECORD_FIRST_ROW } from '../../layout/record-sheets';
import type { SheetSpec } from '../../layout/sheet-spec';
import { type ActualSheet, rawAt } from '../../repair/actual-sheet';
import { expectSheet } from '../../repair/expected-sheet';
import { findHeaderRow } from '../../repair/recover-columns';
import type { SheetsById } from './book';
import { examineFixed, OVERVIEWS, type SheetWork } from './definitions';
import { contextOf } from './examine-tabs';
import type { Book } from './open-book';
import type { Walk } from './walk';
import { findingsFrame } from './wanted-specs';

/** Below the header, wherever that stands now. Formats reach further down than what is written. */
function recordRows(frame: SheetSpec, actual: ActualSheet): number {
  const header = findHeaderRow(expectSheet(frame), actual);
  // Where it is gone, its row is: those below have moved up.
  const first = header === null ? RECORD_FIRST_ROW - 1 : header + 1;
  let end = actual.filledRows;
  while (end > first && rawAt(actual, end - 1, 0) === null) end--;
  return Math.max(0, end - first);
}

export function examineOverviews(walk: Walk, book: Book, sheets: SheetsById): readonly SheetWork[] {
  return OVERVIEWS.flatMap((role) => {
    const actual = sheets.get(book.roles.idOf.get(role) ?? -1);
    if (!actual) return [];
    const frame = book.specs[role];
    const spec = role === 'findings' ? findingsFrame(book.titles.findings, recordRows(frame, actual)) : frame;
    return [examineFixed(spec, actual, contextOf(walk, book))];
  });
}
