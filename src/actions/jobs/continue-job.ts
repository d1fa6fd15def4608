// What the clock does with a job that a run left unfinished: reads, writes what is missing, and notes it in *Nhật ký*.

import { serialAt } from '../../domain/day';
import { faultKind, isPassing } from '../../google/fault-kind';
import type { Services } from '../../google/services';
import { jobMessages } from '../../ui/fault-messages';
import { describe, JobPaused } from '../action';
import { tryAlone } from '../alone';
import { generate } from '../generate-tabs';
import { mend } from '../repair';
import { type Job, type JobAction, readJob, writeJob } from './job-record';
import { logOnce } from './log-once';
import { leaveNotice } from './notice';
import { CONTINUE, endJob, haveGoneOnSurely } from './pace';

const MAX_TRIES = 12;
/** Longer than any trigger of a job waits. */
const STALE_MILLISECONDS = 15 * 60_000;

const works: Readonly<Record<JobAction, (services: Services, attempt: number) => string>> = {
  generateTabs: generate,
  repair: mend,
};

function log(services: Services, job: Job, what: string, text: string): void {
  const title = jobMessages.titles[job.action];
  logOnce(services, job.startedAt, [[serialAt(services.now()), job.by, '', what, title, text]]);
}

/** With the job's record the trigger goes, too; without a record a trigger that is left removes itself. */
function giveUp(services: Services, job: Job, why: string): void {
  const text = jobMessages.gaveUp(jobMessages.titles[job.action], job.done, job.all, why);
  leaveNotice(services.store, text);
  endJob(services);
  tryAlone(services, () => log(services, job, jobMessages.logged.gaveUp, `${job.done}/${job.all}`));
}

/** By the clock, on the account that began the job. */
export function continueJob(services: Services): void {
  const job = readJob(services.store);
  if (job === null || job.by !== services.officer()) {
    services.triggers.remove([CONTINUE]);
    return;
  }
  if (job.tries >= MAX_TRIES) {
    giveUp(services, job, '');
    return;
  }
  // In this order: should this run be killed, the next one counts on.
  writeJob(services.store, { ...job, touchedAt: services.now().getTime(), tries: job.tries + 1 });
  haveGoneOnSurely(services);
  try {
    tryAlone(services, (attempt) => {
      const done = works[job.action](services, attempt);
      log(services, job, jobMessages.logged.done, done);
      endJob(services);
    });
  } catch (error) {
    const kind = faultKind(error);
    // A trigger is set: it goes on.
    if (error instanceof JobPaused || isPassing(kind) || kind === 'dayQuota') return;
    giveUp(services, job, describe(error));
  }
}

/** For the sweep: a job whose own trigger was lost. @returns whether there was one */
export function continueStaleJob(services: Services): boolean {
  const job = readJob(services.store);
  if (job === null || job.by !== services.officer()) return false;
  if (services.now().getTime() - job.touchedAt < STALE_MILLISECONDS) return false;
  continueJob(services);
  return true;
}
