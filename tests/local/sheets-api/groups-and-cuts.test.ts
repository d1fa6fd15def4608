// Groups that fold, and cells that are cut: what Google's description says, and what it refuses.

import { createStandIn } from './stand-in';

const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });
const add = (start: number, end: number) => ({ addDimensionGroup: { range: rows(start, end) } });
const drop = (start: number, end: number) => ({ deleteDimensionGroup: { range: rows(start, end) } });
const fold = (start: number, end: number, depth: number, collapsed: boolean) => ({
  updateDimensionGroup: { dimensionGroup: { range: rows(start, end), depth, collapsed }, fields: 'collapsed' },
});

const open = () => {
  const google = createStandIn();
  const groups = (): readonly string[] =>
    (google.get('sheets(rowGroups)').sheets?.[0]?.rowGroups ?? []).map(
      ({ range, depth, collapsed }) =>
        `${range?.startIndex}-${range?.endIndex} at ${depth}${collapsed ? ', folded' : ''}`,
    );
  const hidden = (): readonly number[] =>
    (google.workbook.sheets[0]?.rowProperties ?? []).flatMap((row, index) => (row?.hiddenByUser ? [index] : []));
  return { ...google, groups, hidden };
};

test('groups that overlap make depths, as in the examples of Google', () => {
  const inside = open();
  inside.batch([add(1, 5), add(2, 4)]);
  expect(inside.groups()).toEqual(['1-5 at 1', '2-4 at 2']);
  const around = open();
  around.batch([add(2, 4), add(1, 5)]);
  expect(around.groups()).toEqual(['1-5 at 1', '2-4 at 2']);
  const across = open();
  across.batch([add(1, 4), add(2, 5)]);
  expect(across.groups()).toEqual(['1-5 at 1', '2-4 at 2']);
});

test('deleting makes the rows one less deep, as in the example of Google', () => {
  const google = open();
  google.batch([add(1, 5), add(2, 4), drop(3, 5)]);
  expect(google.groups()).toEqual(['1-4 at 1', '2-3 at 2']);
});

test('folding hides the rows, unfolding shows them; a group follows its rows', () => {
  const google = open();
  google.batch([add(3, 5), fold(3, 5, 1, true)]);
  expect([google.groups(), google.hidden()]).toEqual([['3-5 at 1, folded'], [3, 4]]);
  google.batch([{ insertDimension: { range: rows(1, 2), inheritFromBefore: false } }]);
  expect([google.groups(), google.hidden()]).toEqual([['4-6 at 1, folded'], [4, 5]]);
  google.batch([fold(4, 6, 1, false)]);
  expect([google.groups(), google.hidden()]).toEqual([['4-6 at 1'], []]);
  google.batch([{ deleteDimension: { range: rows(4, 6) } }]);
  expect(google.groups()).toEqual([]);
});

test.each([
  ['a group that is not there', [drop(1, 2)], 'Cannot delete a group'],
  ['one of another depth', [add(1, 3), fold(1, 3, 2, true)], 'no group with the specified range and depth'],
  ['one of another range', [add(1, 3), fold(1, 2, 1, true)], 'no group with the specified range and depth'],
  ['more than eight levels', Array.from({ length: 9 }, () => add(1, 3)), 'deeper than 8'],
  ['rows beyond the grid', [add(999, 1001)], 'beyond the grid'],
  ['an open end', [{ addDimensionGroup: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1 } } }], 'bounded'],
  ['no rows at all', [add(3, 3)], 'must be after'],
])('refuses %s, and applies nothing of the batch', (_, requests, said) => {
  const google = open();
  expect(google.refusal(requests)).toContain(said);
  expect(google.groups()).toEqual([]);
});

const put = (rowIndex: number, columnIndex: number, userEnteredValue: object, note?: string) => ({
  updateCells: {
    start: { sheetId: 0, rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue, ...(note ? { note } : {}) }] }],
    fields: note ? 'userEnteredValue,note' : 'userEnteredValue',
  },
});
const cut = (from: number, to: number) => ({
  cutPaste: {
    source: { sheetId: 0, startRowIndex: from, endRowIndex: from + 1, startColumnIndex: 1, endColumnIndex: 2 },
    destination: { sheetId: 0, rowIndex: to, columnIndex: 1 },
    pasteType: 'PASTE_NORMAL',
  },
});

test('what is cut leaves nothing behind; its note goes along and formulas that named the cell follow it', () => {
  const google = open();
  google.batch([
    put(2, 1, { numberValue: 7 }, 'Đã kiểm'),
    put(0, 0, { formulaValue: '=$B$3+B4' }),
    put(0, 2, { formulaValue: '=SUM(B3:B4)' }),
    cut(2, 6),
  ]);
  expect(google.cell(0, 2, 1)).toBeUndefined();
  expect(google.cell(0, 6, 1)).toMatchObject({ userEnteredValue: { numberValue: 7 }, note: 'Đã kiểm' });
  expect(google.cell(0, 0, 0)?.userEnteredValue).toEqual({ formulaValue: '=$B$7+B4' });
  expect(google.cell(0, 0, 2)?.userEnteredValue).toEqual({ formulaValue: '=SUM(B3:B4)' });
});

test('a blank that is cut empties the cell where it lands', () => {
  const google = open();
  google.batch([put(6, 1, { numberValue: 7 }), cut(2, 6)]);
  expect(google.cell(0, 6, 1)).toBeUndefined();
});

test('cutting to beyond the grid is refused', () => {
  expect(open().refusal([cut(2, 1000)])).toContain('exceeds grid limits');
});
