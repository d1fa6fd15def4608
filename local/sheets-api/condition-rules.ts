// What Google asks of a condition: how many values a type takes, where it may stand, what its values may say.

import { formulaFault } from './formula-syntax';
import { refuse } from './google-error';
import { tokenize } from './references';
import type * as Schema from './schema';

type Place = 'validation' | 'format' | 'filter';

interface ConditionRule {
  /** Fewest and most values. */
  readonly count: readonly [number, number];
  readonly places: readonly Place[];
  readonly values?: 'number' | 'date' | 'range' | 'formula' | 'items';
  readonly relativeDate?: boolean;
}

const ALL: readonly Place[] = ['validation', 'format', 'filter'];
const VALIDATION: readonly Place[] = ['validation'];
const LOOKS: readonly Place[] = ['format', 'filter'];
const FILTER: readonly Place[] = ['filter'];
const MAX_LIST_ITEMS = 500;
const PLACE_NAMES: Readonly<Record<Place, string>> = {
  validation: 'data validation',
  format: 'conditional formatting',
  filter: 'filters',
};

const number = (count: number): ConditionRule => ({ count: [count, count], places: ALL, values: 'number' });
const text = (count: number, places: readonly Place[]): ConditionRule => ({ count: [count, count], places });
const date = (count: number, places: readonly Place[], relativeDate = false): ConditionRule => ({
  count: [count, count],
  places,
  values: 'date',
  relativeDate,
});

/** From the descriptions of ConditionType in Google's discovery document. */
const CONDITION_RULES: Readonly<Record<string, ConditionRule>> = {
  NUMBER_GREATER: number(1),
  NUMBER_GREATER_THAN_EQ: number(1),
  NUMBER_LESS: number(1),
  NUMBER_LESS_THAN_EQ: number(1),
  NUMBER_EQ: number(1),
  NUMBER_NOT_EQ: number(1),
  NUMBER_BETWEEN: number(2),
  NUMBER_NOT_BETWEEN: number(2),
  TEXT_CONTAINS: text(1, ALL),
  TEXT_NOT_CONTAINS: text(1, ALL),
  TEXT_STARTS_WITH: text(1, LOOKS),
  TEXT_ENDS_WITH: text(1, LOOKS),
  TEXT_EQ: text(1, ALL),
  TEXT_NOT_EQ: text(1, FILTER),
  TEXT_IS_EMAIL: text(0, VALIDATION),
  TEXT_IS_URL: text(0, VALIDATION),
  DATE_EQ: date(1, ALL),
  DATE_NOT_EQ: date(1, FILTER),
  DATE_BEFORE: date(1, ALL, true),
  DATE_AFTER: date(1, ALL, true),
  DATE_ON_OR_BEFORE: date(1, VALIDATION, true),
  DATE_ON_OR_AFTER: date(1, VALIDATION, true),
  DATE_BETWEEN: date(2, VALIDATION),
  DATE_NOT_BETWEEN: date(2, VALIDATION),
  DATE_IS_VALID: date(0, VALIDATION),
  ONE_OF_RANGE: { count: [1, 1], places: VALIDATION, values: 'range' },
  ONE_OF_LIST: { count: [1, MAX_LIST_ITEMS], places: VALIDATION, values: 'items' },
  BLANK: text(0, LOOKS),
  NOT_BLANK: text(0, LOOKS),
  CUSTOM_FORMULA: { count: [1, 1], places: ALL, values: 'formula' },
  BOOLEAN: { count: [0, 2], places: VALIDATION, values: 'items' },
};

const DATE = /^(\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d+)$/;

const isFormula = (value: string): boolean => value.startsWith('=');
const isEnglish = (locale: string): boolean => locale.startsWith('en');

/** Read as if typed: under a comma locale `1,5` is a number and `1.5` is none. */
const isNumber = (value: string, locale: string): boolean =>
  (isEnglish(locale) ? /^[-+]?\d+(\.\d+)?%?$/ : /^[-+]?\d+(,\d+)?%?$/).test(value);

/** One reference, or the name of a named range, after the `=`. */
function isRangeFormula(value: string): boolean {
  const tokens = tokenize(value.slice(1)).filter(({ text: word }) => word.trim() !== '');
  const [first] = tokens;
  const isRange = first?.kind === 'reference' || first?.kind === 'name' || first?.text === '#REF!';
  return isFormula(value) && tokens.length === 1 && isRange;
}

/**
 * In a workbook whose decimals take a comma, Google refuses a condition's formula with `,` between arguments
 * (400 "Invalid ConditionValue.userEnteredValue", met by several people under es_ES and pt_BR).
 */
function hasForeignSeparator(value: string, locale: string): boolean {
  if (isEnglish(locale)) return false;
  return tokenize(value).some(({ text: word }, i, all) => {
    const isDecimal = /^\d+$/.test(all[i - 1]?.text ?? '') && /^\d+$/.test(all[i + 1]?.text ?? '');
    return word === ',' && !isDecimal;
  });
}

/** What is asked of one value, by what the condition compares with. */
const VALUE_CHECKS: Readonly<Record<NonNullable<ConditionRule['values']>, (value: string, locale: string) => boolean>> =
  {
    number: (value, locale) => isFormula(value) || isNumber(value, locale),
    date: (value) => isFormula(value) || DATE.test(value),
    range: isRangeFormula,
    formula: isFormula,
    items: (value) => !isFormula(value),
  };

function checkValue(type: string, kind: ConditionRule['values'], value: string, locale: string): void {
  const fits = kind === undefined || VALUE_CHECKS[kind](value, locale);
  const computes = !isFormula(value) || (formulaFault(value) === undefined && !hasForeignSeparator(value, locale));
  if (!fits || !computes) refuse(`Invalid ConditionValue.userEnteredValue: ${value} for ConditionType: ${type}`);
}

/** @throws Refusal where Google would refuse the condition in that place */
export function checkCondition(condition: Schema.BooleanCondition | undefined, place: Place, locale: string): void {
  const type = condition?.type ?? refuse('BooleanCondition.type is required.');
  const unsupported = `ConditionType '${type}' is not supported in ${PLACE_NAMES[place]}.`;
  const rule = CONDITION_RULES[type] ?? refuse(unsupported);
  if (!rule.places.includes(place)) refuse(unsupported);
  const values = condition?.values ?? [];
  const [fewest, most] = rule.count;
  if (values.length < fewest || values.length > most) {
    const due = fewest === most ? `exactly ${fewest}` : `${fewest} to ${most}`;
    refuse(`BooleanCondition of type ${type} takes ${due} ConditionValues, not ${values.length}.`);
  }
  for (const { relativeDate, userEnteredValue } of values) {
    if (relativeDate !== undefined && !rule.relativeDate)
      refuse(`ConditionValue.relativeDate is not supported by ${type}.`);
    if (relativeDate === undefined) {
      checkValue(type, rule.values, userEnteredValue ?? refuse('ConditionValue.userEnteredValue is required.'), locale);
    }
  }
}

/** @throws Refusal where a conditional format looks beyond its own sheet */
export function checkOwnSheetOnly(condition: Schema.BooleanCondition, title: string): void {
  for (const { userEnteredValue = '' } of condition.values ?? []) {
    if (!userEnteredValue.startsWith('=')) continue;
    const strays = tokenize(userEnteredValue).some(
      (token) =>
        token.kind === 'reference' &&
        token.reference.sheet !== undefined &&
        token.reference.sheet.toLowerCase() !== title.toLowerCase(),
    );
    if (strays) refuse('Conditional format rule cannot reference a different sheet.');
  }
}
