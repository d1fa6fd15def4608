// Validation runs → setDataValidation: one rule per kind of validation.

import type { Request } from '../google/spreadsheet-gateway';
import type { Validation, ValidationRun } from '../layout/sheet-spec';
import { gridRange } from './grid-range';
import { type JoinRules, joinRuns, type Run } from './join-runs';
import { overlaps } from './rectangle';

type BooleanCondition = GoogleAppsScript.Sheets.Schema.BooleanCondition;
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
  count: ({ cell }) => customFormula(`=AND(ISNUMBER(${cell});${cell}>=0;${cell}=INT(${cell}))`),
  formula: ({ formula }) => customFormula(formula),
};

function toCondition<K extends Validation['kind']>(validation: Extract<Validation, { kind: K }>): BooleanCondition {
  const rule = conditionRules[validation.kind as K];
  return rule(validation);
}

const isStrict = (validation: Validation): boolean => validation.kind === 'checkbox' || validation.strict;

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

const setDataValidation = (sheetId: number, { range, value }: Run<HintedValidation>): Request => ({
  setDataValidation: {
    range: gridRange(sheetId, range),
    rule: {
      condition: toCondition(value.validation),
      inputMessage: value.hint,
      ...(isStrict(value.validation) ? { strict: true } : {}),
      showCustomUi: true,
    },
  },
});

export function setValidations(validations: readonly ValidationRun[], sheetId: number): readonly Request[] {
  const runs = validations.map((run) => ({
    range: run.range,
    value: { validation: run.validation, hint: run.hint, key: joinKey(run) },
  }));
  return joinRuns(runs, joinRules).map((run) => setDataValidation(sheetId, run));
}
