// The workbook's clock: it runs at real speed from where it was set, and what calls to Google cost is made up for by waiting.

import type { Google } from '../google';
import { Fault } from './fault';
import type { ClockRequest } from './protocol';
import { words } from './words';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const MOST_DAYS = 100;

export interface ClockFace {
  /** ISO 8601, Viet Nam's time. */
  text(): string;
  textOf(moment: Date): string;
  /** Where real time would have brought the clock since it was set. */
  realTime(): Date;
  /** @throws Fault for a moment that lies before now, or too far ahead */
  target(request: ClockRequest): Date;
  /** From now on the clock runs from where it stands. */
  set(): void;
}

/** @param realNow milliseconds of this machine's clock */
export function createClockFace(google: Google, realNow: () => number = Date.now): ClockFace {
  let anchor = { real: realNow(), shown: google.now().getTime() };
  const textOf = (moment: Date): string =>
    new Date(moment.getTime() + VIETNAM_OFFSET_MS).toISOString().replace(/\.\d+Z$/, '+07:00');
  return {
    text: () => textOf(google.now()),
    textOf,
    realTime: () => new Date(anchor.shown + realNow() - anchor.real),
    target: ({ to, byMinutes = 0 }) => {
      const now = google.now().getTime();
      const target = to === undefined ? now + byMinutes * MS_PER_MINUTE : new Date(to).getTime();
      if (target < now) throw new Fault(400, words.clockBack);
      if (target - now > MOST_DAYS * MS_PER_DAY) throw new Fault(400, words.clockTooFar(MOST_DAYS));
      return new Date(target);
    },
    set: () => {
      anchor = { real: realNow(), shown: google.now().getTime() };
    },
  };
}
