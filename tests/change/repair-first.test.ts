// A tab whose columns, rows or keys people have moved past one another, and a plan that has changed: nothing is painted over it.

import { contentOf, dataCell, officerAdds, officerWrites, run, sheetOfRole, typeEntry } from '../actions/story';
import { byHand, idOf, overwrite, type TabDamage, tabDamages } from '../repair/damage';
import { repairOf } from '../repair/repaired';
import { CLERKS, CODES, checkEntries, filledWorkbook, survivorsOf, truthOf } from '../repair/truth';

const template = filledWorkbook();
const truth = truthOf(template);
const ids = new Map(CODES.map((code) => [code as string, idOf(sheetOfRole(template, `unit:${code}`))]));

type Google = ReturnType<typeof filledWorkbook>;

const relabel = (google: Google): void => officerWrites(google, 'indicators', 'C3', 'Nội dung', 'Nội dung khác');

/** Nothing is written until the workbook is repaired; then the change goes through. */
function expectRepairFirst(google: Google): void {
  const before = contentOf(google);
  for (const action of ['previewTabs', 'generateTabs', 'validate', 'summarize'])
    expect(run(google, action)).toMatchObject({ ok: false, message: expect.stringContaining('“Sửa chữa sổ…” trước') });
  expect(contentOf(google)).toBe(before);
  const survivors = survivorsOf(google, truth, ids);
  expect(checkEntries(google, truth, survivors, repairOf(google)).lost).toEqual([]);
  expect(run(google, 'generateTabs').message).toMatch(/^Đã tạo/);
}

const upset: readonly TabDamage[] = [
  'columnInserted',
  'columnMoved',
  'keyCleared',
  'keysCleared',
  'keyDoubled',
  'keyColumnDeleted',
  'sortedWithoutKeys',
  'sortedWithoutNumbers',
];

test.each(upset)('%s: told before anything is painted, and no entry ends up under another heading', (name) => {
  const google = filledWorkbook();
  tabDamages[name](google, 'unit:MN01', { a: 7, b: 23 });
  relabel(google);
  expectRepairFirst(google);
});

test('codes that are shifted by one do not give each entry to the next indicator', () => {
  const google = filledWorkbook();
  const rowOf = (code: string): number => dataCell(google, 'indicators', code, 'Mã').row;
  const rows = ['N1', 'N2', 'N3', 'N4'].map(rowOf);
  ['N5', 'N1', 'N2', 'N3'].forEach((code, index) => {
    overwrite(google, 'indicators', rows[index] ?? 0, 0, { stringValue: code });
  });
  const before = contentOf(google);
  expect(run(google, 'generateTabs').message).toContain('số và nội dung của dòng');
  expect(contentOf(google)).toBe(before);
});

test('a tab that nobody has touched takes a new label, and labels exchanged by the officer', () => {
  const google = filledWorkbook();
  const labelOf = (code: string): string => {
    const { row, column } = dataCell(google, 'indicators', code, 'Nội dung');
    return sheetOfRole(google, 'indicators').cells[row]?.[column]?.userEnteredValue?.stringValue ?? '';
  };
  const [one, other] = [labelOf('N1'), labelOf('N2')];
  officerWrites(google, 'indicators', 'N1', 'Nội dung', other);
  officerWrites(google, 'indicators', 'N2', 'Nội dung', one);
  relabel(google);
  expect(run(google, 'generateTabs').message).toMatch(/^Đã tạo/);
});

describe('columns of Theo dõi nộp that were moved', () => {
  const moved = (): Google => {
    const google = filledWorkbook();
    const sheetId = idOf(sheetOfRole(google, 'tracking'));
    byHand(google, [
      { unmergeCells: { range: { sheetId } } },
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenColumnCount: 0 } },
          fields: 'gridProperties.frozenColumnCount',
        },
      },
      { moveDimension: { source: { sheetId, dimension: 'COLUMNS', startIndex: 6, endIndex: 7 }, destinationIndex: 2 } },
    ]);
    return google;
  };

  test('keep states from being written under other headings', () => {
    const google = moved();
    officerAdds(google, 'units', { Mã: 'TH02', 'Tên đơn vị': 'Trường TH Mới', Cấp: 'TH' });
    expectRepairFirst(google);
  });

  test('let a report wait, which is received once they are back', () => {
    const google = moved();
    typeEntry(google, CLERKS.MN01, 'MN01', '#submit', true, 'submit');
    const before = contentOf(google);
    expect(run(google, 'sweep').message).toContain('“Sửa chữa sổ…” trước');
    expect(contentOf(google)).toBe(before);
    repairOf(google);
    expect(run(google, 'sweep').message).toMatch(/^Đã nhận 1/);
  });
});

describe('units of Đơn vị', () => {
  test('whose codes have changed places do not get the entries of one another, nor the right to change them', () => {
    const google = filledWorkbook();
    const [one, other] = ['MN01', 'TH01'].map((code) => dataCell(google, 'units', code, 'Mã').row);
    overwrite(google, 'units', one ?? 0, 0, { stringValue: 'TH01' });
    overwrite(google, 'units', other ?? 0, 0, { stringValue: 'MN01' });
    const before = contentOf(google);
    for (const action of ['previewTabs', 'generateTabs'])
      expect(run(google, action).message).toContain('mã “MN01” như trước của “Trường MN Hoa Mai”');
    const { report, writes } = repairOf(google);
    expect([report.found, writes]).toEqual([[], 0]);
    expect(report.cannotMend.join()).toContain('mã “TH01” đang giữ số liệu của “Trường TH Đồng Tâm”');
    expect(contentOf(google)).toBe(before);
  });

  test('may take new names, and the name that another gives up', () => {
    const google = filledWorkbook();
    officerWrites(google, 'units', 'MN01', 'Tên đơn vị', 'Trường MN Hoa Đào');
    officerWrites(google, 'units', 'TH01', 'Tên đơn vị', 'Trường MN Hoa Mai');
    expect(run(google, 'generateTabs').message).toMatch(/^Đã tạo/);
    expect(sheetOfRole(google, 'unit:TH01').properties.title).toBe('MN Hoa Mai');
  });
});

test('titles that two tabs have exchanged: told in place of an answer of Google that no waiting would cure', () => {
  const google = filledWorkbook();
  for (const [role, title] of [
    ['unit:MN01', 'tạm'],
    ['unit:TH01', 'MN Hoa Mai'],
    ['unit:MN01', 'TH Đồng Tâm'],
  ] as const)
    byHand(google, [
      { updateSheetProperties: { properties: { sheetId: idOf(sheetOfRole(google, role)), title }, fields: 'title' } },
    ]);
  expectRepairFirst(google);
});
