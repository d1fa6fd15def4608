// What a scenario leaves out comes from the fictitious sample district.

import { sampleDistrict, sampleSteps } from '../sample/district';
import type { Scenario, ScenarioUnit } from '../scenario/model';

const DEFAULT_YEAR = 2026;

/** `now` tells the year where the settings do not. */
const yearOf = ({ settings, now }: Scenario): number => Number(settings?.year ?? now?.slice(0, 4) ?? DEFAULT_YEAR);

/** The units of the sample district do not depend on the year. */
export const sampleUnits = (count: number): readonly ScenarioUnit[] =>
  sampleDistrict({ units: count, year: DEFAULT_YEAR }).units;

/** `count` counts the units of the sample, for a scenario that brings none. */
export function completeScenario(scenario: Scenario, count: number): Required<Scenario> {
  const year = yearOf(scenario);
  const sample = sampleDistrict({ units: count, year });
  const steps = scenario.units ? sampleSteps(scenario.units, { year }) : sample.steps;
  return {
    now: scenario.now ?? sample.now,
    settings: { ...sample.settings, ...scenario.settings },
    units: scenario.units ?? sample.units,
    steps: scenario.steps ?? steps,
  };
}
