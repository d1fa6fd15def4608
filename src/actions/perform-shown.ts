// For actions that show what they found in a dialog of their own: where all goes well, nothing is said on top of it.

import type { Services } from '../google/services';
import { type Outcome, perform } from './action';

export const performShown = (services: Services, title: string, action: () => string): Outcome =>
  perform(
    {
      ...services,
      ui: {
        ...services.ui,
        tell: (heading, text) => {
          if (heading !== title) services.ui.tell(heading, text);
        },
      },
    },
    title,
    action,
  );
