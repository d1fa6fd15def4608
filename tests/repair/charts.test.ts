// A chart or a filter view of ours that somebody has deleted is found, named and brought back; people's own stay.

import { compileSheet } from '../../src/compile/compile-sheet';
import { noRowChanges } from '../../src/compile/row-changes';
import type { SheetSpec } from '../../src/layout/sheet-spec';
import { readActualSheets, WHOLE_FIELDS, WITHOUT_FORMATS } from '../../src/repair/actual-sheet';
import { type ExaminedSheet, examineSheet } from '../../src/repair/examine-sheet';
import { at } from '../compile/sample-specs';
import { createStandIn, OWNER, range, type StandIn } from '../local/sheets-api/stand-in';

const ID = 4711;

const board: SheetSpec = {
  role: 'guide',
  title: 'Hướng dẫn',
  rowCount: 12,
  columns: Array.from({ length: 6 }, () => ({ width: 90 })),
  frozenRows: 0,
  frozenColumns: 0,
  blocks: [
    {
      row: 1,
      column: 1,
      rows: [
        ['Chỉ tiêu', 'Kết quả'],
        ['A1', 1],
        ['A2', 0.5],
      ],
    },
  ],
  styles: [],
  merges: [],
  validations: [],
  conditions: [],
  protection: null,
  print: { orientation: 'landscape' },
  charts: [
    {
      name: 'shares',
      kind: 'bar',
      isStacked: false,
      title: 'Tỷ lệ hoàn thành',
      description: 'Hai thanh.',
      categories: at(2, 4, 1, 2),
      series: [{ values: at(2, 4, 2, 3), color: '#2e7d32' }],
      isPercent: true,
      at: { row: 6, column: 1 },
      widthPixels: 420,
      heightPixels: 240,
    },
  ],
  filterViews: [
    {
      name: 'below',
      title: 'Chưa đạt',
      range: at(1, 4, 1, 3),
      criteria: [{ column: 1, condition: { kind: 'textIs', text: 'A2' } }],
    },
  ],
};

function open(): StandIn {
  const google = createStandIn();
  google.batch(compileSheet(board, null, { sheetId: ID, index: 1, officers: [OWNER] }).structure);
  return google;
}

const objectsOf = (google: StandIn) => {
  const { charts = [], filterViews = [] } =
    google
      .get('sheets(properties(sheetId),charts,filterViews)')
      .sheets?.find((one) => one.properties?.sheetId === ID) ?? {};
  return { charts, filterViews };
};

function examine(google: StandIn, fields = WHOLE_FIELDS): ExaminedSheet {
  const actual = readActualSheets(google.get(fields)).find(({ current }) => current.sheetId === ID);
  if (!actual) throw new Error('the sheet is gone');
  return examineSheet(
    { ...actual, hasFormats: fields === WHOLE_FIELDS },
    {
      officers: [OWNER],
      keepers: [],
      titleOf: (title) => title,
      layoutFor: () => ({ spec: board, changes: noRowChanges }),
      baseSpec: board,
      lossOfRow: () => {
        throw new Error('no row is gone');
      },
    },
  );
}

const deletions = (google: StandIn) => {
  const { charts, filterViews } = objectsOf(google);
  return [
    { deleteEmbeddedObject: { objectId: charts[0]?.chartId } },
    { deleteFilterView: { filterId: filterViews[0]?.filterViewId } },
  ];
};

test.each([WHOLE_FIELDS, WITHOUT_FORMATS])('nothing is found where nothing is broken', (fields) => {
  expect(examine(open(), fields).damages).toEqual([]);
});

test('deleted ones are named and come back as they were', () => {
  const google = open();
  const before = objectsOf(google);
  google.batch(deletions(google));
  const { damages, structure } = examine(google);
  expect(damages).toEqual([
    { kind: 'charts', sheet: 'Hướng dẫn', places: ['Tỷ lệ hoàn thành'], count: 1 },
    { kind: 'filterViews', sheet: 'Hướng dẫn', places: ['Chưa đạt'], count: 1 },
  ]);
  google.batch(structure);
  expect(objectsOf(google)).toEqual(before);
  expect(examine(google).damages).toEqual([]);
});

test('a chart that was only moved or renamed is left as the person likes it', () => {
  const google = open();
  const objectId = objectsOf(google).charts[0]?.chartId;
  const newPosition = { overlayPosition: { widthPixels: 300 } };
  google.batch([{ updateEmbeddedObjectPosition: { objectId, newPosition, fields: 'widthPixels' } }]);
  expect(examine(google).damages).toEqual([]);
});

test('people’s own are neither found nor touched, and views hold out while columns move', () => {
  const google = open();
  google.batch([{ addFilterView: { filter: { title: 'Của tôi', range: range(ID, 1, 4, 1, 3) } } }]);
  expect(examine(google).damages).toEqual([]);
  google.batch([
    ...deletions(google).slice(0, 1),
    {
      moveDimension: { source: { sheetId: ID, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 }, destinationIndex: 4 },
    },
  ]);
  google.batch(examine(google).structure);
  expect(objectsOf(google).filterViews.map(({ title }) => title)).toEqual(['Chưa đạt', 'Của tôi']);
  expect(objectsOf(google).filterViews[0]?.range).toEqual(range(ID, 1, 4, 1, 3));
  expect(objectsOf(google).charts).toHaveLength(1);
  expect(examine(google).damages).toEqual([]);
});
