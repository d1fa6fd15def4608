// Random districts: a plan as an officer may have changed it, settings, units, what each has entered and handed in.

import fc from 'fast-check';
import { type CompiledPlan, compilePlan } from '../../src/domain/compile-plan';
import { dayOf } from '../../src/domain/day';
import type { RawEntry } from '../../src/domain/entry';
import type { UnitEntries } from '../../src/domain/judge';
import type { Indicator, Plan, Requirement, Settings, Unit } from '../../src/domain/model';
import { NOT_SUBMITTED, punctualityAt, type Submission } from '../../src/domain/submission';
import { defaultPlan } from '../../src/plans/default-plan';
import { defaultSettings } from '../../src/plans/default-settings';
import { levels } from '../../src/plans/levels';
import { entryOf } from './messy-entries';

/** What takes a new layout: the plan and the units. */
export interface Frame {
  readonly plan: CompiledPlan;
  readonly units: readonly Unit[];
}

/** What is typed into it. */
export interface Season {
  readonly settings: Settings;
  /** Serial of the present moment. */
  readonly now: number;
  readonly entries: readonly UnitEntries[];
}

const FLAGS = ['Bán trú/nội trú', 'Có HS dân tộc thiểu số', 'Dạy tiếng Mường'];
const requirements: readonly Requirement[] = ['always', 'whenYes', 'should', 'optional'];

/** What an officer may change about an indicator without breaking the plan. */
const changed = (indicator: Indicator): fc.Arbitrary<Indicator> =>
  fc
    .record({
      active: fc.oneof({ weight: 4, arbitrary: fc.constant(indicator.active) }, { weight: 1, arbitrary: fc.boolean() }),
      horizon: fc.oneof(
        { weight: 6, arbitrary: fc.constant(indicator.horizon) },
        { weight: 1, arbitrary: fc.constantFrom(null, 2025, 2027) },
      ),
      target: fc.oneof(
        { weight: 8, arbitrary: fc.constant(indicator.target) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            ...(indicator.kind === 'text' || indicator.kind === 'derived'
              ? [indicator.target]
              : ['', '1', '2', '50%', '33,3%', 'Có']),
          ),
        },
      ),
      comparison: fc.oneof(
        { weight: 8, arbitrary: fc.constant(indicator.comparison) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '=' as const,
            '<>' as const,
            '>=' as const,
            '<' as const,
            '<=' as const,
            '>' as const,
            null,
          ),
        },
      ),
      rollUp: fc.oneof(
        { weight: 9, arbitrary: fc.constant(indicator.rollUp) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            ...(indicator.kind === 'count' ? (['sum', 'share'] as const) : (['share'] as const)),
          ),
        },
      ),
      districtTarget: fc.oneof(
        { weight: indicator.kind === 'count' ? 1 : 6, arbitrary: fc.constant(indicator.districtTarget) },
        { weight: 1, arbitrary: fc.constantFrom(null, 0.5, 0.333, 1, 3) },
      ),
      required: fc.array(
        fc.oneof(
          { weight: 9, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.constantFrom(...requirements) },
        ),
        { minLength: indicator.fields.length, maxLength: indicator.fields.length },
      ),
    })
    .map(({ required, ...change }) => ({
      ...indicator,
      ...change,
      fields: indicator.fields.map((field, index) => ({ ...field, required: required[index] ?? field.required })),
    }));

const officersPlan: fc.Arbitrary<Plan> = fc
  .tuple(...defaultPlan.indicators.map(changed))
  .map((indicators) => ({ ...defaultPlan, indicators }));

const compiled = (plan: Plan): CompiledPlan => {
  const { plan: result, problems } = compilePlan(plan);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return result;
};

const settingsOf: fc.Arbitrary<Settings> = fc
  .record({
    year: fc.integer({ min: 2024, max: 2028 }),
    deadlineInclusive: fc.boolean(),
    carriedOverCounts: fc.boolean(),
  })
  .map((own) => ({ ...defaultSettings, ...own, deadline: dayOf(own.year, 11, 20) ?? 0 }));

const unitOf = (index: number, codes: readonly string[]): fc.Arbitrary<Unit> =>
  fc
    .record({
      level: fc.constantFrom(...levels.map(({ code }) => code)),
      flags: fc.subarray(FLAGS),
      exempt: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray([...codes], { maxLength: 4 }) },
      ),
    })
    .map((own) => ({
      ...own,
      code: `U${index}`,
      name: `Trường ${index}`,
      tab: `Tab '${index}'`,
      commune: '',
      editors: [],
      active: true,
    }));

