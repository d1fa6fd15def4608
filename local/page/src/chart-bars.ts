// The bars of a chart, lying or standing, side by side or end to end.

import type { ChartView } from '../../server/protocol';
import { type Area, type SvgNode, svg } from './chart-node';
import type { Scale } from './chart-scale';

/** Of the room of a category. */
const FILLED = 0.64;

/** Where a value stands along the axis, as a share of it; what is beyond its ends stands at them. */
export const shareOf = (value: number, { min, max }: Scale): number =>
  Math.min(1, Math.max(0, (value - min) / (max - min || 1)));

interface Bar {
  readonly series: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
}

function barsOfCategory({ series, stacking }: ChartView, category: number): readonly Bar[] {
  const all = series.reduce((sum, { values }) => sum + Math.abs(values[category] ?? 0), 0);
  let [above, below] = [0, 0];
  return series.flatMap(({ values }, index): readonly Bar[] => {
    const value = values[category] ?? null;
    if (value === null || value === 0) return [];
    if (stacking === 'none') return [{ series: index, category, from: 0, to: value }];
    const length = stacking === 'percent' ? value / all : value;
    const from = length > 0 ? above : below;
    if (length > 0) above += length;
    else below += length;
    return [{ series: index, category, from, to: from + length }];
  });
}

/** @param plot where the bars may be: within the axes */
export function drawBars(chart: ChartView, plot: Area, scale: Scale): readonly SvgNode[] {
  const { kind, stacking, series, categories } = chart;
  const [along, across] = kind === 'bar' ? [plot.width, plot.height] : [plot.height, plot.width];
  const room = across / Math.max(1, categories.length);
  const thickness = (room * FILLED) / (stacking === 'none' ? Math.max(1, series.length) : 1);
  return categories.flatMap((category, at) =>
    barsOfCategory(chart, at).map((bar) => {
      const [start, end] = [shareOf(bar.from, scale), shareOf(bar.to, scale)];
      const [low, length] = [Math.min(start, end) * along, Math.abs(end - start) * along];
      const beside = room * (at + (1 - FILLED) / 2) + (stacking === 'none' ? bar.series * thickness : 0);
      const box: Area =
        kind === 'bar'
          ? { x: plot.x + low, y: plot.y + beside, width: length, height: thickness }
          : { x: plot.x + beside, y: plot.y + along - low - length, width: thickness, height: length };
      const { name = '', color = '' } = series[bar.series] ?? {};
      return svg('rect', { ...box, fill: color, 'data-bar': `${category} ${name}` });
    }),
  );
}
