// Whatever writes runs alone, with its reading inside the lock; where Google does not say whether it wrote, the work is begun again.

import type { Services } from '../google/services';
import { UncertainWrite } from '../google/uncertain-write';
import { faultMessages } from '../ui/fault-messages';
import { ActionStopped } from './action';
import { runningJob } from './jobs/job-record';

/** Reading, comparing and writing the difference once more cures a lost answer; a Google that is down for long is not cured so. */
const ATTEMPTS = 3;
const PAUSE_MILLISECONDS = 2000;
/** Less than this is not enough to begin again. */
const ENOUGH_SECONDS = 90;

/**
 * The work reads, compares and writes the difference; done again from its reading it writes what is missing and nothing twice.
 * @param work told which attempt this is, from 1
 * @returns null where another run of the script is at it
 */
export function tryAlone<Result>(services: Services, work: (attempt: number) => Result): Result | null {
  return services.alone(() => {
    for (let attempt = 1; ; attempt++) {
      try {
        return work(attempt);
      } catch (error) {
        const isCurable = error instanceof UncertainWrite && attempt < ATTEMPTS;
        if (!isCurable || services.secondsLeft() < ENOUGH_SECONDS) throw error;
        services.pause(PAUSE_MILLISECONDS * attempt);
      }
    }
  });
}

/**
 * The same for what a person asked for, with the sentence that says how it went.
 * @throws ActionStopped where another run is at it
 */
export function alone(services: Services, work: (attempt: number) => string): string {
  const said = tryAlone(services, (attempt) => {
    const done = work(attempt);
    return attempt > 1 ? `${done}\n${faultMessages.doneOver}` : done;
  });
  if (said !== null) return said;
  const job = runningJob(services.store);
  throw new ActionStopped(faultMessages.busy(job?.title ?? '', job?.by ?? ''));
}
