// A random district laid out as the workbook would be, entries put in, and computed by the formula engine.

import type { Sheet } from '../../local/sheets-api/workbook';
import type { UnitEntries } from '../../src/domain/judge';
import type { Settings } from '../../src/domain/model';
import { statusWords } from '../../src/domain/submission';
import { layoutDashboard } from '../../src/layout/dashboard/dashboard-sheet';
import { unitColumns } from '../../src/layout/data-columns';
import { layoutDataSheet } from '../../src/layout/data-sheet';
import { fixedSheets } from '../../src/layout/fixed-sheets';
import { unitRow } from '../../src/layout/plan-rows';
import { layoutSettings } from '../../src/layout/settings-sheet';
import type { SheetSpec } from '../../src/layout/sheet-spec';
import { layoutSummary } from '../../src/layout/summary-sheet';
import { tabColumns } from '../../src/layout/tab-columns';
import { trackingColumns } from '../../src/layout/tracking-columns';
import { layoutTracking } from '../../src/layout/tracking-sheet';
import { layoutUnitTab } from '../../src/layout/unit-tab';
import { defaultSettings } from '../../src/plans/default-settings';
import type { Frame, Season } from './random-district';
import { open, putInto, type Shown, sheetOf, workbookOf } from './spec-workbook';

const titles = fixedSheets;

interface Tab {
  readonly sheet: Sheet;
  /** 0-based, by key. */
  readonly rows: ReadonlyMap<string, number>;
}

export interface OpenDistrict {
  readonly tabs: readonly Tab[];
  readonly summary: Sheet;
  readonly dashboard: Sheet;
  readonly at: Shown;
  /** Puts everything that people type in its place. */
  readonly enter: (season: Season) => void;
}

const rowsOf = (spec: SheetSpec): ReadonlyMap<string, number> =>
  new Map((spec.rowKeys ?? []).map((key, row) => [key, row]));

export function openDistrict({ plan, units }: Frame): OpenDistrict {
  const tabs = units.map((unit, index): Tab => {
    const spec = layoutUnitTab({ unit, plan, titles, lastYear: new Map(), retired: [] });
    return { sheet: sheetOf(spec, 100 + index), rows: rowsOf(spec) };
  });
  const places = units.map((unit, index) => ({
    unit,
    sheetId: 100 + index,
    title: unit.tab,
    headRows: tabs[index]?.rows ?? new Map<string, number>(),
  }));
  const unitSheet = layoutDataSheet({
    role: 'units',
    title: titles.units,
    heading: '',
    howTo: '',
    columns: Object.values(unitColumns),
    seed: units.map((unit) => unitRow(unit)),
    rowCount: 60,
    frozenColumns: 2,
  });
  const settingsSpec = layoutSettings(titles.settings, defaultSettings);
  const trackingSpec = layoutTracking(titles.tracking, places, [], titles);
  const settingsSheet = sheetOf(settingsSpec, 1);
  const tracking = sheetOf(trackingSpec, 3);
  const summary = sheetOf(layoutSummary(titles.summary, places, plan.indicators, titles), 4);
  const dashboard = sheetOf(
    layoutDashboard({ titles, summarySheetId: 4, units, plan: plan.indicators, lastYear: new Map() }),
    5,
  );
  const sheets = [
    settingsSheet,
    sheetOf(unitSheet, 2),
    tracking,
    summary,
    dashboard,
    ...tabs.map(({ sheet }) => sheet),
  ];
  let today = 0;
  const { at, changed } = open(workbookOf(sheets), () => today);

  const enterSettings = (settings: Settings): void => {
    for (const { row, column, rows } of layoutSettings(titles.settings, settings).seed ?? []) {
      putInto(settingsSheet, row, column, rows[0]?.[0] ?? null);
    }
  };
  const enterSubmission = ({ unit, submission }: UnitEntries): void => {
    const row = rowsOf(trackingSpec).get(unit.code) ?? 0;
    putInto(tracking, row, trackingColumns.status, statusWords[submission.status]);
    putInto(tracking, row, trackingColumns.submittedAt, submission.submittedAt);
    putInto(tracking, row, trackingColumns.punctuality, submission.punctuality);
    putInto(tracking, row, trackingColumns.extension, submission.extension);
  };
  const enterResults = ({ results }: UnitEntries, { sheet, rows }: Tab): void => {
    for (const [code, raw] of results) {
      const row = rows.get(code);
      if (row !== undefined) putInto(sheet, row, tabColumns.result, raw);
    }
  };
  return {
    tabs,
    summary,
    dashboard,
    at,
    enter: ({ settings, now, entries }) => {
      today = Math.floor(now);
      enterSettings(settings);
      entries.forEach((unit, index) => {
        enterSubmission(unit);
        const tab = tabs[index];
        if (tab) enterResults(unit, tab);
      });
      changed();
    },
  };
}
