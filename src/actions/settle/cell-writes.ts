// The few cells that follow-up writes, as requests.

import type { Request } from '../../google/spreadsheet-gateway';

type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;
export type Written = string | number | boolean | null;

const toValue = (content: Written): ExtendedValue => {
  if (typeof content === 'number') return { numberValue: content };
  return typeof content === 'boolean' ? { boolValue: content } : { stringValue: content ?? '' };
};

/** Consecutive cells of one row; null clears. */
export const writeCells = (sheetId: number, row: number, column: number, contents: readonly Written[]): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: [
      {
        values: contents.map((content) =>
          content === null || content === '' ? {} : { userEnteredValue: toValue(content) },
        ),
      },
    ],
    fields: 'userEnteredValue',
  },
});

/** Rows after the last one that holds anything. */
export const appendRows = (sheetId: number, rows: readonly (readonly Written[])[]): Request => ({
  appendCells: {
    sheetId,
    rows: rows.map((contents) => ({
      values: contents.map((content) => (content === null ? {} : { userEnteredValue: toValue(content) })),
    })),
    fields: 'userEnteredValue',
  },
});
