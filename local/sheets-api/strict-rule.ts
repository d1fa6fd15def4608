// A strict validation rule against a value about to be written; used only where `apiWritesObeyStrictRules` is on.
// Rules that need a formula or another range are left to the layer that can compute them.

import { refuse } from './google-error';
import type * as Schema from './schema';
import type { Cell } from './workbook';

const NUMBERS: Readonly<Record<string, (value: number, bounds: readonly number[]) => boolean>> = {
  NUMBER_GREATER: (value, [a = 0]) => value > a,
  NUMBER_GREATER_THAN_EQ: (value, [a = 0]) => value >= a,
  NUMBER_LESS: (value, [a = 0]) => value < a,
  NUMBER_LESS_THAN_EQ: (value, [a = 0]) => value <= a,
  NUMBER_EQ: (value, [a = 0]) => value === a,
  NUMBER_NOT_EQ: (value, [a = 0]) => value !== a,
  NUMBER_BETWEEN: (value, [a = 0, b = 0]) => value >= a && value <= b,
  NUMBER_NOT_BETWEEN: (value, [a = 0, b = 0]) => value < a || value > b,
};

/** Whether a constant satisfies the condition; undefined where it takes a formula engine to say. */
function satisfies(condition: Schema.BooleanCondition, value: Schema.ExtendedValue): boolean | undefined {
  const words = (condition.values ?? []).map((item) => item.userEnteredValue ?? '');
  if (value.formulaValue !== undefined || words.some((word) => word.startsWith('='))) return undefined;
  const compare = NUMBERS[condition.type ?? ''];
  if (compare) return value.numberValue !== undefined && compare(value.numberValue, words.map(Number));
  const text = String(value.stringValue ?? value.numberValue ?? value.boolValue ?? '');
  switch (condition.type) {
    case 'ONE_OF_LIST':
      return words.includes(text);
    case 'BOOLEAN':
      return words.length === 0 ? value.boolValue !== undefined : words.includes(text);
    case 'DATE_IS_VALID':
      return value.numberValue !== undefined;
    default:
      return undefined;
  }
}

/** @throws Refusal where the cell's own rule is strict and its value breaks it */
export function checkStrictRule(cell: Cell): void {
  const { dataValidation: rule, userEnteredValue: value } = cell;
  if (!rule?.strict || !rule.condition || !value) return;
  if (satisfies(rule.condition, value) === false) {
    refuse('The data you entered violates the data validation rules set on this cell.');
  }
}
