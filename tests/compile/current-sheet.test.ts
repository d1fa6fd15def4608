// What Google answers, with its gaps, becomes a CurrentSheet.

import { readCurrentSheets, SHEET_FIELDS } from '../../src/compile/current-sheet';

test('a sheet is read with its role, hash, protections and keys', () => {
  const [sheet] = readCurrentSheets({
    sheets: [
      {
        properties: {
          sheetId: 7,
          title: 'MN01',
          index: 3,
          tabColor: { red: 0.122, blue: 0.475, green: 0.306 },
          gridProperties: { rowCount: 4, columnCount: 2, frozenRowCount: 1 },
        },
        developerMetadata: [
          { metadataId: 1, metadataKey: 'role', metadataValue: 'unit:MN01' },
          { metadataId: 2, metadataKey: 'spec', metadataValue: 'abc' },
        ],
        protectedRanges: [
          { protectedRangeId: 5, description: 'x', editors: { users: ['a@b.vn'] } },
          { protectedRangeId: 6 },
        ],
        conditionalFormats: [{}, {}],
        merges: [{}],
        basicFilter: {},
        data: [
          {
            rowData: [
              { values: [{ userEnteredValue: { stringValue: '#title' } }] },
              {},
              { values: [{ formattedValue: 'A1' }] },
            ],
          },
          { startColumn: 3, rowData: [{ values: [{ formattedValue: 'not a key' }] }] },
        ],
      },
    ],
  });
  expect(sheet).toMatchObject({
    sheetId: 7,
    role: 'unit:MN01',
    hash: 'abc',
    tabColor: '#1f4e79',
    frozenRows: 1,
    frozenColumns: 0,
    protectedRanges: [
      { id: 5, description: 'x', editors: ['a@b.vn'] },
      { id: 6, description: '', editors: [] },
    ],
    conditionalFormatCount: 2,
    mergeCount: 1,
    hasFilter: true,
    rowKeys: ['#title', '', 'A1'],
  });
});

test('keys that were not asked for are not taken for blank ones', () => {
  expect(readCurrentSheets({ sheets: [{ properties: { sheetId: 1 } }] })[0]?.rowKeys).toBeNull();
});

test('the field mask is well-formed', () => {
  expect(SHEET_FIELDS.split('(').length).toBe(SHEET_FIELDS.split(')').length);
  expect(SHEET_FIELDS).not.toMatch(/\s|,,|\(,|,\)/);
});
