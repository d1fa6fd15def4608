// What people do to the workbook rather than to one tab: copies, deleted sheets, the officer's own sheets, sheets that look at others.

import type { Google } from '../../local/google';
import { DATA_HEADER_ROW, indicatorColumns } from '../../src/layout/data-columns';
import { dataCell, officerSets, officerWrites, run, settingCell, sheetOfRole } from '../actions/story';
import { byHand, deleteSheet, duplicateTab, idOf, overwrite, tabDamages } from './damage';
import { kindsIn, type Repaired, repairOf } from './repaired';
import { sortRows } from './sort-rows';
import { CODES, checkEntries, filledWorkbook, survivorsOf, truthOf } from './truth';

const template = filledWorkbook();
const truth = truthOf(template);
const ids = new Map(CODES.map((code) => [code as string, idOf(sheetOfRole(template, `unit:${code}`))]));

/** Repairs twice; the second time there is nothing left to do. */
function mend(google: Google): Repaired {
  const survivors = survivorsOf(google, truth, ids);
  const repaired = repairOf(google);
  expect(checkEntries(google, truth, survivors, repaired).lost).toEqual([]);
  const again = repairOf(google);
  expect(again.report.found).toEqual([]);
  expect(again.writes).toBe(0);
  return repaired;
}

const picks = { a: 5, b: 11 };
const roleOf = (google: Google, sheetId: number) =>
  google.workbook.sheets
    .find((sheet) => idOf(sheet) === sheetId)
    ?.developerMetadata.find(({ metadataKey }) => metadataKey === 'role');

describe('a copied tab', () => {
  test.each([true, false])(
    'never counts, is closed to schools, and what differs is said (marks copied: %s)',
    (takesMarks) => {
      const google = filledWorkbook();
      const copy = duplicateTab(google, 'unit:MN01', takesMarks);
      const row = copy.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === 'A9.received');
      byHand(google, [
        {
          updateCells: {
            start: { sheetId: idOf(copy), rowIndex: row, columnIndex: 5 },
            rows: [{ values: [{ userEnteredValue: { numberValue: 77 } }] }],
            fields: 'userEnteredValue',
          },
        },
      ]);
      const repaired = mend(google);
      expect(kindsIn(repaired)).toEqual(['copy']);
      expect(repaired.report.cannotMend.join()).toMatch(/A9\.received: “77” \(tab chính: “2”\)/);
      expect(roleOf(google, idOf(copy))).toBeUndefined();
      const settled = google.workbook.sheets.find((sheet) => idOf(sheet) === idOf(copy));
      expect(settled?.protectedRanges).toHaveLength(1);
      expect(settled?.protectedRanges[0]?.editors?.users).not.toContain('mn01@example.edu.vn');
      expect(settled?.cells[row]?.[5]?.userEnteredValue).toEqual({ numberValue: 77 });
      expect(roleOf(google, ids.get('MN01') ?? 0)?.metadataValue).toBe('unit:MN01');
    },
  );

  test('that took the place of the tab in the order does not take its role', () => {
    const google = filledWorkbook();
    const copy = duplicateTab(google, 'unit:TH01', true);
    expect(google.workbook.sheets.indexOf(copy)).toBeLessThan(google.workbook.sheets.length - 1);
    mend(google);
    expect(roleOf(google, idOf(copy))).toBeUndefined();
  });
});

