// Whatever the people do, in whatever order, and wherever a run is cut short: no entry is lost, no cell of another opens, no state is unknown.

import fc from 'fast-check';
import { dayAt } from '../../src/domain/day';
import { isHandedIn, readStatus } from '../../src/domain/submission';
import { tabColumns } from '../../src/layout/tab-columns';
import { clerkOf, type District, district, OFFICER, schools, writesIn } from './district';
import { play, randomStory, type Step, type Told } from './random-story';

const STORIES = Number(process.env.STORIES ?? 16);
const SEED = process.env.STORIES === undefined ? 20261120 : undefined;
const STEPS = 16;

const units = schools(4);
const codes = units.map(({ code }) => code);
const open = district({ units });

const ENTRY_COLUMNS = [tabColumns.result, tabColumns.evidence, tabColumns.explanation, tabColumns.comment];

/** Everything that people typed on the tabs, by "unit key column". */
function entries(d: District): ReadonlyMap<string, string> {
  return new Map(
    codes.flatMap((code) =>
      d.sheet(`unit:${code}`).cells.flatMap((cells) => {
        const key = cells[0]?.userEnteredValue?.stringValue ?? '';
        return ENTRY_COLUMNS.map(
          (column) => [`${code} ${key} ${column}`, JSON.stringify(cells[column]?.userEnteredValue ?? null)] as const,
        );
      }),
    ),
  );
}

const isHandedInNow = (d: District, code: string): boolean =>
  isHandedIn(readStatus(d.tracked(code).status) ?? 'notSubmitted');

function checkEntries(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, step: Step): void {
  const typedAt = step.kind === 'type' ? `${step.unit} ${step.field} ${tabColumns.result}` : '';
  const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
  expect(changed.filter((key) => key !== typedAt)).toEqual([]);
  expect(after.size).toBe(before.size);
}

/** Holds after every step, even one that was cut short. */
function checkAlways(d: District): void {
  for (const code of codes) {
    const { status, submittedAt, punctuality, lastSubmittedAt } = d.tracked(code);
    expect(readStatus(status)).not.toBeNull();
    expect(d.mayType(code).filter((email) => email !== OFFICER && email !== clerkOf(code))).toEqual([]);
    expect([null, 'onTime', 'late']).toContain(punctuality);
    expect(punctuality === null).toBe(submittedAt === null);
    if (submittedAt !== null) expect(Number(lastSubmittedAt)).toBeGreaterThanOrEqual(Number(submittedAt));
    if (isHandedInNow(d, code)) {
      expect([code, submittedAt === null, d.mayType(code)]).toEqual([code, false, [OFFICER]]);
    }
  }
  const stamps = codes.map((code) => d.tracked(code).punctuality);
  const count = (stamp: string | null): number => stamps.filter((one) => one === stamp).length;
  expect(count('onTime') + count('late') + count(null)).toBe(codes.length);
}

/** Holds once the sweep has been there. */
function checkAtRest(d: District): void {
  for (const code of codes) {
    const open = d.mayType(code).includes(clerkOf(code));
    expect([code, open]).toEqual([code, !isHandedInNow(d, code)]);
    if (!isHandedInNow(d, code)) expect([code, d.isTicked(code)]).toEqual([code, false]);
    expect([code, d.tracked(code).action]).toEqual([code, null]);
  }
}

function checkMails(d: District): void {
  const byDay = new Map<string, number>();
  for (const { to, subject, at } of d.google.mails) {
    const day = `${dayAt(at)}`;
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
    if (!subject.startsWith('[Nhắc nộp]')) continue;
    const key = `${to} on ${day}`;
    byDay.set(key, (byDay.get(key) ?? 0) + 1);
  }
  for (const [key, count] of byDay) expect([key, count]).toEqual([key, key.includes('@') ? 1 : Math.min(count, 100)]);
}

function checkStamps(before: ReadonlyMap<string, unknown>, d: District): ReadonlyMap<string, unknown> {
  const stamps = new Map(
    codes.map((code) => [code, JSON.stringify([d.tracked(code).submittedAt, d.tracked(code).punctuality])] as const),
  );
  for (const [code, stamp] of before)
    if (stamp !== '[null,null]') expect([code, stamps.get(code)]).toEqual([code, stamp]);
  return stamps;
}

function tell(story: readonly Told[]): void {
  const d = open();
  let stamps: ReadonlyMap<string, unknown> = new Map();
  let log = d.log();
  for (const told of story) {
    const before = entries(d);
    play(d, told);
    checkEntries(before, entries(d), told.step);
    checkAlways(d);
    stamps = checkStamps(stamps, d);
    const now = d.log();
    expect(now.slice(0, log.length)).toEqual(log);
    log = now;
  }
  const before = entries(d);
  // One sweep obeys what was chosen, the next receives what was ticked meanwhile.
  d.google.run('sweepByClock', OFFICER);
  d.google.run('sweepByClock', OFFICER);
  expect([...entries(d)]).toEqual([...before]);
  checkAlways(d);
  checkAtRest(d);
  checkMails(d);
  expect(writesIn(d.callsOf(() => d.google.run('sweepByClock', OFFICER)))).toBe(0);
}

test('every random story keeps what was typed, what is closed, and what is known', () => {
  fc.assert(fc.property(randomStory(codes, STEPS), tell), { numRuns: STORIES, seed: SEED });
});
