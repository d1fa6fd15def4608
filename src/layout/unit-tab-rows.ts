// The table of a unit's tab: which rows it has, and the contents of those that are ours (never an input cell).

import type { CompiledIndicator, CompiledPlan, CompiledRule } from '../domain/compile-plan';
import type { Field } from '../domain/model';
import type { Cells } from '../domain/to-formula';
import { a1, span } from './a1';
import { cleanFormula, dateFormulas, type EntryCells, entryFormula } from './entry-formulas';
import { dayFormula } from './references';
import type { Block, CellContent } from './sheet-spec';
import { tabColumns } from './tab-columns';
import { targetText } from './target-text';
import type { RetiredRow } from './unit-tab';
import * as formulas from './verdict-formulas';

export type TabRow =
  | { readonly kind: 'group'; readonly key: string; readonly label: string }
  | { readonly kind: 'retiredHeading'; readonly key: string; readonly count: number }
  | { readonly kind: 'computed'; readonly key: string; readonly indicator: CompiledIndicator }
  | {
      readonly kind: 'field';
      readonly key: string;
      readonly indicator: CompiledIndicator;
      readonly field: Field;
      readonly isHead: boolean;
      /** Among the fields of the indicator below its own row, from 1; 0 for that row itself. */
      readonly position: number;
    }
  | ({ readonly kind: 'retired'; readonly position: number } & RetiredRow);

/** Stands above the rows put aside; a key behind it is locked. */
export const RETIRED_KEY = '#retired';

/** In the plan's order, a heading before each group, entries without a field at the end. */
export function placeIndicators(
  indicators: readonly CompiledIndicator[],
  retired: readonly RetiredRow[],
): readonly TabRow[] {
  const table: TabRow[] = [];
  let group = '';
  for (const indicator of indicators) {
    if (indicator.group !== group) {
      group = indicator.group;
      // A group may come back further down; its heading there is another row.
      const times = table.filter((row) => row.kind === 'group' && row.label === group).length;
      table.push({ kind: 'group', key: `#group:${group}${times > 0 ? `:${times + 1}` : ''}`, label: group });
    }
    const hasOwnAnswer = indicator.fields.some((field) => field.code === indicator.code);
    if (!hasOwnAnswer) table.push({ kind: 'computed', key: indicator.code, indicator });
    const first = hasOwnAnswer ? 0 : 1;
    indicator.fields.forEach((field, index) => {
      const isHead = field.code === indicator.code;
      table.push({ kind: 'field', key: field.code, indicator, field, isHead, position: first + index });
    });
  }
  if (retired.length > 0) {
    table.push({ kind: 'retiredHeading', key: RETIRED_KEY, count: retired.length });
    table.push(...retired.map((row, index): TabRow => ({ kind: 'retired', position: index + 1, ...row })));
  }
  return table;
}

export interface TabState {
  readonly plan: CompiledPlan;
  readonly year: string;
  readonly carriedOverCounts: string;
  readonly exempt: string;
  readonly timeliness: string;
  readonly submittedAt: string;
  readonly referenceDay: string;
  readonly yesWords: string;
  readonly noWords: string;
}

interface Placed {
  readonly head: number;
  readonly place: formulas.IndicatorPlace;
}

function placeOf(
  indicator: CompiledIndicator,
  rowOf: ReadonlyMap<string, number>,
  state: TabState,
  cells: Cells,
  shown: formulas.IndicatorPlace['shown'],
): Placed {
  const head = rowOf.get(indicator.code) ?? 0;
  const fieldRows = indicator.fields.map((field) => rowOf.get(field.code) ?? head);
  const first = Math.min(...fieldRows, ...(fieldRows.length === 0 ? [head] : []));
  const own = (column: keyof typeof tabColumns): string => a1(head, tabColumns[column]);
  const bears = (rule: CompiledRule): boolean =>
    rule.active &&
    rule.severity === 'error' &&
    rule.effect !== 'submission' &&
    rule.indicator === indicator.code &&
    rule.names.every((code) => rowOf.has(code));
  return {
    head,
    place: {
      indicator,
      first,
      end: first + Math.max(1, indicator.fields.length),
      cells,
      shown,
      value: own('value'),
      verdict: own('verdictWord'),
      numerator: own('partOne'),
      denominator: own('partTwo'),
      contradiction: own('contradiction'),
      lacking: own('lacking'),
      yearCell: state.year,
      exemptCell: state.exempt,
      timelinessCell: state.timeliness,
      rules: state.plan.rules.filter(bears),
    },
  };
}

