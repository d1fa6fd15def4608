// The reporting units of the fictitious sample district: one department and schools of every level with invented names.

import type { ScenarioUnit } from '../scenario/model';

interface SchoolKind {
  readonly level: string;
  readonly prefix: string;
  /** How many of every 36 schools. */
  readonly weight: number;
  readonly names: readonly string[];
}

const communes = [
  'Chi Nê',
  'Ba Hàng Đồi',
  'An Bình',
  'Đồng Tâm',
  'Hưng Thi',
  'Khoan Dụ',
  'Phú Nghĩa',
  'Phú Thành',
  'Thống Nhất',
  'Yên Bồng',
] as const;

const split = (names: string): readonly string[] => names.split('; ');

const kinds: readonly SchoolKind[] = [
  {
    level: 'MN',
    prefix: 'MN',
    weight: 13,
    names: split(
      'Hoa Mai; Hoa Ban; Hoa Sim; Hoa Bưởi; Hoa Gạo; Hoa Mua; Hoa Nhài; Hoa Dẻ; Hoa Mộc; Hoa Thiên Lý; Hoa Ngọc Lan; Hoa Phượng Tím; Hoa Cúc Dại; Hoa Trạng Nguyên; Hoa Mẫu Đơn; Hoa Dâm Bụt; Hoa Cẩm Tú; Hoa Súng; Hoa Lựu; Hoa Móng Rồng',
    ),
  },
  {
    level: 'TH',
    prefix: 'TH',
    weight: 10,
    names: split(
      'Hướng Dương; Bằng Lăng; Lộc Vừng; Hoàng Lan; Muồng Vàng; Sao Đen; Hoa Sữa; Cau Vua; Ngô Đồng; Osaka Vàng; Bồ Đề Xanh; Trâm Bầu; Mộc Miên; Sấu Già; Vông Đỏ',
    ),
  },
  {
    level: 'THCS',
    prefix: 'THCS',
    weight: 8,
    names: split(
      'Lim Xanh; Sến Mật; Chò Chỉ; Táu Mật; Dổi Xanh; Đinh Hương; Nghiến Đá; Trai Lý; Gụ Lau; Giáng Hương; Vàng Tâm; Pơ Mu',
    ),
  },
  {
    level: 'TH&THCS',
    prefix: 'LC',
    weight: 4,
    names: split('Tre Ngà; Trúc Xanh; Luồng Vàng; Vầu Non; Nứa Tép; Giang Xanh'),
  },
  { level: 'PTDTNT', prefix: 'NT', weight: 1, names: split('Cọ Xanh; Thông Reo; Đại Ngàn') },
];

const schoolsPerRound = kinds.reduce((sum, kind) => sum + kind.weight, 0);

const department: ScenarioUnit = {
  code: 'PGD',
  name: 'Phòng Giáo dục và Đào tạo (minh họa)',
  level: 'P',
  commune: communes[0],
  editors: ['pgd@example.edu.vn'],
};

/** Shares `schools` out by weight; what rounding leaves goes to the first kinds. */
const shareOut = (schools: number): readonly number[] => {
  const counts = kinds.map((kind) => Math.floor((schools * kind.weight) / schoolsPerRound));
  const left = schools - counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => count + (index < left ? 1 : 0));
};

const flagsOf = (level: string, index: number): readonly string[] => [
  ...(level === 'MN' || level === 'PTDTNT' ? ['Bán trú/nội trú'] : []),
  ...(index % 4 !== 3 || level === 'PTDTNT' ? ['Có HS dân tộc thiểu số'] : []),
  ...(index % 5 === 1 && level !== 'MN' ? ['Dạy tiếng Mường'] : []),
];

const school = (kind: SchoolKind, index: number, digits: number): ScenarioUnit => {
  const code = `${kind.prefix}${String(index + 1).padStart(digits, '0')}`;
  const round = Math.floor(index / kind.names.length);
  const name = `Trường ${kind.level} ${kind.names[index % kind.names.length]}${round === 0 ? '' : ` ${round + 1}`}`;
  return {
    code,
    name,
    level: kind.level,
    commune: communes[index % communes.length] ?? communes[0],
    editors: [`${code.toLowerCase()}@example.edu.vn`],
    flags: flagsOf(kind.level, index),
  };
};

/** `n` units, the department included and first; names and codes are unique, codes of one width for each level. */
export const sampleUnits = (n: number): readonly ScenarioUnit[] => {
  const digits = n <= 100 ? 2 : String(n).length;
  const counts = shareOut(Math.max(0, n - 1));
  const schools = kinds.flatMap((kind, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, each) => school(kind, each, digits)),
  );
  return [department, ...schools].slice(0, n);
};
