// Who sees and edits what on the live page, and how a window is kept in step with a fresh look at the workbook.

import type { Patch, WorkbookView } from '../../local/server/protocol';
import { applyPatch, lookOf, sheetOf, startServer, type TestServer } from './live-server';

jest.setTimeout(120_000);

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

const TAB = 'MN Hoa Mai';
const CLERK = 'MN01';

/** Cells of the clerk's tab with a list to choose from, in the column of results. */
const choices = (view: WorkbookView) =>
  sheetOf(view, TAB).cells.filter(({ input, column }) => column === 5 && input?.kind === 'list');

const edit = (as: string, view: WorkbookView, row: number, column: number, value: string | boolean) =>
  server.post('/api/edit', { as, window: 'w', sheetId: sheetOf(view, TAB).sheetId, row, column, value });

const revisionOf = ({ json }: { readonly json: unknown }): number => (json as { readonly revision: number }).revision;

test('the cast is the officer, the clerk of every unit with their tab, a leader and a stranger', async () => {
  const people = (await server.get('/api/people')).json as readonly { readonly id: string; readonly kind: string }[];
  expect(people.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'officer officer',
    'PGD clerk',
    'MN01 clerk',
    'MN02 clerk',
    'TH01 clerk',
    'TH02 clerk',
    'leader leader',
    'stranger stranger',
  ]);
});

test('the officer may type anywhere, a clerk into the yellow cells of their own tab, a leader nowhere', async () => {
  const [officer, clerk, leader] = await Promise.all(['officer', CLERK, 'leader'].map(server.view));
  const own = (view: WorkbookView | undefined, title: string) => (view ? sheetOf(view, title).editable : []);
  const { rowCount, columnCount } = sheetOf(officer as WorkbookView, TAB);
  expect(own(officer, TAB)).toEqual([{ startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount }]);
  expect(own(clerk, TAB).length).toBeGreaterThan(3);
  expect(own(clerk, 'MN Hoa Ban')).toEqual([]);
  expect(own(clerk, 'Cấu hình')).toEqual([]);
  expect(leader?.sheets.flatMap(({ editable }) => editable)).toEqual([]);
  expect(officer?.menus.map(({ title }) => title)).toEqual(['Báo cáo chỉ tiêu']);
  expect(leader?.menus).toEqual([]);
});

test('a stranger is told that access is needed, and can neither look, listen, type nor run anything', async () => {
  const asked = [
    await server.get('/api/workbook?as=stranger'),
    await server.get('/api/events?as=stranger&window=w'),
    await server.post('/api/edit', { as: 'stranger', window: 'w', sheetId: 0, row: 0, column: 0, value: 'x' }),
    await server.post('/api/run', { as: 'stranger', window: 'w', run: 'validate' }),
  ];
  for (const { status, json } of asked) expect([status, json]).toEqual([403, { error: 'Bạn cần quyền truy cập' }]);
});

test('where somebody may not type, Google refuses in its own words and nothing changes', async () => {
  const view = await server.view(CLERK);
  const [cell] = choices(view);
  const { row = 0, column = 0 } = cell ?? {};
  const refused = async (as: string, at: readonly [number, number]) =>
    ((await edit(as, view, at[0], at[1], 'Có')).json as { readonly why: string }).why;
  expect(await refused(CLERK, [1, 1])).toMatch(/ô hoặc đối tượng được bảo vệ/);
  expect(await refused('MN02', [row, column])).toMatch(/ô hoặc đối tượng được bảo vệ/);
  expect(await refused('leader', [row, column])).toMatch(/chỉ có quyền xem/);
  const { sheetId } = sheetOf(view, 'Theo dõi nộp');
  const day = { as: 'officer', window: 'w', sheetId, row: 4, column: 9, value: 'hôm nào' };
  expect((await server.post('/api/edit', day)).json).toEqual({
    ok: false,
    why: expect.stringMatching(/ô J5 vi phạm quy tắc xác thực dữ liệu.* Ngày gia hạn riêng/),
  });
  expect((await server.view(CLERK)).revision).toBe(view.revision);
});

test('what a clerk types is told to every window, with the verdict that follows from it and its colour', async () => {
  const view = await server.view(CLERK);
  const [cell] = choices(view);
  const { row = 0, column = 0 } = cell ?? {};
  const windows = await Promise.all([
    server.window(CLERK, 'a'),
    server.window('officer', 'b'),
    server.window('leader', 'c'),
  ]);
  expect((await edit(CLERK, view, row, column, 'Không')).json).toMatchObject({ ok: true });
  for (const one of windows) {
    const event = await one.until(({ kind }) => kind === 'patch');
    const { cells, styles } = (event as unknown as { readonly patch: Patch }).patch;
    const at = (r: number, c: number) =>
      cells.find((one) => one.row === r && one.column === c && one.sheetId === sheetOf(view, TAB).sheetId);
    expect(at(row, column)?.text).toBe('Không');
    expect(at(row, column + 1)?.text).toBe('Chưa đạt');
    const style = { ...view.styles, ...styles }[at(row, column + 1)?.style ?? ''];
    expect(style).toMatchObject({ background: '#f4cccc', color: '#7f1d1d', bold: true });
  }
});

