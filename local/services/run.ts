// One run of one of the bundle's functions: who runs it, how long it has taken, and when Google would end it.

import { SIMPLE_TRIGGER_LIMIT_SECONDS } from './call-costs';
import { GoogleException } from './google-exception';

/** menu: a click or google.script.run; simple: onOpen, onEdit; edit, clock: installable triggers. */
export type RunKind = 'menu' | 'simple' | 'edit' | 'clock';

export interface Run {
  readonly action: string;
  readonly kind: RunKind;
  /** Who sits at the keyboard, or the owner of a clock trigger. */
  readonly person: string;
  /** On whose account the script acts. */
  readonly effectiveUser: string;
  /** As `Session.getActiveUser` tells it: empty for other people in triggers. */
  readonly activeUser: string;
  readonly limitSeconds: number;
  elapsedSeconds: number;
  calls: number;
  /** Once set, Google has ended the run; the script may catch the error and still gets no further. */
  ended: Error | null;
}

export function startRun(action: string, kind: RunKind, person: string, account: string, runLimitSeconds: number): Run {
  return {
    action,
    kind,
    person,
    effectiveUser: account,
    activeUser: person === account && kind !== 'simple' ? person : '',
    limitSeconds: kind === 'simple' ? SIMPLE_TRIGGER_LIMIT_SECONDS : runLimitSeconds,
    elapsedSeconds: 0,
    calls: 0,
    ended: null,
  };
}

/** @throws once the run's time is up, and ever after. */
export function spend(run: Run, seconds: number): void {
  refuseWhenEnded(run);
  run.elapsedSeconds += seconds;
  if (run.elapsedSeconds > run.limitSeconds) run.ended = new GoogleException('Exceeded maximum execution time');
  refuseWhenEnded(run);
}

export function refuseWhenEnded(run: Run): void {
  if (run.ended) throw run.ended;
}
