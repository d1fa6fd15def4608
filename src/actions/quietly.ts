// Runs of the clock and of the edit trigger: nobody is there to be told, and the next run does what this one could not.

import { serialAt, showMoment } from '../domain/day';
import { faultKind, isPassing } from '../google/fault-kind';
import type { Services } from '../google/services';
import { jobMessages } from '../ui/fault-messages';
import { leaveNotice } from './jobs/notice';

/**
 * A moment's trouble of Google's is left to the next run; a quota that is used up is told the officer at the next menu action.
 * @throws what will not pass by itself: Google mails it to the owner of the trigger
 */
export function quietly(services: Services, work: () => void): void {
  try {
    work();
  } catch (error) {
    const kind = faultKind(error);
    if (kind === 'dayQuota')
      leaveNotice(services.store, jobMessages.quietDayQuota(showMoment(serialAt(services.now()))));
    else if (!isPassing(kind)) throw error;
  }
}
