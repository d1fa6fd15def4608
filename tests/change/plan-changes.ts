// What an officer does to the plan in the middle of the year, each as a change of a few cells.

import type { Google } from '../../local/google';
import type { TypedValue } from '../../local/scenario/model';
import { officerAdds, officerWrites } from '../actions/story';

export interface PlanChange {
  readonly name: string;
  readonly apply: (google: Google) => void;
  /** Former code → new code, where codes change. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const write = (google: Google, code: string, cells: Readonly<Record<string, TypedValue>>): void => {
  for (const [heading, value] of Object.entries(cells)) officerWrites(google, 'indicators', code, heading, value);
};

const unit = (google: Google, code: string, cells: Readonly<Record<string, TypedValue>>): void => {
  for (const [heading, value] of Object.entries(cells)) officerWrites(google, 'units', code, heading, value);
};

/** Rules that name what is gone would be faults of the set-up. */
const withoutRules = (google: Google, ...codes: readonly string[]): void => {
  for (const code of codes) {
    const sheet = google.workbook.sheets.find(({ properties }) => properties.title === 'Quy tắc');
    sheet?.cells.forEach((cells) => {
      const text = cells.map((cell) => cell?.userEnteredValue?.stringValue ?? '').join(' ');
      if (text.includes(code)) cells.splice(0, cells.length);
    });
  }
};

const renameCode = (google: Google, from: string, to: string): void => {
  const sheet = google.workbook.sheets.find(({ properties }) => properties.title === 'Chỉ tiêu');
  const codes = (sheet?.cells ?? []).flatMap((cells) => {
    const code = cells[0]?.userEnteredValue?.stringValue ?? '';
    return code === from || code.startsWith(`${from}.`) ? [code] : [];
  });
  for (const code of codes) write(google, code, { Mã: code.replace(from, to) });
  write(google, to, { 'Mã cũ': from });
};

const lineOf = { yesNo: 'Có/Không', count: 'Số lượng', date: 'Ngày', text: 'Chữ' } as const;

export const planChanges: readonly PlanChange[] = [
  { name: 'an indicator switched off', apply: (google) => write(google, 'C3', { Dùng: 'Không' }) },
  {
    name: 'an indicator with fields switched off',
    apply: (google) => write(google, 'A4', { Dùng: 'Không' }),
  },
  { name: 'a computed indicator switched off', apply: (google) => write(google, 'A9', { Dùng: 'Không' }) },
  { name: 'an indicator for other levels', apply: (google) => write(google, 'C2', { 'Cấp áp dụng': 'TH' }) },
  { name: 'an indicator for a flag', apply: (google) => write(google, 'C2', { 'Đặc điểm': 'Nội trú' }) },
  {
    name: 'an indicator and a field added',
    apply: (google) => {
      officerAdds(google, 'indicators', {
        Mã: 'E1',
        'Nội dung': 'Số tủ sách',
        Loại: 'Số lượng',
        'Cấp áp dụng': 'MN, TH',
        Dùng: 'Có',
      });
      officerAdds(google, 'indicators', { Mã: 'C2.solved', 'Nội dung': 'Đã xong', Loại: 'Số lượng' });
    },
  },
  {
    name: 'another target, label, unit of measure and group',
    apply: (google) =>
      write(google, 'C2', { 'Mức đạt': '2', 'Nội dung': 'Đơn vượt cấp', 'Đơn vị tính': 'đơn', Nhóm: 'Khác' }),
  },
  { name: 'a count that becomes yes/no', apply: (google) => write(google, 'C2', { Loại: lineOf.yesNo }) },
  { name: 'a count that becomes a date', apply: (google) => write(google, 'A5.sessions', { Loại: lineOf.date }) },
  { name: 'a date that becomes a count', apply: (google) => write(google, 'A1.date', { Loại: lineOf.count }) },
  { name: 'a date that becomes a text', apply: (google) => write(google, 'A8.date', { Loại: lineOf.text }) },
  {
    name: 'an own answer that becomes computed',
    apply: (google) => {
      withoutRules(google, 'A7');
      write(google, 'A7', { Loại: 'Tỷ lệ', 'Công thức': 'A7.held / A7.scheduled', 'Mức đạt': '90%' });
    },
  },
  {
    name: 'a computed one that becomes an own answer',
    apply: (google) => {
      withoutRules(google, 'A9');
      write(google, 'A9', { Loại: lineOf.count, 'Công thức': '', 'Mức đạt': '1', 'Cách tổng hợp': 'Tổng số' });
    },
  },
  {
    name: 'a code that changes, with those of its fields',
    apply: (google) => {
      withoutRules(google, 'A4');
      renameCode(google, 'A4', 'A44');
    },
    renamed: {
      A4: 'A44',
      'A4.sessions': 'A44.sessions',
      'A4.attendees': 'A44.attendees',
      'A4.staff': 'A44.staff',
    },
  },
  {
    name: 'a unit of another level',
    apply: (google) => unit(google, 'MN01', { Cấp: 'TH' }),
  },
  {
    name: 'the order of two indicators',
    apply: (google) => {
      const sheet = google.workbook.sheets.find(({ properties }) => properties.title === 'Chỉ tiêu');
      if (!sheet) return;
      const at = (code: string) => sheet.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === code);
      const [row] = sheet.cells.splice(at('C3'), 1);
      if (row) sheet.cells.splice(at('A1'), 0, row);
    },
  },
];
