// The book of a window: patches make of it what a fresh view would have been.

import { applyPatch, cellKey, isEditable, openBook } from '../../local/page/src/book';
import type { Patch } from '../../local/server/protocol';
import { cellView, chartView, sheetView, workbookView } from './sample-view';

const patch = (more: Partial<Patch>): Patch => ({
  revision: 2,
  styles: {},
  cells: [],
  sheets: [],
  removedSheets: [],
  ...more,
});

const opened = () =>
  openBook(
    workbookView([sheetView(1, { cells: [cellView(0, 0, 'a'), cellView(1, 1, 'b')] }), sheetView(2), sheetView(3)]),
  );

test('a cell of a patch takes the place of the one before, and is named as changed', () => {
  const book = opened();
  const change = applyPatch(book, patch({ cells: [{ sheetId: 1, ...cellView(0, 0, 'mới', { style: 's' }) }] }));
  expect(book.sheets.get(1)?.cells.get(cellKey(0, 0))).toEqual(cellView(0, 0, 'mới', { style: 's' }));
  expect(change).toEqual({
    cells: [{ sheetId: 1, row: 0, column: 0 }],
    reshaped: [],
    removed: [],
    tabsChanged: false,
  });
});

test('an empty text and nothing else is no cell any more', () => {
  const book = opened();
  applyPatch(book, patch({ cells: [{ sheetId: 1, ...cellView(0, 0, '') }] }));
  expect(book.sheets.get(1)?.cells.has(cellKey(0, 0))).toBe(false);
});

test('charts of a patch take the place of those before, and leave the cells', () => {
  const book = opened();
  applyPatch(book, patch({ charts: [{ sheetId: 1, charts: [chartView()] }] }));
  expect(book.sheets.get(1)?.view.charts).toEqual([chartView()]);
  expect(book.sheets.get(1)?.cells.size).toBe(2);
  applyPatch(book, patch({ revision: 3, charts: [{ sheetId: 1, charts: [] }] }));
  expect(book.sheets.get(1)?.view.charts).toEqual([]);
});

test('a patch that is not newer changes nothing', () => {
  const book = opened();
  const change = applyPatch(book, patch({ revision: 1, cells: [{ sheetId: 1, ...cellView(0, 0, 'cũ') }] }));
  expect(change.cells).toEqual([]);
  expect(book.sheets.get(1)?.cells.get(cellKey(0, 0))?.text).toBe('a');
});

test('a sheet that comes whole is told cell by cell while its frame is the same', () => {
  const book = opened();
  const editable = [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }];
  const sheet = sheetView(1, { editable, cells: [cellView(0, 0, 'a'), cellView(2, 2, 'c')] });
  const change = applyPatch(book, patch({ sheets: [{ index: 0, sheet }] }));
  expect(change.reshaped).toEqual([]);
  expect(change.cells).toEqual([
    { sheetId: 1, row: 1, column: 1 },
    { sheetId: 1, row: 2, column: 2 },
  ]);
  const after = book.sheets.get(1);
  expect(after && isEditable(after, 0, 0)).toBe(true);
  expect(after && isEditable(after, 1, 0)).toBe(false);
});

test('a sheet with another frame is reshaped, a new one too', () => {
  const book = opened();
  const change = applyPatch(
    book,
    patch({
      sheets: [
        { index: 0, sheet: sheetView(1, { rowCount: 30 }) },
        { index: 3, sheet: sheetView(4) },
      ],
    }),
  );
  expect(change.reshaped).toEqual([1, 4]);
  expect(change.tabsChanged).toBe(true);
});

test('tabs stand in the order of the server after sheets have come, gone and moved', () => {
  const book = opened();
  const change = applyPatch(
    book,
    patch({
      removedSheets: [2],
      sheets: [
        { index: 2, sheet: sheetView(1) },
        { index: 0, sheet: sheetView(9) },
      ],
    }),
  );
  expect(book.order).toEqual([9, 3, 1]);
  expect(book.sheets.has(2)).toBe(false);
  expect(change.removed).toEqual([2]);
});
