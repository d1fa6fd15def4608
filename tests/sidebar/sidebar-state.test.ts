// What the sidebar is told: who has handed in, what waits for the officer, what is wrong where.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGoogle } from '../../local/google';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import { tabColumns } from '../../src/layout/tab-columns';
import type { Desk, SidebarState } from '../../src/pages/contract';
import { contentOf, generatedWorkbook, officerWrites, startWorkbook } from '../actions/story';
import { clerkOf, type District, district, OFFICER, readsIn, schools, writesIn } from '../follow-up/district';

const open = district({ units: schools(5), drafts: ['TH05'] });

const stateOf = (d: Pick<District, 'google'>): SidebarState => d.google.run('sidebarState', OFFICER) as SidebarState;
function deskOf(d: Pick<District, 'google'>): Desk {
  const state = stateOf(d);
  if (state.kind !== 'ready') throw new Error(JSON.stringify(state));
  return state;
}
const taskOf = (desk: Desk, kind: string) => desk.tasks.find((task) => task.kind === kind);

/** TH01 and TH02 in time, TH03 sent back, TH04 late, TH05 not begun. */
function season(): District {
  const d = open();
  for (const unit of ['TH01', 'TH02', 'TH03']) d.tick(unit);
  d.google.run('returnUnit', OFFICER, 'TH03', 'Thiếu minh chứng');
  d.at('2026-11-21T09:00:00+07:00');
  d.tick('TH04');
  return d;
}

test('it counts who has handed in, in time and late, and who is overdue', () => {
  const desk = deskOf(season());
  expect(desk.counts).toEqual({
    units: 5,
    handedIn: 3,
    approved: 0,
    onTime: 2,
    late: 1,
    returned: 1,
    notSubmitted: 1,
    overdue: 2,
  });
  expect([desk.deadline, desk.daysLeft, desk.at]).toEqual(['trước ngày 20/11/2026', -2, '09:00 21/11/2026']);
});

test('on the last day on time no day is left, and nobody is overdue', () => {
  const d = open();
  d.at('2026-11-19T23:59:00+07:00');
  expect([deskOf(d).daysLeft, deskOf(d).counts.overdue]).toEqual([0, 0]);
  d.at('2026-11-20T00:01:00+07:00');
  expect([deskOf(d).daysLeft, deskOf(d).counts.overdue]).toEqual([-1, 5]);
});

test('reports wait in the order in which they came, with the place of their tab', () => {
  const d = season();
  const desk = deskOf(d);
  expect(desk.toApprove.map(({ code, isLate }) => [code, isLate])).toEqual([
    ['TH01', false],
    ['TH02', false],
    ['TH04', true],
  ]);
  expect(desk.toApprove[0]?.place?.sheetId).toBe(d.sheet('unit:TH01').properties.sheetId);
});

test('what needs the officer is said with names: overdue, sent back, a report that has come to be wrong', () => {
  const d = season();
  d.type(OFFICER, 'TH02', 'A9.received', null);
  const desk = deskOf(d);
  expect(taskOf(desk, 'overdue')?.units).toEqual(['Trường TH số 3', 'Trường TH số 5']);
  expect(taskOf(desk, 'returned')?.units).toEqual(['Trường TH số 3']);
  expect(taskOf(desk, 'blocking')?.units).toEqual(['Trường TH số 2']);
  expect(taskOf(desk, 'triggersOff')).toBeUndefined();
});

test('an automatic part that is off, mails that wait and mails that failed are told', () => {
  const d = season();
  d.google.run('removeTriggers', OFFICER);
  expect(taskOf(deskOf(d), 'triggersOff')).toBeDefined();
  d.google.faults.beforeCall = ({ method }) => {
    if (method === 'sendEmail') throw new Error('Invalid email');
  };
  d.google.run('approveUnit', OFFICER, 'TH01');
  d.google.faults.beforeCall = ({ method }) => {
    if (method === 'getRemainingDailyQuota') throw new Error('Service invoked too many times for one day: email.');
  };
  d.google.run('approveUnit', OFFICER, 'TH02');
  d.google.faults.beforeCall = undefined;
  const desk = deskOf(d);
  expect(taskOf(desk, 'mailFailed')?.units).toEqual(['Trường TH số 1']);
  expect(taskOf(desk, 'mailWaiting')?.text).toContain('1 thư');
});

test('a unit without a tab and a faulty row of Đơn vị are told, and stop nothing', () => {
  const google = generatedWorkbook();
  officerWrites(google, 'units', 'TH01', 'Cấp', 'THPT');
  const desk = deskOf({ google });
  expect(taskOf(desk, 'leftAside')?.units[0]).toContain('THPT');
  expect(desk.counts.units).toBe(2);
});

test('errors come before warnings, and warnings that are explained last', () => {
  const d = open();
  d.type(clerkOf('TH05'), 'TH05', 'A1', 'Có');
  d.type(clerkOf('TH05'), 'TH05', 'C2', 5);
  const told = deskOf(d).findings.find(({ code }) => code === 'TH05');
  const rank = (told?.findings ?? []).map(({ severity, blocks }) => (severity === 'error' ? 0 : blocks ? 1 : 2));
  expect(new Set(rank).size).toBeGreaterThan(1);
  expect(rank).toEqual([...rank].sort());
});

