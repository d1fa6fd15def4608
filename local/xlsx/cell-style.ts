// Google's cell formats → Excel's styles: one rule per property.

import type {
  AlignmentStyle,
  BorderLineStyle,
  BorderSide,
  BorderStyle,
  CellStyle,
  Color,
  FillStyle,
  FontStyle,
} from 'hucre';
import type * as Schema from '../sheets-api/schema';

type TextFormat = NonNullable<Schema.CellFormat['textFormat']>;
type GoogleColor = Schema.CellFormat['backgroundColor'];
type ColorStyle = Schema.CellFormat['backgroundColorStyle'];

/** Left padding of a cell at Google, and the width of one step of Excel's indent, in pixels. */
const DEFAULT_PADDING = 3;
const INDENT_STEP = 8;

const channel = (share = 0): string =>
  Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();

/** `RRGGBB`; undefined where neither says a colour. */
export function rgbOf(color: GoogleColor, style?: ColorStyle): string | undefined {
  const rgb = style?.rgbColor ?? color;
  return rgb && `${channel(rgb.red)}${channel(rgb.green)}${channel(rgb.blue)}`;
}

const colorOf = (color: GoogleColor, style?: ColorStyle): Color | undefined => {
  const rgb = rgbOf(color, style);
  return rgb === undefined ? undefined : { rgb };
};

export const fontOf = (text: TextFormat): FontStyle => ({
  name: text.fontFamily,
  size: text.fontSize,
  bold: text.bold,
  italic: text.italic,
  underline: text.underline,
  strikethrough: text.strikethrough,
  color: colorOf(text.foregroundColor, text.foregroundColorStyle),
});

const lineStyles: Readonly<Record<string, BorderLineStyle>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'double',
};

function sideOf(border: Schema.Border | undefined): BorderSide | undefined {
  const style = lineStyles[border?.style ?? ''];
  return style && { style, color: colorOf(border?.color, border?.colorStyle) };
}

const borderOf = ({ top, right, bottom, left }: Schema.Borders): BorderStyle => ({
  top: sideOf(top),
  right: sideOf(right),
  bottom: sideOf(bottom),
  left: sideOf(left),
});

const horizontals = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const verticals = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' } as const;
const lookUp = <T>(table: Readonly<Record<string, T>>, key: string | undefined): T | undefined => table[key ?? ''];

function alignmentOf(format: Schema.CellFormat): AlignmentStyle {
  const indent = Math.round(((format.padding?.left ?? DEFAULT_PADDING) - DEFAULT_PADDING) / INDENT_STEP);
  const horizontal = lookUp<'left' | 'center' | 'right'>(horizontals, format.horizontalAlignment);
  return {
    // Excel indents only what is aligned to a side.
    horizontal: horizontal ?? (indent > 0 ? 'left' : undefined),
    vertical: lookUp<'top' | 'center' | 'bottom'>(verticals, format.verticalAlignment) ?? 'bottom',
    wrapText: format.wrapStrategy === 'WRAP' || undefined,
    indent: indent > 0 ? indent : undefined,
    textRotation: format.textRotation?.angle,
  };
}

const defaultPatterns: Readonly<Record<string, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
};

const solid = (color: Color): FillStyle => ({ type: 'pattern', pattern: 'solid', fgColor: color });

export function cellStyleOf(format: Schema.CellFormat): CellStyle {
  const background = colorOf(format.backgroundColor, format.backgroundColorStyle);
  const { type = '', pattern } = format.numberFormat ?? {};
  return {
    font: format.textFormat && fontOf(format.textFormat),
    fill: background && solid(background),
    border: format.borders && borderOf(format.borders),
    alignment: alignmentOf(format),
    numFmt: pattern || defaultPatterns[type],
  };
}

/** What a conditional format may change; its fill is written as a background, as Excel wants it there. */
export function conditionalStyleOf(format: Schema.CellFormat): CellStyle {
  const background = colorOf(format.backgroundColor, format.backgroundColorStyle);
  return {
    font: format.textFormat && fontOf(format.textFormat),
    fill: background && { type: 'pattern', pattern: 'solid', bgColor: background },
  };
}
