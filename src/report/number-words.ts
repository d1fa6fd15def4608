// Numbers, days and numbering as an official Vietnamese document writes them.

import { type Day, showDay, showMoment } from '../domain/day';

/** "1.234" */
export const wholeText = (n: number): string => String(Math.round(n)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** "1.234,5": at most two decimals. */
export function numberText(n: number): string {
  const hundredths = Math.round(n * 100) / 100;
  const [whole = '', decimals] = String(Math.abs(hundredths)).split('.');
  const sign = hundredths < 0 ? '-' : '';
  return `${sign}${wholeText(Number(whole))}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** 0.844 → "84,4%". What is short of the whole never reads 100%, and what is more than nothing never 0%. */
export function percentText(share: number): string {
  const tenths = Math.round(share * 1000);
  const shown = share < 1 && tenths >= 1000 ? 999 : share > 0 && tenths === 0 ? 1 : tenths;
  return `${numberText(shown / 10)}%`;
}

/** "ngày 18 tháng 11 năm 2026"; days below 10 and the months 1 and 2 carry a zero, as the decree wants it. */
export function dayInWords(day: Day): string {
  const [date = '', month = '', year = ''] = showDay(day).split('/');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** "08:00 ngày 21/11/2026" @param serial days since 1899-12-30, with the time as its fraction */
export const momentInWords = (serial: number): string => showMoment(serial).replace(' ', ' ngày ');

const romanParts = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 4 → "IV" */
export function roman(n: number): string {
  const part = romanParts.find(([value]) => value <= n);
  return part ? part[1] + roman(n - part[0]) : '';
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** 0 → "a", 4 → "đ"; past the last letter "aa", "ab", … */
export function letterOf(index: number): string {
  const rest = Math.floor(index / LETTERS.length);
  return (rest === 0 ? '' : letterOf(rest - 1)) + LETTERS.charAt(index % LETTERS.length);
}
