// Filter views on the stand-in: what Google's description says, what it refuses, and how a view follows its table.

import { CLERK, createStandIn, OWNER, range, STRANGER } from './stand-in';

const equals = (userEnteredValue: string) => ({ condition: { type: 'TEXT_EQ', values: [{ userEnteredValue }] } });

/** Rows 3 to 12, columns B to E. */
const add = (changes: object = {}) => ({
  addFilterView: {
    filter: {
      filterViewId: 11,
      title: 'Chưa nộp',
      range: range(0, 2, 12, 1, 5),
      criteria: { 2: equals('Chưa nộp') },
      ...changes,
    },
  },
});

const columns = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });
const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });

const open = () => {
  const google = createStandIn();
  const views = (sheet = 0) => google.get('sheets.filterViews').sheets?.[sheet]?.filterViews ?? [];
  return { ...google, views };
};

test('a view is added under the id that was chosen, or a free one', () => {
  const google = open();
  google.batch([add(), add({ filterViewId: undefined, title: 'Đã nộp' })]);
  expect(google.views()[0]).toEqual(add().addFilterView.filter);
  expect(new Set(google.views().map(({ filterViewId }) => filterViewId)).size).toBe(2);
  expect(google.get('sheets(filterViews(title))').sheets?.[0]?.filterViews?.[0]).toEqual({ title: 'Chưa nộp' });
});

test.each([
  ['no title', add({ title: ' ' }), 'title is required'],
  ['an unknown field', add({ name: 'x' }), 'Unknown name "name"'],
  ['no range', add({ range: undefined }), 'range is required'],
  ['a range outside the sheet', add({ range: range(0, 2, 1012, 1, 5) }), 'exceeds grid limits'],
  ['a criterion beside the range', add({ criteria: { 5: equals('x') } }), 'outside the filter'],
  [
    'a criterion of no filter',
    add({ criteria: { 2: { condition: { type: 'ONE_OF_LIST' } } } }),
    'not supported in filters',
  ],
  ['a criterion without its value', add({ criteria: { 2: { condition: { type: 'TEXT_EQ' } } } }), 'exactly 1'],
  [
    'a decimal that the locale does not know',
    add({ criteria: { 2: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0.5' }] } } } }),
    'NUMBER_GREATER',
  ],
  ['an order beside the range', add({ sortSpecs: [{ dimensionIndex: 7 }] }), 'outside the filter'],
  ['an id below one', add({ filterViewId: -1 }), 'must be positive'],
])('refuses %s', (_, request, said) => {
  const google = open();
  expect(google.refusal([request])).toContain(said);
  expect(google.views()).toEqual([]);
});

test('an id or a title that is taken is refused; a title may stand on another sheet, too', () => {
  const google = open();
  google.batch([{ addSheet: { properties: { sheetId: 5, title: 'Hai' } } }, add()]);
  expect(google.refusal([add({ title: 'Khác' })])).toContain('A filter with id: 11 already exists');
  expect(google.refusal([add({ filterViewId: 12, title: 'CHƯA NỘP' })])).toContain('already exists on this sheet');
  expect(google.refusal([add({ filterViewId: 12, range: range(5, 2, 12, 1, 5) })])).toBeUndefined();
});

test('a view is changed through its mask and deleted by its id', () => {
  const google = open();
  google.batch([add()]);
  const update = (fields: string, filter: object) => ({
    updateFilterView: { fields, filter: { filterViewId: 11, ...filter } },
  });
  google.batch([update('title', { title: 'Chưa đạt', criteria: {} })]);
  expect(google.views()[0]).toMatchObject({ title: 'Chưa đạt', criteria: { 2: equals('Chưa nộp') } });
  google.batch([update('range,criteria', { range: range(0, 4, 9, 1, 5), criteria: { 3: equals('Có') } })]);
  expect(google.views()[0]).toMatchObject({ range: range(0, 4, 9, 1, 5), criteria: { 3: equals('Có') } });
  expect(google.refusal([update('range', { range: range(0, 4, 9, 1, 3) })])).toContain('outside the filter');
  expect(google.refusal([update('', {})])).toContain("'fields'");
  expect(google.refusal([{ deleteFilterView: { filterId: 12 } }])).toContain('No filter view with id: 12');
  google.batch([{ deleteFilterView: { filterId: 11 } }]);
  expect(google.views()).toEqual([]);
});

test('every editor of the file makes views, on a protected sheet too; others do not', () => {
  const google = open();
  google.batch([{ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [OWNER] } } } }]);
  expect(google.refusal([add()], STRANGER)).toContain('permission');
  expect(google.refusal([add(), { deleteFilterView: { filterId: 11 } }, add()], CLERK)).toBeUndefined();
});

test('a view follows its rows and columns, and goes with the last of them or with its sheet', () => {
  const google = open();
  google.batch([{ addSheet: { properties: { sheetId: 5, title: 'Hai' } } }, add()]);
  google.batch([{ insertDimension: { range: rows(0, 1) } }, { insertDimension: { range: columns(0, 1) } }]);
  expect(google.views()[0]).toMatchObject({ range: range(0, 3, 13, 2, 6), criteria: { 3: equals('Chưa nộp') } });
  google.batch([{ duplicateSheet: { sourceSheetId: 0, newSheetId: 9 } }]);
  expect(google.views(0)).toMatchObject([{ title: 'Chưa nộp', range: { sheetId: 9 } }]);
  expect(google.views(0)[0]?.filterViewId).not.toBe(11);
  google.batch([{ deleteDimension: { range: columns(2, 6) } }]);
  expect(google.views(1)).toEqual([]);
  google.batch([{ deleteSheet: { sheetId: 9 } }]);
  expect(google.views(0)).toEqual([]);
});
