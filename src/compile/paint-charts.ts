// The charts of a sheet: those of ours are made, redrawn or deleted, known by their ids; those of people stay as they are.

import type { Request } from '../google/spreadsheet-gateway';
import type { ChartSpec, SheetSpec } from '../layout/sheet-spec';
import { chartOf, overlayOf } from './chart-requests';
import type { CurrentSheet } from './current-sheet';
import { chartIds } from './sheet-ids';

interface WantedChart {
  readonly id: number;
  readonly spec: ChartSpec;
}

export interface ChartPlan {
  readonly missing: readonly WantedChart[];
  /** There already; a person may have changed or moved them. */
  readonly kept: readonly WantedChart[];
  /** Ids of charts of ours that are no longer wanted. */
  readonly surplus: readonly number[];
}

type ThereAlready = Pick<CurrentSheet, 'charts' | 'chartsElsewhere'>;

export function planCharts({ charts = [] }: SheetSpec, current: ThereAlready | null, sheetId: number): ChartPlan {
  const ids = chartIds(sheetId);
  const there = new Set(current?.charts ?? []);
  const names = charts.map(({ name }) => name);
  const chosen = ids.choose(names, new Set(current?.chartsElsewhere ?? []));
  const wanted = charts.map((spec) => ({ id: chosen.get(spec.name) ?? 0, spec }));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  return {
    missing: wanted.filter(({ id }) => !there.has(id)),
    kept: wanted.filter(({ id }) => there.has(id)),
    surplus: [...there].filter((id) => ids.isOurs(id) && !wantedIds.has(id)),
  };
}

export const deleteCharts = ({ surplus }: ChartPlan): readonly Request[] =>
  surplus.map((objectId) => ({ deleteEmbeddedObject: { objectId } }));

const addChart = ({ id, spec }: WantedChart, sheetId: number): Request => ({
  addChart: {
    chart: { chartId: id, spec: chartOf(spec, sheetId), position: { overlayPosition: overlayOf(spec, sheetId) } },
  },
});

const redraw = ({ id, spec }: WantedChart, sheetId: number): readonly Request[] => [
  { updateChartSpec: { chartId: id, spec: chartOf(spec, sheetId) } },
  {
    updateEmbeddedObjectPosition: {
      objectId: id,
      newPosition: { overlayPosition: overlayOf(spec, sheetId) },
      fields: '*',
    },
  },
];

/** For when rows and columns are in their places. */
export const paintCharts = ({ missing, kept }: ChartPlan, sheetId: number): readonly Request[] => [
  ...kept.flatMap((wanted) => redraw(wanted, sheetId)),
  ...missing.map((wanted) => addChart(wanted, sheetId)),
];
