// Geometry of ranges: what overlaps, what contains what, and which two make one rectangle.

import type { Range, SheetSpec } from '../layout/sheet-spec';

export const overlaps = (a: Range, b: Range): boolean =>
  a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;

export const contains = (outer: Range, inner: Range): boolean =>
  outer.startRow <= inner.startRow &&
  inner.endRow <= outer.endRow &&
  outer.startColumn <= inner.startColumn &&
  inner.endColumn <= outer.endColumn;

const sameRows = (a: Range, b: Range): boolean => a.startRow === b.startRow && a.endRow === b.endRow;

const sameColumns = (a: Range, b: Range): boolean => a.startColumn === b.startColumn && a.endColumn === b.endColumn;

const touch = (aStart: number, aEnd: number, bStart: number, bEnd: number): boolean =>
  aEnd === bStart || bEnd === aStart;

/** Two ranges side by side, or one above the other, that make one rectangle without overlapping. */
export const areAdjacent = (a: Range, b: Range): boolean =>
  (sameColumns(a, b) && touch(a.startRow, a.endRow, b.startRow, b.endRow)) ||
  (sameRows(a, b) && touch(a.startColumn, a.endColumn, b.startColumn, b.endColumn));

/** What lies between two ranges of the same columns, one above the other; null where there is nothing or no such pair. */
export function gapBetween(a: Range, b: Range): Range | null {
  if (!sameColumns(a, b)) return null;
  const startRow = Math.min(a.endRow, b.endRow);
  const endRow = Math.max(a.startRow, b.startRow);
  return startRow < endRow ? { ...a, startRow, endRow } : null;
}

export const hull = (a: Range, b: Range): Range => ({
  startRow: Math.min(a.startRow, b.startRow),
  endRow: Math.max(a.endRow, b.endRow),
  startColumn: Math.min(a.startColumn, b.startColumn),
  endColumn: Math.max(a.endColumn, b.endColumn),
});

/** true where `a` starts above or to the left of `b`, for ranges that are adjacent. */
export const startsFirst = (a: Range, b: Range): boolean =>
  a.startRow < b.startRow || (a.startRow === b.startRow && a.startColumn < b.startColumn);

export const wholeGrid = (spec: SheetSpec): Range => ({
  startRow: 0,
  endRow: spec.rowCount,
  startColumn: 0,
  endColumn: spec.columns.length,
});
