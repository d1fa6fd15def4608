// Faults in the sheets that the officer edits: nothing is written, and the message says where, what stands there, what is expected.

import type { Google } from '../../local/google';
import { pasteInto } from '../../local/people';
import type { TypedValue } from '../../local/scenario/model';
import { findColumn } from '../../local/scenario/unit-tab';
import { a1 } from '../../src/layout/a1';
import { fixedSheets } from '../../src/layout/fixed-sheets';
import {
  contentOf,
  dataCell,
  generatedWorkbook,
  OFFICER,
  officerAdds,
  officerSets,
  officerWrites,
  settingCell,
  sheetOfRole,
  threeUnits,
  writesOf,
} from './story';

/** Does the damage; tells the sheet, the cell and what then stands there. */
type Damage = (google: Google) => { readonly sheet: string; readonly cell: string; readonly found: string };

const inData =
  (role: 'units' | 'indicators' | 'rules', code: string, heading: string, value: TypedValue): Damage =>
  (google) => {
    const { row, column } = dataCell(google, role, code, heading);
    officerWrites(google, role, code, heading, value);
    return { sheet: fixedSheets[role], cell: a1(row, column), found: String(value ?? '') };
  };

const inNewRow =
  (role: 'units' | 'indicators' | 'rules', cells: Readonly<Record<string, TypedValue>>, heading: string): Damage =>
  (google) => {
    officerAdds(google, role, cells);
    const sheet = sheetOfRole(google, role);
    const row = sheet.cells.reduce((last, cells, at) => (cells[0]?.userEnteredValue ? at : last), -1);
    const column = sheet.cells[2]?.findIndex((cell) => cell?.userEnteredValue?.stringValue === heading) ?? -1;
    return { sheet: fixedSheets[role], cell: a1(row, column), found: String(cells[heading] ?? '') };
  };

const inSettings =
  (key: string, value: TypedValue): Damage =>
  (google) => {
    officerSets(google, key, value);
    const { row, column } = settingCell(google, key);
    return { sheet: fixedSheets.settings, cell: a1(row, column), found: String(value ?? '') };
  };

const header =
  (role: 'units' | 'indicators' | 'rules', heading: string, text: string | null): Damage =>
  (google) => {
    const sheet = sheetOfRole(google, role);
    const column = findColumn(sheet, 2, heading);
    pasteInto(google, { as: OFFICER, sheetId: sheet.properties.sheetId ?? 0, row: 2, column, values: text });
    return { sheet: fixedSheets[role], cell: a1(2, column), found: text ?? '' };
  };

const school = { 'Tên đơn vị': 'Trường MN Khác', Cấp: 'MN', Dùng: 'Có' };
const long = 'Trường Mầm non Hoa Mai xã Chi Nê huyện Lạc Thủy';
const condition = {
  'Chỉ tiêu': 'A9',
  'Ô cần xem': 'A9.resolved',
  'Mức độ': 'Lỗi',
  Phải: '≥',
  'Vấn đề': 'Sai.',
  'Cần làm': 'Sửa.',
  Dùng: 'Có',
};

