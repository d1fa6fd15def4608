// Google's validation rules, which stand on each cell, → Excel's, which stand on ranges.

import type { DataValidation } from 'hucre';
import { offsetFormula } from '../sheets-api/references';
import type * as Schema from '../sheets-api/schema';
import type { Sheet } from '../sheets-api/workbook';
import { operand, operators, quotedText } from './condition-value';
import { cellName, type Place, type Rectangle, rectangleName, rectanglesOf } from './rectangles';
import type { TranslateFormula } from './translate-formula';

type Rule = Schema.DataValidationRule;
type Check = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

/** Where a list goes that does not fit into the rule itself; returns the range that holds it. */
export type KeepList = (options: readonly string[]) => string;

const INLINE_LIST_LENGTH = 255;
const MESSAGE_LENGTH = 255;
/** Far from every edge, so that relative references keep their distance. */
const FAR_ROW = 100_000;
const FAR_COLUMN = 5_000;

function listOf(options: readonly string[], keepList: KeepList): Check {
  const inline = options.every((option) => !/[",]/.test(option)) && options.join(',').length <= INLINE_LIST_LENGTH;
  return inline ? { type: 'list', values: [...options] } : { type: 'list', formula1: keepList(options) };
}

const textChecks: Readonly<Record<string, (cell: string, text: string) => string>> = {
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(SEARCH(${text},${cell}))`,
  TEXT_NOT_CONTAINS: (cell, text) => `ISERROR(SEARCH(${text},${cell}))`,
  TEXT_EQ: (cell, text) => `${cell}=${text}`,
  TEXT_IS_EMAIL: (cell) => `ISNUMBER(MATCH("*?@?*.?*",${cell},0))`,
  TEXT_IS_URL: (cell) => `OR(LEFT(${cell},7)="http://",LEFT(${cell},8)="https://")`,
};

function checkOf(
  { condition }: Rule,
  cell: string,
  translate: TranslateFormula,
  keepList: KeepList,
): Check | undefined {
  const { type = '', values = [] } = condition ?? {};
  const words = values.map((value) => value.userEnteredValue ?? '');
  const [formula1, formula2] = values.map((value) => operand(value, translate));
  if (type === 'ONE_OF_LIST') return listOf(words, keepList);
  if (type === 'BOOLEAN') return listOf(words.length > 0 ? words : ['TRUE', 'FALSE'], keepList);
  if (type === 'ONE_OF_RANGE') return { type: 'list', formula1: translate(words[0] ?? '') };
  if (type === 'CUSTOM_FORMULA') return { type: 'custom', formula1 };
  if (type === 'DATE_IS_VALID') return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
  const text = textChecks[type];
  if (text) return { type: 'custom', formula1: text(cell, quotedText(words[0] ?? '')) };
  const operator = operators[type.replace(/^(NUMBER|DATE)_/, '')];
  return operator && { type: type.startsWith('DATE') ? 'date' : 'decimal', operator, formula1, formula2 };
}

/** The same for all cells that one rule was spread over. */
function keyOf(rule: Rule, { row, column }: Place): string {
  const values = (rule.condition?.values ?? []).map(({ userEnteredValue = '', relativeDate }) =>
    userEnteredValue.startsWith('=')
      ? offsetFormula(userEnteredValue, FAR_ROW - row, FAR_COLUMN - column)
      : [userEnteredValue, relativeDate],
  );
  return JSON.stringify([rule.condition?.type, values, rule.strict, rule.inputMessage]);
}

const isRelative = (rule: Rule): boolean =>
  /^(CUSTOM_FORMULA|TEXT_)/.test(rule.condition?.type ?? '') ||
  (rule.condition?.values ?? []).some(({ userEnteredValue = '' }) => userEnteredValue.startsWith('='));

interface Group {
  /** As it stands on the first place. */
  readonly rules: Rule[];
  readonly places: Place[];
}

function groupsOf(sheet: Sheet): readonly Group[] {
  const groups = new Map<string, Group>();
  const fixed = new Map<Rule, Group>();
  sheet.cells.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const rule = cell?.dataValidation;
      if (!rule) return;
      const key = fixed.has(rule) ? '' : keyOf(rule, { row, column });
      const group = fixed.get(rule) ?? groups.get(key) ?? { rules: [], places: [] };
      if (key) groups.set(key, group);
      if (!isRelative(rule)) fixed.set(rule, group);
      group.rules.push(rule);
      group.places.push({ row, column });
    });
  });
  return [...groups.values()];
}

function validationsOf({ rules, places }: Group, translate: TranslateFormula, keepList: KeepList): DataValidation[] {
  const [first] = rules;
  if (!first) return [];
  const rectangles = rectanglesOf(places);
  const ruleAt = ({ top, left }: Rectangle): Rule =>
    rules[places.findIndex((p) => p.row === top && p.column === left)] ?? first;
  const parts = isRelative(first) ? rectangles.map((rectangle) => [rectangle]) : [rectangles];
  return parts.flatMap((part): DataValidation[] => {
    const [anchor] = part;
    const check = anchor && checkOf(ruleAt(anchor), cellName(anchor.top, anchor.left), translate, keepList);
    if (!check) return [];
    const message = first.inputMessage?.slice(0, MESSAGE_LENGTH);
    return [
      {
        ...check,
        range: part.map(rectangleName).join(' '),
        allowBlank: true,
        showInputMessage: Boolean(message),
        inputMessage: message,
        showErrorMessage: true,
        errorStyle: first.strict ? 'stop' : 'warning',
        errorMessage: message,
      },
    ];
  });
}

export const dataValidations = (sheet: Sheet, translate: TranslateFormula, keepList: KeepList): DataValidation[] =>
  groupsOf(sheet).flatMap((group) => validationsOf(group, translate, keepList));
