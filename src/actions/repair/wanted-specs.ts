// The layouts of all sheets, one by one, as set-up and the making of tabs lay them out.

import type { Finding } from '../../domain/finding';
import { lastYearResults } from '../../domain/last-year';
import type { Unit } from '../../domain/model';
import { isHandedIn } from '../../domain/submission';
import { layoutDashboard } from '../../layout/dashboard/dashboard-sheet';
import { type FindingRow, layoutFindings } from '../../layout/findings-sheet';
import type { FixedRole, Titles } from '../../layout/fixed-sheets';
import type { SheetSpec } from '../../layout/sheet-spec';
import { layoutSummary } from '../../layout/summary-sheet';
import { tabRowKeys } from '../../layout/tab-columns';
import { layoutTracking } from '../../layout/tracking-sheet';
import { type RetiredRow, unitTabLayout } from '../../layout/unit-tab';
import { readLastYear, readPastYear } from '../../read/read-history';
import { type Configuration, readSubmissions } from '../../read/read-workbook';
import type { Snapshot } from '../../read/snapshot';
import { headRowsOf } from '../plan-workbook';
import { specsOf } from '../set-up';

const NO_FINDING: Finding = {
  code: '',
  unit: '',
  indicator: '',
  field: '',
  severity: 'error',
  message: '',
  remedy: '',
  understood: '',
  explained: false,
} as Finding;
const NO_ROW: FindingRow = { finding: NO_FINDING, unitName: '', label: '', sheetId: null, cell: '', entry: '' };

/** *Kiểm tra* without what the last check wrote, which only a check can say. @param rows how many findings stand there */
export function findingsFrame(title: string, rows: number): SheetSpec {
  const spec = layoutFindings(
    title,
    Array.from({ length: rows }, () => NO_ROW),
    0,
  );
  const [heading, table] = spec.blocks;
  return { ...spec, blocks: heading && table ? [heading, { ...table, rows: table.rows.slice(0, 1) }] : [] };
}

export type FixedSpecs = Readonly<Record<FixedRole, SheetSpec>>;

export const fixedSpecs = (titles: Titles, sheetIds: ReadonlyMap<string, number>): FixedSpecs =>
  specsOf(titles, sheetIds);

export interface TabPlace {
  readonly unit: Unit;
  readonly sheetId: number;
}

export interface UnitSpecs {
  readonly tab: (unit: Unit, retired: readonly RetiredRow[]) => SheetSpec;
  /** @param closed keys of rows of units that are no longer active */
  readonly tracking: (places: readonly TabPlace[], closed: readonly string[]) => SheetSpec;
  readonly summary: (places: readonly TabPlace[]) => SheetSpec;
  readonly dashboard: (places: readonly TabPlace[], summarySheetId: number) => SheetSpec;
}

/** @param snapshot with *Theo dõi nộp* and *Lịch sử* */
export function unitSpecs(
  snapshot: Snapshot,
  { plan, settings, formerCodes, units }: Configuration,
  titles: Titles,
): UnitSpecs {
  const layOut = unitTabLayout(plan, titles);
  const lastYear = readLastYear(snapshot, settings.year, formerCodes);
  const submissions = readSubmissions(snapshot);
  const none: ReadonlyMap<string, number> = new Map();
  const tab: UnitSpecs['tab'] = (unit, retired) => {
    const isClosed = isHandedIn(submissions.get(unit.code)?.status ?? 'notSubmitted');
    return layOut({
      unit: isClosed ? { ...unit, editors: [] } : unit,
      lastYear: lastYear.get(unit.code) ?? none,
      retired,
    });
  };
  const placed = ({ unit, sheetId }: TabPlace) => ({ unit, sheetId, title: unit.tab });
  return {
    tab,
    tracking: (places, closed) => layoutTracking(titles.tracking, places.map(placed), closed, titles),
    summary: (places) =>
      layoutSummary(
        titles.summary,
        places.map((place) => ({
          ...placed(place),
          headRows: headRowsOf(tab(place.unit, []).rowKeys ?? tabRowKeys, plan),
        })),
        plan.indicators,
        titles,
      ),
    dashboard: (places, summarySheetId) =>
      layoutDashboard({
        titles,
        summarySheetId,
        units: places.map(({ unit }) => unit),
        plan: plan.indicators,
        lastYear: lastYearResults(plan, settings, units, readPastYear(snapshot, settings.year, formerCodes)),
      }),
  };
}
