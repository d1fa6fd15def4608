// The sample district: the same every time, in order of time, and held against the default plan by the domain itself.

import { sampleDistrict, sampleSteps } from '../../local/sample/district';
import { sampleUnits } from '../../local/sample/units';
import type { ScenarioStep } from '../../local/scenario/model';
import { checkUnit } from '../../src/domain/check';
import { checkAcross } from '../../src/domain/check-across';
import { compilePlan } from '../../src/domain/compile-plan';
import { blocks } from '../../src/domain/finding';
import { emptyEntries, judgeUnit } from '../../src/domain/judge';
import { concerns } from '../../src/domain/scope';
import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';

const year = 2026;
const district = sampleDistrict({ units: 37, year });
const { plan, problems } = compilePlan(defaultPlan);

const unitOf = (code: string) => {
  const found = district.units.find((unit) => unit.code === code);
  if (!found) throw new Error(`no unit ${code}`);
  return { commune: '', editors: [], flags: [], exempt: [], active: true, tab: found.name, ...found };
};

const merged = <T>(steps: readonly ScenarioStep[], part: (step: ScenarioStep) => Readonly<Record<string, T>>[]) =>
  new Map(steps.flatMap(part).flatMap((entries) => Object.entries(entries)));

/** All that a unit has entered in the end, as the domain judges it. */
const judged = district.units.map(({ code }) => {
  const steps = district.steps.filter((step) => step.unit === code);
  const entries = {
    ...emptyEntries(unitOf(code)),
    results: merged(steps, (step) => [step.set ?? {}, step.paste ?? {}]),
    evidence: merged(steps, (step) => [step.evidence ?? {}]),
    explanations: merged(steps, (step) => [step.explain ?? {}]),
  };
  return judgeUnit(entries, { plan, settings: defaultSettings, now: defaultSettings.deadline - 0.5 });
});

const findings = [
  ...judged.flatMap((unit) => checkUnit(unit, plan, defaultSettings)),
  ...checkAcross(
    judged,
    plan.general.find((rule) => rule.code === 'duplicateReference'),
  ),
];
const ticked = new Set(district.steps.flatMap((step) => (step.submit && step.unit ? [step.unit] : [])));

describe('sample district', () => {
  it('is the same every time', () => {
    expect(sampleDistrict({ units: 37, year })).toEqual(district);
    expect(JSON.stringify(sampleDistrict({ units: 37, year: 2031 }))).not.toContain('/2026');
  });

  it('has one department and 36 schools of five levels', () => {
    const levels = district.units.map((unit) => unit.level);
    const counts = ['P', 'MN', 'TH', 'THCS', 'TH&THCS', 'PTDTNT'].map(
      (level) => levels.filter((l) => l === level).length,
    );
    expect(counts).toEqual([1, 13, 10, 8, 4, 1]);
  });

  it.each([1, 2, 6, 37, 250, 1000, 1201])('gives %i units codes and names of their own', (n) => {
    const units = sampleUnits(n);
    expect(units).toHaveLength(n);
    expect(new Set(units.map((unit) => unit.code)).size).toBe(n);
    expect(new Set(units.map((unit) => unit.name)).size).toBe(n);
    expect(new Set(units.filter((unit) => unit.level === 'MN').map((unit) => unit.code.length)).size).toBeLessThan(2);
  });

  it('goes forward in time', () => {
    const moments = district.steps.flatMap((step) => (step.at ? [step.at] : []));
    expect(moments).toEqual([...moments].sort());
    expect(moments.at(-1)).toBe('2026-11-21T08:00:00+07:00');
  });

  it('tells a thousand units within a second', () => {
    const before = performance.now();
    const steps = sampleSteps(sampleUnits(1000), { year });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(steps.length).toBeGreaterThan(1700);
  });

  it('fills only cells that are on the tab of the unit', () => {
    expect(problems).toEqual([]);
    for (const step of district.steps) {
      const unit = step.unit === undefined ? null : unitOf(step.unit);
      const known = new Set(
        defaultPlan.indicators.flatMap((i) => (unit && concerns(i, unit) ? i.fields.map((field) => field.code) : [])),
      );
      const entered = [step.set, step.paste, step.evidence, step.explain].flatMap((part) => Object.keys(part ?? {}));
      expect(entered.filter((code) => !known.has(code))).toEqual([]);
    }
  });

  it('lets all but four of those who tick submit', () => {
    const refused = new Set(findings.flatMap((found) => (blocks(found) && ticked.has(found.unit) ? [found.unit] : [])));
    expect([...refused]).toEqual(['MN10', 'TH05', 'TH08', 'THCS08']);
    expect(ticked.size).toBe(33);
  });

  it('shows every kind of slip that clerks make', () => {
    const codes = new Set(findings.map((found) => found.code));
    const slips = `blankRequired wrongType documentIncomplete noWithoutExplanation yesWithoutEvidence dateOutsideYear
      duplicateReference privacy A2-sameNumberAsA1 A4-notEverybody A7-fewerThanScheduled A9-resolvedTooMany A9-sum
      A9-aboveReceived A9-lowButWithinTime A10-whereUnknown A11-notGraded B1-samePerson B2-notRecognised
      C1-notEveryChild C2-skippedLevel C3-longPending`.split(/\s+/);
    expect(slips.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('shows every verdict that a running year has', () => {
    const verdicts = new Set(judged.flatMap((unit) => [...unit.judgements.values()].map(({ verdict }) => verdict)));
    expect([...verdicts].sort()).toEqual(['inProgress', 'invalid', 'met', 'missing', 'noCases', 'notMet', null].sort());
  });

  it('exempts, and leaves closed units alone', () => {
    const [department, first, second] = sampleUnits(3);
    if (!department || !first || !second) throw new Error('three units expected');
    const steps = sampleSteps([department, { ...first, exempt: ['A8'] }, { ...second, active: false }], { year });
    const own = steps.filter((step) => step.unit === first.code);
    expect(Object.keys(own[0]?.set ?? {}).filter((code) => code.startsWith('A8'))).toEqual([]);
    expect(steps.some((step) => step.unit === second.code)).toBe(false);
  });
});
