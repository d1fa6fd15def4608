// The columns of *Theo dõi nộp*, 0-based; one row a unit, found by the hidden key.

export const trackingColumns = {
  key: 0,
  code: 1,
  unit: 2,
  level: 3,
  commune: 4,
  status: 5,
  submittedAt: 6,
  lastSubmittedAt: 7,
  timeliness: 8,
  extension: 9,
  completeness: 10,
  errors: 11,
  warnings: 12,
  proxyBy: 13,
  remindedOn: 14,
  reason: 15,
  /** The officer's dropdown; the edit trigger knows it by this place alone, beyond every column of a unit's tab. */
  action: 16,
  answer: 17,
  note: 18,
  /** Hidden: "onTime" or "late", stamped at the first submission and never moved. */
  punctuality: 19,
  /** Hidden: day since when a reminder is owed because the day's mails were used up. */
  owedSince: 20,
} as const;

/** From the column of codes on. */
export const trackingHeaders = [
  'Mã',
  'Đơn vị',
  'Cấp',
  'Xã',
  'Trạng thái',
  'Nộp lần đầu',
  'Nộp gần nhất',
  'Thời hạn',
  'Gia hạn đến',
  'Hoàn thành',
  'Lỗi',
  'Cảnh báo',
  'Nhập thay bởi',
  'Nhắc gần nhất',
  'Lý do trả lại',
  'Thao tác',
  'Kết quả thao tác',
  'Ghi chú',
] as const;

/** Rows above the units. */
export const trackingRowKeys = ['#title', '#note', '#header'] as const;

/** What the officer may choose in the dropdown. */
export const commandWords = { approve: 'Duyệt', return: 'Trả lại', reopen: 'Mở lại', proxy: 'Nhập thay' } as const;
export type CommandKind = keyof typeof commandWords;
