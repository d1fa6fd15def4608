// Grid data as `get` gives it back: trimmed rows, and of each cell only what the mask names.

import { columnIndex } from './a1';
import { type Area, coveredArea } from './area';
import type { EffectiveValues } from './cell-value';
import { cellAt } from './cells';
import { metadataAt } from './developer-metadata';
import { below, type Mask, pick } from './field-mask';
import { formatValue } from './format-value';
import { keptCells } from './kept-cells';
import type * as Schema from './schema';
import type { Cell, Sheet } from './workbook';

export interface GridReading {
  readonly values: EffectiveValues;
  readonly locale: string;
  /** Whether the same cell may be the same object in several answers. */
  readonly sharesCells: boolean;
}

const DEFAULT_ROW_PIXELS = 21;
const DEFAULT_COLUMN_PIXELS = 100;

/**
 * Where a click on the cell leads: an address in the formula as it stands, or one that ends in the value of another cell.
 * @param values of the cell's own sheet
 */
export function linkOf(cell: Cell, values: (row: number, column: number) => Schema.ExtendedValue | undefined) {
  const formula = cell.userEnteredValue?.formulaValue ?? '';
  const [, start, letters, digits] = /^=HYPERLINK\(\s*"([^"]*)"(?:&\$?([A-Z]{1,3})\$?([1-9]\d*))?/i.exec(formula) ?? [];
  if (start === undefined) return cell.userEnteredFormat?.textFormat?.link?.uri;
  if (letters === undefined) return start;
  const value = values(Number(digits) - 1, columnIndex(letters));
  return `${start}${value?.numberValue ?? value?.stringValue ?? ''}`;
}

/** A formula shows what the engine says, and may lead to what another cell says; a text is the locale's. The rest is the cell's own. */
const standsAlone = (cell: Cell, mask: Mask): boolean => {
  if (below(mask, 'formattedValue')) return false;
  if (cell.userEnteredValue?.formulaValue === undefined) return true;
  return below(mask, 'effectiveValue') === undefined && below(mask, 'hyperlink') === undefined;
};

function readCell(reading: GridReading, sheet: Sheet, row: number, column: number, mask: Mask): Schema.CellData {
  const cell = cellAt(sheet, row, column);
  if (!cell) return {};
  const data: Schema.CellData = pick<Schema.CellData>(cell, mask);
  const valueMask = below(mask, 'effectiveValue');
  const isFormatted = below(mask, 'formattedValue') !== undefined;
  if (valueMask || isFormatted) {
    const value = reading.values(sheet, row, column);
    if (value && valueMask) data.effectiveValue = pick(value, valueMask);
    const formatted = isFormatted ? formatValue(value, cell.userEnteredFormat, reading.locale) : undefined;
    if (formatted !== undefined) data.formattedValue = formatted;
  }
  const link = below(mask, 'hyperlink') ? linkOf(cell, (r, c) => reading.values(sheet, r, c)) : undefined;
  if (link !== undefined) data.hyperlink = link;
  return data;
}

/** Cells that are the same objects as at the last reading are shown by the same objects. */
function shareCells(reading: GridReading, sheet: Sheet, row: number, area: Area, mask: Mask): Schema.CellData[] {
  const cells = sheet.cells[row] ?? [];
  const kept = keptCells(cells, mask);
  const values: Schema.CellData[] = [];
  for (let column = area.left; column < Math.min(cells.length, area.right); column++) {
    const cell = cells[column];
    const known = kept.cells[column] === cell ? kept.shown[column] : undefined;
    const shown = known ?? readCell(reading, sheet, row, column, mask);
    values.push(shown);
    if (known || !cell || !standsAlone(cell, mask)) continue;
    kept.cells[column] = cell;
    kept.shown[column] = shown;
  }
  return values;
}

function readRow(reading: GridReading, sheet: Sheet, row: number, area: Area, mask: Mask): Schema.RowData {
  const length = Math.min(sheet.cells[row]?.length ?? 0, area.right) - area.left;
  const valuesMask = below(mask, 'values');
  if (length <= 0 || !valuesMask) return {};
  if (reading.sharesCells) return { values: shareCells(reading, sheet, row, area, valuesMask) };
  return { values: Array.from({ length }, (_, i) => readCell(reading, sheet, row, area.left + i, valuesMask)) };
}

/** The row after the last one that holds anything within the columns. */
function filledUntil(sheet: Sheet, area: Area): number {
  for (let row = Math.min(sheet.cells.length, area.bottom); row > area.top; row--) {
    if (sheet.cells[row - 1]?.slice(area.left, area.right).some(Boolean)) return row;
  }
  return area.top;
}

/** Google trims by what is there, not by what is asked for: a cell with a format only counts as there. */
function trimRow(sheet: Sheet, row: number, area: Area): Area {
  const cells = sheet.cells[row] ?? [];
  let right = Math.min(cells.length, area.right);
  while (right > area.left && cells[right - 1] === undefined) right--;
  return { ...area, right };
}

function readDimension(
  sheet: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  index: number,
  mask: Mask,
): Schema.DimensionProperties {
  const there = (dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties)[index];
  const pixelSize = dimension === 'ROWS' ? DEFAULT_ROW_PIXELS : DEFAULT_COLUMN_PIXELS;
  const developerMetadata = [...metadataAt(sheet, dimension, index)];
  const { developerMetadata: _, ...others } = there ?? {};
  return pick({ pixelSize, ...others, ...(developerMetadata.length > 0 ? { developerMetadata } : {}) }, mask);
}

/** @param mask of GridData */
export function readGrid(reading: GridReading, sheet: Sheet, range: Schema.GridRange, mask: Mask): Schema.GridData {
  const area = coveredArea(range, sheet);
  const [rowMask, rowsMask, columnsMask] = [
    below(mask, 'rowData'),
    below(mask, 'rowMetadata'),
    below(mask, 'columnMetadata'),
  ];
  const data: Schema.GridData = {};
  if (area.top > 0 && below(mask, 'startRow')) data.startRow = area.top;
  if (area.left > 0 && below(mask, 'startColumn')) data.startColumn = area.left;
  const count = rowMask ? filledUntil(sheet, area) - area.top : 0;
  if (rowMask && count > 0) {
    data.rowData = Array.from({ length: count }, (_, i) =>
      readRow(reading, sheet, area.top + i, trimRow(sheet, area.top + i, area), rowMask),
    );
  }
  const indexes = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (rowsMask)
    data.rowMetadata = indexes(area.top, area.bottom).map((row) => readDimension(sheet, 'ROWS', row, rowsMask));
  if (columnsMask) {
    data.columnMetadata = indexes(area.left, area.right).map((column) =>
      readDimension(sheet, 'COLUMNS', column, columnsMask),
    );
  }
  return data;
}
