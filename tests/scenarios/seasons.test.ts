// Whole reporting seasons, with the verdicts that plan.md gives them, worked out by hand.

import type { Scenario, ScenarioUnit } from '../../local/scenario/model';
import { completeReport, typed } from './complete-report';
import { type Played, playScenario, recordsOf, rollUpOf, verdictsOf } from './play-scenario';

const unit = (code: string, level: string, more: Partial<ScenarioUnit> = {}): ScenarioUnit => ({
  code,
  name: `Trường ${code}`,
  level,
  editors: [`${code.toLowerCase()}@example.edu.vn`],
  ...more,
});
const clerkOf = (code: string): string => `${code.toLowerCase()}@example.edu.vn`;

function expectVerdicts(played: Played, code: string, expected: Readonly<Record<string, string>>): void {
  expect([code, verdictsOf(played, code)]).toEqual([code, expect.objectContaining(expected)]);
  expect([code, verdictsOf(played, code, 'byFormula')]).toEqual([code, expect.objectContaining(expected)]);
}

const allMet = (...codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code, 'met']));

describe('a year before the horizon: one school in time, one in draft, one exempt, the department', () => {
  const good = completeReport('MN01', 'MN', 2025);
  const draft = completeReport('TH01', 'TH', 2025);
  const boarding = completeReport('NT01', 'PTDTNT', 2025);
  const scenario: Scenario = {
    now: '2025-11-10T09:00:00+07:00',
    settings: { year: 2025, deadline: '2025-11-20', deadlineInclusive: false },
    units: [unit('PGD', 'P'), unit('MN01', 'MN'), unit('TH01', 'TH'), unit('NT01', 'PTDTNT', { exempt: ['A7', 'B1'] })],
    steps: [
      { run: 'generateTabs' },
      ...typed(
        clerkOf('MN01'),
        'MN01',
        {
          ...good,
          set: {
            ...good.set,
            'A9.received': 0,
            'A9.resolved': 0,
            A11: 'Hoàn thành nhiệm vụ',
            'B2.models': 0,
            'B2.brightSpots': 0,
            'B2.names': null,
            C2: 1,
          },
          explain: { C2: 'Người gửi đơn chưa biết nơi nhận.' },
        },
        '2025-11-19T23:58:00+07:00',
      ),
      ...typed(clerkOf('TH01'), 'TH01', {
        ...draft,
        set: {
          ...draft.set,
          'A9.received': 20,
          'A9.resolved': 19,
          'A9.pending': 1,
          B1: 'Không',
          'B1.number': null,
          'B1.date': null,
          'B1.leader': null,
          'B1.officer': null,
        },
      }),
      ...typed(
        clerkOf('NT01'),
        'NT01',
        { ...boarding, set: { ...boarding.set, A5: 'Không', A6: 'Có' } },
        '2025-11-19T23:58:00+07:00',
      ),
      ...typed(clerkOf('PGD'), 'PGD', completeReport('PGD', 'P', 2025), '2025-11-19T23:58:00+07:00'),
      { run: 'sweep' },
      { at: '2025-11-20T00:00:00+07:00', run: 'validate' },
    ],
  };
  const played = playScenario(scenario);

  test('nothing is refused', () => {
    expect(played.refusals).toEqual([]);
    expect(played.broken).toEqual([]);
  });

  test('the school in time: no complaints is no case, a grade below the target and a complaint too many are not met', () => {
    expectVerdicts(played, 'MN01', {
      ...allMet('A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A10', 'B1', 'C1', 'C3', 'R1'),
      A9: 'noCases',
      A11: 'notMet',
      B2: 'inProgress',
      C2: 'notMet',
    });
  });

  test('the draft: 19 of 20 is 95 %, "Không" before the horizon is in progress, C1 is not for primary schools', () => {
    expectVerdicts(played, 'TH01', {
      ...allMet('A1', 'A9', 'A11', 'B2', 'C2'),
      B1: 'inProgress',
      C1: 'notApplicable',
      R1: 'notMet',
    });
  });

  test('supervision by organisations with which nobody worked is a contradiction; an exemption is not applicable', () => {
    expectVerdicts(played, 'NT01', {
      ...allMet('A1', 'A8'),
      A5: 'notMet',
      A6: 'invalid',
      A7: 'notApplicable',
      B1: 'notApplicable',
      R1: 'notMet',
    });
  });

  test('the department is judged and stays outside every share', () => {
    expectVerdicts(played, 'PGD', {
      ...allMet('A1', 'A9', 'B1', 'C2'),
      A11: 'notApplicable',
      B2: 'notApplicable',
      R1: 'notApplicable',
    });
    expect(rollUpOf(played, 'A1')).toMatchObject({ inScope: 3, submitted: 1, met: 1, verdict: 'notMet' });
  });

  test('drafts count as not met, exemptions and cases that did not arise are out of the denominator', () => {
    expect(rollUpOf(played, 'A7')).toMatchObject({ inScope: 2, submitted: 1, met: 1, share: 0.5 });
    expect(rollUpOf(played, 'B1')).toMatchObject({ inScope: 2, submitted: 1, met: 1, verdict: 'inProgress' });
    expect(rollUpOf(played, 'A9')).toMatchObject({ inScope: 2, submitted: 0, met: 0, share: '', verdict: 'noCases' });
    expect(rollUpOf(played, 'C1')).toMatchObject({ inScope: 1, submitted: 1, met: 1, share: 1, verdict: 'met' });
    expect(rollUpOf(played, 'R1')).toMatchObject({ inScope: 3, submitted: 1, met: 1, verdict: 'notMet' });
  });

  test('two minutes before midnight of the day before is on time', () => {
    const facts = recordsOf(played.tables.facts).filter((fact) => fact.unit === 'MN01');
    expect(facts[0]).toMatchObject({ status: 'Đã nộp', submittedAt: '23:58 19/11/2025' });
  });
});

