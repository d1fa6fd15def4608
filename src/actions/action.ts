// How every action runs: what goes wrong becomes one clear sentence to the person, and nothing is half said.

import { faultKind, textOfError } from '../google/fault-kind';
import { FileNotMade } from '../google/file-fault';
import type { Services } from '../google/services';
import { SetUpError } from '../read/set-up-fault';
import { faultMessages, fileFaults, jobMessages } from '../ui/fault-messages';
import { messages } from '../ui/messages';
import { takeNotice } from './jobs/notice';

export interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}

/** Thrown by an action that stops with a plain sentence for the person. */
export class ActionStopped extends Error {
  override readonly name: string = 'ActionStopped';
}

/** Stopped in good order; the rest goes on by itself, or when the person chooses the same again. */
export class JobPaused extends ActionStopped {
  override readonly name = 'JobPaused';
}

export function describe(error: unknown): string {
  if (error instanceof SetUpError) return messages.fault.setUp(error.message);
  if (error instanceof ActionStopped) return error.message;
  const kind = faultKind(error);
  const [words, said] = error instanceof FileNotMade ? [fileFaults, error.cause] : [faultMessages, error];
  return kind === 'other' ? words.other(textOfError(said)) : words[kind];
}

function outcomeOf(action: () => string): Outcome {
  try {
    return { ok: true, message: action() };
  } catch (error) {
    return { ok: error instanceof JobPaused, message: describe(error) };
  }
}

/** Runs the action; tells the person how it ended, and returns the same to whoever called. */
export function perform(services: Services, title: string, action: () => string): Outcome {
  const { ok, message } = outcomeOf(action);
  const notice = takeNotice(services.store);
  try {
    services.ui.tell(ok ? title : messages.fault.title, message);
    if (notice !== null) services.ui.tell(jobMessages.noticeTitle, notice);
  } catch {
    // What was done is done, whether or not it could be said.
  }
  return { ok, message };
}

/** For pages: they say themselves how it ended; a notice waits for the next menu action. */
export const performForPage = (action: () => string): Outcome => outcomeOf(action);

/** @throws ActionStopped where the person says no */
export function ask(services: Services, title: string, text: string): void {
  if (!services.ui.confirm(title, text)) throw new ActionStopped(messages.cancelled);
}
