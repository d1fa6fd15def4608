// Which column is which: by the header, then by order where exactly as many are left as there should be.

import { longestIncreasing } from '../compile/longest-increasing';
import { type ActualSheet, isTyped, rawAt } from './actual-sheet';
import type { ExpectedSheet } from './expected-sheet';
import { keepRetitled } from './retitled';
import { traitsOf } from './sheet-traits';
import { looseText, tidyText } from './tidy-text';

export interface ColumnPlace {
  /** The column of the spec; null: none of ours. */
  readonly index: number | null;
  /** Nothing of a person's stands in it. */
  readonly isEmpty: boolean;
}

/** Below this a row with a header's words in it is no header. */
const FEWEST_HEADERS = 2;

const headersOf = ({ content, spec }: ExpectedSheet, row: number): readonly string[] =>
  spec.columns.map((_, column) => {
    const header = content(row, column);
    return typeof header === 'string' ? looseText(header) : '';
  });

const textAt = (actual: ActualSheet, row: number, column: number): string => {
  const raw = rawAt(actual, row, column);
  return typeof raw === 'string' ? looseText(raw) : '';
};

const widthOf = (actual: ActualSheet): number => Math.max(actual.current.columnCount, actual.filledColumns);
const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, index) => index);

/** 0-based row where the column headers stand now; null where none is left. */
export function findHeaderRow(expected: ExpectedSheet, actual: ActualSheet): number | null {
  const { headerRow } = traitsOf(expected.spec.role);
  if (headerRow === null) return null;
  const wanted = new Set(headersOf(expected, headerRow).filter((header) => header !== ''));
  const matches = (row: number): number =>
    new Set(
      upTo(widthOf(actual))
        .map((column) => textAt(actual, row, column))
        .filter((text) => wanted.has(text)),
    ).size;
  let best = { row: headerRow, count: matches(headerRow) };
  if (best.count >= wanted.size * 0.6) return headerRow;
  // A table that was sorted with its header has it anywhere.
  for (const row of upTo(actual.filledRows)) {
    const count = matches(row);
    if (count > best.count) best = { row, count };
  }
  return best.count >= FEWEST_HEADERS ? best.row : null;
}

/** What a person typed into the column, outside the rows above the header. */
const typedIn = (actual: ActualSheet, column: number, headerRow: number): readonly string[] =>
  upTo(actual.filledRows).flatMap((row) => {
    const raw = row > headerRow ? rawAt(actual, row, column) : null;
    return isTyped(raw) ? [tidyText(String(raw))] : [];
  });
const holdsFormula = (actual: ActualSheet, column: number): boolean =>
  upTo(actual.filledRows).some((row) => typeof (rawAt(actual, row, column) ?? '') === 'object');
const holdsAnything = (actual: ActualSheet, column: number): boolean =>
  upTo(actual.filledRows).some((row) => rawAt(actual, row, column) !== null);

function placeByHeader(wanted: readonly string[], there: readonly string[]): (number | null)[] {
  const placed: (number | null)[] = there.map(() => null);
  wanted.forEach((header, index) => {
    if (header === '') return;
    const column = there[index] === header ? index : there.indexOf(header);
    if (column >= 0 && placed[column] === null) placed[column] = index;
  });
  return placed;
}

interface Gap {
  readonly columns: readonly number[];
  readonly indexes: readonly number[];
  readonly isLast: boolean;
}

function gapsOf(placed: readonly (number | null)[], width: number): readonly Gap[] {
  const staying = longestIncreasing(placed.flatMap((index) => (index === null ? [] : [index])));
  const taken = new Set(placed);
  const anchors = placed.flatMap((index, column) => (index !== null && staying.has(index) ? [{ column, index }] : []));
  const edges = [{ column: -1, index: -1 }, ...anchors, { column: placed.length, index: width }];
  return edges.slice(1).flatMap((edge, at): readonly Gap[] => {
    const before = edges[at];
    if (!before) return [];
    return [
      {
        columns: upTo(edge.column).filter((column) => column > before.column && placed[column] === null),
        indexes: upTo(edge.index).filter((index) => index > before.index && !taken.has(index)),
        isLast: at === edges.length - 2,
      },
    ];
  });
}

/** Pairs what is left of a gap in order. Where people type only as many columns as there should be will do. */
function pairGap(
  { columns, indexes, isLast }: Gap,
  isEntry: (index: number) => boolean,
  filled: (column: number) => boolean,
): readonly (readonly [number, number])[] {
  const used = columns.filter(filled);
  const candidates = columns.length === indexes.length || (isLast && used.length <= indexes.length) ? columns : used;
  const isSure = candidates.length === indexes.length;
  return indexes.flatMap((index, at) => {
    const column = candidates[at];
    return column === undefined || (!isSure && isEntry(index)) ? [] : [[column, index] as const];
  });
}

export function recoverColumns(
  expected: ExpectedSheet,
  actual: ActualSheet,
  headerRow: number | null,
): readonly ColumnPlace[] {
  const { spec } = expected;
  const traits = traitsOf(spec.role);
  const columns = upTo(widthOf(actual));
  // Where nobody types, a column with formulas is one of ours that is no longer wanted.
  const isOursAlone = traits.entryColumns.length === 0;
  if (traits.headerRow === null || headerRow === null)
    return columns.map((column) => ({ index: column < spec.columns.length ? column : null, isEmpty: false }));
  const placed = placeByHeader(
    headersOf(expected, traits.headerRow),
    columns.map((column) => textAt(actual, headerRow, column)),
  );
  keepRetitled(spec.role, placed, (column) => typedIn(actual, column, headerRow));
  for (const gap of gapsOf(placed, spec.columns.length)) {
    const pairs = pairGap(
      gap,
      (index) => traits.entryColumns.includes(index),
      (column) => holdsAnything(actual, column),
    );
    for (const [column, index] of pairs) placed[column] = index;
  }
  return columns.map((column) => ({
    index: placed[column] ?? null,
    isEmpty: typedIn(actual, column, headerRow).length === 0 || (isOursAlone && holdsFormula(actual, column)),
  }));
}
