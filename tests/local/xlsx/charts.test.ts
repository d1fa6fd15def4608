// Charts in the .xlsx file: read back with hucre's reader and as the XML that stands in it.

import { readXlsx } from 'hucre/xlsx';
import { createCalculator } from '../../../local/formulas';
import { toXlsx } from '../../../local/xlsx';
import { readZip } from '../../../local/xlsx/zip';
import { compileSheet } from '../../../src/compile/compile-sheet';
import type { ChartSpec, SheetSpec } from '../../../src/layout/sheet-spec';
import { at } from '../../compile/sample-specs';
import { createStandIn, OWNER, type StandIn } from '../sheets-api/stand-in';

const DAY = 46344;
const TITLE = "Điều hành & 'quý'";

const shares: ChartSpec = {
  name: 'shares',
  kind: 'bar',
  isStacked: false,
  title: 'Tỷ lệ & mục tiêu',
  description: 'Ba thanh, <A1> cao nhất.',
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
  at: { row: 9, column: 4 },
};

const board: SheetSpec = {
  role: 'board',
  title: TITLE,
  rowCount: 40,
  columns: Array.from({ length: 8 }, () => ({ width: 90 })),
  rowSpecs: [{ row: 3, hidden: true }],
  frozenRows: 0,
  frozenColumns: 0,
  blocks: [
    {
      row: 1,
      column: 1,
      rows: [
        ['Chỉ tiêu', { formula: '="Kết "&"quả"' }, 'Mục tiêu'],
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
  print: { orientation: 'landscape', columns: 8 },
  charts: [shares, counts],
};

function workbookOf(...specs: readonly SheetSpec[]): StandIn {
  const google = createStandIn();
  specs.forEach((spec, index) => {
    const { structure } = compileSheet(spec, null, { sheetId: 100 + index, index: index + 1, officers: [OWNER] });
    google.batch(structure);
  });
  return google;
}

async function write({ workbook }: StandIn) {
  const calculator = createCalculator({ today: () => DAY });
  const xlsx = await toXlsx(workbook, calculator.evaluate(workbook), { today: DAY });
  const parts = readZip(xlsx);
  return { xlsx, part: (path: string): string => Buffer.from(parts.get(path) ?? []).toString('utf8') };
}

test('a chart has its kind, names, cells, colours and place', async () => {
  const { xlsx } = await write(workbookOf(board));
  const { sheets } = await readXlsx(xlsx);
  const [bars, columns] = sheets[1]?.charts ?? [];
  const name = "'Điều hành & ''quý'!";
  expect(bars).toMatchObject({
    kinds: ['bar'],
    title: 'Tỷ lệ & mục tiêu',
    altText: 'Ba thanh, <A1> cao nhất.',
    anchor: { from: { row: 6, col: 1 } },
    legend: 'bottom',
    series: [
      { name: 'Kết quả', categoriesRef: `${name}$B$3:$B$5`, valuesRef: `${name}$C$3:$C$5`, color: '2E7D32' },
      { name: 'Mục tiêu', categoriesRef: `${name}$B$3:$B$5`, valuesRef: `${name}$D$3:$D$5`, color: '9E9E9E' },
    ],
  });
  expect(columns).toMatchObject({
    title: 'Số trường',
    barGrouping: 'stacked',
    anchor: { from: { row: 9, col: 4 } },
    series: [{ name: 'A1', categoriesRef: `${name}$C$2:$D$2`, valuesRef: `${name}$C$3:$D$3` }],
  });
});

test('shares are measured from 0 % to 100 %, other numbers as they come', async () => {
  const { part } = await write(workbookOf(board));
  const [bars, columns] = [part('xl/charts/chart1.xml'), part('xl/charts/chart2.xml')];
  expect(bars).toContain('<c:max val="1"/><c:min val="0"/>');
  expect(bars).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
  expect(columns).not.toMatch(/<c:(max|min|numFmt) /);
});

test('bars run from the top as at Google, their axis below; columns from the left', async () => {
  const { part } = await write(workbookOf(board));
  const [bars, columns] = [part('xl/charts/chart1.xml'), part('xl/charts/chart2.xml')];
  expect(bars).toMatch(
    /<c:barDir val="bar"\/>.*<c:catAx>.*?<c:orientation val="maxMin"\/>.*<c:valAx>.*<c:crosses val="max"/s,
  );
  expect(columns).toMatch(/<c:barDir val="col"\/>/);
  expect(columns).not.toContain('maxMin');
});

test('hidden cells are drawn, and a chart is as large as at Google', async () => {
  const { part } = await write(workbookOf(board));
  expect(part('xl/charts/chart1.xml')).toContain('<c:plotVisOnly val="0"/>');
  const drawing = part('xl/drawings/drawing2.xml');
  expect(drawing.match(/<xdr:ext cx="4000500" cy="2286000"\/>/g)).toHaveLength(2);
  expect(drawing).not.toContain('twoCellAnchor');
});

test('each tab keeps its own charts and sizes; a tab without charts has no drawing', async () => {
  const other: SheetSpec = { ...board, role: 'other', title: 'Khác', charts: [{ ...counts, widthPixels: 100 }] };
  const none: SheetSpec = { ...board, role: 'none', title: 'Không', charts: undefined };
  const { xlsx, part } = await write(workbookOf(board, none, other));
  const { sheets } = await readXlsx(xlsx);
  expect(sheets.map(({ charts = [] }) => charts.length)).toEqual([0, 2, 0, 1]);
  expect(part('xl/drawings/drawing4.xml')).toContain('<xdr:ext cx="952500" cy="2286000"/>');
  expect(part('xl/drawings/drawing3.xml')).toBe('');
});

test('the print area reaches down to the end of the lowest chart', async () => {
  const { part } = await write(workbookOf(board));
  // From row 10 on, 240 pixels of 21 each: 12 rows.
  expect(part('xl/workbook.xml')).toContain('$A$1:$H$21');
});

test('a chart whose data are gone, or of a kind we do not draw, is left out and the file is whole', async () => {
  const google = workbookOf(board);
  const [first] = google.get('sheets.charts').sheets?.[1]?.charts ?? [];
  const spec = { ...first?.spec, basicChart: { ...first?.spec?.basicChart, chartType: 'AREA', axis: [] } };
  const series = spec.basicChart.series?.map((each) => ({ ...each, targetAxis: 'LEFT_AXIS' }));
  google.batch([
    { updateChartSpec: { chartId: first?.chartId, spec: { ...spec, basicChart: { ...spec.basicChart, series } } } },
    { deleteDimension: { range: { sheetId: 100, dimension: 'ROWS', startIndex: 1, endIndex: 5 } } },
  ]);
  const { xlsx, part } = await write(google);
  expect((await readXlsx(xlsx)).sheets[1]?.charts ?? []).toEqual([]);
  expect(part('xl/drawings/drawing2.xml')).toBe('');
});
