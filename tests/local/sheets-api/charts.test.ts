// Charts on the stand-in: what Google's description says, what it refuses, and how a chart follows its data.

import { keptFromText, textOfKept } from '../../../local/server/kept-file';
import { CLERK, createStandIn, OWNER, range } from './stand-in';

const data = (startRow: number, endRow: number, startColumn: number, endColumn: number, sheetId = 0) => ({
  sourceRange: { sources: [range(sheetId, startRow, endRow, startColumn, endColumn)] },
});

interface Changes {
  readonly chart?: object;
  readonly spec?: object;
  readonly basic?: object;
  readonly overlay?: object;
}

/** Categories A2:A5 with their header, one series in column B; over D3. */
const add = ({ chart, spec, basic, overlay }: Changes = {}) => ({
  addChart: {
    chart: {
      chartId: 7,
      spec: {
        title: 'Tỷ lệ',
        basicChart: {
          chartType: 'BAR',
          headerCount: 1,
          domains: [{ domain: data(0, 5, 0, 1) }],
          series: [{ series: data(0, 5, 1, 2), targetAxis: 'BOTTOM_AXIS' }],
          ...basic,
        },
        ...spec,
      },
      position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 2, columnIndex: 3 }, ...overlay } },
      ...chart,
    },
  },
});

const dimension = (startIndex: number, endIndex: number, dimensionName = 'ROWS', sheetId = 0) => ({
  sheetId,
  dimension: dimensionName,
  startIndex,
  endIndex,
});

const protect = { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [OWNER] } } } };

const open = () => {
  const google = createStandIn();
  const charts = (sheet = 0) => google.get('sheets.charts').sheets?.[sheet]?.charts ?? [];
  /** Rows of the domain and of the series, and the cell under the corner. */
  const where = (): readonly string[] =>
    charts().map(({ spec, position }) => {
      const { domains = [], series = [] } = spec?.basicChart ?? {};
      const sources = [domains[0]?.domain, series[0]?.series].map((each) =>
        (each?.sourceRange?.sources ?? [])
          .map((one) => `${one.startRowIndex}-${one.endRowIndex}/${one.startColumnIndex}-${one.endColumnIndex}`)
          .join(),
      );
      const { rowIndex, columnIndex } = position?.overlayPosition?.anchorCell ?? {};
      return `${sources.join(' ')} at ${rowIndex}:${columnIndex}`;
    });
  return { ...google, charts, where };
};

test('a chart is added under the id that was chosen, or a free one, and given back with its size', () => {
  const google = open();
  const [reply] = google.batch([add(), add({ chart: { chartId: undefined } })]);
  expect(reply?.addChart?.chart?.chartId).toBe(7);
  expect(google.charts()[0]?.position?.overlayPosition).toEqual({
    anchorCell: { sheetId: 0, rowIndex: 2, columnIndex: 3 },
    widthPixels: 600,
    heightPixels: 371,
  });
  expect(new Set(google.charts().map(({ chartId }) => chartId)).size).toBe(2);
  expect(google.get('sheets(charts(chartId))').sheets?.[0]?.charts?.[0]).toEqual({ chartId: 7 });
});