describe('complaints under both denominators, pooled', () => {
  const complaints = (carriedOver: number, received: number, resolved: number, pending: number, overdue: number) => ({
    'A9.carriedOver': carriedOver,
    'A9.received': received,
    'A9.resolved': resolved,
    'A9.pending': pending,
    'A9.overdue': overdue,
  });
  /** MN01 19 of 20; TH01 resolved what was carried over, received none; CS01 94 of 100. */
  const cases: Readonly<Record<string, ReturnType<typeof complaints>>> = {
    MN01: complaints(0, 20, 19, 0, 1),
    TH01: complaints(3, 0, 3, 0, 0),
    CS01: complaints(0, 100, 94, 0, 6),
  };
  const play = (carriedOverCounts: boolean): Played =>
    playScenario({
      now: '2026-11-10T09:00:00+07:00',
      settings: { year: 2026, deadline: '2026-11-20', deadlineInclusive: true, carriedOverCounts },
      units: [unit('MN01', 'MN'), unit('TH01', 'TH'), unit('CS01', 'THCS')],
      steps: [
        { run: 'generateTabs' },
        ...Object.entries(cases).flatMap(([code, own]) => {
          const report = completeReport(
            code,
            code.startsWith('MN') ? 'MN' : code.startsWith('TH') ? 'TH' : 'THCS',
            2026,
          );
          const explain = { 'A9.resolved': 'Đơn kỳ trước chuyển sang đã giải quyết xong.' };
          return typed(
            clerkOf(code),
            code,
            { ...report, set: { ...report.set, ...own }, explain },
            '2026-11-20T23:58:00+07:00',
          );
        }),
        { run: 'sweep' },
      ],
    });

  test('received alone: none received is no case and stays out of the pool: 113 of 120', () => {
    const played = play(false);
    expectVerdicts(played, 'MN01', { A9: 'met' });
    expectVerdicts(played, 'TH01', { A9: 'noCases' });
    expectVerdicts(played, 'CS01', { A9: 'notMet' });
    expect(rollUpOf(played, 'A9')).toMatchObject({
      inScope: 2,
      submitted: 2,
      met: 1,
      share: 113 / 120,
      verdict: 'notMet',
    });
    expect(rollUpOf(played, 'R1')).toMatchObject({ inScope: 3, met: 3, share: 1, verdict: 'met' });
  });

  test('with those carried over: 3 of 3, and 116 of 123 in the pool', () => {
    const played = play(true);
    expectVerdicts(played, 'TH01', { A9: 'met' });
    expect(rollUpOf(played, 'A9')).toMatchObject({
      inScope: 3,
      submitted: 3,
      met: 2,
      share: 116 / 123,
      verdict: 'notMet',
    });
  });
});

describe('a clerk who pastes everything by hand', () => {
  const report = completeReport('MN01', 'MN', 2026);
  const messy: Readonly<Record<string, string>> = {
    A1: ' có ',
    A2: 'CO',
    A3: 'x',
    A4: 'Co\u0301',
    A5: '\u00a0Có\u00a0',
    A6: 'rồi',
    A7: 'TRUE',
    A8: 'không',
    'A1.date': '1/2/2026',
    'A2.date': '01-02-2026',
    'A3.date': '1.2.2026',
    'A8.date': '31/02/2026',
    'A4.attendees': ' 30 ',
    A11: 'hoàn thành tốt'.normalize('NFD'),
    'B2.names': 'Bếp ăn xanh, sạch, đẹp; Lớp học hạnh phúc',
    'B1.leader': 'Quách  Văn Nam ',
    C2: '0',
    C3: '1 vụ',
  };
  const played = playScenario({
    now: '2026-11-10T09:00:00+07:00',
    settings: { year: 2026, deadline: '2026-11-20' },
    units: [unit('MN01', 'MN'), unit('MN02', 'MN')],
    steps: [
      { run: 'generateTabs' },
      ...typed(clerkOf('MN01'), 'MN01', report),
      { as: clerkOf('MN01'), unit: 'MN01', paste: messy },
      { as: clerkOf('MN02'), unit: 'MN01', set: { A1: 'Không' } },
      { as: 'khach@example.com', unit: 'MN01', set: { A1: 'Không' } },
      { as: clerkOf('MN01'), unit: 'MN01', set: { 'A4.sessions': 'hai' } },
      { run: 'validate' },
    ],
  });

  test('is understood where it can be, by code and by formula', () => {
    expectVerdicts(played, 'MN01', {
      ...allMet('A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A11', 'B1', 'B2', 'C2'),
      A8: 'invalid',
      C3: 'invalid',
      R1: 'inProgress',
    });
    expectVerdicts(played, 'MN02', { A1: 'missing', A9: 'missing', R1: 'inProgress' });
  });

  test('findings name what could not be read, and warn of one person twice', () => {
    const found = recordsOf(played.tables.findings)
      .filter((finding) => finding.unit === 'MN01')
      .map(({ field, code }) => `${field} ${code}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'A8 noWithoutExplanation',
        'A8.date wrongType',
        'C3 wrongType',
        'B1.officer B1-samePerson',
      ]),
    );
    expect(found.filter((each) => /^(A1|A2|A3|A4|A11|B2)\b/.test(each))).toEqual([]);
  });

  test('another school, a stranger, and a word where the cell asks for a number are refused', () => {
    expect(played.refusals.map(({ step, by }) => [step, by])).toEqual([
      [4, clerkOf('MN02')],
      [5, 'khach@example.com'],
      [6, clerkOf('MN01')],
    ]);
  });
});
