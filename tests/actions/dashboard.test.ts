// *Điều hành* through the built bundle: first of all tabs, live without a script, right after the district has changed.

import type { Google } from '../../local/google';
import { leftColumns, rightColumns, topRows } from '../../src/layout/dashboard/places';
import { tilePlaces } from '../../src/layout/dashboard/top';
import { historyPlaces, RECORD_FIRST_ROW } from '../../src/layout/record-sheets';
import { byHand } from '../repair/damage';
import { repairOf } from '../repair/repaired';
import { completeReport } from '../scenarios/complete-report';
import {
  CLERK,
  dataCell,
  generatedWorkbook,
  officerAdds,
  officerSets,
  officerWrites,
  run,
  sheetOfRole,
  sheetsCalls,
  shownAt,
  startWorkbook,
  threeUnits,
  tickSubmit,
  typeEntry,
  writesOf,
} from './story';

const shown = (google: Google, row: number, column: number) => shownAt(google, 'dashboard', row, column);
const tile = (google: Google, place: keyof typeof tilePlaces) => shown(google, topRows.tile, tilePlaces[place]);
const message = (google: Google, column: keyof typeof leftColumns): string =>
  String(shown(google, topRows.message, leftColumns[column]));

function ofIndicator(google: Google, code: string, column: keyof typeof leftColumns) {
  const { length } = sheetOfRole(google, 'dashboard').cells;
  for (let row = topRows.first; row < length; row++)
    if (shown(google, row, leftColumns.code) === code) return shown(google, row, leftColumns[column]);
  throw new Error(`no ${code}`);
}

const attention = (google: Google): readonly (readonly unknown[])[] =>
  Array.from({ length: 4 }, (_, line) =>
    [rightColumns.name, rightColumns.state, rightColumns.why].map((column) =>
      shown(google, topRows.first + line, column),
    ),
  ).filter(([name]) => name !== '');

/** As a year that was closed leaves them. */
function remember(google: Google, rows: readonly (readonly (string | number)[])[]): void {
  const history = sheetOfRole(google, 'history');
  rows.forEach((row, index) => {
    history.cells[RECORD_FIRST_ROW + index] = row.map((value) => ({
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    }));
  });
}

function handIn(google: Google): void {
  const { set, evidence, explain = {} } = completeReport('01', 'MN', 2026);
  for (const [code, value] of Object.entries(set)) typeEntry(google, CLERK, 'MN01', code, value);
  for (const [code, value] of Object.entries(evidence)) typeEntry(google, CLERK, 'MN01', code, value, 'evidence');
  for (const [code, value] of Object.entries(explain)) typeEntry(google, CLERK, 'MN01', code, value, 'explanation');
  tickSubmit(google, CLERK, 'MN01');
  run(google, 'sweep');
}

test('what takes two lines has room for them, and no label is wider than its column', () => {
  const google = generatedWorkbook();
  const { cells, rowProperties } = sheetOfRole(google, 'dashboard');
  const rowsThat = (column: number, shows: (text: string) => boolean): readonly number[] =>
    cells.flatMap((_, row) => (shows(String(shown(google, row, column))) ? [row] : []));
  const twoLines = [
    ...rowsThat(leftColumns.target, (text) => text === 'Đúng hạn' || text === 'Chưa nộp'),
    ...rowsThat(leftColumns.code, (text) => text === 'Không phát sinh'),
  ];
  expect(twoLines).toHaveLength(3);
  for (const row of twoLines) expect(rowProperties[row]?.pixelSize).toBeGreaterThanOrEqual(28);
  for (const row of rowsThat(leftColumns.code, (text) => /^[A-Z]\d+$/.test(text)))
    expect(String(shown(google, row, leftColumns.label)).length).toBeLessThanOrEqual(25);
});

test('it is the first tab, and a workbook that was only set up says that there is no school yet', () => {
  const google = startWorkbook([]);
  expect(google.workbook.sheets[0]?.properties.title).toBe('Điều hành');
  expect(message(google, 'code')).toBe('Đã nộp 0/0 trường. Chỉ tiêu toàn ngành: 0 đạt.');
  expect(message(google, 'target')).toBe('Chưa có trường nào trong sổ.');
});

