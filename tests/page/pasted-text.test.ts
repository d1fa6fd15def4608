// Text on the clipboard, read as the cells that a spreadsheet meant.

import fc from 'fast-check';
import { cellsOfText, textOfCells } from '../../local/page/src/pasted-text';
import { filledSelection } from '../../local/page/src/selection-values';

test('tabs part cells, line breaks part rows, a last line break is none', () => {
  expect(cellsOfText('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(cellsOfText('')).toEqual([]);
});

test('a cell in quotes may hold line breaks, tabs and quotes', () => {
  expect(cellsOfText('"dòng một\ndòng hai"\t"nói ""có"""\tx')).toEqual([['dòng một\ndòng hai', 'nói "có"', 'x']]);
});

test('quotes that no spreadsheet wrote are part of the text', () => {
  expect(cellsOfText('"Dân vận khéo" năm 2026')).toEqual([['"Dân vận khéo" năm 2026']]);
  expect(cellsOfText('"Dân vận khéo"')).toEqual([['"Dân vận khéo"']]);
});

test('what is copied is pasted as it was, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ộ', '"', '\t', '\n', ' ', '5') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(cellsOfText(`${textOfCells(rows)}\n`)).toEqual(rows);
    }),
  );
});

test('one cell fills the selection, a block goes to its first cell, nothing empties it', () => {
  const selection = { startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 };
  const spot = { row: 2, column: 1 };
  expect(filledSelection(selection, 'x')).toEqual([
    spot,
    [
      ['x', 'x'],
      ['x', 'x'],
    ],
  ]);
  expect(filledSelection(selection, 'a\tb\tc')).toEqual([spot, [['a', 'b', 'c']]]);
  expect(filledSelection(selection, '')).toEqual([
    spot,
    [
      ['', ''],
      ['', ''],
    ],
  ]);
});
