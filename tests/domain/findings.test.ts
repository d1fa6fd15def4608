// Every rule of the default plan: a report that breaks it, and one that comes near and does not.

import { checkUnit } from '../../src/domain/check';
import { blocks, distinct, errorsFirst, type Finding, findingKey } from '../../src/domain/finding';
import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';
import {
  type Circumstances,
  changed,
  day,
  findings,
  findingsAcross,
  goodReport,
  judge,
  type Report,
  wholePlan,
} from './reported';

interface Example {
  readonly level?: string;
  /** Entries laid over a report in which nothing is to be found. */
  readonly breaks: Report;
  readonly keeps: Report;
  /** Where the finding points. */
  readonly at: string;
  readonly in?: Circumstances;
}

const entry = (results: Report['results']): Report => ({ results });

const general: Readonly<Record<string, Example>> = {
  blankRequired: { breaks: entry({ C3: null }), keeps: entry({ C3: 0 }), at: 'C3/result' },
  shouldBeFilled: {
    breaks: entry({ 'A5.sessions': null }),
    keeps: entry({ 'A5.sessions': 0 }),
    at: 'A5.sessions/result',
  },
  countInvalid: { breaks: entry({ 'D3.cases': 2.5 }), keeps: entry({ 'D3.cases': 2 }), at: 'D3.cases/result' },
  wrongType: { breaks: entry({ 'D3.cases': 'ba vụ' }), keeps: entry({ 'D3.cases': '3' }), at: 'D3.cases/result' },
  documentIncomplete: {
    breaks: entry({ 'A1.number': null }),
    keeps: { results: { A1: 'Không', 'A1.number': null }, explain: { A1: 'Đang soạn.' } },
    at: 'A1.number/result',
  },
  noWithoutExplanation: {
    breaks: entry({ A10: 'Không' }),
    keeps: { results: { A10: 'Không' }, explain: { 'A10.where': 'Sẽ niêm yết trong tháng 12.' } },
    at: 'A10/explanation',
  },
  dateInFuture: {
    breaks: entry({ 'A8.date': day(2026, 11, 19) }),
    keeps: entry({ 'A8.date': day(2026, 11, 18) }),
    at: 'A8.date/result',
  },
  formulaTyped: { breaks: entry({ C3: { formula: '=0' } }), keeps: entry({ C3: '0' }), at: 'C3/result' },
  mergedCells: { breaks: { covered: ['C3|result'] }, keeps: { covered: ['Z9|result'] }, at: 'C3/result' },
  yesWithoutEvidence: {
    breaks: { evidence: { A5: ' ' } },
    keeps: { evidence: { A5: '', 'A5.sessions': 'Biên bản' } },
    at: 'A5/evidence',
  },
  dateOutsideYear: {
    breaks: entry({ 'A8.date': day(2025, 12, 31) }),
    keeps: entry({ 'A8.date': day(2026, 1, 1) }),
    at: 'A8.date/result',
  },
  countJump: {
    breaks: { results: { 'D3.cases': 31 }, lastYear: { 'D3.cases': 10 } },
    keeps: { results: { 'D3.cases': 30 }, lastYear: { 'D3.cases': 10 } },
    at: 'D3.cases/result',
  },
  privacy: {
    breaks: { explain: { C2: 'Gọi 0912 345 678' } },
    keeps: { explain: { C2: 'Theo Công văn số 345/UBND ngày 12/03/2026' } },
    at: 'C2/explanation',
  },
  tooLong: {
    breaks: entry({ 'A10.where': 'x'.repeat(5001) }),
    keeps: entry({ 'A10.where': 'x'.repeat(5000) }),
    at: 'A10.where/result',
  },
};

const A9 = (carriedOver: number | null, received: number, resolved: number, pending: number, overdue: number) =>
  entry({
    'A9.carriedOver': carriedOver,
    'A9.received': received,
    'A9.resolved': resolved,
    'A9.pending': pending,
    'A9.overdue': overdue,
  });