test('no school has handed in: the figures are there, with the warning that they do not speak', () => {
  const google = generatedWorkbook();
  expect(tile(google, 'handedIn')).toBe(0);
  expect(tile(google, 'waiting')).toBe(2);
  expect(message(google, 'target')).toMatch(/^Mới 0\/2 trường nộp: kết quả dưới đây chưa đủ để kết luận/);
  expect(ofIndicator(google, 'A1', 'verdict')).toBe('Chưa đạt');
  expect(ofIndicator(google, 'A1', 'submitted')).toBe('0/2 (ít)');
  expect(attention(google)).toEqual([]);
});

test('what a school hands in is counted, told as new for seven days, and no script is run for it', () => {
  const google = generatedWorkbook();
  handIn(google);
  const calls = sheetsCalls(google).length;
  expect(tile(google, 'handedIn')).toBe(1);
  expect(tile(google, 'onTime')).toBe(1);
  expect(ofIndicator(google, 'A1', 'result')).toBe(0.5);
  expect(ofIndicator(google, 'A1', 'fresh')).toBe('+1');
  google.setNow(new Date('2026-11-16T23:00:00+07:00'));
  expect(ofIndicator(google, 'A1', 'fresh')).toBe('+1');
  google.setNow(new Date('2026-11-17T01:00:00+07:00'));
  expect(ofIndicator(google, 'A1', 'fresh')).toBe('');
  expect(ofIndicator(google, 'A1', 'result')).toBe(0.5);
  expect(sheetsCalls(google)).toHaveLength(calls);
});

test('a school that is about to be late, then late, stands among those that need attention, with what it has entered', () => {
  const google = generatedWorkbook();
  google.setNow(new Date('2026-11-18T08:00:00+07:00'));
  expect(attention(google).map(([name]) => name)).toEqual(['Trường MN Hoa Mai', 'Trường TH Đồng Tâm']);
  handIn(google);
  google.setNow(new Date('2026-11-21T08:00:00+07:00'));
  expect(tile(google, 'overdue')).toBe(1);
  expect(attention(google)).toEqual([['Trường TH Đồng Tâm', 'Chưa nộp', 'Quá hạn chưa nộp – mới nhập 0%']]);
});

test('the year before stands beside each result, with which way it went; without it there is nothing', () => {
  const google = startWorkbook();
  expect(Object.keys(historyPlaces)).toHaveLength(7);
  remember(google, [
    [2025, 'MN01', 'Trường MN Hoa Mai', 'A1', 'A1', 'Có', 'Đạt'],
    [2025, 'TH01', 'Trường TH Đồng Tâm', 'A1', 'A1', 'Có', 'Đạt'],
    [2025, 'PGD', 'Phòng', 'A1', 'A1', 'Không', 'Chưa đạt'],
    [2024, 'MN01', 'Trường MN Hoa Mai', 'A2', 'A2', 'Có', 'Đạt'],
    [2025, 'MN01', 'Trường MN Hoa Mai', 'A9', 'A9.received', 4, ''],
    [2025, 'MN01', 'Trường MN Hoa Mai', 'A9', 'A9.resolved', 3, ''],
  ]);
  run(google, 'generateTabs');
  handIn(google);
  expect(ofIndicator(google, 'A1', 'lastYear')).toBe(1);
  expect(ofIndicator(google, 'A1', 'change')).toBe('▼');
  expect(ofIndicator(google, 'A2', 'lastYear')).toBe(null);
  expect(ofIndicator(google, 'A2', 'change')).toBe(null);
  expect(ofIndicator(google, 'A9', 'lastYear')).toBe(0.75);
  expect(ofIndicator(google, 'A9', 'change')).toBe('▲');
});

