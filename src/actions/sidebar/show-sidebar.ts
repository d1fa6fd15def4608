// *Bảng theo dõi*: opens the page; and goes to a cell that it names.

import { isRefusal } from '../../google/fault-kind';
import type { Services } from '../../google/services';
import { answers } from '../../ui/follow-up-messages';
import { SIDEBAR_TITLE } from '../../ui/sidebar-words';
import { ActionStopped, type Outcome, performForPage } from '../action';
import { performShown } from '../perform-shown';

export const showSidebar = (services: Services): Outcome =>
  performShown(services, SIDEBAR_TITLE, () => {
    services.ui.openSidebar('sidebar', SIDEBAR_TITLE);
    return SIDEBAR_TITLE;
  });

/** More than any sheet has of cells. */
const FAR = 10_000_000;
const isIndex = (value: unknown, end: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end;

/** 0-based. */
export function goTo(services: Services, sheetId: unknown, row: unknown, column: unknown): Outcome {
  return performForPage(() => {
    const isThere =
      isIndex(sheetId, 2 ** 31) && isIndex(row, FAR) && isIndex(column, FAR) && went(services, sheetId, row, column);
    if (!isThere) throw new ActionStopped(answers.noSuchCell);
    return 'Đã mở ô.';
  });
}

function went(services: Services, sheetId: number, row: number, column: number): boolean {
  try {
    return services.ui.goTo(sheetId, row, column);
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
