// Charts as part of what a person sees: their numbers are those of the cells, they follow each change, and nothing hidden is told.

import { createGoogle } from '../../local/google';
import { LEADER, OFFICER } from '../../local/server/cast';
import type { ChartView, SheetView } from '../../local/server/protocol';
import { createWorkbook, emptySheet } from '../../local/sheets-api/create-workbook';
import { createDraft, type Draft } from '../../local/sheets-api/draft';
import type * as Schema from '../../local/sheets-api/schema';
import { createChangeLog, standingOf } from '../../local/view/change-log';
import { type Eyes, patchFor, sheetsFor } from '../../local/view/person-view';
import { createRenderer, createRowNews } from '../../local/view/renderer';
import { district } from '../server/live-server';

const [BOARD, DATA] = [0, 7];
const officer: Eyes = { email: OFFICER, seesAll: true };
const leader: Eyes = { email: LEADER, seesAll: false };

const column = (sheetId: number, startColumnIndex: number): Schema.ChartData => ({
  sourceRange: {
    sources: [{ sheetId, startRowIndex: 0, endRowIndex: 4, startColumnIndex, endColumnIndex: startColumnIndex + 1 }],
  },
});

/** Names in the first column, counts in the second, of a tab that may be another one. */
const chart = (of: number, more: Partial<Schema.ChartSpec> = {}): Schema.EmbeddedChart => ({
  chartId: 5,
  spec: {
    title: 'Số trường',
    altText: 'Biểu đồ thanh',
    hiddenDimensionStrategy: 'SHOW_ALL',
    basicChart: {
      chartType: 'BAR',
      stackedType: 'STACKED',
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      domains: [{ domain: column(of, 0) }],
      series: [{ series: column(of, 1), color: { red: 1, green: 0.6 } }],
    },
    ...more,
  },
  position: {
    overlayPosition: {
      anchorCell: { sheetId: BOARD, rowIndex: 2, columnIndex: 3 },
      offsetXPixels: 4,
      widthPixels: 300,
      heightPixels: 150,
    },
  },
});

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const number = (numberValue: number) => ({ userEnteredValue: { numberValue } });

function open(made: (draft: Draft) => void) {
  const workbook = createWorkbook({ owner: OFFICER });
  const draft = createDraft(workbook);
  draft.add(emptySheet({ sheetId: DATA, title: 'Số', gridProperties: { rowCount: 9, columnCount: 4 } }), 1);
  for (const sheetId of [BOARD, DATA]) {
    draft.edit(sheetId).cells = [
      [text('Cấp'), text('Đã nộp')],
      [text('MN'), number(3)],
      [text('TH'), { userEnteredValue: { formulaValue: '=B2+1' } }],
      [text('THCS'), text('–')],
    ];
  }
  made(draft);
  draft.commit();
  const news = createRowNews();
  const now = new Date('2026-11-18T09:00:00+07:00');
  const google = createGoogle({ workbook, now, officer: OFFICER, onRecalculated: news.note, trustsRows: true });
  const renderer = createRenderer(google, news);
  renderer.update();
  const log = createChangeLog(1);
  return {
    charts: (eyes: Eyes): readonly ChartView[] => boardOf(sheetsFor(google.workbook, renderer, eyes)).charts ?? [],
    /** @returns what the patch tells of charts */
    change: (eyes: Eyes, act: (draft: Draft) => void) => {
      const next = createDraft(google.workbook);
      act(next);
      next.commit();
      const before = { order: standingOf(renderer.sheets()), styleCount: renderer.styleCount() };
      const changes = renderer.update();
      if (changes) log.add(changes, before);
      const missed = log.since(log.revision() - 1);
      return missed && patchFor(google.workbook, renderer, eyes, missed);
    },
  };
}

const boardOf = (sheets: readonly SheetView[]): SheetView => {
  const board = sheets.find(({ sheetId }) => sheetId === BOARD);
  if (!board) throw new Error('no board');
  return board;
};

const withChart =
  (made: Schema.EmbeddedChart) =>
  (draft: Draft): void => {
    draft.edit(BOARD).charts = [made];
  };

const write = (draft: Draft, sheetId: number, row: number, value: number): void => {
  draft.edit(sheetId).cells[row] = [text('MN'), number(value)];
};

