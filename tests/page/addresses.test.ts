// Addresses of cells and windows, and what counts as a link.

import { a1, downloadOf, hashOf, linkOf, placeOf, spotOf } from '../../local/page/src/addresses';

test('a cell is named as people name it, and found again by that name', () => {
  for (const spot of [
    { row: 0, column: 0 },
    { row: 11, column: 5 },
    { row: 99, column: 26 },
    { row: 0, column: 701 },
    { row: 0, column: 702 },
  ]) {
    expect(spotOf(a1(spot))).toEqual(spot);
  }
  expect(a1({ row: 11, column: 5 })).toBe('F12');
  expect(a1({ row: 0, column: 702 })).toBe('AAA1');
});

test('a range and dollar signs mean their first cell; words mean none', () => {
  expect(spotOf('$F$12:G20')).toEqual({ row: 11, column: 5 });
  expect(spotOf('F0')).toBeNull();
  expect(spotOf('tổng')).toBeNull();
});

test('the place after the # is read with and without a cell', () => {
  expect(placeOf('#gid=12&range=B3')).toEqual({ sheetId: 12, spot: { row: 2, column: 1 } });
  expect(placeOf('#gid=12')).toEqual({ sheetId: 12, spot: null });
  expect(placeOf('#range=B3')).toBeNull();
  expect(placeOf('#gid=abc')).toBeNull();
  expect(hashOf({ sheetId: 12, spot: { row: 2, column: 1 } })).toBe('#gid=12&range=B3');
});

test('only https leads outside, only # leads inside', () => {
  expect(linkOf('https://example.edu.vn/a')).toEqual({ kind: 'outside', url: 'https://example.edu.vn/a' });
  expect(linkOf('#gid=5&range=A1')).toEqual({ kind: 'inside', place: { sheetId: 5, spot: { row: 0, column: 0 } } });
  expect(linkOf('http://example.edu.vn')).toBeNull();
  expect(linkOf('javascript:alert(1)')).toBeNull();
});

test('addresses of Google that this server answers itself lead to it, in the name of the person', () => {
  const book = 'https://docs.google.com/spreadsheets/d/stand-in-spreadsheet';
  expect(downloadOf(`${book}/export?format=pdf&gid=7&top_margin=0.5`, 'a b')).toBe(
    'api/print?as=a%20b&format=pdf&gid=7&top_margin=0.5',
  );
  expect(downloadOf('https://drive.google.com/file/d/stand-in-file-00000001/view?usp=drivesdk', 'officer')).toBe(
    'api/file?as=officer&id=stand-in-file-00000001',
  );
  for (const other of [
    `${book}/edit#gid=7`,
    `${book}/export?format=xlsx&gid=7`,
    `${book}/export?format=pdf&x=<script>`,
    'https://docs.google.com/spreadsheets/d/1AbC/export?format=pdf&gid=7',
    'https://drive.google.com/file/d/1AbC/view',
    'https://docs.google.com.evil.vn/spreadsheets/d/stand-in/export?format=pdf',
    'javascript:alert(1)',
  ]) {
    expect(downloadOf(other, 'officer')).toBeNull();
  }
});