describe('a sheet that was deleted', () => {
  test('a tab comes back blank, and the loss is said', () => {
    const google = filledWorkbook();
    deleteSheet(google, 'unit:MN01');
    const repaired = mend(google);
    expect(kindsIn(repaired)).toContain('sheetGone');
    expect(repaired.report.cannotMend.join()).toMatch(/Tab MN Hoa Mai đã bị xóa.*Nhật ký phiên bản/);
    expect(run(google, 'generateTabs').message).toMatch(/tạo 0 tab, cập nhật 0/);
  });

  test.each([
    'dashboard',
    'guide',
    'summary',
    'tracking',
    'findings',
    'log',
    'history',
    'indicators',
    'rules',
    'settings',
    'units',
  ])('%s comes back', (role) => {
    const google = filledWorkbook();
    deleteSheet(google, role);
    const repaired = mend(google);
    expect(kindsIn(repaired)).toContain('sheetGone');
    expect(repaired.report.cannotMend.join()).toMatch(/đã bị xóa/);
    expect(sheetOfRole(google, role).cells.length).toBeGreaterThan(2);
  });

  test('the list of units is made up again from what the others know', () => {
    const google = filledWorkbook();
    deleteSheet(google, 'units');
    repairOf(google);
    const { row } = dataCell(google, 'units', 'MN01', 'Tên đơn vị');
    const texts = sheetOfRole(google, 'units').cells[row]?.map((cell) => cell?.userEnteredValue?.stringValue);
    expect(texts?.slice(0, 6)).toEqual([
      'MN01',
      'Trường MN Hoa Mai',
      'MN Hoa Mai',
      'MN',
      'Chi Nê',
      'mn01@example.edu.vn',
    ]);
  });
});

