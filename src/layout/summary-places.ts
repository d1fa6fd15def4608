// Where things stand on *Tổng hợp*: its columns, its rows above the units, and the hidden columns that roll-ups need.

import type { CompiledIndicator } from '../domain/compile-plan';
import { quoted } from '../domain/to-formula';
import { verdictWords } from '../domain/verdict';
import { absolute } from './a1';
import type { Range } from './sheet-spec';

/** 0-based columns; groups and indicators follow, then what roll-ups need, hidden. */
export const summaryColumns = {
  key: 0,
  unit: 1,
  level: 2,
  status: 3,
  timeliness: 4,
  completeness: 5,
  /** "15/17": indicators met, of those that are judged. */
  reached: 6,
  rank: 7,
  /** Hidden from here on: 1 or 0. */
  isSchool: 8,
  /** "" where it is no school: who counts reports need not ask for schools besides. */
  isHandedIn: 9,
  /** Number of the commune in the list of communes, from 1; 0 where none is given. */
  commune: 10,
  /** Place of the unit among those of the sheet, from 0. */
  place: 11,
  /** When it was first submitted, as its tab knows; "" where it was not. */
  submittedAt: 12,
  /** A school's report that has come in within the last seven days: 1 or 0. */
  isNew: 13,
  /** Indicators met, those with a verdict that counts, and those not met. */
  met: 14,
  judged: 15,
  notMet: 16,
  /** How badly the unit needs attention, a whole number; 0: it does not. */
  weight: 17,
  /** The same, no two alike: the unit further up is the greater. */
  attention: 18,
  firstIndicator: 19,
} as const;

/** Rows above the units, in order. */
export const summaryRows = {
  title: 0,
  legend: 1,
  header: 2,
  label: 3,
  target: 4,
  result: 5,
  average: 6,
  verdict: 7,
  met: 8,
  inScope: 9,
  submitted: 10,
  draft: 11,
  graded: 12,
  caution: 13,
  /** Head of the units' table. Ranges that other sheets look at begin here and end in the last row: neither is ever moved. */
  units: 14,
  first: 15,
} as const;
export const summaryRowKeys = (Object.keys(summaryRows) as (keyof typeof summaryRows)[])
  .filter((row) => row !== 'first')
  .map((row) => `#${row}`);

/** Hidden columns that a roll-up needs beside the verdicts: a pooled ratio's halves and quotient, a sum's or a grade's value. */
export function helperCount(indicator: CompiledIndicator): number {
  if (indicator.rollUp === 'pooled') return 3;
  return indicator.rollUp === 'sum' || indicator.kind === 'rating' ? 1 : 0;
}

export interface Column {
  readonly indicator: CompiledIndicator;
  readonly column: number;
  readonly helper: number;
}

/** Neighbours of one group of the plan; its own column stands before theirs, which fold away. */
export interface ColumnGroup {
  readonly name: string;
  readonly column: number;
  /** Of its indicators, half-open. */
  readonly start: number;
  readonly end: number;
}

export interface SummaryPlaces {
  readonly columns: readonly Column[];
  readonly groups: readonly ColumnGroup[];
  /** The first column that is hidden again. */
  readonly lastVisible: number;
  /** How many indicators a school that has handed in lacks; "" where it is not ranked. */
  readonly lacking: number;
  /** The codes of the unit's indicators that are not met, a space before each. */
  readonly notMetCodes: number;
  /** Of the ranking: how many units lack so many indicators, from none upwards. */
  readonly firstBucket: number;
  readonly bucketCount: number;
  readonly count: number;
}

/** What *Tổng hợp* shows: used indicators that are rolled up, in the plan's order. */
export const summarized = (plan: readonly CompiledIndicator[]): readonly CompiledIndicator[] =>
  plan.filter(({ active, rollUp }) => active && rollUp !== 'none');

/** Runs of neighbours with the same heading. */
function runsOf(indicators: readonly CompiledIndicator[]): readonly (readonly CompiledIndicator[])[] {
  const runs: CompiledIndicator[][] = [];
  for (const indicator of indicators) {
    const last = runs.at(-1);
    if (last?.[0]?.group === indicator.group) last.push(indicator);
    else runs.push([indicator]);
  }
  return runs;
}

export function placeColumns(indicators: readonly CompiledIndicator[]): SummaryPlaces {
  let next: number = summaryColumns.firstIndicator;
  const groups: ColumnGroup[] = [];
  const placed: { readonly indicator: CompiledIndicator; readonly column: number }[] = [];
  for (const run of runsOf(indicators)) {
    const [first] = run;
    if (first && run.length > 1) {
      groups.push({ name: first.group, column: next, start: next + 1, end: next + 1 + run.length });
      next++;
    }
    for (const indicator of run) placed.push({ indicator, column: next++ });
  }
  const lastVisible = next;
  const columns = placed.map((one): Column => {
    const helper = next;
    next += helperCount(one.indicator);
    return { ...one, helper };
  });
  const [lacking, notMetCodes, firstBucket] = [next, next + 1, next + 2];
  const bucketCount = indicators.length + 1;
  return {
    columns,
    groups,
    lastVisible,
    lacking,
    notMetCodes,
    firstBucket,
    bucketCount,
    count: firstBucket + bucketCount,
  };
}

/** How many schools there are, and how many of them have handed in: one cell each, for all that counts. */
export const schoolsCell = absolute(summaryRows.inScope, summaryColumns.isSchool);
export const handedInCell = absolute(summaryRows.submitted, summaryColumns.isHandedIn);

/** Half-open, 0-based. */
export const rectangle = (startRow: number, endRow: number, startColumn: number, endColumn: number): Range => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

const words = new Map(Object.entries(verdictWords).map(([verdict, text]) => [verdict, quoted(text)] as const));

/** A verdict's word as a formula's text. */
export const word = (verdict: keyof typeof verdictWords): string => words.get(verdict) ?? '';

/** Verdicts that count when a unit is ranked: neither "no cases" nor "not applicable". */
export const COUNTED_VERDICTS = ['met', 'notMet', 'inProgress', 'missing', 'invalid'] as const;