const submissionOf = (settings: Settings): fc.Arbitrary<Submission> =>
  fc
    .record({
      status: fc.constantFrom('notSubmitted' as const, 'submitted' as const, 'approved' as const, 'returned' as const),
      offset: fc.integer({ min: -4 * 24, max: 4 * 24 }),
      extension: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.integer({ min: -2, max: 4 }) },
      ),
    })
    .map(({ status, offset, extension }) => {
      const until = extension === null ? null : settings.deadline + extension;
      const submittedAt = status === 'notSubmitted' ? null : settings.deadline + offset / 24;
      const punctuality = submittedAt === null ? null : punctualityAt(submittedAt, settings, until);
      return { ...NOT_SUBMITTED, status, submittedAt, punctuality, extension: until };
    });

type Entries = Readonly<Record<string, RawEntry>>;
const noEntries: Entries = {};
/** Numbers that fit together, as in a report that was filled in with care. */
const coherent: fc.Arbitrary<Entries> = fc
  .record({
    received: fc.integer({ min: 0, max: 3 }),
    carriedOver: fc.integer({ min: 0, max: 3 }),
    part: fc.integer({ min: 0, max: 6 }),
    scale: fc.constantFrom(1, 1, 19, 20),
    overdue: fc.boolean(),
    models: fc.integer({ min: 0, max: 2 }),
    brightSpots: fc.integer({ min: 0, max: 1 }),
    staff: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ received, carriedOver, part, scale, overdue, models, brightSpots, staff }) => {
    const open = Math.min(part, received + carriedOver);
    const left = overdue ? { 'A9.pending': 0, 'A9.overdue': open } : { 'A9.pending': open, 'A9.overdue': 0 };
    const names = Array.from({ length: models + brightSpots }, (_, index) => `Mô hình ${index + 1}`);
    return {
      'A9.carriedOver': carriedOver * scale,
      'A9.received': received * scale,
      'A9.resolved': (received + carriedOver) * scale - open,
      ...left,
      'B2.models': models,
      'B2.brightSpots': brightSpots,
      'B2.names': names.join('; '),
      'B2.registered': null,
      'D4.staff': staff,
      'D4.assessed': Math.min(staff, part),
    };
  });

const entriesOf = (unit: Unit, { fields }: CompiledPlan, settings: Settings): fc.Arbitrary<UnitEntries> =>
  fc.constantFrom(0, 6, 9, 10, 10).chain((tidiness) =>
    fc
      .tuple(
        fc.tuple(...[...fields.values()].map((field) => entryOf(field, tidiness))),
        tidiness < 9 ? fc.constant(noEntries) : coherent,
        submissionOf(settings),
      )
      .map(([raws, fitting, submission]) => ({
        unit,
        results: new Map<string, RawEntry>([
          ...[...fields.keys()].map((code, index) => [code, raws[index] ?? null] as const),
          ...Object.entries(fitting),
        ]),
        evidence: new Map(),
        explanations: new Map(),
        lastYear: new Map(),
        submission,
      })),
  );

const everythingOn: Plan = { ...defaultPlan, indicators: defaultPlan.indicators.map((i) => ({ ...i, active: true })) };

/** The default plan with group D switched on, or a plan that the officer has changed. */
export const frameOf = (unitCount: number, isChanged: boolean): fc.Arbitrary<Frame> =>
  (isChanged ? officersPlan : fc.constant(everythingOn)).chain((source) => {
    const plan = compiled(source);
    const codes = plan.indicators.map(({ code }) => code);
    const units = Array.from({ length: unitCount }, (_, index) => unitOf(index + 1, codes));
    return fc.tuple(...units).map((each) => ({ plan, units: each }));
  });

export const seasonOf = ({ plan, units }: Frame): fc.Arbitrary<Season> =>
  fc
    .tuple(settingsOf, fc.integer({ min: -6 * 24, max: 6 * 24 }))
    .chain(([settings, hours]) =>
      fc
        .tuple(...units.map((unit) => entriesOf(unit, plan, settings)))
        .map((entries) => ({ settings, now: settings.deadline + hours / 24, entries })),
    );
