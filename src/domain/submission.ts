// Where a unit's report stands: one state machine, who may do what in it, and whether the report came in time.

import type { Day } from './day';
import type { Settings } from './model';

export const statusWords = {
  notSubmitted: 'Chưa nộp',
  submitted: 'Đã nộp',
  approved: 'Đã duyệt',
  returned: 'Trả lại',
} as const;
export type Status = keyof typeof statusWords;

export const timelinessWords = {
  onTime: 'Đúng hạn',
  late: 'Trễ hạn',
  notDue: 'Chưa đến hạn',
  overdue: 'Quá hạn',
} as const;
export type Timeliness = keyof typeof timelinessWords;

/** Moments are day serials with the time of day as fraction, in Viet Nam's time. */
export interface Submission {
  readonly status: Status;
  /** When the box was first ticked without errors; decides timeliness and is never moved. */
  readonly submittedAt: number | null;
  /** The latest tick without errors; the same as the first while the report was never sent back. */
  readonly lastSubmittedAt: number | null;
  /** Fixed at the first; null while never submitted. */
  readonly punctuality: 'onTime' | 'late' | null;
  /** Last day granted to this unit alone, included. */
  readonly extension: Day | null;
  /** Who entered figures on the unit's behalf, until the unit confirms by ticking; empty: nobody. */
  readonly proxyBy: string;
}

export const NOT_SUBMITTED: Submission = {
  status: 'notSubmitted',
  submittedAt: null,
  lastSubmittedAt: null,
  punctuality: null,
  extension: null,
  proxyBy: '',
};

export type SubmissionEvent =
  /** `at`: serial; `punctuality`: as the settings judge that moment. */
  | { readonly kind: 'submit'; readonly at: number; readonly punctuality: 'onTime' | 'late' }
  | { readonly kind: 'approve' }
  | { readonly kind: 'return'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'proxy'; readonly by: string };

export type EventKind = SubmissionEvent['kind'];

/** Who may do it, from which states, and where it leads; `same`: the state stays. */
export const transitions = {
  submit: { by: 'school', from: ['notSubmitted', 'returned'], to: 'submitted' },
  approve: { by: 'officer', from: ['submitted'], to: 'approved' },
  return: { by: 'officer', from: ['submitted'], to: 'returned' },
  reopen: { by: 'officer', from: ['approved'], to: 'returned' },
  proxy: { by: 'officer', from: ['notSubmitted', 'returned'], to: 'same' },
} as const satisfies Record<EventKind, { by: 'school' | 'officer'; from: readonly Status[]; to: Status | 'same' }>;

export type Transition =
  | { readonly ok: true; readonly submission: Submission }
  /** state: not from here; reason: it needs one. */
  | { readonly ok: false; readonly why: 'state' | 'reason' };

const mayStart = (event: EventKind, status: Status): boolean =>
  (transitions[event].from as readonly Status[]).includes(status);

export function transition(submission: Submission, event: SubmissionEvent): Transition {
  if (!mayStart(event.kind, submission.status)) return { ok: false, why: 'state' };
  const done = (change: Partial<Submission>): Transition => ({ ok: true, submission: { ...submission, ...change } });
  switch (event.kind) {
    case 'submit':
      return done({
        status: 'submitted',
        submittedAt: submission.submittedAt ?? event.at,
        lastSubmittedAt: event.at,
        punctuality: submission.punctuality ?? event.punctuality,
        proxyBy: '',
      });
    case 'approve':
      return done({ status: 'approved' });
    case 'return':
    case 'reopen':
      return event.reason.trim() === '' ? { ok: false, why: 'reason' } : done({ status: 'returned' });
    case 'proxy':
      return done({ proxyBy: event.by });
  }
}

const wordToStatus = new Map(Object.entries(statusWords).map(([status, word]) => [word as string, status as Status]));
export const readStatus = (word: unknown): Status | null =>
  typeof word === 'string' ? (wordToStatus.get(word.normalize('NFC').trim()) ?? null) : null;

/** The first moment that is too late, as a serial. */
export const tooLateFrom = (
  settings: Pick<Settings, 'deadline' | 'deadlineInclusive'>,
  extension: Day | null,
): number => {
  const regular = settings.deadlineInclusive ? settings.deadline + 1 : settings.deadline;
  return extension === null ? regular : Math.max(regular, extension + 1);
};

export const punctualityAt = (moment: number, settings: Settings, extension: Day | null): 'onTime' | 'late' =>
  moment < tooLateFrom(settings, extension) ? 'onTime' : 'late';

/** @param now serial of the present moment */
export const timelinessOf = (submission: Submission, settings: Settings, now: number): Timeliness =>
  submission.punctuality ?? (now < tooLateFrom(settings, submission.extension) ? 'notDue' : 'overdue');

/** Counts in roll-ups: handed in and not sent back. Its inputs are closed to the school. */
export const isHandedIn = (status: Status): boolean => status === 'submitted' || status === 'approved';
