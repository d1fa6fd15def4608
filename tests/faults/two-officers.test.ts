// Two officers at once: the second runs in between any two calls of the first, is told that it is busy or finds it done, and nothing doubles.

import { fillSettings } from '../../local/demo/fill-workbook';
import type { RecordedCall } from '../../local/services/records';
import { clerkOf, type District, OFFICER, reopened } from '../follow-up/district';
import { SUCCESSOR } from './play';
import { plays } from './plays';
import { onceFromEachPoint, wayBackOf } from './point';
import { tally } from './tally';
import { wholeState } from './whole-state';

const NOON = '2026-11-12T12:00:00+07:00';
const SOON = '2026-11-12T12:30:00+07:00';

type Told = { readonly ok: boolean; readonly message: string } | undefined;

/** Both stand in *Cấu hình*, and with the next generating on every protection. */
function withTwo(name: string): District {
  const play = plays[name];
  if (!play) throw new Error(name);
  const d = play.opens();
  d.google.workbook.editors = [...d.google.workbook.editors, SUCCESSOR];
  fillSettings(d.google, { officerEmail: `${OFFICER}; ${SUCCESSOR.toUpperCase()}` });
  for (const run of ['setUp', 'validate', 'generateTabs']) d.google.run(run, OFFICER);
  d.at('2026-11-10T08:00:00+07:00');
  play.prepare?.(d);
  return d;
}

const pairs: readonly (readonly [play: string, second: string])[] = [
  ['an indicator that is added', 'generateTabs'],
  ['an indicator that is added', 'validate'],
  ['a sweep with ticks and commands', 'sweep'],
  ['approving all that is clean', 'approveClean'],
  ['reminders from the menu', 'remind'],
  ['checking the figures', 'generateTabs'],
];

/** Calls with a way to be different: where the workbook, the properties or the lock are asked. */
const MATTERS = /Sheets|Properties|Lock|Dialog|MailApp/;

const begin = (prepared: District): District => {
  const d = reopened(prepared);
  d.at(NOON);
  return d;
};

/** What is left to the clock, and a last look by the first officer. */
function finish(d: District): ReturnType<typeof wholeState> {
  d.at(SOON);
  d.google.run('sweepByClock', OFFICER);
  d.google.run('generateTabs', OFFICER);
  return wholeState(d);
}

describe.each(pairs)('%s, while another officer runs %s', (name, second) => {
  const play = plays[name];
  if (!play) throw new Error(name);
  const prepared = withTwo(name);
  const d = begin(prepared);
  const goBack = wayBackOf(d);
  const calls = d.callsOf(() => play.run(d));
  d.google.run(second, SUCCESSOR);
  const oneAfterTheOther = finish(d);
  const moments = calls.flatMap(({ service }: RecordedCall, at) => (MATTERS.test(service) ? [at] : []));

  test(`comes to the same at any of ${moments.length} moments`, () => {
    const endOf = onceFromEachPoint(finish);
    for (const at of moments) {
      goBack();
      let index = -1;
      let told: Told;
      d.google.faults.beforeCall = () => {
        index++;
        if (index === at) told = d.google.run(second, SUCCESSOR) as Told;
      };
      const first = play.run(d) as Told;
      d.google.faults.beforeCall = undefined;
      const isBusy = told !== undefined && !told.ok && told.message.includes('đang chạy');
      if (isBusy) d.google.run(second, SUCCESSOR);
      // The first was kept out: its officer does it over.
      if (first && !first.ok) play.run(d);
      const { units, mails, log, triggers } = endOf(d, undefined);
      const { units: u, mails: m, log: l, triggers: t } = oneAfterTheOther;
      const place = `${at} ${calls[at]?.service}.${calls[at]?.method}`;
      const withoutWho = (rows: readonly string[]) => rows.map((row) => row.replace(SUCCESSOR, OFFICER)).sort();
      expect([place, told?.ok === true || isBusy, units, mails.length, withoutWho(log), triggers]).toEqual([
        place,
        true,
        u,
        m.length,
        withoutWho(l),
        t,
      ]);
    }
    tally('faults', { twoOfficersMoments: moments.length });
  });
});

test('a second officer is never dropped from the protections, whoever runs what, once he is named in the settings', () => {
  const d = withTwo('checking the figures');
  for (const [as, run] of [
    [OFFICER, 'generateTabs'],
    [SUCCESSOR, 'generateTabs'],
    [OFFICER, 'setUp'],
    [SUCCESSOR, 'validate'],
    [SUCCESSOR, 'setUp'],
    [OFFICER, 'generateTabs'],
    [OFFICER, 'validate'],
  ] as const) {
    expect([as, run, d.google.run(run, as)]).toEqual([as, run, expect.objectContaining({ ok: true })]);
    for (const { properties, protectedRanges } of d.google.workbook.sheets) {
      for (const { editors } of protectedRanges)
        expect([properties.title, editors?.users]).toEqual([
          properties.title,
          expect.arrayContaining([OFFICER, SUCCESSOR]),
        ]);
    }
  }
  expect(d.mayType('TH01')).toContain(clerkOf('TH01'));
});

test('the digest goes to every officer who is named', () => {
  const d = withTwo('reminders by the clock');
  d.at(NOON);
  d.google.run('remindByClock', OFFICER);
  expect(d.google.mails.map(({ to }) => to)).toContain(`${OFFICER},${SUCCESSOR}`);
});

test('who is kept out by a long job is told which, and whose', () => {
  const d = begin(withTwo('an indicator that is added'));
  let told: Told;
  d.google.faults.beforeCall = ({ method }) => {
    if (method === 'batchUpdate') told ??= d.google.run('sweep', SUCCESSOR) as Told;
  };
  d.google.run('generateTabs', OFFICER);
  d.google.faults.beforeCall = undefined;
  expect(told).toEqual({
    ok: false,
    message: 'Một việc khác đang chạy. Hãy thử lại sau một phút; chưa có gì thay đổi.',
  });
});
