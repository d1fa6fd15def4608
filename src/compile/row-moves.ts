// From the rows that are there to the rows that are wanted, by key: insert, move, delete. What a school typed travels along.

import { longestIncreasing } from './longest-increasing';
import { SheetSpecError } from './sheet-spec-error';

/** Indices are 0-based and hold at the moment when the step's turn comes. */
export type RowMove =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  /** At the very end of the grid, where Google inserts nothing. */
  | { readonly kind: 'append'; readonly count: number }
  /** `to` counts as before the rows are taken out, as in Google's destinationIndex. */
  | { readonly kind: 'move'; readonly from: number; readonly count: number; readonly to: number }
  | { readonly kind: 'delete'; readonly at: number; readonly count: number };

/** A row that exists, by its index at the start; or a row to be made. */
type Row = number | 'new';

interface Goal {
  /** The rows wanted, then those that we do not know, in their present order. */
  readonly order: readonly Row[];
  readonly retired: ReadonlySet<Row>;
}

function firstPositions(keys: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  keys.forEach((key, index) => {
    if (key !== '' && !positions.has(key)) positions.set(key, index);
  });
  return positions;
}

function findGoal(current: readonly string[], wanted: readonly string[], ours: readonly string[]): Goal {
  const wantedKeys = new Set(wanted);
  if (wantedKeys.size !== wanted.length || wantedKeys.has('')) throw new SheetSpecError('row keys are not unique');
  const positions = firstPositions(current);
  const placed = wanted.map((key): Row => positions.get(key) ?? 'new');
  const retired = new Set<Row>();
  for (const key of ours) {
    const position = positions.get(key);
    if (position !== undefined && !wantedKeys.has(key)) retired.add(position);
  }
  const known = new Set(placed);
  const unknown = current.map((_, index) => index).filter((index) => !known.has(index) && !retired.has(index));
  return { order: [...placed, ...unknown], retired };
}

/** How many items from `start` on hold, one after the other. */
function runLength(start: number, length: number, holds: (index: number) => boolean): number {
  let end = start;
  while (end < length && holds(end)) end++;
  return end - start;
}

/** Brings the rows into the wanted order from top to bottom; `rows` is changed as the steps would change it. */
function arrange(rows: Row[], order: readonly Row[]): readonly RowMove[] {
  const steps: RowMove[] = [];
  const staying = longestIncreasing(order.filter((row) => row !== 'new'));
  const isMover = (row: Row | undefined): boolean => row !== undefined && row !== 'new' && !staying.has(row);
  // Everything of `order` before `next` stands in its order above `anchor`, movers whose turn comes later aside.
  let anchor = 0;
  let next = 0;
  while (next < order.length) {
    const row = order[next];
    if (row === undefined) break;
    if (row === 'new') {
      const count = runLength(next, order.length, (i) => order[i] === 'new');
      steps.push(anchor === rows.length ? { kind: 'append', count } : { kind: 'insert', at: anchor, count });
      rows.splice(anchor, 0, ...Array.from({ length: count }, (): Row => 'new'));
      anchor += count;
      next += count;
    } else if (staying.has(row)) {
      anchor = rows.indexOf(row, anchor) + 1;
      next += 1;
    } else {
      const from = rows.indexOf(row);
      const start = next;
      const count = runLength(next, order.length, (i) => isMover(order[i]) && rows[from + i - start] === order[i]);
      if (from !== anchor) {
        steps.push({ kind: 'move', from, count, to: anchor });
        rows.splice(anchor > from ? anchor - count : anchor, 0, ...rows.splice(from, count));
      }
      if (from >= anchor) anchor += count;
      next += count;
    }
  }
  return steps;
}

/** From the bottom up, so that no step shifts the next. */
function remove(rows: readonly Row[], retired: ReadonlySet<Row>): readonly RowMove[] {
  const steps: RowMove[] = [];
  let end = rows.length;
  while (end > 0) {
    let at = end;
    for (let row = rows[at - 1]; row !== undefined && retired.has(row); row = rows[at - 1]) at--;
    if (at < end) steps.push({ kind: 'delete', at, count: end - at });
    end = at < end ? at : end - 1;
  }
  return steps;
}

/**
 * @param current key of every row of the grid, '' where blank; of equal keys the first counts
 * @param wanted unique, none blank; these rows come first, in this order
 * @param ours the keys that we gave these rows the last time: only rows with such a key are ever deleted, every other row
 *   that is not wanted is kept below the wanted ones
 * @throws SheetSpecError where `wanted` holds a key twice or a blank one
 */
export function planRowMoves(
  current: readonly string[],
  wanted: readonly string[],
  ours: readonly string[],
): readonly RowMove[] {
  const { order, retired } = findGoal(current, wanted, ours);
  const rows: Row[] = current.map((_, index) => index);
  // Rows go last: Google refuses to delete the last row of a grid.
  const arranged = arrange(rows, order);
  return [...arranged, ...remove(rows, retired)];
}
