// Every sentence about the written report and its template.

import type { ReportKind } from '../pages/contract';

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
} as const;
