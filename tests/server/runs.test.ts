// The script's functions, started from the page: questions are asked before anything happens, and who may start what.

import type { RunAnswer, RunRequest } from '../../local/server/protocol';
import { sheetOf, startServer, type TestServer } from './live-server';

jest.setTimeout(120_000);

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

const run = async (request: Partial<RunRequest> & { readonly run: string }): Promise<RunAnswer> =>
  (await server.post('/api/run', { as: 'officer', window: 'w', ...request })).json as RunAnswer;

/** All that a run may leave behind, but for the time that has passed. */
const trace = (): string => {
  const { now: _, ...kept } = server.opened.kept();
  return JSON.stringify(kept);
};

const OPEN_TAB = 'TH Bằng Lăng';

test('a run that asks is as if it had never begun, and goes through once all is answered', async () => {
  const view = await server.view('officer');
  const { sheetId } = sheetOf(view, 'Theo dõi nộp');
  const before = trace();
  const ask = await run({ run: 'setUp', sheetId });
  expect(ask).toMatchObject({ state: 'ask', question: { kind: 'alert', buttons: 'OK_CANCEL' } });
  expect(trace()).toBe(before);
  expect((await server.view('officer')).revision).toBe(view.revision);
  const done = await run({ run: 'setUp', sheetId, answers: [{ button: 'OK' }] });
  expect(done).toMatchObject({ state: 'done', result: { ok: true } });
});

test('a question that is answered with no leaves the workbook alone', async () => {
  const view = await server.view('officer');
  const answer = await run({ run: 'setUp', answers: [{ button: 'CANCEL' }] });
  expect(answer).toMatchObject({ state: 'done', result: { ok: false } });
  expect((await server.view('officer')).revision).toBe(view.revision);
});

test('a command on the open tab is about the tab that the window has open; its mail is in the mailbox', async () => {
  const view = await server.view('officer');
  const { sheetId } = sheetOf(view, OPEN_TAB);
  const mails = async () => ((await server.get('/api/mails')).json as readonly unknown[]).length;
  const window = await server.window('TH02', 'clerk');
  const before = await mails();
  const done = await run({ run: 'approveOpenTab', sheetId, answers: [{ button: 'OK' }] });
  expect(done).toMatchObject({ state: 'done', result: { ok: true } });
  expect(await mails()).toBe(before + 1);
  await window.until(({ kind }) => kind === 'mails');
  const editable = (await server.view('TH02')).sheets.find((sheet) => sheet.sheetId === sheetId)?.editable;
  expect(editable).toEqual([]);
  expect(sheetOf(view, OPEN_TAB).sheetId).toBe(sheetId);
});

test('what an alert with nothing but OK says comes along; a page has an address of its own, with google.script in it', async () => {
  const told = await run({ run: 'repair' });
  expect(told).toMatchObject({ state: 'done', alerts: [{ title: 'Sửa chữa sổ' }], toasts: [expect.anything()] });
  const shown = await run({ run: 'previewTabs' });
  if (shown.state !== 'done') throw new Error(JSON.stringify(shown));
  const { url = '', html = '' } = shown.pages[0] ?? {};
  const page = await server.get(url);
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toMatch(/sandbox allow-scripts allow-downloads; default-src 'none'/);
  expect(page.text).toContain('google.script.run');
  expect(page.text.slice(0, 60).toLowerCase()).toContain('<!doctype html>');
  expect(page.text).toContain(html.slice(html.length - 40));
  expect((await server.get('/page/nothing')).status).toBe(404);
});

test.each([
  ['onSheetEdit', 403],
  ['sweepByClock', 403],
  ['remindByClock', 403],
  ['continueJob', 403],
  ['onOpen', 403],
  ['nothingLikeIt', 404],
  ['constructor', 404],
  ['__proto__', 404],
])('%s is not for people to start', async (name, status) => {
  const before = trace();
  const reply = await server.post('/api/run', { as: 'officer', window: 'w', run: name, args: [{ range: {} }] });
  expect(reply.status).toBe(status);
  expect(reply.json).toEqual({ error: expect.stringContaining(name) });
  expect(trace()).toBe(before);
});

test('a clerk may start a function as anybody with the right to edit may, and gets no further than their own rights', async () => {
  const before = server.opened.kept().workbook.sheets.map(({ cells }) => JSON.stringify(cells));
  const answer = await run({ as: 'MN01', run: 'generateTabs', answers: [{ button: 'OK' }] });
  expect(
    answer.state === 'failed' || (answer.state === 'done' && !(answer.result as { readonly ok: boolean }).ok),
  ).toBe(true);
  expect(server.opened.kept().workbook.sheets.map(({ cells }) => JSON.stringify(cells))).toEqual(before);
});

test('a leader is told that running needs the right to edit', async () => {
  expect(await run({ as: 'leader', run: 'validate' })).toEqual({
    state: 'failed',
    why: 'Bạn cần quyền chỉnh sửa bảng tính để chạy tập lệnh này.',
  });
});

test('an answer that is on no button is refused, and nothing has happened', async () => {
  const before = trace();
  const reply = await server.post('/api/run', {
    as: 'officer',
    window: 'w',
    run: 'setUp',
    answers: [{ button: 'YES' }],
  });
  expect([reply.status, reply.json]).toEqual([400, { error: 'Hộp thoại không có nút đã chọn.' }]);
  expect(trace()).toBe(before);
});

test('the clock goes forward, fires what comes due on the way, and never goes back', async () => {
  const moved = await server.post('/api/clock', { to: '2026-11-24T08:00:00+07:00' });
  expect((moved.json as { readonly now: string }).now).toMatch(/^2026-11-24T08:00/);
  const mails = (await server.get('/api/mails')).json as readonly { readonly subject: string; readonly at: string }[];
  const days = new Set(mails.map(({ at }) => at.slice(0, 10)));
  expect(mails.filter(({ subject }) => subject.includes('[Nhắc nộp]')).length).toBeGreaterThan(0);
  // The days on which reminders go out, each at its own moment.
  expect(days.size).toBeGreaterThan(2);
  const back = await server.post('/api/clock', { to: '2026-11-20T08:00:00+07:00' });
  expect([back.status, back.json]).toEqual([400, { error: 'Đồng hồ của sổ chỉ đi tới, không quay lại được.' }]);
  expect((await server.post('/api/clock', { byMinutes: -5 })).status).toBe(400);
  expect((await server.post('/api/clock', { to: '2036-11-20T08:00:00+07:00' })).status).toBe(400);
});