test.each([
  ['an unknown field', add({ spec: { colour: 'red' } }), 'Unknown name "colour"'],
  ['an unknown type of chart', add({ basic: { chartType: 'BARS' } }), 'basic_chart.chart_type'],
  ['no chart at all', add({ spec: { basicChart: undefined } }), 'must have one kind of chart'],
  ['no type', add({ basic: { chartType: undefined } }), 'chartType is required'],
  ['no series', add({ basic: { series: [] } }), 'at least one series'],
  ['no domain', add({ basic: { domains: [] } }), 'must have one domain'],
  ['two domains', add({ basic: { domains: [{ domain: data(0, 5, 0, 1) }, { domain: data(0, 5, 1, 2) }] } }), 'single'],
  ['a series shorter than its domain', add({ basic: { series: [{ series: data(0, 4, 1, 2) }] } }), 'column of 5 cells'],
  ['a row against a column', add({ basic: { series: [{ series: data(0, 1, 1, 6) }] } }), 'column of 5 cells'],
  ['data of two columns', add({ basic: { series: [{ series: data(0, 5, 1, 3) }] } }), 'exactly one dimension'],
  ['data of one cell', add({ basic: { domains: [{ domain: data(0, 1, 0, 1) }] } }), 'exactly one dimension'],
  ['data outside the sheet', add({ basic: { series: [{ series: data(998, 1003, 1, 2) }] } }), 'exceeds grid limits'],
  ['data of no sheet', add({ basic: { series: [{ series: data(0, 5, 1, 2, 99) }] } }), 'No grid with id: 99'],
  ['nothing below the headers', add({ basic: { headerCount: 5 } }), 'must leave cells'],
  ['an axis of another kind of chart', add({ basic: { chartType: 'COLUMN' } }), 'not a valid minor axis'],
  [
    'two axes at one place',
    add({ basic: { axis: [{ position: 'LEFT_AXIS' }, { position: 'LEFT_AXIS' }] } }),
    'one axis',
  ],
  [
    'a window upside down',
    add({
      basic: { axis: [{ position: 'BOTTOM_AXIS', viewWindowOptions: { viewWindowMin: 1, viewWindowMax: 0 } }] },
    }),
    'minimum must be below',
  ],
  [
    'lines that do not stack',
    add({ basic: { chartType: 'LINE', stackedType: 'STACKED', series: [{ series: data(0, 5, 1, 2) }] } }),
    'stackedType is not supported',
  ],
  ['an anchor outside the sheet', add({ overlay: { anchorCell: { rowIndex: 1000 } } }), 'outside the grid'],
  ['no width', add({ overlay: { widthPixels: 0 } }), 'must be positive'],
  ['no place', add({ chart: { position: undefined } }), 'position is required'],
  ['an id below one', add({ chart: { chartId: 0 } }), 'must be positive'],
  ['an underlined title', add({ spec: { titleTextFormat: { underline: true } } }), 'not supported'],
])('refuses %s', (_, request, said) => {
  const google = open();
  expect(google.refusal([request])).toContain(said);
  expect(google.charts()).toEqual([]);
});

test('an id is given out once in the whole workbook', () => {
  const google = open();
  google.batch([{ addSheet: { properties: { sheetId: 5, title: 'Hai' } } }, add()]);
  expect(google.refusal([add({ overlay: { anchorCell: { sheetId: 5 } } })])).toContain('id: 7 already exists');
});

test('a chart is redrawn, moved and deleted by its id, and refused under another', () => {
  const google = open();
  google.batch([{ addSheet: { properties: { sheetId: 5, title: 'Hai' } } }, add()]);
  const { spec } = add({ spec: { title: 'Mới' }, basic: { headerCount: 0 } }).addChart.chart;
  const move = (objectId: number, fields: string, overlayPosition: object) => ({
    updateEmbeddedObjectPosition: { objectId, fields, newPosition: { overlayPosition } },
  });
  google.batch([{ updateChartSpec: { chartId: 7, spec } }, move(7, 'widthPixels', { widthPixels: 320 })]);
  expect(google.charts()[0]).toMatchObject({
    spec: { title: 'Mới' },
    position: { overlayPosition: { anchorCell: { rowIndex: 2 }, widthPixels: 320, heightPixels: 371 } },
  });
  google.batch([move(7, 'anchorCell', { anchorCell: { sheetId: 5, rowIndex: 1 } })]);
  expect([google.charts(0).length, google.charts(1).length]).toEqual([0, 1]);
  expect(google.refusal([move(7, '', {})])).toContain("'fields'");
  expect(google.refusal([move(7, 'anchorCell', { anchorCell: { sheetId: 5, columnIndex: 26 } })])).toContain('outside');
  expect(google.refusal([{ updateChartSpec: { chartId: 8, spec } }])).toContain('No embedded object with id: 8');
  expect(google.refusal([{ updateChartSpec: { chartId: 7, spec: {} } }])).toContain('one kind of chart');
  google.batch([{ deleteEmbeddedObject: { objectId: 7 } }]);
  expect(google.charts(1)).toEqual([]);
  expect(google.refusal([{ deleteEmbeddedObject: { objectId: 7 } }])).toContain('No embedded object with id: 7');
});

