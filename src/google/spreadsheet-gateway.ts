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

export interface SpreadsheetGateway {
  /** Reads what `fields` names of the whole workbook, in one call. */
  readonly read: (fields: string) => Spreadsheet;
  /** The same of some sheets only; others are absent from the answer. */
  readonly readSome: (fields: string, choice: SheetChoice) => Spreadsheet;
  /** Applies one atomic batch, in one call; nothing is applied where one request is refused. */
  readonly write: (requests: readonly Request[]) => void;
}

/** The Advanced Sheets Service is not switched on in the script project. */
export class SheetsServiceOffError extends Error {
  override readonly name = 'SheetsServiceOffError';
}
