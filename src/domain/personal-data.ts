// Recognises what should not stand in a note: phone and identity numbers, e-mail addresses, bank accounts. Complaints carry personal data.

import { withoutInvisible } from './clean-text';

/** Full-width digits are digits, hidden letters hide nothing. */
const plain = (text: string): string => withoutInvisible(text.normalize('NFKC'));

/** Long numbers in these are no person's: links (but not of a chat account), dates, sums of money. */
const HARMLESS = [
  /(?:https?:\/\/|www\.)(?!zalo\.me)(?!chat\.zalo)\S+/gi,
  /(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}(?!\d)/g,
  /(?<!\d)\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)/g,
  /(?<![\d.,])\d[\d.,]*\s?(?:đồng|đ|vnđ|vnd|tỷ|triệu|nghìn)(?![\p{L}\d])/giu,
] as const;

const GAP = '[ .()\\-\u2013]{0,2}';
const PATTERNS = [
  /** E-mail. */
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /** Phones: 0… of 10 digits, 11 of a landline or of old times, or the same after 84. */
  new RegExp(`(?<!\\d)(?<!\\d[.,/])\\(?(?:\\+ ?84|0084|0)${GAP}[1-9](?:${GAP}\\d){8,9}(?!\\d)`, 'g'),
  /(?<!\d)(?<!\d[.,])84[1-9]\d{8,9}(?!\d)/g,
  /** Identity cards of 12 and 9 digits; cards of a bank. */
  /(?<!\d)(?<!\d[.,])(?:\d{9}|\d{12}|\d{13,19})(?!\d)/g,
  /(?<!\d)(?<!\d[.,])0\d{2}(?:[ .]\d{3}){3}(?!\d)/g,
  /** In groups only beside their name, or many a count would be one. */
  /(?:cmnd|cccd|căn cước|chứng minh|hộ chiếu|định danh|stk|số tk|tài khoản)[^\d\n]{0,25}\d(?:[ .-]?\d){5,18}(?!\d)/giu,
] as const;

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesIn(text: string): readonly Place[] {
  const seen = HARMLESS.reduce((rest, pattern) => rest.replace(pattern, (found) => '\n'.repeat(found.length)), text);
  return PATTERNS.flatMap((pattern) =>
    [...seen.matchAll(pattern)].map(({ index = 0, 0: found }) => ({ start: index, end: index + found.length })),
  );
}

/** Letters that stay what they are when they are made plain. */
const LATIN = /^[\t\n -~\u00a0\u00c0-\u024f\u1e00-\u1eff\u2013]*$/;
/** Of the shortest number that any pattern knows. */
const FEWEST_DIGITS = 6;

/** Most texts hold neither a number nor an address: they are told by one look, and the patterns tried on the others only. */
function mayBePersonal(text: string): boolean {
  if (!LATIN.test(text)) return true;
  if (text.includes('@')) return true;
  let digits = 0;
  for (let at = 0; at < text.length && digits < FEWEST_DIGITS; at++) {
    const letter = text.charCodeAt(at);
    if (letter >= ZERO && letter <= NINE) digits++;
  }
  return digits >= FEWEST_DIGITS;
}

const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)];

export const looksPersonal = (text: string): boolean => mayBePersonal(text) && placesIn(plain(text)).length > 0;

const HIDDEN = '(đã ẩn)';

/** The text with everything personal replaced: for whatever leaves the tab on which it was typed. */
export function hidePersonal(text: string): string {
  if (!mayBePersonal(text)) return text;
  const read = plain(text);
  const places = placesIn(read);
  if (places.length === 0) return text;
  const kept = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  let [shown, at] = ['', 0];
  for (const { start, end } of kept) {
    if (start >= at) shown += `${read.slice(at, start)}${HIDDEN}`;
    at = Math.max(at, end);
  }
  return shown + read.slice(at);
}
