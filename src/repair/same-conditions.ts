// Whether the conditional formats are those of the spec, in their order.

import { addConditions } from '../compile/add-conditions';
import { fromColor } from '../compile/color';
import type { Range, SheetSpec } from '../layout/sheet-spec';
import { type ActualSheet, type ConditionalRule, toRange } from './actual-sheet';
import { canonicalFormula } from './canonical-formula';

const placeOf = ({ startRow, endRow, startColumn, endColumn }: Range, hasOpenEnd: boolean): string =>
  `${startRow}:${startColumn}-${hasOpenEnd ? '' : endRow}:${endColumn}`;

/** @param hasOpenEnd the table grows and shrinks with the rows that people add and delete */
function inWords(rule: ConditionalRule, grid: ActualSheet['current'], hasOpenEnd: boolean): string {
  const { condition, format = {} } = rule.booleanRule ?? {};
  const text = format.textFormat ?? {};
  const background = format.backgroundColorStyle?.rgbColor ?? format.backgroundColor;
  const color = text.foregroundColorStyle?.rgbColor ?? text.foregroundColor;
  return JSON.stringify([
    condition?.type,
    (condition?.values ?? []).map(({ userEnteredValue = '' }) => canonicalFormula(userEnteredValue)),
    (rule.ranges ?? []).map((range) => placeOf(toRange(range, grid), hasOpenEnd)).sort(),
    background ? fromColor(background) : '',
    color ? fromColor(color) : '',
    text.bold ?? false,
    text.italic ?? false,
  ]);
}

export function areConditionsAsWanted(spec: SheetSpec, actual: ActualSheet, hasOpenEnd: boolean): boolean {
  const grid = { ...actual.current, rowCount: Math.max(actual.current.rowCount, spec.rowCount) };
  const wanted = addConditions(spec.conditions, actual.current.sheetId).map(
    ({ addConditionalFormatRule }) => addConditionalFormatRule?.rule ?? {},
  );
  return (
    wanted.length === actual.conditions.length &&
    wanted.every((rule, index) => {
      const there = actual.conditions[index];
      return there !== undefined && inWords(rule, grid, hasOpenEnd) === inWords(there, grid, hasOpenEnd);
    })
  );
}
