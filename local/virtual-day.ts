// Days as a spreadsheet counts them: 1 = 1899-12-31. The stand-in's own reckoning, apart from the bundle's.

const MS_PER_DAY = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
/** Serial of 1970-01-01. */
const UNIX_EPOCH_DAY = 25_569;

/** The day in Viet Nam at that moment. */
export const dayAt = (moment: Date): number =>
  Math.floor((moment.getTime() + VIETNAM_OFFSET_MS) / MS_PER_DAY) + UNIX_EPOCH_DAY;

/** null where the calendar has no such day; `month` counts from 1. */
export function daySerial(year: number, month: number, day: number): number | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return exists ? moment.getTime() / MS_PER_DAY + UNIX_EPOCH_DAY : null;
}

/** The year in Viet Nam at that moment. */
export const yearAt = (moment: Date): number => new Date(moment.getTime() + VIETNAM_OFFSET_MS).getUTCFullYear();
