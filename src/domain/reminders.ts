// Whom to remind today: pure, from each unit's submission, the settings and what was sent before.

import type { Day } from './day';
import type { Settings, Unit } from './model';
import { type Submission, tooLateFrom } from './submission';

/** What *Theo dõi nộp* remembers of reminders to one unit. */
export interface ReminderRecord {
  /** Day of the last one. */
  readonly remindedOn: Day | null;
  /** Day on which one was due but the day's quota was used up. */
  readonly owedSince: Day | null;
}

export interface Candidate {
  readonly unit: Unit;
  readonly submission: Submission;
  readonly record: ReminderRecord;
}

export interface Due {
  readonly unit: Unit;
  readonly submission: Submission;
  /** Days until the last day on time: 0 on that day, negative when it is over. */
  readonly daysLeft: number;
}

export interface ReminderPlan {
  /** In the order of sending: nothing submitted before sent back, longest owed first. */
  readonly send: readonly Due[];
  /** Beyond the quota: owed from today (or from before). */
  readonly owe: readonly Due[];
}

/** Days left for one unit, its own extension counted. */
export const daysLeftFor = (submission: Submission, settings: Settings, today: Day): number =>
  tooLateFrom(settings, submission.extension) - 1 - today;

const isReminderDay = (daysLeft: number, settings: Settings): boolean =>
  daysLeft >= 0 ? settings.remindBefore.includes(daysLeft) : settings.remindAfter.includes(-daysLeft);

/** @param quota mails that may still go out today; one recipient each address */
export function planReminders(
  candidates: readonly Candidate[],
  settings: Settings,
  today: Day,
  quota: number,
): ReminderPlan {
  const wanted = candidates
    .filter(
      ({ unit, submission }) =>
        unit.editors.length > 0 && (submission.status === 'notSubmitted' || submission.status === 'returned'),
    )
    .filter(({ record }) => record.remindedOn !== today)
    .map((candidate) => ({ ...candidate, daysLeft: daysLeftFor(candidate.submission, settings, today) }))
    .filter(({ daysLeft, record }) => record.owedSince !== null || isReminderDay(daysLeft, settings))
    .sort((a, b) => rank(a) - rank(b) || (a.record.owedSince ?? today) - (b.record.owedSince ?? today));
  const send: Due[] = [];
  const owe: Due[] = [];
  let left = quota;
  for (const { unit, submission, daysLeft } of wanted) {
    const fits = unit.editors.length <= left;
    if (fits) left -= unit.editors.length;
    (fits ? send : owe).push({ unit, submission, daysLeft });
  }
  return { send, owe };
}

const rank = ({ submission }: Candidate): number => (submission.status === 'notSubmitted' ? 0 : 1);
