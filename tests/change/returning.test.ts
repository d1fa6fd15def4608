// What was put aside comes back; what was asked otherwise and is asked again as before; codes that change and their faults.

import type { Google } from '../../local/google';
import { findRow } from '../../local/scenario/unit-tab';
import { mayEdit } from '../../local/sheets-api/permissions';
import { tabColumns } from '../../src/layout/tab-columns';
import {
  CLERK,
  generatedWorkbook,
  officerAdds,
  officerWrites,
  run,
  sheetOfRole,
  shownAt,
  shownVerdict,
  typeEntry,
  writesOf,
} from '../actions/story';

const TAB = 'unit:MN01';

const rowOf = (google: Google, key: string): number => findRow(sheetOfRole(google, TAB), key);
const valueAt = (google: Google, key: string, column: number = tabColumns.result) =>
  sheetOfRole(google, TAB).cells[rowOf(google, key)]?.[column]?.userEnteredValue;
const noteAt = (google: Google, key: string, column: number = tabColumns.result) =>
  sheetOfRole(google, TAB).cells[rowOf(google, key)]?.[column]?.note;
const hasKey = (google: Google, key: string): boolean => rowOf(google, key) >= 0;
const isHidden = (google: Google, key: string): boolean =>
  sheetOfRole(google, TAB).rowProperties[rowOf(google, key)]?.hiddenByUser === true;

const change = (google: Google, code: string, cells: Readonly<Record<string, string>>): void => {
  for (const [heading, value] of Object.entries(cells)) officerWrites(google, 'indicators', code, heading, value);
};

/** Updates the tabs; a second run then sends nothing. */
function update(google: Google): void {
  expect(run(google, 'generateTabs').message).toMatch(/^Đã tạo/);
  expect(writesOf(google, 'generateTabs').batches).toEqual([]);
}

/** A person puts a note on a cell. */
function putNote(google: Google, key: string, column: number, note: string): void {
  const cells = sheetOfRole(google, TAB).cells[rowOf(google, key)];
  if (cells) cells[column] = { ...cells[column], note };
}

const dropRules = (google: Google, code: string): void => {
  for (const cells of sheetOfRole(google, 'rules').cells) {
    if (cells.some((cell) => cell?.userEnteredValue?.stringValue?.includes(code))) cells.splice(0, cells.length);
  }
};

test('an indicator switched off and on again: folded, locked, counted, and back in its place with all that it had', () => {
  const google = generatedWorkbook();
  typeEntry(google, CLERK, 'MN01', 'C3', 0);
  typeEntry(google, CLERK, 'MN01', 'C3', 'Đã xem', 'explanation');
  putNote(google, 'C3', tabColumns.comment, 'Hỏi lại');
  const before = rowOf(google, 'C3');
  change(google, 'C3', { Dùng: 'Không' });
  update(google);
  const row = rowOf(google, 'C3');
  expect(row).toBe(rowOf(google, '#retired') + 1);
  expect(isHidden(google, 'C3')).toBe(true);
  expect(sheetOfRole(google, TAB).rowGroups).toMatchObject([
    { range: { startIndex: row, endIndex: row + 1 }, depth: 1, collapsed: true },
  ]);
  expect(shownAt(google, TAB, row - 1, tabColumns.number)).toContain('giữ lại 1 dòng đã nhập');
  expect(shownAt(google, TAB, row, tabColumns.number)).toBe('Cũ.1');
  const { sheetId = 0 } = sheetOfRole(google, TAB).properties;
  for (const column of [tabColumns.result, tabColumns.evidence, tabColumns.explanation])
    expect(mayEdit(google.workbook, sheetId, row, column, CLERK)).toBe(false);
  change(google, 'C3', { Dùng: 'Có' });
  update(google);
  expect([rowOf(google, 'C3'), isHidden(google, 'C3'), hasKey(google, '#retired')]).toEqual([before, false, false]);
  expect(valueAt(google, 'C3')).toEqual({ numberValue: 0 });
  expect(valueAt(google, 'C3', tabColumns.explanation)).toEqual({ stringValue: 'Đã xem' });
  expect(noteAt(google, 'C3', tabColumns.comment)).toBe('Hỏi lại');
  expect(sheetOfRole(google, TAB).rowGroups ?? []).toEqual([]);
  expect(mayEdit(google.workbook, sheetId, before, tabColumns.result, CLERK)).toBe(true);
});

