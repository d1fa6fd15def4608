// What the stand-in remembers of a story: calls, mails, dialogs, menus, triggers that failed.

/** One call to a Google service. `args` is a JSON copy of what was passed. */
export interface RecordedCall {
  /** The function of the bundle that was running. */
  readonly action: string;
  /** As the script names it: `Sheets.Spreadsheets`, `PropertiesService`, `Ui`, … */
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

export interface SentMail {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  /** The sender's shown name. */
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly string[];
  /** On whose account it went out. */
  readonly by: string;
  readonly at: Date;
}

/** A file in somebody's Drive. */
export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** On whose account it was made; nobody else may see it. */
  readonly owner: string;
  readonly at: Date;
  readonly bytes: Uint8Array;
  /** The function of the bundle that made it. */
  readonly action: string;
}

export interface Dialog {
  readonly kind: 'alert' | 'toast' | 'prompt' | 'dialog' | 'sidebar';
  readonly title: string;
  readonly text?: string;
  readonly html?: string;
  /** Pixels, where the script says so. */
  readonly width?: number;
  readonly height?: number;
  /** Whether it waited for a choice; an alert with nothing but OK does not. */
  readonly isQuestion?: boolean;
  /** The function of the bundle that showed it. */
  readonly action: string;
  /** Who saw it. */
  readonly by: string;
  readonly at: Date;
}

export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly caption: string; readonly items: readonly MenuItem[] };

export interface Menu {
  readonly caption: string;
  readonly items: readonly MenuItem[];
  readonly by: string;
}

/** A trigger that ended with an error; Google would mail its owner, and the edit stays. */
export interface TriggerFailure {
  readonly functionName: string;
  readonly owner: string;
  readonly error: unknown;
}

/** What one finished run cost on the virtual clock. */
export interface RunSummary {
  readonly action: string;
  readonly as: string;
  readonly elapsedSeconds: number;
  readonly calls: number;
}
