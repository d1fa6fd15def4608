// One cell as everybody sees it, and what only those see who may look at its formula.

import type { Google } from '../google';
import type { CellView } from '../server/protocol';
import { formatValue } from '../sheets-api/format-value';
import { linkOf } from '../sheets-api/read-grid';
import type * as Schema from '../sheets-api/schema';
import type { Cell, Sheet } from '../sheets-api/workbook';
import { shownValue } from '../typing/scratch';
import { createInputs, type Inputs } from './cell-input';
import { type Shown, said } from './cell-style';
import { type Conditions, createConditions } from './judge-conditions';
import { createStyles, type Styles } from './style-book';

export interface RenderedCell {
  readonly view: CellView;
  /** For those who may see formulas. */
  readonly formula?: string;
}

export interface CellRenderer {
  readonly styles: Styles;
  readonly inputs: Inputs;
  readonly conditions: Conditions;
  /** undefined where nothing is to be seen and nothing is asked for. */
  render(sheet: Sheet, row: number, column: number): RenderedCell | undefined;
}

const DAY_PATTERN = 'dd/mm/yyyy';
const MOMENT_PATTERN = 'dd/mm/yyyy hh:mm:ss';

function kindOf(value: Schema.ExtendedValue | undefined): Shown {
  if (value?.numberValue !== undefined) return 'number';
  if (value?.boolValue !== undefined || value?.errorValue) return 'boolean';
  return value?.stringValue ? 'text' : 'nothing';
}

/** What the editor starts with, written as it would be typed: a share as percent, a day in full, a number with all its digits. */
function entryOf(cell: Cell, locale: string): string | undefined {
  const value = cell.userEnteredValue;
  if (value?.numberValue === undefined) return value?.stringValue;
  const { type } = cell.userEnteredFormat?.numberFormat ?? {};
  if (type === 'DATE') return formatValue(value, { numberFormat: { type, pattern: DAY_PATTERN } }, locale);
  if (type === 'DATE_TIME') return formatValue(value, { numberFormat: { type, pattern: MOMENT_PATTERN } }, locale);
  if (type !== 'PERCENT') return formatValue({ numberValue: value.numberValue }, undefined, locale);
  return `${formatValue({ numberValue: value.numberValue * 100 }, undefined, locale)}%`;
}

/** What a tick is drawn for stands there as a value, not as a word. */
function tickOf(cell: Cell, value: Schema.ExtendedValue | undefined): boolean | undefined {
  const { type, values = [] } = cell.dataValidation?.condition ?? {};
  if (type !== 'BOOLEAN' || values.length > 0) return undefined;
  return value === undefined || value.boolValue !== undefined ? value?.boolValue === true : undefined;
}

export function createCellRenderer(google: Google): CellRenderer {
  const [styles, inputs, conditions] = [createStyles(), createInputs(google), createConditions(google)];

  const render = (sheet: Sheet, row: number, column: number): RenderedCell | undefined => {
    const cell = sheet.cells[row]?.[column];
    if (!cell) return undefined;
    const locale = google.workbook.properties.locale ?? '';
    const value = shownValue(google, sheet, row, column);
    const ticked = tickOf(cell, value);
    const text = ticked === undefined ? (formatValue(value, cell.userEnteredFormat, locale) ?? '') : '';
    const formula = cell.userEnteredValue?.formulaValue;
    const entry = formula === undefined && ticked === undefined ? entryOf(cell, locale) : undefined;
    const rule = cell.dataValidation;
    const view: CellView = said({
      row,
      column,
      text,
      entry: entry === text ? undefined : entry,
      ticked,
      style: styles.keyOf(
        cell.userEnteredFormat,
        ticked === undefined ? kindOf(value) : 'boolean',
        conditions.formatsAt(sheet, row, column),
      ),
      input: rule && inputs.inputOf(rule, sheet, row, column),
      link: linkOf(cell, (r, c) => shownValue(google, sheet, r, c)),
      note: cell.note,
    });
    const isNothing = text === '' && Object.keys(view).length === 3 && formula === undefined;
    return isNothing ? undefined : { view, ...(formula === undefined ? {} : { formula }) };
  };
  return { styles, inputs, conditions, render };
}
