// The levels of reporting units: codes as used in *Đơn vị*, names as shown, and who reports what.

export interface Level {
  readonly code: string;
  readonly name: string;
}

export const levels: readonly Level[] = [
  { code: 'P', name: 'Cơ quan quản lý (Phòng Giáo dục và Đào tạo)' },
  { code: 'MN', name: 'Trường mầm non' },
  { code: 'TH', name: 'Trường tiểu học' },
  { code: 'THCS', name: 'Trường trung học cơ sở' },
  { code: 'TH&THCS', name: 'Trường tiểu học và trung học cơ sở' },
  { code: 'PTDTNT', name: 'Trường phổ thông dân tộc nội trú' },
];

/** "T" of the plan: every school. */
export const schools: readonly string[] = ['MN', 'TH', 'THCS', 'TH&THCS', 'PTDTNT'];

/** "P" of the plan: the managing body alone. */
export const department: readonly string[] = ['P'];

/** "P+T" of the plan. */
export const everyone: readonly string[] = [...department, ...schools];
