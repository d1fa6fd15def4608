// Days as serial numbers, the way a spreadsheet keeps them: 1 = 1899-12-31. Moments are told in Viet Nam's time (UTC+7, no summer time).

/** Whole days since 1899-12-30. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
/** Serial of 1970-01-01. */
const UNIX_EPOCH_DAY = 25_569;

const two = (n: number): string => String(n).padStart(2, '0');
const utc = (day: Day): Date => new Date((day - UNIX_EPOCH_DAY) * MS_PER_DAY);

/** null where the calendar has no such day. `month` counts from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const exists = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return exists ? moment.getTime() / MS_PER_DAY + UNIX_EPOCH_DAY : null;
}

/** The day in Viet Nam at that moment. */
export const dayAt = (moment: Date): Day =>
  Math.floor((moment.getTime() + VIETNAM_OFFSET_MS) / MS_PER_DAY) + UNIX_EPOCH_DAY;

/** Day serial with the time of day as its fraction, rounded to seconds, in Viet Nam's time. */
export const serialAt = (moment: Date): number =>
  Math.round((moment.getTime() + VIETNAM_OFFSET_MS) / 1000) / 86_400 + UNIX_EPOCH_DAY;

export const yearOf = (day: Day): number => utc(day).getUTCFullYear();

/** "18/11/2026". */
export function showDay(day: Day): string {
  const moment = utc(Math.floor(day));
  return `${two(moment.getUTCDate())}/${two(moment.getUTCMonth() + 1)}/${moment.getUTCFullYear()}`;
}

/** "08:30 18/11/2026", from a serial with a fraction. */
export function showMoment(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))} ${showDay(serial)}`;
}

/** Reads d/m/yyyy with `/`, `-` or `.`, spaces ignored. null: no such date. The cell formula of `layout/` reads the same. */
export function parseDayText(text: string): Day | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.replace(/[ \u00a0]/g, ''));
  return match ? dayOf(Number(match[3]), Number(match[2]), Number(match[1])) : null;
}
