// The columns of the sheets that the officer edits. One table each: the header, its place, how wide, what may be typed.

import type { Comparison, FieldKind, IndicatorKind, Requirement, RollUp, RuleEffect, Severity } from '../domain/model';
import { levels } from '../plans/levels';
import type { StyleName } from './styles';

export interface DataColumn {
  readonly header: string;
  readonly width: number;
  /** Shown beside the cell. */
  readonly hint: string;
  /** Offered in a dropdown; a value outside is refused when `closed`. */
  readonly options?: readonly string[];
  readonly closed?: boolean;
  readonly style?: StyleName;
  /** Came later: a workbook set up before has no such column, and is read as if it were blank. */
  readonly optional?: boolean;
  /** Every row has to have one. */
  readonly isNeeded?: boolean;
  /** A code, and so without blanks. */
  readonly isCode?: boolean;
}

export const indicatorKindWords: Record<IndicatorKind, string> = {
  yesNo: 'Có/Không',
  document: 'Ban hành văn bản',
  count: 'Số lượng',
  ratio: 'Tỷ lệ',
  rating: 'Xếp loại',
  anyOf: 'Một trong các số',
  date: 'Ngày',
  text: 'Chữ',
  derived: 'Tự động',
};
export const fieldKindWords: Record<FieldKind, string> = {
  yesNo: 'Có/Không',
  count: 'Số lượng',
  rating: 'Xếp loại',
  date: 'Ngày',
  text: 'Chữ',
  tick: 'Đánh dấu',
};
export const requirementWords: Record<Requirement, string> = {
  always: 'Bắt buộc',
  whenYes: 'Khi trả lời Có',
  should: 'Nên nhập',
  optional: 'Tùy chọn',
};
export const rollUpWords: Record<RollUp, string> = {
  share: 'Tỷ lệ đơn vị đạt',
  pooled: 'Tỷ lệ gộp',
  sum: 'Tổng số',
  none: 'Không tổng hợp',
};
export const severityWords: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo' };
export const effectWords: Record<RuleEffect, string> = {
  invalid: 'Sai số liệu',
  missing: 'Thiếu số liệu',
  submission: 'Chỉ chặn nộp',
};
export const comparisonWords: Record<Comparison, string> = {
  '=': 'bằng',
  '<>': 'khác',
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
};
export const USED = 'Có';
export const UNUSED = 'Không';
const used: Pick<DataColumn, 'options' | 'closed' | 'style'> = {
  options: [USED, UNUSED],
  closed: true,
  style: 'center',
};

export const unitColumns = {
  code: {
    header: 'Mã',
    width: 84,
    hint: 'Mã ngắn, không trùng, ví dụ MN01. Không đổi mã sau khi đã tạo tab.',
    style: 'text',
    isCode: true,
  },
  name: { header: 'Tên đơn vị', width: 260, hint: 'Tên đầy đủ, ví dụ Trường MN Hoa Mai.', isNeeded: true },
  tab: { header: 'Tên tab', width: 130, hint: 'Bỏ trống: lấy theo tên đơn vị. Không trùng, không quá 31 ký tự.' },
  level: {
    header: 'Cấp',
    width: 90,
    hint: 'Chọn trong danh sách. P là cơ quan quản lý.',
    options: levels.map((level) => level.code),
    closed: true,
    style: 'center',
  },
  commune: { header: 'Xã', width: 120, hint: 'Xã, phường nơi đơn vị đóng.' },
  editors: {
    header: 'Email nhập liệu',
    width: 220,
    hint: 'Địa chỉ Google của người nhập; nhiều địa chỉ cách nhau bằng dấu phẩy.',
  },
  flags: {
    header: 'Đặc điểm',
    width: 190,
    hint: 'Ví dụ: Bán trú/nội trú, Có HS dân tộc thiểu số. Cách nhau bằng dấu phẩy.',
  },
  exempt: { header: 'Miễn chỉ tiêu', width: 110, hint: 'Mã các chỉ tiêu được miễn, ví dụ A9, C1.' },
  active: { header: 'Dùng', width: 60, hint: 'Không: đơn vị đã giải thể, sáp nhập; tab cũ vẫn được giữ.', ...used },
} as const satisfies Record<string, DataColumn>;

