// The record of a job that takes more than one batch: how far it has come, and who has begun it. Kept with the workbook.

import type { Store } from '../../google/services';
import { jobMessages } from '../../ui/fault-messages';

export type JobAction = keyof typeof jobMessages.titles;

/** Plain data: a sidebar may show it. */
export interface Job {
  readonly action: JobAction;
  /** The account that began it, and goes on with it. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** When a run was last at it. */
  readonly touchedAt: number;
  readonly done: number;
  readonly all: number;
  /** How often the clock has gone on with it. */
  readonly tries: number;
}

const KEY = 'job';

const isJob = (value: unknown): value is Job =>
  typeof value === 'object' &&
  value !== null &&
  'action' in value &&
  typeof value.action === 'string' &&
  value.action in jobMessages.titles &&
  'by' in value &&
  'startedAt' in value &&
  'touchedAt' in value &&
  'tries' in value;

/** null: none, or a record that somebody damaged. */
export function readJob(store: Pick<Store, 'get'>): Job | null {
  try {
    const job: unknown = JSON.parse(store.get(KEY) ?? 'null');
    return isJob(job) ? job : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const writeJob = (store: Store, job: Job): void => store.set(KEY, JSON.stringify(job));
export const forgetJob = (store: Store): void => store.set(KEY, null);

/** For the sentence that says what else is running; null where that cannot be known. */
export function runningJob(store: Store): { readonly title: string; readonly by: string } | null {
  try {
    const job = readJob(store);
    return job && { title: jobMessages.titles[job.action], by: job.by };
  } catch {
    return null;
  }
}
