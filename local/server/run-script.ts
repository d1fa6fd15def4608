// One of the script's functions, run for a person of the page. A question that nobody has answered yet ends the run as if it had
// never begun; it is run again from the start once the answer is there.

import type { Google } from '../google';
import { mayRunScript } from '../services/authority';
import type { Selection } from '../services/machine';
import { NoSuchButton, Unanswered } from '../services/ui';
import { refuseUncallable } from './callable';
import type { Member } from './cast';
import { Fault } from './fault';
import type { PageView, Question, RunAnswer, RunRequest } from './protocol';
import { words } from './words';

export interface RunOptions {
  /** Keeps a page that the script shows. @returns its address */
  readonly keepPage: (html: string) => string;
}

type Done = Extract<RunAnswer, { readonly state: 'done' }>;

/** @throws Fault where there is no such function, or an answer fits none of its questions */
export function runScript(google: Google, { email }: Member, request: RunRequest, options: RunOptions): RunAnswer {
  refuseUncallable(google, request.run);
  if (!mayRunScript(google.workbook, email)) return { state: 'failed', why: words.noScript };
  const goBack = google.snapshot();
  putCursor(google, email, request);
  const before = google.selections.get(email);
  const first = google.dialogs.length;
  google.answer(...(request.answers ?? []).map(({ button, text = '' }) => ({ button, text })));
  try {
    const result = google.run(request.run, email, ...(request.args ?? []));
    return {
      ...shownSince(google, email, first, options),
      result: result ?? null,
      show: movedTo(google, email, before),
    };
  } catch (error) {
    if (error instanceof Unanswered) {
      goBack();
      return { state: 'ask', question: questionOf(error) };
    }
    if (error instanceof NoSuchButton) {
      goBack();
      throw new Fault(400, words.noSuchButton);
    }
    return { state: 'failed', why: plainWords(error) };
  } finally {
    google.forgetAnswers();
  }
}

function putCursor(google: Google, email: string, { sheetId, row = 0, column = 0 }: RunRequest): void {
  const isThere = google.workbook.sheets.some(({ properties }) => (properties.sheetId ?? 0) === sheetId);
  if (sheetId !== undefined && isThere) google.select(email, { sheetId, row, column });
}

/** A script that moves the cursor puts a new selection in its place. */
function movedTo(google: Google, email: string, before: Selection | undefined): Done['show'] {
  const now = google.selections.get(email);
  return now === undefined || now === before ? null : now;
}

function questionOf({ question: { kind, title, text, buttons } }: Unanswered): Question {
  return { kind, title, text, buttons };
}

function shownSince(
  google: Google,
  email: string,
  first: number,
  { keepPage }: RunOptions,
): Pick<Done, 'state' | 'alerts' | 'toasts' | 'pages'> {
  const dialogs = google.dialogs.slice(first).filter(({ by }) => by === email);
  const told = (kind: 'alert' | 'toast') =>
    dialogs
      .filter((dialog) => dialog.kind === kind && !dialog.isQuestion)
      .map(({ title, text = '' }) => ({ title, text }));
  const pages = dialogs.flatMap(({ kind, title, html = '', width, height }): readonly PageView[] =>
    kind === 'dialog' || kind === 'sidebar' ? [{ kind, title, html, url: keepPage(html), width, height }] : [],
  );
  return { state: 'done', alerts: told('alert'), toasts: told('toast'), pages };
}

function plainWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.startsWith('Authorization is required') ? words.noScript : words.scriptFailed(message);
}
