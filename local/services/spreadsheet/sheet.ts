// A Sheet: its size, its rows and columns, its name and place, what is protected on it, and the way to its ranges.

import { rangeFromA1 } from '../../sheets-api/a1';
import { coveredArea } from '../../sheets-api/area';
import { Refusal } from '../../sheets-api/google-error';
import type * as Schema from '../../sheets-api/schema';
import { GoogleException } from '../google-exception';
import { type Book, findSheet, idOf, mismatch, OUTSIDE, type Place, sheetOf, titleOf } from './book';
import { colorFrom } from './color-text';
import { createHandles, type Handles } from './handles';
import { protect, protectionsOf } from './protections';

type Dimension = 'ROWS' | 'COLUMNS';

/** As large as the sheet is now, with the writes so far. */
function gridOf({ host }: Pick<Book, 'host'>, sheetId: number) {
  const { rowCount = 0, columnCount = 0 } = findSheet(host, sheetId)?.properties.gridProperties ?? {};
  return { rowCount, columnCount };
}

/** Rows and columns up to the last that holds anything; 0 where nothing does. */
function usedBy({ host }: Pick<Book, 'host'>, sheetId: number): { readonly rows: number; readonly columns: number } {
  host.writes.read(sheetId);
  let [rows, columns] = [0, 0];
  for (const [row, cells] of sheetOf(host, sheetId).cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.userEnteredValue) continue;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
    }
  }
  return { rows, columns };
}

