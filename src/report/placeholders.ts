// The names that a template may hold, where each may stand, and what it stands for.

/** text: {name}; table: {@name}, alone in its paragraph; loop: {#name} … {/name}. */
export type PlaceholderKind = 'text' | 'table' | 'loop';

export interface Placeholder {
  readonly name: string;
  readonly kind: PlaceholderKind;
  /** The loop within which alone it is known; empty: anywhere. */
  readonly within: string;
  /** A report without it would not be one. */
  readonly isNeeded: boolean;
  readonly meaning: string;
}

const make =
  (kind: PlaceholderKind, isNeeded: boolean) =>
  (name: string, meaning: string, within = ''): Placeholder => ({ name, kind, within, isNeeded, meaning });
const text = make('text', false);
const loop = make('loop', false);
const neededText = make('text', true);
const neededLoop = make('loop', true);

export const placeholders: readonly Placeholder[] = [
  loop('la_bao_cao', 'Phần chỉ có ở báo cáo đầy đủ, không có ở phần để ghép: đầu văn bản, căn cứ, chữ ký'),
  text('co_quan_cap_tren', 'Tên cơ quan cấp trên'),
  neededText('ten_co_quan', 'Tên cơ quan ban hành'),
  neededText('so_ky_hieu', 'Số, ký hiệu báo cáo'),
  neededText('dia_danh_ngay_thang', 'Địa danh và ngày xuất báo cáo'),
  text('trich_yeu', 'Trích yếu, đầu câu viết hoa'),
  text('trich_yeu_thuong', 'Trích yếu, dùng trong câu'),
  text('nam_bao_cao', 'Năm báo cáo'),
  text('ten_ke_hoach', 'Tên kế hoạch'),
  loop('can_cu', 'Các căn cứ'),
  text('dong_can_cu', 'Một căn cứ', 'can_cu'),
  text('mo_dau', 'Câu mở đầu'),
  text('so_truong', 'Số trường phải báo cáo'),
  text('so_truong_da_nop', 'Số trường đã nộp'),
  text('so_dung_han', 'Số trường nộp đúng hạn'),
  text('so_tre_han', 'Số trường nộp trễ hạn'),
  text('so_chua_nop', 'Số trường chưa nộp'),
  loop('tinh_hinh_nop', 'Các câu về tình hình nộp báo cáo'),
  text('cau_nop', 'Một câu về tình hình nộp', 'tinh_hinh_nop'),
  text('danh_gia_chung', 'Câu đánh giá chung: bao nhiêu chỉ tiêu đạt'),
  loop('canh_bao', 'Chỉ có khi quá ít trường đã nộp, hoặc địa bàn có quá ít trường'),
  text('cau_canh_bao', 'Câu lưu ý', 'canh_bao'),
  neededLoop('nhom', 'Các nhóm chỉ tiêu'),
  text('so_nhom', 'Số thứ tự của nhóm: 1, 2…', 'nhom'),
  text('ten_nhom', 'Tên nhóm', 'nhom'),
  make('loop', true)('chi_tieu', 'Các chỉ tiêu của nhóm', 'nhom'),
  text('chu_cai', 'Thứ tự của chỉ tiêu: a, b…', 'chi_tieu'),
  text('ma_chi_tieu', 'Mã chỉ tiêu', 'chi_tieu'),
  neededText('cau', 'Kết quả của chỉ tiêu, viết thành câu', 'chi_tieu'),
  loop('noi_dung', 'Các phần lấy từ lời của trường: kết quả, hạn chế, đề xuất, nhiệm vụ'),
  text('so_muc', 'Số La Mã của phần: III, IV…', 'noi_dung'),
  text('ten_muc', 'Tên phần', 'noi_dung'),
  loop('y_kien', 'Từng trường trong phần', 'noi_dung'),
  text('ten_truong', 'Tên trường', 'y_kien'),
  text('loi_truong', 'Lời của trường', 'y_kien'),
  loop('khong_co_y_kien', 'Chỉ có khi chưa trường nào viết phần này', 'noi_dung'),
  loop('noi_nhan', 'Các nơi nhận'),
  text('dong_noi_nhan', 'Một nơi nhận', 'noi_nhan'),
  loop('dong_chuc_vu', 'Các dòng quyền hạn, chức vụ của người ký (KT. nếu cấp phó ký)'),
  text('chuc_vu', 'Một dòng chức vụ', 'dong_chuc_vu'),
  neededText('nguoi_ky', 'Họ tên người ký'),
  text('kem_theo', 'Câu “Kèm theo Báo cáo số…” ở đầu phụ lục'),
  make('table', true)('bang_tung_truong', 'Bảng kết quả của từng trường'),
  make('table', false)('bang_chi_tieu', 'Bảng các chỉ tiêu và kết quả chung'),
  text('chu_thich_ket_qua', 'Chú thích các ký hiệu'),
  text('chu_thich_chi_tieu', 'Chú thích cách tính'),
];
