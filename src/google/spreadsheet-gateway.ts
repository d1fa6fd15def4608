// The narrow door to the workbook: read, write one batch. Actions see this interface, never a Google service.

export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

/** Which sheets to read: by the role in their metadata, or by id. */
export interface SheetChoice {
  readonly roles: readonly string[];
  readonly sheetIds: readonly number[];
  /** Of a sheet by id: only its first so many rows. */
  readonly rows?: ReadonlyMap<number, number>;
}

/** Part of a sheet; rows and columns 0-based, half-open. Absent: from the first, to the last there is. */
export interface CellRange {
  readonly sheetId: number;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** A formula is its text, a date its serial, a blank cell ''; what is blank at the end of a row, and rows at the end, are left out. */
export type CellRows = readonly (readonly (string | number | boolean)[])[];

export interface SpreadsheetGateway {
  /** Reads what `fields` names of the whole workbook, in one call. */
  readonly read: (fields: string) => Spreadsheet;
  /** The same of some sheets only; others are absent from the answer. */
  readonly readSome: (fields: string, choice: SheetChoice) => Spreadsheet;
  /** The same of parts of sheets: each sheet's data come as one list for each of its ranges. */
  readonly readParts: (fields: string, ranges: readonly CellRange[]) => Spreadsheet;
  /** What was typed into the cells of each range, in the order of the ranges, in one call: a fraction of what `read` answers. */
  readonly readCells: (ranges: readonly CellRange[]) => readonly CellRows[];
  /** Applies one atomic batch, in one call; nothing is applied where one request is refused. */
  readonly write: (requests: readonly Request[]) => void;
}

/** The Advanced Sheets Service is not switched on in the script project. */
export class SheetsServiceOffError extends Error {
  override readonly name = 'SheetsServiceOffError';
}
