// A school types between any two calls of a run: its entry stays, and all else is as without it.

import { typeInto } from '../../local/people';
import { findTabCell } from '../../local/scenario/unit-tab';
import { type Cell, clerkOf, type District, reopened } from '../follow-up/district';
import { TYPING_UNIT } from './play';
import { plays } from './plays';
import { onceFromEachPoint, wayBackOf } from './point';
import { tally } from './tally';
import { entriesIn, wholeState } from './whole-state';

const NOON = '2026-11-12T12:00:00+07:00';
const SOON = '2026-11-12T12:10:00+07:00';
const TYPED = 'Sổ tiếp công dân, trang 12';

const begin = (prepared: District): District => {
  const d = reopened(prepared);
  d.at(NOON);
  return d;
};

/** @returns what stood there before; undefined where Google refused it */
function type(d: District, text: Cell): Cell | undefined {
  const found = findTabCell(d.google, TYPING_UNIT, 'A7', 'evidence');
  if (typeof found === 'string') return undefined;
  const { sheet, row, column } = found;
  const before = sheet.cells[row]?.[column]?.userEnteredValue?.stringValue ?? null;
  try {
    typeInto(d.google, { as: clerkOf(TYPING_UNIT), sheetId: sheet.properties.sheetId ?? 0, row, column, value: text });
    return before;
  } catch {
    return undefined;
  }
}

const stands = (d: District): boolean =>
  [...entriesIn(d).values()].some((value) => JSON.stringify(value).includes(TYPED));

const writing = Object.entries(plays).filter(
  ([, { runs }]) => !['exportTables', 'onOpen', 'showChatMessage'].includes(runs),
);

test.each(writing)('%s', (_name, play) => {
  const prepared = play.opens();
  prepared.at('2026-11-10T08:00:00+07:00');
  play.prepare?.(prepared);
  const d = begin(prepared);
  const goBack = wayBackOf(d);
  const calls = d.callsOf(() => play.run(d));
  d.at(SOON);
  play.again(d);
  const undisturbed = wholeState(d);
  const endOf = onceFromEachPoint((_, before: Cell | undefined) => {
    d.at(SOON);
    play.again(d);
    const isLost = before !== undefined && !stands(d);
    if (before !== undefined) type(d, before);
    return { isLost, state: wholeState(d) };
  });
  const lasting = calls.flatMap(({ service }, at) => (/Sheets|Lock|Properties/.test(service) ? [at] : []));
  const moments = lasting.filter((_, index) => process.env.FAULTS_TALLY || index % 3 === 0);
  let lost = 0;
  for (const at of moments) {
    goBack();
    let index = -1;
    let before: Cell | undefined;
    d.google.faults.beforeCall = () => {
      index++;
      if (index === at) before = type(d, TYPED);
    };
    play.run(d);
    d.google.faults.beforeCall = undefined;
    const { isLost, state } = endOf(d, before);
    if (isLost) lost++;
    expect([at, state]).toEqual([at, undisturbed]);
  }
  tally('faults', { typedBetween: moments.length, entriesChecked: moments.length, entriesLost: lost });
  expect(lost).toBe(0);
});
