// One unit's tab: the rows that the plan wants of it, held against those that stand there.

import type { CompiledPlan } from '../../domain/compile-plan';
import type { Unit } from '../../domain/model';
import { concerns } from '../../domain/scope';
import { unitRole } from '../../layout/fixed-sheets';
import { kindOfRow } from '../../layout/row-kinds';
import { placeIndicators, type TabRow } from '../../layout/unit-tab-rows';
import type { FormerCodes } from '../../read/former-codes';
import type { SetUpFault } from '../../read/set-up-fault';
import type { Snapshot } from '../../read/snapshot';
import { shuffledRows } from './out-of-place';
import { planTabRows, type TabRowPlan, type WantedRow } from './plan-tab-rows';
import { standingRows } from './standing-rows';

const labelOf = (row: TabRow): string => {
  if (row.kind === 'field') return row.field.label;
  if (row.kind === 'computed') return row.indicator.label;
  return row.kind === 'retiredHeading' ? '' : row.label;
};

/** By plan, then by the indicators that concern a unit: units of a kind have the same. */
const wantedRows = new WeakMap<CompiledPlan, Map<string, readonly WantedRow[]>>();

/** Without what was put aside; the same list for units to which the same applies. */
export function wantedRowsOf(plan: CompiledPlan, unit: Unit): readonly WantedRow[] {
  const known = wantedRows.get(plan) ?? new Map<string, readonly WantedRow[]>();
  wantedRows.set(plan, known);
  const concerned = plan.indicators.filter((indicator) => concerns(indicator, unit));
  const kind = concerned.map(({ code }) => code).join('\n');
  const rows =
    known.get(kind) ??
    placeIndicators(concerned, []).map((row) => ({ key: row.key, kind: kindOfRow(row), label: labelOf(row) }));
  known.set(kind, rows);
  return rows;
}

/** Of units without a tab: nothing stands there that could be put aside. */
const plansOfNew = new WeakMap<readonly WantedRow[], TabRowPlan>();

function planNewTab(wanted: readonly WantedRow[], formerCodes: FormerCodes): TabRowPlan {
  const plan = plansOfNew.get(wanted) ?? planTabRows([], wanted, formerCodes);
  plansOfNew.set(wanted, plan);
  return plan;
}

export interface UnitTabRows {
  readonly rows: TabRowPlan;
  /** What has to be repaired before the rows can be believed. */
  readonly faults: readonly SetUpFault[];
}

export function planUnitTabRows(
  snapshot: Snapshot,
  unit: Unit,
  plan: CompiledPlan,
  formerCodes: FormerCodes,
): UnitTabRows {
  const sheet = snapshot.byRole.get(unitRole(unit.code));
  const wanted = wantedRowsOf(plan, unit);
  if (!sheet) return { rows: planNewTab(wanted, formerCodes), faults: [] };
  const rows = planTabRows(standingRows(sheet), wanted, formerCodes);
  return { rows, faults: shuffledRows(sheet, rows.standing, wanted) };
}