const ofPlan: Readonly<Record<string, Example>> = {
  'A2-sameNumberAsA1': {
    breaks: entry({ 'A2.number': ' 1/kh-u1 ' }),
    keeps: entry({ 'A2.number': '1/KH-U1', 'A2.merged': true }),
    at: 'A2.merged/result',
  },
  'A3-sameNumberAsA1': {
    breaks: entry({ 'A3.number': '1/KH-U1' }),
    keeps: entry({ 'A3.number': '1/KH-U1', 'A1.merged': true }),
    at: 'A3.merged/result',
  },
  'A3-sameNumberAsA2': {
    breaks: entry({ 'A3.number': '2/KH-U1' }),
    keeps: entry({ 'A3.number': '2/KH-U1', A2: 'Không' }),
    at: 'A3.merged/result',
  },
  'A4-attendeesWithoutSession': {
    breaks: entry({ 'A4.sessions': 0 }),
    keeps: entry({ 'A4.sessions': 0, 'A4.attendees': 0 }),
    at: 'A4.sessions/result',
  },
  'A4-notEverybody': {
    breaks: entry({ 'A4.attendees': 29 }),
    keeps: entry({ 'A4.attendees': 31 }),
    at: 'A4.attendees/result',
  },
  'A6-withoutOrganisations': {
    breaks: entry({ A5: 'Không' }),
    keeps: entry({ A5: 'Không', A6: 'Không' }),
    at: 'A6/result',
  },
  'A7-noneHeld': { breaks: entry({ 'A7.held': 0 }), keeps: entry({ 'A7.held': 0, A7: 'Không' }), at: 'A7.held/result' },
  'A7-fewerThanScheduled': { breaks: entry({ 'A7.held': 11 }), keeps: entry({ 'A7.held': 13 }), at: 'A7.held/result' },
  'A10-whereUnknown': {
    breaks: entry({ 'A10.where': null }),
    keeps: entry({ 'A10.where': 'https://a.vn' }),
    at: 'A10.where/result',
  },
  'A11-notGraded': {
    breaks: entry({ A11: 'Chưa xếp loại' }),
    keeps: entry({ A11: 'Không hoàn thành nhiệm vụ' }),
    at: 'A11/result',
  },
  'A11-decisionMissing': {
    breaks: entry({ 'A11.decision': null }),
    keeps: entry({ 'A11.decision': null, A11: 'Chưa xếp loại' }),
    at: 'A11.decision/result',
  },
  'A11-yearMissing': { breaks: entry({ 'A11.year': null }), keeps: entry({ 'A11.year': 2026 }), at: 'A11.year/result' },
  'A9-resolvedTooMany': { breaks: A9(0, 3, 4, 0, 0), keeps: A9(1, 3, 4, 0, 0), at: 'A9.resolved/result' },
  'A9-sum': { breaks: A9(0, 4, 2, 1, 0), keeps: A9(0, 4, 2, 1, 1), at: 'A9.resolved/result' },
  'A9-aboveReceived': { breaks: A9(1, 3, 4, 0, 0), keeps: A9(1, 3, 3, 0, 1), at: 'A9.resolved/result' },
  'A9-lowButWithinTime': { breaks: A9(0, 10, 9, 1, 0), keeps: A9(0, 20, 19, 1, 0), at: 'A9.resolved/result' },
  'B1-samePerson': {
    breaks: entry({ 'B1.officer': 'bùi thị  mai hương' }),
    keeps: entry({ 'B1.officer': 'Bùi Thị Mai Hường' }),
    at: 'B1.officer/result',
  },
  'B2-namesMissing': {
    breaks: entry({ 'B2.names': null }),
    keeps: entry({ 'B2.names': null, 'B2.models': 0, 'B2.brightSpots': 0 }),
    at: 'B2.names/result',
  },
  'B2-namesCount': {
    breaks: entry({ 'B2.names': 'Bếp ăn sạch' }),
    keeps: entry({ 'B2.names': 'Bếp ăn sạch, Lớp học hạnh phúc' }),
    at: 'B2.names/result',
  },
  'B2-notRecognised': {
    breaks: entry({ 'B2.registered': 3 }),
    keeps: entry({ 'B2.registered': 2 }),
    at: 'B2.registered/result',
  },
  'C1-preparedTooMany': {
    breaks: entry({ 'C1.prepared': 63 }),
    keeps: entry({ 'C1.prepared': 62 }),
    at: 'C1.prepared/result',
  },
  'C1-notEveryChild': {
    breaks: entry({ 'C1.prepared': 61 }),
    keeps: entry({ 'C1.prepared': 0, 'C1.fiveYearOlds': 0 }),
    at: 'C1.prepared/result',
  },
  'C2-skippedLevel': { breaks: entry({ C2: 1 }), keeps: entry({ C2: 0 }), at: 'C2/result' },
  'C3-longPending': { breaks: entry({ C3: '2' }), keeps: entry({ C3: '0' }), at: 'C3/result' },
  'D4-assessedTooMany': {
    breaks: entry({ 'D4.assessed': 31 }),
    keeps: entry({ 'D4.assessed': 0 }),
    at: 'D4.assessed/result',
  },
  'D8-boardersWithoutCare': {
    breaks: entry({ D8: 'Không' }),
    keeps: entry({ D8: 'Không', 'D8.boarders': 0 }),
    at: 'D8.boarders/result',
  },
  'D9-pupilsTooMany': { breaks: entry({ 'D9.pupils': 86 }), keeps: entry({ 'D9.pupils': 84 }), at: 'D9.pupils/result' },
  'D16-noneRegistered': {
    breaks: entry({ D16: 0, 'B2.models': 0, 'B2.brightSpots': 0, 'B2.names': null }),
    keeps: entry({ D16: 0, 'B2.models': 1, 'B2.brightSpots': 0, 'B2.names': 'a' }),
    at: 'D16/result',
  },
};

