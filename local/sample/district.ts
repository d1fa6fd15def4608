// The fictitious sample district: its units, and the story of one reporting season from generating the tabs to the summary.

import type { Scenario, ScenarioStep, ScenarioUnit } from '../scenario/model';
import { clerkSteps } from './clerk-steps';
import { plainStory, storyAt } from './stories';
import { sampleUnits } from './units';

const startOf = (year: number): string => `${year}-11-01T08:00:00+07:00`;
const endOf = (year: number): string => `${year}-11-21T08:00:00+07:00`;

/** Steps for any units, in order of time; the same for the same units and year. */
export const sampleSteps = (units: readonly ScenarioUnit[], { year }: { readonly year: number }): ScenarioStep[] => {
  const reporting = units.filter((unit) => unit.active !== false);
  const schools = reporting.filter((unit) => unit.level !== 'P');
  const places = new Map(schools.map((unit, place) => [unit.code, place]));
  const clerks = reporting
    .flatMap((unit) => {
      const place = places.get(unit.code);
      return clerkSteps(unit, place === undefined ? plainStory : storyAt(place, unit.code, year), year);
    })
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return [
    { at: startOf(year), as: 'officer', run: 'generateTabs' },
    ...clerks,
    { at: endOf(year), as: 'officer', run: 'sweep' },
    { as: 'officer', run: 'validate' },
    { as: 'officer', run: 'summarize' },
  ];
};

/** `units` counts the department. */
export const sampleDistrict = (options: { readonly units: number; readonly year: number }): Required<Scenario> => {
  const units = sampleUnits(options.units);
  return {
    now: startOf(options.year),
    settings: { year: options.year, deadline: `${options.year}-11-20`, deadlineInclusive: false },
    units,
    steps: sampleSteps(units, { year: options.year }),
  };
};
