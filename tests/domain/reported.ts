// A unit of the default plan with all indicators on, and what it has entered: judged and checked.

import { checkUnit } from '../../src/domain/check';
import { checkAcross } from '../../src/domain/check-across';
import { type CompiledPlan, compilePlan } from '../../src/domain/compile-plan';
import { dayOf } from '../../src/domain/day';
import type { RawEntry } from '../../src/domain/entry';
import type { Finding } from '../../src/domain/finding';
import { emptyEntries, judgeUnit, type UnitEntries, type UnitJudgement } from '../../src/domain/judge';
import type { Indicator, Settings, Unit } from '../../src/domain/model';
import { NOT_SUBMITTED, type Submission } from '../../src/domain/submission';
import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';
import { completeReport } from '../scenarios/complete-report';

export const day = (year: number, month: number, date: number): number => dayOf(year, month, date) ?? Number.NaN;
const FLAGS = ['Bán trú/nội trú', 'Có HS dân tộc thiểu số', 'Dạy tiếng Mường'];

/** 18/11/2026, 09:00 */
const NOW = day(2026, 11, 18) + 9 / 24;

/** The default plan with group D on, changed where the test says so. @throws where it no longer compiles */
export function planWith(change: (indicator: Indicator) => Partial<Indicator> = () => ({})): CompiledPlan {
  const indicators = defaultPlan.indicators.map((indicator) => ({ ...indicator, active: true, ...change(indicator) }));
  const { plan, problems } = compilePlan({ ...defaultPlan, indicators });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return plan;
}

export const wholePlan = planWith();

type Entries = Readonly<Record<string, RawEntry>>;
type Texts = Readonly<Record<string, string>>;

export interface Report {
  readonly unit?: Partial<Unit>;
  readonly results?: Entries;
  readonly evidence?: Texts;
  readonly explain?: Texts;
  readonly lastYear?: Readonly<Record<string, number>>;
  readonly submission?: Partial<Submission>;
  /** Cells that a merge covers, as `C3|result`. */
  readonly covered?: readonly string[];
}

export interface Circumstances {
  readonly settings?: Partial<Settings>;
  readonly now?: number;
  readonly plan?: CompiledPlan;
}

export const unitOf = (own: Partial<Unit> = {}): Unit => ({
  code: 'U1',
  name: 'Trường 1',
  tab: 'Trường 1',
  level: 'MN',
  commune: '',
  editors: [],
  flags: [],
  exempt: [],
  active: true,
  ...own,
});

const entriesOf = ({
  unit,
  results = {},
  evidence = {},
  explain = {},
  lastYear = {},
  submission,
  covered = [],
}: Report): UnitEntries => ({
  ...emptyEntries(unitOf(unit)),
  results: new Map(Object.entries(results)),
  evidence: new Map(Object.entries(evidence)),
  explanations: new Map(Object.entries(explain)),
  lastYear: new Map(Object.entries(lastYear)),
  submission: { ...NOT_SUBMITTED, ...submission },
  covered: new Set(covered),
});

const settingsOf = (own: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...own });

export const judge = (report: Report, { settings, now = NOW, plan = wholePlan }: Circumstances = {}): UnitJudgement =>
  judgeUnit(entriesOf(report), { plan, settings: settingsOf(settings), now });

export const verdict = (indicator: string, report: Report, circumstances: Circumstances = {}) =>
  judge(report, circumstances).judgements.get(indicator)?.verdict;

export const findings = (report: Report, circumstances: Circumstances = {}): readonly Finding[] => {
  const { plan = wholePlan, settings } = circumstances;
  return checkUnit(judge(report, circumstances), plan, settingsOf(settings));
};

export const findingsAcross = (reports: readonly Report[]): readonly Finding[] =>
  checkAcross(
    reports.map((report) => judge(report)),
    defaultPlan.generalRules.find(({ code }) => code === 'duplicateReference'),
  );

/** "15/02/2026" and ISO days of the shared report as a clerk's typing stores them. */
const stored = (value: string | number | boolean | null): RawEntry => {
  const iso = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  return iso ? day(Number(iso[1]), Number(iso[2]), Number(iso[3])) : value;
};

/** A report with group D filled in too, in which nothing at all is to be found. */
export function goodReport(level: string, mark = 'U1'): Required<Pick<Report, 'unit' | 'results' | 'evidence'>> {
  const { set, evidence } = completeReport(mark, level, 2026);
  const yes = ['D5', 'D7', 'D8', 'D9', 'D14', 'D15', 'D18'];
  const groupD: Entries = {
    ...Object.fromEntries(['D1', 'D2', 'D6', 'D11', 'D12', 'D16', 'D17'].map((code) => [code, 1])),
    ...Object.fromEntries(
      [...yes, 'D3.online', 'D3.signature', 'D13.midYear', 'D13.yearEnd'].map((code) => [code, 'Có']),
    ),
    'D3.cases': 40,
    'D4.staff': 30,
    'D4.assessed': 30,
    'D5.violations': 0,
    'D8.boarders': 100,
    'D9.minorityPupils': 85,
    'D9.pupils': 85,
    'D10.twoSessions': 10,
    'D10.extraSessions': 0,
    'D14.number': `9/QC-${mark}`,
    'D14.date': day(2026, 3, 1),
  };
  return {
    unit: { code: mark, level, flags: FLAGS },
    results: { ...Object.fromEntries(Object.entries(set).map(([code, value]) => [code, stored(value)])), ...groupD },
    evidence: { ...evidence, ...Object.fromEntries(yes.map((code) => [code, `Hồ sơ ${code} của ${mark}`])) },
  };
}

/** The good report with some entries changed. */
export const changed = (level: string, results: Entries, more: Omit<Report, 'results'> = {}): Report => {
  const good = goodReport(level);
  return {
    ...good,
    ...more,
    unit: { ...good.unit, ...more.unit },
    evidence: { ...good.evidence, ...more.evidence },
    results: { ...good.results, ...results },
  };
};
