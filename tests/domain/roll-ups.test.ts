// What the verdicts of the schools amount to for the whole district.

import type { Indicator, Settings } from '../../src/domain/model';
import type { Status } from '../../src/domain/submission';
import { summarize } from '../../src/domain/summarize';
import { judge, planWith, type Report } from './reported';

const handedIn = (report: Report, status: Status = 'submitted'): Report => ({
  ...report,
  submission: { status, punctuality: 'onTime', submittedAt: 46300 },
});
const answered = (A6: string | null, status: Status | null = 'submitted', unit: Report['unit'] = {}): Report => {
  const report = { unit, results: { A5: 'Có', A6 } };
  return status === null ? report : handedIn(report, status);
};
const complaints = (received: number, resolved: number, carriedOver = 0): Report =>
  handedIn({ results: { 'A9.received': received, 'A9.resolved': resolved, 'A9.carriedOver': carriedOver } });

function rolled(
  code: string,
  reports: readonly Report[],
  change: Partial<Indicator> = {},
  settings: Partial<Settings> = {},
) {
  const plan = planWith((indicator) => (indicator.code === code ? change : {}));
  const year = settings.year ?? 2026;
  const judged = reports.map((report) => judge(report, { plan, settings }));
  const found = summarize(plan, judged, year).find(({ indicator }) => indicator.code === code);
  if (!found) throw new Error(`${code} is not rolled up`);
  const { indicator: _, ...result } = found;
  return result;
}

describe('share of schools', () => {
  test('met divided by all that it concerns, whoever has handed in', () => {
    const reports = [
      answered('Có'),
      answered('Có', 'approved'),
      answered('Không'),
      answered('Có', null),
      answered(null, null),
    ];
    expect(rolled('A6', reports)).toMatchObject({
      inScope: 5,
      submitted: 3,
      met: 2,
      metInDraft: 1,
      share: 0.4,
      sum: null,
      verdict: 'notMet',
    });
  });

  test('a report that was sent back counts as a draft', () => {
    expect(rolled('A6', [answered('Có', 'returned'), answered('Có')])).toMatchObject({
      inScope: 2,
      submitted: 1,
      met: 1,
      metInDraft: 1,
      share: 0.5,
    });
  });

  test('none handed in is a share of 0, not missing', () => {
    expect(rolled('A6', [answered('Có', null)])).toMatchObject({
      inScope: 1,
      submitted: 0,
      met: 0,
      metInDraft: 1,
      share: 0,
      verdict: 'notMet',
    });
  });

  test('the department, exempt schools and other levels are outside', () => {
    const reports = [
      answered('Có'),
      answered('Không', 'submitted', { level: 'P' }),
      answered('Không', 'submitted', { exempt: ['A6'] }),
    ];
    expect(rolled('A6', reports)).toMatchObject({ inScope: 1, submitted: 1, met: 1, share: 1, verdict: 'met' });
    expect(rolled('C1', [handedIn({ unit: { level: 'TH' } })])).toMatchObject({
      inScope: 0,
      share: null,
      verdict: 'notApplicable',
    });
  });

  test.each([
    [4, 5, 'met'],
    [3, 4, 'notMet'],
    [7, 9, 'notMet'],
    [8, 10, 'met'],
  ])('%i of %i against 80 %%: %s', (met, all, expected) => {
    const reports = Array.from({ length: all }, (_, index) => answered(index < met ? 'Có' : 'Không'));
    expect(rolled('A6', reports, { districtTarget: 0.8 }).verdict).toBe(expected);
  });

  test('before the horizon the district is in progress, too', () => {
    expect(rolled('A6', [answered('Không')], { horizon: 2026 }, { year: 2025 }).verdict).toBe('inProgress');
    expect(rolled('A6', [answered('Không')], { horizon: 2026 }, { year: 2026 }).verdict).toBe('notMet');
  });

  test('without a district target there is no verdict', () => {
    expect(rolled('A6', [answered('Có')], { districtTarget: null }).verdict).toBeNull();
  });
});

describe('pooled ratio', () => {
  test('is Σ ÷ Σ over what was handed in, not the mean of ratios', () => {
    expect(rolled('A9', [complaints(1, 0), complaints(99, 99)])).toMatchObject({
      numerator: 99,
      denominator: 100,
      share: 0.99,
      met: 1,
      verdict: 'met',
    });
  });

  test('a school with no cases is out of the denominator and of both sums', () => {
    const reports = [complaints(100, 94), complaints(0, 2, 2)];
    expect(rolled('A9', reports)).toMatchObject({
      inScope: 1,
      submitted: 1,
      met: 0,
      numerator: 94,
      denominator: 100,
      share: 0.94,
      verdict: 'notMet',
    });
    expect(rolled('A9', reports, {}, { carriedOverCounts: true })).toMatchObject({
      inScope: 2,
      numerator: 96,
      denominator: 102,
    });
  });

  test('in draft, no cases stays in the denominator: nobody has stated it yet', () => {
    expect(rolled('A9', [{ results: { 'A9.received': 0, 'A9.resolved': 0 } }])).toMatchObject({
      inScope: 1,
      submitted: 0,
      verdict: 'missing',
    });
  });

  test('invalid and missing entries are not pooled', () => {
    const wrong = handedIn({ results: { 'A9.received': 1, 'A9.resolved': 5 } });
    expect(rolled('A9', [complaints(10, 10), wrong, handedIn({})])).toMatchObject({
      numerator: 10,
      denominator: 10,
      inScope: 3,
      met: 1,
      share: 1,
    });
  });

  test('nothing but no cases is no cases; nothing handed in is missing', () => {
    expect(rolled('A9', [complaints(0, 0)])).toMatchObject({ inScope: 0, share: null, verdict: 'noCases' });
    expect(rolled('A9', [])).toMatchObject({ inScope: 0, share: null, verdict: 'notApplicable' });
    expect(rolled('A9', [{ results: { 'A9.received': 3, 'A9.resolved': 3 } }])).toMatchObject({
      inScope: 1,
      share: null,
      verdict: 'missing',
    });
  });
});

describe('sum', () => {
  const models = (D16: unknown, status: Status = 'submitted'): Report =>
    handedIn({ results: { D16: D16 as number } }, status);

  test('adds what was handed in and can be used', () => {
    expect(
      rolled('D16', [models(2), models(3, 'approved'), models(10, 'returned'), models('x'), models(null)]),
    ).toMatchObject({ sum: 5, share: null, verdict: null });
  });

  test('is held against a district target where there is one', () => {
    expect(rolled('D16', [models(2), models(3)], { districtTarget: 5 }).verdict).toBe('met');
    expect(rolled('D16', [models(2), models(2)], { districtTarget: 5 }).verdict).toBe('notMet');
  });
});

test('only active indicators that are rolled up appear, in the order of the plan', () => {
  const plan = planWith(({ code }) => ({ active: !code.startsWith('D') }));
  const codes = summarize(plan, [], 2026).map(({ indicator }) => indicator.code);
  expect(codes).toEqual([
    'A1',
    'A2',
    'A3',
    'A4',
    'A5',
    'A6',
    'A7',
    'A8',
    'A9',
    'A10',
    'A11',
    'B1',
    'B2',
    'C1',
    'C2',
    'C3',
    'R1',
  ]);
});
