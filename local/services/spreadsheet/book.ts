// What the objects of SpreadsheetApp share: the workbook, the writes put by, and how to make each other.

import type { Sheet } from '../../sheets-api/workbook';
import { GoogleException } from '../google-exception';
import type { Host } from '../host';
import type { ConditionalRules, ValidationRules } from './rules';

/** Half-open, 0-based. */
export interface Place {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface PlaceOnSheet {
  readonly sheetId: number;
  readonly place: Place;
}

export interface Book {
  readonly host: Host;
  /** @throws GoogleException outside the sheet */
  range(sheetId: number, place: Place): object;
  sheet(sheetId: number): object;
  protection(sheetId: number, id: number): object;
  readonly places: { stateOf(handle: unknown, method: string): PlaceOnSheet };
  readonly sheets: { stateOf(handle: unknown, method: string): number };
  readonly validations: ValidationRules;
  readonly conditions: ConditionalRules;
}

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Sheets are looked up each time: a batch puts new ones in their places. */
export const findSheet = (host: Host, sheetId: number): Sheet | undefined =>
  host.machine.workbook.sheets.find(({ properties }) => (properties.sheetId ?? 0) === sheetId);

/** @throws GoogleException for a sheet that was deleted */
export function sheetOf(host: Host, sheetId: number): Sheet {
  const sheet = findSheet(host, sheetId);
  if (!sheet) throw new GoogleException(`Sheet ${sheetId} not found`);
  return sheet;
}

export const idOf = ({ properties }: Sheet): number => properties.sheetId ?? 0;
export const titleOf = (host: Host, sheetId: number): string => sheetOf(host, sheetId).properties.title ?? '';

export const gridRange = (sheetId: number, { startRow, endRow, startColumn, endColumn }: Place) => ({
  sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});

/** Bytes of what a script hands over or is given. */
export const bytesOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** @throws GoogleException as Google does for an argument of the wrong type */
export function mismatch(method: string, ...values: readonly unknown[]): never {
  const types = values.map((value) => (Array.isArray(value) ? 'number[]' : value === null ? 'null' : typeof value));
  throw new GoogleException(`The parameters (${types.join(',')}) don't match the method signature for ${method}.`);
}

/** @throws GoogleException where the block is not of the range's size, in Google's words */
export function checkSize(values: unknown, { startRow, endRow, startColumn, endColumn }: Place, method: string): void {
  if (!Array.isArray(values) || !values.every(Array.isArray)) mismatch(method, values);
  const rows = values as readonly (readonly unknown[])[];
  const [height, width] = [endRow - startRow, endColumn - startColumn];
  if (rows.length !== height) {
    throw new GoogleException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
    );
  }
  const wrong = rows.find((row) => row.length !== width);
  if (wrong) {
    throw new GoogleException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${width}.`,
    );
  }
}