test('a row that holds nothing but a note on a cell is kept', () => {
  const google = generatedWorkbook();
  putNote(google, 'C3', tabColumns.result, 'Chờ công văn');
  change(google, 'C3', { Dùng: 'Không' });
  update(google);
  expect(noteAt(google, 'C3')).toBe('Chờ công văn');
});

test('an own answer that is computed for a while: kept apart, evidence stays, and all is back afterwards', () => {
  const google = generatedWorkbook();
  dropRules(google, 'A7');
  typeEntry(google, CLERK, 'MN01', 'A7', 'Có');
  typeEntry(google, CLERK, 'MN01', 'A7', 'Lịch tiếp dân', 'evidence');
  putNote(google, 'A7', tabColumns.result, 'Đã kiểm');
  change(google, 'A7', { Loại: 'Tỷ lệ', 'Công thức': 'A7.held / A7.scheduled', 'So sánh': '≥', 'Mức đạt': '90%' });
  update(google);
  expect(valueAt(google, 'A7')?.formulaValue).toContain('ISNUMBER');
  expect(valueAt(google, 'A7~yesNo')).toEqual({ stringValue: 'Có' });
  expect(noteAt(google, 'A7~yesNo')).toBe('Đã kiểm');
  expect(valueAt(google, 'A7', tabColumns.evidence)).toEqual({ stringValue: 'Lịch tiếp dân' });
  typeEntry(google, CLERK, 'MN01', 'A7.held', 1);
  typeEntry(google, CLERK, 'MN01', 'A7.scheduled', 1);
  expect(shownVerdict(google, 'MN01', 'A7')).toBe('Đạt');
  change(google, 'A7', { Loại: 'Có/Không', 'Công thức': '', 'So sánh': 'bằng', 'Mức đạt': 'Có' });
  update(google);
  expect(valueAt(google, 'A7')).toEqual({ stringValue: 'Có' });
  expect(noteAt(google, 'A7')).toBe('Đã kiểm');
  expect(hasKey(google, 'A7~yesNo')).toBe(false);
});

test('a computed answer that schools fill from now on: our formula is gone, the cell is theirs', () => {
  const google = generatedWorkbook();
  dropRules(google, 'A9');
  change(google, 'A9', { Loại: 'Số lượng', 'Công thức': '', 'Mức đạt': '1', 'Cách tổng hợp': 'Tổng số' });
  update(google);
  expect(valueAt(google, 'A9')).toBeUndefined();
  typeEntry(google, CLERK, 'MN01', 'A9', 3);
  expect(shownAt(google, TAB, rowOf(google, 'A9'), tabColumns.value)).toBe(3);
});

test('a date is not taken for a count: it is kept apart as a date, and comes back when a date is asked for again', () => {
  const google = generatedWorkbook();
  typeEntry(google, CLERK, 'MN01', 'A1.date', '15/01/2026');
  const date = valueAt(google, 'A1.date');
  change(google, 'A1.date', { Loại: 'Số lượng' });
  update(google);
  expect(valueAt(google, 'A1.date')).toBeUndefined();
  expect(valueAt(google, 'A1.date~date')).toEqual(date);
  typeEntry(google, CLERK, 'MN01', 'A1.date', 7);
  change(google, 'A1.date', { Loại: 'Ngày' });
  update(google);
  expect(valueAt(google, 'A1.date')).toEqual(date);
  expect(valueAt(google, 'A1.date~count')).toEqual({ numberValue: 7 });
});

test('a count that becomes yes/no stays where it is; the tab says what is expected, the finding what stands there', () => {
  const google = generatedWorkbook();
  typeEntry(google, CLERK, 'MN01', 'C2', 5);
  change(google, 'C2', { Loại: 'Có/Không', 'Mức đạt': 'Không' });
  dropRules(google, 'C2');
  update(google);
  expect(valueAt(google, 'C2')).toEqual({ numberValue: 5 });
  expect(shownAt(google, TAB, rowOf(google, 'C2'), tabColumns.verdict)).toBe('Sai số liệu: chọn Có hoặc Không');
  run(google, 'validate');
  const findings = sheetOfRole(google, 'findings').cells.map((cells) =>
    cells.map((cell) => cell?.userEnteredValue?.stringValue ?? cell?.userEnteredValue?.numberValue ?? '').join(' | '),
  );
  expect(findings.find((line) => line.includes('C2') && line.includes('5'))).toMatch(
    /Đang ghi “5”.*ô lựa chọn thì chọn trong danh sách/,
  );
});

