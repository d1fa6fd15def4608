// How wide a text is in this browser, remembered: the same words come again and again.

import type { CellStyle } from '../../server/protocol';
import { DEFAULT_FONT_SIZE, type Measure } from './row-heights';
import { FONT } from './workbook-data';

export function createMeasure(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return (text, style) => {
    const font = fontOf(style);
    const key = `${font}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    if (pen && pen.font !== font) pen.font = font;
    const width = pen?.measureText(text).width ?? 0;
    widths.set(key, width);
    return width;
  };
}

const fontOf = ({ italic, bold, fontSize = DEFAULT_FONT_SIZE }: CellStyle): string =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${(fontSize * 4) / 3}px ${FONT}`;
