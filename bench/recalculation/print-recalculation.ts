// The figures of recalculation as plain tables.

import { type RecalculationFigures, type RecalculationOfSize, totalOf } from './measure-recalculation';

const number = (value: number): string => Math.round(value).toLocaleString('en-US');
const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : number(value)} ms`;
const power = (value: number | null): string => (value === null ? '–' : `n^${value.toFixed(2)}`);

type Line = readonly [label: string, ofSize: (size: RecalculationOfSize) => string, exponent?: number | null];

const touched = ({ reachable, ranks, recomputed }: RecalculationOfSize['edit']['draft']): string =>
  `${recomputed} / ${reachable} + ${ranks}`;

function linesOf({ exponents }: RecalculationFigures): readonly Line[] {
  return [
    ['formula cells', ({ counts }) => number(totalOf(counts, 'formulas')), exponents.formulas],
    ['cells they look at', ({ counts }) => number(totalOf(counts, 'precedents')), exponents.precedents],
    ['most of one formula', ({ counts }) => number(Math.max(...counts.map((one) => one.mostPrecedents)))],
    ['hang on TODAY()', ({ hangingOnToday }) => number(hangingOnToday)],
    ['hang on the stamps of one report', ({ hangingOnStamps }) => number(hangingOnStamps)],
    ['school enters: computed / hang + ranks', ({ edit }) => touched(edit.draft)],
    ['in a report handed in', ({ edit }) => touched(edit.handedIn)],
    ['HyperFormula, a school enters, median CPU', ({ edit }) => ms(edit.draft.medianMs), exponents.draftEntry],
    ['  worst', ({ edit }) => `${ms(edit.draft.worstMs)} of ${edit.draft.edits}`],
    ['  in a report handed in, median', ({ edit }) => ms(edit.handedIn.medianMs), exponents.handedInEntry],
    ['  worst', ({ edit }) => `${ms(edit.handedIn.worstMs)} of ${edit.handedIn.edits}`],
    ['HyperFormula, all anew, CPU', ({ fullMs }) => ms(fullMs), exponents.full],
    ['LibreOffice, all anew', ({ office }) => (office ? ms(office.fullMs) : 'missing'), exponents.officeFull],
    ['LibreOffice, one entry, median', ({ office }) => (office ? ms(office.editMedianMs) : 'missing')],
    ['  worst', ({ office }) => (office ? ms(office.editWorstMs) : 'missing')],
    ['LibreOffice, opening', ({ office }) => (office ? ms(office.loadMs) : 'missing')],
    ['writing the .xlsx file', ({ exportMs }) => ms(exportMs)],
  ];
}

export function recalculationTable(figures: RecalculationFigures): string {
  const { sizes } = figures;
  const heads = ['', ...sizes.map(({ units }) => `${units} units`), 'grows'];
  const rows = linesOf(figures).map(([label, ofSize, exponent]) => [
    label,
    ...sizes.map(ofSize),
    exponent === undefined ? '' : power(exponent),
  ]);
  return table([heads, ...rows]);
}

/** By kind of sheet, for one size. */
export function formulaTable({ units, counts }: RecalculationOfSize): string {
  const heads = [`${units} units`, 'sheets', 'formula cells', 'cells they look at', 'most of one'];
  const rows = counts.map(({ kind, sheets, formulas, precedents, mostPrecedents }) => [
    kind,
    ...[sheets, formulas, precedents, mostPrecedents].map(number),
  ]);
  return table([heads, ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
