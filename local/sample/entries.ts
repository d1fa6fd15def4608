// What a careful clerk enters for a unit: complete, true to itself, free of errors. Stories then change parts of it.

import type { ScenarioUnit, TypedValue } from '../scenario/model';
import { achievementNames, narratives, people } from './narratives';
import type { Random } from './random';

/** One sitting of a clerk; the keys are field codes. */
export interface Entries {
  readonly set: Readonly<Record<string, TypedValue>>;
  readonly paste: Readonly<Record<string, TypedValue>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly explain: Readonly<Record<string, string>>;
}

type Values = Record<string, TypedValue>;

const two = (n: number): string => String(n).padStart(2, '0');

/** A day as a clerk types it; `month` counts from 1. */
export const typedDate = (day: number, month: number, year: number): string => `${two(day)}/${two(month)}/${year}`;

const dayWithin = (firstMonth: number, lastMonth: number, year: number, random: Random): string =>
  typedDate(random.between(3, 28), random.between(firstMonth, lastMonth), year);

const plans = (unit: ScenarioUnit, year: number, random: Random): Values => {
  const first = random.between(2, 9);
  return Object.fromEntries(
    ['A1', 'A2', 'A3'].flatMap((code, index) => [
      [code, 'Có'],
      [`${code}.number`, `${two(first + index * 3)}/KH-${unit.code}`],
      [`${code}.date`, dayWithin(1, 3, year, random)],
    ]),
  );
};

const meetings = (staff: number, year: number, random: Random): Values => {
  const scheduled = random.pick([10, 20]);
  return {
    A4: 'Có',
    'A4.sessions': random.between(1, 4),
    'A4.attendees': staff,
    'A4.staff': staff,
    A5: 'Có',
    'A5.sessions': random.between(1, 5),
    A6: 'Có',
    A7: 'Có',
    'A7.scheduled': scheduled,
    'A7.held': scheduled,
    'A7.people': random.between(0, 14),
    A8: 'Có',
    'A8.date': dayWithin(9, 10, year, random),
    A10: 'Có',
    'A10.where': random.pick(['Bảng tin của đơn vị', 'Bảng tin và cuộc họp cơ quan', 'Trang thông tin của đơn vị']),
  };
};

/** Most schools have no complaint in a year. */
const complaints = (random: Random): Values => {
  const received = random.between(1, 4) === 1 ? random.between(1, 3) : 0;
  return {
    'A9.carriedOver': 0,
    'A9.received': received,
    'A9.resolved': received,
    'A9.pending': 0,
    'A9.overdue': 0,
    C2: 0,
    C3: 0,
  };
};

const assignment = (unit: ScenarioUnit, year: number, random: Random): Values => {
  const { leader, officer } = people(random);
  return {
    B1: 'Có',
    'B1.number': `${two(random.between(11, 60))}/QĐ-${unit.code}`,
    'B1.date': dayWithin(1, 4, year, random),
    'B1.leader': leader,
    'B1.officer': officer,
  };
};

const schoolOnly = (year: number, random: Random): Values => {
  const models = random.between(0, 2);
  const brightSpots = models === 0 ? 1 : random.between(0, 1);
  return {
    A11: random.between(1, 10) <= 3 ? 'Hoàn thành xuất sắc nhiệm vụ' : 'Hoàn thành tốt nhiệm vụ',
    'A11.decision': `${random.between(100, 990)}/QĐ-UBND`,
    'A11.year': `${year - 1}-${year}`,
    'B2.models': models,
    'B2.brightSpots': brightSpots,
    'B2.names': achievementNames(models, brightSpots, random),
    'B2.registered': models + brightSpots,
  };
};

const preschoolOnly = (random: Random): Values => {
  const children = random.between(24, 82);
  return { C1: 'Có', 'C1.fiveYearOlds': children, 'C1.prepared': children };
};

const evidenceFor = (unit: ScenarioUnit, year: number): Readonly<Record<string, string>> => {
  const link = (code: string) => [code, `https://hoso.example.edu.vn/${unit.code.toLowerCase()}/${year}/${code}`];
  return {
    ...Object.fromEntries(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'B1', 'C1'].map(link)),
    A7: `Sổ tiếp công dân năm ${year}`,
    A8: 'Biên bản và nghị quyết hội nghị',
  };
};

/** `year`: the reporting year, in which all dates lie. */
export const carefulEntries = (unit: ScenarioUnit, year: number, random: Random): Entries => {
  const staff = unit.level === 'P' ? random.between(9, 14) : random.between(18, 46);
  return {
    set: {
      ...plans(unit, year, random),
      ...meetings(staff, year, random),
      ...complaints(random),
      ...assignment(unit, year, random),
      ...(unit.level === 'P' ? {} : schoolOnly(year, random)),
      ...(unit.level === 'MN' ? preschoolOnly(random) : {}),
      ...narratives(unit.level, random),
    },
    paste: {},
    evidence: evidenceFor(unit, year),
    explain: {},
  };
};