describe('a code that changes', () => {
  const renamed = (): Google => {
    const google = generatedWorkbook();
    dropRules(google, 'C2');
    typeEntry(google, CLERK, 'MN01', 'C2', 5);
    typeEntry(google, CLERK, 'MN01', 'C2', 'Hồ sơ', 'evidence');
    putNote(google, 'C2', tabColumns.result, 'Đã đối chiếu');
    change(google, 'C2', { Mã: 'C20' });
    return google;
  };

  test('with its former code named, entry, evidence and note go along, and last year is found under the former code', () => {
    const google = renamed();
    const history = sheetOfRole(google, 'history');
    history.cells[3] = [2025, 'MN01', 'Trường', 'C2', 'C2', 4, ''].map((value) => ({
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    }));
    change(google, 'C20', { 'Mã cũ': 'C2' });
    update(google);
    expect(valueAt(google, 'C20')).toEqual({ numberValue: 5 });
    expect(valueAt(google, 'C20', tabColumns.evidence)).toEqual({ stringValue: 'Hồ sơ' });
    expect(valueAt(google, 'C20', tabColumns.lastYear)).toEqual({ numberValue: 4 });
    expect(noteAt(google, 'C20')).toBe('Đã đối chiếu');
    expect([hasKey(google, 'C2'), hasKey(google, '#retired')]).toEqual([false, false]);
  });

  test('named only after the tabs were made anew: the entry still comes back', () => {
    const google = renamed();
    update(google);
    expect(rowOf(google, 'C2')).toBeGreaterThan(rowOf(google, '#retired'));
    change(google, 'C20', { 'Mã cũ': 'C2' });
    update(google);
    expect(valueAt(google, 'C20')).toEqual({ numberValue: 5 });
    expect(hasKey(google, '#retired')).toBe(false);
  });

  test.each([
    ['C20', 'C20', 'khác mã ở cột Mã'],
    ['C20', 'C3', '“C3” vẫn có ở dòng'],
  ])('%s cannot have been %s', (code, former, said) => {
    const google = renamed();
    change(google, code, { 'Mã cũ': former });
    expect(run(google, 'generateTabs').message).toContain(said);
  });

  test('two rows cannot have been the same', () => {
    const google = renamed();
    change(google, 'C20', { 'Mã cũ': 'C2' });
    change(google, 'C3', { 'Mã cũ': 'C2' });
    expect(run(google, 'generateTabs').message).toContain('mã cũ không trùng với dòng');
  });
});

test('a workbook set up before there was such a column is read as before; setting up again adds it', () => {
  const google = generatedWorkbook();
  const sheet = sheetOfRole(google, 'indicators');
  const column = sheet.cells[2]?.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'Mã cũ') ?? -1;
  for (const cells of sheet.cells) cells.splice(column);
  const { gridProperties } = sheet.properties;
  sheet.properties = { ...sheet.properties, gridProperties: { ...gridProperties, columnCount: column } };
  sheet.developerMetadata = sheet.developerMetadata.map((entry) =>
    entry.metadataKey === 'spec' ? { ...entry, metadataValue: 'before' } : entry,
  );
  expect(writesOf(google, 'generateTabs').batches).toEqual([]);
  run(google, 'setUp');
  expect(sheetOfRole(google, 'indicators').cells[2]?.[column]?.userEnteredValue?.stringValue).toBe('Mã cũ');
  officerAdds(google, 'indicators', {
    Mã: 'E1',
    'Nội dung': 'X',
    Loại: 'Số lượng',
    'Cấp áp dụng': 'MN',
    'Mã cũ': 'Z9',
  });
  update(google);
});

test('every row of the table has a visible number of its own', () => {
  const google = generatedWorkbook();
  const numbers = sheetOfRole(google, TAB)
    .cells.slice(6)
    .flatMap((cells) => {
      const key = cells[0]?.userEnteredValue?.stringValue ?? '';
      return key === '' || key.startsWith('#') ? [] : [cells[tabColumns.number]?.userEnteredValue?.stringValue ?? ''];
    });
  expect(numbers).toEqual(expect.arrayContaining(['A9', 'A9.1', 'A9.5', 'A1.1', 'A1.2']));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).not.toContain('');
});
