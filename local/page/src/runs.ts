// Running a function of the script: its questions are asked here, and what it shows is shown, in Google's order.

import type { PageView, QuestionAnswer, RunAnswer } from '../../server/protocol';
import type { Connection } from './connection';
import type { Dialogs } from './dialogs';
import { element } from './element';
import type { Toasts } from './toasts';
import { words } from './words';

export type RunOutcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly message: string };

export interface RunSurroundings {
  readonly connection: Connection;
  readonly dialogs: Dialogs;
  readonly toasts: Toasts;
  readonly showPage: (page: PageView) => void;
  readonly goTo: (place: { readonly sheetId: number; readonly row: number; readonly column: number }) => void;
  /** What the request says of this window. */
  readonly window: () => {
    readonly as: string;
    readonly window: string;
    readonly sheetId: number;
    readonly row?: number;
    readonly column?: number;
  };
}

export interface Runs {
  /** From the menu: a failure is told in a dialog. */
  readonly fromMenu: (run: string) => Promise<void>;
  /** From a page: a failure goes back to the page. */
  readonly fromPage: (run: string, args: readonly unknown[]) => Promise<RunOutcome>;
}

export function createRuns(root: HTMLElement, surroundings: RunSurroundings): Runs {
  const { connection, dialogs, toasts } = surroundings;
  const sign = element(
    'div',
    { class: 'running', role: 'status', 'data-testid': 'running', hidden: true },
    words.running,
  );
  root.append(sign);
  let running = 0;
  const count = (step: 1 | -1): void => {
    running += step;
    sign.hidden = running === 0;
  };

  const send = async (run: string, args: readonly unknown[] | undefined, answers: readonly QuestionAnswer[]) => {
    count(1);
    try {
      return await connection.run({ ...surroundings.window(), run, ...(args ? { args } : {}), answers });
    } finally {
      count(-1);
    }
  };

  const play = async (run: string, args?: readonly unknown[]): Promise<RunOutcome> => {
    const answers: QuestionAnswer[] = [];
    for (;;) {
      const answer = await send(run, args, answers);
      if (answer.state === 'failed') return { ok: false, message: answer.why };
      if (answer.state === 'done') return finish(answer);
      answers.push(await dialogs.ask(answer.question));
    }
  };

  const finish = (answer: Extract<RunAnswer, { state: 'done' }>): RunOutcome => {
    for (const { title, text } of answer.toasts) toasts.show(title, text);
    if (answer.show) surroundings.goTo(answer.show);
    for (const { title, text } of answer.alerts) void dialogs.tell(title, text);
    for (const page of answer.pages) surroundings.showPage(page);
    return { ok: true, result: answer.result };
  };

  const outcomeOf = (run: string, args?: readonly unknown[]): Promise<RunOutcome> =>
    play(run, args).catch((error: unknown) => ({
      ok: false,
      message: error instanceof Error ? error.message : words.problem,
    }));

  return {
    fromMenu: async (run) => {
      const outcome = await outcomeOf(run);
      if (!outcome.ok) await dialogs.tell(words.scriptProblem, outcome.message);
    },
    fromPage: outcomeOf,
  };
}
