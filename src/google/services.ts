// What the actions need of Google, as narrow interfaces of our own. `google-services.ts` is the only file that fulfils them on Google.

import type { SpreadsheetGateway } from './spreadsheet-gateway';

export interface UserInterface {
  /** Asks before doing; false: the person thought better of it. */
  readonly confirm: (title: string, text: string) => boolean;
  /** A passing note of what is being done now. */
  readonly progress: (text: string) => void;
  /** The last word of an action. */
  readonly tell: (title: string, text: string) => void;
  /** Brings a sheet to the front. */
  readonly show: (sheetId: number) => void;
}

export interface Services {
  readonly spreadsheet: SpreadsheetGateway;
  readonly ui: UserInterface;
  readonly now: () => Date;
  /** The account in whose name the script runs; empty where Google does not tell. */
  readonly officer: () => string;
}
