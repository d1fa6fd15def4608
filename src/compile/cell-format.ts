// A Style to Google's CellFormat and the narrow `fields` mask that goes with it: one rule per property of Style.

import { numberFormats, type Style } from '../layout/styles';
import { toColor } from './color';

export type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;

interface FormatRule<Value> {
  /** Path under `userEnteredFormat`. */
  readonly field: string;
  format(value: Value): CellFormat;
}

type FullStyle = Required<Style>;
type FormatRules = { readonly [P in keyof FullStyle]: FormatRule<FullStyle[P]> };

const thin = (hex: string) => ({ style: 'SOLID', color: toColor(hex) });

const formatRules: FormatRules = {
  background: { field: 'backgroundColor', format: (hex) => ({ backgroundColor: toColor(hex) }) },
  color: { field: 'textFormat.foregroundColor', format: (hex) => ({ textFormat: { foregroundColor: toColor(hex) } }) },
  font: { field: 'textFormat.fontFamily', format: (fontFamily) => ({ textFormat: { fontFamily } }) },
  fontSize: { field: 'textFormat.fontSize', format: (fontSize) => ({ textFormat: { fontSize } }) },
  bold: { field: 'textFormat.bold', format: (bold) => ({ textFormat: { bold } }) },
  italic: { field: 'textFormat.italic', format: (italic) => ({ textFormat: { italic } }) },
  underline: { field: 'textFormat.underline', format: (underline) => ({ textFormat: { underline } }) },
  strikethrough: { field: 'textFormat.strikethrough', format: (strikethrough) => ({ textFormat: { strikethrough } }) },
  align: { field: 'horizontalAlignment', format: (horizontalAlignment) => ({ horizontalAlignment }) },
  verticalAlign: { field: 'verticalAlignment', format: (verticalAlignment) => ({ verticalAlignment }) },
  wrap: { field: 'wrapStrategy', format: (wrapStrategy) => ({ wrapStrategy }) },
  // Google asks for all four sides at once; these are its own where nothing is said.
  indent: { field: 'padding', format: (left) => ({ padding: { top: 2, right: 3, bottom: 2, left } }) },
  border: {
    field: 'borders',
    format: (hex) => ({ borders: { top: thin(hex), bottom: thin(hex), left: thin(hex), right: thin(hex) } }),
  },
  numberFormat: { field: 'numberFormat', format: (name) => ({ numberFormat: { ...numberFormats[name] } }) },
};

export type StyleProperty = keyof Style;

/** In the table's order, so that the same style always gives the same bytes. */
const styleProperties = Object.keys(formatRules) as readonly StyleProperty[];

export const propertiesOf = (style: Style): readonly StyleProperty[] =>
  styleProperties.filter((property) => style[property] !== undefined);

/** Only the named properties of a style. */
export const pickStyle = (style: Style, properties: readonly StyleProperty[]): Style =>
  Object.fromEntries(properties.map((property) => [property, style[property]]));

function formatOf<P extends StyleProperty>(style: Style, property: P): CellFormat {
  const rule: FormatRule<FullStyle[P]> = formatRules[property];
  const value = style[property] as FullStyle[P] | undefined;
  return value === undefined ? {} : rule.format(value);
}

const combine = (a: CellFormat, b: CellFormat): CellFormat =>
  a.textFormat && b.textFormat ? { ...a, ...b, textFormat: { ...a.textFormat, ...b.textFormat } } : { ...a, ...b };

export const toCellFormat = (style: Style): CellFormat =>
  propertiesOf(style).reduce<CellFormat>((format, property) => combine(format, formatOf(style, property)), {});

/** e.g. `userEnteredFormat(backgroundColor,textFormat.bold)` */
export const formatFields = (style: Style): string =>
  `userEnteredFormat(${propertiesOf(style)
    .map((property) => formatRules[property].field)
    .join(',')})`;
