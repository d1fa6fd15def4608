// How each action grows with the district: the power of n that fits its figures best.

import type { ActionFigures, DistrictFigures } from '../measure-district';
import { exponent } from '../recalculation/exponent';

export interface Growth {
  readonly action: string;
  /** null: nothing at any size but one, or too few sizes. */
  readonly calls: number | null;
  readonly bytes: number | null;
  readonly script: number | null;
  readonly seconds: number | null;
}

/** Smaller districts are mostly what every run costs, whatever its size. */
const SMALLEST = 50;

export function growthOf(districts: readonly DistrictFigures[]): readonly Growth[] {
  const large = districts.filter(({ units }) => units >= SMALLEST);
  const actions = large[0]?.actions.map(({ action }) => action) ?? [];
  return actions.map((action) => {
    const of = (figure: (figures: ActionFigures) => number): number | null =>
      exponent(
        large.map(({ units, actions: all }) => {
          const figures = all.find((one) => one.action === action);
          return [units, figures ? figure(figures) : 0];
        }),
      );
    return {
      action,
      calls: of(({ reads, writes, otherCalls }) => reads + writes + otherCalls),
      bytes: of(({ bytes }) => bytes),
      script: of(({ scriptMs }) => scriptMs),
      seconds: of(({ runSeconds }) => runSeconds),
    };
  });
}

/** The steepest of all figures of all actions; null where nothing was fitted. */
export function steepest(growth: readonly Growth[]): { readonly what: string; readonly power: number } | null {
  const all = growth.flatMap(({ action, ...powers }) =>
    Object.entries(powers).flatMap(([figure, power]) =>
      power === null ? [] : [{ what: `${action}, ${figure}`, power: Number(power) }],
    ),
  );
  return all.sort((one, other) => other.power - one.power)[0] ?? null;
}