const wholeNumber = (value: unknown, method: string, least: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least ? value : mismatch(method, value);

/** 1-based, a place and how many. */
function span(dimension: Dimension, sheetId: number, start: unknown, count: unknown, method: string) {
  const first = wholeNumber(start, method, 1);
  return { sheetId, dimension, startIndex: first - 1, endIndex: first - 1 + wholeNumber(count, method, 1) };
}

function placeFrom(book: Book, sheetId: number, args: readonly unknown[]): Place {
  const [row, column, rows = 1, columns = 1] = args;
  if (typeof row === 'string' && args.length === 1) {
    try {
      const title = titleOf(book.host, sheetId).replace(/'/g, "''");
      const range = rangeFromA1(book.host.machine.workbook, `'${title}'!${row}`);
      const { top, bottom, left, right } = coveredArea(range, sheetOf(book.host, sheetId));
      return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
    } catch (error) {
      if (error instanceof Refusal) throw new GoogleException('Range not found');
      throw error;
    }
  }
  const numbers = [row, column, rows, columns];
  if (!numbers.every((number) => typeof number === 'number' && Number.isInteger(number)))
    mismatch('SpreadsheetApp.Sheet.getRange', ...args);
  const [startRow = 0, startColumn = 0, height = 0, width = 0] = numbers as readonly number[];
  if (startRow < 1 || startColumn < 1) throw new GoogleException(OUTSIDE);
  return {
    startRow: startRow - 1,
    endRow: startRow - 1 + height,
    startColumn: startColumn - 1,
    endColumn: startColumn - 1 + width,
  };
}

export function createSheets(book: Book, isSpreadsheet: (value: unknown) => boolean): Handles<number> {
  const { host } = book;
  const add = (...requests: readonly Schema.Request[]): void => host.writes.add(requests, 0);
  const now = (request: Schema.Request): void => {
    add(request);
    host.writes.settle();
  };
  const set = (sheetId: number, fields: string, properties: Schema.SheetProperties): void =>
    now({ updateSheetProperties: { properties: { sheetId, ...properties }, fields } });
  const size = (range: Schema.DimensionRange, pixels: unknown, method: string): void =>
    add({
      updateDimensionProperties: {
        range,
        properties: { pixelSize: wholeNumber(pixels, method, 1) },
        fields: 'pixelSize',
      },
    });
  const hide = (range: Schema.DimensionRange, isHidden: boolean): void =>
    add({
      updateDimensionProperties: { range, properties: { hiddenByUser: isHidden }, fields: 'hiddenByUser' },
    });
  const insert = (dimension: Dimension, sheetId: number, after: unknown, count: unknown, method: string): void => {
    const start = wholeNumber(after, method, 1);
    const range = { sheetId, dimension, startIndex: start, endIndex: start + wholeNumber(count, method, 1) };
    now({ insertDimension: { range, inheritFromBefore: true } });
  };
  const handles: Handles<number> = createHandles<number>(host, 'Sheet', {
    asks: {
      getSheetId: (sheetId) => sheetId,
      getName: (sheetId) => titleOf(host, sheetId),
      getIndex: (sheetId) => host.machine.workbook.sheets.findIndex((sheet) => idOf(sheet) === sheetId) + 1,
      isSheetHidden: (sheetId) => findSheet(host, sheetId)?.properties.hidden === true,
      getMaxRows: (sheetId) => gridOf(book, sheetId).rowCount,
      getMaxColumns: (sheetId) => gridOf(book, sheetId).columnCount,
      getLastRow: (sheetId) => usedBy(book, sheetId).rows,
      getLastColumn: (sheetId) => usedBy(book, sheetId).columns,
      /** 1-based, one cell or a block; or an A1 text. */
      getRange: (sheetId, ...args: unknown[]) => book.range(sheetId, placeFrom(book, sheetId, args)),
      getDataRange: (sheetId) => {
        const { rows, columns } = usedBy(book, sheetId);
        return book.range(sheetId, {
          startRow: 0,
          endRow: Math.max(1, rows),
          startColumn: 0,
          endColumn: Math.max(1, columns),
        });
      },
      copyTo: (sheetId, target: unknown) => {
        if (!isSpreadsheet(target)) mismatch('Sheet.copyTo', target);
        host.writes.flush();
        const { sheets } = host.machine.workbook;
        const known = new Set(sheets.map(idOf));
        now({ duplicateSheet: { sourceSheetId: sheetId, insertSheetIndex: sheets.length } });
        const copy = host.machine.workbook.sheets.find((sheet) => !known.has(idOf(sheet)));
        return book.sheet(copy ? idOf(copy) : sheetId);
      },
      protect: (sheetId) => protect(book, sheetId, null),
      getProtections: (sheetId, type: unknown) => {
        if (type !== 'SHEET' && type !== 'RANGE') return mismatch('Sheet.getProtections', type);
        const ids = protectionsOf(host, sheetId, type);
        return host.realm.listIn([ids.map((id) => book.protection(sheetId, id))])[0];
      },
      getFilter: (sheetId) => {
        host.writes.read(sheetId);
        return sheetOf(host, sheetId).basicFilter ? filters.make(sheetId) : null;
      },
      hideRows: (sheetId, start: unknown, count: unknown = 1) =>
        hide(span('ROWS', sheetId, start, count, 'Sheet.hideRows'), true),
      showRows: (sheetId, start: unknown, count: unknown = 1) =>
        hide(span('ROWS', sheetId, start, count, 'Sheet.showRows'), false),
      hideColumns: (sheetId, start: unknown, count: unknown = 1) =>
        hide(span('COLUMNS', sheetId, start, count, 'Sheet.hideColumns'), true),
      showColumns: (sheetId, start: unknown, count: unknown = 1) =>
        hide(span('COLUMNS', sheetId, start, count, 'Sheet.showColumns'), false),
      deleteRows: (sheetId, start: unknown, count: unknown) =>
        now({ deleteDimension: { range: span('ROWS', sheetId, start, count, 'Sheet.deleteRows') } }),
      deleteColumns: (sheetId, start: unknown, count: unknown) =>
        now({ deleteDimension: { range: span('COLUMNS', sheetId, start, count, 'Sheet.deleteColumns') } }),
      setFrozenRows: (sheetId, rows: unknown) =>
        set(sheetId, 'gridProperties.frozenRowCount', {
          gridProperties: { frozenRowCount: wholeNumber(rows, 'Sheet.setFrozenRows', 0) },
        }),
      setFrozenColumns: (sheetId, columns: unknown) =>
        set(sheetId, 'gridProperties.frozenColumnCount', {
          gridProperties: { frozenColumnCount: wholeNumber(columns, 'Sheet.setFrozenColumns', 0) },
        }),
      setConditionalFormatRules: (sheetId, rules: unknown) => {
        const method = 'Sheet.setConditionalFormatRules';
        if (!Array.isArray(rules)) return mismatch(method, rules);
        const given = rules.map((rule) => book.conditions.stateOf(rule, method));
        host.writes.settle();
        const gone = sheetOf(host, sheetId).conditionalFormats.map(() => ({
          deleteConditionalFormatRule: { sheetId, index: 0 },
        }));
        const made = given.map((rule, index) => ({ addConditionalFormatRule: { rule, index } }));
        host.writes.add([...gone, ...made], JSON.stringify(given).length);
        return undefined;
      },
    },
    does: {
      clear: (sheetId) => add({ updateCells: { range: { sheetId }, fields: 'userEnteredValue,userEnteredFormat' } }),
      setName: (sheetId, name: unknown) => {
        if (typeof name !== 'string') return mismatch('Sheet.setName', name);
        const taken = host.machine.workbook.sheets.some(
          (sheet) => idOf(sheet) !== sheetId && sheet.properties.title?.toLowerCase() === name.toLowerCase(),
        );
        if (taken)
          throw new GoogleException(`A sheet with the name "${name}" already exists. Please enter another name.`);
        return set(sheetId, 'title', { title: name });
      },
      activate: (sheetId) => {
        host.machine.selections.set(host.run.person, { sheetId, row: 0, column: 0 });
      },
      insertRowsAfter: (sheetId, after: unknown, count: unknown) =>
        insert('ROWS', sheetId, after, count, 'Sheet.insertRowsAfter'),
      insertColumnsAfter: (sheetId, after: unknown, count: unknown) =>
        insert('COLUMNS', sheetId, after, count, 'Sheet.insertColumnsAfter'),
      setHiddenGridlines: (sheetId, hidden: unknown) =>
        set(sheetId, 'gridProperties.hideGridlines', { gridProperties: { hideGridlines: hidden === true } }),
      setTabColor: (sheetId, color: unknown) =>
        set(sheetId, 'tabColor', { tabColor: colorFrom(color, 'Sheet.setTabColor') }),
      setColumnWidth: (sheetId, column: unknown, pixels: unknown) =>
        size(span('COLUMNS', sheetId, column, 1, 'Sheet.setColumnWidth'), pixels, 'Sheet.setColumnWidth'),
      setColumnWidths: (sheetId, start: unknown, count: unknown, pixels: unknown) =>
        size(span('COLUMNS', sheetId, start, count, 'Sheet.setColumnWidths'), pixels, 'Sheet.setColumnWidths'),
      setRowHeight: (sheetId, row: unknown, pixels: unknown) =>
        size(span('ROWS', sheetId, row, 1, 'Sheet.setRowHeight'), pixels, 'Sheet.setRowHeight'),
      setRowHeights: (sheetId, start: unknown, count: unknown, pixels: unknown) =>
        size(span('ROWS', sheetId, start, count, 'Sheet.setRowHeights'), pixels, 'Sheet.setRowHeights'),
    },
  });
  const filters = createHandles<number>(host, 'Filter', {
    asks: {
      remove: (sheetId) => add({ clearBasicFilter: { sheetId } }),
    },
  });
  return handles;
}
