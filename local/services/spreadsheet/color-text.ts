// Colours as SpreadsheetApp takes them: `#rrggbb`, `#rgb`, or null for Google's own.

import type * as Schema from '../../sheets-api/schema';
import { mismatch } from './book';

const channel = (hex: string): number => Number.parseInt(hex, 16) / 255;

/** @throws GoogleException for anything else; names of colours the stand-in does not know */
export function colorFrom(value: unknown, method: string): Schema.CellFormat['backgroundColor'] {
  if (value === null) return undefined;
  const match = typeof value === 'string' && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value);
  if (!match) return mismatch(method, value);
  const [, digits = ''] = match;
  const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = '0', green = '0', blue = '0'] = parts;
  return { red: channel(red), green: channel(green), blue: channel(blue) };
}
