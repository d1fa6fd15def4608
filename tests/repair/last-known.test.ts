// What was lost for good is said with the place where its last known value stands; a changed plan and broken tabs get on together.

import { tabColumns } from '../../src/layout/tab-columns';
import { officerWrites, run, sheetOfRole } from '../actions/story';
import { clerkOf, district, OFFICER, schools } from '../follow-up/district';
import { byHand, deleteSheet, idOf, tabDamages } from './damage';
import { kindsIn, repairOf } from './repaired';
import { CODES, checkEntries, filledWorkbook, survivorsOf, truthOf } from './truth';

const open = district({ units: schools(2) });

const rowOf = (google: Parameters<typeof sheetOfRole>[0], role: string, key: string): number =>
  sheetOfRole(google, role).cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === key);

test('an entry in a row that was deleted: its value at the last hand-in, and the row of the log', () => {
  const d = open();
  d.tick('TH01');
  d.google.run('sweep', OFFICER);
  const sheetId = idOf(sheetOfRole(d.google, 'unit:TH01'));
  const row = rowOf(d.google, 'unit:TH01', 'A9.received');
  byHand(d.google, [
    { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } } },
  ]);
  const { report } = repairOf(d.google);
  expect(report.cannotMend.join()).toMatch(
    /A9\.received .*đã bị xóa\. Giá trị biết gần nhất: “2” \(Nhật ký, dòng \d+, lúc/,
  );
  expect(d.cell('TH01', 'A9.received', tabColumns.result)).toBeNull();
  expect(d.mayType('TH01')).toEqual([OFFICER]);
});

test('a tab that was deleted: what it held at the last hand-in', () => {
  const d = open();
  d.tick('TH01');
  d.google.run('sweep', OFFICER);
  deleteSheet(d.google, 'unit:TH01');
  expect(repairOf(d.google).report.cannotMend.join()).toMatch(/Tab TH số 1 đã bị xóa.*Nhật ký, dòng \d+.*A1 = “Có”/);
});

test('a row of Theo dõi nộp that was deleted: what the log says last, and the state begins anew', () => {
  const d = open();
  d.tick('TH01');
  d.google.run('sweep', OFFICER);
  const sheetId = idOf(sheetOfRole(d.google, 'tracking'));
  const row = rowOf(d.google, 'tracking', 'TH01');
  byHand(d.google, [
    { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } } },
  ]);
  expect(repairOf(d.google).report.cannotMend.join()).toMatch(/đơn vị TH01 đã bị xóa.*Nộp báo cáo/);
  expect(d.tracked('TH01').status).toBe('Chưa nộp');
});

test('a school that was let back in by somebody is locked out again, one that was locked out is let in', () => {
  const d = open();
  d.tick('TH01');
  d.google.run('sweep', OFFICER);
  const setEditors = (unit: string, users: readonly string[]): void =>
    byHand(
      d.google,
      d
        .sheet(`unit:${unit}`)
        .protectedRanges.filter(({ description = '' }) => / inputs \d/.test(description))
        .map(({ protectedRangeId }) => ({
          updateProtectedRange: {
            protectedRange: { protectedRangeId, editors: { users: [...users] } },
            fields: 'editors',
          },
        })),
    );
  setEditors('TH01', [OFFICER, clerkOf('TH01')]);
  setEditors('TH02', [OFFICER]);
  expect(kindsIn(repairOf(d.google))).toEqual(['protections']);
  expect([d.mayType('TH01'), d.mayType('TH02')]).toEqual([[OFFICER], [OFFICER, clerkOf('TH02')].sort()]);
});

test('tabs that wait for a change of the plan are brought up to date while they are mended; entries put aside stay', () => {
  const google = filledWorkbook();
  const truth = truthOf(google);
  const ids = new Map(CODES.map((code) => [code as string, idOf(sheetOfRole(google, `unit:${code}`))]));
  officerWrites(google, 'indicators', 'A5', 'Dùng', 'Không');
  officerWrites(google, 'indicators', 'D9', 'Dùng', 'Có');
  tabDamages.keysCleared(google, 'unit:MN01', { a: 0, b: 0 });
  tabDamages.rowMoved(google, 'unit:TH01', { a: 3, b: 30 });
  const survivors = survivorsOf(google, truth, ids);
  const repaired = repairOf(google);
  expect(kindsIn(repaired)).toContain('outdated');
  expect(checkEntries(google, truth, survivors, repaired).lost).toEqual([]);
  const again = repairOf(google);
  expect([again.report.found, again.writes]).toEqual([[], 0]);
  expect(run(google, 'generateTabs').message).toMatch(/tạo 0 tab, cập nhật 0/);
});
