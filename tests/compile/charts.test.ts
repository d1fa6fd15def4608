// Charts and filter views of a layout, through the strict Sheets API: made once, kept under their ids, people's own left alone.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { compileSheet } from '../../src/compile/compile-sheet';
import { type CurrentSheet, readCurrentSheets, SHEET_FIELDS } from '../../src/compile/current-sheet';
import { specHash } from '../../src/compile/spec-hash';
import type { Request } from '../../src/google/spreadsheet-gateway';
import { type ChartSpec, type FilterViewSpec, type SheetSpec, withoutEmptyRanges } from '../../src/layout/sheet-spec';
import { createStandIn, OWNER, range, type StandIn } from '../local/sheets-api/stand-in';
import { at } from './sample-specs';

const ID = 4711;
const FIELDS = SHEET_FIELDS.replace(/\)$/, ',data(startRow,startColumn,rowData(values(userEnteredValue))))');
const place = { sheetId: ID, index: 1, officers: [OWNER] };

const shares: ChartSpec = {
  name: 'shares',
  kind: 'bar',
  isStacked: false,
  title: 'Tỷ lệ hoàn thành',
  description: 'Biểu đồ thanh: tỷ lệ hoàn thành của ba chỉ tiêu so với mục tiêu.',
  categories: at(2, 5, 1, 2),
  series: [
    { values: at(2, 5, 2, 3), color: '#2e7d32' },
    { values: at(2, 5, 3, 4), color: '#9e9e9e' },
  ],
  isPercent: true,
  at: { row: 6, column: 1 },
  widthPixels: 420,
  heightPixels: 240,
};

const counts: ChartSpec = {
  ...shares,
  name: 'counts',
  kind: 'column',
  isStacked: true,
  title: 'Số trường',
  categories: at(1, 2, 2, 4),
  series: [{ values: at(2, 3, 2, 4), color: '#1565c0' }],
  isPercent: false,
  at: { row: 6, column: 4 },
};

const notSubmitted: FilterViewSpec = {
  name: 'notSubmitted',
  title: 'Chưa nộp',
  range: at(1, 5, 1, 4),
  criteria: [
    { column: 1, condition: { kind: 'textIs', text: 'Chưa nộp' } },
    { column: 2, condition: { kind: 'above', number: 0 } },
  ],
};

const board: SheetSpec = {
  role: 'board',
  title: 'Điều hành',
  rowCount: 20,
  columns: Array.from({ length: 8 }, () => ({ width: 90 })),
  frozenRows: 0,
  frozenColumns: 0,
  blocks: [
    {
      row: 1,
      column: 1,
      rows: [
        ['Chỉ tiêu', 'Kết quả', 'Mục tiêu'],
        ['A1', 0.844, 0.95],
        ['A2', 0.5, 0.8],
        ['A3', 1, 1],
      ],
    },
  ],
  styles: [],
  merges: [],
  validations: [],
  conditions: [],
  protection: null,
  print: { orientation: 'landscape' },
  charts: [shares, counts],
  filterViews: [notSubmitted],
};

const without = (spec: SheetSpec): SheetSpec => ({ ...spec, charts: undefined, filterViews: undefined });

const currentOf = (google: StandIn): CurrentSheet | null =>
  readCurrentSheets(google.get(FIELDS)).find(({ sheetId }) => sheetId === ID) ?? null;

function paint(google: StandIn, spec: SheetSpec): readonly Request[] {
  const { structure, editors } = compileSheet(spec, currentOf(google), place);
  for (const requests of [structure, editors]) if (requests.length > 0) google.batch(requests);
  return [...structure, ...editors];
}

function painted(spec: SheetSpec): StandIn {
  const google = createStandIn();
  paint(google, spec);
  return google;
}

const sheetOf = (google: StandIn) =>
  google
    .get('sheets(properties(sheetId),charts,filterViews)')
    .sheets?.find(({ properties }) => properties?.sheetId === ID);
const titlesOf = (google: StandIn): readonly (string | undefined)[] =>
  (sheetOf(google)?.charts ?? []).map(({ spec }) => spec?.title);
const viewsOf = (google: StandIn): readonly (string | undefined)[] =>
  (sheetOf(google)?.filterViews ?? []).map(({ title }) => title);
const idsOf = (google: StandIn): readonly (number | undefined)[] => [
  ...(sheetOf(google)?.charts ?? []).map(({ chartId }) => chartId),
  ...(sheetOf(google)?.filterViews ?? []).map(({ filterViewId }) => filterViewId),
];

