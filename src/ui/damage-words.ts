// What *Sửa chữa sổ* says of each kind of damage: what was found, and what will be done.

import type { DamageKind } from '../domain/damage';

export interface DamageWords {
  readonly found: string;
  readonly willDo: string;
}

/** In the order in which they are told. */
export const damageWords: Readonly<Record<DamageKind, DamageWords>> = {
  sheetGone: { found: 'sheet đã bị xóa', willDo: 'tạo lại sheet đã bị xóa' },
  marksGone: { found: 'sheet mất dấu nhận biết', willDo: 'nhận lại sheet và ghi lại dấu nhận biết' },
  copy: {
    found: 'bản sao do người dùng tạo',
    willDo: 'khóa bản sao (chỉ cán bộ sửa được), không tính vào sổ; số liệu trên đó giữ nguyên',
  },
  title: { found: 'tên tab bị đổi, hoặc tên của đơn vị bị sheet khác chiếm', willDo: 'đặt lại tên tab' },
  hiddenSheet: { found: 'tab bị ẩn', willDo: 'cho hiện lại tab' },
  columns: { found: 'cột bị xóa, chèn hoặc đổi chỗ', willDo: 'đưa các cột về đúng chỗ' },
  rowGone: { found: 'dòng bị xóa', willDo: 'tạo lại các dòng đã bị xóa (ô trống)' },
  rowOrder: { found: 'dòng bị đổi chỗ hoặc sắp xếp lại', willDo: 'đưa các dòng về đúng chỗ, số liệu đi theo dòng' },
  rowInserted: { found: 'dòng thừa, không có số liệu', willDo: 'bỏ các dòng thừa không có số liệu' },
  keys: { found: 'mã ẩn của dòng bị xóa, đổi hoặc không khớp với dòng', willDo: 'ghi lại mã ẩn của dòng' },
  formulas: { found: 'công thức bị ghi đè hoặc xóa', willDo: 'ghi lại công thức' },
  texts: { found: 'nhãn, tiêu đề bị sửa', willDo: 'ghi lại nhãn, tiêu đề' },
  formats: { found: 'định dạng ô bị đổi', willDo: 'định dạng lại ô' },
  validations: {
    found: 'quy tắc nhập liệu (danh sách chọn, kiểu số, ngày) bị mất hoặc đổi',
    willDo: 'đặt lại quy tắc nhập liệu',
  },
  conditions: { found: 'màu theo điều kiện bị mất, trùng hoặc đổi', willDo: 'đặt lại màu theo điều kiện' },
  merges: { found: 'ô bị gộp hoặc tách', willDo: 'gộp, tách lại ô như cũ' },
  protections: { found: 'phần khóa ô bị gỡ hoặc đổi', willDo: 'khóa lại đúng ô, đúng người' },
  hiddenLines: { found: 'dòng, cột bị ẩn hoặc hiện sai', willDo: 'ẩn, hiện lại dòng, cột như cũ' },
  frozen: { found: 'dòng, cột cố định bị đổi', willDo: 'cố định lại dòng, cột đầu' },
  filter: { found: 'bộ lọc bị đặt hoặc bỏ', willDo: 'đặt lại bộ lọc như cũ' },
  charts: { found: 'biểu đồ bị xóa', willDo: 'vẽ lại biểu đồ đã bị xóa' },
  filterViews: { found: 'chế độ xem bộ lọc bị xóa', willDo: 'tạo lại chế độ xem bộ lọc đã bị xóa' },
  unclean: {
    found: 'ô có dấu cách thừa, ký tự ẩn, chữ ghép rời hoặc số ghi dạng chữ',
    willDo: 'làm sạch các ô ghi bên dưới',
  },
  outdated: {
    found: 'tab chưa theo kịp Chỉ tiêu, Quy tắc hoặc Đơn vị',
    willDo: 'cập nhật tab theo Chỉ tiêu, Quy tắc, Đơn vị hiện nay',
  },
};
