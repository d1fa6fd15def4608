// What happened while nobody looked on, kept until the next menu action says it.

import type { Store } from '../../google/services';

const KEY = 'notice';

/** Takes the place of an earlier one. A notice that cannot be kept is not worth a failure. */
export function leaveNotice(store: Store, text: string): void {
  try {
    store.set(KEY, text);
  } catch {
    // Google is out of order; the work itself goes on at the next run.
  }
}

/** Leaves it for whoever comes next. */
export const peekNotice = (store: Pick<Store, 'get'>): string => store.get(KEY) ?? '';

/** @returns null where nothing happened */
export function takeNotice(store: Store): string | null {
  try {
    const text = store.get(KEY);
    if (text !== null) store.set(KEY, null);
    return text;
  } catch {
    return null;
  }
}
