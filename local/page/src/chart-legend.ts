// The legend of a chart: a square of each series' colour and its name, in lines above or below, or in a column beside.

import type { ChartView } from '../../server/protocol';
import { type Area, type SvgNode, svg } from './chart-node';
import { fitted, LABEL, type MeasureText, textNode } from './chart-text';

const SWATCH = 11;
const SWATCH_GAP = 5;
const ENTRY_GAP = 18;
const LINE = 18;
/** Of the chart's width, at most this much goes to a legend beside it. */
const SIDE_SHARE = 0.3;

interface Entry {
  readonly name: string;
  readonly color: string;
  readonly width: number;
}

export interface Legend {
  readonly nodes: readonly SvgNode[];
  /** What is left for the rest of the chart. */
  readonly rest: Area;
}

const entryNodes = ({ name, color }: Entry, x: number, y: number): readonly SvgNode[] => [
  svg('rect', { x, y: y + (LINE - SWATCH) / 2, width: SWATCH, height: SWATCH, fill: color }),
  textNode(name, { x: x + SWATCH + SWATCH_GAP, y: y + 13, anchor: 'start' }),
];

function linesOf(entries: readonly Entry[], room: number): readonly (readonly Entry[])[] {
  const lines: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line && entry.width + ENTRY_GAP <= left) {
      line.push(entry);
      left -= entry.width + ENTRY_GAP;
    } else {
      lines.push([entry]);
      left = room - entry.width;
    }
  }
  return lines;
}

const lineWidth = (line: readonly Entry[]): number =>
  line.reduce((sum, { width }) => sum + width, (line.length - 1) * ENTRY_GAP);

function layLines(entries: readonly Entry[], room: Area, atTop: boolean): Legend {
  const lines = linesOf(entries, room.width);
  const height = lines.length * LINE;
  const top = atTop ? room.y : room.y + room.height - height;
  const nodes = lines.flatMap((line, index) => {
    let x = room.x + (room.width - lineWidth(line)) / 2;
    return line.flatMap((entry) => {
      const made = entryNodes(entry, x, top + index * LINE);
      x += entry.width + ENTRY_GAP;
      return made;
    });
  });
  return { nodes, rest: { ...room, y: atTop ? room.y + height : room.y, height: room.height - height } };
}

function layColumn(entries: readonly Entry[], room: Area, atLeft: boolean): Legend {
  const width = Math.max(...entries.map((entry) => entry.width)) + SWATCH_GAP;
  const x = atLeft ? room.x : room.x + room.width - width + SWATCH_GAP;
  const nodes = entries.flatMap((entry, index) => entryNodes(entry, x, room.y + index * LINE));
  return { nodes, rest: { ...room, x: atLeft ? room.x + width : room.x, width: room.width - width } };
}

export function layLegend({ legend, series }: ChartView, room: Area, measure: MeasureText): Legend {
  const isBeside = legend === 'left' || legend === 'right';
  const most = (isBeside ? room.width * SIDE_SHARE : room.width) - SWATCH - SWATCH_GAP;
  const entries = series.map(({ name, color }): Entry => {
    const shown = fitted(name, most, LABEL, measure);
    return { name: shown, color, width: SWATCH + SWATCH_GAP + measure(shown, LABEL) };
  });
  if (legend === 'none' || entries.length === 0) return { nodes: [], rest: room };
  return isBeside ? layColumn(entries, room, legend === 'left') : layLines(entries, room, legend === 'top');
}
