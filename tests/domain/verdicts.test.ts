// The seven verdicts, by example, as plan.md gives them.

import { changed, findings, goodReport, judge, planWith, verdict } from './reported';

const A1 = (answer: string | null, number: string | null = '1/KH', date: number | null = 46000) => ({
  A1: answer,
  'A1.number': number,
  'A1.date': date,
});
const A9 = (received: unknown, resolved: unknown, carriedOver: unknown = 0) =>
  ({ 'A9.received': received, 'A9.resolved': resolved, 'A9.carriedOver': carriedOver }) as Record<
    string,
    number | null
  >;

describe('the seven verdicts', () => {
  test.each([
    ['met: the figure reaches the target', 'A1', A1('Có'), 'met'],
    ['not met: it does not', 'A1', A1('Không', null, null), 'notMet'],
    ['missing: nothing is entered', 'A1', {}, 'missing'],
    ['missing: "Có" without the number that goes with it', 'A1', A1('Có', null), 'missing'],
    ['missing: a required count is blank, which is not 0', 'A9', A9(3, null), 'missing'],
    ['invalid: text where a number is due', 'A9', { 'A9.received': 'ba vụ', 'A9.resolved': 3 }, 'invalid'],
    ['invalid goes before missing where something is entered', 'A9', { 'A9.received': 'ba vụ' }, 'invalid'],
    ['invalid: more resolved than there were', 'A9', A9(3, 4), 'invalid'],
    ['invalid: "Có" with none held', 'A7', { A7: 'Có', 'A7.held': 0 }, 'invalid'],
    ['invalid: a formula typed into an entry', 'C2', { C2: { formula: '=0' } }, 'invalid'],
    ['no cases: the denominator is zero', 'A9', A9(0, 0), 'noCases'],
    ['not applicable is silent: C1 is not on the tab of a primary school', 'C1', {}, undefined],
    ['an explanation that is owed leaves the verdict as it is', 'A5', { A5: 'Không' }, 'notMet'],
    [
      'a warning leaves the verdict as it is',
      'A4',
      { A4: 'Có', 'A4.sessions': 1, 'A4.attendees': 2, 'A4.staff': 30 },
      'met',
    ],
    ['tracked without a target has no verdict', 'D1', { D1: 3 }, null],
    ['tracked, but required and blank', 'D1', {}, 'missing'],
    ['a text of the report has none', 'N1', { N1: 'Kết quả' }, null],
  ])('%s', (_, indicator, results, expected) => {
    expect(verdict(indicator, { unit: { level: 'TH' }, results })).toBe(expected);
  });

  test('not applicable: the officer has exempted the unit, whatever it has entered', () => {
    for (const results of [{}, A9(3, 4), A9(10, 10)]) {
      expect(verdict('A9', { unit: { exempt: ['A9'] }, results })).toBe('notApplicable');
    }
    expect(findings(changed('MN', { 'A9.resolved': 'x', 'A9.received': null }, { unit: { exempt: ['A9'] } }))).toEqual(
      [],
    );
  });

  test('an exemption holds for a code written in small letters', () => {
    const plan = planWith(({ code, fields }) =>
      code === 'D2' ? { code: 'd2', fields: fields.map((field) => ({ ...field, code: 'd2', indicator: 'd2' })) } : {},
    );
    expect(verdict('d2', { unit: { exempt: ['D2'] } }, { plan })).toBe('notApplicable');
  });
});

describe('a target that is due by 2026', () => {
  const no = { B1: 'Không' };
  test.each([
    [2024, 'inProgress'],
    [2025, 'inProgress'],
    [2026, 'notMet'],
    [2027, 'notMet'],
  ])('in %i, not reached is %s', (year, expected) => {
    expect(verdict('B1', { results: no }, { settings: { year } })).toBe(expected);
    expect(verdict('B2', { results: { 'B2.models': 0, 'B2.brightSpots': 0 } }, { settings: { year } })).toBe(expected);
  });

  test('reached is reached in any year, and blank is missing in any year', () => {
    for (const year of [2024, 2026, 2028]) {
      expect(
        verdict('B2', { results: { 'B2.models': 1, 'B2.brightSpots': 0, 'B2.names': 'a' } }, { settings: { year } }),
      ).toBe('met');
      expect(verdict('B2', {}, { settings: { year } })).toBe('missing');
    }
  });
});

