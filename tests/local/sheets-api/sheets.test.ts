// Tabs: added with ids of one's own, renamed, moved, duplicated, deleted; formulas and metadata follow.

import { addSheet, createStandIn, formulaAt, range, write } from './stand-in';

const update = (properties: object, fields: string): object => ({ updateSheetProperties: { properties, fields } });

test('replies mirror the requests', () => {
  const standIn = createStandIn();
  const replies = standIn.batch([
    addSheet(7, 'Bảy'),
    write(7, 0, 0, [['x']]),
    { addProtectedRange: { protectedRange: { protectedRangeId: 5, range: { sheetId: 7 }, editors: { users: [] } } } },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataId: 9, metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 7 } },
      },
    },
    { addSheet: {} },
  ]);
  expect(replies[0]).toEqual({
    addSheet: {
      properties: {
        sheetId: 7,
        title: 'Bảy',
        index: 1,
        sheetType: 'GRID',
        gridProperties: { rowCount: 20, columnCount: 8 },
      },
    },
  });
  expect(replies[1]).toEqual({});
  expect(replies[2]?.addProtectedRange?.protectedRange).toMatchObject({
    protectedRangeId: 5,
    editors: { users: ['canbo@example.edu.vn'] },
    requestingUserCanEdit: true,
  });
  expect(replies[3]?.createDeveloperMetadata?.developerMetadata?.location).toEqual({
    locationType: 'SHEET',
    sheetId: 7,
  });
  expect(replies[4]?.addSheet?.properties).toMatchObject({
    title: 'Trang tính2',
    index: 2,
    gridProperties: { rowCount: 1000, columnCount: 26 },
  });
});

test('renaming a sheet rewrites the formulas that name it; deleting it leaves #REF!', () => {
  const standIn = createStandIn();
  standIn.batch([addSheet(1, 'Cũ'), write(0, 0, 0, [["='Cũ'!A1+SUM('Cũ'!A:A)+A1", '="Cũ!A1"']])]);
  standIn.batch([update({ sheetId: 1, title: "Trường O'Neil" }, 'title')]);
  expect(formulaAt(standIn, 0, 0, 0)).toBe("='Trường O''Neil'!A1+SUM('Trường O''Neil'!A:A)+A1");
  standIn.batch([update({ sheetId: 1, title: 'Moi' }, 'title')]);
  expect(formulaAt(standIn, 0, 0, 0)).toBe('=Moi!A1+SUM(Moi!A:A)+A1');
  standIn.batch([{ deleteSheet: { sheetId: 1 } }]);
  expect(formulaAt(standIn, 0, 0, 0)).toBe('=#REF!+SUM(#REF!)+A1');
  expect(formulaAt(standIn, 0, 0, 1)).toBe('="Cũ!A1"');
});

test('the index of a move is counted before the move', () => {
  const standIn = createStandIn();
  standIn.batch([addSheet(1, 'A'), addSheet(2, 'B')]);
  const order = (): unknown[] =>
    standIn.workbook.sheets.map(({ properties }) => [properties.sheetId, properties.index]);
  standIn.batch([update({ sheetId: 0, index: 2 }, 'index')]);
  expect(order()).toEqual([
    [1, 0],
    [0, 1],
    [2, 2],
  ]);
  standIn.batch([update({ sheetId: 2, index: 0 }, 'index')]);
  expect(order()).toEqual([
    [2, 0],
    [1, 1],
    [0, 2],
  ]);
});

test('a title may be taken over within one batch', () => {
  const standIn = createStandIn();
  standIn.batch([addSheet(1, 'A')]);
  expect(
    standIn.refusal([{ deleteSheet: { sheetId: 1 } }, addSheet(2, 'a'), update({ sheetId: 2, title: 'A' }, 'title')]),
  ).toBeUndefined();
  expect(standIn.workbook.sheets[1]?.properties).toMatchObject({ sheetId: 2, title: 'A' });
});

test('a smaller grid drops its cells, and what refers to them', () => {
  const standIn = createStandIn();
  standIn.batch([addSheet(1, 'A', 10, 5), write(1, 9, 0, [['x']]), write(1, 0, 0, [['=A10']])]);
  standIn.batch([
    update({ sheetId: 1, gridProperties: { rowCount: 5, columnCount: 3 } }, 'gridProperties(rowCount,columnCount)'),
  ]);
  expect(standIn.cell(1, 9, 0)).toBeUndefined();
  expect(formulaAt(standIn, 1, 0, 0)).toBe('=#REF!');
  expect(standIn.workbook.sheets[1]?.properties.gridProperties).toEqual({ rowCount: 5, columnCount: 3 });
});

test('a duplicate takes cells, formats, rules and merges, not protections or metadata', () => {
  const standIn = createStandIn();
  standIn.batch([
    addSheet(1, 'A'),
    write(1, 0, 0, [['x']]),
    { mergeCells: { range: range(1, 0, 1, 0, 2) } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 1 } } } },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 1 } },
      },
    },
    { duplicateSheet: { sourceSheetId: 1, newSheetId: 2, newSheetName: 'B', insertSheetIndex: 0 } },
  ]);
  const copy = standIn.workbook.sheets[0];
  expect(copy).toMatchObject({
    properties: { sheetId: 2, title: 'B', index: 0 },
    merges: [range(2, 0, 1, 0, 2)],
    protectedRanges: [],
    developerMetadata: [],
  });
  expect(standIn.cell(2, 0, 0)).toEqual(standIn.cell(1, 0, 0));
});

