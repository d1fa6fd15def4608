// One unit's entries → a verdict for each of its indicators. `layout/verdict-formulas.ts` says the same as cell formulas.

import type { CompiledIndicator, CompiledPlan, CompiledRule } from './compile-plan';
import type { Day } from './day';
import { type RawEntry, type Reading, readEntry } from './entry';
import { compare, type Environment, evaluate } from './evaluate';
import type { Field, Settings, Unit } from './model';
import { concerns, isExempt } from './scope';
import { NOT_SUBMITTED, type Submission, timelinessOf } from './submission';
import type { Verdict } from './verdict';

/** What a unit has entered, by field code. Evidence and explanations are plain text. */
export interface UnitEntries {
  readonly unit: Unit;
  readonly results: ReadonlyMap<string, RawEntry>;
  readonly evidence: ReadonlyMap<string, string>;
  readonly explanations: ReadonlyMap<string, string>;
  /** Counts of the year before, where there are any. */
  readonly lastYear: ReadonlyMap<string, number>;
  readonly submission: Submission;
  /** Cells that a merge covers, as `A9.received|result`: Google has dropped what stood there. */
  readonly covered?: ReadonlySet<string>;
}

export interface JudgeContext {
  readonly plan: CompiledPlan;
  readonly settings: Settings;
  /** The present moment as a serial, Viet Nam's time. */
  readonly now: number;
}

export interface Judgement {
  /** null: nothing to judge (tracked only). */
  readonly verdict: Verdict | null;
  readonly figure: number | null;
  /** Of a ratio, for pooling. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface UnitJudgement {
  readonly entries: UnitEntries;
  readonly indicators: readonly CompiledIndicator[];
  readonly readings: ReadonlyMap<string, Reading>;
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly environment: Environment;
  /** The rules that apply to this unit and are broken. */
  readonly broken: readonly CompiledRule[];
}

const BLANK: Reading = { state: 'blank' };

/** The day up to which a date may lie. */
const referenceDay = (submission: Submission, now: number): Day => Math.floor(submission.submittedAt ?? now);

/** required: a blank is an error; should: a warning; none: nothing. */
export type Due = 'required' | 'should' | 'none';

export function dueOf(field: Field, indicator: CompiledIndicator, environment: Environment): Due {
  const answer = field.code === indicator.code ? BLANK : environment.reading(indicator.code);
  switch (field.required) {
    case 'always':
      return indicator.anyOf.includes(field.code) && anyOfReached(indicator, environment) ? 'none' : 'required';
    case 'whenYes':
      return answer.state === 'ok' && answer.value === 1 ? 'required' : 'none';
    case 'should':
      return answer.state === 'ok' && answer.value === 0 ? 'none' : 'should';
    case 'optional':
      return 'none';
  }
}

const reaches = (figure: number, indicator: CompiledIndicator): boolean =>
  indicator.goal !== null && compare(figure, indicator.comparison ?? '>=', indicator.goal);

function anyOfReached(indicator: CompiledIndicator, environment: Environment): boolean {
  const figure = indicator.figure ? evaluate(indicator.figure, environment) : null;
  return figure !== null && reaches(figure, indicator);
}

/** True where the rule is broken; a rule that cannot be told is not. */
function isBroken(rule: CompiledRule, environment: Environment): boolean {
  if (rule.when) {
    const holds = evaluate(rule.when, environment);
    if (holds === null || holds === 0) return false;
  }
  const left = evaluate(rule.leftSide, environment);
  const right = evaluate(rule.rightSide, environment);
  return left !== null && right !== null && !compare(left, rule.operator, right);
}

const only = (verdict: Verdict | null): Judgement => ({ verdict, figure: null, numerator: null, denominator: null });

function judgeDerived(unit: UnitEntries, context: JudgeContext): Judgement {
  const timeliness = timelinessOf(unit.submission, context.settings, context.now);
  return only(timeliness === 'onTime' ? 'met' : timeliness === 'notDue' ? 'inProgress' : 'notMet');
}

function judgeFigure(indicator: CompiledIndicator, environment: Environment, year: number): Judgement {
  const { ratio, figure: expression, goal } = indicator;
  const numerator = ratio ? evaluate(ratio.numerator, environment) : null;
  const denominator = ratio ? evaluate(ratio.denominator, environment) : null;
  if (ratio && (numerator === null || denominator === null)) return only('missing');
  if (denominator === 0) return { verdict: 'noCases', figure: null, numerator, denominator };
  const figure = expression ? evaluate(expression, environment) : null;
  const told = { figure, numerator, denominator };
  if (goal === null) return { verdict: null, ...told };
  if (figure === null) return only('missing');
  if (reaches(figure, indicator)) return { verdict: 'met', ...told };
  return { verdict: indicator.horizon !== null && indicator.horizon > year ? 'inProgress' : 'notMet', ...told };
}

function judgeIndicator(
  indicator: CompiledIndicator,
  unit: UnitEntries,
  context: JudgeContext,
  environment: Environment,
  broken: readonly CompiledRule[],
): Judgement {
  if (isExempt(indicator, unit.unit)) return only('notApplicable');
  if (indicator.kind === 'derived') return judgeDerived(unit, context);
  const readings = indicator.fields.map((field) => environment.reading(field.code));
  const breaks = (effect: string): boolean =>
    broken.some((rule) => rule.indicator === indicator.code && rule.severity === 'error' && rule.effect === effect);
  const needs = indicator.goal !== null || indicator.fields.some((field) => field.required === 'always');
  if (needs && readings.every((reading) => reading.state === 'blank')) return only('missing');
  if (readings.some((reading) => reading.state === 'bad') || breaks('invalid')) return only('invalid');
  const lacks = indicator.fields.some(
    (field) => environment.reading(field.code).state === 'blank' && dueOf(field, indicator, environment) === 'required',
  );
  if (lacks || breaks('missing')) return only('missing');
  return judgeFigure(indicator, environment, context.settings.year);
}

/** Judges every indicator that concerns the unit. */
export function judgeUnit(unit: UnitEntries, context: JudgeContext): UnitJudgement {
  const indicators = context.plan.indicators.filter((indicator) => concerns(indicator, unit.unit));
  const today = referenceDay(unit.submission, context.now);
  const readings = new Map<string, Reading>();
  for (const indicator of indicators) {
    for (const field of indicator.fields) {
      readings.set(field.code, readEntry(field, unit.results.get(field.code) ?? null, today));
    }
  }
  const environment: Environment = {
    reading: (code) => readings.get(code) ?? BLANK,
    setting: (name) => (name === 'year' ? context.settings.year : context.settings.carriedOverCounts ? 1 : 0),
  };
  const broken = context.plan.rules.filter(
    (rule) => rule.active && rule.names.every((code) => readings.has(code)) && isBroken(rule, environment),
  );
  const judgements = new Map(
    indicators.map((i) => [i.code, judgeIndicator(i, unit, context, environment, broken)] as const),
  );
  return { entries: unit, indicators, readings, judgements, environment, broken };
}

export const emptyEntries = (unit: Unit): UnitEntries => ({
  unit,
  results: new Map(),
  evidence: new Map(),
  explanations: new Map(),
  lastYear: new Map(),
  submission: NOT_SUBMITTED,
});
