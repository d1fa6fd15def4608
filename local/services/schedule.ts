// When a clock trigger comes due, from the words with which it was built: `everyDays(1) atHour(7)`.

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * MS_PER_HOUR;
const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export interface Schedule {
  /** Once, and never again. */
  readonly isOnce: boolean;
  /** Comes due several times a day. */
  readonly isFrequent: boolean;
  /** Milliseconds since 1970: the first time after `from`, which is when it was built or fired last. */
  dueAfter(from: number): number;
}

/** Google picks a moment within the hour; here it is the named minute, or the full hour. Time zones other than Viet Nam's are not known. */
export function scheduleOf(text: string): Schedule {
  const words = new Map([...text.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name = '', value = '']) => [name, value]));
  const number = (name: string): number | undefined => (words.has(name) ? Number(words.get(name)) : undefined);
  const once = number('after');
  if (once !== undefined) return { isOnce: true, isFrequent: false, dueAfter: (from) => from + once };
  const [minutes, hours] = [number('everyMinutes'), number('everyHours')];
  const step = minutes === undefined ? (hours ?? 0) * MS_PER_HOUR : minutes * MS_PER_MINUTE;
  if (step > 0) return { isOnce: false, isFrequent: true, dueAfter: (from) => from + step };
  const weekDay = words.get('onWeekDay');
  const weeks = number('everyWeeks');
  const days = number('everyDays') ?? (weeks === undefined && weekDay === undefined ? 1 : (weeks ?? 1) * 7);
  const hour = number('atHour');
  const minute = number('nearMinute') ?? 0;
  return {
    isOnce: false,
    isFrequent: false,
    dueAfter: (from) => {
      const local = from + VIETNAM_OFFSET_MS;
      const timeOfDay = hour === undefined ? local % MS_PER_DAY : hour * MS_PER_HOUR + minute * MS_PER_MINUTE;
      const today = local - (local % MS_PER_DAY) + timeOfDay;
      if (weekDay === undefined)
        return (today > local ? today + (days - 1) * MS_PER_DAY : today + days * MS_PER_DAY) - VIETNAM_OFFSET_MS;
      const isDay = (moment: number): boolean => WEEK_DAYS[new Date(moment).getUTCDay()] === weekDay;
      let next = today > local ? today : today + MS_PER_DAY;
      for (let skipped = 0; skipped < 7 && !isDay(next); skipped++) next += MS_PER_DAY;
      return next + (days - 7) * MS_PER_DAY - VIETNAM_OFFSET_MS;
    },
  };
}
