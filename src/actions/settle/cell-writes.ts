// The few cells that follow-up writes, as requests.

import { shorten } from '../../domain/shorten';
import type { Request } from '../../google/spreadsheet-gateway';
import { numberFormats } from '../../layout/styles';

type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;
/** Longest text that follow-up writes into a cell; Google refuses a batch with more than 50,000 characters in one. */
const TEXT_LETTERS = 2000;

/** `whole`: a text that has its own bound and is not shortened. */
export type Written = string | number | boolean | null | { readonly whole: string };

const toValue = (content: Written): ExtendedValue => {
  if (typeof content === 'number') return { numberValue: content };
  if (typeof content === 'object' && content !== null) return { stringValue: content.whole };
  return typeof content === 'boolean' ? { boolValue: content } : { stringValue: shorten(content ?? '', TEXT_LETTERS) };
};

/** A block of cells; null clears. */
export const writeRows = (
  sheetId: number,
  row: number,
  column: number,
  rows: readonly (readonly Written[])[],
): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: rows.map((contents) => ({
      values: contents.map((content) =>
        content === null || content === '' ? {} : { userEnteredValue: toValue(content) },
      ),
    })),
    fields: 'userEnteredValue',
  },
});

/** Consecutive cells of one row; null clears. */
export const writeCells = (sheetId: number, row: number, column: number, contents: readonly Written[]): Request =>
  writeRows(sheetId, row, column, [contents]);

type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const loggedCell = (content: Written): CellData => ({
  ...(content === null ? {} : { userEnteredValue: toValue(content) }),
  ...(typeof content === 'number' ? { userEnteredFormat: { numberFormat: { ...numberFormats.dateTime } } } : {}),
});

/** A row holds 2,000 letters and more; so many stay below the size of a batch, which can be cut between requests only. */
const ROWS_A_REQUEST = 200;

/** Rows after the last one that holds anything; numbers are moments, and read as such however long the sheet has grown. */
export function appendRows(sheetId: number, rows: readonly (readonly Written[])[]): readonly Request[] {
  const requests: Request[] = [];
  for (let start = 0; start < rows.length; start += ROWS_A_REQUEST) {
    requests.push({
      appendCells: {
        sheetId,
        rows: rows.slice(start, start + ROWS_A_REQUEST).map((contents) => ({ values: contents.map(loggedCell) })),
        fields: 'userEnteredValue,userEnteredFormat.numberFormat',
      },
    });
  }
  return requests;
}
