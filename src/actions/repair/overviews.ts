// Sheets that look at others or keep records, against their layouts.

import { RECORD_FIRST_ROW } from '../../layout/record-sheets';
import { type ActualSheet, rawAt } from '../../repair/actual-sheet';
import type { SheetsById } from './book';
import { examineFixed, OVERVIEWS, type SheetWork } from './definitions';
import { contextOf } from './examine-tabs';
import type { Book } from './open-book';
import type { Walk } from './walk';
import { findingsFrame } from './wanted-specs';

/** Formats reach further down than what is written. */
function recordRows(actual: ActualSheet): number {
  let end = actual.filledRows;
  while (end > RECORD_FIRST_ROW && rawAt(actual, end - 1, 0) === null) end--;
  return Math.max(0, end - RECORD_FIRST_ROW);
}

export function examineOverviews(walk: Walk, book: Book, sheets: SheetsById): readonly SheetWork[] {
  return OVERVIEWS.flatMap((role) => {
    const actual = sheets.get(book.roles.idOf.get(role) ?? -1);
    if (!actual) return [];
    const spec = role === 'findings' ? findingsFrame(book.titles.findings, recordRows(actual)) : book.specs[role];
    return [examineFixed(spec, actual, contextOf(walk, book))];
  });
}
