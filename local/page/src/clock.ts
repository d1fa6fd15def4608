// The clock of the workbook: it runs on by itself, and is moved forwards by buttons.

import type { ClockRequest } from '../../server/protocol';
import type { Dialogs } from './dialogs';
import { button, element, keepKeys } from './element';
import { clockFace, fieldValue, momentOf } from './moments';
import { words } from './words';

export interface Clock {
  readonly root: HTMLElement;
  /** @param now ISO 8601 */
  readonly set: (now: string) => void;
}

const MINUTES_OF_HOUR = 60;
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

export function createClock(now: string, dialogs: Dialogs, move: (request: ClockRequest) => void): Clock {
  let ahead = 0;
  const time = element('time', { 'data-testid': 'clock', 'aria-live': 'off' });
  const draw = (): void => {
    const moment = new Date(Date.now() + ahead);
    time.textContent = clockFace(moment);
    time.dateTime = moment.toISOString();
  };
  const set = (next: string): void => {
    ahead = Date.parse(next) - Date.now();
    draw();
  };
  set(now);
  setInterval(draw, 1000);

  const toDay = async (): Promise<void> => {
    const field = element('input', {
      type: 'datetime-local',
      value: fieldValue(new Date(Date.now() + ahead + MINUTES_OF_DAY * 60_000)),
      min: fieldValue(new Date(Date.now() + ahead)),
      'data-testid': 'clock-day',
    });
    const chosen = await dialogs.askFor(words.toDayTitle, words.toDayLabel, field, words.toDayGo);
    const to = chosen === null ? null : momentOf(chosen);
    if (to !== null) move({ to });
  };

  const by = (label: string, hint: string, minutes: number, testId: string): HTMLButtonElement =>
    button(label, () => move({ byMinutes: minutes }), { class: 'chip', title: hint, 'data-testid': testId });

  const root = element(
    'div',
    { class: 'clock', role: 'group', 'aria-label': words.clock },
    time,
    by(words.anHour, words.anHourHint, MINUTES_OF_HOUR, 'clock-hour'),
    by(words.aDay, words.aDayHint, MINUTES_OF_DAY, 'clock-next-day'),
    button(words.toDay, () => void toDay(), { class: 'chip', 'data-testid': 'clock-to' }),
  );
  keepKeys(root);
  return { root, set };
}
