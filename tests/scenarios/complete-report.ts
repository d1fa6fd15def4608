// What a unit with nothing to hide types: every answer given, every number fitting, evidence for each "Có".

import type { ScenarioStep, TypedValue } from '../../local/scenario/model';

export interface Report {
  readonly set: Readonly<Record<string, TypedValue>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly explain?: Readonly<Record<string, string>>;
}

/** `mark` keeps document numbers apart between units. */
export function completeReport(mark: string, level: string, year: number): Report {
  const documents = ['A1', 'A2', 'A3', 'B1'];
  const answers = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A10', 'B1'];
  const isSchool = level !== 'P';
  const set: Record<string, TypedValue> = {
    ...Object.fromEntries(answers.map((code) => [code, 'Có'])),
    ...Object.fromEntries(documents.map((code, index) => [`${code}.number`, `${index + 1}/KH-${mark}`])),
    ...Object.fromEntries(documents.map((code, index) => [`${code}.date`, `${year}-02-1${index}`])),
    'A4.sessions': 2,
    'A4.attendees': 30,
    'A4.staff': 30,
    'A5.sessions': 3,
    'A7.scheduled': 12,
    'A7.held': 12,
    'A7.people': 0,
    'A8.date': `${year}-09-18`,
    'A9.carriedOver': 0,
    'A9.received': 2,
    'A9.resolved': 2,
    'A9.pending': 0,
    'A9.overdue': 0,
    'A10.where': 'Bảng tin của trường',
    'B1.leader': 'Bùi Thị Mai Hương',
    'B1.officer': 'Quách Văn Nam',
    C2: 0,
    C3: 0,
    ...(isSchool && {
      A11: 'Hoàn thành tốt nhiệm vụ',
      'A11.decision': '215/QĐ-UBND',
      'A11.year': `${year - 1}-${year}`,
      'B2.models': 1,
      'B2.brightSpots': 1,
      'B2.names': 'Bếp ăn sạch; Lớp học hạnh phúc',
    }),
    ...(level === 'MN' && { C1: 'Có', 'C1.fiveYearOlds': 62, 'C1.prepared': 62 }),
  };
  const proven = [...answers.filter((code) => code !== 'A10'), ...(level === 'MN' ? ['C1'] : [])];
  return { set, evidence: Object.fromEntries(proven.map((code) => [code, `Hồ sơ ${code} của ${mark}`])) };
}

/** The steps by which a unit's clerk types the report and, where a moment is given, ticks the box then. */
export const typed = (
  as: string,
  unit: string,
  { set, evidence, explain }: Report,
  submitAt?: string,
): readonly ScenarioStep[] => [
  { as, unit, set, evidence, ...(explain ? { explain } : {}) },
  ...(submitAt === undefined ? [] : [{ as, unit, at: submitAt, submit: true }]),
];
