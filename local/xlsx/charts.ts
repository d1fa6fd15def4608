// The charts of a tab as hucre writes them: bars and columns, which is what the add-on draws. Any other kind is left out.

import type { ChartSeries, SheetChart } from 'hucre';
import { columnLetters } from '../sheets-api/a1';
import type { Evaluation } from '../sheets-api/evaluation';
import type * as Schema from '../sheets-api/schema';
import type { Sheet } from '../sheets-api/workbook';
import { rgbOf } from './cell-style';
import { type Names, quotedName } from './translate-formula';

interface ChartContext {
  readonly evaluation: Evaluation;
  readonly names: Names;
}

/** Pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface WrittenCharts {
  readonly charts: readonly SheetChart[];
  /** Of each chart, in their order; hucre itself ends a chart at a cell. */
  readonly sizes: readonly ChartSize[];
}

const kinds: Readonly<Record<string, 'bar' | 'column'>> = { BAR: 'bar', COLUMN: 'column' };
const groupings: Readonly<Record<string, SheetChart['barGrouping']>> = {
  STACKED: 'stacked',
  PERCENT_STACKED: 'percentStacked',
};
const legends: Readonly<Record<string, SheetChart['legend']>> = {
  BOTTOM_LEGEND: 'bottom',
  LEFT_LEGEND: 'left',
  RIGHT_LEGEND: 'right',
  TOP_LEGEND: 'top',
  NO_LEGEND: false,
};

const TEXT_COLOR = '404040';
const TITLE_POINTS = 12;
const LABEL_POINTS = 9;
/** Of a bar's thickness, in percent: the room between two categories. */
const GAP = 60;

/** Newer than the types. */
interface ViewWindow {
  readonly viewWindowOptions?: { readonly viewWindowMin?: number; readonly viewWindowMax?: number };
}

/** The cells behind the headers. */
function dataCells(range: Schema.GridRange, headers: number): Schema.GridRange {
  const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0 } = range;
  return endRowIndex - startRowIndex === 1
    ? { ...range, startColumnIndex: startColumnIndex + headers }
    : { ...range, startRowIndex: startRowIndex + headers };
}

/** `'Điều hành'!$B$3:$B$9`; undefined where the tab is gone. */
function referenceOf(range: Schema.GridRange, { names }: ChartContext): string | undefined {
  const name = names.ofSheetId(range.sheetId ?? 0);
  const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = range;
  const from = `$${columnLetters(startColumnIndex)}$${startRowIndex + 1}`;
  const to = `$${columnLetters(endColumnIndex - 1)}$${endRowIndex}`;
  return name === undefined ? undefined : `${quotedName(name)}!${from}:${to}`;
}

function headerOf({ sheetId = 0, startRowIndex = 0, startColumnIndex = 0 }: Schema.GridRange, context: ChartContext) {
  const value = context.evaluation.effectiveValue(sheetId, startRowIndex, startColumnIndex);
  const text = value?.stringValue ?? value?.numberValue;
  return text === undefined ? undefined : `${text}`;
}

/** null: the one thing there is to draw, a stretch of cells, is not there. */
const sourceOf = (data: Schema.ChartData | undefined): Schema.GridRange | null =>
  data?.sourceRange?.sources?.[0] ?? null;

function seriesOf(chart: Schema.BasicChartSpec, context: ChartContext): ChartSeries[] {
  const { headerCount = 0, domains = [], series = [] } = chart;
  const domain = sourceOf(domains[0]?.domain);
  const categories = domain ? referenceOf(dataCells(domain, headerCount), context) : undefined;
  return series.flatMap(({ series: data, color }): ChartSeries[] => {
    const source = sourceOf(data);
    const values = source ? referenceOf(dataCells(source, headerCount), context) : undefined;
    if (!source || values === undefined) return [];
    const name = headerCount > 0 ? headerOf(source, context) : undefined;
    return [{ name, values, categories, color: rgbOf(color) }];
  });
}

function chartOf({ spec, position }: Schema.EmbeddedChart, context: ChartContext): SheetChart | null {
  const { basicChart = {}, title, altText, hiddenDimensionStrategy, fontName } = spec ?? {};
  const kind = kinds[basicChart.chartType ?? ''];
  const series = seriesOf(basicChart, context);
  if (!kind || series.length === 0) return null;
  const valueAxis = kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  const axis: (Schema.BasicChartAxis & ViewWindow) | undefined = basicChart.axis?.find(
    (each) => each.position === valueAxis,
  );
  const { viewWindowMin: min, viewWindowMax: max } = axis?.viewWindowOptions ?? {};
  const { rowIndex: row = 0, columnIndex: col = 0 } = position?.overlayPosition?.anchorCell ?? {};
  const labels = {
    labelFontSize: LABEL_POINTS,
    labelFontFamily: fontName,
    labelColor: TEXT_COLOR,
    majorTickMark: 'none',
    minorTickMark: 'none',
  } as const;
  // A range from 0 to 1 is one of shares; other numbers look as their cells do.
  const isShare = min === 0 && max === 1;
  return {
    type: kind,
    title,
    titleFontSize: TITLE_POINTS,
    titleBold: true,
    titleFontFamily: fontName,
    titleColor: TEXT_COLOR,
    altText,
    series,
    anchor: { from: { row, col } },
    barGrouping: groupings[basicChart.stackedType ?? ''] ?? 'clustered',
    gapWidth: GAP,
    legend: legends[basicChart.legendPosition ?? ''] ?? 'right',
    legendFontSize: LABEL_POINTS,
    legendFontFamily: fontName,
    legendFontColor: TEXT_COLOR,
    plotVisOnly: hiddenDimensionStrategy !== 'SHOW_ALL',
    axes: {
      // Google lists the categories of bars from the top, Excel from the bottom.
      x: { ...labels, reverse: kind === 'bar' },
      y: {
        ...labels,
        gridlines: { major: true },
        scale: { min, max, ...(isShare ? { majorUnit: 0.2 } : {}) },
        ...(isShare ? { numberFormat: { formatCode: '0%' } } : {}),
        ...(kind === 'bar' ? { crosses: 'max' as const } : {}),
      },
    },
  };
}

export function writeCharts({ charts = [] }: Sheet, context: ChartContext): WrittenCharts {
  const written = charts.flatMap((each) => {
    const chart = chartOf(each, context);
    const { widthPixels: width = 0, heightPixels: height = 0 } = each.position?.overlayPosition ?? {};
    return chart ? [{ chart, size: { width, height } }] : [];
  });
  return { charts: written.map(({ chart }) => chart), sizes: written.map(({ size }) => size) };
}
