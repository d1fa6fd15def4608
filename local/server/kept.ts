// All that a live workbook is, from one start of the server to the next.

import { createGoogle } from '../google';
import type { DueTimes } from '../services/clock-work';
import type { KeptState } from '../services/saved-state';
import type { Workbook } from '../sheets-api/workbook';
import { createRowNews } from '../view/renderer';
import { OFFICER } from './cast';
import { createLive, type Live, type LiveOptions } from './live';

export interface Kept {
  readonly workbook: Workbook;
  /** ISO 8601: where the workbook's clock stands. */
  readonly now: string;
  readonly script: KeptState;
  readonly due: DueTimes;
}

export interface Opened {
  readonly live: Live;
  /** As it stands now. */
  kept(): Kept;
}

/** Goes on where it stopped. The workbook given is the live one from now on. */
export function openLive(
  { workbook, now, script, due }: Kept,
  options: Pick<LiveOptions, 'onChange' | 'onFailure'> & { readonly bundleDirectory?: string } = {},
): Opened {
  const { bundleDirectory, ...rest } = options;
  const news = createRowNews();
  const google = createGoogle({
    workbook,
    now: new Date(now),
    officer: OFFICER,
    bundleDirectory,
    unanswered: 'stop',
    kept: script,
    onRecalculated: news.note,
    trustsRows: true,
  });
  const live = createLive({ google, news, due, ...rest });
  return {
    live,
    kept: () => ({ workbook, now: google.now().toISOString(), script: google.kept(), due: live.due() }),
  };
}
