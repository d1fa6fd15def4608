// *Nộp báo cáo*: what a tick does, by the trigger or by the sweep, alone or at the same moment as others.

import { typeInto } from '../../local/people';
import { findTabCell } from '../../local/scenario/unit-tab';
import { createSheetsService } from '../../local/sheets-api/sheets-service';
import { lastKnownEntries } from '../../src/read/last-known';
import { readSnapshot, SNAPSHOT_FIELDS } from '../../src/read/snapshot';
import { completeReport } from '../scenarios/complete-report';
import { clerkOf, district, OFFICER, schools, serial } from './district';

const open = district({ units: schools(3) });
const DAY = '2026-11-18T10:00:00+07:00';

test('a report without errors is stamped, locked, logged and receipted', () => {
  const d = open();
  d.at(DAY);
  expect(d.tick('TH01')).toBe(true);
  expect(d.tracked('TH01')).toMatchObject({
    status: 'Đã nộp',
    submittedAt: expect.closeTo(serial(DAY), 3),
    punctuality: 'onTime',
    errors: 0,
  });
  expect(d.message('TH01')).toContain('ĐÃ NHẬN BÁO CÁO lúc 10:00 18/11/2026 (Đúng hạn)');
  expect(d.receipt('TH01')).toBe('Biên nhận: nộp lúc 10:00 18/11/2026, Đúng hạn.');
  expect(d.mayType('TH01')).toEqual([OFFICER]);
  expect(d.mayType('TH02')).toEqual([OFFICER, clerkOf('TH02')]);
  expect(d.type(clerkOf('TH01'), 'TH01', 'C2', 1)).toBe(false);
  expect(d.log()).toEqual([['(tab TH01)', 'TH01', 'Nộp báo cáo', 'Chưa nộp', 'Đã nộp, Đúng hạn']]);
  expect(d.google.triggerFailures).toEqual([]);
});

test('the log keeps what was handed in, so that it can be looked up when a row is lost', () => {
  const d = open();
  d.at(DAY);
  d.tick('TH01');
  const { workbook } = d.google;
  const sheets = createSheetsService({ workbook, acting: () => OFFICER, evaluate: () => d.google.evaluation() });
  const read = sheets.Spreadsheets.get(workbook.spreadsheetId, { fields: SNAPSHOT_FIELDS });
  const log = readSnapshot(read).byRole.get('log');
  const sealed = log ? lastKnownEntries(log) : new Map();
  expect([...sealed.keys()]).toEqual(['TH01']);
  const { at, entries } = sealed.get('TH01') ?? { at: 0, entries: new Map() };
  expect(at).toBeCloseTo(serial(DAY), 2);
  const { set, evidence } = completeReport('TH01', 'TH', 2026);
  expect([...entries.keys()].sort()).toEqual(
    [...Object.keys(set), ...Object.keys(evidence).map((code) => `${code} (minh chứng)`)].sort(),
  );
  expect(entries.get('A9.received')).toBe(String(set['A9.received']));
});

test('a report with errors loses its tick; the tab names the three gravest, errors before warnings, and counts the rest', () => {
  const d = open();
  d.type(clerkOf('TH01'), 'TH01', 'A7.held', 10);
  for (const field of ['A9.received', 'B1.leader', 'C2', 'C3']) d.type(clerkOf('TH01'), 'TH01', field, null);
  d.tick('TH01');
  expect(d.isTicked('TH01')).toBe(false);
  expect(d.tracked('TH01')).toMatchObject({ status: 'Chưa nộp', submittedAt: null });
  const message = d.message('TH01');
  expect(message).toMatch(
    /^CHƯA NỘP ĐƯỢC: sửa hoặc giải trình \d+ chỗ, .* \(1\) A9, Số đơn tiếp nhận trong kỳ: .* Còn \d+ chỗ khác/,
  );
  expect(message).not.toContain('Số buổi đã tiếp');
  const total = Number(d.tracked('TH01').errors) + Number(d.tracked('TH01').warnings);
  expect(Number(/Còn (\d+) chỗ/.exec(message)?.[1]) + 3).toBe(total);
  expect(d.mayType('TH01')).toContain(clerkOf('TH01'));
  expect(d.log()[0]?.slice(1, 3)).toEqual(['TH01', 'Đánh dấu nộp, còn lỗi']);
});

