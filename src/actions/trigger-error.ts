// What a trigger throws goes into Google's own logs and into a mail to the trigger's owner: it says where, and repeats nothing that stands in a cell.

import { hidePersonal, looksPersonal } from '../domain/personal-data';
import { shorten } from '../domain/shorten';
import { SetUpError } from '../read/set-up-fault';
import { messages } from '../ui/messages';

/** A failed run of a trigger, in words that may leave the workbook. */
class TriggerError extends Error {
  override readonly name = 'TriggerError';
}

const MESSAGE_LETTERS = 300;

/** null: there is nothing in it that should stay. */
function tell(error: unknown): string | null {
  if (error instanceof SetUpError) return messages.fault.inTrigger(error.places);
  const said = error instanceof Error ? error.message : String(error);
  return looksPersonal(said) ? shorten(hidePersonal(said), MESSAGE_LETTERS) : null;
}

/** @throws what the work throws, or a TriggerError in place of what tells too much */
export function underTrigger<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const told = tell(error);
    throw told === null ? error : new TriggerError(told);
  }
}
