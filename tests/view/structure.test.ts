// Tabs that are added, hidden, moved, renamed or deleted: a patch leads to what a fresh view shows, for everybody.

import { createGoogle, type Google } from '../../local/google';
import { LEADER, OFFICER } from '../../local/server/cast';
import type { WorkbookView } from '../../local/server/protocol';
import { createWorkbook, emptySheet } from '../../local/sheets-api/create-workbook';
import { createDraft, type Draft } from '../../local/sheets-api/draft';
import { editableAreas, mayEdit } from '../../local/sheets-api/permissions';
import { createChangeLog, standingOf } from '../../local/view/change-log';
import { type Eyes, patchFor, sheetsFor } from '../../local/view/person-view';
import { createRenderer, createRowNews, type Renderer } from '../../local/view/renderer';
import { applyPatch, district, lookOf } from '../server/live-server';

const everybody: readonly Eyes[] = [
  { email: OFFICER, seesAll: true },
  { email: 'mn01@example.edu.vn', seesAll: false },
  { email: LEADER, seesAll: false },
];

function stage(google: Google, renderer: Renderer) {
  const log = createChangeLog(1);
  const look = (eyes: Eyes): WorkbookView => ({
    revision: log.revision(),
    epoch: '',
    title: '',
    now: '',
    styles: renderer.styleBook(),
    sheets: sheetsFor(google.workbook, renderer, eyes),
    menus: [],
  });
  const change = (act: (draft: Draft) => void): void => {
    const draft = createDraft(google.workbook);
    act(draft);
    draft.commit();
    const before = { order: standingOf(renderer.sheets()), styleCount: renderer.styleCount() };
    const changes = renderer.update();
    if (changes) log.add(changes, before);
  };
  return { log, look, change };
}

function open(workbook = district().workbook) {
  const news = createRowNews();
  const now = new Date('2026-11-18T09:00:00+07:00');
  const google = createGoogle({ workbook, now, officer: OFFICER, onRecalculated: news.note, trustsRows: true });
  const renderer = createRenderer(google, news);
  renderer.update();
  return { google, renderer, ...stage(google, renderer) };
}

const newSheet = (sheetId: number) =>
  emptySheet({ sheetId, title: `Thêm ${sheetId}`, gridProperties: { rowCount: 4, columnCount: 3 } });

const idAt = (draft: Draft, index: number): number => draft.workbook.sheets[index]?.properties.sheetId ?? 0;

const hide = (draft: Draft, index: number, hidden: boolean): void => {
  const sheet = draft.edit(idAt(draft, index));
  sheet.properties = { ...sheet.properties, hidden };
};

const move = (draft: Draft, from: number, to: number): void => {
  const [sheet] = draft.workbook.sheets.splice(from, 1);
  if (sheet) draft.workbook.sheets.splice(to, 0, sheet);
};

const changes: readonly (readonly [string, readonly ((draft: Draft) => void)[]])[] = [
  ['a tab is added', [(draft) => draft.add(newSheet(77), 2)]],
  ['a tab is hidden', [(draft) => hide(draft, 2, true)]],
  ['a tab is hidden and shown again', [(draft) => hide(draft, 2, true), (draft) => hide(draft, 2, false)]],
  ['a tab is moved', [(draft) => move(draft, 5, 1)]],
  ['a tab is deleted', [(draft) => draft.remove(idAt(draft, 4))]],
  [
    'tabs are added, moved, hidden and deleted',
    [
      (draft) => draft.add(newSheet(77), 0),
      (draft) => move(draft, 0, 6),
      (draft) => hide(draft, 3, true),
      (draft) => draft.add(newSheet(78), 9),
      (draft) => draft.remove(idAt(draft, 1)),
      (draft) => move(draft, 2, 4),
    ],
  ],
  [
    'a tab is renamed and gets a row more',
    [
      (draft) => {
        const sheet = draft.edit(idAt(draft, 4));
        const { gridProperties = {} } = sheet.properties;
        const rowCount = (gridProperties.rowCount ?? 0) + 1;
        sheet.properties = { ...sheet.properties, title: 'Tên khác', gridProperties: { ...gridProperties, rowCount } };
      },
    ],
  ],
];

test.each(changes)('where %s, everybody is led to what is there now', (_, acts) => {
  const { google, renderer, log, look, change } = open();
  const before = everybody.map(look);
  for (const act of acts) change(act);
  const missed = log.since(1);
  for (const [at, eyes] of everybody.entries()) {
    const patch = missed && patchFor(google.workbook, renderer, eyes, missed);
    const had = before[at] as WorkbookView;
    const patched = patch ? applyPatch(had, { revision: log.revision(), ...patch }) : had;
    expect(lookOf(patched)).toEqual(lookOf(look(eyes)));
  }
});

test('a hidden tab is for the eyes of the officer only', () => {
  const { look, change } = open();
  change((draft) => hide(draft, 2, true));
  const titles = everybody.map((eyes) =>
    look(eyes)
      .sheets.map(({ title }) => title)
      .includes('Tổng hợp'),
  );
  expect(titles).toEqual([true, false, false]);
});

test('the areas that somebody may change are just the cells that they may change', () => {
  const { workbook } = district();
  for (const sheet of workbook.sheets.filter(({ properties }) => (properties.gridProperties?.rowCount ?? 0) < 100)) {
    const { sheetId = 0, gridProperties: { rowCount = 0, columnCount = 0 } = {} } = sheet.properties;
    for (const email of [OFFICER, 'mn01@example.edu.vn', 'th01@example.edu.vn', LEADER]) {
      const areas = editableAreas(workbook, sheet, email);
      for (let row = 0; row < rowCount; row++) {
        for (let column = 0; column < columnCount; column++) {
          const isIn = areas.some(
            ({ top, bottom, left, right }) => row >= top && row < bottom && column >= left && column < right,
          );
          if (isIn !== mayEdit(workbook, sheetId, row, column, email)) {
            throw new Error(`${email} ${sheet.properties.title} ${row} ${column}: ${isIn}`);
          }
        }
      }
    }
  }
});

test('a snapshot brings back the tabs that a new one has pushed aside', () => {
  const { google } = open(createWorkbook({ owner: OFFICER }));
  const before = JSON.stringify(google.workbook);
  const goBack = google.snapshot();
  const draft = createDraft(google.workbook);
  draft.add(newSheet(77), 0);
  draft.commit();
  expect(google.workbook.sheets[1]?.properties.index).toBe(1);
  goBack();
  expect(JSON.stringify(google.workbook)).toBe(before);
});
