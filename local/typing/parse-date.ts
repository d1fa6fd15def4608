// Dates as typed: d/m/yyyy, d-m-yyyy, d/m, yyyy-mm-dd. Dots are no dates to Google under vi_VN, and stay text.

import { daySerial } from '../virtual-day';
import type { Locale } from './locale';

/** Day serial; null where the text is no date. A year of two digits means 20yy up to 29, 19yy from 30 on. */
export function parseDateText(text: string, locale: Locale, thisYear: number): number | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return daySerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4] === undefined ? thisYear : fullYear(match[4]);
  return locale.dayFirst ? daySerial(year, second, first) : daySerial(year, first, second);
}

const fullYear = (text: string): number => {
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
};
