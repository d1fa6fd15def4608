// What the actions need of Google, as narrow interfaces of our own. `google-services.ts` fulfils them on Google.

import type { SpreadsheetGateway } from './spreadsheet-gateway';

/** One of our pages, as a dialog. */
export interface Page {
  /** Of its file, without ending. */
  readonly name: string;
  readonly title: string;
  /** Plain data. */
  readonly data: unknown;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

export interface UserInterface {
  /** Asks before doing; false: the person thought better of it. */
  readonly confirm: (title: string, text: string) => boolean;
  /** Asks for a line of text; null: the person thought better of it. */
  readonly prompt: (title: string, text: string) => string | null;
  /** A passing note of what is being done now. */
  readonly progress: (text: string) => void;
  /** The last word of an action. */
  readonly tell: (title: string, text: string) => void;
  /** A dialog of our own HTML. */
  readonly dialog: (title: string, html: string, heightPixels: number) => void;
  /** A dialog of one of our pages, with the data that it opens with. */
  readonly openPage: (page: Page) => void;
  /** A page beside the workbook. */
  readonly openSidebar: (name: string, title: string) => void;
  /** Puts the cursor on a cell, 0-based; false: there is no such cell. */
  readonly goTo: (sheetId: number, row: number, column: number) => boolean;
  /** Brings a sheet to the front. */
  readonly show: (sheetId: number) => void;
  /** The sheet that the person has open. */
  readonly openSheet: () => number;
}

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailService {
  /** Recipients that may still be written to today. */
  readonly remaining: () => number;
  /** @throws where Google refuses the address or the quota is used up */
  readonly send: (mail: Mail) => void;
}

/** Small texts kept with the workbook. */
export interface Store {
  readonly get: (key: string) => string | null;
  /** null forgets. At most 9 kB a text. */
  readonly set: (key: string, text: string | null) => void;
  /** All texts by key, in one call. */
  readonly all: () => Readonly<Record<string, string>>;
  /** Sets several texts in one call: all of them or none. */
  readonly setAll: (texts: Readonly<Record<string, string>>) => void;
}

export interface Triggers {
  /** Names of the functions that this account's own triggers call. */
  readonly mine: () => readonly string[];
  readonly onEdit: (run: string) => void;
  readonly everyMinutes: (run: string, minutes: 1 | 5 | 10 | 15 | 30) => void;
  /** @param hour 0–23, Viet Nam's time */
  readonly daily: (run: string, hour: number) => void;
  /** Once, so many seconds from now; takes the place of this account's triggers that call the same. */
  readonly after: (run: string, seconds: number) => void;
  /** Removes this account's triggers that call one of these. */
  readonly remove: (runs: readonly string[]) => void;
}

/** A file that leaves the workbook. */
export interface NewFile {
  readonly name: string;
  readonly mimeType: string;
  /** Text goes out as UTF-8. */
  readonly content: string | Uint8Array;
}

export interface Files {
  /** Puts a new file into the person's Drive. @returns the address at which it opens @throws where Google refuses or does not answer */
  readonly create: (file: NewFile) => string;
}

/** Google as it is; `patient-services.ts` makes `Services` of it. */
export interface GoogleServices {
  readonly spreadsheet: SpreadsheetGateway;
  readonly ui: UserInterface;
  readonly mail: MailService;
  readonly files: Files;
  readonly store: Store;
  readonly triggers: Triggers;
  readonly now: () => Date;
  /** How long this run may still go on before Google ends it. */
  readonly secondsLeft: () => number;
  readonly pause: (milliseconds: number) => void;
  /** The account in whose name the script runs; empty where Google does not tell. */
  readonly officer: () => string;
  /** The workbook's address, without a fragment. */
  readonly url: () => string;
  /** Keeps other runs of the script out until what it returns is called; null where that could not be had in 20 seconds. */
  readonly takeLock: () => (() => void) | null;
}

export interface Services extends Omit<GoogleServices, 'takeLock'> {
  /** Runs the work while no other run of the script does; null where that could not be had in 20 seconds. */
  readonly alone: <Result>(work: () => Result) => Result | null;
}
