// Every sentence about a pasted list of units, and of the assistant that makes a workbook of it.

import type { ListColumn } from '../domain/list-columns';
import type { CheckedList, ListProblem } from '../domain/unit-list';

const columnWords: Readonly<Record<ListColumn, string>> = {
  code: 'mã',
  name: 'tên',
  level: 'cấp',
  commune: 'xã',
  editors: 'email',
};

/** "Đọc được: mã (cột 1), tên (cột 2). Không dùng: “Điện thoại”." */
export function columnsSentence({ at, header, unused }: CheckedList['columns']): string {
  const found = (Object.keys(columnWords) as ListColumn[]).flatMap((column) => {
    const index = at[column];
    return index === undefined ? [] : [`${columnWords[column]} (cột ${index + 1})`];
  });
  const how = header === null ? 'Không thấy dòng tiêu đề nên đoán theo nội dung' : 'Theo dòng tiêu đề';
  const rest = unused.length === 0 ? '' : ` Không dùng: ${unused.map((name) => `“${name}”`).join(', ')}.`;
  return `${how}: ${found.join(', ')}.${rest}`;
}

type Words = (problem: Pick<ListProblem, 'given' | 'meant'>, levels: string) => string;

const problemWords: Readonly<Record<ListProblem['kind'], Words>> = {
  aboveHeader: ({ given }) => `“${given}” đứng trên dòng tiêu đề, không coi là đơn vị`,
  headerAgain: () => 'dòng tiêu đề lặp lại, không coi là đơn vị',
  noName: ({ given }) => `không có tên đơn vị (“${given}”)`,
  longName: ({ given }) => `tên dài quá 100 ký tự: “${given}”`,
  noLevel: ({ given }) => `không rõ cấp của “${given}”; ghi vào cột cấp`,
  badLevel: ({ given }, levels) => `cấp “${given}” không có trong sổ; dùng một trong: ${levels}`,
  badCode: ({ given }) => `mã “${given}” không dùng được; mã gồm chữ, số, dấu . _ - &, không có khoảng trắng`,
  doubledCode: ({ given, meant }) => `mã “${given}” đã có ở dòng ${meant}`,
  doubledName: ({ given, meant }) => `“${given}” trùng với dòng ${meant}; nếu là hai đơn vị, ghi mã cho mỗi đơn vị`,
  longCommune: ({ given }) => `tên xã dài quá 200 ký tự: “${given}”`,
  longEditors: ({ given }) => `quá nhiều địa chỉ email: “${given}”`,
  codeGiven: ({ given, meant }) => `“${given}” chưa có mã, sẽ dùng mã ${meant}`,
  levelGuessed: ({ given, meant }) => `“${given}” chưa ghi cấp, lấy theo tên là ${meant}`,
  communeCarried: ({ given, meant }) => `ô xã của “${given}” trống (ô gộp?), lấy theo dòng trên là ${meant}`,
  badEmail: ({ given, meant }) => `“${given}” không phải là địa chỉ email, bỏ qua; ${meant} vẫn được nhận`,
};

export const problemSentence = (problem: ListProblem, levels: readonly string[]): string =>
  problemWords[problem.kind](problem, levels.join(', '));

export const assistantWords = {
  title: 'Thiết lập sổ',
  opened: 'Đã mở phần thiết lập.',
  change: (column: ListColumn, before: string, after: string): string =>
    `${columnWords[column]}: “${before}” → “${after}”`,
  nothing: 'Chưa hiểu được đơn vị nào trong danh sách. Mỗi đơn vị một dòng; cần ít nhất cột tên và cột cấp.',
  tooMany: (count: number, most: number): string =>
    `Sổ sẽ có ${count} đơn vị; một sổ nhận tối đa ${most}. Hãy chia danh sách thành nhiều sổ. Chưa ghi gì vào sổ.`,
  tooLong: 'Danh sách dán vào quá dài. Hãy chỉ chép các cột mã, tên, cấp, xã, email của các đơn vị.',
  badAnswers: 'Nội dung gửi lên không đọc được. Hãy đóng cửa sổ này rồi chọn lại “1. Thiết lập sổ”.',
  bad: {
    text: (what: string): string => `${what}: cần một tên, không quá 1000 ký tự.`,
    year: 'Năm báo cáo: cần một năm từ 2000 đến 2099.',
    deadline: 'Ngày hạn nộp: cần một ngày.',
  },
  done: (added: number, changed: number, skipped: number): string =>
    [
      added + changed === 0 ? 'Danh sách đơn vị giữ nguyên.' : '',
      added > 0 ? `Đã thêm ${added} đơn vị.` : '',
      changed > 0 ? `Đã sửa ${changed} đơn vị theo danh sách.` : '',
      skipped > 0
        ? `${skipped} dòng của danh sách chưa dùng được; sửa trong danh sách rồi dán lại, đơn vị đã có được giữ.`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
} as const;
