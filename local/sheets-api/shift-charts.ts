// Charts follow their data and the cell they lie over: when rows or columns move, when a sheet goes, when one is copied.
// Unverified on Google: a chart whose data are all gone stays, with the sources that are left or none.

import { gridSize } from './area';
import type { Draft } from './draft';
import type * as Schema from './schema';
import { type Axis, type Shift, shiftIndex, shiftRange } from './shift';
import type { Sheet } from './workbook';

/** undefined drops the range. */
type MapRange = (range: Schema.GridRange) => Schema.GridRange | undefined;

const mapData = (data: Schema.ChartData | undefined, map: MapRange): Schema.ChartData => ({
  ...data,
  sourceRange: { sources: (data?.sourceRange?.sources ?? []).flatMap((range) => map(range) ?? []) },
});

/** The chart with every range that it draws from as `map` says. */
function mapSources(spec: Schema.ChartSpec, map: MapRange): Schema.ChartSpec {
  const { basicChart } = spec;
  if (!basicChart) return spec;
  return {
    ...spec,
    basicChart: {
      ...basicChart,
      domains: (basicChart.domains ?? []).map((each) => ({ ...each, domain: mapData(each.domain, map) })),
      series: (basicChart.series ?? []).map((each) => ({ ...each, series: mapData(each.series, map) })),
    },
  };
}

/** Sheet ids written out, as Google gives them back. */
export const withSheetIds = (spec: Schema.ChartSpec): Schema.ChartSpec =>
  mapSources(spec, (range) => ({ ...range, sheetId: range.sheetId ?? 0 }));

/** The cell that it lies over moves with its row and column; where that is deleted, what takes its place holds the chart. */
function shiftAnchor(chart: Schema.EmbeddedChart, sheet: Sheet, axis: Axis, shift: Shift): Schema.EmbeddedChart {
  const overlay = chart.position?.overlayPosition;
  const anchor = overlay?.anchorCell;
  if (!anchor) return chart;
  const key = axis === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const { rows, columns } = gridSize(sheet);
  const last = (axis === 'ROWS' ? rows : columns) - 1;
  const index = anchor[key] ?? 0;
  const landing = shiftIndex(shift, index) ?? (shift.kind === 'delete' ? shift.start : index);
  const anchorCell = { ...anchor, [key]: Math.min(landing, last) };
  return { ...chart, position: { overlayPosition: { ...overlay, anchorCell } } };
}

function drawsFrom({ spec }: Schema.EmbeddedChart, sheetId: number): boolean {
  const { domains = [], series = [] } = spec?.basicChart ?? {};
  const data = [...domains.map(({ domain }) => domain), ...series.map((each) => each.series)];
  return data.some((each) => each?.sourceRange?.sources?.some((range) => range.sheetId === sheetId));
}

/** @param shifted with its new size already */
export function shiftCharts(draft: Draft, shifted: Sheet, axis: Axis, shift: Shift): void {
  const sheetId = shifted.properties.sheetId ?? 0;
  for (const { properties, charts } of [...draft.workbook.sheets]) {
    const isOwn = properties.sheetId === sheetId;
    if (!charts || !(isOwn || charts.some((chart) => drawsFrom(chart, sheetId)))) continue;
    draft.edit(properties.sheetId).charts = charts.map((chart) => {
      const spec = mapSources(chart.spec ?? {}, (range) =>
        range.sheetId === sheetId ? shiftRange(range, axis, shift) : range,
      );
      return isOwn ? shiftAnchor({ ...chart, spec }, shifted, axis, shift) : { ...chart, spec };
    });
  }
}

/** What other sheets' charts drew from a sheet that is gone. */
export function forgetSheetInCharts(draft: Draft, sheetId: number): void {
  for (const { properties, charts } of [...draft.workbook.sheets]) {
    if (!charts?.some((chart) => drawsFrom(chart, sheetId))) continue;
    draft.edit(properties.sheetId).charts = charts.map((chart) => ({
      ...chart,
      spec: mapSources(chart.spec ?? {}, (range) => (range.sheetId === sheetId ? undefined : range)),
    }));
  }
}

/** The same chart on a copy of its sheet: what it drew from the original, it draws from the copy. */
export function chartOnCopy(
  chart: Schema.EmbeddedChart,
  chartId: number,
  from: number,
  to: number,
): Schema.EmbeddedChart {
  const overlay = chart.position?.overlayPosition;
  return {
    chartId,
    spec: mapSources(chart.spec ?? {}, (range) => (range.sheetId === from ? { ...range, sheetId: to } : range)),
    position: { overlayPosition: { ...overlay, anchorCell: { ...overlay?.anchorCell, sheetId: to } } },
  };
}
