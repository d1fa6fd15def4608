// What Google asks of a chart: one basic chart of one domain and its series, whose data are single rows or columns of one length.
// From the descriptions of BasicChartSpec, BasicChartSeries and ChartSourceRange in Google's discovery document.

import { type Area, checkedArea, gridSize } from './area';
import type { Draft } from './draft';
import { refuse } from './google-error';
import type * as Schema from './schema';

type Axis = 'BOTTOM_AXIS' | 'LEFT_AXIS' | 'RIGHT_AXIS';

/** Where the values of a series may be measured. */
const VALUE_AXES: Readonly<Record<string, readonly Axis[]>> = { BAR: ['BOTTOM_AXIS'] };
const UPRIGHT: readonly Axis[] = ['LEFT_AXIS', 'RIGHT_AXIS'];

const STACKABLE: ReadonlySet<string> = new Set(['AREA', 'BAR', 'COLUMN', 'COMBO', 'STEPPED_AREA']);
const WITH_LINES: ReadonlySet<string> = new Set(['AREA', 'LINE', 'SCATTER', 'COMBO']);

interface Source {
  readonly isRow: boolean;
  readonly length: number;
}

function sourceOf(range: Schema.GridRange, draft: Draft, name: string): Source {
  const { top, bottom, left, right }: Area = checkedArea(range, draft.sheet(range.sheetId), name);
  const [rows, columns] = [bottom - top, right - left];
  if ((rows === 1) === (columns === 1)) refuse(`${name}: exactly one dimension must have a length of 1.`);
  return { isRow: rows === 1, length: rows * columns };
}

function sourcesOf(data: Schema.ChartData | undefined, draft: Draft, name: string): readonly Source[] {
  const ranges = data?.sourceRange?.sources ?? [];
  if (ranges.length === 0) refuse(`${name}.sourceRange must have at least one source.`);
  const sources = ranges.map((range, index) => sourceOf(range, draft, `${name}.sourceRange.sources[${index}]`));
  if (sources.some(({ isRow }) => isRow !== sources[0]?.isRow)) {
    refuse(`${name}.sourceRange: all sources must have the same dimension with length 1.`);
  }
  return sources;
}

function checkAlike(sources: readonly Source[], domain: readonly Source[], name: string): void {
  if (sources.length !== domain.length) refuse(`${name} must have the same number of sources as the domain.`);
  sources.forEach(({ isRow, length }, index) => {
    const there = domain[index];
    if (isRow !== there?.isRow || length !== there.length) {
      refuse(`${name} must be a ${there?.isRow ? 'row' : 'column'} of ${there?.length} cells, as the domain is.`);
    }
  });
}

function checkSeries(series: Schema.BasicChartSeries, chartType: string, name: string): void {
  const { targetAxis, type, lineStyle } = series;
  const axes: readonly string[] = VALUE_AXES[chartType] ?? UPRIGHT;
  if (targetAxis !== undefined && !axes.includes(targetAxis)) {
    refuse(`${name}.targetAxis: ${targetAxis} is not a valid minor axis of a ${chartType} chart.`);
  }
  if (type !== undefined && chartType !== 'COMBO') refuse(`${name}.type is valid only if the chartType is COMBO.`);
  if (lineStyle && !WITH_LINES.has(chartType)) refuse(`${name}.lineStyle is not valid for a ${chartType} chart.`);
}

/** Newer than the types. */
interface ViewWindow {
  readonly viewWindowOptions?: { readonly viewWindowMin?: number; readonly viewWindowMax?: number };
}

function checkAxes(axes: readonly (Schema.BasicChartAxis & ViewWindow)[]): void {
  axes.forEach(({ position, viewWindowOptions: { viewWindowMin, viewWindowMax } = {} }, index) => {
    if (position === undefined) refuse(`axis[${index}].position is required.`);
    if (axes.findIndex((axis) => axis.position === position) !== index) {
      refuse(`A chart may not have more than one axis at ${position}.`);
    }
    if (viewWindowMin !== undefined && viewWindowMax !== undefined && viewWindowMin >= viewWindowMax) {
      refuse(`axis[${index}].viewWindowOptions: the minimum must be below the maximum.`);
    }
  });
}

function checkBasicChart(chart: Schema.BasicChartSpec, draft: Draft): void {
  const { chartType, domains = [], series = [], axis = [], headerCount = 0, stackedType } = chart;
  const type = chartType ?? refuse('basicChart.chartType is required.');
  if (domains.length > 1) refuse('basicChart.domains: only a single domain is supported.');
  if (domains.length === 0) refuse('basicChart.domains must have one domain.');
  if (series.length === 0) refuse('basicChart.series must have at least one series.');
  const domain = sourcesOf(domains[0]?.domain, draft, 'basicChart.domains[0].domain');
  series.forEach((each, index) => {
    const name = `basicChart.series[${index}]`;
    checkAlike(sourcesOf(each.series, draft, `${name}.series`), domain, `${name}.series`);
    checkSeries(each, type, name);
  });
  checkAxes(axis);
  if (headerCount < 0 || headerCount >= (domain[0]?.length ?? 0)) {
    refuse(`basicChart.headerCount[${headerCount}] must leave cells to be charted.`);
  }
  if (stackedType !== undefined && stackedType !== 'NOT_STACKED' && !STACKABLE.has(type)) {
    refuse(`basicChart.stackedType is not supported for a ${type} chart.`);
  }
}

/** @throws Refusal for a chart that Google would not draw */
export function checkChartSpec(spec: Schema.ChartSpec | undefined, draft: Draft): Schema.ChartSpec {
  const chart = spec?.basicChart ?? refuse('chart.spec must have one kind of chart.');
  for (const name of ['titleTextFormat', 'subtitleTextFormat'] as const) {
    const { strikethrough, underline } = spec?.[name] ?? {};
    if (strikethrough || underline) refuse(`spec.${name}: strikethrough and underline are not supported.`);
  }
  checkBasicChart(chart, draft);
  return spec ?? {};
}

const DEFAULT_WIDTH_PIXELS = 600;
const DEFAULT_HEIGHT_PIXELS = 371;

export interface Overlay {
  readonly sheetId: number;
  /** With every size and id written out, as Google gives it back. */
  readonly position: Schema.OverlayPosition;
}

/** @throws Refusal for a place that is not on a grid, or no size at all */
export function checkOverlay(overlay: Schema.OverlayPosition | undefined, draft: Draft): Overlay {
  const { anchorCell = {}, offsetXPixels = 0, offsetYPixels = 0 } = overlay ?? refuse('overlayPosition is required.');
  const { widthPixels = DEFAULT_WIDTH_PIXELS, heightPixels = DEFAULT_HEIGHT_PIXELS } = overlay ?? {};
  const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = anchorCell;
  const { rows, columns } = gridSize(draft.sheet(sheetId));
  if (rowIndex < 0 || rowIndex >= rows || columnIndex < 0 || columnIndex >= columns) {
    refuse(`anchorCell (row ${rowIndex}, column ${columnIndex}) is outside the grid of ${rows} by ${columns}.`);
  }
  if (offsetXPixels < 0 || offsetYPixels < 0) refuse('The offsets of an overlayPosition must not be negative.');
  if (widthPixels < 1 || heightPixels < 1) refuse('widthPixels and heightPixels must be positive.');
  const position = {
    anchorCell: { sheetId, rowIndex, columnIndex },
    ...(offsetXPixels > 0 ? { offsetXPixels } : {}),
    ...(offsetYPixels > 0 ? { offsetYPixels } : {}),
    widthPixels,
    heightPixels,
  };
  return { sheetId, position };
}
