// Google's cell formats → the looks that the page paints. What is as a new sheet has it anyway is left out.

import type { CellStyle } from '../server/protocol';
import type * as Schema from '../sheets-api/schema';
import { rgbOf } from '../xlsx/cell-style';

/** What kind of value a cell shows: it decides on which side it stands where the format does not. */
export type Shown = 'text' | 'number' | 'boolean' | 'nothing';

const aligned = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const stands = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;
const wraps = { WRAP: 'wrap', CLIP: 'clip', OVERFLOW_CELL: 'overflow', LEGACY_WRAP: 'wrap' } as const;
const byItself = { text: undefined, number: 'right', boolean: 'center', nothing: undefined } as const;

const PLAIN_FONT_POINTS = 10;
const PLAIN_PADDING_PIXELS = 3;
const WHITE = '#ffffff';
const BLACK = '#000000';

const lookUp = <T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined => table[key ?? ''];

function hex(...color: Parameters<typeof rgbOf>): string | undefined {
  const rgb = rgbOf(...color);
  return rgb === undefined ? undefined : `#${rgb.toLowerCase()}`;
}

const unless = <T>(value: T | undefined, plain: T): T | undefined => (value === plain ? undefined : value);

/** Only what is said: a key without a value would be a difference between two that look the same. */
export const said = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

function bordersOf(borders: Schema.Borders | undefined): CellStyle['borders'] {
  const side = (border: Schema.Border | undefined): string | undefined =>
    border?.style === undefined || border.style === 'NONE'
      ? undefined
      : (hex(border.color, border.colorStyle) ?? BLACK);
  const { top, bottom, left, right } = borders ?? {};
  const sides = said({ top: side(top), bottom: side(bottom), left: side(left), right: side(right) });
  return Object.keys(sides).length === 0 ? undefined : sides;
}

/**
 * The cell's own format, with those of the conditional formats that hold over it, the strongest first. An empty cell shows
 * nothing but its background and its lines.
 */
export function styleOf(
  format: Schema.CellFormat,
  shown: Shown,
  conditional: readonly Schema.CellFormat[] = [],
): CellStyle {
  const [over, text] = [conditional.map(({ textFormat }) => textFormat ?? {}), format.textFormat ?? {}];
  const backgrounds = [...conditional, format].map((one) => hex(one.backgroundColor, one.backgroundColorStyle));
  const background = unless(
    backgrounds.find((color) => color !== undefined),
    WHITE,
  );
  const borders = bordersOf(format.borders);
  if (shown === 'nothing') return said({ background, borders });
  const is = (name: 'bold' | 'italic' | 'underline' | 'strikethrough'): true | undefined =>
    [...over, text].map((one) => one[name]).find((value) => value !== undefined) || undefined;
  const colors = [...over, text].map((one) => hex(one.foregroundColor, one.foregroundColorStyle));
  return said({
    background,
    color: unless(
      colors.find((color) => color !== undefined),
      BLACK,
    ),
    bold: is('bold'),
    italic: is('italic'),
    underline: is('underline'),
    strikethrough: is('strikethrough'),
    fontSize: unless(text.fontSize, PLAIN_FONT_POINTS),
    align: lookUp<'left' | 'center' | 'right'>(aligned, format.horizontalAlignment) ?? byItself[shown],
    verticalAlign: unless(lookUp<'top' | 'middle' | 'bottom'>(stands, format.verticalAlignment), 'bottom'),
    wrap: unless(lookUp<'wrap' | 'clip' | 'overflow'>(wraps, format.wrapStrategy), 'overflow'),
    indent: unless(format.padding?.left, PLAIN_PADDING_PIXELS),
    borders,
  });
}