test('two windows that type into one cell see the same in the end: what came last', async () => {
  const view = await server.view('officer');
  const [cell] = choices(view);
  const { row = 0, column = 0 } = cell ?? {};
  const [a, b] = await Promise.all([server.window('officer', 'a'), server.window(CLERK, 'b')]);
  const answers = await Promise.all([
    edit('officer', view, row, column, 'Có'),
    edit(CLERK, view, row, column, 'Không'),
  ]);
  expect(answers.map(({ json }) => (json as { readonly ok: boolean }).ok)).toEqual([true, true]);
  const last = Math.max(...answers.map(revisionOf));
  const isLast = (event: { readonly kind: string }) => (event as { readonly patch?: Patch }).patch?.revision === last;
  for (const one of [a, b]) await one.until(isLast);
  const shown = [a, b].map(
    ({ events }) =>
      events
        .flatMap((event) => (event.kind === 'patch' ? event.patch.cells : []))
        .filter((one) => one.row === row && one.column === column && one.sheetId === sheetOf(view, TAB).sheetId)
        .at(-1)?.text,
  );
  const fresh = sheetOf(await server.view('officer'), TAB).cells.find(
    (one) => one.row === row && one.column === column,
  );
  expect(shown).toEqual([fresh?.text, fresh?.text]);
});

test('formulas are shown to the officer only; hidden tabs, too', async () => {
  const [officer, clerk] = await Promise.all(['officer', CLERK].map(server.view));
  const formulas = (view: WorkbookView | undefined) =>
    view?.sheets.flatMap(({ cells }) => cells.filter(({ entry }) => entry?.startsWith('='))).length;
  expect(formulas(officer)).toBeGreaterThan(100);
  expect(formulas(clerk)).toBe(0);
});

test('patches lead from an old view to what a fresh one shows, whatever is done in between', async () => {
  const people = ['officer', CLERK, 'TH01', 'leader'];
  const before = await Promise.all(people.map(server.view));
  const windows = await Promise.all(people.map((as, at) => server.window(as, `w${at}`)));
  const officer = before[0] as WorkbookView;
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  const values = ['Có', 'Không', '12', '95%', '15/3/2026', '', 'ba vụ', true, '=1/0', '8', false];
  let last = officer.revision;
  for (let step = 0; step < 60; step++) {
    const as = people[random(3)] ?? 'officer';
    const tab = sheetOf(officer, random(2) === 0 ? TAB : 'TH Hướng Dương');
    const row = 7 + random(tab.rowCount - 7);
    const column = as === 'officer' ? [5, 7, 8, 4][random(4)] : [5, 5, 7][random(3)];
    const answer = await server.post('/api/edit', {
      as,
      window: 'w',
      sheetId: tab.sheetId,
      row,
      column,
      value: values[random(values.length)],
    });
    if (revisionOf(answer)) last = revisionOf(answer);
  }
  await server.post('/api/clock', { byMinutes: 4 * 24 * 60 });
  await server.post('/api/run', { as: 'officer', window: 'w', run: 'validate' });
  last = (await server.view('officer')).revision;
  for (const [at, as] of people.entries()) {
    await windows[at]?.until((event) => event.kind === 'patch' && event.patch.revision === last);
    const patched = (windows[at]?.events ?? []).reduce(
      (view, event) => (event.kind === 'patch' ? applyPatch(view, event.patch) : view),
      before[at] as WorkbookView,
    );
    const fresh = await server.view(as);
    expect(patched.revision).toBe(fresh.revision);
    expect(lookOf(patched)).toEqual(lookOf(fresh));
  }
});

test('a window that comes back gets what it missed in one patch; one that was away too long is told to begin anew', async () => {
  const before = await server.view(CLERK);
  const [first, second] = choices(before);
  await edit(CLERK, before, first?.row ?? 0, 5, 'Có');
  await edit(CLERK, before, second?.row ?? 0, 5, 'Không');
  const back = await server.window(CLERK, 'w', before.revision);
  const event = await back.until(({ kind }) => kind === 'patch');
  expect(back.events.filter(({ kind }) => kind === 'patch')).toHaveLength(1);
  if (event.kind === 'patch') {
    expect(lookOf(applyPatch(before, event.patch))).toEqual(lookOf(await server.view(CLERK)));
  }
  const lost = await server.window(CLERK, 'w2', 987_654);
  const now = (await server.view(CLERK)).revision;
  expect(lost.events[0]).toMatchObject({ kind: 'hello', revision: now });
});

test('a block of 10,000 rows goes into the list of units: the tab grows, and every row is there', async () => {
  const view = await server.view('officer');
  const { sheetId } = sheetOf(view, 'Đơn vị');
  const values = Array.from({ length: 10_000 }, (_, at) => [`X${at}`, `Trường ${at}`, '', 'TH', 'Chi Nê']);
  const answer = await server.post('/api/edit', { as: 'officer', window: 'w', sheetId, row: 20, column: 0, values });
  expect(answer.json).toMatchObject({ ok: true });
  const sheet = sheetOf(await server.view('officer'), 'Đơn vị');
  expect(sheet.rowCount).toBe(10_020);
  expect(sheet.cells.find(({ row, column }) => row === 10_019 && column === 1)?.text).toBe('Trường 9999');
  const refused = await server.post('/api/edit', { as: CLERK, window: 'w', sheetId, row: 20, column: 0, values });
  expect(refused.json).toMatchObject({ ok: false });
});

test('the workbook can be taken away as a file', async () => {
  const { status, headers, text } = await server.get('/api/workbook.xlsx');
  expect([status, headers['content-disposition'], text.slice(0, 2)]).toEqual([
    200,
    'attachment; filename="so-chi-tieu.xlsx"',
    'PK',
  ]);
});
