// What Univer is given to show: texts, looks and sizes, and nothing that computes.

import { openBook } from '../../local/page/src/book';
import { countLines, rowHeight } from '../../local/page/src/row-heights';
import { gridSheet, gridStyle } from '../../local/page/src/workbook-data';
import { cellView, sheetView, workbookView } from './sample-view';

/** Every letter is ten pixels wide. */
const measure = (text: string): number => text.length * 10;

const gridOf = (more: Parameters<typeof sheetView>[1], styles = {}) => {
  const book = openBook(workbookView([sheetView(1, more)], styles));
  const sheet = book.sheets.get(1);
  if (!sheet) throw new Error('no sheet');
  return { book, sheet, grid: gridSheet(book, sheet, '1.1', measure) };
};

test('a cell is its displayed text, never a formula or a number', () => {
  const { grid } = gridOf({ cells: [cellView(3, 2, '95,5%', { entry: '=B1/B2', style: 'x' })] });
  expect(grid.cellData[3]?.[2]).toEqual({ v: '95,5%', t: 1, s: 'x' });
});

test('merges end with their last cell, where the server counts one more', () => {
  const { grid } = gridOf({ merges: [{ startRow: 0, endRow: 2, startColumn: 1, endColumn: 4 }] });
  expect(grid.mergeData).toEqual([{ startRow: 0, endRow: 1, startColumn: 1, endColumn: 3 }]);
});

test('rows and columns are hidden, frozen and sized as the server says', () => {
  const { grid } = gridOf({
    hiddenRows: [4],
    hiddenColumns: [0],
    columnWidths: { 2: 210 },
    rowHeights: { 4: 40 },
    frozenRows: 3,
    frozenColumns: 1,
  });
  expect(grid.rowData[4]).toEqual({ h: 40, ia: 0, hd: 1 });
  expect(grid.columnData).toEqual({ 0: { hd: 1 }, 2: { w: 210 } });
  expect(grid.freeze).toEqual({ xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 });
});

test('a style keeps colours, borders, weight, alignment and wrapping', () => {
  expect(
    gridStyle({
      bold: true,
      background: '#fff9c4',
      color: '#7f1d1d',
      align: 'center',
      verticalAlign: 'middle',
      wrap: 'wrap',
      borders: { top: '#c9ced6' },
    }),
  ).toMatchObject({
    bl: 1,
    bg: { rgb: '#fff9c4' },
    cl: { rgb: '#7f1d1d' },
    ht: 2,
    vt: 2,
    tb: 3,
    bd: { t: { s: 1, cl: { rgb: '#c9ced6' } } },
  });
});

test('a row is as tall as its wrapped text needs, and no text in a hidden column makes it taller', () => {
  const wrap = { w: { wrap: 'wrap' as const } };
  const text = 'một hai ba bốn năm sáu bảy tám';
  const { book, sheet } = gridOf({ cells: [cellView(1, 1, text, { style: 'w' })], hiddenColumns: [2] }, wrap);
  const tall = rowHeight(book, sheet, 1, measure);
  expect(tall).toBeGreaterThan(4 * 13);
  const hidden = gridOf({ cells: [cellView(1, 2, text, { style: 'w' })], hiddenColumns: [2] }, wrap);
  expect(rowHeight(hidden.book, hidden.sheet, 1, measure)).toBe(21);
});

test('a text has the width of its cell but three pixels on each side, or its indent', () => {
  const styles = { w: { wrap: 'wrap' as const }, i: { wrap: 'wrap' as const, indent: 20 } };
  const heightOf = (style: string): number => {
    const { book, sheet } = gridOf(
      { cells: [cellView(1, 1, 'abcd efgh', { style })], columnWidths: { 1: 96 } },
      styles,
    );
    return rowHeight(book, sheet, 1, measure);
  };
  expect([heightOf('w'), heightOf('i')]).toEqual([21, 2 * 17 + 4]);
});

test('words are broken between lines, and a word longer than a line within itself', () => {
  expect(countLines('một hai', 70, measure)).toBe(1);
  expect(countLines('một hai', 60, measure)).toBe(2);
  expect(countLines('abcdefghij', 30, measure)).toBe(4);
  expect(countLines('a\nb\nc', 100, measure)).toBe(3);
  // What is left of a word broken anywhere shares its line with what follows; an address is broken after a slash, too.
  expect(countLines('abcdefg hi', 50, measure)).toBe(2);
  expect(countLines('https://ab.cde/f', 80, measure)).toBe(2);
});
