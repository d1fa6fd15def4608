// What Google makes of a text that a person types into a cell, by the workbook's locale and the cell's number format.

import type { TypedValue } from '../scenario/model';
import type * as Schema from '../sheets-api/schema';
import { type Locale, localeOf } from './locale';
import { parseDateText } from './parse-date';

/** How the cell that is typed into is set up. */
export interface TypingContext {
  /** Of the workbook, e.g. `vi_VN`. */
  readonly locale: string;
  /** `NumberFormat.type` of the cell, e.g. `TEXT`, `PERCENT`, `DATE`. */
  readonly formatType: string | undefined;
  readonly thisYear: number;
}

export interface Parsed {
  /** undefined clears the cell. */
  readonly value: Schema.ExtendedValue | undefined;
  /** The number format that Google gives to a cell that has none. */
  readonly format?: { readonly type: string; readonly pattern: string };
}

export function parseTyped(typed: TypedValue, context: TypingContext): Parsed {
  const locale = localeOf(context.locale);
  if (typed === null || typed === '') return { value: undefined };
  if (typeof typed === 'string') return parseText(fromIso(typed, locale), context, locale);
  if (context.formatType === 'TEXT') return { value: { stringValue: asText(typed, locale) } };
  return { value: typeof typed === 'number' ? { numberValue: typed } : { boolValue: typed } };
}

/** An ISO date stands for that date as people of the locale write it. */
function fromIso(text: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return text;
  const [, year, month, day] = match;
  return locale.dayFirst ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
}

const asText = (value: number | boolean, locale: Locale): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value).replace('.', locale.decimal);

function parseText(text: string, context: TypingContext, locale: Locale): Parsed {
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (context.formatType === 'TEXT') return { value: { stringValue: text } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: { boolValue: trimmed.toLowerCase() === 'true' } };
  return (
    parseNumber(trimmed, context, locale) ?? parseDate(trimmed, context, locale) ?? { value: { stringValue: text } }
  );
}

function parseNumber(text: string, context: TypingContext, locale: Locale): Parsed | null {
  const percent = /^(.*?)\s*%$/.exec(text);
  const digits = percent?.[1] ?? text;
  const number = locale.number.test(digits) ? numberFrom(digits, locale) : null;
  if (number === null) return null;
  if (!percent) return { value: { numberValue: context.formatType === 'PERCENT' ? hundredth(number) : number } };
  const pattern = digits.includes(locale.decimal) ? '0.00%' : '0%';
  return { value: { numberValue: hundredth(number) }, format: { type: 'PERCENT', pattern } };
}

const numberFrom = (digits: string, { group, decimal }: Locale): number =>
  Number(digits.replaceAll(group, '').replace(decimal, '.'));

/** Without the dust of binary fractions: 95,5 → 0.955. */
const hundredth = (number: number): number => Number((number / 100).toPrecision(15));

function parseDate(text: string, context: TypingContext, locale: Locale): Parsed | null {
  const serial = parseDateText(text, locale, context.thisYear);
  return serial === null
    ? null
    : { value: { numberValue: serial }, format: { type: 'DATE', pattern: locale.datePattern } };
}
