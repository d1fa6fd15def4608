// What inserting, deleting and moving rows or columns does to indexes, ranges and references. Half-open, 0-based.
// Where a moved block takes only part of a range along, Google's rule is not documented: here the range loses the block,
// and grows again where the block lands inside it.

import type { Corner, Reference } from './references';
import type * as Schema from './schema';

export type Axis = 'ROWS' | 'COLUMNS';

export type Shift =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly start: number; readonly end: number }
  /** `to` is an index before the move, outside the block. */
  | { readonly kind: 'move'; readonly start: number; readonly end: number; readonly to: number };

export interface Span {
  readonly start: number;
  /** Infinity where the range is open. */
  readonly end: number;
}

/** Where the row or column goes; undefined where it is deleted. */
export function shiftIndex(shift: Shift, index: number): number | undefined {
  if (shift.kind === 'insert') return index >= shift.at ? index + shift.count : index;
  const { start, end } = shift;
  if (shift.kind === 'delete') return index < start ? index : index < end ? undefined : index - (end - start);
  const { to } = shift;
  if (index >= start && index < end) return to <= start ? index - start + to : index - start + to - (end - start);
  if (to <= start) return index >= to && index < start ? index + (end - start) : index;
  return index >= end && index < to ? index - (end - start) : index;
}

function insertInto({ start, end }: Span, at: number, count: number): Span {
  return { start: start >= at ? start + count : start, end: end > at ? end + count : end };
}

function deleteFrom(span: Span, start: number, end: number): Span | undefined {
  const cut = (index: number): number => (index <= start ? index : index <= end ? start : index - (end - start));
  const rest = { start: cut(span.start), end: cut(span.end) };
  return rest.start < rest.end ? rest : undefined;
}

/** What becomes of a range; undefined where nothing is left of it. */
export function shiftSpan(shift: Shift, span: Span): Span | undefined {
  if (shift.kind === 'insert') return insertInto(span, shift.at, shift.count);
  if (shift.kind === 'delete') return deleteFrom(span, shift.start, shift.end);
  const { start, end, to } = shift;
  const count = end - start;
  const landing = to <= start ? to : to - count;
  const blockInside = span.start <= start && end <= span.end;
  if (blockInside && span.start <= to && to <= span.end) return span;
  const rest = deleteFrom(span, start, end);
  if (!rest) return { start: span.start - start + landing, end: span.end - start + landing };
  return insertInto(rest, landing, count);
}

/** A grid range after the shift; open sides stay open. */
export function shiftRange<T extends Schema.GridRange>(range: T, axis: Axis, shift: Shift): T | undefined {
  const startKey = axis === 'ROWS' ? 'startRowIndex' : 'startColumnIndex';
  const endKey = axis === 'ROWS' ? 'endRowIndex' : 'endColumnIndex';
  const { [startKey]: start, [endKey]: end } = range;
  if (start === undefined && end === undefined) return range;
  const span = shiftSpan(shift, { start: start ?? 0, end: end ?? Number.POSITIVE_INFINITY });
  if (!span) return undefined;
  return {
    ...range,
    ...(start === undefined ? {} : { [startKey]: span.start }),
    ...(end === undefined ? {} : { [endKey]: span.end }),
  };
}

/** A reference after the shift; undefined where what it named is gone. The same object where nothing changes. */
export function shiftReference(reference: Reference, axis: Axis, shift: Shift): Reference | undefined {
  const key = axis === 'ROWS' ? 'row' : 'column';
  const from = reference.start[key];
  const to = reference.end ? reference.end[key] : from;
  const first = from ?? to;
  if (first === undefined) return reference;
  if (!reference.end) {
    const index = shiftIndex(shift, first);
    if (index === undefined) return undefined;
    return index === first ? reference : { ...reference, start: { ...reference.start, [key]: index } };
  }
  const openEnd = from === undefined || to === undefined;
  const [low, high] = openEnd ? [first, Number.POSITIVE_INFINITY] : [Math.min(first, to), Math.max(first, to) + 1];
  const span = shiftSpan(shift, { start: low, end: high });
  if (!span) return undefined;
  if (span.start === low && span.end === high) return reference;
  const place = (corner: Corner, isLow: boolean): Corner =>
    corner[key] === undefined ? corner : { ...corner, [key]: isLow ? span.start : span.end - 1 };
  const startIsLow = openEnd || (from ?? 0) <= (to ?? 0);
  return { ...reference, start: place(reference.start, startIsLow), end: place(reference.end, openEnd || !startIsLow) };
}
