// Roll-ups: what the verdicts of the schools amount to for the whole district.

import type { CompiledIndicator, CompiledPlan } from './compile-plan';
import { compare } from './evaluate';
import type { UnitJudgement } from './judge';
import { isSchool } from './scope';
import { isHandedIn } from './submission';
import type { Verdict } from './verdict';

/** Counts are of schools; the department stays outside. Only what has been handed in counts as met. */
export interface RollUpResult {
  readonly indicator: CompiledIndicator;
  /** The denominator: schools that the indicator concerns, less those exempt and those that handed in "no cases". */
  readonly inScope: number;
  /** Of these, handed in. */
  readonly submitted: number;
  /** Handed in and met. */
  readonly met: number;
  /** Met in the tab, but not handed in: shown apart, never counted. */
  readonly metInDraft: number;
  /** Σ of what was handed in, for pooled ratios and sums; "no cases" is out of the ratio. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Share of units, or the pooled ratio; null where there is nothing to divide by, and for sums. */
  readonly share: number | null;
  readonly sum: number | null;
  /** Of a pooled ratio: the mean of the schools' own ratios, each school counting alike; null where there is none. */
  readonly average: number | null;
  /** null: no district target. */
  readonly verdict: Verdict | null;
}

const add = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : add(values) / values.length);

/** @param result the share, pooled ratio or sum that is held against the district's target */
function districtVerdict(
  indicator: CompiledIndicator,
  result: number | null,
  concerned: number,
  inScope: number,
  isPending: boolean,
): Verdict | null {
  if (indicator.districtTarget === null) return null;
  if (concerned === 0) return 'notApplicable';
  if (indicator.rollUp === 'share' && inScope === 0) return 'noCases';
  if (result === null) return 'missing';
  if (compare(result, '>=', indicator.districtTarget)) return 'met';
  return isPending ? 'inProgress' : 'notMet';
}

function rollUp(indicator: CompiledIndicator, units: readonly UnitJudgement[], year: number): RollUpResult {
  const judged = units.flatMap((unit) => {
    const judgement = unit.judgements.get(indicator.code);
    if (!judgement || !isSchool(unit.entries.unit) || judgement.verdict === 'notApplicable') return [];
    return [{ ...judgement, handedIn: isHandedIn(unit.entries.submission.status) }];
  });
  const counted = judged.filter((j) => !(j.handedIn && j.verdict === 'noCases'));
  const handedIn = judged.filter((j) => j.handedIn);
  const usable = handedIn.filter((j) => j.verdict !== 'invalid' && j.verdict !== 'missing');
  const inScope = counted.length;
  const met = counted.filter((j) => j.handedIn && j.verdict === 'met').length;
  const pooled = indicator.rollUp === 'pooled';
  const withCases = usable.filter((j) => j.verdict !== 'noCases');
  const numerator = pooled ? add(withCases.map((j) => j.numerator)) : null;
  const denominator = pooled ? add(withCases.map((j) => j.denominator)) : null;
  const byShare = indicator.rollUp === 'share' && inScope > 0 ? met / inScope : null;
  const byPool = numerator !== null && denominator !== null && denominator > 0 ? numerator / denominator : null;
  const share = pooled ? byPool : byShare;
  const sum = indicator.rollUp === 'sum' ? add(usable.map((j) => j.figure)) : null;
  const poolVerdict =
    pooled && indicator.districtTarget !== null && share === null && usable.length > 0 ? 'noCases' : null;
  // The target's horizon has not come: a later year, or (derived: reports in time) a deadline that some still have before them.
  const isPending =
    indicator.kind === 'derived'
      ? judged.some((j) => j.verdict === 'inProgress')
      : indicator.horizon !== null && indicator.horizon > year;
  return {
    indicator,
    inScope,
    submitted: counted.filter((j) => j.handedIn).length,
    met,
    metInDraft: counted.filter((j) => !j.handedIn && j.verdict === 'met').length,
    numerator,
    denominator,
    share,
    sum,
    average: pooled ? mean(withCases.flatMap(({ figure }) => figure ?? [])) : null,
    verdict: poolVerdict ?? districtVerdict(indicator, sum ?? share, judged.length, inScope, isPending),
  };
}

/** One result for each active indicator that is rolled up, in the plan's order. */
export const summarize = (plan: CompiledPlan, units: readonly UnitJudgement[], year: number): readonly RollUpResult[] =>
  plan.indicators.filter((i) => i.active && i.rollUp !== 'none').map((indicator) => rollUp(indicator, units, year));