test('a warning needs an explanation, then passes', () => {
  const d = open();
  d.type(clerkOf('TH01'), 'TH01', 'A7.held', 10);
  d.tick('TH01');
  expect(d.tracked('TH01').status).toBe('Chưa nộp');
  expect(d.message('TH01')).toContain('A7, Số buổi đã tiếp');
  d.explain('TH01', 'A7.held', 'Hai buổi trùng đợt nghỉ do mưa bão.');
  d.tick('TH01');
  expect(d.tracked('TH01')).toMatchObject({ status: 'Đã nộp', errors: 0, warnings: 1 });
});

test('the sweep does what a missed trigger would have done', () => {
  const d = open();
  const byTrigger = open();
  byTrigger.tick('TH01');
  for (const trigger of [...d.google.triggers]) d.google.run('removeTriggers', trigger.owner);
  d.tick('TH01');
  expect(d.tracked('TH01').status).toBe('Chưa nộp');
  expect(d.google.run('sweep', OFFICER)).toEqual({ ok: true, message: 'Đã nhận 1 báo cáo.' });
  expect(d.mayType('TH01')).toEqual([OFFICER]);
  expect(d.log()).toEqual(byTrigger.log());
  expect(d.google.run('sweep', OFFICER)).toEqual({ ok: true, message: 'Không có báo cáo mới.' });
});

test.each([
  [
    '23:59:59 of the last day is on time, though the script comes after midnight',
    '2026-11-19T23:59:58+07:00',
    'onTime',
  ],
  ['0:00 of the day after is late', '2026-11-20T00:00:00+07:00', 'late'],
])('%s', (_, moment, punctuality) => {
  const d = open();
  d.at(moment);
  // The document is busy: the tick waits 20 seconds for the lock.
  d.google.faults.beforeCall = ({ method }) => {
    if (method === 'tryLock') d.google.setNow(new Date(d.google.now().getTime() + 15_000));
  };
  d.tick('TH01');
  d.google.faults.beforeCall = undefined;
  expect(d.tracked('TH01')).toMatchObject({ status: 'Đã nộp', punctuality });
  expect(d.tracked('TH01').submittedAt).toBeCloseTo(serial(moment), 4);
});

test('two ticks at once: the second waits, is received by the sweep, and stands with its own moment', () => {
  const d = open();
  const before = '2026-11-19T23:59:30+07:00';
  d.at(before);
  let isFirst = true;
  d.google.faults.beforeCall = ({ method }) => {
    if (method !== 'batchUpdate' || !isFirst) return;
    isFirst = false;
    d.tick('TH02');
  };
  d.tick('TH01');
  d.google.faults.beforeCall = undefined;
  expect([d.tracked('TH01').status, d.tracked('TH02').status]).toEqual(['Đã nộp', 'Chưa nộp']);
  d.at('2026-11-20T00:08:00+07:00');
  d.google.run('sweepByClock', OFFICER);
  expect(d.tracked('TH02')).toMatchObject({ status: 'Đã nộp', punctuality: 'onTime' });
  expect(d.tracked('TH02').submittedAt).toBeCloseTo(serial(before), 4);
  expect(d.log().map(([, unit, what]) => `${unit} ${what}`)).toEqual(['TH01 Nộp báo cáo', 'TH02 Nộp báo cáo']);
  expect(d.google.triggerFailures).toEqual([]);
});

