// A script that has done a great deal before it asks: until all its questions are answered, none of that has happened.

import { OFFICER } from '../../local/server/cast';
import type { Kept } from '../../local/server/kept';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import { bundleOf } from '../local/fixture-google';
import { startServer, type TestServer, temporaryFolder } from './live-server';

const CODE = `
  function work() {
    var ui = SpreadsheetApp.getUi();
    var cell = { userEnteredValue: { stringValue: 'viết' } };
    Sheets.Spreadsheets.batchUpdate({ requests: [
      { updateCells: { rows: [{ values: [cell] }], fields: 'userEnteredValue', start: { sheetId: 0, rowIndex: 2, columnIndex: 1 } } },
      { addSheet: { properties: { sheetId: 9, title: 'Mới', index: 0 } } },
    ] }, SpreadsheetApp.getActiveSpreadsheet().getId());
    PropertiesService.getDocumentProperties().setProperty('a', '1');
    CacheService.getScriptCache().put('a', '1');
    MailApp.sendEmail('a@example.edu.vn', 'Thư', 'x');
    ScriptApp.newTrigger('tick').timeBased().after(3600000).create();
    SpreadsheetApp.getActiveSpreadsheet().toast('đang làm');
    try { var first = ui.alert('Hỏi', 'Tiếp tục?', ui.ButtonSet.YES_NO); } catch (error) { first = ui.Button.NO; }
    var second = ui.prompt('Hỏi', 'Vì sao?', ui.ButtonSet.OK_CANCEL);
    ui.alert('Xong');
    return [first, second.getSelectedButton(), second.getResponseText()];
  }
  function tick() {}
  function asks() { var ui = SpreadsheetApp.getUi(); return ui.alert('Hỏi', 'Tiếp tục?', ui.ButtonSet.YES_NO); }
  function breaks() { PropertiesService.getDocumentProperties().setProperty('a', '2'); throw new Error('thiếu sheet'); }
`;

const empty = (): Kept => ({
  workbook: createWorkbook({ owner: OFFICER }),
  now: '2026-11-18T09:00:00+07:00',
  script: { counter: 0, mails: [], triggers: [], firedOnce: [], properties: [], caches: [], mailsSent: [] },
  due: [],
});

let server: TestServer;
beforeEach(async () => {
  server = await startServer(empty(), temporaryFolder(), bundleOf(CODE));
});
afterEach(() => server.stop());

const run = async (name: string, answers?: readonly object[]) =>
  (await server.post('/api/run', { as: 'officer', window: 'w', run: name, answers })).json;
const trace = (): string => JSON.stringify(server.opened.kept());

test('each question in its turn, and no trace before the last is answered', async () => {
  const before = trace();
  const [yes, why] = [{ button: 'YES' }, { button: 'OK', text: 'vì thế' }];
  expect(await run('work')).toEqual({
    state: 'ask',
    question: { kind: 'alert', title: 'Hỏi', text: 'Tiếp tục?', buttons: 'YES_NO' },
  });
  expect(trace()).toBe(before);
  expect(await run('work', [yes])).toEqual({
    state: 'ask',
    question: { kind: 'prompt', title: 'Hỏi', text: 'Vì sao?', buttons: 'OK_CANCEL' },
  });
  expect(trace()).toBe(before);
  expect(await run('work', [yes, why])).toEqual({
    state: 'done',
    result: ['YES', 'OK', 'vì thế'],
    alerts: [{ title: '', text: 'Xong' }],
    toasts: [{ title: '', text: 'đang làm' }],
    pages: [],
    show: null,
  });
  const { workbook, script } = server.opened.kept();
  expect(workbook.sheets.map(({ properties }) => properties.title)).toEqual(['Mới', 'Trang tính1']);
  expect([script.mails.length, script.triggers.length, script.properties]).toEqual([
    1,
    1,
    [['document', [['a', '1']]]],
  ]);
});

test('answers that no question used are not kept for the next run', async () => {
  expect(await run('asks', [{ button: 'NO' }, { button: 'YES' }])).toMatchObject({ state: 'done', result: 'NO' });
  expect(await run('asks')).toMatchObject({ state: 'ask', question: { kind: 'alert' } });
});

test('a script that breaks down is told in plain words; what it had done stays, as at Google', async () => {
  expect(await run('breaks')).toEqual({ state: 'failed', why: 'Tập lệnh dừng vì lỗi: thiếu sheet' });
  expect(server.opened.kept().script.properties).toEqual([['document', [['a', '2']]]]);
});
