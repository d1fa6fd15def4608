// How every action runs: what goes wrong becomes one clear sentence to the person, and nothing is half said.

import type { Services } from '../google/services';
import { SheetsServiceOffError } from '../google/spreadsheet-gateway';
import { SetUpError } from '../read/set-up-fault';
import { messages } from '../ui/messages';

export interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}

/** Thrown by an action that stops with a plain sentence for the person. */
export class ActionStopped extends Error {
  override readonly name = 'ActionStopped';
}

const describe = (error: unknown): string => {
  if (error instanceof SetUpError) return messages.fault.setUp(error.message);
  if (error instanceof SheetsServiceOffError) return messages.fault.serviceOff;
  if (error instanceof ActionStopped) return error.message;
  return messages.fault.google(error instanceof Error ? error.message : String(error));
};

/** Runs the action; tells the person how it ended, and returns the same to whoever called. */
export function perform(services: Services, title: string, action: () => string): Outcome {
  try {
    const message = action();
    services.ui.tell(title, message);
    return { ok: true, message };
  } catch (error) {
    const message = describe(error);
    services.ui.tell(messages.fault.title, message);
    return { ok: false, message };
  }
}

/** @throws ActionStopped where the person says no */
export function ask(services: Services, title: string, text: string): void {
  if (!services.ui.confirm(title, text)) throw new ActionStopped(messages.cancelled);
}
