// What a cell may hold, and how a formula or rule given once is spread over a range.

import { canonicalFormula, canonicalRule } from './canonical-formula';
import { checkCondition } from './condition-rules';
import { checkFormula } from './formula-syntax';
import { refuse } from './google-error';
import { offsetFormula } from './references';
import type * as Schema from './schema';
import type { Cell } from './workbook';

const MAX_CELL_CHARACTERS = 50_000;

function checkValue(value: Schema.ExtendedValue): void {
  if (value.errorValue) refuse('userEnteredValue.errorValue is read-only.');
  const text = value.stringValue ?? value.formulaValue ?? '';
  if (text.length > MAX_CELL_CHARACTERS) {
    refuse(`Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`);
  }
  if (value.formulaValue !== undefined) checkFormula(value.formulaValue, 'userEnteredValue.formulaValue');
}

/** @throws Refusal for a format that Google refuses: a number format without type, a padding without a side */
export function checkFormat(format: Schema.CellFormat): void {
  if (format.numberFormat && !format.numberFormat.type) refuse('NumberFormat.type is required.');
  const { padding } = format;
  if (padding && [padding.top, padding.right, padding.bottom, padding.left].includes(undefined)) {
    refuse('When updating padding, every field must be specified.');
  }
}

/** @throws Refusal for content that no cell may hold */
export function checkCellData(cell: Schema.CellData, locale: string): void {
  if (cell.userEnteredValue) checkValue(cell.userEnteredValue);
  if (cell.userEnteredFormat) checkFormat(cell.userEnteredFormat);
  if (cell.dataValidation) checkCondition(cell.dataValidation.condition, 'validation', locale);
}

/** A cell as given, with its formula and rule as Google stores them. */
export function canonicalCell(cell: Schema.CellData, titles: ReadonlyMap<string, string>): Schema.CellData {
  const formula = cell.userEnteredValue?.formulaValue;
  const rule = cell.dataValidation;
  if (formula === undefined && !rule) return cell;
  return {
    ...cell,
    ...(formula === undefined ? {} : { userEnteredValue: { formulaValue: canonicalFormula(formula, titles) } }),
    ...(rule ? { dataValidation: canonicalRule(rule, titles) } : {}),
  };
}

/** Text of no letters is no content, as `setValue('')` clears a cell. */
export function settled(cell: Cell): Cell {
  const { userEnteredValue: value } = cell;
  const isEmpty = value && (value.stringValue === '' || Object.keys(value).length === 0);
  return isEmpty ? { ...cell, userEnteredValue: undefined } : cell;
}

/**
 * The rule as it stands so many rows down and columns right of where it was given: each cell keeps a rule of its own, its
 * relative references counted from itself. Rules without relative references stay one and the same object.
 */
export function spreadRule(
  rule: Schema.DataValidationRule,
): (rows: number, columns: number) => Schema.DataValidationRule {
  const values = rule.condition?.values ?? [];
  const moving = values.some(
    ({ userEnteredValue = '' }) =>
      userEnteredValue.startsWith('=') && offsetFormula(userEnteredValue, 1, 1) !== userEnteredValue,
  );
  if (!moving) return () => rule;
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return rule;
    const spread = values.map((value) => {
      const text = value.userEnteredValue ?? '';
      return text.startsWith('=') ? { ...value, userEnteredValue: offsetFormula(text, rows, columns) } : value;
    });
    return { ...rule, condition: { ...rule.condition, values: spread } };
  };
}

/** A cell as `repeatCell` repeats it: formulas and rules are filled down and right. */
export function spreadCell(cell: Schema.CellData): (rows: number, columns: number) => Schema.CellData {
  const formula = cell.userEnteredValue?.formulaValue;
  const rule = cell.dataValidation && spreadRule(cell.dataValidation);
  if (formula === undefined && !rule) return () => cell;
  return (rows, columns) => ({
    ...cell,
    ...(formula === undefined ? {} : { userEnteredValue: { formulaValue: offsetFormula(formula, rows, columns) } }),
    ...(rule ? { dataValidation: rule(rows, columns) } : {}),
  });
}