/** What a person makes in the browser. */
const byPerson = (title: string) => [
  {
    addChart: {
      chart: {
        spec: {
          title,
          basicChart: {
            chartType: 'COLUMN',
            domains: [{ domain: { sourceRange: { sources: [range(ID, 1, 5, 1, 2)] } } }],
            series: [{ series: { sourceRange: { sources: [range(ID, 1, 5, 2, 3)] } } }],
          },
        },
        position: { overlayPosition: { anchorCell: { sheetId: ID, rowIndex: 12 } } },
      },
    },
  },
  { addFilterView: { filter: { title, range: range(ID, 1, 5, 1, 4) } } },
];

const kinds = (requests: readonly Request[]): readonly string[] =>
  requests.flatMap((request) => Object.keys(request)).filter((kind) => /Chart|Embedded|FilterView/.test(kind));

test('the requests of a new sheet are those of the golden file', () => {
  const requests = compileSheet(board, null, place).structure.filter((each) => each.addChart || each.addFilterView);
  const file = join(__dirname, 'golden', 'charts.json');
  if (process.env.UPDATE_GOLDEN)
    writeFileSync(file, `[\n${requests.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);
  expect(requests).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

test('painting twice sends nothing', () => {
  const google = painted(board);
  expect([titlesOf(google), viewsOf(google)]).toEqual([['Tỷ lệ hoàn thành', 'Số trường'], ['Chưa nộp']]);
  expect(paint(google, board)).toEqual([]);
});

test('a single category, too, is charted with its header', () => {
  const one = { ...shares, categories: at(2, 3, 1, 2), series: [{ values: at(2, 3, 2, 3), color: '#2e7d32' }] };
  const below = { ...counts, categories: at(1, 2, 2, 3), series: [{ values: at(2, 3, 2, 3), color: '#2e7d32' }] };
  const google = painted({ ...board, charts: [one, below] });
  const domains = sheetOf(google)?.charts?.map(
    ({ spec }) => spec?.basicChart?.domains?.[0]?.domain?.sourceRange?.sources?.[0],
  );
  expect(domains).toEqual([range(ID, 1, 3, 1, 2), range(ID, 1, 2, 1, 3)]);
});

test('a repainted sheet keeps the ids, and loses what the layout has no longer', () => {
  const google = painted(board);
  const before = idsOf(google);
  const changed = { ...board, charts: [{ ...shares, title: 'Mới', at: { row: 8, column: 2 } }] };
  expect(kinds(paint(google, changed))).toEqual([
    'deleteEmbeddedObject',
    'updateFilterView',
    'updateChartSpec',
    'updateEmbeddedObjectPosition',
  ]);
  expect(idsOf(google)).toEqual([before[0], before[2]]);
  expect(sheetOf(google)?.charts?.[0]).toMatchObject({
    spec: { title: 'Mới' },
    position: { overlayPosition: { anchorCell: { rowIndex: 8, columnIndex: 2 }, widthPixels: 420 } },
  });
  paint(google, without(board));
  expect(idsOf(google)).toEqual([]);
});

test('what a person has done to one of ours is undone by the next painting', () => {
  const google = painted(board);
  const [chartId, , filterViewId] = idsOf(google);
  google.batch([
    {
      updateEmbeddedObjectPosition: {
        objectId: chartId,
        fields: 'widthPixels,offsetXPixels',
        newPosition: { overlayPosition: { widthPixels: 900, offsetXPixels: 17 } },
      },
    },
    { updateFilterView: { filter: { filterViewId, title: 'Của tôi', criteria: {} }, fields: 'title,criteria' } },
  ]);
  paint(google, { ...board, frozenRows: 1 });
  expect(sheetOf(google)).toEqual(sheetOf(painted({ ...board, frozenRows: 1 })));
});

test('every part of a chart and of a filter view is in the hash', () => {
  const hash = specHash(board);
  const others: readonly SheetSpec[] = [
    without(board),
    { ...board, charts: [counts, shares] },
    ...(['title', 'description'] as const).map((field) => ({
      ...board,
      charts: [{ ...shares, [field]: 'x' }, counts],
    })),
    { ...board, charts: [{ ...shares, at: { row: 7, column: 1 } }, counts] },
    { ...board, filterViews: [{ ...notSubmitted, title: 'Khác' }] },
    { ...board, filterViews: [{ ...notSubmitted, criteria: [] }] },
  ];
  expect(new Set([hash, ...others.map(specHash)]).size).toBe(others.length + 1);
});

test('a chart that a person has moved to another sheet is left there, and one is made anew', () => {
  const google = painted(board);
  google.batch([
    {
      updateEmbeddedObjectPosition: {
        objectId: idsOf(google)[0],
        fields: 'anchorCell',
        newPosition: { overlayPosition: { anchorCell: { sheetId: 0 } } },
      },
    },
  ]);
  paint(google, { ...board, frozenRows: 1 });
  expect(titlesOf(google)).toEqual(['Số trường', 'Tỷ lệ hoàn thành']);
  expect(google.workbook.sheets[0]?.charts).toHaveLength(1);
});

test('a person’s view of the same title stays, and ours bears a number', () => {
  const google = painted(without(board));
  google.batch(byPerson('CHƯA NỘP'));
  paint(google, board);
  expect(viewsOf(google)).toEqual(['CHƯA NỘP', 'Chưa nộp (2)']);
  expect(paint(google, board)).toEqual([]);
});

test('rows that move and vanish take no view of ours with them', () => {
  const keyed = { ...board, rowKeys: ['#a', '#b', 'A1', 'A2', 'A3'], rowCount: 5, blocks: [], charts: [] };
  const google = painted(keyed);
  const before = idsOf(google);
  paint(google, { ...keyed, rowKeys: ['#a', '#c', 'B1', 'B2', 'B3'] });
  expect(idsOf(google)).toEqual(before);
  expect(sheetOf(google)?.filterViews?.[0]?.range).toEqual(range(ID, 1, 5, 1, 4));
});

test.each([
  ['a series of another length', { series: [{ values: at(2, 4, 2, 3), color: '#000000' }] }, 'not as long'],
  ['categories of two columns', { categories: at(2, 5, 0, 2) }, 'neither a row nor a column'],
  [
    'no room for a header',
    { categories: at(0, 3, 1, 2), series: [{ values: at(0, 3, 2, 3), color: '#000000' }] },
    'header',
  ],
])('a layout’s slip is told: %s', (_, change, said) => {
  expect(() => compileSheet({ ...board, charts: [{ ...shares, ...change }] }, null, place)).toThrow(said);
});

test('a view with two conditions on one column, or a fraction, is a slip as well', () => {
  const view = (...numbers: number[]): SheetSpec => ({
    ...board,
    filterViews: [
      { ...notSubmitted, criteria: numbers.map((number) => ({ column: 2, condition: { kind: 'above', number } })) },
    ],
  });
  expect(() => compileSheet(view(0, 1), null, place)).toThrow('two conditions');
  expect(() => compileSheet(view(0.5), null, place)).toThrow('whole numbers');
});

test('a text that looks like a formula is compared as text', () => {
  const text = '=A1 "x"';
  const google = painted({
    ...board,
    filterViews: [{ ...notSubmitted, criteria: [{ column: 1, condition: { kind: 'textIs', text } }] }],
  });
  expect(JSON.stringify(sheetOf(google)?.filterViews?.[0]?.criteria)).toContain(JSON.stringify('="=A1 ""x"""'));
});

test('charts and views of no cells are not spoken of', () => {
  const none = at(5, 5, 1, 2);
  const { charts, filterViews } = withoutEmptyRanges({
    ...board,
    charts: [{ ...shares, categories: none }, { ...shares, series: [] }, counts],
    filterViews: [{ ...notSubmitted, range: none }],
  });
  expect([charts, filterViews]).toEqual([[counts], []]);
  expect(withoutEmptyRanges(without(board)).charts).toBeUndefined();
});

test('whatever the layout becomes, its own are on the sheet, each once, and those of people survive', () => {
  const layout = fc.record({
    charts: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }),
    views: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
    frozenRows: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(layout, { minLength: 1, maxLength: 4 }), fc.boolean(), (layouts, personFirst) => {
      const google = painted(without(board));
      if (personFirst) google.batch(byPerson('Của tôi'));
      const own = personFirst ? ['Của tôi'] : [];
      for (const { charts, views, frozenRows } of layouts) {
        const spec: SheetSpec = {
          ...board,
          frozenRows,
          charts: charts.map((name) => ({ ...shares, name, title: name })),
          filterViews: views.map((name) => ({ ...notSubmitted, name, title: name })),
        };
        paint(google, spec);
        expect([...titlesOf(google)].sort()).toEqual([...own, ...charts].sort());
        expect([...viewsOf(google)].sort()).toEqual([...own, ...views].sort());
        expect(paint(google, spec)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