const reportOf = ({ results = {}, ...more }: Report): Report => changed('MN', results, more);
const placesOf = (code: string, found: readonly Finding[]): readonly string[] =>
  found.filter((finding) => finding.code === code).map(({ field, column }) => `${field}/${column}`);

describe('the table of examples', () => {
  test('has an example for every rule of the plan', () => {
    expect(Object.keys(ofPlan).sort()).toEqual(defaultPlan.rules.map(({ code }) => code).sort());
    expect([...Object.keys(general), 'duplicateReference'].sort()).toEqual(
      defaultPlan.generalRules.map(({ code }) => code).sort(),
    );
  });
});

describe.each(Object.entries({ ...general, ...ofPlan }))('%s', (code, { breaks, keeps, at }) => {
  const rule = [...defaultPlan.generalRules, ...defaultPlan.rules].find((each) => each.code === code);

  test('is told where it is broken, once, with what is wrong and what to do', () => {
    const found = findings(reportOf(breaks));
    expect(placesOf(code, found)).toEqual([at]);
    const finding = found.find((each) => each.code === code);
    expect(finding).toMatchObject({ severity: rule?.severity, unit: 'U1', explained: expect.any(Boolean) });
    expect(finding?.message).not.toMatch(/[{}]|undefined|null/);
    expect(finding?.remedy).not.toBe('');
  });

  test('is not told of what comes near', () => {
    expect(placesOf(code, findings(reportOf(keeps)))).toEqual([]);
  });

  test('is not told once the officer has switched it off', () => {
    const off = {
      ...wholePlan,
      general: wholePlan.general.map((each) => ({ ...each, active: each.code !== code })),
      rules: wholePlan.rules.map((each) => ({ ...each, active: each.code !== code })),
    };
    expect(placesOf(code, findings(reportOf(breaks), { plan: off }))).toEqual([]);
  });
});

