// The narrow door to the workbook: one read, one write, counted. Actions see this interface, never a Google service.

export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
export type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;

export interface SpreadsheetGateway {
  /** Reads what `fields` names of the whole workbook in one call. */
  read(fields: string): Spreadsheet;
  /** Applies one atomic batch; nothing is applied where one request is refused. */
  write(requests: readonly Request[]): void;
}
