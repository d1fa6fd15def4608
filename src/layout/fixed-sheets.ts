// The workbook's own sheets, in tab order: their roles (kept in metadata) and the titles they are born with.

export const fixedSheets = {
  dashboard: 'Điều hành',
  guide: 'Hướng dẫn',
  summary: 'Tổng hợp',
  tracking: 'Theo dõi nộp',
  findings: 'Kiểm tra',
  units: 'Đơn vị',
  indicators: 'Chỉ tiêu',
  rules: 'Quy tắc',
  settings: 'Cấu hình',
  log: 'Nhật ký',
  history: 'Lịch sử',
} as const;

export type FixedRole = keyof typeof fixedSheets;

export const unitRole = (code: string): string => `unit:${code}`;
/** null where the role is no unit's. */
export const unitOfRole = (role: string): string | null =>
  role.startsWith('unit:') ? role.slice('unit:'.length) : null;

/** Unit tabs stand between these two. */
export const ROLES_BEFORE_UNITS = ['dashboard', 'guide', 'summary', 'tracking'] as const satisfies readonly FixedRole[];
export const ROLES_AFTER_UNITS = [
  'findings',
  'units',
  'indicators',
  'rules',
  'settings',
  'log',
  'history',
] as const satisfies readonly FixedRole[];

/** Sheet titles as they stand now (the officer may rename a sheet; it is found by its role). */
export type Titles = Readonly<Record<FixedRole, string>>;
