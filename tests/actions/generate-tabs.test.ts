// Setting up and generating through the built bundle: what they write, and what they leave alone.

import { pasteInto, Refusal } from '../../local/people';
import { findRow } from '../../local/scenario/unit-tab';
import { tabColumns } from '../../src/layout/tab-columns';
import { menuItems } from '../../src/ui/menu';
import {
  CLERK,
  contentOf,
  entriesOf,
  generatedWorkbook,
  OFFICER,
  OTHER_CLERK,
  officerAdds,
  officerSets,
  officerWrites,
  run,
  STRANGER,
  sheetOfRole,
  sheetsCalls,
  shownAt,
  shownVerdict,
  startWorkbook,
  threeUnits,
  typeEntry,
  writesOf,
} from './story';

const MEGABYTES_2 = 2_000_000;

const tryTo = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return String(error);
  }
};

describe('running an action again', () => {
  test('setUp sends no write the second time', () => {
    const google = startWorkbook();
    const before = contentOf(google);
    expect(writesOf(google, 'setUp').batches).toEqual([]);
    expect(contentOf(google)).toBe(before);
  });

  test('generateTabs sends no write the second time, nor after schools have typed', () => {
    const google = generatedWorkbook();
    expect(writesOf(google, 'generateTabs').batches).toEqual([]);
    typeEntry(google, CLERK, 'MN01', 'A1', 'Có');
    typeEntry(google, CLERK, 'MN01', 'A1.number', '12/KH', 'evidence');
    expect(writesOf(google, 'generateTabs').batches).toEqual([]);
    expect(writesOf(google, 'setUp').batches).toEqual([]);
  });

  test('what changes while the question stands is seen under the lock', () => {
    const google = generatedWorkbook();
    google.faults.beforeCall = ({ method }) => {
      if (method !== 'tryLock') return;
      google.faults.beforeCall = undefined;
      officerWrites(google, 'units', 'MN01', 'Tên đơn vị', 'Trường MN Hoa Sen');
    };
    expect(run(google, 'generateTabs').message).toContain('cập nhật 1');
    expect(sheetOfRole(google, 'unit:MN01').properties.title).toContain('Hoa Sen');
  });

  test('setUp between leaves the tabs, the plan and the settings as they are', () => {
    const google = generatedWorkbook();
    officerSets(google, 'managingBody', 'Ủy ban nhân dân xã Chi Nê');
    officerWrites(google, 'indicators', 'A9', 'Mức đạt', '90%');
    const before = contentOf(google);
    run(google, 'setUp');
    expect(contentOf(google)).toBe(before);
  });

  test('a "no" at the question writes nothing', () => {
    const google = startWorkbook();
    google.answer('CANCEL');
    const { result, batches } = writesOf(google, 'generateTabs');
    expect([result.ok, batches]).toEqual([false, []]);
  });
});

