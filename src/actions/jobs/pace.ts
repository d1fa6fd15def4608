// A job of several batches looks at the clock before each: it stops in good time and has the clock go on with it.

import type { Services } from '../../google/services';
import { jobMessages } from '../../ui/fault-messages';
import { JobPaused } from '../action';
import { forgetJob, type JobAction, readJob, writeJob } from './job-record';

/** As `main.ts` exports it. */
export const CONTINUE = 'continueJob';

/** Left for a batch, at least; more where Google is slow: the next may take half as long again as the longest so far. */
const STOP_SECONDS = 90;
const SLOWER_STILL = 1.5;
const GO_ON_AFTER_SECONDS = 60;
/** Google may end a run without a word; by then it has surely ended. */
const SURELY_ENDED_SECONDS = 420;

export interface Pace {
  /**
   * Before each batch.
   * @param done batches written so far, of `all`
   * @throws JobPaused where too little of the run is left
   */
  readonly before: (done: number, all: number) => void;
  /** How often the clock has gone on with this job. */
  readonly tries: number;
  /** What the clock goes on behind: batches written by earlier runs. */
  readonly done: number;
}

/** False: Google lets this account have no more triggers, or none at all. */
function haveGoneOn(services: Services, seconds: number): boolean {
  try {
    services.triggers.after(CONTINUE, seconds);
    return true;
  } catch {
    return false;
  }
}

export const haveGoneOnSurely = (services: Services): boolean => haveGoneOn(services, SURELY_ENDED_SECONDS);

/** A job that was left unfinished by an earlier run is gone on with. */
export function paceOf(services: Services, action: JobAction): Pace {
  const { store } = services;
  const left = readJob(store);
  let job = left?.action === action ? left : null;
  const note = (done: number, all: number): void => {
    const by = services.officer();
    const isNew = job === null;
    const now = services.now().getTime();
    job = { ...(job ?? { action, startedAt: now, tries: 0 }), by, touchedAt: now, done, all };
    writeJob(store, job);
    if (isNew) haveGoneOnSurely(services);
  };
  let leftBefore: number | null = null;
  let longest = 0;
  const isTimeEnough = (): boolean => {
    const secondsLeft = services.secondsLeft();
    longest = Math.max(longest, leftBefore === null ? 0 : leftBefore - secondsLeft);
    leftBefore = secondsLeft;
    return secondsLeft >= Math.max(STOP_SECONDS, longest * SLOWER_STILL);
  };
  return {
    tries: job?.tries ?? 0,
    done: job !== null && job.tries > 0 ? job.done : 0,
    before: (done, all) => {
      if (job === null && all === 1) return;
      note(done, all);
      if (isTimeEnough()) return;
      const goesOn = haveGoneOn(services, GO_ON_AFTER_SECONDS);
      throw new JobPaused(goesOn ? jobMessages.paused(done, all) : jobMessages.pausedForGood(done, all));
    },
  };
}

/** All is written. The record goes first: a trigger without one removes itself. */
export function endJob(services: Services): void {
  forgetJob(services.store);
  services.triggers.remove([CONTINUE]);
}

/** After a run in which nobody went on by the clock. */
export function endJobIfAny(services: Services): void {
  if (readJob(services.store) !== null) endJob(services);
}
