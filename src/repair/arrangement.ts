// Columns, then rows, brought back to where the spec has them: the moves, the sheet as it is after them, what is lost or in doubt.

import { type RowMove as Move, planRowMoves } from '../compile/row-moves';
import { unitOfRole } from '../layout/fixed-sheets';
import type { SheetSpec } from '../layout/sheet-spec';
import { type ActualSheet, rawAt } from './actual-sheet';
import type { ExpectedSheet } from './expected-sheet';
import { findHeaderRow, recoverColumns } from './recover-columns';
import { type RowPlace, recoverRows } from './recover-rows';
import { rowKeysOf, traitsOf } from './sheet-traits';
import { looseText } from './tidy-text';

const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, index) => index);

/** Where each row or column comes from; null: made anew. */
type Order = readonly (number | null)[];

function orderAfter(length: number, moves: readonly Move[]): Order {
  const order: (number | null)[] = [...upTo(length)];
  const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
  for (const move of moves) {
    if (move.kind === 'append') order.push(...blanks(move.count));
    else if (move.kind === 'insert') order.splice(move.at, 0, ...blanks(move.count));
    else if (move.kind === 'delete') order.splice(move.at, move.count);
    else {
      const taken = order.splice(move.from, move.count);
      order.splice(move.to > move.from ? move.to - move.count : move.to, 0, ...taken);
    }
  }
  return order;
}

const lastFilled = (order: Order, filled: number): number =>
  order.reduce<number>((last, from, at) => (from !== null && from < filled ? at + 1 : last), 0);

const moved = (places: ReadonlySet<number>, order: Order): ReadonlySet<number> =>
  new Set(order.flatMap((from, at) => (from !== null && places.has(from) ? [at] : [])));

/** The sheet as it is after the moves; what lies over several cells is left out, for it goes before anything moves. */
function arranged(actual: ActualSheet, rows: Order, columns: Order): ActualSheet {
  const { current, cell } = actual;
  return {
    ...actual,
    current: { ...current, rowCount: rows.length, columnCount: columns.length },
    cell: (row, column) => {
      const [from, at] = [rows[row] ?? null, columns[column] ?? null];
      return from === null || at === null ? {} : cell(from, at);
    },
    filledRows: lastFilled(rows, actual.filledRows),
    filledColumns: lastFilled(columns, actual.filledColumns),
    hiddenRows: moved(actual.hiddenRows, rows),
    hiddenColumns: moved(actual.hiddenColumns, columns),
  };
}

const DOOMED = 'x';

/** Rows or columns that are made anew. */
type Made = ReadonlySet<number>;

const madeIn = (order: Order): Made => new Set(order.flatMap((from, at) => (from === null ? [at] : [])));

export interface ColumnsInOrder {
  readonly actual: ActualSheet;
  readonly made: Made;
  readonly moves: readonly Move[];
  /** Of the spec, where people had typed; made anew and blank. */
  readonly lost: readonly number[];
  /** How columns that are none of ours, but hold something of a person's, are headed; they come to stand at the end. */
  readonly stray: readonly string[];
}

const isFilledBySchools = ({ role }: SheetSpec): boolean => unitOfRole(role) !== null;

export function columnsInOrder(expected: ExpectedSheet, actual: ActualSheet): ColumnsInOrder {
  const { spec } = expected;
  const headerRow = findHeaderRow(expected, actual);
  const places = recoverColumns(expected, actual, headerRow);
  const last = lastOfOurs(places);
  // A school may type into a blank column while we read: first it leaves the table, and with it the inputs; then it goes.
  const mayGo = (column: number): boolean =>
    isFilledBySchools(spec) ? column >= spec.columns.length && column < actual.filledColumns : column < last;
  const keys = places.map(({ index, isEmpty }, column) =>
    index !== null ? `${index}` : isEmpty && mayGo(column) ? `${DOOMED}${column}` : '',
  );
  const there = new Set(places.map(({ index }) => index));
  const wanted = spec.columns.map((_, index) => `${index}`);
  // What Google cut off at the right edge is simply appended by compile.
  const moves = planRowMoves(
    keys,
    wanted,
    keys.filter((key) => key.startsWith(DOOMED)),
  );
  const { entryColumns } = traitsOf(spec.role);
  return {
    actual:
      moves.length === 0 ? actual : arranged(actual, upTo(actual.current.rowCount), orderAfter(keys.length, moves)),
    made: madeIn(orderAfter(keys.length, moves)),
    moves,
    lost: spec.columns.flatMap((_, index) => (!there.has(index) && entryColumns.includes(index) ? [index] : [])),
    stray: places.flatMap(({ index, isEmpty }, column) => {
      if (index !== null || isEmpty || column >= spec.columns.length) return [];
      const header = headerRow === null ? null : rawAt(actual, headerRow, column);
      return [typeof header === 'string' ? header : `#${column + 1}`];
    }),
  };
}

const lastOfOurs = (places: readonly { readonly index: number | null }[]): number =>
  places.reduce((last, { index }, column) => (index === null ? last : column), -1);

export interface FoundRows {
  /** Key of every row of the grid: of the spec, or one that dooms the row; '' for a row that stays below the others. */
  readonly keys: readonly string[];
  readonly doomed: readonly string[];
  readonly rows: readonly RowPlace[];
  /** Column A says something else than the keys that were recovered. */
  readonly hasFalseKeys: boolean;
}

