// On time or late, to the second, in Viet Nam's time.

import { dayAt, serialAt, showMoment } from '../../src/domain/day';
import { NOT_SUBMITTED, punctualityAt, type Submission, timelinessOf, tooLateFrom } from '../../src/domain/submission';
import { defaultSettings } from '../../src/plans/default-settings';
import { day, judge, verdict } from './reported';

const at = (moment: string): number => serialAt(new Date(moment));
const before = { ...defaultSettings, deadline: day(2026, 11, 20), deadlineInclusive: false };
const byTheDay = { ...before, deadlineInclusive: true };

test.each([
  ['2026-11-19T23:59:59+07:00', 'onTime', 'onTime'],
  ['2026-11-20T00:00:00+07:00', 'late', 'onTime'],
  ['2026-11-19T17:00:00Z', 'late', 'onTime'],
  ['2026-11-19T16:59:59Z', 'onTime', 'onTime'],
  ['2026-11-20T23:59:59+07:00', 'late', 'onTime'],
  ['2026-11-21T00:00:00+07:00', 'late', 'late'],
  ['2026-11-20T23:30:00Z', 'late', 'late'],
])('%s is %s before the 20th, %s by the 20th', (moment, strict, inclusive) => {
  expect(punctualityAt(at(moment), before, null)).toBe(strict);
  expect(punctualityAt(at(moment), byTheDay, null)).toBe(inclusive);
});

describe('an extension', () => {
  const until = day(2026, 11, 25);
  test.each([
    ['2026-11-25T23:59:59+07:00', 'onTime'],
    ['2026-11-26T00:00:00+07:00', 'late'],
  ])('includes its last day: %s is %s', (moment, expected) => {
    expect(punctualityAt(at(moment), before, until)).toBe(expected);
  });

  test('before the deadline takes nothing away', () => {
    expect(tooLateFrom(before, day(2026, 11, 1))).toBe(before.deadline);
    expect(tooLateFrom(byTheDay, before.deadline)).toBe(before.deadline + 1);
  });
});

describe('while nothing is submitted', () => {
  const open = (extension: number | null): Submission => ({ ...NOT_SUBMITTED, extension });
  test.each([
    ['2026-11-19T23:59:59+07:00', null, 'notDue'],
    ['2026-11-20T00:00:00+07:00', null, 'overdue'],
    ['2026-11-24T12:00:00+07:00', day(2026, 11, 25), 'notDue'],
    ['2026-11-26T00:00:00+07:00', day(2026, 11, 25), 'overdue'],
  ])('at %s, extended until %p: %s', (moment, extension, expected) => {
    expect(timelinessOf(open(extension), before, at(moment))).toBe(expected);
  });
});

test('what was stamped stays, whatever the clock, the deadline and the status say later', () => {
  const stamped: Submission = {
    ...NOT_SUBMITTED,
    status: 'returned',
    submittedAt: at('2026-11-19T10:00:00+07:00'),
    punctuality: 'onTime',
  };
  expect(timelinessOf(stamped, before, at('2027-01-01T00:00:00+07:00'))).toBe('onTime');
  expect(timelinessOf({ ...stamped, punctuality: 'late' }, byTheDay, at('2026-11-01T00:00:00+07:00'))).toBe('late');
});

test.each([
  ['onTime', null, 'met'],
  ['late', null, 'notMet'],
  [null, '2026-11-19T10:00:00+07:00', 'inProgress'],
  [null, '2026-11-20T00:00:00+07:00', 'notMet'],
] as const)('R1 is derived from the stamp: %s, now %s: %s', (punctuality, now, expected) => {
  expect(
    verdict(
      'R1',
      { submission: { punctuality } },
      { settings: before, now: now === null ? at('2026-12-01T00:00:00+07:00') : at(now) },
    ),
  ).toBe(expected);
});

test('a date may lie up to the day of submission, or up to today while there is none', () => {
  const reading = (submittedAt: number | null, now: string) =>
    judge({ results: { 'A8.date': day(2026, 11, 18) }, submission: { submittedAt } }, { now: at(now) }).readings.get(
      'A8.date',
    )?.state;
  expect(reading(null, '2026-11-17T23:59:59+07:00')).toBe('bad');
  expect(reading(null, '2026-11-18T00:00:00+07:00')).toBe('ok');
  expect(reading(at('2026-11-17T08:00:00+07:00'), '2026-12-01T00:00:00+07:00')).toBe('bad');
  expect(reading(at('2026-11-18T08:00:00+07:00'), '2026-12-01T00:00:00+07:00')).toBe('ok');
});

test('the day turns at midnight in Viet Nam', () => {
  expect(dayAt(new Date('2026-11-19T16:59:59.999Z'))).toBe(day(2026, 11, 19));
  expect(dayAt(new Date('2026-11-19T17:00:00Z'))).toBe(day(2026, 11, 20));
  expect(showMoment(at('2026-11-19T23:59:59+07:00'))).toBe('23:59 19/11/2026');
  expect(showMoment(at('2026-11-20T00:00:00+07:00'))).toBe('00:00 20/11/2026');
});
