// What the unit tabs, *Theo dõi nộp*, *Tổng hợp* and *Điều hành* should look like, given plan, settings and units, against what is there.

import type { CompiledPlan } from '../domain/compile-plan';
import { lastYearResults } from '../domain/last-year';
import type { Unit } from '../domain/model';
import { once } from '../domain/once';
import { isHandedIn, statusWords } from '../domain/submission';
import type { Request } from '../google/spreadsheet-gateway';
import { layoutDashboard } from '../layout/dashboard/dashboard-sheet';
import { type FixedRole, fixedSheets, unitRole } from '../layout/fixed-sheets';
import type { SheetSpec } from '../layout/sheet-spec';
import { layoutSummary } from '../layout/summary-sheet';
import type { SummaryUnit } from '../layout/summary-units';
import { tabRowKeys } from '../layout/tab-columns';
import { trackingColumns, trackingRowKeys } from '../layout/tracking-columns';
import { layoutTracking } from '../layout/tracking-sheet';
import { unitTabLayout } from '../layout/unit-tab';
import { findSheet, isFault } from '../read/data-table';
import { readLastYear, readPastYear } from '../read/read-history';
import { type Configuration, readSubmissions, rowsByKey } from '../read/read-workbook';
import { SetUpError, type SetUpFault } from '../read/set-up-fault';
import { type Snapshot, titlesOf } from '../read/snapshot';
import { lostRows } from './change/lost-rows';
import { assertInPlace } from './change/out-of-place';
import type { TabRowPlan, WantedRow } from './change/plan-tab-rows';
import { planUnitTabRows, wantedRowsOf } from './change/plan-unit-tab';
import { assertCodesKeepTheirUnits, assertTabTitlesAreFree, type LeftTab, leftTabs } from './change/tab-titles';
import { type PlannedSheet, planSheet, sheetIdsFor, type ToldSheet, tabPlanner } from './write-sheets';

/** A unit's tab, and what becomes of its rows. */
export interface PlannedTab extends PlannedSheet {
  readonly unit: Unit;
  readonly rows: TabRowPlan;
  /** Wanted rows that a person deleted on the tab. */
  readonly lost: readonly WantedRow[];
}

/** Sheets of the whole district that follow the tabs, in the order in which they are written. */
const overviewRoles = ['tracking', 'summary', 'dashboard'] as const;

type Overviews = { readonly [Role in (typeof overviewRoles)[number]]: ToldSheet };

export interface PlannedWorkbook {
  readonly tabs: readonly PlannedTab[];
  /** Laid out when first asked for: whoever only counts tabs does not need them. */
  readonly overviews: () => Overviews;
  readonly overviewIds: readonly number[];
  /** First status of units that are new on *Theo dõi nộp*. */
  readonly firstStatuses: readonly Request[];
  readonly left: readonly LeftTab[];
}

/** The sheets that formulas of a tab look at. @throws SetUpError where one is gone */
function assertSheetsAreThere(snapshot: Snapshot): void {
  const faults = (Object.keys(fixedSheets) as FixedRole[]).flatMap((role): readonly SetUpFault[] => {
    const found = findSheet(snapshot, role);
    return isFault(found) ? [found] : [];
  });
  if (faults.length > 0) throw new SetUpError(faults);
}

export const headRowsOf = (keys: readonly string[], plan: CompiledPlan): ReadonlyMap<string, number> => {
  const heads = new Set(plan.indicators.map(({ code }) => code));
  return new Map(keys.flatMap((key, row) => (heads.has(key) ? [[key, row] as const] : [])));
};

function firstStatuses(snapshot: Snapshot, units: readonly Unit[], trackingId: number): readonly Request[] {
  const tracking = snapshot.byRole.get('tracking');
  const known = tracking ? rowsByKey(tracking) : new Map<string, number>();
  const rows = units.flatMap(({ code }, index) => (known.has(code) ? [] : [trackingRowKeys.length + index]));
  const requests: Request[] = [];
  for (let index = 0; index < rows.length; ) {
    const first = rows[index] ?? 0;
    let length = 1;
    while (rows[index + length] === first + length) length++;
    requests.push({
      updateCells: {
        start: { sheetId: trackingId, rowIndex: first, columnIndex: trackingColumns.status },
        rows: Array.from({ length }, () => ({
          values: [{ userEnteredValue: { stringValue: statusWords.notSubmitted } }],
        })),
        fields: 'userEnteredValue',
      },
    });
    index += length;
  }
  return requests;
}

