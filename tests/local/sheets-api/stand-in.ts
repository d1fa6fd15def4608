// A small workbook and its service, as every test of the stand-in begins.

import { createWorkbook } from '../../../local/sheets-api/create-workbook';
import type * as Schema from '../../../local/sheets-api/schema';
import {
  createSheetsService,
  type SheetsService,
  type SheetsServiceOptions,
} from '../../../local/sheets-api/sheets-service';
import type { Cell, Workbook } from '../../../local/sheets-api/workbook';

export const OWNER = 'canbo@example.edu.vn';
export const CLERK = 'mn01@example.edu.vn';
export const STRANGER = 'ai@example.com';

export interface StandIn {
  readonly workbook: Workbook;
  readonly sheets: SheetsService;
  readonly id: string;
  /** Runs requests as a person; the owner unless said otherwise. */
  batch(requests: readonly unknown[], as?: string): Schema.Response[];
  /** What the refusal says, or undefined where the batch went through. */
  refusal(requests: readonly unknown[], as?: string): string | undefined;
  get(fields: string, ranges?: readonly string[]): Schema.Spreadsheet;
  cell(sheetId: number, row: number, column: number): Cell | undefined;
}

export function createStandIn(options: Partial<SheetsServiceOptions> = {}): StandIn {
  const workbook = createWorkbook({ owner: OWNER, editors: [CLERK] });
  let acting = OWNER;
  const evaluate = () => ({ effectiveValue: () => ({ numberValue: 42 }) });
  const sheets = createSheetsService({ workbook, acting: () => acting, evaluate, ...options });
  const id = workbook.spreadsheetId;
  const batch = (requests: readonly unknown[], as = OWNER): Schema.Response[] => {
    acting = as;
    try {
      return sheets.Spreadsheets.batchUpdate({ requests: requests as Schema.Request[] }, id).replies ?? [];
    } finally {
      acting = OWNER;
    }
  };
  return {
    workbook,
    sheets,
    id,
    batch,
    refusal(requests, as) {
      try {
        batch(requests, as);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    get: (fields, ranges) => sheets.Spreadsheets.get(id, { fields, ranges }),
    cell: (sheetId, row, column) =>
      workbook.sheets.find(({ properties }) => properties.sheetId === sheetId)?.cells[row]?.[column],
  };
}

/** `updateCells` from a corner on: text as text, `=…` as a formula, numbers as numbers. */
export function write(
  sheetId: number,
  row: number,
  column: number,
  rows: readonly (readonly (string | number | null)[])[],
): object {
  const cellOf = (value: string | number | null): object => {
    if (value === null) return {};
    if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
    return { userEnteredValue: value.startsWith('=') ? { formulaValue: value } : { stringValue: value } };
  };
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map((values) => ({ values: values.map(cellOf) })),
      fields: 'userEnteredValue',
    },
  };
}

export const range = (sheetId: number, top: number, bottom: number, left: number, right: number): Schema.GridRange => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

export const addSheet = (sheetId: number, title: string, rowCount = 20, columnCount = 8): object => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount } } },
});

export const formulaAt = (standIn: StandIn, sheetId: number, row: number, column: number): string | undefined =>
  standIn.cell(sheetId, row, column)?.userEnteredValue?.formulaValue;
