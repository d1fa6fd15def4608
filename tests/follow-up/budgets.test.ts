// What follow-up may cost, in calls of the Sheets API: nothing for an edit that means nothing, and no more for fifty than for one.

import { pasteInto, tick as tickBox } from '../../local/people';
import type { Cell } from '../../local/sheets-api/workbook';
import { submitColumn, tabColumns } from '../../src/layout/tab-columns';
import { clerkOf, codeOf, type District, district, OFFICER, readsIn, schools, writesIn } from './district';

const FIFTY = 50;
const open = district({ units: schools(FIFTY) });
const codes = schools(FIFTY).map(({ code }) => code);

const sheetsCalls = (d: District, act: () => void): readonly [number, number] => {
  const calls = d.callsOf(act);
  return [readsIn(calls), writesIn(calls)];
};

test('an edit that means nothing makes no call at all', () => {
  const d = open();
  const edits: readonly (() => void)[] = [
    () => d.type(clerkOf('TH01'), 'TH01', 'A9.received', 3),
    () => d.type(clerkOf('TH01'), 'TH01', 'A3.merged', true),
    () => d.explain('TH01', 'A9.received', 'Có'),
    () => d.note('TH01', 'extension', '25/11/2026'),
    () => d.note('TH01', 'reason', 'Thiếu số hiệu'),
    () => d.note('TH01', 'note', 'Duyệt'),
    () => d.note('TH01', 'action', null),
    () => {
      const spot = {
        as: OFFICER,
        sheetId: d.sheet('unit:TH01').properties.sheetId ?? 0,
        row: 8,
        column: tabColumns.result,
      };
      pasteInto(d.google, { ...spot, values: [['Có'], ['1/KH'], ['18/02/2026']] });
    },
  ];
  expect(edits.map((edit) => d.callsOf(edit).length)).toEqual(edits.map(() => 0));
});

test('unticking makes no call either', () => {
  const d = open();
  d.google.run('removeTriggers', OFFICER);
  d.tick('TH01');
  d.google.run('installTriggers', OFFICER);
  const sheet = d.sheet('unit:TH01');
  const row = sheet.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === '#submit');
  const spot = { as: clerkOf('TH01'), sheetId: sheet.properties.sheetId ?? 0, row, column: submitColumn };
  expect(d.callsOf(() => tickBox(d.google, { ...spot, ticked: false }))).toEqual([]);
});

test('a tick costs one read and one write, received or turned away; the read is of its own tab only', () => {
  const d = open();
  const received = d.callsOf(() => d.tick('TH01'));
  expect([readsIn(received), writesIn(received)]).toEqual([1, 1]);
  const read = received.find(({ method }) => method === 'getByDataFilter');
  expect(JSON.stringify(read?.args).match(/gridRange/g)).toHaveLength(1);
  d.type(clerkOf('TH02'), 'TH02', 'A9.received', null);
  expect(sheetsCalls(d, () => d.tick('TH02'))).toEqual([1, 1]);
});

test('a sweep with nothing to do costs two reads', () => {
  const d = open();
  expect(sheetsCalls(d, () => d.google.run('sweepByClock', OFFICER))).toEqual([2, 0]);
});

test('a sweep with 50 ticks costs two reads and one write; 50 commands two reads, two writes and the mails', () => {
  const d = open();
  d.google.run('removeTriggers', OFFICER);
  for (const code of codes) d.tick(code);
  expect(sheetsCalls(d, () => d.google.run('sweepByClock', OFFICER))).toEqual([2, 1]);
  expect(codes.map((code) => d.tracked(code).status)).toEqual(codes.map(() => 'Đã nộp'));
  for (const code of codes) d.choose(code, 'Trả lại', `Xem lại ${code}`);
  expect(sheetsCalls(d, () => d.google.run('sweepByClock', OFFICER))).toEqual([2, 2]);
  expect(d.google.mails).toHaveLength(FIFTY);
  expect(sheetsCalls(d, () => d.google.run('sweepByClock', OFFICER))).toEqual([2, 0]);
});

test('approving all that is clean costs twice two reads and one write', () => {
  const d = open();
  for (const code of codes.slice(0, 10)) d.tick(code);
  expect(sheetsCalls(d, () => d.google.run('approveClean', OFFICER))).toEqual([4, 1]);
  expect(d.google.mails).toHaveLength(10);
});

test('reminders cost two reads, one write and the mails', () => {
  const d = open();
  d.at('2026-11-12T07:00:00+07:00');
  const calls = d.callsOf(() => d.google.run('remindByClock', OFFICER));
  expect([readsIn(calls), writesIn(calls)]).toEqual([2, 1]);
  expect(calls.filter(({ method }) => method === 'sendEmail')).toHaveLength(FIFTY + 1);
  d.at('2026-11-13T07:00:00+07:00');
  expect(sheetsCalls(d, () => d.google.run('remindByClock', OFFICER))).toEqual([2, 0]);
});

const ROWS_OF_YEARS = 5000;

test('with 5,000 rows in the log a tick is as quick as with none, and the new row goes below them as a date', () => {
  const d = open();
  d.tick('TH01');
  const short = d.google.lastRun?.elapsedSeconds ?? 0;
  const log = d.sheet('log');
  const row: Cell[] = [46000.5, OFFICER, 'TH01', 'Nộp báo cáo', 'Chưa nộp', 'Đã nộp'].map((value) => ({
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
  }));
  log.cells = [...log.cells.slice(0, 4), ...Array.from({ length: ROWS_OF_YEARS }, () => row)];
  log.properties = {
    ...log.properties,
    gridProperties: { ...log.properties.gridProperties, rowCount: log.cells.length },
  };
  d.tick(codeOf(1));
  expect(d.google.triggerFailures).toEqual([]);
  expect(d.google.lastRun?.elapsedSeconds).toBeLessThan(short + 0.5);
  const last = d.sheet('log').cells.at(-1);
  expect(last?.[2]?.userEnteredValue).toEqual({ stringValue: codeOf(1) });
  expect(last?.[0]?.userEnteredFormat?.numberFormat?.type).toBe('DATE_TIME');
  d.google.run('sweepByClock', OFFICER);
  expect(d.google.lastRun?.elapsedSeconds).toBeLessThan(30);
});