describe('one of several counts is enough', () => {
  test.each([
    [{ 'B2.models': 1, 'B2.names': 'a' }, 'met'],
    [{ 'B2.brightSpots': 2, 'B2.names': 'a; b' }, 'met'],
    [{ 'B2.models': 0 }, 'missing'],
    [{ 'B2.models': 0, 'B2.brightSpots': 0 }, 'notMet'],
    [{ 'B2.models': 1, 'B2.brightSpots': 'một', 'B2.names': 'a' }, 'invalid'],
    [{ 'B2.models': 2, 'B2.names': 'a' }, 'invalid'],
    [{ 'B2.models': 1 }, 'missing'],
    [{ 'B2.models': 1, 'B2.names': 'Trường xanh, sạch, đẹp' }, 'met'],
  ])('%j is %s', (results, expected) => {
    expect(verdict('B2', { results })).toBe(expected);
  });
});

describe('the share of complaints resolved', () => {
  test.each([
    [0, 20, 19, 'met', 'met'],
    [0, 100, 94, 'notMet', 'notMet'],
    [0, 19, 18, 'notMet', 'notMet'],
    [2, 20, 20, 'met', 'notMet'],
    [1, 20, 21, 'met', 'met'],
    [3, 0, 3, 'noCases', 'met'],
    [3, 0, 0, 'noCases', 'notMet'],
    [0, 0, 0, 'noCases', 'noCases'],
    [0, 20, 21, 'invalid', 'invalid'],
    [null, 20, 19, 'met', 'missing'],
  ])(
    '%p carried over, %i received, %i resolved: %s of those received, %s of all',
    (carriedOver, received, resolved, ofReceived, ofAll) => {
      const results = A9(received, resolved, carriedOver);
      expect(verdict('A9', { results }, { settings: { carriedOverCounts: false } })).toBe(ofReceived);
      expect(verdict('A9', { results }, { settings: { carriedOverCounts: true } })).toBe(ofAll);
    },
  );

  test('keeps its halves, for pooling', () => {
    expect(judge({ results: A9(20, 19, 2) }, { settings: { carriedOverCounts: true } }).judgements.get('A9')).toEqual({
      verdict: 'notMet',
      figure: 19 / 22,
      numerator: 19,
      denominator: 22,
    });
  });
});

describe('grades', () => {
  test.each([
    ['Hoàn thành xuất sắc nhiệm vụ', 'met'],
    ['Hoàn thành tốt nhiệm vụ', 'met'],
    ['hoàn thành tốt', 'met'],
    ['Hoàn thành nhiệm vụ', 'notMet'],
    ['Không hoàn thành nhiệm vụ', 'notMet'],
    ['Chưa xếp loại', 'notMet'],
    ['Tốt', 'invalid'],
  ])('"%s" is %s', (A11, expected) => {
    expect(verdict('A11', { results: { A11, 'A11.decision': '1/QĐ', 'A11.year': '2026' } })).toBe(expected);
  });

  test('a grade without its decision is missing, "Chưa xếp loại" needs none', () => {
    expect(verdict('A11', { results: { A11: 'Hoàn thành tốt nhiệm vụ' } })).toBe('missing');
    expect(verdict('A11', { results: { A11: 'Chưa xếp loại' } })).toBe('notMet');
  });
});

test('a target of zero is reached by zero alone', () => {
  expect([0, 1, '0', null].map((C2) => verdict('C2', { results: { C2 } }))).toEqual([
    'met',
    'notMet',
    'met',
    'missing',
  ]);
});

test('levels and flags decide what concerns a unit', () => {
  const codesOf = (level: string, flags: readonly string[]) =>
    judge({ unit: { level, flags } }).indicators.map(({ code }) => code);
  expect(codesOf('THCS', [])).not.toEqual(expect.arrayContaining(['C1']));
  expect(codesOf('MN', [])).toEqual(expect.arrayContaining(['C1', 'D9']));
  expect(codesOf('P', [])).toEqual(expect.arrayContaining(['D6', 'D18', 'A9']));
  for (const code of ['A11', 'B2', 'R1', 'D8']) expect(codesOf('P', [])).not.toContain(code);
  expect(codesOf('TH', [])).not.toContain('D8');
  expect(codesOf('TH', ['Bán trú/nội trú'])).toContain('D8');
});

test('a report in which all is well has no finding, at any level', () => {
  for (const level of ['P', 'MN', 'TH', 'THCS', 'TH&THCS', 'PTDTNT']) {
    expect([level, findings(goodReport(level))]).toEqual([level, []]);
    const verdicts = [...judge(goodReport(level)).judgements.values()].map((judgement) => judgement.verdict);
    expect(new Set(verdicts)).toEqual(new Set(level === 'P' ? ['met', null] : ['met', null, 'inProgress']));
  }
});