test('on a protected sheet only those who may change the sheet change its charts', () => {
  const google = open();
  google.batch([add(), protect]);
  for (const request of [
    add({ chart: { chartId: 8 } }),
    { updateChartSpec: { chartId: 7, spec: add().addChart.chart.spec } },
    { deleteEmbeddedObject: { objectId: 7 } },
  ])
    expect(google.refusal([request], CLERK)).toContain('protected cell or object');
  expect(google.refusal([{ deleteEmbeddedObject: { objectId: 7 } }])).toBeUndefined();
});

describe('a chart follows its data and its cell', () => {
  test.each([
    ['rows inserted above', [{ insertDimension: { range: dimension(0, 2) } }], ['2-7/0-1 2-7/1-2 at 4:3']],
    ['rows inserted within', [{ insertDimension: { range: dimension(1, 2) } }], ['0-6/0-1 0-6/1-2 at 3:3']],
    ['a row deleted within', [{ deleteDimension: { range: dimension(1, 2) } }], ['0-4/0-1 0-4/1-2 at 1:3']],
    ['its own row deleted', [{ deleteDimension: { range: dimension(2, 4) } }], ['0-3/0-1 0-3/1-2 at 2:3']],
    ['all its data deleted', [{ deleteDimension: { range: dimension(0, 6) } }], ['  at 0:3']],
    [
      'a column moved',
      [{ moveDimension: { source: dimension(0, 1, 'COLUMNS'), destinationIndex: 2 } }],
      ['0-5/1-2 0-5/0-1 at 2:3'],
    ],
  ])('%s', (_, requests, expected) => {
    const google = open();
    google.batch([add(), ...requests]);
    expect(google.where()).toEqual(expected);
  });

  test('on another sheet, too; and loses what goes with that sheet', () => {
    const google = open();
    const series = [{ series: data(0, 5, 1, 2, 5) }, { series: data(0, 5, 1, 2) }];
    google.batch([{ addSheet: { properties: { sheetId: 5, title: 'Hai' } } }, add({ basic: { series } })]);
    google.batch([{ insertDimension: { range: dimension(0, 1, 'ROWS', 5) } }]);
    expect(google.where()).toEqual(['0-5/0-1 1-6/1-2 at 2:3']);
    google.batch([{ deleteSheet: { sheetId: 5 } }]);
    expect(google.where()).toEqual(['0-5/0-1  at 2:3']);
  });
});

test('a copied sheet has charts of its own, which draw from the copy; a deleted one takes its charts along', () => {
  const google = open();
  google.batch([add(), { duplicateSheet: { sourceSheetId: 0, newSheetId: 9 } }]);
  const [copy] = google.charts(0);
  expect(copy?.chartId).not.toBe(7);
  expect(copy?.position?.overlayPosition?.anchorCell?.sheetId).toBe(9);
  expect(copy?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources?.[0]?.sheetId).toBe(9);
  google.batch([{ deleteSheet: { sheetId: 0 } }]);
  expect(google.refusal([{ deleteEmbeddedObject: { objectId: 7 } }])).toContain('No embedded object');
});

test('a refused batch leaves every chart as it was', () => {
  const google = open();
  google.batch([add()]);
  expect(
    google.refusal([
      { insertDimension: { range: dimension(0, 2) } },
      { deleteEmbeddedObject: { objectId: 7 } },
      { deleteSheet: { sheetId: 77 } },
    ]),
  ).toContain('No sheet with id: 77');
  expect(google.where()).toEqual(['0-5/0-1 0-5/1-2 at 2:3']);
});

test('charts and filter views are kept in the file of the live workbook', () => {
  const google = open();
  google.batch([add(), { addFilterView: { filter: { title: 'Chưa nộp', range: range(0, 0, 5, 0, 3) } } }]);
  const kept = { workbook: google.workbook, now: '2026-11-18T02:00:00.000Z', script: { mails: [] }, due: [] };
  const text = textOfKept(kept as unknown as Parameters<typeof textOfKept>[0]);
  const [sheet] = keptFromText(text).workbook.sheets;
  expect(sheet?.charts).toEqual(google.workbook.sheets[0]?.charts);
  expect(sheet?.filterViews).toEqual(google.workbook.sheets[0]?.filterViews);
});