describe('further examples of the general rules', () => {
  const codes = (report: Report): readonly string[] =>
    findings(reportOf(report)).map(({ code, field }) => `${field} ${code}`);

  test('a count that fell to 0 jumps; one that was 0 before does not', () => {
    expect(codes({ results: { 'D3.cases': 0 }, lastYear: { 'D3.cases': 1 } })).toEqual(['D3.cases countJump']);
    expect(codes({ results: { 'D3.cases': 50 }, lastYear: { 'D3.cases': 0 } })).toEqual([]);
  });

  test.each(['0912345678', '+84 912 345 678', '0912.345.678', '024 3825 1234', '001099012345', '123456789'])(
    '%s looks personal',
    (text) => {
      expect(codes({ results: { 'A10.where': `liên hệ ${text}.` } })).toEqual(['A10.where privacy']);
    },
  );

  test.each(['Quyết định 1234/QĐ-UBND', '12/03/2026', '1.200.000 đồng', 'https://a.vn/tin/2026/11', '20262027'])(
    '%s does not',
    (text) => {
      expect(codes({ results: { 'A10.where': text } })).toEqual([]);
    },
  );

  test('notes are looked at on every row, that of a computed figure included', () => {
    expect(codes({ explain: { A9: 'Ông B, 0912 345 678' } })).toEqual(['A9 privacy']);
    expect(codes({ explain: { R1: 'x'.repeat(5001) } })).toEqual(['R1 tooLong']);
    expect(codes({ evidence: { 'A5.sessions': 'x'.repeat(5001) } })).toEqual(['A5.sessions tooLong']);
  });

  test('negative, fractional and worded numbers each say what they are', () => {
    expect(codes(entry({ C2: -1 }))).toEqual(['C2 countInvalid']);
    expect(codes(entry({ C2: '3,5' }))).toEqual(['C2 countInvalid']);
    expect(codes(entry({ C2: 'không' }))).toEqual(['C2 wrongType']);
  });

  test('what was understood is said where it is not what was typed', () => {
    const understood = (results: Report['results']) =>
      findings(reportOf({ results })).map((finding) => finding.understood);
    expect(understood({ 'D3.cases': '3 hồ sơ' })).toEqual(['Hiểu là 3']);
    expect(understood({ 'A8.date': '31.12.2025' })).toEqual(['Hiểu là 31/12/2025']);
  });

  test('"Có" alone owes its further fields', () => {
    const bare = findings({ results: { A1: 'Có' } }).filter(({ indicator }) => indicator === 'A1');
    expect(bare.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'A1 yesWithoutEvidence',
      'A1.number documentIncomplete',
      'A1.date documentIncomplete',
    ]);
  });

  test('a message holds the figures that were entered', () => {
    const [tooMany] = findings(reportOf(A9(null, 3, 4, 0, 0))).filter(({ code }) => code === 'A9-resolvedTooMany');
    expect(tooMany?.message).toContain('(4)');
    expect(tooMany?.message).toContain('kỳ trước chuyển sang để trống');
  });
});

describe('an explanation', () => {
  test('lifts a warning, not an error', () => {
    const warning = findings(reportOf({ results: { C2: 1 }, explain: { C2: 'Đã hướng dẫn.' } }));
    expect(warning.map((finding) => [finding.code, finding.explained, blocks(finding)])).toEqual([
      ['C2-skippedLevel', true, false],
    ]);
    const bare = findings(reportOf({ results: { C2: 1 } }));
    expect(bare.map((finding) => [finding.code, finding.explained, blocks(finding)])).toEqual([
      ['C2-skippedLevel', false, true],
    ]);
    const error = findings(reportOf({ results: { C2: 'x' }, explain: { C2: 'Đã hướng dẫn.' } }));
    expect(error.map((finding) => [finding.code, finding.explained, blocks(finding)])).toEqual([
      ['wrongType', false, true],
    ]);
  });

  test('counts from any row of its indicator, and not when it is blank', () => {
    const explained = (explain: Record<string, string>) =>
      findings(reportOf({ results: { 'A7.held': 11 }, explain })).map((finding) => finding.explained);
    expect(explained({ A7: 'Lịch đổi.' })).toEqual([true]);
    expect(explained({ 'A7.people': 'Lịch đổi.' })).toEqual([true]);
    expect(explained({ A7: ' \u00a0' })).toEqual([false]);
    expect(explained({ A8: 'Lịch đổi.' })).toEqual([false]);
  });
});

