// Addresses of cells and windows, and what counts as a link.

import { a1, hashOf, linkOf, placeOf, spotOf } from '../../local/page/src/addresses';

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
