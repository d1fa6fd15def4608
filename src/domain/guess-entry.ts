// What an entry that we do not accept seems to say, for the person who has to type it again. Never taken for the entry itself.

import { cleanText } from './clean-text';
import { type Day, dayOf, showDay } from './day';

const plain = (text: string): string => cleanText(text.normalize('NFKC'));

const GROUPED = (mark: string): RegExp => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`);

/** Digits with points and commas → as Viet Nam writes it; "" where it could be anything. */
function readDigits(digits: string): string {
  const [point, comma] = [digits.includes('.'), digits.includes(',')];
  if (!point && !comma) return digits;
  if (point && comma) {
    const [group, decimal] = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ['.', ','] : [',', '.'];
    const [whole = '', part = '', ...more] = digits.split(decimal);
    return more.length === 0 && GROUPED(group).test(whole) ? `${whole.split(group).join('')},${part}` : '';
  }
  const mark = point ? '.' : ',';
  const parts = digits.split(mark);
  const isGrouped = GROUPED(mark).test(digits) && parts[0] !== '0';
  if (isGrouped && (point || parts.length > 2)) return parts.join('');
  if (parts.length > 2) return '';
  return isGrouped ? `${parts.join('')} hoặc ${digits} (không rõ số nào)` : parts.join(',');
}

/**
 * "12 vụ" → "12", "95,5%" → "95,5 %", "1.234,5" and "1,234.5" → "1234,5", "1.234" → "1234" (as Viet Nam writes thousands),
 * "1,234" → both. Empty: nothing, or more than one number.
 */
export function guessNumber(text: string): string {
  const match = /^([-\u2212]?) ?(\d(?:[\d., ']*\d)?) ?(%?)(.*)$/.exec(plain(text));
  if (!match) return '';
  const [, sign = '', body = '', percent = '', rest = ''] = match;
  if (/\d/.test(rest)) return '';
  const digits = readDigits(body.replace(/[ ']/g, ''));
  return digits === '' ? '' : `${sign === '' ? '' : '-'}${digits}${percent === '' ? '' : ' %'}`;
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);
const dayFrom = (year: string, month: string, date: string): Day | null =>
  dayOf(fullYear(year), Number(month), Number(date));

/** Other orders than d/m/yyyy: yyyy-mm-dd, mm/dd/yyyy where no month is meant by the first, two digits of a year, "18 tháng 11 năm 2026". */
export function guessDate(text: string): string {
  const shown = plain(text).toLowerCase();
  const found = (...parts: readonly [string?, string?, string?]): string => {
    const [year = '', month = '', date = ''] = parts;
    const day = dayFrom(year, month, date);
    return day === null ? '' : showDay(day);
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(shown);
  if (iso) return found(iso[1], iso[2], iso[3]);
  const words = /^(?:ngày )?(\d{1,2}) (?:tháng|thg) (\d{1,2})(?: năm|,)? (\d{4})$/.exec(shown);
  if (words) return found(words[3], words[2], words[1]);
  const marked = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(shown.replace(/ /g, ''));
  if (!marked) return '';
  const [, first = '', second = '', year = ''] = marked;
  return Number(second) > 12 && Number(first) <= 12 ? found(year, first, second) : found(year, second, first);
}
