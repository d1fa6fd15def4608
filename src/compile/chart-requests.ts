// A ChartSpec → the chart as the Sheets API names it.

import type { ChartSpec, Range } from '../layout/sheet-spec';
import { toColor } from './color';
import { gridRange } from './grid-range';
import { SheetSpecError } from './sheet-spec-error';

type Chart = GoogleAppsScript.Sheets.Schema.ChartSpec;
type Axis = GoogleAppsScript.Sheets.Schema.BasicChartAxis;
type ChartData = GoogleAppsScript.Sheets.Schema.ChartData;
export type OverlayPosition = GoogleAppsScript.Sheets.Schema.OverlayPosition;

/** In Google's description, but not yet in the types. */
interface ValueAxis extends Axis {
  readonly viewWindowOptions?: {
    readonly viewWindowMin: number;
    readonly viewWindowMax: number;
    readonly viewWindowMode: 'EXPLICIT';
  };
}

/** Where each kind of chart measures its values. */
const kinds = {
  bar: { chartType: 'BAR', valueAxis: 'BOTTOM_AXIS' },
  column: { chartType: 'COLUMN', valueAxis: 'LEFT_AXIS' },
} as const;

const heightOf = ({ startRow, endRow }: Range): number => endRow - startRow;
const widthOf = ({ startColumn, endColumn }: Range): number => endColumn - startColumn;

/** A single category says nothing of its direction; the series then stand beside it or below. */
function isAcross({ name, categories, series }: ChartSpec): boolean {
  const [rows, columns] = [heightOf(categories), widthOf(categories)];
  if (rows > 1 && columns > 1) throw new SheetSpecError(`chart ${name}: categories are neither a row nor a column`);
  if (rows === 1 && columns === 1) return series[0]?.values.startColumn === categories.startColumn;
  return rows === 1;
}

/** With the header cell before it. */
function withHeader(range: Range, across: boolean, chart: string): Range {
  const headed = across ? { ...range, startColumn: range.startColumn - 1 } : { ...range, startRow: range.startRow - 1 };
  if (headed.startRow < 0 || headed.startColumn < 0) throw new SheetSpecError(`chart ${chart}: no room for a header`);
  return headed;
}

function valueAxis({ kind, isPercent }: ChartSpec): ValueAxis {
  const position = kinds[kind].valueAxis;
  if (!isPercent) return { position };
  return { position, viewWindowOptions: { viewWindowMin: 0, viewWindowMax: 1, viewWindowMode: 'EXPLICIT' } };
}

/** @throws SheetSpecError where data are not single rows or columns of one length, with a header before them */
export function chartOf(spec: ChartSpec, sheetId: number): Chart {
  const { name, kind, title, description, categories, series, isStacked } = spec;
  const across = isAcross(spec);
  const dataOf = (range: Range): ChartData => {
    if (heightOf(range) !== heightOf(categories) || widthOf(range) !== widthOf(categories))
      throw new SheetSpecError(`chart ${name}: a series is not as long as the categories`);
    return { sourceRange: { sources: [gridRange(sheetId, withHeader(range, across, name))] } };
  };
  return {
    title,
    altText: description,
    fontName: 'Arial',
    hiddenDimensionStrategy: 'SHOW_ALL',
    basicChart: {
      chartType: kinds[kind].chartType,
      stackedType: isStacked ? 'STACKED' : 'NOT_STACKED',
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      axis: [valueAxis(spec)],
      domains: [{ domain: dataOf(categories) }],
      series: series.map(({ values, color }) => ({
        series: dataOf(values),
        targetAxis: kinds[kind].valueAxis,
        color: toColor(color),
      })),
    },
  };
}

export const overlayOf = ({ at, widthPixels, heightPixels }: ChartSpec, sheetId: number): OverlayPosition => ({
  anchorCell: { sheetId, rowIndex: at.row, columnIndex: at.column },
  offsetXPixels: 0,
  offsetYPixels: 0,
  widthPixels,
  heightPixels,
});
