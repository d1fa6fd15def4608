// The narrow door to the workbook: read all, write one batch. Actions see this interface, never a Google service.

export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

export interface SpreadsheetGateway {
  /** Reads what `fields` names of the whole workbook, in one call. */
  readonly read: (fields: string) => Spreadsheet;
  /** Applies one atomic batch, in one call; nothing is applied where one request is refused. */
  readonly write: (requests: readonly Request[]) => void;
}

/** The Advanced Sheets Service is not switched on in the script project. */
export class SheetsServiceOffError extends Error {
  override readonly name = 'SheetsServiceOffError';
}
