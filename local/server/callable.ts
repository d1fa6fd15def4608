// Which of the script's functions a person may start from the page: what Google's menus and google.script.run let through.

import type { Google } from '../google';
import { Fault } from './fault';
import { words } from './words';

/** Called by Google itself, with an event that nobody can make up. */
const SIMPLE_TRIGGERS = new Set(['onOpen', 'onEdit', 'onInstall', 'onSelectionChange', 'doGet', 'doPost']);
const LIKE_A_TRIGGER = /^on[A-Z]|ByClock$|^continueJob$/;

/** @throws Fault where nobody may start it */
export function refuseUncallable(google: Google, name: string): void {
  // Google hides what ends with an underscore.
  if (!google.functionNames.has(name) || name.endsWith('_')) throw new Fault(404, words.noFunction(name));
  const isHandler = google.triggers.some(({ functionName }) => functionName === name);
  if (SIMPLE_TRIGGERS.has(name) || LIKE_A_TRIGGER.test(name) || isHandler) throw new Fault(403, words.notByHand(name));
}