describe('when the officer changes a sheet and generates again, entries stay with their keys', () => {
  const withEntries = () => {
    const google = generatedWorkbook();
    for (const [key, value] of [
      ['A1', 'Có'],
      ['A1.date', '15/01/2026'],
      ['A9.received', 3],
      ['A9.resolved', 2],
      ['C3', 0],
      ['B2.names', 'Bếp ăn sạch'],
    ] as const) {
      typeEntry(google, CLERK, 'MN01', key, value);
    }
    typeEntry(google, CLERK, 'MN01', 'A9', 'Sổ theo dõi đơn', 'evidence');
    typeEntry(google, CLERK, 'MN01', 'C3', 'Không có vụ việc', 'explanation');
    return google;
  };

  test('an indicator row and a field row added: new rows, yellow and typed into; nothing else moves out of place', () => {
    const google = withEntries();
    const before = entriesOf(google, 'MN01');
    officerAdds(google, 'indicators', {
      Mã: 'E1',
      Nhóm: 'IV – Thêm',
      'Nội dung': 'Số tủ sách',
      Loại: 'Số lượng',
      'Bắt buộc': 'Bắt buộc',
      'So sánh': '≥',
      'Mức đạt': '2',
      'Cách tổng hợp': 'Tỷ lệ đơn vị đạt',
      'Mức toàn ngành': '50%',
      'Cấp áp dụng': 'MN, TH',
      Dùng: 'Có',
    });
    officerAdds(google, 'indicators', {
      Mã: 'A5.people',
      'Nội dung': 'Số người nghe',
      Loại: 'Số lượng',
      'Bắt buộc': 'Nên nhập',
    });
    expect(run(google, 'generateTabs')).toMatchObject({ ok: true });
    expect(entriesOf(google, 'MN01')).toEqual(before);
    const tab = sheetOfRole(google, 'unit:MN01');
    expect(findRow(tab, 'A5.people')).toBe(findRow(tab, 'A5.sessions') + 1);
    typeEntry(google, CLERK, 'MN01', 'E1', 1);
    expect(shownVerdict(google, 'MN01', 'E1')).toBe('Chưa đạt');
    typeEntry(google, CLERK, 'MN01', 'E1', 2);
    expect(shownVerdict(google, 'MN01', 'E1')).toBe('Đạt');
    expect(writesOf(google, 'generateTabs').batches).toEqual([]);
  });

  test('an indicator switched off: its entries go to the end of the tab, and come back with it', () => {
    const google = withEntries();
    const before = entriesOf(google, 'MN01');
    officerWrites(google, 'indicators', 'A9', 'Dùng', 'Không');
    run(google, 'generateTabs');
    expect(entriesOf(google, 'MN01')).toEqual(before);
    const tab = sheetOfRole(google, 'unit:MN01');
    expect(findRow(tab, 'A9.received')).toBeGreaterThan(findRow(tab, 'N4'));
    officerWrites(google, 'indicators', 'A9', 'Dùng', 'Có');
    run(google, 'generateTabs');
    expect(entriesOf(google, 'MN01')).toEqual(before);
    expect(shownVerdict(google, 'MN01', 'A9')).toBe('Chưa đạt');
  });

  test('a rule added shows at once on the tab that breaks it', () => {
    const google = withEntries();
    expect(shownVerdict(google, 'MN01', 'C3')).toBe('Đạt');
    officerAdds(google, 'rules', {
      Mã: 'C3-test',
      'Chỉ tiêu': 'C3',
      'Ô cần xem': 'C3',
      'Mức độ': 'Lỗi',
      'Vế trái': 'C3',
      Phải: '≥',
      'Vế phải': '1',
      'Hậu quả': 'Sai số liệu',
      'Vấn đề': 'Phải có vụ việc.',
      'Cần làm': 'Sửa.',
      Dùng: 'Có',
    });
    run(google, 'generateTabs');
    expect(shownVerdict(google, 'MN01', 'C3')).toBe('Sai số liệu');
  });

  test('a unit added gets a tab, a row and a line in the summary; a unit switched off keeps its tab', () => {
    const google = withEntries();
    const before = entriesOf(google, 'MN01');
    officerAdds(google, 'units', { Mã: 'CS01', 'Tên đơn vị': 'Trường THCS Yên Bồng', Cấp: 'THCS', Dùng: 'Có' });
    officerWrites(google, 'units', 'TH01', 'Dùng', 'Không');
    expect(run(google, 'generateTabs').message).toContain('Đã tạo 1 tab');
    expect(findRow(sheetOfRole(google, 'summary'), 'CS01')).toBeGreaterThan(0);
    expect(findRow(sheetOfRole(google, 'summary'), 'TH01')).toBe(-1);
    expect(sheetOfRole(google, 'unit:TH01').properties.title).toBe('TH Đồng Tâm');
    expect(entriesOf(google, 'MN01')).toEqual(before);
  });

  test('a changed target changes the verdict', () => {
    const google = withEntries();
    expect(shownVerdict(google, 'MN01', 'A9')).toBe('Chưa đạt');
    officerWrites(google, 'indicators', 'A9', 'Mức đạt', '60%');
    run(google, 'generateTabs');
    expect(shownVerdict(google, 'MN01', 'A9')).toBe('Đạt');
  });

  test('managing body, year and deadline hold at once, with no script run', () => {
    const google = withEntries();
    typeEntry(google, CLERK, 'MN01', 'B1', 'Không');
    expect(shownVerdict(google, 'MN01', 'B1')).toBe('Chưa đạt');
    officerSets(google, 'year', 2025);
    expect(shownVerdict(google, 'MN01', 'B1')).toBe('Đang thực hiện');
    officerSets(google, 'managingBody', 'Phòng GD&ĐT Minh Họa');
    expect(shownAt(google, 'unit:MN01', 0, tabColumns.number)).toBe('BÁO CÁO CHỈ TIÊU NĂM 2025 – Phòng GD&ĐT Minh Họa');
    officerSets(google, 'deadline', '2026-11-10');
    expect(shownVerdict(google, 'MN01', 'R1')).toBe('Chưa đạt');
    expect(shownAt(google, 'unit:MN01', 2, tabColumns.number)).toContain('10/11/2026');
    officerSets(google, 'managingBody', 'UBND xã Chi Nê');
    expect(writesOf(google, 'generateTabs').batches).toEqual([]);
  });

  test('a renamed sheet goes on working: it is found by its role', () => {
    const google = withEntries();
    for (const [role, title] of [
      ['units', 'Danh sách trường'],
      ['unit:MN01', 'Hoa Mai (cũ)'],
      ['settings', 'Cài đặt'],
    ] as const) {
      const sheet = sheetOfRole(google, role);
      sheet.properties = { ...sheet.properties, title };
    }
    google.workbook.revision++;
    expect(run(google, 'generateTabs')).toMatchObject({ ok: true });
    expect(sheetOfRole(google, 'unit:MN01').properties.title).toBe('MN Hoa Mai');
    expect(shownVerdict(google, 'MN01', 'A9')).toBe('Chưa đạt');
    expect(run(google, 'validate')).toMatchObject({ ok: true });
  });
});

