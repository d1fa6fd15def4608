// Joins neighbouring runs that say the same into one, so that fewer bytes go to Google; the outcome on the sheet stays the same.

import type { Range } from '../layout/sheet-spec';
import { areAdjacent, gapBetween, hull, startsFirst } from './rectangle';

export interface Run<T> {
  readonly range: Range;
  readonly value: T;
}

export interface JoinRules<T> {
  /** The values may stand in one run. */
  alike(a: T, b: T): boolean;
  /** The order of the two does not matter. */
  commute(a: Run<T>, b: Run<T>): boolean;
  /** What the joined run says; `first` starts above or to the left. */
  join(first: Run<T>, second: Run<T>): T;
  /** Whatever `value` says of `gap`, the runs after `at` say otherwise. Where this is absent, only adjacent runs are joined. */
  isOverruled?(gap: Range, value: T, runs: readonly Run<T>[], at: number): boolean;
}

/** How far back a run looks for a neighbour; keeps the work linear on long sheets. */
const LOOK_BACK = 64;

function mayJoin<T>(earlier: readonly Run<T>[], at: number, run: Run<T>, rules: JoinRules<T>): boolean {
  const other = earlier[at];
  if (!other || !rules.alike(other.value, run.value)) return false;
  if (areAdjacent(other.range, run.range)) return true;
  if (!rules.isOverruled) return false;
  const gap = gapBetween(other.range, run.range);
  return gap !== null && rules.isOverruled(gap, run.value, earlier, at);
}

function findNeighbour<T>(earlier: readonly Run<T>[], run: Run<T>, rules: JoinRules<T>): number {
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - LOOK_BACK); i--) {
    const other = earlier[i];
    if (!other) return -1;
    if (mayJoin(earlier, i, run, rules)) return i;
    if (!rules.commute(other, run)) return -1;
  }
  return -1;
}

function joinTwo<T>(a: Run<T>, b: Run<T>, rules: JoinRules<T>): Run<T> {
  const value = startsFirst(a.range, b.range) ? rules.join(a, b) : rules.join(b, a);
  return { range: hull(a.range, b.range), value };
}

function joinOnce<T>(runs: readonly Run<T>[], rules: JoinRules<T>): readonly Run<T>[] {
  const joined: Run<T>[] = [];
  for (const run of runs) {
    const at = findNeighbour(joined, run, rules);
    const neighbour = joined[at];
    if (neighbour) joined[at] = joinTwo(neighbour, run, rules);
    else joined.push(run);
  }
  return joined;
}

/** Runs are applied in order, later over earlier; so are the ones returned. */
export function joinRuns<T>(runs: readonly Run<T>[], rules: JoinRules<T>): readonly Run<T>[] {
  const joined = joinOnce(runs, rules);
  return joined.length === runs.length ? joined : joinRuns(joined, rules);
}
