// The state that outlives a run: the workbook, the clock, and all that Google keeps for a script.

import type { Evaluation } from '../sheets-api/evaluation';
import type * as Schema from '../sheets-api/schema';
import type { Workbook } from '../sheets-api/workbook';
import type { Clock } from './clock';
import type { Dialog, DriveFile, Menu, RecordedCall, SentMail, TriggerFailure } from './records';
import type { Run } from './run';
import type { Tap } from './tap';

export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What a person does with the next question: presses a button, with a text where one is asked for. */
export type Answer = ButtonName | { readonly button?: ButtonName; readonly text: string };

export interface InstalledTrigger {
  readonly uid: string;
  readonly functionName: string;
  /** Who created it, and on whose account it runs. */
  readonly owner: string;
  readonly eventType: 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'CLOCK';
  /** Clock triggers only, e.g. `everyDays(1) atHour(6)`. */
  readonly schedule: string;
}

/** Hooks around every call, for injected faults and for people who type between two calls. Not called from within themselves. */
export interface Faults {
  /** `index` into the recorded calls. What it throws, the script gets in place of the call. */
  beforeCall?: (call: RecordedCall, index: number) => void;
  /** What it throws, the script gets although the call was carried out. */
  afterCall?: (call: RecordedCall, index: number) => void;
  /** How long a call takes today, given what it usually costs; seconds. */
  secondsOf?: (call: RecordedCall, usual: number) => number;
}

/** Where a person's cursor stands; 0-based. */
export interface Selection {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface CachedValue {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface Machine {
  readonly workbook: Workbook;
  /** The folder that clasp would push. */
  readonly bundleDirectory: string;
  readonly officer: string;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly tap: Tap | undefined;
  readonly calls: RecordedCall[];
  /** names: of calls by the hundred thousand only who made which is kept. */
  readonly records: 'everything' | 'names';
  readonly namesOfCalls: Map<string, RecordedCall>;
  /** By menu or installable trigger. */
  readonly runLimitSeconds: number;
  readonly mails: SentMail[];
  readonly files: DriveFile[];
  readonly dialogs: Dialog[];
  readonly menus: Menu[];
  readonly logs: string[];
  readonly answers: Answer[];
  /** What becomes of a question to which no answer is queued: it is agreed to, or it ends the run. */
  readonly unanswered: 'agree' | 'stop';
  readonly triggers: InstalledTrigger[];
  /** One-off triggers that have run: they stay listed, and count, until they are deleted. */
  readonly firedOnce: Set<string>;
  readonly triggerFailures: TriggerFailure[];
  /** By store: `document`, `script`, `user:a@b.vn`. */
  readonly properties: Map<string, Map<string, string>>;
  readonly caches: Map<string, Map<string, CachedValue>>;
  /** By lock: who holds it. */
  readonly locks: Map<string, Run>;
  /** Mail recipients so far, by `account day`. */
  readonly mailsSent: Map<string, number>;
  readonly selections: Map<string, Selection>;
  /** The last number given out. */
  readonly counter: { last: number };
  evaluation(): Evaluation;
  /** What a formula would give on that sheet; references count from A1. */
  calculate(sheetId: number, formula: string): Schema.ExtendedValue | undefined;
  /** Counts up from 1: ids that are the same in every run of a test. */
  nextNumber(): number;
}
