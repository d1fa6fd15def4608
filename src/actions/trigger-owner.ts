// The account on which the triggers run, kept with the workbook.

import type { Store } from '../google/services';

const KEY = 'triggerOwner';

/** Empty: nobody's. */
export const triggerOwner = (store: Pick<Store, 'get'>): string => store.get(KEY) ?? '';
export const setTriggerOwner = (store: Store, address: string | null): void => store.set(KEY, address);