test('metadata is found by lookup, changed and deleted; it goes with its sheet', () => {
  const standIn = createStandIn();
  const metadata = (metadataId: number, metadataValue: string, location: object): object => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataId, metadataKey: 'role', metadataValue, visibility: 'DOCUMENT', location },
    },
  });
  standIn.batch([
    addSheet(1, 'A'),
    metadata(1, 'unit:MN01', { sheetId: 1 }),
    metadata(2, 'hash', { spreadsheet: true }),
  ]);
  standIn.batch([
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: 1 } }],
        developerMetadata: { metadataValue: 'unit:MN02' },
        fields: 'metadataValue',
      },
    },
  ]);
  expect(standIn.get('sheets.developerMetadata,developerMetadata.metadataValue')).toEqual({
    developerMetadata: [{ metadataValue: 'hash' }],
    sheets: [
      {},
      {
        developerMetadata: [
          {
            metadataId: 1,
            metadataKey: 'role',
            metadataValue: 'unit:MN02',
            visibility: 'DOCUMENT',
            location: { locationType: 'SHEET', sheetId: 1 },
          },
        ],
      },
    ],
  });
  expect(standIn.refusal([metadata(1, 'x', { sheetId: 0 })])).toContain(
    'Cannot add developer metadata with ID [1] because',
  );
  standIn.batch([metadata(3, 'y', { sheetId: 0 }), { deleteSheet: { sheetId: 1 } }, metadata(1, 'x', { sheetId: 0 })]);
  const replies = standIn.batch([
    { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'role' } } } },
  ]);
  expect(replies[0]?.deleteDeveloperMetadata?.deletedDeveloperMetadata).toHaveLength(3);
  expect(standIn.get('sheets.developerMetadata,developerMetadata').developerMetadata).toBeUndefined();
});

test('conditional formats are inserted, replaced, moved and deleted by index', () => {
  const standIn = createStandIn();
  const rule = (text: string): object => ({
    ranges: [range(0, 0, 5, 0, 1)],
    booleanRule: {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
      format: { textFormat: { bold: true } },
    },
  });
  const words = (): unknown[] =>
    (standIn.workbook.sheets[0]?.conditionalFormats ?? []).map(
      ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue,
    );
  standIn.batch([
    { addConditionalFormatRule: { rule: rule('a'), index: 0 } },
    { addConditionalFormatRule: { rule: rule('b'), index: 0 } },
    { addConditionalFormatRule: { rule: rule('c'), index: 2 } },
  ]);
  expect(words()).toEqual(['b', 'a', 'c']);
  const [reply] = standIn.batch([{ updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 2 } }]);
  expect(words()).toEqual(['a', 'c', 'b']);
  expect(reply?.updateConditionalFormatRule).toMatchObject({ oldIndex: 0, newIndex: 2 });
  standIn.batch([
    { updateConditionalFormatRule: { index: 1, rule: rule('d') } },
    { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
  ]);
  expect(words()).toEqual(['d', 'b']);
});

test('a merge keeps its first value and swallows the merges inside it', () => {
  const standIn = createStandIn();
  standIn.batch([
    write(0, 0, 1, [['a'], ['b']]),
    { mergeCells: { range: range(0, 0, 2, 0, 1) } },
    { mergeCells: { range: range(0, 0, 2, 0, 2), mergeType: 'MERGE_ALL' } },
  ]);
  expect(standIn.workbook.sheets[0]?.merges).toEqual([range(0, 0, 2, 0, 2)]);
  expect(standIn.cell(0, 0, 0)?.userEnteredValue).toEqual({ stringValue: 'a' });
  expect(standIn.cell(0, 1, 1)).toBeUndefined();
  standIn.batch([{ unmergeCells: { range: range(0, 0, 2, 0, 2) } }]);
  expect(standIn.workbook.sheets[0]?.merges).toEqual([]);
});

test('borders are put on the edges and inside, and taken off by NONE', () => {
  const standIn = createStandIn();
  const solid = { style: 'SOLID' };
  standIn.batch([{ updateBorders: { range: range(0, 0, 2, 0, 1), top: solid, innerHorizontal: solid } }]);
  expect(standIn.cell(0, 0, 0)?.userEnteredFormat?.borders).toEqual({ top: solid, bottom: solid });
  expect(standIn.cell(0, 1, 0)?.userEnteredFormat?.borders).toEqual({ top: solid });
  standIn.batch([
    { updateBorders: { range: range(0, 0, 2, 0, 1), top: { style: 'NONE' }, innerHorizontal: { style: 'NONE' } } },
  ]);
  expect(standIn.cell(0, 0, 0)).toBeUndefined();
});