describe("the officer's own sheets", () => {
  test('are cleaned of what no eye sees; each cell is named', () => {
    const google = filledWorkbook();
    officerWrites(google, 'units', 'MN01', 'Mã', ' MN\u200b01\u00a0');
    officerWrites(google, 'units', 'TH01', 'Cấp', 'TH ');
    officerWrites(google, 'indicators', 'A1', 'Mã', 'A1 ');
    officerSets(google, 'year', ' 2026');
    overwrite(google, 'settings', settingCell(google, 'year').row, 2, { stringValue: '2026 ' });
    overwrite(google, 'settings', settingCell(google, 'deadline').row, 2, { stringValue: '20/11/2026' });
    overwrite(google, 'settings', settingCell(google, 'deadlineInclusive').row, 2, {
      stringValue: 'Không '.normalize('NFD'),
    });
    overwrite(google, 'settings', settingCell(google, 'planTitle').row, 0, { stringValue: 'planTitle\u200b ' });
    overwrite(google, 'indicators', DATA_HEADER_ROW, 1, { stringValue: 'Nội  dung '.normalize('NFD') });
    const repaired = mend(google);
    expect(repaired.report.willDo.filter((line) => line.includes('sẽ sửa'))).toHaveLength(6);
    expect(repaired.report.willDo.join('\n')).toMatch(/Đơn vị, ô A\d+: sẽ sửa .* thành “MN01”/);
    expect(run(google, 'validate').ok).toBe(true);
  });

  test('get their columns and header back in place, with all that was typed', () => {
    const google = filledWorkbook();
    const sheetId = idOf(sheetOfRole(google, 'units'));
    byHand(google, [
      {
        insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 3 }, inheritFromBefore: true },
      },
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenColumnCount: 0 } },
          fields: 'gridProperties.frozenColumnCount',
        },
      },
      { unmergeCells: { range: { sheetId } } },
      {
        insertDimension: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          inheritFromBefore: true,
        },
      },
      { moveDimension: { source: { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 6 }, destinationIndex: 1 } },
    ]);
    expect(run(google, 'validate').ok).toBe(false);
    mend(google);
    expect(run(google, 'validate').ok).toBe(true);
  });

  const rowsOf = (google: Google, role: string): readonly string[] =>
    sheetOfRole(google, role)
      .cells.map((cells) => JSON.stringify(cells.map((cell) => cell?.userEnteredValue ?? null)))
      .filter((row) => /Value/.test(row));

  test.each(['units', 'indicators', 'rules'])(
    '%s whose header row was deleted: the row that stands in its place is moved down, not written over',
    (role) => {
      const google = filledWorkbook();
      const before = rowsOf(google, role);
      const sheetId = idOf(sheetOfRole(google, role));
      const header = {
        sheetId,
        dimension: 'ROWS',
        startIndex: DATA_HEADER_ROW,
        endIndex: DATA_HEADER_ROW + 1,
      } as const;
      byHand(google, [{ deleteDimension: { range: header } }]);
      expect(kindsIn(mend(google))).toEqual(['rowGone']);
      expect(rowsOf(google, role)).toEqual(before);
    },
  );

  test('a plan that was sorted with its header keeps every row, however far down the header went', () => {
    const google = filledWorkbook();
    const sheet = sheetOfRole(google, 'indicators');
    const before = rowsOf(google, 'indicators');
    const startRow = DATA_HEADER_ROW;
    const endRow = sheet.cells.length;
    const endColumn = Object.keys(indicatorColumns).length;
    sortRows(google, { sheetId: idOf(sheet), startRow, endRow, startColumn: 0, endColumn, by: 0 });
    mend(google);
    expect([...rowsOf(google, 'indicators')].sort()).toEqual([...before].sort());
  });

  test('a setting whose row was moved, and keys that were cleared', () => {
    const google = filledWorkbook();
    const sheetId = idOf(sheetOfRole(google, 'settings'));
    byHand(google, [
      { moveDimension: { source: { sheetId, dimension: 'ROWS', startIndex: 8, endIndex: 9 }, destinationIndex: 4 } },
      {
        updateCells: {
          range: { sheetId, startRowIndex: 0, endRowIndex: 12, startColumnIndex: 0, endColumnIndex: 1 },
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(kindsIn(mend(google))).toEqual(expect.arrayContaining(['rowOrder', 'keys']));
  });

  test('what cannot be read is said, and nothing else is touched', () => {
    const google = filledWorkbook();
    officerWrites(google, 'units', 'MN01', 'Cấp', 'Mầm');
    const { report, writes } = repairOf(google);
    expect([report.found, writes]).toEqual([[], 0]);
    expect(report.cannotMend.join()).toMatch(/“Mầm”/);
  });
});

describe('sheets that look at the tabs', () => {
  test.each(['summary', 'tracking'])('%s gets rows, keys, formulas and looks back', (role) => {
    const google = filledWorkbook();
    const sheetId = idOf(sheetOfRole(google, role));
    tabDamages.formulaCleared(google, role, picks);
    tabDamages.conditionsDoubled(google, role, picks);
    tabDamages.protectionsRemoved(google, role, picks);
    byHand(google, [
      { clearBasicFilter: { sheetId } },
      {
        deleteDimension: {
          range: {
            sheetId,
            dimension: 'ROWS',
            startIndex: sheetOfRole(google, role).cells.length - 3,
            endIndex: sheetOfRole(google, role).cells.length - 2,
          },
        },
      },
    ]);
    const repaired = mend(google);
    expect(kindsIn(repaired)).toEqual(expect.arrayContaining(['rowGone', 'protections']));
  });

  test('what was written to the log stays, and the repair adds one row', () => {
    const google = filledWorkbook();
    tabDamages.keysCleared(google, 'unit:MN01', picks);
    const before = sheetOfRole(google, 'log').cells.length;
    repairOf(google);
    const rows = sheetOfRole(google, 'log').cells.filter((cells) =>
      cells.some((cell) => cell?.userEnteredValue?.stringValue === 'Sửa chữa sổ'),
    );
    expect([before > 0, rows.length]).toEqual([true, 1]);
  });

  test('titles that two tabs have exchanged go back', () => {
    const google = filledWorkbook();
    const rename = (role: string, title: string): void =>
      byHand(google, [
        { updateSheetProperties: { properties: { sheetId: idOf(sheetOfRole(google, role)), title }, fields: 'title' } },
      ]);
    rename('unit:MN01', 'tạm');
    rename('unit:TH01', 'MN Hoa Mai');
    rename('unit:MN01', 'TH Đồng Tâm');
    expect(kindsIn(mend(google))).toEqual(['title']);
    expect(sheetOfRole(google, 'unit:MN01').properties.title).toBe('MN Hoa Mai');
  });
});
