// What the whole district came to in the year before, as far as its sealed facts tell, to compare this year with.

import type { CompiledIndicator, CompiledPlan } from './compile-plan';
import { type Environment, evaluate } from './evaluate';
import type { Settings, Unit } from './model';
import { isSchool } from './scope';
import type { Verdict } from './verdict';

/** Both by unit, then by code of today. */
export interface PastYear {
  /** By field. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By indicator. */
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<string, Verdict>>;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function shareOf(verdicts: readonly Verdict[]): number | null {
  const counted = verdicts.filter((verdict) => verdict !== 'notApplicable' && verdict !== 'noCases');
  return counted.length === 0 ? null : counted.filter((verdict) => verdict === 'met').length / counted.length;
}

function resultOf(
  indicator: CompiledIndicator,
  verdicts: readonly Verdict[],
  environments: readonly Environment[],
): number | null {
  const { rollUp, ratio, figure } = indicator;
  if (rollUp === 'share') return shareOf(verdicts);
  if (rollUp === 'sum') {
    const figures = figure ? environments.flatMap((unit) => evaluate(figure, unit) ?? []) : [];
    return figures.length === 0 ? null : total(figures);
  }
  if (rollUp === 'none' || !ratio) return null;
  const halves = environments.flatMap((unit) => {
    const [top, bottom] = [evaluate(ratio.numerator, unit), evaluate(ratio.denominator, unit)];
    return top === null || bottom === null || bottom === 0 ? [] : [{ top, bottom }];
  });
  const bottom = total(halves.map((half) => half.bottom));
  return bottom === 0 ? null : total(halves.map((half) => half.top)) / bottom;
}

/**
 * The share of schools, pooled ratio or sum by indicator; one of which nothing is known is left out. Units that are closed by now
 * count as they did then, the department does not.
 */
export function lastYearResults(
  plan: CompiledPlan,
  settings: Settings,
  units: readonly Unit[],
  { counts, verdicts }: PastYear,
): ReadonlyMap<string, number> {
  const outside = new Set(units.filter((unit) => !isSchool(unit)).map(({ code }) => code));
  const schools = <Value>(of: ReadonlyMap<string, Value>): readonly Value[] =>
    [...of].filter(([code]) => !outside.has(code)).map(([, value]) => value);
  const environments = schools(counts).map(
    (fields): Environment => ({
      reading: (code) => {
        const value = fields.get(code);
        return value === undefined ? { state: 'blank' } : { state: 'ok', value, text: String(value), literal: true };
      },
      setting: (name) => (name === 'year' ? settings.year - 1 : settings.carriedOverCounts ? 1 : 0),
    }),
  );
  return new Map(
    plan.indicators.flatMap((indicator) => {
      const own = schools(verdicts).flatMap((of) => of.get(indicator.code) ?? []);
      const result = indicator.active ? resultOf(indicator, own, environments) : null;
      return result === null ? [] : [[indicator.code, result] as const];
    }),
  );
}
