// The limit that ours is held against: requests that really come to the same workbook, and no more of them than are needed.

import { blocksOf, equalAreas, rangeOf } from '../../../bench/limit/cover-area';
import { isSame } from '../../../bench/limit/same';
import { bytesOfRequests, smallestRequests } from '../../../bench/limit/smallest-requests';
import { fillUnits } from '../../../local/demo/fill-workbook';
import { createGoogle } from '../../../local/google';
import { sampleDistrict } from '../../../local/sample/district';
import { createWorkbook } from '../../../local/sheets-api/create-workbook';
import type { Cell, Workbook } from '../../../local/sheets-api/workbook';

const OWNER = 'canbo@example.edu.vn';

function bookWith(cells: readonly (readonly Cell[])[]): Workbook {
  const book = createWorkbook({ owner: OWNER, title: 'Sổ' });
  const [first] = book.sheets;
  if (first) book.sheets = [{ ...first, cells: cells.map((row) => [...row]) }];
  return book;
}

const text = (stringValue: string): Cell => ({ userEnteredValue: { stringValue } });
const formula = (formulaValue: string): Cell => ({ userEnteredValue: { formulaValue } });
const kindsOf = (before: Workbook, after: Workbook): readonly string[] =>
  smallestRequests(before, after).flatMap((request) => Object.keys(request));

test('equal cells become rectangles, and every cell is in one of them', () => {
  expect(
    equalAreas([
      ['a', 'a', undefined],
      ['a', 'a', 'b'],
    ]),
  ).toEqual([
    { top: 0, bottom: 2, left: 0, right: 2 },
    { top: 1, bottom: 2, left: 2, right: 3 },
  ]);
});

test('blocks are put together where what lies between is cheap, and kept apart where it is dear', () => {
  const wanted = [[true, false, false, true]];
  const cost = { block: 100, row: 14 };
  expect(blocksOf(wanted, () => 2, cost)).toHaveLength(1);
  expect(blocksOf(wanted, () => 200, cost)).toHaveLength(2);
});

test('a range names no edge that is the edge of the sheet', () => {
  const size = { rows: 10, columns: 4 };
  expect(rangeOf(7, { top: 0, bottom: 10, left: 0, right: 4 }, size)).toEqual({ sheetId: 7 });
  expect(rangeOf(7, { top: 2, bottom: 10, left: 0, right: 3 }, size)).toEqual({
    sheetId: 7,
    startRowIndex: 2,
    endColumnIndex: 3,
  });
});

test('the order of keys makes no difference between two things, and what they say does', () => {
  expect(isSame({ a: 1, b: [2] }, { b: [2], a: 1, c: undefined })).toBe(true);
  expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
});

test('nothing has to be sent between two workbooks that are the same', () => {
  expect(smallestRequests(bookWith([[text('a')]]), bookWith([[text('a')]]))).toEqual([]);
});

test('a formula that is filled down is told once, and cells that have nothing in common one by one', () => {
  const filled = Array.from({ length: 9 }, (_, row) => [{}, formula(`=A${row + 1}*2`)]);
  expect(kindsOf(bookWith([]), bookWith(filled))).toEqual(['repeatCell']);
  const others = Array.from({ length: 9 }, (_, row) => [text(`trường ${row}`)]);
  expect(kindsOf(bookWith([]), bookWith(others))).toEqual(['updateCells']);
});

test('of tabs with one shape the first is told, and the others are copies of it, in fewer bytes than we send', () => {
  const district = sampleDistrict({ units: 6, year: 2026 });
  const workbook = createWorkbook({ owner: OWNER, title: 'Sổ' });
  const google = createGoogle({ workbook, now: new Date(district.now), officer: OWNER });
  google.run('setUp', OWNER);
  fillUnits(google, district.units);
  const before = { ...workbook, sheets: [...workbook.sheets] };
  const calls = google.calls.length;
  google.run('generateTabs', OWNER);
  const requests = smallestRequests(before, workbook);
  const count = (kind: string): number => requests.filter((request) => kind in request).length;
  expect(count('addSheet') + count('duplicateSheet')).toBe(workbook.sheets.length - before.sheets.length);
  expect(count('duplicateSheet')).toBeGreaterThan(0);
  const sent = google.calls.slice(calls).filter(({ method }) => method === 'batchUpdate');
  const ours = sent.reduce((sum, { args: [body] }) => sum + Buffer.byteLength(JSON.stringify(body)), 0);
  expect(bytesOfRequests(requests)).toBeGreaterThan(ours / 2);
  expect(bytesOfRequests(requests)).toBeLessThan(ours);
});

test('a difference that no request of ours takes away is an error, not a low limit', () => {
  const [one, two] = [bookWith([[text('a')]]), bookWith([[text('a')]])];
  const [sheet] = one.sheets;
  if (sheet) one.sheets = [sheet, { ...sheet, properties: { ...sheet.properties, sheetId: 5, title: 'Thừa' } }];
  expect(() => smallestRequests(one, two)).toThrow('another workbook');
});