test('a chart is told with its names and the numbers that its cells show; a cell without a number is none', () => {
  const { charts } = open(withChart(chart(BOARD)));
  expect(charts(leader)).toEqual([
    {
      chartId: 5,
      kind: 'bar',
      stacking: 'stacked',
      title: 'Số trường',
      altText: 'Biểu đồ thanh',
      legend: 'bottom',
      categories: ['MN', 'TH', 'THCS'],
      series: [{ name: 'Đã nộp', color: '#ff9900', values: [3, 4, null] }],
      axis: { isPercent: false },
      place: { row: 2, column: 3, offsetX: 4, offsetY: 0, width: 300, height: 150 },
    },
  ]);
});

test('a chart follows each edit of what it draws from, formulas too, and an edit beside it tells nothing of charts', () => {
  const { change, charts } = open(withChart(chart(DATA)));
  const patch = change(leader, (draft) => write(draft, DATA, 1, 10));
  expect(patch?.charts).toEqual([{ sheetId: BOARD, charts: charts(leader) }]);
  expect(charts(leader)[0]?.series[0]?.values).toEqual([10, 11, null]);
  const beside = change(leader, (draft) => write(draft, DATA, 6, 1));
  expect(beside?.cells.length).toBeGreaterThan(0);
  expect(beside?.charts).toBeUndefined();
});

test('a chart that is moved, added or taken away is told without the cells of its tab', () => {
  const { change } = open(() => undefined);
  const added = change(leader, withChart(chart(BOARD)));
  expect(added?.charts?.[0]?.charts).toHaveLength(1);
  expect(added?.sheets).toEqual([]);
  const gone = change(leader, (draft) => delete draft.edit(BOARD).charts);
  expect(gone?.charts).toEqual([{ sheetId: BOARD, charts: [] }]);
});

test('what stands on a hidden tab reaches nobody by a chart but the officer, from the moment that it is hidden', () => {
  const hide = (hidden: boolean) => (draft: Draft) => {
    const sheet = draft.edit(DATA);
    sheet.properties = { ...sheet.properties, hidden };
  };
  const { change, charts } = open(withChart(chart(DATA)));
  expect(change(leader, hide(true))?.charts).toEqual([{ sheetId: BOARD, charts: [] }]);
  expect([charts(officer).length, charts(leader).length]).toEqual([1, 0]);
  const edited = change(leader, (draft) => write(draft, DATA, 1, 10));
  expect(edited?.charts?.flatMap((one) => one.charts) ?? []).toEqual([]);
  expect(change(leader, hide(false))?.charts?.[0]?.charts).toHaveLength(1);
});

test('folded rows count only where the chart says so', () => {
  const fold = (draft: Draft): void => {
    draft.edit(BOARD).rowProperties[1] = { hiddenByUser: true };
  };
  const names = (strategy: string): readonly string[] | undefined =>
    open((draft) => {
      withChart(chart(BOARD, { hiddenDimensionStrategy: strategy }))(draft);
      fold(draft);
    }).charts(leader)[0]?.categories;
  expect(names('SHOW_ALL')).toEqual(['MN', 'TH', 'THCS']);
  expect(names('SKIP_HIDDEN_ROWS_AND_COLUMNS')).toEqual(['TH', 'THCS']);
});

test('the charts of Điều hành show what stands in its tables', () => {
  const { google, renderer } = openDistrict();
  const board = sheetsFor(google.workbook, renderer, leader).find(({ title }) => title === 'Điều hành');
  const [results, submissions] = board?.charts ?? [];
  expect(results).toMatchObject({ kind: 'column', stacking: 'none', axis: { min: 0, max: 1, isPercent: true } });
  expect(submissions).toMatchObject({ kind: 'bar', stacking: 'stacked', axis: { isPercent: false } });
  for (const { name, values } of submissions?.series ?? []) {
    const head = board?.cells.find((cell) => cell.text === name && cell.row === (results?.place.row ?? 0) + 1);
    const shown = submissions?.categories.map((level) => {
      const row = board?.cells.find((cell) => cell.column === 0 && cell.text === level)?.row;
      return board?.cells.find((cell) => cell.row === row && cell.column === head?.column)?.text;
    });
    expect([name, ...values.map(String)]).toEqual([head?.text, ...(shown ?? [])]);
  }
});

function openDistrict() {
  const news = createRowNews();
  const now = new Date('2026-11-18T09:00:00+07:00');
  const { workbook } = district();
  const google = createGoogle({ workbook, now, officer: OFFICER, onRecalculated: news.note, trustsRows: true });
  const renderer = createRenderer(google, news);
  renderer.update();
  return { google, renderer };
}
