// A day's serial ↔ "2026-11-20", as a date input speaks.

const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01. */
const UNIX_EPOCH_DAY = 25_569;

export const isoOf = (day: number): string => new Date((day - UNIX_EPOCH_DAY) * MS_PER_DAY).toISOString().slice(0, 10);

/** null: no day. */
export function dayOfIso(text: string): number | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) ? time / MS_PER_DAY + UNIX_EPOCH_DAY : null;
}

/** "20/11/2026" */
export const shownDay = (day: number): string => isoOf(day).split('-').reverse().join('/');
