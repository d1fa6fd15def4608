// Where things stand on *Tổng hợp*: its columns, its rows above the units, and the hidden columns that roll-ups need.

import type { CompiledIndicator } from '../domain/compile-plan';
import { quoted } from '../domain/to-formula';
import { verdictWords } from '../domain/verdict';

/** 0-based columns; indicators follow, then what roll-ups need, hidden. */
export const summaryColumns = {
  key: 0,
  unit: 1,
  level: 2,
  status: 3,
  timeliness: 4,
  completeness: 5,
  isSchool: 6,
  isHandedIn: 7,
  firstIndicator: 8,
} as const;

/** Rows above the units, in order. */
export const summaryRows = {
  title: 0,
  legend: 1,
  header: 2,
  label: 3,
  target: 4,
  result: 5,
  verdict: 6,
  met: 7,
  inScope: 8,
  submitted: 9,
  draft: 10,
  graded: 11,
  first: 12,
} as const;
export const summaryRowKeys = [
  '#title',
  '#legend',
  '#header',
  '#label',
  '#target',
  '#result',
  '#verdict',
  '#met',
  '#inScope',
  '#submitted',
  '#draft',
  '#graded',
] as const;

/** Hidden columns that a roll-up needs beside the verdicts: a pooled ratio's halves, a sum's or a grade's value. */
export function helperCount(indicator: CompiledIndicator): number {
  if (indicator.rollUp === 'pooled') return 2;
  return indicator.rollUp === 'sum' || indicator.kind === 'rating' ? 1 : 0;
}

export interface Column {
  readonly indicator: CompiledIndicator;
  readonly column: number;
  readonly helper: number;
}

export function placeColumns(indicators: readonly CompiledIndicator[]): {
  readonly columns: readonly Column[];
  readonly count: number;
} {
  let helper = summaryColumns.firstIndicator + indicators.length;
  const columns = indicators.map((indicator, index): Column => {
    const placed = { indicator, column: summaryColumns.firstIndicator + index, helper };
    helper += helperCount(indicator);
    return placed;
  });
  return { columns, count: helper };
}

/** A verdict's word as a formula's text. */
export const word = (verdict: keyof typeof verdictWords): string => quoted(verdictWords[verdict]);
