// Google's conditional formats → Excel's: the first rule that holds wins.

import type { ConditionalRule } from 'hucre';
import { offsetFormula } from '../sheets-api/references';
import type * as Schema from '../sheets-api/schema';
import type { Sheet } from '../sheets-api/workbook';
import { conditionalStyleOf } from './cell-style';
import { operand, operators, quotedText } from './condition-value';
import { cellName, type Rectangle, rectangleName, rectangleOf } from './rectangles';
import type { TranslateFormula } from './translate-formula';

/** What SEARCH would read as a wildcard stands for itself. */
const literally = (text: string): string => quotedText(text.replace(/[~*?]/g, '~$&'));

const textTests: Readonly<Record<string, (cell: string, text: string) => string>> = {
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(SEARCH(${literally(text)},${cell}))`,
  TEXT_NOT_CONTAINS: (cell, text) => `ISERROR(SEARCH(${literally(text)},${cell}))`,
  TEXT_STARTS_WITH: (cell, text) => `LEFT(${cell},${text.length})=${quotedText(text)}`,
  TEXT_ENDS_WITH: (cell, text) => `RIGHT(${cell},${text.length})=${quotedText(text)}`,
  TEXT_EQ: (cell, text) => `${cell}=${quotedText(text)}`,
  BLANK: (cell) => `LEN(TRIM(${cell}))=0`,
  NOT_BLANK: (cell) => `LEN(TRIM(${cell}))>0`,
};

const comparisons: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  equal: (cell, first) => `${cell}=${first}`,
  notEqual: (cell, first) => `${cell}<>${first}`,
  greaterThan: (cell, first) => `${cell}>${first}`,
  greaterThanOrEqual: (cell, first) => `${cell}>=${first}`,
  lessThan: (cell, first) => `${cell}<${first}`,
  lessThanOrEqual: (cell, first) => `${cell}<=${first}`,
  between: (cell, first, second) => `${cell}>=${first},${cell}<=${second}`,
  notBetween: (cell, first, second) => `OR(${cell}<${first},${cell}>${second})`,
};

/** Always an expression: Excel's own comparing rule would hold for any text, which it ranks above numbers. */
function formulaOf(
  { type = '', values = [] }: Schema.BooleanCondition,
  cell: string,
  translate: TranslateFormula,
): string | undefined {
  const [first = '', second = ''] = values.map((value) => operand(value, translate));
  if (type === 'CUSTOM_FORMULA') return first;
  const text = textTests[type];
  if (text) return text(cell, values[0]?.userEnteredValue ?? '');
  const comparison = comparisons[operators[type.replace(/^(NUMBER|DATE)_/, '')] ?? ''];
  return comparison && `AND(ISNUMBER(${cell}),${comparison(cell, first, second)})`;
}

type Unranked = Omit<ConditionalRule, 'priority'>;

/** One rule for each range of Google's, its formula moved along, since Excel counts from the first cell of each. */
function rulesOf(rule: Schema.ConditionalFormatRule, sheet: Sheet, translate: TranslateFormula): readonly Unranked[] {
  const { condition, format } = rule.booleanRule ?? {};
  const ranges: readonly Rectangle[] = (rule.ranges ?? []).map((range) => rectangleOf(range, sheet));
  const [anchor] = ranges;
  if (!condition || !anchor) return [];
  return ranges.flatMap((range) => {
    const [rows, columns] = [range.top - anchor.top, range.left - anchor.left];
    const moved: TranslateFormula = (text) => translate(offsetFormula(text, rows, columns));
    const formula = formulaOf(condition, cellName(range.top, range.left), moved);
    if (formula === undefined) return [];
    return [
      {
        type: 'expression',
        formula,
        stopIfTrue: true,
        range: rectangleName(range),
        style: conditionalStyleOf(format ?? {}),
      },
    ];
  });
}

/** Colour scales and other gradient rules are left out: the add-on has none. */
export const conditionalRules = (sheet: Sheet, translate: TranslateFormula): ConditionalRule[] =>
  sheet.conditionalFormats
    .flatMap((rule) => rulesOf(rule, sheet, translate))
    .map((rule, i) => ({ ...rule, priority: i + 1 }));
