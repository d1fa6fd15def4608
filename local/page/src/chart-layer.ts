// The charts of the open sheet, floating over the grid: they follow it frame by frame, and let every pointer through.

import type { ChartView } from '../../server/protocol';
import type { Book } from './book';
import { paneOf } from './cell-place';
import { drawChart } from './chart-drawing';
import { svgElement } from './chart-element';
import type { MeasureText } from './chart-text';
import { element } from './element';
import { createMeasure } from './measure-text';
import { renderOf, type UniverParts } from './univer';

interface ShownChart {
  readonly chart: ChartView;
  /** Cuts off what would reach over headers and frozen rows and columns. */
  readonly pane: HTMLElement;
  readonly drawing: SVGElement;
}

/** A point is 4/3 of a pixel. */
const POINTS_PER_PIXEL = 3 / 4;

function show(chart: ChartView, measure: MeasureText): ShownChart {
  const drawing = svgElement(drawChart(chart, measure));
  const pane = element('div', { class: 'chart-pane' });
  pane.append(drawing);
  return { chart, pane, drawing };
}

const setBox = (style: CSSStyleDeclaration, x: number, y: number, width: number, height: number): void => {
  const next = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
  for (const [name, value] of Object.entries(next)) {
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  }
};

function follow(parts: UniverParts, { chart, pane, drawing }: ShownChart): void {
  const { row, column, offsetX, offsetY, width, height } = chart.place;
  const at = paneOf(parts, { row, column });
  pane.hidden = at === null;
  if (!at) return;
  const { box, x, y, scaleX, scaleY } = at;
  setBox(pane.style, box.x, box.y, box.width, box.height);
  const [left, top] = [x + offsetX * scaleX - box.x, y + offsetY * scaleY - box.y];
  setBox(drawing.style, left, top, width * scaleX, height * scaleY);
}

/** @param activeSheet the open one */
export function showCharts(parts: UniverParts, book: Book, activeSheet: () => number): void {
  const render = renderOf(parts);
  if (!render) return;
  const layer = element('div', { class: 'charts' });
  render.engine.getCanvasElement().after(layer);
  const measure = createMeasure();
  const measureText: MeasureText = (text, { size, isBold }) =>
    measure(text, { fontSize: size * POINTS_PER_PIXEL, bold: isBold });
  const none: readonly ChartView[] = [];
  let charts = none;
  let shown: readonly ShownChart[] = [];
  render.engine.endFrame$.subscribe(() => {
    const now = book.sheets.get(activeSheet())?.view.charts ?? none;
    if (now !== charts) {
      charts = now;
      shown = charts.map((chart) => show(chart, measureText));
      layer.replaceChildren(...shown.map(({ pane }) => pane));
    }
    for (const one of shown) follow(parts, one);
  });
}
