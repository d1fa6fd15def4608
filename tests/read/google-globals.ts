// Our own gateway on the stand-in of the Sheets API, without the bundle around it: for tests of what reads through it.

import type { Google } from '../../local/google';
import { createSheetsService, type SheetsService } from '../../local/sheets-api/sheets-service';
import { googleServices } from '../../src/google/google-services';
import type { SpreadsheetGateway } from '../../src/google/spreadsheet-gateway';

export interface WatchedGateway {
  readonly gateway: SpreadsheetGateway;
  /** Names of the calls made so far. */
  readonly calls: readonly string[];
  /** Called before each call. */
  onCall: (name: string) => void;
}

/** Puts the stand-in's services where the script looks for Google's. @param as whose account the script runs on */
export function gatewayOn(google: Google, as: string): WatchedGateway {
  const calls: string[] = [];
  const watched = { calls, onCall: (_name: string): void => undefined };
  const service = createSheetsService({
    workbook: google.workbook,
    acting: () => as,
    evaluate: () => google.evaluation(),
    onBody: (name) => {
      const short = name.replace('sheets.spreadsheets.', '');
      watched.onCall(short);
      calls.push(short);
    },
  });
  const globals: { Sheets?: SheetsService; SpreadsheetApp?: unknown } = globalThis as object;
  globals.Sheets = service;
  globals.SpreadsheetApp = { getActiveSpreadsheet: () => ({ getId: () => google.workbook.spreadsheetId }) };
  return Object.assign(watched, { gateway: googleServices().spreadsheet });
}