const formula = (text: string | null): CellContent => (text === null ? null : { formula: text });

/** The visible figure of an indicator that is computed. */
function shownFigure({ place }: Placed, state: TabState): CellContent {
  const { indicator, value } = place;
  if (indicator.kind === 'derived') return formula(`=IF(ISNUMBER(${state.submittedAt});"Đã nộp";"Chưa nộp")`);
  if (indicator.kind === 'yesNo') return formula(`=IF(ISNUMBER(${value});IF(${value}=1;"Có";"Không");"")`);
  return formula(`=IF(ISNUMBER(${value});${value};"")`);
}

interface RowContents {
  readonly before: readonly CellContent[];
  readonly verdict: CellContent;
  readonly helpers: readonly CellContent[];
}

/** Value to lacking, then day; `clean` comes in between. */
const NO_HELPERS: readonly CellContent[] = [null, null, null, null, null, null, null, null];
const orBlank = (text: string): CellContent => (text === '' ? null : text);
const heading = (...before: readonly CellContent[]): RowContents => ({
  before: [...before, null, null],
  verdict: null,
  helpers: NO_HELPERS,
});

/** Columns *STT* to *Chỉ tiêu*; what belongs to an indicator's own answer stands under it behind a dash. */
function labelsOf(row: Extract<TabRow, { kind: 'field' | 'computed' }>): readonly CellContent[] {
  const { indicator } = row;
  if (row.kind === 'field' && !row.isHead)
    return [`${indicator.code}.${row.position}`, `– ${row.field.label}`, orBlank(row.field.unitOfMeasure), null];
  const { label, unitOfMeasure } = row.kind === 'field' ? row.field : indicator;
  return [indicator.code, label, orBlank(unitOfMeasure), orBlank(targetText(indicator))];
}

function fieldContents(
  row: Extract<TabRow, { kind: 'field' }>,
  at: number,
  { place }: Placed,
  state: TabState,
): RowContents {
  const { field, isHead } = row;
  const own = (column: keyof typeof tabColumns): string => a1(at, tabColumns[column]);
  const { referenceDay, yesWords, noWords } = state;
  const cells: EntryCells = {
    input: own('result'),
    clean: own('clean'),
    partOne: own('partOne'),
    partTwo: own('partTwo'),
    day: own('day'),
    referenceDay,
    yesWords,
    noWords,
  };
  const due = formulas.dueOf(field, place);
  const date = field.kind === 'date' ? dateFormulas(cells) : null;
  const ratio = isHead ? formulas.ratioFormulas(place) : null;
  return {
    before: labelsOf(row),
    verdict: formula(
      isHead ? formulas.reasonFormula(place) : formulas.fieldStateFormula(field, own('value'), own('due'), due),
    ),
    helpers: [
      formula(entryFormula(field, cells)),
      formula(isHead ? formulas.verdictFormula(place) : null),
      formula(due.formula),
      formula(ratio?.[0] ?? date?.partOne ?? null),
      formula(ratio?.[1] ?? date?.partTwo ?? null),
      formula(isHead ? formulas.brokenFormula(place, 'invalid') : null),
      formula(isHead ? formulas.brokenFormula(place, 'missing') : null),
      formula(date?.day ?? null),
    ],
  };
}

function computedContents(row: Extract<TabRow, { kind: 'computed' }>, { place }: Placed): RowContents {
  const ratio = formulas.ratioFormulas(place);
  return {
    before: labelsOf(row),
    verdict: formula(formulas.reasonFormula(place)),
    helpers: [
      formula(formulas.figureFormula(place)),
      formula(formulas.verdictFormula(place)),
      null,
      formula(ratio?.[0] ?? null),
      formula(ratio?.[1] ?? null),
      formula(formulas.brokenFormula(place, 'invalid')),
      formula(formulas.brokenFormula(place, 'missing')),
      null,
    ],
  };
}

