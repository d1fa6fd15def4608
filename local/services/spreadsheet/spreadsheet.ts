// What `SpreadsheetApp.getActiveSpreadsheet()` and an event's `source` give.

import type { Sheet } from '../../sheets-api/workbook';
import { GoogleException } from '../google-exception';
import type { Host } from '../host';
import type { Selection } from '../machine';
import { type Book, findSheet, idOf, mismatch } from './book';
import { createProtections } from './protections';
import { createRanges, makeRange } from './range';
import { createConditionalRules, createValidationRules } from './rules';
import { createSheets } from './sheet';

const books = new WeakMap<Host, Book>();
const spreadsheets = new WeakSet<object>();

/** One for each run. */
export function bookOf(host: Host): Book {
  const there = books.get(host);
  if (there) return there;
  const book: Book = {
    host,
    range: (sheetId, place) => makeRange(book, ranges, sheetId, place),
    sheet: (sheetId) => sheets.make(sheetId),
    protection: (sheetId, id) => protections.make({ sheetId, id }),
    places: { stateOf: (handle, method) => ranges.stateOf(handle, method) },
    sheets: { stateOf: (handle, method) => sheets.stateOf(handle, method) },
    validations: createValidationRules(host),
    conditions: createConditionalRules(host, { stateOf: (handle, method) => ranges.stateOf(handle, method) }),
  };
  const ranges = createRanges(book);
  const sheets = createSheets(book, (value) => typeof value === 'object' && value !== null && spreadsheets.has(value));
  const protections = createProtections(book);
  books.set(host, book);
  return book;
}

export function createSpreadsheet(host: Host) {
  const { machine, run, writes } = host;
  const { workbook } = machine;
  const book = bookOf(host);
  const handle = (sheet: Sheet | undefined) => (sheet ? book.sheet(idOf(sheet)) : null);
  const activeSheet = (): number => {
    const chosen = machine.selections.get(run.person);
    const sheet = workbook.sheets.find((candidate) => candidate.properties.sheetId === chosen?.sheetId);
    const first = sheet ?? workbook.sheets[0];
    if (!first) throw new GoogleException('The spreadsheet has no sheet.');
    return idOf(first);
  };
  const selection = (): Selection =>
    machine.selections.get(run.person) ?? { sheetId: activeSheet(), row: 0, column: 0 };
  const activeCell = () => {
    const { row, column } = selection();
    return book.range(activeSheet(), { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  };
  const byTitle = (title: unknown): Sheet | undefined =>
    workbook.sheets.find((sheet) => sheet.properties.title === title);

  const spreadsheet = host.service('Spreadsheet', {
    getId: () => workbook.spreadsheetId,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.spreadsheetId}/edit`,
    getName: () => workbook.properties.title ?? '',
    getSpreadsheetLocale: () => workbook.properties.locale ?? '',
    getSpreadsheetTimeZone: () => workbook.properties.timeZone ?? '',
    getSheets: () => workbook.sheets.map(handle),
    getSheetById: (id: number) => handle(findSheet(host, id)),
    getSheetByName: (title: string) => handle(byTitle(title)),
    getActiveSheet: () => book.sheet(activeSheet()),
    setActiveSheet: (sheet: object) => {
      const sheetId = book.sheets.stateOf(sheet, 'Spreadsheet.setActiveSheet');
      machine.selections.set(run.person, { sheetId, row: 0, column: 0 });
      return book.sheet(activeSheet());
    },
    /** `place` counts from 0; without it the sheet comes after the active one. */
    insertSheet: (
      title: string,
      place: number = workbook.sheets.findIndex((one) => idOf(one) === activeSheet()) + 1,
    ) => {
      if (typeof title !== 'string' || !Number.isInteger(place)) mismatch('Spreadsheet.insertSheet', title, place);
      if (workbook.sheets.some((sheet) => sheet.properties.title?.toLowerCase() === title.toLowerCase()))
        throw new GoogleException(`A sheet with the name "${title}" already exists. Please enter another name.`);
      writes.flush();
      writes.add([{ addSheet: { properties: { title, index: place } } }], title.length);
      writes.settle();
      return handle(byTitle(title));
    },
    deleteSheet: (sheet: object) => {
      const sheetId = book.sheets.stateOf(sheet, 'Spreadsheet.deleteSheet');
      writes.flush();
      writes.add([{ deleteSheet: { sheetId } }], 0);
      writes.settle();
    },
    /** `place` counts from 1. */
    moveActiveSheet: (place: number) => {
      const count = workbook.sheets.length;
      if (!Number.isInteger(place) || place < 1 || place > count) mismatch('Spreadsheet.moveActiveSheet', place);
      const sheetId = activeSheet();
      const from = workbook.sheets.findIndex((sheet) => idOf(sheet) === sheetId);
      // The API counts the place before the move.
      const index = place - 1 > from ? place : place - 1;
      writes.add([{ updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } }], 0);
      writes.settle();
    },
    getActiveCell: activeCell,
    getCurrentCell: activeCell,
    getActiveRange: activeCell,
    toast: (text: string, title = '') => {
      const shown = { kind: 'toast', title, text: String(text) } as const;
      machine.dialogs.push({ ...shown, action: run.action, by: run.person, at: machine.clock.now() });
    },
  });
  spreadsheets.add(spreadsheet);
  return spreadsheet;
}
