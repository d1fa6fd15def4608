// The default plan against plan.md, whose codes are written here by hand.

import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';
import { levels } from '../../src/plans/levels';

const fieldCodes = `
A1 A1.number A1.date A1.merged  A2 A2.number A2.date A2.merged  A3 A3.number A3.date A3.merged
A4 A4.sessions A4.attendees A4.staff  A5 A5.sessions  A6  A7 A7.scheduled A7.held A7.people  A8 A8.date
A9.carriedOver A9.received A9.resolved A9.pending A9.overdue  A10 A10.where  A11 A11.decision A11.year
B1 B1.number B1.date B1.leader B1.officer  B2.models B2.brightSpots B2.names B2.registered
C1 C1.fiveYearOlds C1.prepared  C2  C3
D1 D2 D3.online D3.signature D3.cases D4.staff D4.assessed D5 D5.violations D6 D7 D8 D8.boarders
D9 D9.minorityPupils D9.pupils D10.twoSessions D10.extraSessions D11 D12 D13.midYear D13.yearEnd
D14 D14.number D14.date D15 D16 D17 D18
N1 N2 N3 N4`
  .trim()
  .split(/\s+/);

const indicatorCodes = `A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 B1 B2 C1 C2 C3
D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D15 D16 D17 D18 N1 N2 N3 N4 R1`.split(/\s+/);

const generalCodes = `blankRequired shouldBeFilled countInvalid wrongType documentIncomplete noWithoutExplanation
dateInFuture formulaTyped mergedCells yesWithoutEvidence dateOutsideYear duplicateReference countJump privacy tooLong`.split(
  /\s+/,
);

const { indicators, rules, generalRules } = defaultPlan;
const fields = indicators.flatMap((indicator) => indicator.fields);
const byCode = (code: string) => indicators.find((indicator) => indicator.code === code);
const codesWhere = (test: (level: readonly string[]) => boolean) =>
  indicators.filter((indicator) => test(indicator.levels)).map((indicator) => indicator.code);

/** Names in an expression that are not functions: field codes and settings. */
const namesIn = (expression: string): readonly string[] =>
  expression.replace(/'[^']*'/g, '').match(/[A-Za-z][\w.]*(?![\w.]*\()/g) ?? [];

describe('default plan', () => {
  it('holds every indicator of the plan once, in its order', () => {
    expect(indicators.map((indicator) => indicator.code)).toEqual(indicatorCodes);
  });

  it('holds every field of the plan once, in its order', () => {
    expect(fields.map((field) => field.code)).toEqual(fieldCodes);
  });

  it('holds every general rule once', () => {
    expect(generalRules.map((rule) => rule.code)).toEqual(generalCodes);
  });

  it('has all groups on but D', () => {
    for (const { code, active } of indicators) expect([code, active]).toEqual([code, !code.startsWith('D')]);
  });

  it('gives every rule a code of its own and a field of its indicator', () => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(fields.find((field) => field.code === rule.field)?.indicator).toBe(rule.indicator);
    }
  });

  it('names only existing fields and settings in expressions and placeholders', () => {
    const known = new Set([...fieldCodes, 'carriedOverCounts']);
    const expressions = [
      ...rules.flatMap((rule) => [rule.condition, rule.left, rule.right]),
      ...indicators.map((indicator) => indicator.formula),
    ];
    const placeholders = rules.flatMap((rule) => [...rule.message.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]));
    expect([...expressions.flatMap(namesIn), ...placeholders].filter((name) => !known.has(name ?? ''))).toEqual([]);
  });

  it('compares answers only with words that the field can hold', () => {
    const comparisons = rules
      .flatMap((rule) => [rule.condition, rule.left, rule.right])
      .flatMap((expression) => [...expression.matchAll(/([\w.]+) [!=]= '([^']*)'/g)]);
    for (const [, code, word] of comparisons) {
      const field = fields.find((each) => each.code === code);
      expect(field?.kind === 'yesNo' ? ['Có', 'Không'] : field?.options).toContain(word);
    }
    expect(comparisons.length).toBeGreaterThan(5);
  });

  it('says everything in words, in composed Unicode', () => {
    const words = [
      ...indicators.flatMap((indicator) => [indicator.group, indicator.clause, indicator.label]),
      ...fields.flatMap((field) => [field.label, field.hint]),
      ...rules.flatMap((rule) => [rule.message, rule.remedy, rule.clause]),
      ...generalRules.flatMap((rule) => [rule.message, rule.remedy]),
      ...levels.map((level) => level.name),
    ];
    for (const word of words) expect(word.trim()).not.toBe('');
    const everything = JSON.stringify([defaultPlan, defaultSettings, levels]);
    expect(everything).toBe(everything.normalize('NFC'));
  });

  it('asks the right levels', () => {
    expect(codesWhere((asked) => !asked.includes('P'))).toEqual(['A11', 'B2', 'C1', 'D8', 'D9', 'D10', 'D11', 'R1']);
    expect(codesWhere((asked) => !asked.includes('THCS'))).toEqual(['C1', 'D6', 'D9', 'D18']);
    expect(byCode('C1')?.levels).toEqual(['MN']);
    expect(byCode('D9')?.levels).toEqual(['MN', 'TH']);
    expect(byCode('A1')?.levels).toHaveLength(6);
    const known = levels.map((level) => level.code);
    for (const indicator of indicators) expect(known).toEqual(expect.arrayContaining([...indicator.levels]));
  });

  it('gives each unit and the district the targets of the plan', () => {
    const targets = (code: string) => {
      const found = byCode(code);
      return [found?.comparison, found?.target, found?.rollUp, found?.districtTarget, found?.horizon];
    };
    expect(targets('A1')).toEqual(['=', 'Có', 'share', 1, null]);
    expect(targets('A9')).toEqual(['>=', '95%', 'pooled', 0.95, null]);
    expect(targets('A11')).toEqual(['>=', 'Hoàn thành tốt nhiệm vụ', 'share', 0.8, null]);
    expect(targets('B1')).toEqual(['=', 'Có', 'share', 1, 2026]);
    expect(targets('B2')).toEqual(['>=', '1', 'share', 1, 2026]);
    expect(targets('C2')).toEqual(['<=', '0', 'share', 1, null]);
    expect(targets('D1')).toEqual([null, '', 'sum', null, null]);
    expect(targets('D7')).toEqual([null, '', 'share', null, null]);
    expect(targets('N1')).toEqual([null, '', 'none', null, null]);
    expect(targets('R1')).toEqual(['=', 'Có', 'share', 1, null]);
  });

  it('leaves no own answer where the figure is computed or derived', () => {
    const without = indicators.filter(({ code, fields: own }) => !own.some((field) => field.code === code));
    expect(without.map((indicator) => indicator.code)).toEqual(['A9', 'B2', 'D3', 'D4', 'D10', 'D13', 'R1']);
    for (const indicator of indicators) {
      const computed = without.includes(indicator) && indicator.kind !== 'derived';
      expect([indicator.code, indicator.formula !== '']).toEqual([indicator.code, computed]);
    }
  });

  it('blocks submission by errors only', () => {
    for (const rule of rules) expect(rule.effect === 'submission').toBe(rule.severity === 'warning');
  });
});

describe('default settings', () => {
  it('have 20 November of the reporting year as the deadline', () => {
    const days = (Date.UTC(defaultSettings.year, 10, 20) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(defaultSettings.deadline).toBe(days);
  });
});