/** @param position from 1 */
export const retiredNumber = (position: number): string => `Cũ.${position}`;

/** Counts rows that hold anything, as they stand: a school may fill a row up to the moment when it is put aside. */
function retiredHeading(first: number, end: number): string {
  const kept = [tabColumns.result, tabColumns.evidence, tabColumns.explanation, tabColumns.comment]
    .map((column) => `(${span(column, first, end)}<>"")`)
    .join('+');
  return `="Nội dung đã bỏ: giữ lại "&SUMPRODUCT((${kept}>0)*1)&" dòng đã nhập để đối chiếu (bấm dấu + ở lề trái để xem)"`;
}

function contentsOf(row: TabRow, at: number, placed: ReadonlyMap<string, Placed>, state: TabState): RowContents {
  if (row.kind === 'group') return heading(row.label, null);
  if (row.kind === 'retiredHeading') return heading(formula(retiredHeading(at + 1, at + 1 + row.count)), null);
  if (row.kind === 'retired') return heading(retiredNumber(row.position), row.label);
  const own = placed.get(row.indicator.code);
  if (!own) return heading(null, null);
  return row.kind === 'field' ? fieldContents(row, at, own, state) : computedContents(row, own);
}

/** Of a text as much as a narrow column shows; a date as a date, which a text would otherwise join by its serial. */
function shownEntry(kind: Field['kind'] | undefined, input: string): string {
  if (kind === 'date') return `IF(ISNUMBER(${input});${dayFormula(input)};${input})`;
  return kind === 'text' ? `LEFT(${input};${LETTERS_SHOWN})` : input;
}

const LETTERS_SHOWN = 80;
const CLEAN_IN_HELPERS = tabColumns.clean - tabColumns.value;

/** Everything in the table that is ours, as blocks that leave the columns Kết quả, Minh chứng, Giải trình and Ý kiến alone. */
export function indicatorBlocks(table: readonly TabRow[], first: number, state: TabState): readonly Block[] {
  // Rows put aside are no part of the plan any more: no formula looks at them.
  const rowOf = new Map(
    table.flatMap((row, index) => (row.kind === 'retired' ? [] : [[row.key, first + index] as const])),
  );
  const cells: Cells = {
    value: (code) => a1(rowOf.get(code) ?? 0, tabColumns.value),
    input: (code) => a1(rowOf.get(code) ?? 0, tabColumns.result),
    setting: (name) => (name === 'year' ? state.year : state.carriedOverCounts),
  };
  const shown = (code: string): string => shownEntry(state.plan.fields.get(code)?.kind, cells.input(code));
  const placed = new Map<string, Placed>();
  for (const row of table) {
    if (row.kind !== 'computed' && !(row.kind === 'field' && row.isHead)) continue;
    placed.set(row.indicator.code, placeOf(row.indicator, rowOf, state, cells, shown));
  }
  const contents = table.map((row, index) => contentsOf(row, first + index, placed, state));
  const helpers = contents.map((row, index) => {
    const clean = formula(cleanFormula(a1(first + index, tabColumns.result)));
    return [...row.helpers.slice(0, CLEAN_IN_HELPERS), clean, ...row.helpers.slice(CLEAN_IN_HELPERS)];
  });
  const figures = table.flatMap((row, index): Block[] => {
    const own = row.kind === 'computed' ? placed.get(row.indicator.code) : undefined;
    return own ? [{ row: first + index, column: tabColumns.result, rows: [[shownFigure(own, state)]] }] : [];
  });
  return [
    { row: first, column: tabColumns.number, rows: contents.map((row) => row.before) },
    ...figures,
    { row: first, column: tabColumns.verdict, rows: contents.map((row) => [row.verdict]) },
    { row: first, column: tabColumns.value, rows: helpers },
  ];
}

/** The counts of the year before; a block without contents where there are none. */
export const lastYearBlock = (
  table: readonly TabRow[],
  first: number,
  lastYear: ReadonlyMap<string, number>,
): Block => ({
  row: first,
  column: tabColumns.lastYear,
  rows: table.map((row) => [(row.kind === 'field' ? lastYear.get(row.field.code) : undefined) ?? null]),
});