export const overviewsOf = ({ overviews }: PlannedWorkbook): readonly ToldSheet[] =>
  overviewRoles.map((role) => overviews()[role]);

/** @throws SetUpError where sheets are missing or out of place, or titles collide */
export function planWorkbook(
  snapshot: Snapshot,
  { plan, formerCodes, settings, units }: Configuration,
  officers: readonly string[],
): PlannedWorkbook {
  assertSheetsAreThere(snapshot);
  const active = units.filter((unit) => unit.active);
  assertInPlace(snapshot, active);
  assertCodesKeepTheirUnits(snapshot, units);
  const left = leftTabs(snapshot, units);
  assertTabTitlesAreFree(snapshot, active, left);
  const titles = titlesOf(snapshot);
  const sheetIds = sheetIdsFor(snapshot, [...active.map(({ code }) => unitRole(code)), ...overviewRoles]);
  const idOf = (role: string): number => sheetIds.get(role) ?? 0;
  const lastYear = readLastYear(snapshot, settings.year, formerCodes);
  const firstIndex = (snapshot.byRole.get('tracking')?.current.index ?? 0) + 1;
  const none: ReadonlyMap<string, number> = new Map();
  const layOut = unitTabLayout(plan, titles);
  const planTab = tabPlanner(snapshot, officers);
  const submissions = readSubmissions(snapshot);
  const shuffled: SetUpFault[] = [];
  const tabs = active.map((unit, position): PlannedTab => {
    const { rows, faults } = planUnitTabRows(snapshot, unit, plan, formerCodes);
    shuffled.push(...faults);
    const isClosed = isHandedIn(submissions.get(unit.code)?.status ?? 'notSubmitted');
    const spec = layOut({
      unit: isClosed ? { ...unit, editors: [] } : unit,
      lastYear: lastYear.get(unit.code) ?? none,
      retired: rows.retired,
    });
    const lost = lostRows(snapshot, unit, wantedRowsOf(plan, unit), rows.standing);
    return { ...planTab(spec, idOf(unitRole(unit.code)), firstIndex + position, rows.changes), unit, rows, lost };
  });
  if (shuffled.length > 0) throw new SetUpError(shuffled);
  const overviews = once((): Overviews => {
    const places: readonly SummaryUnit[] = active.map((unit, position) => ({
      unit,
      sheetId: idOf(unitRole(unit.code)),
      title: unit.tab,
      headRows: headRowsOf(tabs[position]?.spec.rowKeys ?? tabRowKeys, plan),
    }));
    const tracking = snapshot.byRole.get('tracking');
    const activeCodes = new Set(active.map(({ code }) => code));
    const closed = tracking
      ? [...rowsByKey(tracking).keys()].filter((key) => !key.startsWith('#') && !activeCodes.has(key))
      : [];
    const planned = (spec: SheetSpec): ToldSheet => planSheet(snapshot, spec, idOf(spec.role), 0, officers);
    return {
      tracking: planned(layoutTracking(titles.tracking, places, closed, titles)),
      summary: planned(layoutSummary(titles.summary, places, plan.indicators, titles)),
      dashboard: planned(
        layoutDashboard({
          titles,
          summarySheetId: idOf('summary'),
          units: active,
          plan: plan.indicators,
          lastYear: lastYearResults(plan, settings, units, readPastYear(snapshot, settings.year, formerCodes)),
        }),
      ),
    };
  });
  return {
    tabs,
    overviews,
    overviewIds: overviewRoles.map(idOf),
    firstStatuses: firstStatuses(snapshot, active, idOf('tracking')),
    left,
  };
}
