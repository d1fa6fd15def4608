// The calendar of a date cell, under its cell: the browser's own.

import { element, keepKeys } from './element';
import type { Box } from './live-page-contract';
import { isoDay, shownDay } from './moments';
import { words } from './words';

interface DayRequest {
  readonly root: HTMLElement;
  readonly box: Box;
  /** As displayed: "18/11/2026". */
  readonly current: string;
  /** In the same way. */
  readonly choose: (day: string) => void;
  readonly closed: () => void;
}

export function openDayBox({ root, box, current, choose, closed }: DayRequest): void {
  const field = element('input', {
    type: 'date',
    class: 'day-box',
    value: isoDay(current),
    'aria-label': words.chooseDay,
    'data-testid': 'day-box',
  });
  keepKeys(field);
  field.style.left = `${Math.min(box.x, innerWidth - 170)}px`;
  field.style.top = `${Math.min(box.y + box.height, innerHeight - 40)}px`;
  let isOpen = true;
  const close = (day: string | null): void => {
    if (!isOpen) return;
    isOpen = false;
    field.remove();
    closed();
    if (day !== null && day !== current) choose(day);
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') close(shownDay(field.value));
    else if (event.key === 'Escape') close(null);
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', () => close(shownDay(field.value)));
  root.append(field);
  field.focus();
}
