// Whether a cell lets in what it should: its data validation against the spec's, relative formulas counted from the cell.

import { isFilledFrom } from '../compile/fill-formulas';
import { toRule } from '../compile/set-validations';
import type { ValidationRun } from '../layout/sheet-spec';
import { canonicalFormula } from './canonical-formula';
import { tidyText } from './tidy-text';

type Rule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

const bare = (value: string): string =>
  value.startsWith('=') ? canonicalFormula(value).replace(/\$/g, '') : tidyText(value);

const valuesOf = (rule: Rule): readonly string[] =>
  (rule.condition?.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue);

/** As it was given for the first cell, or as it counts from this one: Google's description does not say which it hands back. */
function isSameValue(wanted: string, actual: string, top: number, row: number): boolean {
  if (bare(wanted) === bare(actual)) return true;
  if (!wanted.startsWith('=') || !actual.startsWith('=')) return false;
  return isFilledFrom(canonicalFormula(wanted), top, canonicalFormula(actual), row);
}

export function isSameRule(run: ValidationRun | undefined, actual: Rule | undefined | null, row: number): boolean {
  if (!run || !actual) return !run && !actual;
  const wanted = toRule(run);
  const [expected, found] = [valuesOf(wanted), valuesOf(actual)];
  return (
    wanted.condition?.type === actual.condition?.type &&
    (wanted.strict ?? false) === (actual.strict ?? false) &&
    tidyText(wanted.inputMessage ?? '') === tidyText(actual.inputMessage ?? '') &&
    expected.length === found.length &&
    expected.every((value, index) => isSameValue(value, found[index] ?? '', run.range.startRow, row))
  );
}
