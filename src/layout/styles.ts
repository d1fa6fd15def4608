// The named styles of every tab, as data: what each looks like, in one table. `compile/cell-format.ts` turns them into Google's formats.

/** What a number or a date shows as; the patterns are Google's and independent of the workbook's locale. */
export const numberFormats = {
  number: { type: 'NUMBER', pattern: '0' },
  percent: { type: 'PERCENT', pattern: '0.0%' },
  wholePercent: { type: 'PERCENT', pattern: '0%' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  dateTime: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' },
  text: { type: 'TEXT', pattern: '@' },
} as const;

/** Every property is flat and optional; what a style leaves out, it leaves as it was. Colours are `#rrggbb`. */
export interface Style {
  readonly background?: string;
  readonly color?: string;
  readonly font?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly align?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly verticalAlign?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  readonly wrap?: 'WRAP' | 'CLIP' | 'OVERFLOW_CELL';
  /** Left padding in pixels; 3 is Google's own. */
  readonly indent?: number;
  /** Colour of a thin line on all four sides. */
  readonly border?: string;
  readonly numberFormat?: keyof typeof numberFormats;
}

const ink = '#202124';
const white = '#ffffff';
const line = '#c9ced6';

/** For conditional formats too: background, colour, bold and italic only, since Google allows no more there. */
export const verdictStyles = {
  met: { background: '#d9ead3', color: '#1e4620' },
  notMet: { background: '#f4cccc', color: '#7f1d1d', bold: true },
  inProgress: { background: '#fff2cc', color: '#5c4400' },
  missing: { background: '#e8eaed', color: '#3c4043', italic: true },
  invalid: { background: '#fce5cd', color: '#7a3e00', bold: true },
  noCases: { background: '#e0ecf8', color: '#1b3a57' },
  notApplicable: { background: white, color: '#5f6368' },
} as const satisfies Record<string, Style>;

/** Like the verdicts, fit for conditional formats. */
const signalStyles = {
  error: { background: '#f4cccc', color: '#7f1d1d', bold: true },
  warning: { background: '#fff2cc', color: '#5c4400' },
  okBanner: { background: '#d9ead3', color: '#1e4620', bold: true },
  dueBanner: { background: '#fce5cd', color: '#7a3e00', bold: true },
  lockedBanner: { background: '#e8eaed', color: '#3c4043', bold: true },
} as const satisfies Record<string, Style>;

/** Headings and lines of text above a table. */
const textStyles = {
  title: { fontSize: 14, bold: true, color: '#1f3f63', wrap: 'OVERFLOW_CELL' },
  subtitle: { fontSize: 11, bold: true },
  meta: { color: '#3c4043' },
  note: { italic: true, color: '#5f6368' },
  message: { bold: true, color: '#7a3e00' },
  muted: { color: '#5f6368' },
  link: { color: '#1155cc', underline: true },
  bold: { bold: true },
} as const satisfies Record<string, Style>;

/** The parts of a table: lay `cell` under the whole of it, then the others over it. */
const tableStyles = {
  cell: { border: line },
  header: { background: '#1f4e79', color: white, bold: true, align: 'CENTER', wrap: 'WRAP', border: line },
  group: { background: '#dde8f3', color: '#1f3f63', bold: true, border: line, wrap: 'OVERFLOW_CELL' },
  indicator: { background: '#f7f9fc', color: ink, bold: true },
  computed: { background: '#f3f4f6' },
  verdict: { align: 'CENTER', bold: true },
  total: { background: '#eef2f7', bold: true },
  caution: { color: '#7a3e00', fontSize: 8, align: 'CENTER' },
  columnNote: { background: '#dde8f3', color: '#1f3f63', fontSize: 8, align: 'CENTER', border: line },
} as const satisfies Record<string, Style>;

/** *Điều hành*: what is read from across the room. */
const boardStyles = {
  headline: { fontSize: 11, bold: true, color: '#1f3f63' },
  tileLabel: { background: '#eef2f7', color: '#3c4043', fontSize: 8, align: 'CENTER', border: line },
  tile: { background: '#eef2f7', color: '#1f3f63', fontSize: 18, bold: true, align: 'CENTER', border: line },
  bar: { fontSize: 8, align: 'LEFT', wrap: 'CLIP', color: '#1f4e79' },
} as const satisfies Record<string, Style>;

/** Cells that people fill. */
const inputStyles = {
  input: { background: '#fff9c4', border: line, align: 'CENTER' },
  inputText: { background: '#fff9c4', border: line, align: 'LEFT', numberFormat: 'text' },
  tick: { background: '#fff9c4', border: line, align: 'CENTER', fontSize: 12 },
} as const satisfies Record<string, Style>;

const valueStyles = {
  number: { numberFormat: 'number' },
  percent: { numberFormat: 'percent' },
  wholePercent: { numberFormat: 'wholePercent' },
  small: { fontSize: 9 },
  date: { numberFormat: 'date' },
  dateTime: { numberFormat: 'dateTime' },
  text: { numberFormat: 'text' },
  left: { align: 'LEFT' },
  center: { align: 'CENTER' },
  right: { align: 'RIGHT' },
  top: { verticalAlign: 'TOP' },
  clip: { wrap: 'CLIP' },
  overflow: { wrap: 'OVERFLOW_CELL' },
} as const satisfies Record<string, Style>;

/** Under every cell of every tab; compile paints it first. Arial has all Vietnamese letters on every device and prints well. */
const base = {
  background: white,
  color: ink,
  font: 'Arial',
  fontSize: 10,
  verticalAlign: 'MIDDLE',
  wrap: 'WRAP',
} as const satisfies Style;

const table = {
  base,
  ...textStyles,
  ...tableStyles,
  ...boardStyles,
  ...inputStyles,
  ...valueStyles,
  ...verdictStyles,
  ...signalStyles,
};

export type StyleName = keyof typeof table;

export const styles: Readonly<Record<StyleName, Style>> = table;
