// The one state machine: every state × every event, who may do it, and what happens to stamps and timeliness.

import {
  type EventKind,
  isHandedIn,
  NOT_SUBMITTED,
  punctualityAt,
  readStatus,
  type Status,
  type Submission,
  type SubmissionEvent,
  statusWords,
  timelinessOf,
  tooLateFrom,
  transition,
  transitions,
} from '../../src/domain/submission';
import { defaultSettings } from '../../src/plans/default-settings';

const LAST_DAY = 46345;
const settings = { ...defaultSettings, deadline: LAST_DAY + 1, deadlineInclusive: false };

const events: Record<EventKind, SubmissionEvent> = {
  submit: { kind: 'submit', at: 46000.5, punctuality: 'onTime' },
  approve: { kind: 'approve' },
  return: { kind: 'return', reason: 'Thiếu số hiệu' },
  reopen: { kind: 'reopen', reason: 'Nhập nhầm' },
  proxy: { kind: 'proxy', by: 'canbo@example.edu.vn' },
};

const inState = (status: Status): Submission =>
  status === 'notSubmitted'
    ? NOT_SUBMITTED
    : { ...NOT_SUBMITTED, status, submittedAt: 45990, lastSubmittedAt: 45990, punctuality: 'onTime' };

/** What a person would say: where each event leads from each state; null: it is refused. */
const table: Record<Status, Record<EventKind, Status | null>> = {
  notSubmitted: { submit: 'submitted', approve: null, return: null, reopen: null, proxy: 'notSubmitted' },
  submitted: { submit: null, approve: 'approved', return: 'returned', reopen: null, proxy: null },
  approved: { submit: null, approve: null, return: null, reopen: 'returned', proxy: null },
  returned: { submit: 'submitted', approve: null, return: null, reopen: null, proxy: 'returned' },
};

const cases = (Object.keys(table) as Status[]).flatMap((status) =>
  (Object.keys(events) as EventKind[]).map((event) => ({ status, event, leadsTo: table[status][event] })),
);

test.each(cases)('$status × $event → $leadsTo', ({ status, event, leadsTo }) => {
  const before = inState(status);
  const moved = transition(before, events[event]);
  if (leadsTo === null) expect(moved).toEqual({ ok: false, why: 'state' });
  else expect(moved).toMatchObject({ ok: true, submission: { status: leadsTo } });
});

test('schools submit, and everything else is the officer’s', () => {
  const bySchool = (Object.keys(transitions) as EventKind[]).filter((kind) => transitions[kind].by === 'school');
  expect(bySchool).toEqual(['submit']);
});

test.each(['return', 'reopen'] as const)('%s without a reason is refused, and blanks are no reason', (kind) => {
  const from = kind === 'return' ? inState('submitted') : inState('approved');
  for (const reason of ['', '  ', '\n']) {
    expect(transition(from, { kind, reason })).toEqual({ ok: false, why: 'reason' });
  }
});

const moved = (submission: Submission, event: SubmissionEvent): Submission => {
  const result = transition(submission, event);
  if (!result.ok) throw new Error(result.why);
  return result.submission;
};

test.each([
  ['onTime', 'late'],
  ['late', 'onTime'],
] as const)('a report that was %s first stays so when it is sent again %s', (first, second) => {
  const once = moved(NOT_SUBMITTED, { kind: 'submit', at: 100, punctuality: first });
  const again = moved(moved(once, events.return), { kind: 'submit', at: 120, punctuality: second });
  expect(again).toMatchObject({ submittedAt: 100, lastSubmittedAt: 120, punctuality: first });
});

test('who entered on behalf is kept until the school ticks', () => {
  const proxied = moved(NOT_SUBMITTED, events.proxy);
  expect(proxied).toMatchObject({ status: 'notSubmitted', proxyBy: 'canbo@example.edu.vn' });
  expect(moved(proxied, events.submit).proxyBy).toBe('');
});

test('“before the 20th” ends with the 19th, “by the 20th” with the 20th; an extension only ever adds', () => {
  expect(punctualityAt(LAST_DAY + 0.9999, settings, null)).toBe('onTime');
  expect(punctualityAt(LAST_DAY + 1, settings, null)).toBe('late');
  const inclusive = { ...settings, deadlineInclusive: true };
  expect(punctualityAt(LAST_DAY + 1.9999, inclusive, null)).toBe('onTime');
  expect(punctualityAt(LAST_DAY + 2, inclusive, null)).toBe('late');
  expect(punctualityAt(LAST_DAY + 5.9999, settings, LAST_DAY + 5)).toBe('onTime');
  expect(punctualityAt(LAST_DAY + 6, settings, LAST_DAY + 5)).toBe('late');
  expect(tooLateFrom(settings, LAST_DAY - 10)).toBe(LAST_DAY + 1);
});

test('before the deadline a missing report is not due, after it overdue; a stamp outlives an extension', () => {
  expect(timelinessOf(NOT_SUBMITTED, settings, LAST_DAY)).toBe('notDue');
  expect(timelinessOf(NOT_SUBMITTED, settings, LAST_DAY + 1)).toBe('overdue');
  expect(timelinessOf({ ...NOT_SUBMITTED, extension: LAST_DAY + 3 }, settings, LAST_DAY + 1)).toBe('notDue');
  const late: Submission = { ...inState('submitted'), punctuality: 'late', extension: LAST_DAY + 9 };
  expect(timelinessOf(late, settings, LAST_DAY)).toBe('late');
});

test('states are read back from their words, decomposed letters included, and nothing else is', () => {
  for (const [status, word] of Object.entries(statusWords)) {
    expect(readStatus(` ${word.normalize('NFD')} `)).toBe(status);
  }
  for (const word of ['', 'xong', null, 5, true]) expect(readStatus(word)).toBeNull();
});

test('only what was handed in and not sent back counts, and is closed to the school', () => {
  expect((Object.keys(table) as Status[]).filter(isHandedIn)).toEqual(['submitted', 'approved']);
});
