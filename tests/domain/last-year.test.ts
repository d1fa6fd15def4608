// What the year before came to, from sealed facts.

import { compilePlan } from '../../src/domain/compile-plan';
import { lastYearResults } from '../../src/domain/last-year';
import type { Unit } from '../../src/domain/model';
import { communesOf, levelsOf } from '../../src/domain/unit-places';
import type { Verdict } from '../../src/domain/verdict';
import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';

const { plan } = compilePlan(defaultPlan);

const unit = (code: string, level: string, commune = ''): Unit => ({
  code,
  name: code,
  tab: code,
  level,
  commune,
  editors: [],
  flags: [],
  exempt: [],
  active: true,
});

const units = [unit('PGD', 'P'), unit('MN01', 'MN'), unit('TH01', 'TH')];

const verdictsOf = (of: Readonly<Record<string, Readonly<Record<string, Verdict>>>>) =>
  new Map(Object.entries(of).map(([code, verdicts]) => [code, new Map(Object.entries(verdicts))]));
const countsOf = (of: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  new Map(Object.entries(of).map(([code, counts]) => [code, new Map(Object.entries(counts))]));

const results = (past: Parameters<typeof lastYearResults>[3], settings = defaultSettings) =>
  lastYearResults(plan, settings, units, past);

test('a share counts schools only, and those that have closed since as well', () => {
  const verdicts = verdictsOf({
    PGD: { A1: 'met' },
    MN01: { A1: 'met' },
    TH01: { A1: 'notMet' },
    GONE: { A1: 'notMet' },
  });
  expect(results({ verdicts, counts: new Map() }).get('A1')).toBe(1 / 3);
});

test('no cases and not applicable are out of the share; without any other there is none', () => {
  const some = verdictsOf({ MN01: { A1: 'met' }, TH01: { A1: 'notApplicable' }, X: { A1: 'noCases' } });
  expect(results({ verdicts: some, counts: new Map() }).get('A1')).toBe(1);
  const none = verdictsOf({ TH01: { A1: 'notApplicable' } });
  expect(results({ verdicts: none, counts: new Map() }).has('A1')).toBe(false);
});

test('a pooled ratio is the sum over the sum, in the denominator that the settings choose', () => {
  const counts = countsOf({
    PGD: { 'A9.received': 100, 'A9.resolved': 0, 'A9.carriedOver': 0 },
    MN01: { 'A9.received': 10, 'A9.resolved': 9, 'A9.carriedOver': 5 },
    TH01: { 'A9.received': 2, 'A9.resolved': 2, 'A9.carriedOver': 3 },
    NONE: { 'A9.received': 0, 'A9.resolved': 0, 'A9.carriedOver': 0 },
  });
  expect(results({ counts, verdicts: new Map() }).get('A9')).toBe(11 / 12);
  expect(results({ counts, verdicts: new Map() }, { ...defaultSettings, carriedOverCounts: true }).get('A9')).toBe(
    11 / 20,
  );
});

test('nothing is known of a year that left nothing', () => {
  expect(results({ counts: new Map(), verdicts: new Map() }).size).toBe(0);
});

test('communes are told apart by their letters, not by how they were typed; the department has none', () => {
  const named = [
    unit('PGD', 'P', 'Trung tâm'),
    unit('A', 'MN', 'Chi Nê'),
    unit('B', 'TH', ' CHI  NÊ '.normalize('NFD')),
  ];
  const more = [...named, unit('C', 'TH', 'Chi Ne'), unit('D', 'TH')];
  const { names, numberOf } = communesOf(more);
  expect(names).toEqual(['Chi Nê', 'Chi Ne']);
  expect(more.map(numberOf)).toEqual([0, 1, 1, 2, 0]);
  expect(levelsOf(more)).toEqual(['MN', 'TH']);
});
