// A value as a person would type it (USER_ENTERED), read in the workbook's own way: formula, number, percent, date, truth value, text.

import type * as Schema from './schema';

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface Typed {
  readonly value: Schema.ExtendedValue | undefined;
  /** What Google sets when the cell has no number format yet. */
  readonly numberFormat?: { readonly type: string; readonly pattern: string };
}

/** 0-based days since 30/12/1899; undefined for a day that does not exist. */
function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (date.getTime() - EPOCH) / MS_PER_DAY : undefined;
}

function typedDate(text: string): number | undefined {
  const dayFirst = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (dayFirst) return serialOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return iso ? serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}

/** A number with the locale's decimal and grouping marks. */
function typedNumber(text: string, locale: string): number | undefined {
  const [decimal, group] = locale.startsWith('en') ? ['.', ','] : [',', '.'];
  const shape = new RegExp(`^[-+]?(\\d+|\\d{1,3}(\\${group}\\d{3})+)(\\${decimal}\\d+)?$`);
  return shape.test(text) ? Number(text.split(group).join('').replace(decimal, '.')) : undefined;
}

export function readTyped(typed: string, locale: string): Typed {
  const text = typed.trim();
  if (text === '') return { value: undefined };
  if (typed.startsWith("'")) return { value: { stringValue: typed.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  if (/^(true|false)$/i.test(text)) return { value: { boolValue: text.toLowerCase() === 'true' } };
  const date = typedDate(text);
  if (date !== undefined)
    return { value: { numberValue: date }, numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
  const percent = text.endsWith('%') ? typedNumber(text.slice(0, -1).trim(), locale) : undefined;
  if (percent !== undefined) {
    return {
      value: { numberValue: percent / 100 },
      numberFormat: { type: 'PERCENT', pattern: Number.isInteger(percent) ? '0%' : '0.00%' },
    };
  }
  const number = typedNumber(text, locale);
  return { value: number === undefined ? { stringValue: typed } : { numberValue: number } };
}
