// The tabs of the sample district, laid out as generateTabs does.

import { sampleUnits } from '../../local/sample/units';
import type { ScenarioUnit } from '../../local/scenario/model';
import { type CompiledPlan, compilePlan } from '../../src/domain/compile-plan';
import type { Plan, Unit } from '../../src/domain/model';
import { fixedSheets } from '../../src/layout/fixed-sheets';
import type { SheetSpec } from '../../src/layout/sheet-spec';
import { type RetiredRow, unitTabLayout } from '../../src/layout/unit-tab';
import { defaultPlan } from '../../src/plans/default-plan';

const planOf = (plan: Plan): CompiledPlan => compilePlan(plan).plan;

const unitOf = ({ code, name, level, commune = '', flags = [] }: ScenarioUnit): Unit => ({
  code,
  name,
  tab: name,
  level,
  commune,
  editors: [`${code.toLowerCase()}@example.edu.vn`],
  flags,
  exempt: [],
  active: true,
});

export const districtUnits = (count: number): readonly Unit[] => sampleUnits(count).map(unitOf);

export interface TabChange {
  readonly lastYear?: ReadonlyMap<string, number>;
  readonly retired?: readonly RetiredRow[];
}

/** @param changes by the unit's code */
export function tabSpecs(
  units: readonly Unit[],
  plan: Plan = defaultPlan,
  changes: Readonly<Record<string, TabChange>> = {},
): readonly SheetSpec[] {
  const layOut = unitTabLayout(planOf(plan), fixedSheets);
  return units.map((unit) => layOut({ unit, lastYear: new Map(), retired: [], ...changes[unit.code] }));
}
