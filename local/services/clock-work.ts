// Fires clock triggers as time goes by: each when it comes due, in the order of time, with the clock standing at that moment.

import type { Google } from '../google';
import { type Schedule, scheduleOf } from './schedule';

const MS_PER_DAY = 86_400_000;

/** By trigger: when it is due next, in milliseconds since 1970. */
export type DueTimes = readonly (readonly [string, number])[];

export interface ClockWork {
  /** Notices triggers that were built or deleted since the last look; a new one counts from now. */
  look(): void;
  /**
   * Lets time pass up to a moment, one trigger a step. A long stretch is not lived through minute by minute: what comes due several times
   * a day is fired when it first does, once a day after that, and once at the end.
   * @yields the trigger's function after each firing
   */
  pass(to: Date): Generator<string, void>;
  due(): DueTimes;
}

/** @param onFailure told what a trigger threw: Google mails it to its owner, and goes on */
export function createClockWork(
  google: Google,
  onFailure: (functionName: string, error: unknown) => void,
  known: DueTimes = [],
): ClockWork {
  const dueTimes = new Map(known);
  const schedules = new Map<string, Schedule>();

  const scheduleFor = (text: string): Schedule => {
    const schedule = schedules.get(text) ?? scheduleOf(text);
    schedules.set(text, schedule);
    return schedule;
  };

  const clockTriggers = () => google.triggers.filter(({ eventType }) => eventType === 'CLOCK');

  const look = (): void => {
    const there = new Map(clockTriggers().map((trigger) => [trigger.uid, trigger]));
    for (const uid of dueTimes.keys()) if (!there.has(uid)) dueTimes.delete(uid);
    for (const [uid, trigger] of there) {
      if (dueTimes.has(uid) || google.hasFired(trigger)) continue;
      dueTimes.set(uid, scheduleFor(trigger.schedule).dueAfter(google.now().getTime()));
    }
  };

  /** The trigger that is due first up to that moment; of two at once the one that was built first. */
  const next = (to: number) =>
    clockTriggers()
      .map((trigger) => ({ trigger, at: dueTimes.get(trigger.uid) ?? Number.POSITIVE_INFINITY }))
      .filter(({ at }) => at <= to)
      .sort((one, other) => one.at - other.at)[0];

  const fire = ({ trigger, at }: NonNullable<ReturnType<typeof next>>, to: number): string => {
    if (at > google.now().getTime()) google.setNow(new Date(at));
    const schedule = scheduleFor(trigger.schedule);
    const coming = schedule.dueAfter(at);
    if (schedule.isOnce) dueTimes.delete(trigger.uid);
    else
      dueTimes.set(
        trigger.uid,
        schedule.isFrequent && coming <= to && at < to ? Math.min(to, at + MS_PER_DAY) : coming,
      );
    try {
      google.fireClock(trigger);
    } catch (error) {
      onFailure(trigger.functionName, error);
    }
    look();
    return trigger.functionName;
  };

  return {
    look,
    *pass(to) {
      look();
      for (let due = next(to.getTime()); due !== undefined; due = next(to.getTime())) yield fire(due, to.getTime());
      if (to > google.now()) google.setNow(to);
    },
    due: () => [...dueTimes],
  };
}