test('the same box ticked while a sweep receives it is received once', () => {
  const d = open();
  let inner = 0;
  d.google.faults.beforeCall = ({ method, action }) => {
    if (action !== 'onSheetEdit' || method !== 'batchUpdate' || inner++ > 0) return;
    d.google.run('sweepByClock', OFFICER);
  };
  d.tick('TH01');
  d.google.faults.beforeCall = undefined;
  d.google.run('sweepByClock', OFFICER);
  expect(d.log()).toHaveLength(1);
});

test('a tick while the officer returns another unit: both happen, one after the other', () => {
  const d = open();
  d.tick('TH01');
  let isFirst = true;
  d.google.faults.afterCall = ({ method }) => {
    if (method !== 'get' || !isFirst) return;
    isFirst = false;
    d.tick('TH02');
  };
  d.choose('TH01', 'Trả lại', 'Xem lại A9');
  d.google.faults.afterCall = undefined;
  d.google.run('sweepByClock', OFFICER);
  expect([d.tracked('TH01').status, d.tracked('TH02').status]).toEqual(['Trả lại', 'Đã nộp']);
});

test('what the school types elsewhere while its report is received is never overwritten', () => {
  const d = open();
  const cell = findTabCell(d.google, 'TH01', 'N1', 'result');
  if (typeof cell === 'string') throw new Error(cell);
  const spot = { sheetId: cell.sheet.properties.sheetId ?? 0, row: cell.row, column: cell.column };
  let isFirst = true;
  d.google.faults.beforeCall = ({ method }) => {
    if (method !== 'batchUpdate' || !isFirst) return;
    isFirst = false;
    typeInto(d.google, { as: clerkOf('TH01'), ...spot, value: 'Câu gõ vào phút chót' });
  };
  d.tick('TH01');
  d.google.faults.beforeCall = undefined;
  expect(d.tracked('TH01').status).toBe('Đã nộp');
  expect(d.cell('TH01', 'N1', cell.column)).toBe('Câu gõ vào phút chót');
});

test('a tab that the officer renamed or hid is received all the same', () => {
  const d = open();
  const sheet = d.sheet('unit:TH01');
  sheet.properties = { ...sheet.properties, title: 'Tên khác', hidden: true };
  d.tick('TH01');
  expect(d.tracked('TH01').status).toBe('Đã nộp');
});

test('without a row on Theo dõi nộp nothing is received, the school is told, and sweeps do not repeat it', () => {
  const d = open();
  const tracking = d.sheet('tracking');
  const row = tracking.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === 'TH01');
  tracking.cells = tracking.cells.filter((_, index) => index !== row);
  d.tick('TH01');
  d.google.run('sweepByClock', OFFICER);
  d.google.run('sweepByClock', OFFICER);
  expect(d.isTicked('TH01')).toBe(false);
  expect(d.message('TH01')).toContain('chưa có dòng trên sheet Theo dõi nộp');
  expect(d.log()).toHaveLength(1);
});

test('a unit closed in between: its tick is turned away with a word, its command answered, and no sweep repeats it', () => {
  const d = open();
  const units = d.sheet('units');
  const row = units.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === 'TH01');
  const active = (units.cells[2] ?? []).findIndex((cell) => cell?.userEnteredValue?.stringValue === 'Dùng');
  typeInto(d.google, {
    as: OFFICER,
    sheetId: units.properties.sheetId ?? 0,
    row,
    column: active,
    value: 'Không',
  });
  d.tick('TH01');
  expect(d.message('TH01')).toContain('không còn trong danh sách báo cáo');
  expect(d.isTicked('TH01')).toBe(false);
  d.choose('TH01', 'Duyệt');
  expect(d.tracked('TH01')).toMatchObject({ action: null, answer: expect.stringContaining('không còn dùng') });
  expect(d.tracked('TH01').status).toBe('Chưa nộp');
  expect(
    d.callsOf(() => d.google.run('sweepByClock', OFFICER)).filter(({ method }) => method === 'batchUpdate'),
  ).toEqual([]);
});
