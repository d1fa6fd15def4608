// Settings that a new workbook starts with; the officer changes them on the sheet *Cấu hình*.

import type { Settings } from '../domain/model';

export const defaultSettings: Settings = {
  managingBody: 'Phòng Giáo dục và Đào tạo huyện Lạc Thủy',
  parentBody: 'Ủy ban nhân dân huyện Lạc Thủy',
  planTitle: 'Kế hoạch thực hiện Đề án số 15-ĐA/TU ngày 15/12/2022 về công tác dân vận',
  planNumber: '…/KH-PGDĐT (minh họa)',
  planDate: 'tháng 10/2023',
  year: 2026,
  // 20/11/2026
  deadline: 46346,
  deadlineInclusive: false,
  carriedOverCounts: false,
  recipients: 'Ủy ban nhân dân huyện (để báo cáo); Lãnh đạo Phòng; Các trường trực thuộc; Lưu: VT',
  officerEmail: [],
  remindBefore: [7, 3, 1],
  remindAfter: [1, 3, 7],
  reportNumber: '…/BC-PGDĐT',
  reportPlace: 'Lạc Thủy',
  reportBasis: '',
  signerTitle: 'Trưởng phòng',
  signedByDeputy: false,
  signerName: '',
};
