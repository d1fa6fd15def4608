// What a person typed, ticked or pasted in the page, done on the workbook; refused in the words that Google has for it.

import { cellName } from '../cell-name';
import type { Google } from '../google';
import { pasteInto, Refusal, tick, typeInto } from '../people';
import { mayEditFile } from '../sheets-api/permissions';
import type { EditRequest } from './protocol';
import { words } from './words';

const MOST_LETTERS = 50_000;
const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;

/** @returns why not; null where it is done */
export function editCells(google: Google, email: string, request: EditRequest): string | null {
  const { sheetId, row, column, value, values } = request;
  const sheet = google.workbook.sheets.find(({ properties }) => (properties.sheetId ?? 0) === sheetId);
  if (!sheet) return words.noSheet;
  if (!mayEditFile(google.workbook, email)) return words.viewOnly;
  const { rowCount = 0, columnCount = 0 } = sheet.properties.gridProperties ?? {};
  if (row >= rowCount || column >= columnCount) return words.outsideSheet;
  const tooLong = (text: unknown): boolean => typeof text === 'string' && text.length > MOST_LETTERS;
  if (tooLong(value) || values?.some((line) => line.some(tooLong))) return words.tooLongEntry;
  const width = Math.max(0, ...(values ?? []).map((line) => line.length));
  const cells = Math.max(rowCount, row + (values?.length ?? 0)) * Math.max(columnCount, column + width);
  if (cells > MOST_CELLS || column + width > MOST_COLUMNS) return words.tooManyCells;
  try {
    const spot = { as: email, sheetId, row, column };
    if (values !== undefined) pasteInto(google, { ...spot, values });
    else if (typeof value === 'boolean') tick(google, { ...spot, ticked: value });
    else typeInto(google, { ...spot, value: value ?? '' });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason.kind === 'protected'
      ? words.protectedCell
      : words.invalidEntry(cellName(row, column), error.reason.hint);
  }
}
