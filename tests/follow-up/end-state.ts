// Where a district stands in the end, without the moments: what two runs must agree upon.

import { tabColumns } from '../../src/layout/tab-columns';
import type { District } from './district';

const timeless = (text: string): string => text.replace(/\d\d:\d\d \d\d\/\d\d\/\d{4}/g, '(lúc)');
const dayOnly = (value: unknown): unknown => {
  if (typeof value === 'number') return Math.floor(value);
  return typeof value === 'string' ? timeless(value) : value;
};

/** Put right by a later run where the one before died: not an event of the story. */
const MENDED = new Set(['Khóa lại ô nhập', 'Mở lại ô nhập']);

export interface EndState {
  readonly units: unknown;
  readonly log: readonly string[];
  /** Sorted: the order is of no account, a mail more or less is. */
  readonly mails: readonly string[];
}

export function endState(d: District): EndState {
  const units = d.units.map(({ code }) => {
    const tab = d.sheet(`unit:${code}`);
    const entries = [tabColumns.result, tabColumns.evidence, tabColumns.explanation].map((column) =>
      tab.cells.map((cells) => cells[column]?.userEnteredValue ?? null),
    );
    return {
      tracked: Object.fromEntries(Object.entries(d.tracked(code)).map(([name, value]) => [name, dayOnly(value)])),
      message: timeless(d.message(code)),
      receipt: timeless(d.receipt(code)),
      ticked: d.isTicked(code),
      mayType: d.mayType(code),
      entries,
    };
  });
  const log = d.log().filter(([, , what]) => !MENDED.has(String(what)));
  return {
    units,
    log: log.map((row) => row.map(String).join(' | ')).sort(),
    mails: d.google.mails.map(({ to, subject, body }) => timeless(`${to}\n${subject}\n${body}`)).sort(),
  };
}
