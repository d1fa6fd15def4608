// Every sentence about the written report and its template.

import { shorten } from '../domain/shorten';
import type { ReportKind } from '../pages/contract';
import type { TemplateFault } from '../report/check-template';
import type { Placeholder } from '../report/placeholders';
import type { TemplatePlace } from '../report/template-place';
import type { ZipFaultKind } from '../report/zip-fault';

const names: Readonly<Record<ReportKind, string>> = {
  whole: 'bao-cao',
  part: 'bao-cao-phan-de-ghep',
  schools: 'phu-luc-tung-truong',
};

export const reportMessages = {
  title: 'Xuất báo cáo tổng hợp',
  opened: 'Đã mở phần xuất báo cáo.',
  fileName: (kind: ReportKind, year: number, school: string | null): string =>
    `${names[kind]}-${year}${school === null ? '' : `-${school}`}.docx`,
  made: (name: string): string => `Đã lưu tệp ${name} vào Google Drive của bạn. Mở bằng Word hoặc Google Tài liệu.`,
  noSchools: 'Sheet Đơn vị chưa có trường nào đang dùng nên chưa lập được phụ lục.',
  unknownSchool: 'Không có trường mang mã này trong sheet Đơn vị. Hãy đóng cửa sổ rồi chọn lại.',
  badRequest: 'Yêu cầu gửi lên không đọc được. Hãy đóng cửa sổ này rồi chọn lại “Xuất báo cáo tổng hợp…”.',
  templateName: 'mau-bao-cao.docx',
  kept: 'Đã nhận mẫu mới. Từ lần xuất sau, báo cáo theo mẫu này.',
  dropped: 'Đã dùng lại mẫu gốc.',
  broken: (faults: readonly string[], more: number): string =>
    [
      'Chưa nhận mẫu này; mẫu đang dùng không thay đổi. Lý do:',
      ...faults.map((fault) => `• ${fault}`),
      ...(more > 0 ? [`… và ${more} chỗ khác.`] : []),
    ].join('\n'),
  tooLarge: (kilobytes: number): string =>
    `Chưa nhận mẫu này: tệp lớn hơn ${kilobytes} kB. Hãy bỏ bớt hình ảnh trong mẫu rồi đưa lên lại.`,
  notAFile: 'Chưa nhận mẫu này: nội dung gửi lên không phải là một tệp Word (.docx).',
} as const;

const zipWords: Readonly<Record<ZipFaultKind, string>> = {
  notAZip: 'đây không phải là tệp Word (.docx)',
  oldFormat: 'đây là tệp Word kiểu cũ (.doc) hoặc có mật khẩu; hãy lưu lại thành .docx không mật khẩu',
  encrypted: 'tệp có mật khẩu; hãy lưu lại không mật khẩu',
  tooLarge: 'nội dung bên trong tệp quá lớn',
  strangeName: 'bên trong tệp có phần mang tên lạ; hãy mở bằng Word rồi lưu lại',
  damaged: 'tệp bị hỏng; hãy mở bằng Word rồi lưu lại',
};

const partWords: Readonly<Record<TemplatePlace['part'], string>> = {
  body: '',
  header: 'đầu trang, ',
  footer: 'chân trang, ',
  notes: 'chú thích cuối trang, ',
};
const WORDS_LETTERS = 90;
const TYPED_LETTERS = 60;

/** "đoạn 12, ô ở bảng 1, hàng 1, cột 2, gần “Số: …”" */
function placeWords({ part, paragraph, cell, words }: TemplatePlace): string {
  const where = cell ? `bảng ${cell.table}, hàng ${cell.row}, cột ${cell.column}` : `đoạn ${paragraph}`;
  return `${partWords[part]}${where}${words === '' ? '' : `, gần “${shorten(words, WORDS_LETTERS)}”`}`;
}

const typedAs = ({ name, kind }: Placeholder): string =>
  kind === 'loop' ? `{#${name}} … {/${name}}` : kind === 'table' ? `{@${name}}` : `{${name}}`;

export function faultSentence(fault: TemplateFault): string {
  switch (fault.kind) {
    case 'file':
      return `Tệp không dùng được: ${zipWords[fault.why]}.`;
    case 'notWord':
      return 'Tệp không dùng được: đây không phải là tệp Word (.docx).';
    case 'macros':
      return 'Tệp có macro. Hãy lưu lại dưới dạng “Tài liệu Word (.docx)”.';
    case 'outsideLink':
      return 'Tệp có liên kết tới mẫu hoặc hình ở ngoài tệp. Hãy nhúng hình vào tệp, bỏ mẫu đính kèm rồi lưu lại.';
    case 'doctype':
      return 'Bên trong tệp có khai báo DOCTYPE mà Word không tạo ra. Hãy mở bằng Word rồi lưu lại.';
    case 'needed':
      return `Thiếu ${typedAs(fault.placeholder)} (${fault.placeholder.meaning}).`;
  }
  const typed = shorten(fault.typed, TYPED_LETTERS);
  const at = placeWords(fault.place);
  switch (fault.kind) {
    case 'unknown':
      return `Không có chỗ điền nào tên ${typed}: ${at}.`;
    case 'misplaced':
      return fault.known.within === ''
        ? `${typed} phải viết là ${typedAs(fault.known)}: ${at}.`
        : `${typed} phải viết là ${typedAs(fault.known)} và nằm giữa {#${fault.known.within}} và {/${fault.known.within}}: ${at}.`;
    case 'unclosed':
      return `Chỗ điền “${typed}” thiếu dấu } ở cuối: ${at}.`;
    case 'unopened':
      return `Chỗ điền “${typed}” thiếu dấu { ở đầu: ${at}.`;
    case 'unclosedLoop':
      return `Có {#${typed}} mà không có {/${typed}}: ${at}.`;
    case 'unopenedLoop':
      return `Có {/${typed}} mà không có {#${typed}} ở trước: ${at}.`;
    case 'crossed':
      return `Phần {#${typed}} lồng chéo với phần khác: phần mở sau phải đóng trước: ${at}.`;
    case 'tableNotAlone':
      return `{@${typed}} phải đứng một mình trong một đoạn: ${at}.`;
    case 'broken':
      return `Chỗ điền “${typed}” không dùng được: ${at}.`;
  }
}
