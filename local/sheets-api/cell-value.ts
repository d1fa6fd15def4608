// The value that a cell shows: a constant directly, a formula through the engine, which is asked only when needed.

import { cellAt } from './cells';
import type { Evaluation } from './evaluation';
import type * as Schema from './schema';
import type { Sheet } from './workbook';

export type EffectiveValues = (sheet: Sheet, row: number, column: number) => Schema.ExtendedValue | undefined;

/** @param evaluate called at most once, and only when the first formula is met */
export function createEffectiveValues(evaluate: () => Evaluation): EffectiveValues {
  let evaluation: Evaluation | undefined;
  return (sheet, row, column) => {
    const value = cellAt(sheet, row, column)?.userEnteredValue;
    if (value?.formulaValue === undefined) return value;
    evaluation ??= evaluate();
    return evaluation.effectiveValue(sheet.properties.sheetId ?? 0, row, column);
  };
}
