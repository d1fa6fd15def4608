// What Google keeps for a script between runs, as plain data that can be written to a file and read again.

import type { CachedValue, InstalledTrigger, Machine } from './machine';
import type { SentMail } from './records';

type Pairs<T> = readonly (readonly [string, T])[];

export interface KeptState {
  /** The last number given out for an id. */
  readonly counter: number;
  readonly mails: readonly SentMail[];
  readonly triggers: readonly InstalledTrigger[];
  readonly firedOnce: readonly string[];
  readonly properties: Pairs<Pairs<string>>;
  readonly caches: Pairs<Pairs<CachedValue>>;
  readonly mailsSent: Pairs<number>;
}

/** Shares nothing that a later run would change. Locks are left out: no run is going on. */
export const keptStateOf = (machine: Machine): KeptState => ({
  counter: machine.counter.last,
  mails: [...machine.mails],
  triggers: [...machine.triggers],
  firedOnce: [...machine.firedOnce],
  properties: [...machine.properties].map(([store, values]) => [store, [...values]]),
  caches: [...machine.caches].map(([store, values]) => [store, [...values]]),
  mailsSent: [...machine.mailsSent],
});
