// Clock triggers as time goes by: each when it comes due, in order, and none of them a thousand times.

import type { Google } from '../../../local/google';
import { createClockWork } from '../../../local/services/clock-work';
import { scheduleOf } from '../../../local/services/schedule';
import { fixtureGoogle, OFFICER } from '../fixture-google';

const CODE = `
  function note(name) { Logger.log(name + ' ' + Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'dd HH:mm')); }
  function often() { note('often'); }
  function daily() { note('daily'); }
  function once() { note('once'); }
  function again() { note('again'); ScriptApp.newTrigger('once').timeBased().after(60000).create(); }
  function fails() { throw new Error('hỏng'); }
  function build(name, kind, value) {
    var builder = ScriptApp.newTrigger(name).timeBased();
    if (kind === 'minutes') builder.everyMinutes(value).create();
    if (kind === 'daily') builder.everyDays(1).atHour(value).create();
    if (kind === 'after') builder.after(value).create();
  }
  function dropAll() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
`;
const START = new Date('2026-11-18T09:00:00+07:00');
const at = (text: string): Date => new Date(`2026-11-${text.replace(' ', 'T')}:00+07:00`);

function passTo(google: Google, moment: string, failures: string[] = []) {
  const work = createClockWork(google, (name) => failures.push(name));
  work.look();
  return { work, fired: [...work.pass(at(moment))] };
}

function withTriggers(...triggers: readonly (readonly [string, string, number])[]): Google {
  const google = fixtureGoogle(CODE);
  for (const trigger of triggers) google.run('build', OFFICER, ...trigger);
  google.setNow(START);
  return google;
}

test('each fires when it comes due, in the order of time, with the clock at that moment', () => {
  const google = withTriggers(['daily', 'daily', 7], ['once', 'after', 90 * 60_000]);
  passTo(google, '20 08:00');
  expect(google.logs).toEqual(['once 18 10:30', 'daily 19 07:00', 'daily 20 07:00']);
  expect(google.now()).toEqual(at('20 08:00'));
});

test('what comes due every ten minutes is fired once a day over a long stretch, and once at its end', () => {
  const google = withTriggers(['often', 'minutes', 10]);
  passTo(google, '21 20:00');
  expect(google.logs).toEqual([
    'often 18 09:10',
    'often 19 09:10',
    'often 20 09:10',
    'often 21 09:10',
    'often 21 20:00',
  ]);
});

test('as real time goes by, second by second, it is fired every ten minutes', () => {
  const google = withTriggers(['often', 'minutes', 10]);
  const work = createClockWork(google, () => undefined);
  work.look();
  for (let second = 1; second <= 45 * 60; second++) [...work.pass(new Date(START.getTime() + second * 1000))];
  expect(google.logs).toEqual(['often 18 09:10', 'often 18 09:20', 'often 18 09:30', 'often 18 09:40']);
});

test('a one-off trigger fires once and never again; one that a trigger builds counts from then', () => {
  const google = withTriggers(['again', 'after', 60_000]);
  const { work } = passTo(google, '18 12:00');
  expect(google.logs).toEqual(['again 18 09:01', 'once 18 09:02']);
  expect([...work.pass(at('25 12:00'))]).toEqual([]);
});

test('a trigger that fails is told of and the others go on; one that is deleted is forgotten', () => {
  const google = withTriggers(['fails', 'daily', 6], ['daily', 'daily', 7]);
  const failures: string[] = [];
  const { work } = passTo(google, '19 08:00', failures);
  expect([failures, google.logs]).toEqual([['fails'], ['daily 19 07:00']]);
  google.run('dropAll', OFFICER);
  expect([...work.pass(at('22 08:00'))]).toEqual([]);
  expect(work.due()).toEqual([]);
});

test('what a call costs on the clock neither skips a trigger nor fires one twice', () => {
  const google = withTriggers(['daily', 'daily', 9], ['once', 'after', 60_000]);
  google.faults.secondsOf = () => 100;
  passTo(google, '19 10:00');
  expect(google.logs.map((line) => line.split(' ')[0])).toEqual(['once', 'daily']);
});

test('due times go on where they were kept', () => {
  const google = withTriggers(['often', 'minutes', 30]);
  const { work } = passTo(google, '18 09:20');
  const next = createClockWork(google, () => undefined, work.due());
  expect([...next.pass(at('18 09:31'))]).toEqual(['often']);
});

test.each([
  ['everyDays(1) atHour(7) inTimezone(Asia/Ho_Chi_Minh)', '18 09:00', '19 07:00'],
  ['everyDays(1) atHour(9)', '18 08:00', '18 09:00'],
  ['everyDays(2) atHour(9) nearMinute(30)', '18 09:30', '20 09:30'],
  ['everyDays(1)', '18 09:00', '19 09:00'],
  ['everyHours(6)', '18 09:00', '18 15:00'],
  ['onWeekDay(MONDAY) atHour(6)', '18 09:00', '23 06:00'],
  ['everyWeeks(1) onWeekDay(WEDNESDAY) atHour(6)', '18 09:00', '25 06:00'],
  ['after(5000)', '18 09:00', '18 09:00'],
])('%s, from %s on, is due at %s', (schedule, from, due) => {
  const moment = scheduleOf(schedule).dueAfter(at(from).getTime());
  expect(Math.floor(moment / 60_000)).toBe(at(due).getTime() / 60_000);
});
