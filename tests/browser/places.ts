// Cells by key and heading, read from what the server tells.

import type { SheetView, WorkbookView } from '../../local/server/protocol';

function sheetOf(view: WorkbookView, title: string): SheetView {
  const sheet = view.sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`there is no tab ${title}`);
  return sheet;
}

const nameOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Of a unit's tab: the cell of a field (its hidden key stands in column A) under a heading. */
export function cellOf(view: WorkbookView, title: string, key: string, heading = 'Kết quả'): string {
  const { cells } = sheetOf(view, title);
  const row = cells.find(({ column, text }) => column === 0 && text === key)?.row;
  const column = cells.find(({ text }) => text === heading)?.column;
  if (row === undefined || column === undefined) throw new Error(`${title} has no ${key} under ${heading}`);
  return nameOf(row, column);
}

/** The row of a table in which a text stands, under a heading of the table. */
export function cellBeside(view: WorkbookView, title: string, text: string, heading: string): string {
  const { cells } = sheetOf(view, title);
  const row = cells.find((cell) => cell.text === text)?.row;
  const column = cells.find((cell) => cell.text === heading)?.column;
  if (row === undefined || column === undefined) throw new Error(`${title} has no ${text} under ${heading}`);
  return nameOf(row, column);
}
