// *Nhận báo cáo vừa nộp* and the timed sweep: the authority over everything that the edit trigger does quickly.

import type { Services } from '../google/services';
import { SetUpError } from '../read/set-up-fault';
import { followUp } from '../ui/follow-up-messages';
import { messages } from '../ui/messages';
import { ActionStopped, type Outcome, perform } from './action';
import { readDesk } from './settle/desk';
import { settle } from './settle/settle';

/** From the menu. */
export function sweep(services: Services): Outcome {
  const say = messages.sweep;
  return perform(services, say.title, () => {
    services.ui.progress(say.progress);
    const swept = services.alone(() => {
      const desk = readDesk(services, null);
      return { settled: settle(desk, services, ''), leftAside: desk.configuration.leftAside };
    });
    if (!swept) throw new ActionStopped(followUp.busy);
    const { settled, leftAside } = swept;
    const done = say.done(settled.received, settled.refused);
    return leftAside.length === 0 ? done : `${done}\n${say.leftAside(new SetUpError(leftAside).message)}`;
  });
}

/** By the clock: nobody is there to be told. A sweep that finds the script busy leaves the work to the next one. */
export function sweepQuietly(services: Services): void {
  services.alone(() => settle(readDesk(services, null), services, ''));
}
