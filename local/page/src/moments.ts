// Moments as people in Viet Nam read them, whatever zone the browser is in.

const ZONE = 'Asia/Ho_Chi_Minh';
/** Viet Nam keeps one offset all year. */
const OFFSET = '+07:00';

const face = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const partsOf = (moment: Date): ReadonlyMap<string, string> =>
  new Map(face.formatToParts(moment).map(({ type, value }) => [type, value]));

/** "Thứ Tư, 18/11/2026, 09:00" */
export function clockFace(moment: Date): string {
  const parts = partsOf(moment);
  return `${parts.get('weekday')}, ${parts.get('day')}/${parts.get('month')}/${parts.get('year')}, ${parts.get('hour')}:${parts.get('minute')}`;
}

/** "2026-11-18T09:00", as fields for a day and an hour take it. */
export function fieldValue(moment: Date): string {
  const parts = partsOf(moment);
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}`;
}

/** The other way round; null for anything else. */
export function momentOf(field: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(field) ? `${field}:00${OFFSET}` : null;
}

/** "18/11/2026" → "2026-11-18"; "" where it is no such day. */
export function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The other way round; null for anything else. */
export function shownDay(iso: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return day === undefined ? null : `${day}/${month}/${year}`;
}
