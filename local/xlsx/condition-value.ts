// The values of Google's conditions (validation, conditional formats) as operands of OOXML formulas.

import type { ValidationOperator } from 'hucre';
import type * as Schema from '../sheets-api/schema';
import type { TranslateFormula } from './translate-formula';

/** The condition types that compare, by what Google calls them after `NUMBER_` or `DATE_`. */
export const operators: Readonly<Record<string, ValidationOperator>> = {
  GREATER: 'greaterThan',
  GREATER_THAN_EQ: 'greaterThanOrEqual',
  LESS: 'lessThan',
  LESS_THAN_EQ: 'lessThanOrEqual',
  EQ: 'equal',
  NOT_EQ: 'notEqual',
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  AFTER: 'greaterThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  BEFORE: 'lessThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

const relativeDays: Readonly<Record<string, string>> = {
  PAST_YEAR: 'EDATE(TODAY(),-12)',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_WEEK: 'TODAY()-7',
  YESTERDAY: 'TODAY()-1',
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
};

export const quotedText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** As typed in a vi_VN workbook: `12,5`, `95%`, `18/11/2026`, `2026-11-18`, or a formula. */
export function operand(
  value: NonNullable<Schema.BooleanCondition['values']>[number],
  translate: TranslateFormula,
): string {
  const { relativeDate, userEnteredValue = '' } = value;
  if (relativeDate) return relativeDays[relativeDate] ?? 'TODAY()';
  if (userEnteredValue.startsWith('=')) return translate(userEnteredValue);
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(userEnteredValue) ?? [];
  if (day && month && year) return `DATE(${year},${Number(month)},${Number(day)})`;
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(userEnteredValue) ?? [];
  if (isoYear && isoMonth && isoDay) return `DATE(${isoYear},${Number(isoMonth)},${Number(isoDay)})`;
  const number = userEnteredValue.replace(',', '.');
  return /^[-+]?\d+(\.\d+)?%?$/.test(number) ? number : quotedText(userEnteredValue);
}