export const indicatorColumns = {
  code: {
    header: 'Mã',
    width: 104,
    hint: 'Chỉ tiêu: A1. Trường của chỉ tiêu: A1.number.',
    style: 'text',
    isCode: true,
  },
  label: { header: 'Nội dung', width: 250, hint: 'Câu hỏi như đơn vị đọc thấy.', isNeeded: true },
  kind: {
    header: 'Loại',
    width: 96,
    hint: 'Chỉ tiêu và trường có loại riêng; chọn trong danh sách.',
    options: [...new Set([...Object.values(indicatorKindWords), ...Object.values(fieldKindWords)])],
    closed: true,
    style: 'center',
  },
  unitOfMeasure: { header: 'Đơn vị tính', width: 66, hint: 'Ví dụ: văn bản, vụ, người.', style: 'center' },
  required: {
    header: 'Bắt buộc',
    width: 84,
    hint: 'Bỏ trống ô này thì sao.',
    options: Object.values(requirementWords),
    closed: true,
    style: 'center',
  },
  comparison: {
    header: 'So sánh',
    width: 60,
    hint: 'Kết quả phải thế nào so với mức đạt.',
    options: Object.values(comparisonWords),
    closed: true,
    style: 'center',
  },
  target: { header: 'Mức đạt', width: 100, hint: 'Ví dụ: Có, 95%, 1. Bỏ trống: chỉ theo dõi.', style: 'text' },
  horizon: { header: 'Thời hạn', width: 60, hint: 'Năm phải đạt, ví dụ 2026. Bỏ trống: hằng năm.', style: 'center' },
  rollUp: {
    header: 'Cách tổng hợp',
    width: 96,
    hint: 'Cách tính kết quả toàn ngành.',
    options: Object.values(rollUpWords),
    closed: true,
    style: 'center',
  },
  districtTarget: { header: 'Mức toàn ngành', width: 70, hint: 'Ví dụ 80%. Bỏ trống: không đặt mức.', style: 'text' },
  levels: { header: 'Cấp áp dụng', width: 104, hint: 'Mã các cấp, cách nhau bằng dấu phẩy, ví dụ P, MN, TH.' },
  clause: { header: 'Căn cứ', width: 130, hint: 'Mục của kế hoạch.' },
  active: { header: 'Dùng', width: 48, hint: 'Không: chỉ tiêu không có trên tab của đơn vị.', ...used },
  group: { header: 'Nhóm', width: 130, hint: 'Tiêu đề nhóm trên tab của đơn vị.' },
  flag: {
    header: 'Đặc điểm',
    width: 130,
    hint: 'Chỉ đơn vị có đặc điểm này mới báo cáo. Bỏ trống: mọi đơn vị thuộc cấp.',
  },
  options: {
    header: 'Lựa chọn',
    width: 150,
    hint: 'Chỉ với loại Xếp loại: các mức, tốt nhất trước, cách nhau bằng dấu chấm phẩy.',
  },
  formula: {
    header: 'Công thức',
    width: 190,
    hint: 'Chỉ với chỉ tiêu tính ra, ví dụ A9.resolved / A9.received.',
    style: 'text',
  },
  wantsEvidence: {
    header: 'Cần minh chứng',
    width: 78,
    hint: 'Có: trả lời Có mà thiếu minh chứng thì cảnh báo.',
    ...used,
  },
  hint: { header: 'Gợi ý nhập', width: 300, hint: 'Hiện cạnh ô khi đơn vị nhập.' },
  formerCode: {
    header: 'Mã cũ',
    width: 104,
    hint: 'Chỉ khi đổi mã: mã trước đây, để số liệu đã nhập đi theo mã mới.',
    style: 'text',
    optional: true,
  },
} as const satisfies Record<string, DataColumn>;

export const ruleColumns = {
  code: { header: 'Mã', width: 150, hint: 'Mã quy tắc, không trùng.', style: 'text', isCode: true },
  indicator: { header: 'Chỉ tiêu', width: 60, hint: 'Mã chỉ tiêu. Bỏ trống ở các quy tắc chung.', style: 'text' },
  severity: {
    header: 'Mức độ',
    width: 72,
    hint: 'Lỗi: không nộp được. Cảnh báo: nộp được khi có giải trình.',
    options: Object.values(severityWords),
    closed: true,
    style: 'center',
  },
  message: {
    header: 'Vấn đề',
    width: 310,
    hint: 'Câu báo cho đơn vị. {A9.resolved} sẽ được thay bằng số đã nhập.',
    isNeeded: true,
  },
  remedy: { header: 'Cần làm', width: 280, hint: 'Đơn vị phải làm gì.' },
  effect: {
    header: 'Hậu quả',
    width: 90,
    hint: 'Lỗi này làm đánh giá thành gì.',
    options: Object.values(effectWords),
    closed: true,
    style: 'center',
  },
  clause: { header: 'Căn cứ', width: 120, hint: 'Mục của kế hoạch.' },
  active: { header: 'Dùng', width: 48, hint: 'Không: bỏ qua quy tắc này.', ...used },
  field: { header: 'Ô cần xem', width: 110, hint: 'Mã trường mà thông báo trỏ tới.', style: 'text' },
  condition: {
    header: 'Khi',
    width: 170,
    hint: "Chỉ xét khi điều kiện này đúng, ví dụ A7 == 'Có'. Bỏ trống: luôn xét.",
    style: 'text',
  },
  left: { header: 'Vế trái', width: 190, hint: 'Biểu thức, ví dụ A9.resolved + A9.pending.', style: 'text' },
  operator: {
    header: 'Phải',
    width: 52,
    hint: 'Vế trái phải thế nào so với vế phải.',
    options: Object.values(comparisonWords),
    closed: true,
    style: 'center',
  },
  right: { header: 'Vế phải', width: 170, hint: 'Biểu thức hoặc số.', style: 'text' },
  brief: {
    header: 'Báo ngắn',
    width: 220,
    hint: 'Câu báo gọn trong cột Đánh giá của tab, không quá 60 ký tự. Bỏ trống: dùng câu ở cột Vấn đề.',
  },
} as const satisfies Record<string, DataColumn>;

/** How many of the first columns are printed; the others are for editing on screen. */
export const PRINTED_INDICATOR_COLUMNS = 13;
export const PRINTED_RULE_COLUMNS = 8;

/** Rows above the data on each of these sheets: title, how to, header. 0-based index of the header row. */
export const DATA_HEADER_ROW = 2;
export const DATA_FIRST_ROW = 3;