describe('units compared', () => {
  const of = (mark: string, results: Report['results'] = {}, evidence: Record<string, string> = {}): Report => {
    const good = goodReport('MN', mark);
    return { ...good, results: { ...good.results, ...results }, evidence: { ...good.evidence, ...evidence } };
  };
  const told = (found: readonly Finding[]) => found.map(({ unit, field, column }) => `${unit} ${field}/${column}`);

  test('a document number that two units use is told to both, in whatever spelling', () => {
    const found = findingsAcross([
      of('U1', { 'A1.number': '12/KH-MN' }),
      of('U2', { 'A2.number': ' 12 / kh-mn'.normalize('NFD') }),
      of('U3'),
    ]);
    expect(told(found)).toEqual(['U1 A1.number/result', 'U2 A2.number/result']);
    expect(found[0]).toMatchObject({ severity: 'warning', code: 'duplicateReference', explained: false });
    expect(found[0]?.message).toContain('cũng có ở: U2');
  });

  test('a link that two units use is told; a shared wording of evidence is not', () => {
    const link = 'https://drive.example.vn/a?id=1';
    expect(told(findingsAcross([of('U1', {}, { A5: link }), of('U2', {}, { A6: ` ${link} ` })]))).toEqual([
      'U1 A5/evidence',
      'U2 A6/evidence',
    ]);
    expect(findingsAcross([of('U1', {}, { A5: 'Biên bản' }), of('U2', {}, { A5: 'Biên bản' })])).toEqual([]);
  });

  test('a link beside a computed figure is compared, too', () => {
    const link = 'https://drive.example.vn/a?id=1';
    expect(told(findingsAcross([of('U1', {}, { A9: link }), of('U2', {}, { A9: link })]))).toEqual([
      'U1 A9/evidence',
      'U2 A9/evidence',
    ]);
  });

  test('within one unit a number may stand twice', () => {
    expect(findingsAcross([of('U1', { 'A1.number': '5', 'A2.number': '5' }), of('U2')])).toEqual([]);
  });

  test('many are named by three and a number', () => {
    const found = findingsAcross(['U1', 'U2', 'U3', 'U4', 'U5', 'U6'].map((mark) => of(mark, { 'A1.number': '5' })));
    expect(found).toHaveLength(6);
    expect(found[0]?.message).toContain('U2, U3, U4 và 2 đơn vị khác');
  });
});

describe('lists of findings', () => {
  test('hold the same finding once', () => {
    const found = findings(reportOf({ results: { C2: 'x', C3: 'y' } }));
    const key = ({ unit, field, column, code }: Finding) => [unit, field, column, code].join('|');
    expect(distinct([...found, ...found])).toEqual(found);
    expect(new Set(found.map(findingKey)).size).toBe(found.length);
    expect(found.map(findingKey)).toEqual(found.map(key));
  });

  test('two rules on one cell are two findings; one rule on two cells is two', () => {
    const found = findings(reportOf({ results: { 'A7.held': 0 } }));
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'A7.held A7-noneHeld',
      'A7.held A7-fewerThanScheduled',
    ]);
  });

  test('put errors first and keep the order otherwise', () => {
    const found = findings(reportOf({ results: { 'A4.attendees': 1, C2: 1, 'A7.held': 0, C3: 'x' } }));
    expect(errorsFirst(found).map(({ code }) => code)).toEqual([
      'A7-noneHeld',
      'wrongType',
      'A4-notEverybody',
      'A7-fewerThanScheduled',
      'C2-skippedLevel',
    ]);
  });

  test('of a unit that has done nothing ask for what is required, not for what would be nice', () => {
    const found = findings({ unit: { level: 'TH' } });
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['blankRequired']));
    expect(checkUnit(judge({}), wholePlan, defaultSettings).every(({ severity }) => severity === 'error')).toBe(true);
  });
});
