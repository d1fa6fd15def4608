// What Google keeps for a script between runs, as plain data that can be written to a file and read again.

import type { CachedValue, InstalledTrigger, Machine } from './machine';
import type { DriveFile, SentMail } from './records';

type Pairs<T> = readonly (readonly [string, T])[];

/** `bytes` in base64, `at` as ISO 8601. */
type KeptFile = Omit<DriveFile, 'bytes' | 'at'> & { readonly bytes: string; readonly at: string };

export interface KeptState {
  /** The last number given out for an id. */
  readonly counter: number;
  readonly mails: readonly SentMail[];
  /** Absent in what was saved before there were files. */
  readonly files?: readonly KeptFile[];
  readonly triggers: readonly InstalledTrigger[];
  readonly firedOnce: readonly string[];
  readonly properties: Pairs<Pairs<string>>;
  readonly caches: Pairs<Pairs<CachedValue>>;
  readonly mailsSent: Pairs<number>;
}

export const filesOf = (kept: KeptState | undefined): readonly DriveFile[] =>
  (kept?.files ?? []).map((file) => ({
    ...file,
    bytes: new Uint8Array(Buffer.from(file.bytes, 'base64')),
    at: new Date(file.at),
  }));

const texts = new WeakMap<DriveFile, KeptFile>();

/** Files never change: each is put into text once. */
function keptFile(file: DriveFile): KeptFile {
  const known = texts.get(file) ?? {
    ...file,
    bytes: Buffer.from(file.bytes).toString('base64'),
    at: file.at.toISOString(),
  };
  texts.set(file, known);
  return known;
}

/** Shares nothing that a later run would change. Locks are left out: no run is going on. */
export const keptStateOf = (machine: Machine): KeptState => ({
  counter: machine.counter.last,
  mails: [...machine.mails],
  files: machine.files.map(keptFile),
  triggers: [...machine.triggers],
  firedOnce: [...machine.firedOnce],
  properties: [...machine.properties].map(([store, values]) => [store, [...values]]),
  caches: [...machine.caches].map(([store, values]) => [store, [...values]]),
  mailsSent: [...machine.mailsSent],
});
