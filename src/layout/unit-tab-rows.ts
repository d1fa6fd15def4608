// The table of a unit's tab: which rows it has, and the contents of those that are ours (never an input cell).

import type { CompiledIndicator, CompiledPlan, CompiledRule } from '../domain/compile-plan';
import type { Field } from '../domain/model';
import type { Cells } from '../domain/to-formula';
import { absolute } from './a1';
import { datePartFormulas, entryFormula } from './entry-formulas';
import type { Block, CellContent } from './sheet-spec';
import { tabColumns } from './tab-columns';
import { targetText } from './target-text';
import type { RetiredRow } from './unit-tab';
import * as formulas from './verdict-formulas';

export type TabRow =
  | { readonly kind: 'group'; readonly key: string; readonly label: string }
  | { readonly kind: 'retiredHeading'; readonly key: string; readonly label: string }
  | { readonly kind: 'computed'; readonly key: string; readonly indicator: CompiledIndicator }
  | { readonly kind: 'field'; readonly key: string; readonly indicator: CompiledIndicator; readonly field: Field; readonly isHead: boolean }
  | { readonly kind: 'retired'; readonly key: string; readonly label: string };

/** In the plan's order, a heading before each group, entries without a field at the end. */
export function placeIndicators(indicators: readonly CompiledIndicator[], retired: readonly RetiredRow[]): readonly TabRow[] {
  const table: TabRow[] = [];
  let group = '';
  for (const indicator of indicators) {
    if (indicator.group !== group) {
      group = indicator.group;
      table.push({ kind: 'group', key: `#group:${group}`, label: group });
    }
    const hasOwnAnswer = indicator.fields.some((field) => field.code === indicator.code);
    if (!hasOwnAnswer) table.push({ kind: 'computed', key: indicator.code, indicator });
    for (const field of indicator.fields) {
      table.push({ kind: 'field', key: field.code, indicator, field, isHead: field.code === indicator.code });
    }
  }
  if (retired.length > 0) {
    table.push({ kind: 'retiredHeading', key: '#retired', label: 'Nội dung đã bỏ (giữ lại để đối chiếu)' });
    table.push(...retired.map((row): TabRow => ({ kind: 'retired', ...row })));
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
  readonly lastYear: ReadonlyMap<string, number>;
}

interface Placed {
  readonly head: number;
  readonly place: formulas.IndicatorPlace;
}

function placeOf(indicator: CompiledIndicator, rowOf: ReadonlyMap<string, number>, state: TabState, cells: Cells): Placed {
  const head = rowOf.get(indicator.code) ?? 0;
  const fieldRows = indicator.fields.map((field) => rowOf.get(field.code) ?? head);
  const first = Math.min(...fieldRows, ...(fieldRows.length === 0 ? [head] : []));
  const own = (column: keyof typeof tabColumns): string => absolute(head, tabColumns[column]);
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
  readonly lastYear: CellContent;
  readonly helpers: readonly CellContent[];
}

const EMPTY_HELPERS: readonly CellContent[] = [null, null, null, null, null, null, null];

function contentsOf(row: TabRow, at: number, placed: ReadonlyMap<string, Placed>, state: TabState): RowContents {
  const blank: RowContents = { before: [null, null, null, null], verdict: null, lastYear: null, helpers: EMPTY_HELPERS };
  if (row.kind === 'group' || row.kind === 'retiredHeading') return { ...blank, before: [row.label, null, null, null] };
  if (row.kind === 'retired') return { ...blank, before: [null, row.label, null, null] };
  const own = placed.get(row.indicator.code);
  if (!own) return blank;
  const { place } = own;
  const isHead = row.kind === 'computed' || row.isHead;
  const ratio = isHead ? formulas.ratioFormulas(place) : null;
  const due = absolute(at, tabColumns.due);
  const value = absolute(at, tabColumns.value);
  const input = absolute(at, tabColumns.result);
  const parts = row.kind === 'field' && row.field.kind === 'date' ? datePartFormulas(input, absolute(at, tabColumns.partOne)) : null;
  const entry = row.kind === 'field' ? entryFormula(row.field, { input, partTwo: absolute(at, tabColumns.partTwo), referenceDay: state.referenceDay }) : formulas.figureFormula(place);
  return {
    before: [
      isHead ? row.indicator.code : null,
      row.kind === 'field' ? row.field.label : row.indicator.label,
      row.kind === 'field' ? row.field.unitOfMeasure : row.indicator.unitOfMeasure,
      isHead ? targetText(row.indicator) : null,
    ],
    verdict: formula(isHead ? formulas.reasonFormula(place) : row.kind === 'field' ? formulas.fieldStateFormula(row.field, value, due) : null),
    lastYear: (row.kind === 'field' ? state.lastYear.get(row.field.code) : undefined) ?? null,
    helpers: [
      formula(entry),
      formula(isHead ? formulas.verdictFormula(place) : null),
      formula(row.kind === 'field' ? formulas.dueFormula(row.field, place) : null),
      formula(ratio?.[0] ?? parts?.partOne ?? null),
      formula(ratio?.[1] ?? parts?.partTwo ?? null),
      formula(isHead ? formulas.brokenFormula(place, 'invalid') : null),
      formula(isHead ? formulas.brokenFormula(place, 'missing') : null),
    ],
  };
}

/** Everything in the table that is ours, as blocks that leave the columns Kết quả, Minh chứng, Giải trình and Ý kiến alone. */
export function indicatorBlocks(table: readonly TabRow[], first: number, state: TabState): readonly Block[] {
  const rowOf = new Map(table.map((row, index) => [row.key, first + index] as const));
  const cells: Cells = {
    value: (code) => absolute(rowOf.get(code) ?? 0, tabColumns.value),
    input: (code) => absolute(rowOf.get(code) ?? 0, tabColumns.result),
    setting: (name) => (name === 'year' ? state.year : state.carriedOverCounts),
  };
  const placed = new Map<string, Placed>();
  for (const row of table) {
    if (row.kind !== 'computed' && !(row.kind === 'field' && row.isHead)) continue;
    placed.set(row.indicator.code, placeOf(row.indicator, rowOf, state, cells));
  }
  const contents = table.map((row, index) => contentsOf(row, first + index, placed, state));
  const figures = table.flatMap((row, index): Block[] => {
    const own = row.kind === 'computed' ? placed.get(row.indicator.code) : undefined;
    return own ? [{ row: first + index, column: tabColumns.result, rows: [[shownFigure(own, state)]] }] : [];
  });
  return [
    { row: first, column: tabColumns.number, rows: contents.map((row) => row.before) },
    ...figures,
    { row: first, column: tabColumns.verdict, rows: contents.map((row) => [row.verdict]) },
    { row: first, column: tabColumns.lastYear, rows: contents.map((row) => [row.lastYear]) },
    { row: first, column: tabColumns.value, rows: contents.map((row) => row.helpers) },
  ];
}
