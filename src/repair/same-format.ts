// Whether a cell looks as it should: one rule a property of Style, with room for what Google rounds or adds by itself.

import type { CellFormat, StyleProperty } from '../compile/cell-format';
import type { Color } from '../compile/color';
import { numberFormats, type Style } from '../layout/styles';

type FullStyle = Required<Style>;
type Rule<Value> = (wanted: Value | undefined, actual: CellFormat) => boolean;
type Rules = { readonly [P in keyof FullStyle]: Rule<FullStyle[P]> };

/** Of 255. */
const COLOR_TOLERANCE = 2.5;
const WHITE: Color = { red: 1, green: 1, blue: 1 };
const BLACK: Color = {};

function isColor(hex: string, color: Color): boolean {
  const channels = [color.red, color.green, color.blue];
  return channels.every(
    (channel, index) =>
      Math.abs((channel ?? 0) * 255 - Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16)) <= COLOR_TOLERANCE,
  );
}

const textOf = (actual: CellFormat) => actual.textFormat ?? {};

const isFlag =
  (read: (actual: CellFormat) => boolean | undefined) => (wanted: boolean | undefined, actual: CellFormat) =>
    (wanted ?? false) === (read(actual) ?? false);

const rules: Rules = {
  background: (wanted = '#ffffff', actual) => isColor(wanted, actual.backgroundColor ?? WHITE),
  color: (wanted = '#000000', actual) => isColor(wanted, textOf(actual).foregroundColor ?? BLACK),
  font: (wanted, actual) => wanted === undefined || textOf(actual).fontFamily === wanted,
  fontSize: (wanted, actual) => wanted === undefined || textOf(actual).fontSize === wanted,
  bold: isFlag((actual) => textOf(actual).bold),
  italic: isFlag((actual) => textOf(actual).italic),
  underline: isFlag((actual) => textOf(actual).underline),
  strikethrough: isFlag((actual) => textOf(actual).strikethrough),
  align: (wanted, actual) => (actual.horizontalAlignment ?? undefined) === wanted,
  verticalAlign: (wanted, actual) => wanted === undefined || actual.verticalAlignment === wanted,
  wrap: (wanted, actual) => wanted === undefined || actual.wrapStrategy === wanted,
  indent: (wanted, actual) => wanted === undefined || actual.padding?.left === wanted,
  // Neighbours share their lines: one too many says nothing, one too few does.
  border: (wanted, actual) =>
    wanted === undefined ||
    [actual.borders?.top, actual.borders?.bottom, actual.borders?.left, actual.borders?.right].every(
      (side) => side?.style !== undefined && side.style !== 'NONE',
    ),
  // Google gives a cell without a format that of what is typed there.
  numberFormat: (wanted, actual) =>
    wanted === undefined ||
    (actual.numberFormat?.type === numberFormats[wanted].type &&
      actual.numberFormat?.pattern?.toLowerCase() === numberFormats[wanted].pattern.toLowerCase()),
};

const properties = Object.keys(rules) as readonly StyleProperty[];
/** A link that is typed takes these from Google. */
const LINK_PROPERTIES: ReadonlySet<StyleProperty> = new Set(['color', 'underline']);

function holds<P extends StyleProperty>(property: P, wanted: Style, actual: CellFormat): boolean {
  const rule: Rule<FullStyle[P]> = rules[property];
  return rule(wanted[property] as FullStyle[P] | undefined, actual);
}

export interface Tolerance {
  /** A link stands there. */
  readonly isLink: boolean;
  /** The looks are the person's own; only what a number shows as matters. */
  readonly onlyNumbers: boolean;
}

export const looksAs = (wanted: Style, actual: CellFormat, { isLink, onlyNumbers }: Tolerance): boolean =>
  properties.every(
    (property) =>
      (isLink && LINK_PROPERTIES.has(property)) ||
      (onlyNumbers && property !== 'numberFormat') ||
      holds(property, wanted, actual),
  );
