// One unit's tab: the rows that the plan wants of it, held against those that stand there.

import type { CompiledPlan } from '../../domain/compile-plan';
import type { Unit } from '../../domain/model';
import { concerns } from '../../domain/scope';
import { unitRole } from '../../layout/fixed-sheets';
import { kindOfRow } from '../../layout/row-kinds';
import { placeIndicators, type TabRow } from '../../layout/unit-tab-rows';
import type { FormerCodes } from '../../read/former-codes';
import type { Snapshot } from '../../read/snapshot';
import { planTabRows, type TabRowPlan, type WantedRow } from './plan-tab-rows';
import { standingRows } from './standing-rows';

const labelOf = (row: TabRow): string => {
  if (row.kind === 'field') return row.field.label;
  if (row.kind === 'computed') return row.indicator.label;
  return row.kind === 'retiredHeading' ? '' : row.label;
};

/** Without what was put aside. */
export const wantedRowsOf = (plan: CompiledPlan, unit: Unit): readonly WantedRow[] =>
  placeIndicators(
    plan.indicators.filter((indicator) => concerns(indicator, unit)),
    [],
  ).map((row) => ({ key: row.key, kind: kindOfRow(row), label: labelOf(row) }));

export function planUnitTabRows(
  snapshot: Snapshot,
  unit: Unit,
  plan: CompiledPlan,
  formerCodes: FormerCodes,
): TabRowPlan {
  const sheet = snapshot.byRole.get(unitRole(unit.code));
  return planTabRows(sheet ? standingRows(sheet) : [], wantedRowsOf(plan, unit), formerCodes);
}