const damages: Readonly<Record<string, readonly [damage: Damage, expected: RegExp]>> = {
  'two units with one code': [inNewRow('units', { Mã: 'MN01', ...school }, 'Mã'), /mã không trùng với dòng \d+/],
  'two units with one code in other letters': [
    inNewRow('units', { Mã: 'mn01', ...school }, 'Mã'),
    /mã không trùng với dòng \d+/,
  ],
  'a unit code with a space': [inNewRow('units', { Mã: 'MN 2', ...school }, 'Mã'), /không có khoảng trắng/],
  'a unit code with a wildcard': [inNewRow('units', { Mã: 'MN*', ...school }, 'Mã'), /mã gồm chữ, số/],
  'two tabs of one name': [
    inNewRow('units', { Mã: 'MN02', ...school, 'Tên đơn vị': 'Trường MN Hoa Mai' }, 'Tên đơn vị'),
    /tên tab khác “MN Hoa Mai”, đã dùng cho MN01/,
  ],
  'a tab named like a sheet of ours': [inData('units', 'MN01', 'Tên tab', 'tổng hợp'), /tên tab khác/],
  'a tab name too long': [inData('units', 'MN01', 'Tên tab', long), /tối đa 31 ký tự/],
  'a unit without a name': [inData('units', 'MN01', 'Tên đơn vị', null), /tên đơn vị/],
  'a name too long': [inData('units', 'MN01', 'Tên đơn vị', long.repeat(3)), /từ 1 đến 100 ký tự/],
  'a tab name with characters that Google refuses': [
    inData('units', 'MN01', 'Tên tab', 'MN/Hoa*Mai'),
    /không có các ký tự \[ \] \* \? : /,
  ],
  'a name with such characters': [inData('units', 'MN01', 'Tên đơn vị', 'Trường [MN] Hoa Mai'), /không có các ký tự/],
  'an unknown level': [inData('units', 'MN01', 'Cấp', 'Mầm'), /một trong các cấp: P, MN, TH, THCS, TH&THCS, PTDTNT/],
  'a bad e-mail address': [inData('units', 'MN01', 'Email nhập liệu', 'mn01@example'), /địa chỉ email/],
  'one bad address among several': [
    inData('units', 'MN01', 'Email nhập liệu', 'a@b.vn\nmn01.example.vn'),
    /“mn01.example.vn” không phải là địa chỉ/,
  ],
  'neither used nor unused': [inData('units', 'MN01', 'Dùng', 'chắc là có'), /“Có” hoặc “Không”/],
  'a deadline that is no date': [inSettings('deadline', 'sắp tới'), /ngày, ví dụ 20\/11\/2026/],
  'a deadline that the calendar lacks': [inSettings('deadline', "'31/11/2026"), /ngày, ví dụ/],
  'no deadline': [inSettings('deadline', null), /ngày, ví dụ/],
  'a year that is no number': [inSettings('year', 'hai nghìn'), /một năm ở dạng số, từ 2000 đến 2099/],
  'a year as text, which no formula can compare': [inSettings('year', "'2026"), /một năm ở dạng số/],
  'a deadline as text, which no formula can compare': [
    inSettings('deadline', "'20/11/2026"),
    /nếu đang là chữ: xóa ô rồi gõ lại/,
  ],
  'a deadline with an hour': [inSettings('deadline', 46346.75), /ngày, ví dụ 20/],
  'a switch in a word that the formulas do not know': [
    inSettings('carriedOverCounts', 'x'),
    /“Có” hoặc “Không”, chọn trong danh sách/,
  ],
  "the officer's bad address": [
    inSettings('officerEmail', 'canbo'),
    /một hay nhiều địa chỉ email cách nhau bằng dấu phẩy/,
  ],
  'a year out of reach': [inSettings('year', 206), /một năm ở dạng số, từ 2000 đến 2099/],
  'a switch that is no yes or no': [inSettings('carriedOverCounts', 'tùy'), /“Có” hoặc “Không”/],
  'a target that is no number': [inData('indicators', 'A9', 'Mức đạt', 'nhiều'), /một số, một tỷ lệ như 95%/],
  'a target with a sign in it': [inData('indicators', 'A9', 'Mức đạt', '>= 95%'), /một số, một tỷ lệ/],
  'a grade that is no option': [
    inData('indicators', 'A11', 'Mức đạt', 'Tốt'),
    /một mức xếp loại có trong cột Lựa chọn/,
  ],
  'a target for a text': [inData('indicators', 'N1', 'Mức đạt', 'Có'), /loại Chữ không có mức đạt/],
  'an expression that does not parse': [
    inData('indicators', 'A9', 'Công thức', 'A9.resolved / / A9.received'),
    /không đọc được/,
  ],
  'an expression with a decimal comma': [inData('indicators', 'A9', 'Công thức', 'A9.resolved * 0,5'), /dấu phẩy/],
  'an expression that names a missing field': [
    inData('indicators', 'A9', 'Công thức', 'A9.resolved / A9.nothing'),
    /không có trường "A9.nothing"/,
  ],
  'an expression that calls an unknown function': [
    inData('indicators', 'A9', 'Công thức', 'SUM(A9.resolved)'),
    /không có hàm "SUM"/,
  ],
  'a ratio that is no division': [inData('indicators', 'A9', 'Công thức', 'A9.resolved + 1'), /một phép chia/],
  'a ratio without an expression': [inData('indicators', 'A9', 'Công thức', null), /công thức, ví dụ/],
  'a circle': [
    (google) => {
      officerWrites(google, 'indicators', 'D4', 'Công thức', 'A9 / 2');
      return inData('indicators', 'A9', 'Công thức', 'D4 / 2')(google);
    },
    /gọi vòng quanh: D4 → A9 → D4/,
  ],
  'an indicator code twice': [
    inNewRow('indicators', { Mã: 'A1', 'Nội dung': 'Lại A1', Loại: 'Có/Không', 'Cấp áp dụng': 'MN', Dùng: 'Có' }, 'Mã'),
    /mã không trùng với dòng 4/,
  ],
  'a field without its indicator': [
    inNewRow('indicators', { Mã: 'Z9.number', 'Nội dung': 'Số', Loại: 'Chữ' }, 'Mã'),
    /một chỉ tiêu mã Z9/,
  ],
  'an indicator code in Vietnamese letters': [
    inNewRow('indicators', { Mã: 'Đ1', 'Nội dung': 'Mới' }, 'Mã'),
    /chữ không dấu và số/,
  ],
  'an indicator of no kind': [
    inNewRow('indicators', { Mã: 'E1', 'Nội dung': 'Mới', 'Cấp áp dụng': 'MN' }, 'Loại'),
    /một trong: Có\/Không/,
  ],
  'an indicator without levels': [inData('indicators', 'A1', 'Cấp áp dụng', null), /mã các cấp/],
  'an indicator of an unknown level': [inData('indicators', 'A1', 'Cấp áp dụng', 'MN, THPT'), /mã các cấp/],
  'a horizon that is no year': [inData('indicators', 'B1', 'Thời hạn', 'sang năm'), /một năm như 2026/],
  'a district target that is no share': [inData('indicators', 'A1', 'Mức toàn ngành', 'đa số'), /một tỷ lệ như 80%/],
  'grades without options': [inData('indicators', 'A11', 'Lựa chọn', 'Tốt'), /ít nhất hai mức/],
  'a rule code twice': [
    inNewRow('rules', { Mã: 'A9-sum', ...condition, 'Vế trái': '1', 'Vế phải': '1' }, 'Mã'),
    /mã không trùng với dòng \d+/,
  ],
  'a rule of an unknown indicator': [
    inData('rules', 'A9-sum', 'Chỉ tiêu', 'Z9'),
    /mã một chỉ tiêu có trong sheet Chỉ tiêu/,
  ],
  'a rule that points at an unknown field': [inData('rules', 'A9-sum', 'Ô cần xem', 'A9.gone'), /mã của một trường/],
  'a rule whose left side is empty': [inData('rules', 'A9-sum', 'Vế trái', null), /đang để trống/],
  'a rule whose right side is text of a text field': [inData('rules', 'A9-sum', 'Vế phải', 'A1.number'), /là văn bản/],
  'a rule with a word that nobody can answer': [
    inData('rules', 'A7-noneHeld', 'Khi', "A7 == 'Có lẽ'"),
    /"Có lẽ" không phải là câu trả lời của A7/,
  ],
  'a rule with an unknown sign': [inData('rules', 'A9-sum', 'Phải', '=='), /một trong: bằng, khác/],
  'a rule of no severity': [inData('rules', 'A9-sum', 'Mức độ', 'Nặng'), /một trong: Lỗi, Cảnh báo/],
  'a header that was overwritten': [header('units', 'Cấp', 'Loại trường'), /tiêu đề cột “Cấp”/],
  'a header that is gone': [header('indicators', 'Mức đạt', null), /tiêu đề cột “Mức đạt”/],
};

