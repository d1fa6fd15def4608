// Ends a run as Google does when its time is up: from a chosen call on, nothing more of it is carried out.

import type { Google } from '../../local/google';
import type { RecordedCall } from '../../local/services/records';

class Death extends Error {
  override readonly name = 'Death';
}

function withHooks(google: Google, hooks: Google['faults'], act: () => void): void {
  Object.assign(google.faults, hooks);
  try {
    act();
  } catch (error) {
    if (!(error instanceof Death)) throw error;
  } finally {
    google.faults.beforeCall = undefined;
    google.faults.afterCall = undefined;
  }
}

/** Dies after the first call for which `when` holds, that call carried out. @returns whether there was such a call */
export function dieAfter(
  google: Google,
  when: (call: RecordedCall, index: number) => boolean,
  act: () => void,
): boolean {
  let isDead = false;
  let index = -1;
  const hooks: Google['faults'] = {
    beforeCall: () => {
      if (isDead) throw new Death();
    },
    afterCall: (call) => {
      index++;
      if (!when(call, index)) return;
      isDead = true;
      throw new Death();
    },
  };
  withHooks(google, hooks, act);
  return isDead;
}

/** Dies before that call. */
export function dieBefore(
  google: Google,
  when: (call: RecordedCall, index: number) => boolean,
  act: () => void,
): boolean {
  let isDead = false;
  let index = -1;
  const hooks: Google['faults'] = {
    beforeCall: (call) => {
      index++;
      isDead ||= when(call, index);
      if (isDead) throw new Death();
    },
  };
  withHooks(google, hooks, act);
  return isDead;
}

/** One call fails, carried out or not, and the run goes on as it can. */
export function failOnce(google: Google, at: number, carriedOut: boolean, act: () => void): void {
  let index = -1;
  const fail = (): void => {
    index++;
    if (index === at) throw new Death();
  };
  withHooks(google, carriedOut ? { afterCall: fail } : { beforeCall: fail }, act);
}