describe('who may type where', () => {
  const google = generatedWorkbook();
  /** Into the department's column of the unit's tab. */
  const comment = (as: string): void => {
    const sheet = sheetOfRole(google, 'unit:MN01');
    const row = findRow(sheet, 'A1');
    pasteInto(google, {
      as,
      sheetId: sheet.properties.sheetId ?? 0,
      row,
      column: tabColumns.comment,
      values: 'Đã xem.',
    });
  };

  test('a clerk types into the yellow cells of the own tab, and nowhere else', () => {
    typeEntry(google, CLERK, 'MN01', 'A1', 'Có');
    typeEntry(google, CLERK, 'MN01', 'A9', 'Sổ', 'evidence');
    expect(() => typeEntry(google, CLERK, 'TH01', 'A1', 'Có')).toThrow(Refusal);
    expect(() => typeEntry(google, CLERK, 'PGD', 'A1', 'Có')).toThrow(Refusal);
    expect(() => typeEntry(google, CLERK, 'MN01', 'A9', 0.99)).toThrow(Refusal);
    expect(() => typeEntry(google, CLERK, 'MN01', '#header', 'x')).toThrow(Refusal);
    expect(() => comment(CLERK)).toThrow(Refusal);
  });

  test('the officer types everywhere, a stranger nowhere', () => {
    typeEntry(google, OFFICER, 'MN01', 'A2', 'Có');
    comment(OFFICER);
    expect(() => typeEntry(google, STRANGER, 'MN01', 'A1', 'Có')).toThrow(Refusal);
    expect(() => comment(STRANGER)).toThrow(Refusal);
    expect(() => google.run('generateTabs', STRANGER)).toThrow(/Authorization/);
  });

  test('every sheet is protected', () => {
    for (const { properties, protectedRanges } of google.workbook.sheets) {
      expect([properties.title, protectedRanges.some(({ range }) => range?.startRowIndex === undefined)]).toEqual([
        properties.title,
        true,
      ]);
    }
  });

  test('after an address is taken from a unit, it types no more', () => {
    const own = generatedWorkbook();
    officerWrites(own, 'units', 'MN01', 'Email nhập liệu', 'moi@example.edu.vn');
    own.workbook.editors.push('moi@example.edu.vn');
    run(own, 'generateTabs');
    expect(() => typeEntry(own, CLERK, 'MN01', 'A1', 'Có')).toThrow(Refusal);
    typeEntry(own, 'moi@example.edu.vn', 'MN01', 'A1', 'Có');
    expect(() => typeEntry(own, OTHER_CLERK, 'MN01', 'A1', 'Có')).toThrow(Refusal);
  });
});

describe('cost', () => {
  const fifty = [
    ...threeUnits,
    ...Array.from({ length: 47 }, (_, index) => ({
      code: `MN${index + 10}`,
      name: `Trường MN Số ${index + 10}`,
      level: 'MN',
      editors: [`mn${index + 10}@example.edu.vn`],
    })),
  ];

  test('setting up and generating 50 units takes at most 8 calls of the Sheets API, each body below 2 MB; validating at most 3', () => {
    const google = startWorkbook(fifty);
    run(google, 'generateTabs');
    const calls = sheetsCalls(google);
    expect(calls.length).toBeLessThanOrEqual(8);
    for (const { bytes } of calls) expect(bytes).toBeLessThanOrEqual(MEGABYTES_2);
    const from = google.calls.length;
    run(google, 'validate');
    expect(sheetsCalls(google, from).length).toBeLessThanOrEqual(3);
  });
});

describe('the bundle', () => {
  const google = startWorkbook();

  test('has every function that the menu names, and the menu has no other', () => {
    google.run('onOpen', OFFICER);
    const [menu] = google.menus;
    const named = menu?.items.flatMap((item) => (item.kind === 'item' ? [item.functionName] : [])) ?? [];
    expect(named).toEqual(expect.arrayContaining(menuItems.flatMap((item) => (item ? [item.run] : []))));
    for (const name of named) expect([name, google.functionNames.has(name)]).toEqual([name, true]);
  });

  test('breaks down in none of the functions of the menu, on a workbook without tabs', () => {
    for (const item of menuItems) {
      if (item)
        expect([item.run, run(google, item.run)]).toEqual([
          item.run,
          expect.objectContaining({ ok: expect.any(Boolean) }),
        ]);
    }
  });

  test('can be called by every name that Google sees, with or without tabs', () => {
    for (const own of [startWorkbook(), generatedWorkbook()]) {
      for (const name of [...own.functionNames].filter((each) => each !== 'onSheetEdit')) {
        expect([name, tryTo(() => own.run(name, OFFICER))]).toEqual([name, 'done']);
      }
      expect(own.triggerFailures).toEqual([]);
    }
  });

  test('never calls a trigger onEdit, which Google would run twice', () => {
    expect(google.functionNames.has('onEdit')).toBe(false);
  });
});
