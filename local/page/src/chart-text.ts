// Texts of a chart: one size but the title, cut with an ellipsis where there is no room.

import { type SvgNode, svg } from './chart-node';

/** Pixels. */
const LABEL_SIZE = 12;
const TITLE_SIZE = 15;
const INK = '#404040';

export interface TextLook {
  readonly size: number;
  readonly isBold: boolean;
}

export const LABEL: TextLook = { size: LABEL_SIZE, isBold: false };
export const TITLE: TextLook = { size: TITLE_SIZE, isBold: true };

/** Pixels that a text takes. */
export type MeasureText = (text: string, look: TextLook) => number;

export function fitted(text: string, room: number, look: TextLook, measure: MeasureText): string {
  if (measure(text, look) <= room) return text;
  const letters = [...text];
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  let count = letters.length - 1;
  while (count > 1 && measure(cut(count), look) > room) count -= 1;
  return cut(Math.max(count, 1));
}

export interface TextPlace {
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export const textNode = (text: string, { x, y, anchor }: TextPlace, { size, isBold }: TextLook = LABEL): SvgNode =>
  svg(
    'text',
    {
      x,
      y,
      'text-anchor': anchor,
      'font-family': 'Arial, Helvetica, sans-serif',
      'font-size': size,
      ...(isBold ? { 'font-weight': 'bold' } : {}),
      fill: INK,
    },
    text,
  );
