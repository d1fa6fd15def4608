// Validation runs → rules: a column of single cells, each with its own, in one updateCells; ranges that share one by setDataValidation.

import type { Request } from '../google/spreadsheet-gateway';
import type { Range, Validation, ValidationRun } from '../layout/sheet-spec';
import { gridRange } from './grid-range';
import { type JoinRules, joinRuns, type Run } from './join-runs';
import { overlaps } from './rectangle';

type BooleanCondition = GoogleAppsScript.Sheets.Schema.BooleanCondition;
type Rule = GoogleAppsScript.Sheets.Schema.DataValidationRule;
type ConditionRules = {
  readonly [K in Validation['kind']]: (validation: Extract<Validation, { kind: K }>) => BooleanCondition;
};

const userEntered = (values: readonly string[]) => values.map((userEnteredValue) => ({ userEnteredValue }));

const customFormula = (formula: string): BooleanCondition => ({
  type: 'CUSTOM_FORMULA',
  values: userEntered([formula]),
});

const conditionRules: ConditionRules = {
  list: ({ options }) => ({ type: 'ONE_OF_LIST', values: userEntered(options) }),
  listFromRange: ({ source }) => ({ type: 'ONE_OF_RANGE', values: userEntered([`=${source}`]) }),
  checkbox: () => ({ type: 'BOOLEAN' }),
  date: () => ({ type: 'DATE_IS_VALID' }),
  // ABS refuses a text, and makes another number of a negative one.
  count: ({ cell }) => customFormula(`=${cell}=INT(ABS(${cell}))`),
  formula: ({ formula }) => customFormula(formula),
};

function toCondition<K extends Validation['kind']>(validation: Extract<Validation, { kind: K }>): BooleanCondition {
  const rule = conditionRules[validation.kind as K];
  return rule(validation);
}

const isStrict = (validation: Validation): boolean => validation.kind === 'checkbox' || validation.strict;

/** A formula has nothing to show: no dropdown, no box, no calendar. */
const hasCustomUi = ({ kind }: Validation): boolean => kind !== 'formula' && kind !== 'count';

interface HintedValidation {
  readonly validation: Validation;
  readonly hint: string;
  /** Equal where the two may share one rule; null: never (a relative formula of its own). */
  readonly key: string | null;
}

function joinKey({ validation, hint }: ValidationRun): string | null {
  if (validation.kind === 'formula') return null;
  // A count's formula follows from its cell, which Google shifts along the range.
  return JSON.stringify([validation.kind === 'count' ? { ...validation, cell: '' } : validation, hint]);
}

const joinRules: JoinRules<HintedValidation> = {
  alike: (a, b) => a.key !== null && a.key === b.key,
  commute: (a, b) => !overlaps(a.range, b.range),
  join: (first) => first.value,
};

export const toRule = ({ validation, hint }: Pick<ValidationRun, 'validation' | 'hint'>): Rule => ({
  condition: toCondition(validation),
  inputMessage: hint,
  ...(isStrict(validation) ? { strict: true } : {}),
  ...(hasCustomUi(validation) ? { showCustomUi: true } : {}),
});

const setDataValidation = (sheetId: number, { range, value }: Run<HintedValidation>): Request => ({
  setDataValidation: { range: gridRange(sheetId, range), rule: toRule(value) },
});

const isCell = ({ startRow, endRow, startColumn, endColumn }: Range): boolean =>
  endRow - startRow === 1 && endColumn - startColumn === 1;

/** Below this, requests of their own weigh less than the blank cells between them. */
const FEWEST_CELLS = 5;

/** Single cells by column, where there are many. */
function columnsOfCells(validations: readonly ValidationRun[]): ReadonlyMap<number, readonly ValidationRun[]> {
  const columns = new Map<number, ValidationRun[]>();
  for (const run of validations) {
    if (!isCell(run.range)) continue;
    const { startColumn } = run.range;
    columns.set(startColumn, [...(columns.get(startColumn) ?? []), run]);
  }
  return new Map([...columns].filter(([, runs]) => runs.length >= FEWEST_CELLS));
}

/** A cell between them that has no rule is left without one. */
function updateColumn(sheetId: number, column: number, runs: readonly ValidationRun[]): Request {
  const byRow = new Map(runs.map((run) => [run.range.startRow, run] as const));
  const first = Math.min(...byRow.keys());
  const last = Math.max(...byRow.keys());
  const rows = Array.from({ length: last - first + 1 }, (_, offset) => {
    const run = byRow.get(first + offset);
    return run ? { values: [{ dataValidation: toRule(run) }] } : {};
  });
  return {
    updateCells: {
      range: gridRange(sheetId, { startRow: first, endRow: last + 1, startColumn: column, endColumn: column + 1 }),
      rows,
      fields: 'dataValidation',
    },
  };
}

/** Expects cells without any validation. */
export function setValidations(validations: readonly ValidationRun[], sheetId: number): readonly Request[] {
  const columns = columnsOfCells(validations);
  const others = validations.filter(({ range }) => !isCell(range) || !columns.has(range.startColumn));
  const runs = others.map((run) => ({
    range: run.range,
    value: { validation: run.validation, hint: run.hint, key: joinKey(run) },
  }));
  return [
    ...[...columns].map(([column, cells]) => updateColumn(sheetId, column, cells)),
    ...joinRuns(runs, joinRules).map((run) => setDataValidation(sheetId, run)),
  ];
}
