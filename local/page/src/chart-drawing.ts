// A chart as SVG: title, legend, axes and bars, within its width and height.

import type { ChartView } from '../../server/protocol';
import { drawBars, shareOf } from './chart-bars';
import { layLegend } from './chart-legend';
import { type Area, type SvgNode, svg } from './chart-node';
import { type Scale, scaleOf } from './chart-scale';
import { fitted, LABEL, type MeasureText, TITLE, textNode } from './chart-text';

const MARGIN = 10;
const TITLE_ROOM = 24;
const LABEL_ROOM = 18;
const LABEL_GAP = 6;
/** From the line on which letters stand up to their middle. */
const HALF_LETTER = 4;
/** Of the width, at most this much goes to the names of lying bars. */
const NAMES_SHARE = 0.3;
/** Pixels between two numbers of the axis, at least. */
const STEP_ACROSS = 60;
const STEP_UP = 22;
const PALE = '#d9d9d9';
const FRAME = '#dadce0';

/** The numbers of the axis and a pale line at each. */
function drawAxis(kind: ChartView['kind'], plot: Area, scale: Scale): readonly SvgNode[] {
  return scale.ticks.flatMap(({ value, text }) => {
    const share = shareOf(value, scale);
    const x = plot.x + share * plot.width;
    const y = plot.y + plot.height * (1 - share);
    const ends =
      kind === 'bar'
        ? { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height }
        : { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y };
    const place =
      kind === 'bar'
        ? { x, y: plot.y + plot.height + LABEL_ROOM - HALF_LETTER, anchor: 'middle' as const }
        : { x: plot.x - LABEL_GAP, y: y + HALF_LETTER, anchor: 'end' as const };
    return [svg('line', { ...ends, stroke: PALE }), textNode(text, place)];
  });
}

/** Names of lying bars stand to their left; those of standing ones below, every so many where they would touch. */
function drawNames({ kind, categories }: ChartView, plot: Area, room: number, measure: MeasureText) {
  if (kind === 'bar') {
    const step = plot.height / Math.max(1, categories.length);
    return categories.map((name, at) =>
      textNode(fitted(name, room, LABEL, measure), {
        x: plot.x - LABEL_GAP,
        y: plot.y + step * (at + 0.5) + HALF_LETTER,
        anchor: 'end',
      }),
    );
  }
  const step = plot.width / Math.max(1, categories.length);
  const widest = Math.max(0, ...categories.map((name) => measure(name, LABEL)));
  const every = Math.max(1, Math.ceil((Math.min(widest, room) + LABEL_GAP) / step));
  return categories.flatMap((name, at) =>
    at % every === 0
      ? [
          textNode(fitted(name, room, LABEL, measure), {
            x: plot.x + step * (at + 0.5),
            y: plot.y + plot.height + LABEL_ROOM - HALF_LETTER,
            anchor: 'middle',
          }),
        ]
      : [],
  );
}

export function drawChart(chart: ChartView, measure: MeasureText): SvgNode {
  const { kind, title, altText, categories, place } = chart;
  const { width, height } = place;
  const inner: Area = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  const titleRoom = title === '' ? 0 : TITLE_ROOM;
  const below: Area = { ...inner, y: inner.y + titleRoom, height: inner.height - titleRoom };
  const { nodes: legend, rest } = layLegend(chart, below, measure);

  const nameRoom = width * NAMES_SHARE;
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => measure(text, LABEL)));
  const steps = kind === 'bar' ? rest.width / STEP_ACROSS : (rest.height - LABEL_ROOM) / STEP_UP;
  const scale = scaleOf(chart, Math.floor(steps));
  const numbers = scale.ticks.map(({ text }) => text);
  const left = (kind === 'bar' ? Math.min(nameRoom, widest(categories)) : widest(numbers)) + LABEL_GAP;
  // Half a number stands out on the right of a lying axis, half a line above a standing one.
  const right = kind === 'bar' ? widest(numbers.slice(-1)) / 2 : 0;
  const plot: Area = {
    x: rest.x + left,
    y: rest.y + HALF_LETTER,
    width: Math.max(1, rest.width - left - right),
    height: Math.max(1, rest.height - LABEL_ROOM - HALF_LETTER),
  };
  return svg(
    'svg',
    { role: 'img', 'aria-label': altText, viewBox: `0 0 ${width} ${height}`, 'data-testid': 'chart' },
    svg('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: '#ffffff', stroke: FRAME }),
    ...(title === ''
      ? []
      : [
          textNode(
            fitted(title, inner.width, TITLE, measure),
            { x: inner.x, y: inner.y + TITLE.size - 1, anchor: 'start' },
            TITLE,
          ),
        ]),
    ...legend,
    ...drawAxis(kind, plot, scale),
    ...drawBars(chart, plot, scale),
    ...drawNames(chart, plot, nameRoom, measure),
  );
}