/** A sheet whose rows people add and sort: only what stands above the header, and the header, have their places. */
function rowsOfList(expected: ExpectedSheet, actual: ActualSheet): FoundRows {
  const { spec, content } = expected;
  const { openFrom } = traitsOf(spec.role);
  const header = findHeaderRow(expected, actual);
  const frame = upTo(openFrom ?? 0);
  const textOf = (row: number): string => {
    const text = upTo(spec.columns.length)
      .map((column) => content(row, column))
      .find((one) => typeof one === 'string');
    return typeof text === 'string' ? looseText(text) : '';
  };
  const isBlank = (row: number): boolean =>
    upTo(actual.filledColumns).every((column) => rawAt(actual, row, column) === null);
  const shows = (row: number, text: string): boolean =>
    text !== '' &&
    upTo(actual.filledColumns).some((column) => {
      const raw = rawAt(actual, row, column);
      return typeof raw === 'string' && looseText(raw) === text;
    });
  /** A line that an action writes above the header: one text, and nothing of ours to know it by. */
  const isLine = (row: number, wanted: number): boolean =>
    textOf(wanted) === '' &&
    upTo(actual.filledColumns).every((column) => (rawAt(actual, row, column) === null) === column > 0);
  const keys = upTo(actual.current.rowCount).map(() => '');
  const last = frame.length - 1;
  if (header === last) {
    for (const row of frame) keys[row] = `#${row}`;
  } else if (header === null) {
    // What stands where a row of ours has gone may be a person's: it is not written over, but moves down.
    for (const row of frame) {
      const at = frame.find((one) => keys[one] === '' && row < last && (shows(one, textOf(row)) || isLine(one, row)));
      const place = at ?? (isBlank(row) ? row : undefined);
      if (place !== undefined && keys[place] === '') keys[place] = `#${row}`;
    }
  } else {
    keys[header] = `#${last}`;
    for (const row of frame.slice(0, last)) {
      const at = upTo(header).find((one) => keys[one] === '' && (shows(one, textOf(row)) || isLine(one, row)));
      if (at !== undefined) keys[at] = `#${row}`;
    }
    upTo(header).forEach((row) => {
      if (keys[row] === '' && isBlank(row)) keys[row] = `${DOOMED}${row}`;
    });
  }
  return { keys, doomed: keys.filter((key) => key.startsWith(DOOMED)), rows: [], hasFalseKeys: false };
}

/** null: the sheet's rows are told apart by nothing but their place. */
export function findRows(expected: ExpectedSheet, actual: ActualSheet): FoundRows | null {
  if (traitsOf(expected.spec.role).openFrom !== null) return rowsOfList(expected, actual);
  const rows = recoverRows(expected, actual);
  if (!rows) return null;
  const last = rows.reduce((end, { key }, row) => (key === null ? end : row + 1), 0);
  const keys = upTo(Math.max(actual.current.rowCount, rows.length)).map((row) => {
    const found = rows[row];
    if (!found) return '';
    if (found.key !== null) return found.key;
    return found.entries.length === 0 && (row < last || !found.isBare) ? `${DOOMED}${row}` : '';
  });
  const isTrue = ({ key, written }: RowPlace): boolean =>
    written === (key ?? '') || (key?.startsWith('#') === true && /^#\d+$/.test(key) && written === '');
  return {
    keys,
    doomed: keys.filter((key) => key.startsWith(DOOMED)),
    rows,
    hasFalseKeys: !rows.every((row) => isTrue(row)),
  };
}

export interface RowsInOrder {
  readonly actual: ActualSheet;
  readonly made: Made;
  readonly moves: readonly Move[];
  /** Keys of the spec whose rows are not there any more. */
  readonly missing: readonly string[];
  /** Rows in doubt, with the row (0-based) at which they come to stand. */
  readonly stray: readonly (RowPlace & { readonly row: number })[];
}

/**
 * @param painted keys of the rows that were painted last: those that are no longer wanted go
 * @param isLocked whether nobody but officers can type below the table. Only there a blank row goes at once: elsewhere a school may
 *   fill it while we read, so it first leaves the table
 */
export function rowsInOrder(
  spec: SheetSpec,
  actual: ActualSheet,
  found: FoundRows | null,
  painted: readonly string[],
  isLocked: boolean,
): RowsInOrder {
  const wanted = rowKeysOf(spec);
  if (!found || !wanted) return { actual, made: new Set(), moves: [], missing: [], stray: [] };
  const mayGo = (row: number): boolean => !isFilledBySchools(spec) || (isLocked && row >= wanted.length);
  const keys = found.keys.map((key, row) => (found.doomed.includes(key) && !mayGo(row) ? '' : key));
  const moves = planRowMoves(keys, wanted, [...painted, ...found.doomed]);
  const order = orderAfter(keys.length, moves);
  const there = new Set(found.keys);
  return {
    actual: moves.length === 0 ? actual : arranged(actual, order, upTo(actual.current.columnCount)),
    made: madeIn(order),
    moves,
    missing: wanted.filter((key) => !there.has(key)),
    stray: order.flatMap((from, row) => {
      const place = from === null ? undefined : found.rows[from];
      if (from === null || !place || place.key !== null || place.entries.length === 0) return [];
      return [{ ...place, row }];
    }),
  };
}