const oneUnit = threeUnits.filter(({ code }) => code === 'MN01');

test.each(Object.entries(damages))(
  '%s: nothing is written, and the message says where and what',
  (_, [damage, expected]) => {
    const google = generatedWorkbook(oneUnit);
    const { sheet, cell, found } = damage(google);
    const { result, batches } = writesOf(google, 'generateTabs');
    expect([result.ok, batches]).toEqual([false, []]);
    const shown = found.replace(/^'/, '').replace('\n', ' ');
    const standing = shown === '' ? '(trống)' : `“${shown.slice(0, 80)}`;
    expect(result.message).toContain(`Sheet “${sheet}”, ô ${cell}: đang ghi ${standing}`);
    expect(result.message).toMatch(expected);
    expect(result.message).toContain('Chưa ghi gì vào sổ');
    expect(google.dialogs.at(-1)).toMatchObject({ kind: 'alert', text: result.message });
  },
);

test.each(['generateTabs', 'validate', 'summarize'])(
  '%s stops before a fault and leaves the workbook as it was',
  (action) => {
    const google = generatedWorkbook(oneUnit);
    officerWrites(google, 'units', 'MN01', 'Cấp', 'Mầm');
    const before = contentOf(google);
    const { result, batches } = writesOf(google, action);
    expect([result.ok, batches, contentOf(google) === before]).toEqual([false, [], true]);
    expect(result.message).toContain('đang ghi “Mầm”');
  },
);

describe('a sheet of ours that was deleted', () => {
  test.each(['units', 'indicators', 'rules', 'settings', 'tracking', 'summary'] as const)(
    '%s: nothing is written until setUp makes it again',
    (role) => {
      const google = generatedWorkbook(oneUnit);
      google.workbook.sheets = google.workbook.sheets.filter((sheet) => sheet !== sheetOfRole(google, role));
      google.workbook.revision++;
      const { result, batches } = writesOf(google, 'generateTabs');
      expect([result.ok, batches]).toEqual([false, []]);
      expect(result.message).toContain(`Sheet “${fixedSheets[role]}”: không còn sheet này trong sổ`);
      expect(writesOf(google, 'setUp').result).toMatchObject({ ok: true });
      expect(sheetOfRole(google, role).properties.title).toBe(fixedSheets[role]);
    },
  );
});

test('two columns that changed places are told, and nothing that merely follows from it', () => {
  const google = generatedWorkbook(oneUnit);
  header('indicators', 'Mức đạt', 'tạm')(google);
  header('indicators', 'So sánh', 'Mức đạt')(google);
  header('indicators', 'tạm', 'So sánh')(google);
  const { message } = writesOf(google, 'generateTabs').result;
  expect(message.split('\n').filter((line) => line.startsWith('•'))).toEqual([
    expect.stringMatching(
      /Sheet “Chỉ tiêu”, ô [A-Z]3: đang ghi “(So sánh|Mức đạt)”; cần: tiêu đề cột “(Mức đạt|So sánh)”/,
    ),
    expect.stringMatching(
      /Sheet “Chỉ tiêu”, ô [A-Z]3: đang ghi “(So sánh|Mức đạt)”; cần: tiêu đề cột “(Mức đạt|So sánh)”/,
    ),
  ]);
});

test('many faults are told at once, the first ten by name', () => {
  const google = generatedWorkbook(oneUnit);
  for (let index = 0; index < 12; index++)
    officerAdds(google, 'units', { Mã: `X${index}`, 'Tên đơn vị': `Trường ${index}`, Cấp: 'XX' });
  const { message } = writesOf(google, 'generateTabs').result;
  expect(message.split('\n').filter((line) => line.startsWith('•'))).toHaveLength(10);
  expect(message).toContain('… và 2 chỗ khác.');
});
