// What stands in a range: values as a script gives and gets them, formulas as text.

import { errorText } from '../../sheets-api/format-value';
import type * as Schema from '../../sheets-api/schema';
import type { Sheet } from '../../sheets-api/workbook';
import { parseTyped } from '../../typing/parse-typed';
import { yearAt } from '../../virtual-day';
import type { Host } from '../host';
import { bytesOf, checkSize, gridRange, mismatch, type Place, type PlaceOnSheet, sheetOf } from './book';

const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01, and Viet Nam's time. */
const UNIX_EPOCH_DAY = 25_569;
const VIETNAM_DAYS = 7 / 24;

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

interface Content {
  readonly value: Schema.ExtendedValue | undefined;
  /** For a cell that has no number format yet. */
  readonly format?: { readonly type: string; readonly pattern: string };
}

/** A text is read as a person's typing is, except in a cell for plain text. */
function contentOf(host: Host, value: unknown, formatType: () => string | undefined, method: string): Content {
  if (value === null || value === undefined || value === '') return { value: undefined };
  if (typeof value === 'number') return { value: { numberValue: value } };
  if (typeof value === 'boolean') return { value: { boolValue: value } };
  if (isDate(value)) {
    const serial = value.getTime() / MS_PER_DAY + UNIX_EPOCH_DAY + VIETNAM_DAYS;
    return { value: { numberValue: serial }, format: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
  }
  if (typeof value !== 'string') return mismatch(method, value);
  const { workbook, clock } = host.machine;
  const read = (type: string | undefined): Content =>
    parseTyped(value, {
      locale: workbook.properties.locale ?? 'vi_VN',
      formatType: type,
      thisYear: yearAt(clock.now()),
    });
  const typed = read(undefined);
  // Only a text that would be something else asks what the cell is for.
  return typed.value?.stringValue === value ? typed : read(formatType());
}

/** What the cell is for, with the writes so far carried out. */
function formatTypeAt(host: Host, { sheetId, place }: PlaceOnSheet, row: number, column: number): string | undefined {
  host.writes.settle();
  const cell = sheetOf(host, sheetId).cells[place.startRow + row]?.[place.startColumn + column];
  return cell?.userEnteredFormat?.numberFormat?.type;
}

function write(host: Host, state: PlaceOnSheet, rows: readonly (readonly Content[])[], bytes: number): void {
  const { sheetId, place } = state;
  const start = { sheetId, rowIndex: place.startRow, columnIndex: place.startColumn };
  const values = rows.map((row) => ({ values: row.map(({ value }) => ({ userEnteredValue: value })) }));
  const requests: Schema.Request[] = [{ updateCells: { start, rows: values, fields: 'userEnteredValue' } }];
  for (const [row, contents] of rows.entries()) {
    for (const [column, { format }] of contents.entries()) {
      if (!format || formatTypeAt(host, state, row, column) !== undefined) continue;
      const at = { sheetId, rowIndex: place.startRow + row, columnIndex: place.startColumn + column };
      const cell = { userEnteredFormat: { numberFormat: format } };
      requests.push({
        updateCells: { start: at, rows: [{ values: [cell] }], fields: 'userEnteredFormat.numberFormat' },
      });
    }
  }
  host.writes.add(requests, bytes);
}

const heightOf = ({ startRow, endRow }: Place): number => endRow - startRow;
const widthOf = ({ startColumn, endColumn }: Place): number => endColumn - startColumn;
const filled = <T>({ place }: PlaceOnSheet, make: (row: number, column: number) => T): readonly (readonly T[])[] =>
  Array.from({ length: heightOf(place) }, (_r, row) =>
    Array.from({ length: widthOf(place) }, (_c, column) => make(row, column)),
  );

export function setValues(host: Host, state: PlaceOnSheet, values: unknown): void {
  checkSize(values, state.place, 'Range.setValues');
  const rows = values as readonly (readonly unknown[])[];
  const contents = rows.map((cells, row) =>
    cells.map((value, column) =>
      contentOf(host, value, () => formatTypeAt(host, state, row, column), 'Range.setValues'),
    ),
  );
  write(host, state, contents, bytesOf(values));
}

export function setValue(host: Host, state: PlaceOnSheet, value: unknown): void {
  const contents = filled(state, (row, column) =>
    contentOf(host, value, () => formatTypeAt(host, state, row, column), 'Range.setValue'),
  );
  write(host, state, contents, bytesOf(value));
}

const formulaOf = (value: unknown, method: string): Schema.ExtendedValue | undefined => {
  if (typeof value !== 'string') return mismatch(method, value);
  if (value === '') return undefined;
  return { formulaValue: value.startsWith('=') ? value : `=${value}` };
};

/** One formula for all cells, its relative references counted from the first. */
export function setFormula(host: Host, { sheetId, place }: PlaceOnSheet, value: unknown): void {
  const cell = { userEnteredValue: formulaOf(value, 'Range.setFormula') };
  host.writes.add(
    [{ repeatCell: { range: gridRange(sheetId, place), cell, fields: 'userEnteredValue' } }],
    bytesOf(value),
  );
}

export function setFormulas(host: Host, state: PlaceOnSheet, values: unknown): void {
  checkSize(values, state.place, 'Range.setFormulas');
  const rows = values as readonly (readonly unknown[])[];
  const contents = rows.map((row) => row.map((value) => ({ value: formulaOf(value, 'Range.setFormulas') })));
  write(host, state, contents, bytesOf(values));
}

const isDay = (type: string | undefined): boolean => type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';

/** A day or moment as the script's own Date; an error as the text that the cell shows; nothing as "". */
function shownValue(host: Host, sheet: Sheet, row: number, column: number): unknown {
  const cell = sheet.cells[row]?.[column];
  const entered = cell?.userEnteredValue;
  if (!entered) return '';
  const value =
    entered.formulaValue === undefined
      ? entered
      : host.machine.evaluation().effectiveValue(sheet.properties.sheetId ?? 0, row, column);
  if (value?.errorValue) return errorText(value.errorValue.type);
  if (value?.numberValue !== undefined && isDay(cell?.userEnteredFormat?.numberFormat?.type)) {
    const milliseconds = Math.round((value.numberValue - UNIX_EPOCH_DAY - VIETNAM_DAYS) * MS_PER_DAY);
    return host.realm.dateAt(milliseconds);
  }
  return value?.numberValue ?? value?.boolValue ?? value?.stringValue ?? '';
}

function block(
  host: Host,
  { sheetId, place }: PlaceOnSheet,
  at: (sheet: Sheet, row: number, column: number) => unknown,
) {
  host.writes.read(sheetId);
  const sheet = sheetOf(host, sheetId);
  const rows: unknown[][] = [];
  for (let row = place.startRow; row < place.endRow; row++) {
    const values: unknown[] = [];
    for (let column = place.startColumn; column < place.endColumn; column++) values.push(at(sheet, row, column));
    rows.push(values);
  }
  host.writes.told(bytesOf(rows));
  return rows;
}

const formulaAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.cells[row]?.[column]?.userEnteredValue?.formulaValue ?? '';

export const getValues = (host: Host, state: PlaceOnSheet): unknown =>
  host.realm.listIn(block(host, state, (sheet, row, column) => shownValue(host, sheet, row, column)));
export const getFormulas = (host: Host, state: PlaceOnSheet): unknown =>
  host.realm.listIn(block(host, state, formulaAt));

const first = ({ sheetId, place }: PlaceOnSheet): PlaceOnSheet => ({
  sheetId,
  place: { ...place, endRow: place.startRow + 1, endColumn: place.startColumn + 1 },
});
export const getValue = (host: Host, state: PlaceOnSheet): unknown =>
  block(host, first(state), (sheet, row, column) => shownValue(host, sheet, row, column))[0]?.[0];
export const getFormula = (host: Host, state: PlaceOnSheet): unknown => block(host, first(state), formulaAt)[0]?.[0];
