// Evaluates one formula beside a workbook: only the cells that it names are copied, with a new value in one of them.

import { type Calculator, createCalculator } from '../formulas';
import type { Google } from '../google';
import { emptySheet } from '../sheets-api/create-workbook';
import type * as Schema from '../sheets-api/schema';
import type { Cell, Sheet, Workbook } from '../sheets-api/workbook';
import { dayAt } from '../virtual-day';
import { cellsNamedIn, type NamedCells } from './named-cells';

/** One cell, 0-based. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * The formula's value as if `value` stood at `place`. Other cells count with the values they show now:
 * a formula that itself depends on the new value is not recomputed.
 */
export function evaluateBeside(
  google: Google,
  formula: string,
  place: CellPlace,
  value: Schema.ExtendedValue | undefined,
): Schema.ExtendedValue | undefined {
  const references = cellsNamedIn(formula);
  const titles = new Set([
    place.sheet.properties.title,
    ...references.map(({ title }) => title ?? place.sheet.properties.title),
  ]);
  const sheets = google.workbook.sheets.filter(({ properties }) => titles.has(properties.title));
  const scratch: Workbook = {
    ...google.workbook,
    sheets: sheets.map((sheet) => copySheet(google, sheet, place, references)),
  };
  const own = scratch.sheets.find(({ properties }) => properties.sheetId === place.sheet.properties.sheetId);
  if (!own) return undefined;
  put(own, place.row, place.column, value);
  const column = (place.sheet.properties.gridProperties?.columnCount ?? 0) + 1;
  put(own, 0, column, { formulaValue: formula });
  return scratchCalculator(google)
    .evaluate(scratch)
    .effectiveValue(own.properties.sheetId ?? 0, 0, column);
}

const calculators = new WeakMap<Google, Calculator>();

/** One for each Google: an engine that is kept is a hundred times cheaper than a new one. */
function scratchCalculator(google: Google): Calculator {
  const known = calculators.get(google) ?? createCalculator({ today: () => dayAt(google.now()) });
  calculators.set(google, known);
  return known;
}

function copySheet(google: Google, sheet: Sheet, place: CellPlace, references: readonly NamedCells[]): Sheet {
  const { gridProperties } = sheet.properties;
  const columnCount = (gridProperties?.columnCount ?? 0) + 2;
  const copy = emptySheet({ ...sheet.properties, gridProperties: { ...gridProperties, columnCount } });
  for (const reference of references) {
    if ((reference.title ?? place.sheet.properties.title) !== sheet.properties.title) continue;
    const endRow = Math.min(reference.endRow ?? Infinity, sheet.cells.length);
    for (let row = reference.startRow; row < endRow; row++) {
      const endColumn = Math.min(reference.endColumn ?? Infinity, sheet.cells[row]?.length ?? 0);
      for (let column = reference.startColumn; column < endColumn; column++) {
        put(copy, row, column, shownValue(google, sheet, row, column));
      }
    }
  }
  return copy;
}

/** Constants as they stand; only a formula's value needs the calculator. */
export function shownValue(
  google: Google,
  sheet: Sheet,
  row: number,
  column: number,
): Schema.ExtendedValue | undefined {
  const entered = sheet.cells[row]?.[column]?.userEnteredValue;
  if (entered?.formulaValue === undefined) return entered;
  return google.evaluation().effectiveValue(sheet.properties.sheetId ?? 0, row, column);
}

function put(sheet: Sheet, row: number, column: number, value: Schema.ExtendedValue | undefined): void {
  while (sheet.cells.length <= row) sheet.cells.push([]);
  const cells: (Cell | undefined)[] = sheet.cells[row] ?? [];
  while (cells.length <= column) cells.push(undefined);
  cells[column] = value === undefined ? undefined : { userEnteredValue: value };
  sheet.cells[row] = cells;
}
