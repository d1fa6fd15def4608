// The charts of a tab as data: Google's EmbeddedChart with the numbers that its cells show. Bars and columns; other kinds are left out.

import type { Google } from '../google';
import type { ChartSeriesView, ChartView } from '../server/protocol';
import { coveredArea } from '../sheets-api/area';
import { formatValue } from '../sheets-api/format-value';
import type * as Schema from '../sheets-api/schema';
import type { Cell, Sheet } from '../sheets-api/workbook';
import { shownValue } from '../typing/scratch';
import { rgbOf } from '../xlsx/cell-style';
import { said } from './cell-style';

export interface RenderedChart {
  readonly view: ChartView;
  /** Something of it stands on a hidden tab. */
  readonly showsHidden: boolean;
}

const kinds = { BAR: 'bar', COLUMN: 'column' } as const;
const stackings = { STACKED: 'stacked', PERCENT_STACKED: 'percent' } as const;
const legends = {
  TOP_LEGEND: 'top',
  BOTTOM_LEGEND: 'bottom',
  LEFT_LEGEND: 'left',
  RIGHT_LEGEND: 'right',
  NO_LEGEND: 'none',
} as const;

/** Of series that have no colour of their own, in Google's order. */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'] as const;

/** Newer than the types. */
interface ViewWindow {
  readonly viewWindowOptions?: { readonly viewWindowMin?: number; readonly viewWindowMax?: number };
}

interface ColouredSeries extends Schema.BasicChartSeries {
  readonly colorStyle?: Parameters<typeof rgbOf>[1];
}

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const lookUp = <T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined => table[key ?? ''];

const isHidden = (dimension: Schema.DimensionProperties | undefined): boolean =>
  dimension?.hiddenByUser === true || dimension?.hiddenByFilter === true;

/** Of the strategies, those that leave out what lies in hidden rows, and in hidden columns. */
const SKIPS_ROWS: ReadonlySet<string> = new Set(['SKIP_HIDDEN_ROWS', 'SKIP_HIDDEN_ROWS_AND_COLUMNS']);
const SKIPS_COLUMNS: ReadonlySet<string> = new Set(['SKIP_HIDDEN_COLUMNS', 'SKIP_HIDDEN_ROWS_AND_COLUMNS']);

function skips({ sheet, row, column }: Place, strategy = 'SKIP_HIDDEN_ROWS_AND_COLUMNS'): boolean {
  return (
    (SKIPS_ROWS.has(strategy) && isHidden(sheet.rowProperties[row])) ||
    (SKIPS_COLUMNS.has(strategy) && isHidden(sheet.columnProperties[column]))
  );
}

/** The cells of its ranges one after the other, the header among them. */
function placesOf(google: Google, data: Schema.ChartData | undefined): readonly Place[] {
  return (data?.sourceRange?.sources ?? []).flatMap((range) => {
    const sheet = google.workbook.sheets.find(({ properties }) => (properties.sheetId ?? 0) === (range.sheetId ?? 0));
    if (!sheet) return [];
    const { top, bottom, left, right } = coveredArea(range, sheet);
    return Array.from({ length: bottom - top }, (_, down) =>
      Array.from({ length: right - left }, (__, across) => ({ sheet, row: top + down, column: left + across })),
    ).flat();
  });
}

function chartOf(google: Google, { chartId = 0, spec = {}, position }: Schema.EmbeddedChart): RenderedChart | null {
  const { basicChart = {}, title = '', altText = '', hiddenDimensionStrategy } = spec;
  const { domains = [], series = [], headerCount = 0 } = basicChart;
  const kind = lookUp<'bar' | 'column'>(kinds, basicChart.chartType);
  if (!kind) return null;
  const locale = google.workbook.properties.locale ?? '';
  const cellAt = ({ sheet, row, column }: Place): Cell | undefined => sheet.cells[row]?.[column];
  const valueAt = ({ sheet, row, column }: Place) => shownValue(google, sheet, row, column);
  const textAt = (place: Place): string => formatValue(valueAt(place), cellAt(place)?.userEnteredFormat, locale) ?? '';

  const domain = placesOf(google, domains[0]?.domain).slice(headerCount);
  const kept = domain.flatMap((place, index) => (skips(place, hiddenDimensionStrategy) ? [] : [index]));
  const drawn = series.map((each: ColouredSeries) => ({ ...each, places: placesOf(google, each.series) }));
  const seriesViews = drawn.map(({ places, color, colorStyle }, index): ChartSeriesView => {
    const [header] = headerCount > 0 ? places : [];
    const values = places.slice(headerCount).map((place) => valueAt(place)?.numberValue ?? null);
    const rgb = rgbOf(color, colorStyle);
    return {
      name: header ? textAt(header) : '',
      color: rgb === undefined ? (COLORS[index % COLORS.length] ?? COLORS[0]) : `#${rgb.toLowerCase()}`,
      values: kept.map((at) => values[at] ?? null),
    };
  });

  const axis: (Schema.BasicChartAxis & ViewWindow) | undefined = basicChart.axis?.find(
    (each) => each.position === (kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS'),
  );
  const { viewWindowMin: min, viewWindowMax: max } = axis?.viewWindowOptions ?? {};
  const [first] = drawn[0]?.places.slice(headerCount) ?? [];
  const isPercentCell = first ? cellAt(first)?.userEnteredFormat?.numberFormat?.type === 'PERCENT' : false;
  const stacking = lookUp<'stacked' | 'percent'>(stackings, basicChart.stackedType) ?? 'none';
  const { anchorCell, offsetXPixels, offsetYPixels, widthPixels, heightPixels } = position?.overlayPosition ?? {};
  const view: ChartView = {
    chartId,
    kind,
    stacking,
    title,
    altText: altText || title,
    legend: lookUp<ChartView['legend']>(legends, basicChart.legendPosition) ?? 'right',
    categories: kept.flatMap((at) => domain[at] ?? []).map(textAt),
    series: seriesViews,
    // A range from 0 to 1 is one of shares; other numbers look as their cells do.
    axis: said({ min, max, isPercent: stacking === 'percent' || (min === 0 && max === 1) || isPercentCell }),
    place: {
      row: anchorCell?.rowIndex ?? 0,
      column: anchorCell?.columnIndex ?? 0,
      offsetX: offsetXPixels ?? 0,
      offsetY: offsetYPixels ?? 0,
      width: widthPixels ?? 0,
      height: heightPixels ?? 0,
    },
  };
  const showsHidden = [domain, ...drawn.map(({ places }) => places)]
    .flat()
    .some(({ sheet }) => sheet.properties.hidden === true);
  return { view, showsHidden };
}

const NONE: readonly RenderedChart[] = [];

export const renderCharts = (google: Google, { charts }: Sheet): readonly RenderedChart[] =>
  charts?.flatMap((chart) => chartOf(google, chart) ?? []) ?? NONE;

export const sameCharts = (one: readonly RenderedChart[], other: readonly RenderedChart[]): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
