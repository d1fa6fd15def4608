// *Nhận báo cáo vừa nộp* and the timed sweep: the authority over everything that the edit trigger does quickly.

import type { Services } from '../google/services';
import { SetUpError } from '../read/set-up-fault';
import { messages } from '../ui/messages';
import { type Outcome, perform } from './action';
import { alone, tryAlone } from './alone';
import { isHandedOver } from './automation';
import { continueStaleJob } from './jobs/continue-job';
import { quietly } from './quietly';
import { readDesk } from './settle/desk';
import { settle } from './settle/settle';

/** From the menu. */
export function sweep(services: Services): Outcome {
  const say = messages.sweep;
  return perform(services, say.title, () => {
    services.ui.progress(say.progress);
    return alone(services, () => {
      const desk = readDesk(services, null);
      const { received, refused } = settle(desk, services, '');
      const { leftAside } = desk.configuration;
      const done = say.done(received, refused);
      return leftAside.length === 0 ? done : `${done}\n${say.leftAside(new SetUpError(leftAside).message)}`;
    });
  });
}

/** By the clock: nobody is there to be told. A sweep that finds the script busy leaves the work to the next one. */
export function sweepQuietly(services: Services): void {
  quietly(services, () => {
    if (isHandedOver(services)) return;
    if (!continueStaleJob(services)) tryAlone(services, () => settle(readDesk(services, null), services, ''));
  });
}
