// What each kind of paste carries from one cell to another, as Google's description of PasteType says.

import { spreadRule } from './cell-content';
import { offsetFormula } from './references';
import type * as Schema from './schema';
import type { Cell } from './workbook';

/** How far the destination lies from the source; relative references move along. */
export interface Offset {
  readonly rows: number;
  readonly columns: number;
}

export interface Paste {
  /** The destination's cell after the paste. `shown` tells what the source's formula shows. */
  readonly cell: (from: Cell, to: Cell, offset: Offset, shown: () => Schema.ExtendedValue | undefined) => Cell;
  /** Whether it changes what stands in the cell, and not only its looks and rules. */
  readonly writesContent: boolean;
  readonly merges: boolean;
}

type Value = Schema.ExtendedValue | undefined;

/** Unqualified references stay so, and mean the sheet that they come to stand on. */
const contentOf = ({ userEnteredValue: value }: Cell, { rows, columns }: Offset): Value =>
  value?.formulaValue === undefined ? value : { formulaValue: offsetFormula(value.formulaValue, rows, columns) };

const ruleOf = ({ dataValidation: rule }: Cell, { rows, columns }: Offset): Cell['dataValidation'] =>
  rule && spreadRule(rule)(rows, columns);

const bordered = (
  format: Cell['userEnteredFormat'],
  borders: Schema.Borders | undefined,
): Cell['userEnteredFormat'] => {
  const { borders: _, ...others } = format ?? {};
  const next = borders ? { ...others, borders } : others;
  return Object.keys(next).length > 0 ? next : undefined;
};

const whole = (from: Cell, offset: Offset): Cell => ({
  ...from,
  userEnteredValue: contentOf(from, offset),
  dataValidation: ruleOf(from, offset),
});

/** Of a constant Google's words "the formulas only" leave open what becomes of it; a person's paste of formulas takes it along. */
const formula: Paste['cell'] = (from, to, offset) => ({ ...to, userEnteredValue: contentOf(from, offset) });

export const pastes: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: { cell: (from, _, offset) => whole(from, offset), writesContent: true, merges: true },
  PASTE_NO_BORDERS: {
    cell: (from, to, offset) => ({
      ...whole(from, offset),
      userEnteredFormat: bordered(from.userEnteredFormat, to.userEnteredFormat?.borders),
    }),
    writesContent: true,
    merges: true,
  },
  PASTE_VALUES: {
    cell: (from, to, _, shown) => ({
      ...to,
      userEnteredValue: from.userEnteredValue?.formulaValue === undefined ? from.userEnteredValue : shown(),
    }),
    writesContent: true,
    merges: false,
  },
  PASTE_FORMULA: { cell: formula, writesContent: true, merges: false },
  PASTE_FORMAT: {
    cell: (from, to, offset) => ({
      ...to,
      userEnteredFormat: from.userEnteredFormat,
      dataValidation: ruleOf(from, offset),
    }),
    writesContent: false,
    merges: false,
  },
  PASTE_DATA_VALIDATION: {
    cell: (from, to, offset) => ({ ...to, dataValidation: ruleOf(from, offset) }),
    writesContent: false,
    merges: false,
  },
};