test('findings stand by unit, what blocks first, each with the cell to open', () => {
  const d = season();
  const unit = deskOf(d).findings.find(({ code }) => code === 'TH05');
  expect(unit).toMatchObject({ name: 'Trường TH số 5', status: 'Chưa nộp' });
  expect(unit?.errors).toBe((unit?.findings.length ?? 0) + (unit?.more ?? 0) - (unit?.warnings ?? 0));
  const [first] = unit?.findings ?? [];
  expect(first).toMatchObject({ severity: 'error', blocks: true });
  const { place } = first ?? {};
  expect(place).toMatchObject({ sheetId: d.sheet('unit:TH05').properties.sheetId, column: tabColumns.result });
  expect(d.google.run('goTo', OFFICER, place?.sheetId, place?.row, place?.column)).toMatchObject({ ok: true });
  const key = d.sheet('unit:TH05').cells[place?.row ?? 0]?.[0]?.userEnteredValue?.stringValue;
  expect(key).toBe(first?.field);
});

test('the reminder names only those who are missing or were sent back; when nobody is, it is empty', () => {
  const d = season();
  const { reminder } = deskOf(d);
  expect(reminder).toContain('Trường TH số 5');
  expect(reminder).toContain('Trường TH số 3');
  expect(reminder).not.toContain('Trường TH số 1');
  const all = district({ units: schools(1) })();
  all.tick('TH01');
  expect(deskOf(all).reminder).toBe('');
});

test('with everything approved there is nothing to do', () => {
  const d = district({ units: schools(2) })();
  for (const unit of ['TH01', 'TH02']) {
    d.tick(unit);
    d.google.run('approveUnit', OFFICER, unit);
  }
  expect(deskOf(d)).toMatchObject({ toApprove: [], tasks: [], findings: [], counts: { handedIn: 2, approved: 2 } });
});

test('without a long job none is told, and no sheet is read for it', () => {
  const d = open();
  const calls = d.callsOf(() => expect(d.google.run('jobProgress', OFFICER)).toBeNull());
  expect(calls.map(({ service, method }) => `${service}.${method}`)).toEqual([
    'PropertiesService.getDocumentProperties',
    'Properties.getProperty',
  ]);
});

/** The bundle as it is pushed but for one figure, so that two tabs take several batches. */
function withSmallBatches(): string {
  const code = readFileSync(join('dist', 'Code.js'), 'utf8');
  const small = code.replace(/=>\s*\w+\s*\/\s*2\s*\*\*/, '=>12000/2**');
  if (small === code) throw new Error('the limit of a batch is not where it was in the bundle');
  const folder = join('out', 'sidebar-bundle');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Code.js'), small);
  return folder;
}

test('while a long job runs, it is told with its name and how far it has come', () => {
  const { workbook } = startWorkbook();
  const google = createGoogle({ workbook, now: new Date(), officer: OFFICER, bundleDirectory: withSmallBatches() });
  const told: unknown[] = [];
  google.faults.beforeCall = ({ action, method }) => {
    if (action === 'generateTabs' && method === 'batchUpdate') told.push(google.run('jobProgress', OFFICER));
  };
  google.run('generateTabs', OFFICER);
  google.faults.beforeCall = undefined;
  expect(told.length).toBeGreaterThan(2);
  expect(told[1]).toMatchObject({ title: 'Tạo/cập nhật tab đơn vị', by: OFFICER, done: 1, all: expect.any(Number) });
  expect(google.run('jobProgress', OFFICER)).toBeNull();
});

test('it costs two narrow readings and one look at the properties, and writes nothing', () => {
  const d = season();
  const before = contentOf(d.google);
  const calls = d.callsOf(() => stateOf(d));
  expect([readsIn(calls), writesIn(calls)]).toEqual([2, 0]);
  expect(calls.filter(({ service }) => service === 'Properties')).toHaveLength(1);
  expect(contentOf(d.google)).toBe(before);
});

test('a workbook that is not ours yet, and one without a school, ask for the set-up', () => {
  const google = createGoogle({ workbook: createWorkbook({ owner: OFFICER }), now: new Date(), officer: OFFICER });
  expect(stateOf({ google })).toEqual({ kind: 'notSetUp' });
  google.run('setUp', OFFICER);
  expect(stateOf({ google })).toEqual({ kind: 'notSetUp' });
});

test('a broken set-up and a Google that fails are plain sentences', () => {
  const d = open();
  d.google.faults.beforeCall = ({ method }) => {
    if (method === 'get') throw new Error('Internal error encountered.');
  };
  expect(stateOf(d)).toMatchObject({ kind: 'broken', message: expect.stringContaining('Google gặp trục trặc') });
  d.google.faults.beforeCall = undefined;
  const google = generatedWorkbook();
  officerWrites(google, 'indicators', 'A1', 'Loại', 'Không có loại này');
  expect(stateOf({ google })).toMatchObject({ kind: 'broken', message: expect.stringContaining('Không có loại này') });
});

test('with very many findings the answer is cut, and says what it leaves out', () => {
  const d = district({ units: schools(60), filled: false })();
  const desk = deskOf(d);
  expect(desk.findings).toHaveLength(60);
  const told = desk.findings.reduce((sum, { findings }) => sum + findings.length, 0);
  const all = desk.findings.reduce((sum, { errors, warnings }) => sum + errors + warnings, 0);
  const more = desk.findings.reduce((sum, unit) => sum + unit.more, 0);
  expect(told).toBeLessThanOrEqual(800);
  expect(told + more).toBe(all);
});
