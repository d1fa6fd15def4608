// Values in and out by range: the part of the API that knows no formats.

import { areaName } from './a1';
import { type Area, checkedArea, coveredArea } from './area';
import { type BatchContext, writeCell } from './batch-context';
import { titlesByName } from './canonical-formula';
import { canonicalCell, checkCellData, settled } from './cell-content';
import type { EffectiveValues } from './cell-value';
import { cellAt } from './cells';
import { formatValue } from './format-value';
import { refuse } from './google-error';
import { guardArea } from './permissions';
import type * as Schema from './schema';
import { readTyped, type Typed } from './typed-value';
import type { Cell, Sheet, Workbook } from './workbook';

type Scalar = string | number | boolean | null;

export interface RenderOptions {
  readonly valueRenderOption?: string;
  readonly dateTimeRenderOption?: string;
  readonly majorDimension?: string;
}

function rendered(
  value: Schema.ExtendedValue | undefined,
  cell: Cell | undefined,
  options: RenderOptions,
  locale: string,
): Scalar {
  const formatted = (): string => formatValue(value, cell?.userEnteredFormat, locale) ?? '';
  const { valueRenderOption = 'FORMATTED_VALUE', dateTimeRenderOption = 'SERIAL_NUMBER' } = options;
  if (valueRenderOption === 'FORMATTED_VALUE' || value?.errorValue) return formatted();
  const isDate = /^(DATE|TIME|DATE_TIME)$/.test(cell?.userEnteredFormat?.numberFormat?.type ?? '');
  if (isDate && dateTimeRenderOption === 'FORMATTED_STRING') return formatted();
  return value?.numberValue ?? value?.boolValue ?? value?.stringValue ?? '';
}

function transposed<T>(rows: readonly (readonly T[])[], blank: T): T[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? blank));
}

/** The list without the items at its end that say nothing. */
function withoutTail<T>(list: readonly T[], isBlank: (item: T) => boolean): T[] {
  let length = list.length;
  for (let item = list[length - 1]; length > 0 && item !== undefined && isBlank(item); item = list[length - 1])
    length--;
  return list.slice(0, length);
}

function trimmed(rows: readonly Scalar[][]): Scalar[][] {
  const short = rows.map((row) => withoutTail(row, (value) => value === ''));
  return withoutTail(short, (row) => row.length === 0);
}

/** One range, without empty rows and cells at its end. */
export function readValues(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  values: EffectiveValues,
  options: RenderOptions,
): Schema.ValueRange {
  const locale = workbook.properties.locale ?? 'vi_VN';
  const rows = Array.from({ length: area.bottom - area.top }, (_, i) =>
    Array.from({ length: area.right - area.left }, (_unused, j) => {
      const [row, column] = [area.top + i, area.left + j];
      const cell = cellAt(sheet, row, column);
      const formula = options.valueRenderOption === 'FORMULA' ? cell?.userEnteredValue?.formulaValue : undefined;
      return formula ?? (cell ? rendered(values(sheet, row, column), cell, options, locale) : '');
    }),
  );
  const { majorDimension = 'ROWS' } = options;
  const major = trimmed(majorDimension === 'COLUMNS' ? transposed<Scalar>(rows, '') : rows);
  const range = areaName(sheet.properties.title ?? '', area);
  return { range, majorDimension, ...(major.length > 0 ? { values: major } : {}) };
}

function typedOf(value: Scalar, byHand: boolean, locale: string): Typed {
  if (typeof value === 'string') return byHand ? readTyped(value, locale) : { value: { stringValue: value } };
  if (typeof value === 'number') return { value: { numberValue: value } };
  return { value: value === null ? undefined : { boolValue: value } };
}

export interface Written {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cells: number;
}

/** null leaves a cell as it is, '' empties it. @throws Refusal where the values leave the range */
export function writeValues(
  context: BatchContext,
  range: Schema.GridRange,
  given: readonly (readonly Scalar[])[],
  options: { readonly majorDimension?: string; readonly byHand: boolean },
): Written {
  const rows = options.majorDimension === 'COLUMNS' ? transposed<Scalar>(given, null) : given;
  const there = context.draft.sheet(range.sheetId);
  const full = checkedArea(range, there);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isCell = range.endRowIndex === full.top + 1 && range.endColumnIndex === full.left + 1;
  const bounds = isCell ? coveredArea({ startRowIndex: full.top, startColumnIndex: full.left }, there) : full;
  const area = { top: full.top, left: full.left, bottom: full.top + rows.length, right: full.left + width };
  if (area.bottom > bounds.bottom)
    refuse(
      `Requested writing within range [${areaName(there.properties.title ?? '', full)}], but tried writing to row [${bounds.bottom + 1}]`,
    );
  if (area.right > bounds.right)
    refuse(
      `Requested writing within range [${areaName(there.properties.title ?? '', full)}], but tried writing to column [${bounds.right + 1}]`,
    );
  guardArea(context.draft.workbook, there, area, context.acting);
  const sheet = context.draft.edit(range.sheetId);
  const locale = context.draft.workbook.properties.locale ?? 'vi_VN';
  const titles = titlesByName(context.draft.workbook);
  let cells = 0;
  rows.forEach((row, i) => {
    row.forEach((value, j) => {
      if (value === null) return;
      const typed = typedOf(value, options.byHand, locale);
      const cell = cellAt(sheet, area.top + i, area.left + j);
      const next: Cell = { ...cell, userEnteredValue: typed.value };
      if (typed.numberFormat && !cell?.userEnteredFormat?.numberFormat) {
        next.userEnteredFormat = { ...cell?.userEnteredFormat, numberFormat: typed.numberFormat };
      }
      checkCellData({ userEnteredValue: next.userEnteredValue }, locale);
      const stored = { ...next, ...canonicalCell(next, titles) };
      writeCell(context, sheet, area.top + i, area.left + j, settled(stored));
      cells += 1;
    });
  });
  return { sheet, area, cells };
}
