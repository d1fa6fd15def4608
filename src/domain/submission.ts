// Where a unit's report stands, and whether it came in time.

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
  /** Fixed at that moment; null while never submitted. */
  readonly punctuality: 'onTime' | 'late' | null;
  /** Last day granted to this unit alone, included. */
  readonly extension: Day | null;
}

export const NOT_SUBMITTED: Submission = { status: 'notSubmitted', submittedAt: null, punctuality: null, extension: null };

const wordToStatus = new Map(Object.entries(statusWords).map(([status, word]) => [word as string, status as Status]));
export const readStatus = (word: unknown): Status | null =>
  typeof word === 'string' ? (wordToStatus.get(word.normalize('NFC').trim()) ?? null) : null;

/** The first moment that is too late, as a serial. */
export const tooLateFrom = (settings: Pick<Settings, 'deadline' | 'deadlineInclusive'>, extension: Day | null): number => {
  const regular = settings.deadlineInclusive ? settings.deadline + 1 : settings.deadline;
  return extension === null ? regular : Math.max(regular, extension + 1);
};

export const punctualityAt = (moment: number, settings: Settings, extension: Day | null): 'onTime' | 'late' =>
  moment < tooLateFrom(settings, extension) ? 'onTime' : 'late';

/** @param now serial of the present moment */
export const timelinessOf = (submission: Submission, settings: Settings, now: number): Timeliness =>
  submission.punctuality ?? (now < tooLateFrom(settings, submission.extension) ? 'notDue' : 'overdue');

/** Counts in roll-ups: handed in and not sent back. */
export const isHandedIn = (status: Status): boolean => status === 'submitted' || status === 'approved';
