// Plan and units as rows of their sheets. `read/` reads the same rows back.

import type { Field, GeneralRule, Indicator, Plan, Rule, Unit } from '../domain/model';
import * as columns from './data-columns';
import type { CellContent } from './sheet-spec';

type Row<Table> = { readonly [Column in keyof Table]: CellContent };
const inOrder = <Table extends object>(table: Table, row: Row<Table>): readonly CellContent[] =>
  (Object.keys(table) as (keyof Table)[]).map((column) => row[column]);

const usedWord = (used: boolean): string => (used ? columns.USED : columns.UNUSED);
/** 0.8 → "80%" */
const percentText = (share: number): string => `${Math.round(share * 1e6) / 1e4}%`.replace('.', ',');
const orBlank = (text: string): CellContent => (text === '' ? null : text);

const fieldCells = (
  field: Field,
): Pick<Row<typeof columns.indicatorColumns>, 'unitOfMeasure' | 'options' | 'required' | 'hint'> => ({
  unitOfMeasure: orBlank(field.unitOfMeasure),
  options: orBlank(field.options.join('; ')),
  required: columns.requirementWords[field.required],
  hint: orBlank(field.hint),
});

const EMPTY_INDICATOR_ROW = Object.fromEntries(
  Object.keys(columns.indicatorColumns).map((column) => [column, null]),
) as Row<typeof columns.indicatorColumns>;

function indicatorRows(indicator: Indicator): readonly (readonly CellContent[])[] {
  const own = indicator.fields.find((field) => field.code === indicator.code);
  const head: Row<typeof columns.indicatorColumns> = {
    ...EMPTY_INDICATOR_ROW,
    ...(own ? fieldCells(own) : {}),
    code: indicator.code,
    group: indicator.group,
    label: indicator.label,
    kind: columns.indicatorKindWords[indicator.kind],
    unitOfMeasure: orBlank(indicator.unitOfMeasure),
    formula: orBlank(indicator.formula),
    comparison: indicator.comparison && columns.comparisonWords[indicator.comparison],
    target: orBlank(indicator.target),
    horizon: indicator.horizon,
    rollUp: columns.rollUpWords[indicator.rollUp],
    districtTarget: indicator.districtTarget === null ? null : percentText(indicator.districtTarget),
    levels: indicator.levels.join(', '),
    flag: orBlank(indicator.flag),
    wantsEvidence: usedWord(indicator.wantsEvidence),
    clause: indicator.clause,
    active: usedWord(indicator.active),
  };
  const further = indicator.fields
    .filter((field) => field !== own)
    .map((field) => ({
      ...EMPTY_INDICATOR_ROW,
      ...fieldCells(field),
      code: field.code,
      label: field.label,
      kind: columns.fieldKindWords[field.kind],
    }));
  return [head, ...further].map((row) => inOrder(columns.indicatorColumns, row));
}

const ruleRow = (rule: Rule): readonly CellContent[] =>
  inOrder(columns.ruleColumns, {
    code: rule.code,
    indicator: rule.indicator,
    field: orBlank(rule.field),
    severity: columns.severityWords[rule.severity],
    condition: orBlank(rule.condition),
    left: rule.left,
    operator: columns.comparisonWords[rule.operator],
    right: rule.right,
    effect: columns.effectWords[rule.effect],
    message: rule.message,
    brief: orBlank(rule.brief),
    remedy: rule.remedy,
    clause: rule.clause,
    active: usedWord(rule.active),
  });

const generalRuleRow = (rule: GeneralRule): readonly CellContent[] =>
  inOrder(columns.ruleColumns, {
    code: rule.code,
    indicator: null,
    field: null,
    severity: columns.severityWords[rule.severity],
    condition: null,
    left: null,
    operator: null,
    right: null,
    effect: null,
    message: rule.message,
    brief: null,
    remedy: rule.remedy,
    clause: 'Quy tắc chung',
    active: usedWord(rule.active),
  });

export const planRows = (
  plan: Plan,
): {
  readonly indicators: readonly (readonly CellContent[])[];
  readonly rules: readonly (readonly CellContent[])[];
} => ({
  indicators: plan.indicators.flatMap(indicatorRows),
  rules: [...plan.generalRules.map(generalRuleRow), ...plan.rules.map(ruleRow)],
});

export const unitRow = (unit: Unit): readonly CellContent[] =>
  inOrder(columns.unitColumns, {
    code: unit.code,
    name: unit.name,
    tab: orBlank(unit.tab),
    level: unit.level,
    commune: orBlank(unit.commune),
    editors: orBlank(unit.editors.join(', ')),
    flags: orBlank(unit.flags.join(', ')),
    exempt: orBlank(unit.exempt.join(', ')),
    active: usedWord(unit.active),
  });