test('after schools were added, closed and put in another order its formulas are those of a fresh workbook', () => {
  const google = generatedWorkbook();
  handIn(google);
  officerAdds(google, 'units', { Mã: 'CS09', 'Tên đơn vị': 'Trường THCS Hoa Ban', Cấp: 'THCS', Xã: 'Yên Bồng' });
  officerWrites(google, 'units', 'TH01', 'Dùng', 'Không');
  run(google, 'generateTabs');
  const units = sheetOfRole(google, 'units');
  const [first, last] = ['MN01', 'CS09'].map((code) => dataCell(google, 'units', code, 'Mã').row);
  const { sheetId = 0 } = units.properties;
  const source = { sheetId, dimension: 'ROWS', startIndex: last, endIndex: (last ?? 0) + 1 };
  byHand(google, [{ moveDimension: { source, destinationIndex: first } }]);
  run(google, 'generateTabs');
  expect(tile(google, 'handedIn')).toBe(1);
  expect(ofIndicator(google, 'A1', 'submitted')).toBe('1/2 (ít)');
  google.setNow(new Date('2026-11-21T08:00:00+07:00'));
  expect(attention(google).map(([name]) => name)).toEqual(['Trường THCS Hoa Ban']);
  expect(writesOf(google, 'generateTabs').batches).toEqual([]);
  expect(repairOf(google).report.found).toEqual([]);
});

test('a single school, or a plan with a single target, makes no error anywhere on it', () => {
  const google = startWorkbook(threeUnits.filter(({ code }) => code === 'MN01'));
  const { cells } = sheetOfRole(google, 'indicators');
  for (const row of cells) {
    const code = row[0]?.userEnteredValue?.stringValue ?? '';
    if (/^[A-Z]\d+$/.test(code) && code !== 'A4') officerWrites(google, 'indicators', code, 'Dùng', 'Không');
  }
  expect(dataCell(google, 'indicators', 'A4', 'Dùng').row).toBeGreaterThan(0);
  run(google, 'generateTabs');
  officerSets(google, 'year', 2026);
  const sheet = sheetOfRole(google, 'dashboard');
  const errors = sheet.cells.flatMap((row, at) =>
    row.map((_, column) => shown(google, at, column)).filter((value) => /^#[A-Z]/.test(String(value))),
  );
  expect(errors).toEqual([]);
  expect(ofIndicator(google, 'A4', 'verdict')).toBe('Chưa đạt');
  expect(repairOf(google).report.found).toEqual([]);
});

test('a plan that shrinks leaves no column, row or error of the former one behind; what an officer added beside it stays', () => {
  const google = generatedWorkbook();
  const summary = () => sheetOfRole(google, 'summary');
  const columns = (): number => summary().properties.gridProperties?.columnCount ?? 0;
  const { sheetId = 0 } = summary().properties;
  const before = columns();
  byHand(google, [
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 3, columnIndex: before },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'Ghi chú của cán bộ' } }] }],
        fields: 'userEnteredValue',
      },
    },
  ]);
  for (const row of sheetOfRole(google, 'indicators').cells) {
    const code = row[0]?.userEnteredValue?.stringValue ?? '';
    if (/^[A-Z]\d+$/.test(code) && code !== 'A6') officerWrites(google, 'indicators', code, 'Dùng', 'Không');
  }
  const { ok, message } = run(google, 'generateTabs');
  expect([ok, message.includes('báo lỗi')]).toEqual([true, false]);
  for (const role of ['summary', 'dashboard']) {
    const { cells } = sheetOfRole(google, role);
    const errors = cells.flatMap((row, at) =>
      row.map((_, column) => shownAt(google, role, at, column)).filter((value) => /^#[A-Z]/.test(String(value))),
    );
    expect([role, errors]).toEqual([role, []]);
  }
  expect(columns()).toBeLessThan(before);
  expect(shownAt(google, 'summary', 3, columns() - 1)).toBe('Ghi chú của cán bộ');
  expect(shownAt(google, 'summary', 2, columns() - 2)).not.toBe('C3');
  expect(writesOf(google, 'generateTabs').batches).toEqual([]);
  expect(repairOf(google).report.found).toEqual([]);
});
