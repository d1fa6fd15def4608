// What a cell shows (`formattedValue`): numbers and dates in the workbook's own way, by the patterns that we use.

import type * as Schema from './schema';

const ERROR_TEXTS: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  NULL_VALUE: '#NULL!',
  LOADING: 'Loading...',
};

export const errorText = (type = ''): string => ERROR_TEXTS[type] ?? '#ERROR!';

const DEFAULT_PATTERNS: Readonly<Record<string, string>> = {
  PERCENT: '0.00%',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
};

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const SIGNIFICANT_DIGITS = 10;

/** Vietnamese writes 1.234,5; English 1,234.5. */
const marks = (locale: string): { readonly decimal: string; readonly group: string } =>
  locale.startsWith('en') ? { decimal: '.', group: ',' } : { decimal: ',', group: '.' };

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function formatDate(serial: number, pattern: string): string {
  const date = new Date(EPOCH + Math.round(serial * MS_PER_DAY));
  const afterHour = (offset: number): boolean => /h[^a-z]*$/i.test(pattern.slice(0, offset));
  return pattern.replace(
    /"([^"]*)"|yyyy|yy|m{1,2}|M{1,2}|d{1,2}|h{1,2}|H{1,2}|s{1,2}/g,
    (part, quoted: string | undefined, offset: number) => {
      if (quoted !== undefined) return quoted;
      const width = part.length;
      switch (part.charAt(0)) {
        case 'y':
          return width === 4 ? String(date.getUTCFullYear()) : pad(date.getUTCFullYear() % 100, 2);
        case 'd':
          return pad(date.getUTCDate(), width);
        case 'h':
        case 'H':
          return pad(date.getUTCHours(), width);
        case 's':
          return pad(date.getUTCSeconds(), width);
        default:
          return pad(afterHour(offset) ? date.getUTCMinutes() : date.getUTCMonth() + 1, width);
      }
    },
  );
}

function grouped(digits: string, group: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, group);
}

function formatGeneral(value: number, locale: string): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS))).replace('.', marks(locale).decimal);
}

/** Patterns such as `0`, `#,##0.0`, `0.0%`, with quoted words around them; sections for negative and zero. */
function formatByPattern(value: number, pattern: string, locale: string): string {
  const sections = pattern.split(';');
  const chosen = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? pattern;
  const digits = /[#0?][#0?,.]*/.exec(chosen);
  const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  if (!digits) return literal(chosen);
  const [integerPart = '', fraction = ''] = digits[0].split('.');
  const scaled = Math.abs(value) * (chosen.includes('%') ? 100 : 1);
  const most = fraction.length;
  const fewest = (fraction.match(/0/g) ?? []).length;
  const [whole = '0', decimals = ''] = Number(scaled.toPrecision(15)).toFixed(most).split('.');
  const kept = decimals.replace(new RegExp(`0{0,${most - fewest}}$`), '');
  const fewestWhole = (integerPart.match(/0/g) ?? []).length;
  const padded = fewestWhole === 0 && whole === '0' ? '' : whole.padStart(fewestWhole, '0');
  const { decimal, group } = marks(locale);
  const number = (integerPart.includes(',') ? grouped(padded, group) : padded) + (kept ? decimal + kept : '');
  const sign = value < 0 && sections[1] === undefined ? '-' : '';
  return (
    sign + literal(chosen.slice(0, digits.index)) + number + literal(chosen.slice(digits.index + digits[0].length))
  );
}

function formatNumber(value: number, format: Schema.CellFormat['numberFormat'], locale: string): string {
  const type = format?.type;
  const pattern = format?.pattern ?? DEFAULT_PATTERNS[type ?? ''];
  if (!pattern || pattern === 'General' || type === 'TEXT' || pattern === '@') return formatGeneral(value, locale);
  return type === 'DATE' || type === 'TIME' || type === 'DATE_TIME'
    ? formatDate(value, pattern)
    : formatByPattern(value, pattern, locale);
}

/** undefined for an empty cell. */
export function formatValue(
  value: Schema.ExtendedValue | undefined,
  format: Schema.CellFormat | undefined,
  locale: string,
): string | undefined {
  if (!value) return undefined;
  if (value.errorValue) return errorText(value.errorValue.type);
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue !== undefined) return formatNumber(value.numberValue, format?.numberFormat, locale);
  return value.stringValue;
}
