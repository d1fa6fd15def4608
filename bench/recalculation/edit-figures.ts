// What one entry costs: the cells that hang on it, those computed again, and the time that takes.

import type { Google } from '../../local/google';
import { cpuMilliseconds } from './cpu-time';
import { kindOf } from './formula-counts';
import type { FormulaCell, FormulaGraph, Place } from './formula-graph';
import type { LiveEngine } from './live-engine';
import type { SampleEdit } from './sample-edits';
import { reachableFrom, recomputedAfter } from './touched-cells';

/** Most cells over all sample entries of that sort. */
export interface Touched {
  /** That hang on the entry at however many removes, ranks aside: what an engine computes that never stops early. */
  readonly reachable: number;
  /** Of these, on *Tổng hợp* the rank of every school: one cell a school, for a rank depends on all schools. */
  readonly ranks: number;
  /** That look at a cell which has changed: what an engine computes that stops where a value stays. */
  readonly recomputed: number;
  /** Entries made and taken back, and the milliseconds of processor time of one. */
  readonly edits: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

export interface EditFigures {
  /** A school's own entry: the tab of a report that is handed in is locked to it. */
  readonly draft: Touched;
  /** Such as the officer enters into a report that counts already. */
  readonly handedIn: Touched;
}

const RANK_HEAD = 'Hạng';
const WARM_UP = 4;

/** Every entry is made and taken back. */
export function measureEdits(
  google: Google,
  graph: FormulaGraph,
  engine: LiveEngine,
  samples: readonly SampleEdit[],
): EditFigures {
  const isRank = rankFinder(google);
  for (const { place, value, before } of samples.slice(0, WARM_UP)) {
    engine.enter(place, value);
    engine.enter(place, before);
  }
  const enter = (place: Place, value: number): { readonly ms: number; readonly changed: readonly Place[] } => {
    let changed: readonly Place[] = [];
    const ms = cpuMilliseconds(() => {
      changed = engine.enter(place, value);
    });
    return { ms, changed };
  };
  const touched = samples.map(({ place, value, before, isHandedIn }) => {
    const made = enter(place, value);
    const recomputed = recomputedAfter(graph, made.changed).length;
    const times = [made.ms, enter(place, before).ms];
    const reachable = reachableFrom(graph, place);
    const ranks = reachable.filter(isRank).length;
    return { isHandedIn, reachable: reachable.length - ranks, ranks, recomputed, times };
  });
  const most = (isHandedIn: boolean): Touched => {
    const those = touched.filter((one) => one.isHandedIn === isHandedIn);
    const of = (what: 'reachable' | 'ranks' | 'recomputed'): number => Math.max(0, ...those.map((one) => one[what]));
    const times = those.flatMap((one) => one.times);
    const cells = { reachable: of('reachable'), ranks: of('ranks'), recomputed: of('recomputed') };
    return { ...cells, edits: times.length, ...medianAndWorst(times) };
  };
  return { draft: most(false), handedIn: most(true) };
}

export function medianAndWorst(times: readonly number[]): { readonly medianMs: number; readonly worstMs: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0, worstMs: sorted.at(-1) ?? 0 };
}

function rankFinder({ workbook }: Google): (cell: FormulaCell) => boolean {
  const sheet = workbook.sheets.findIndex((one) => kindOf(one) === 'summary');
  const heads = workbook.sheets[sheet]?.cells.find((row) =>
    row.some((cell) => cell?.userEnteredValue?.stringValue === RANK_HEAD),
  );
  const column = heads?.findIndex((cell) => cell?.userEnteredValue?.stringValue === RANK_HEAD) ?? -1;
  return (cell) => cell.sheet === sheet && cell.column === column;
}
