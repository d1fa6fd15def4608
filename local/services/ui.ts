// SpreadsheetApp.getUi(): menus are recorded, questions are answered from the queue, dialogs are kept for the tests to read.

import { GoogleException } from './google-exception';
import type { Host } from './host';
import type { Answer, ButtonName } from './machine';
import { createMenuBuilder } from './menu-builder';
import type { Dialog } from './records';
import type { Run } from './run';

const BUTTONS = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' } as const;
const BUTTON_SETS = {
  OK: 'OK',
  OK_CANCEL: 'OK_CANCEL',
  YES_NO: 'YES_NO',
  YES_NO_CANCEL: 'YES_NO_CANCEL',
} as const;
type ButtonSet = keyof typeof BUTTON_SETS;

interface HtmlShown {
  getContent(): string;
  getTitle(): string | null;
  getWidth(): number | null;
  getHeight(): number | null;
}

type Content = Pick<Dialog, 'text' | 'html' | 'width' | 'height' | 'isQuestion'>;

const pageOf = (output: HtmlShown): Content => {
  const [width, height] = [output.getWidth(), output.getHeight()];
  return {
    html: output.getContent(),
    ...(width === null ? {} : { width }),
    ...(height === null ? {} : { height }),
  };
};

export function createUi(host: Host): unknown {
  const show = (kind: Dialog['kind'], title: string, content: Content): void => {
    const { machine, run } = host;
    machine.dialogs.push({ kind, title, ...content, action: run.action, by: run.person, at: machine.clock.now() });
  };
  const dialogs = host.service('Ui.Dialog', {
    alert: (...args: string[]) => {
      const question = readQuestion(args);
      show('alert', question.title, {
        text: question.text,
        ...(question.buttons === 'OK' ? {} : { isQuestion: true }),
      });
      return answerTo(host, { kind: 'alert', ...question }, question.buttons !== 'OK').button;
    },
    prompt: (...args: string[]) => {
      const question = readQuestion(args);
      show('prompt', question.title, { text: question.text, isQuestion: true });
      const answer = answerTo(host, { kind: 'prompt', ...question }, true);
      return host.service('PromptResponse', {
        getSelectedButton: () => answer.button,
        getResponseText: () => answer.text,
      });
    },
    showModalDialog: (output: HtmlShown, title: string) => show('dialog', title, pageOf(output)),
    showModelessDialog: (output: HtmlShown, title: string) => show('dialog', title, pageOf(output)),
    showSidebar: (output: HtmlShown) => show('sidebar', output.getTitle() ?? '', pageOf(output)),
  });
  return {
    Button: BUTTONS,
    ButtonSet: BUTTON_SETS,
    ...dialogs,
    ...host.service('Ui', {
      createMenu: (caption: string) => createMenuBuilder(host, caption),
      createAddonMenu: () => createMenuBuilder(host, ''),
    }),
  };
}

interface Wording {
  readonly title: string;
  readonly text: string;
  readonly buttons: ButtonSet;
}

export interface AskedQuestion extends Wording {
  readonly kind: 'alert' | 'prompt';
}

/** Ends a run whose question nobody has answered yet. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly question: AskedQuestion;

  constructor(question: AskedQuestion) {
    super(`Nobody has answered: ${question.text}`);
    this.question = question;
  }
}

/** A queued answer presses a button that is not there. */
export class NoSuchButton extends Error {
  override readonly name = 'NoSuchButton';
}

/** (text) · (text, buttons) · (title, text, buttons), as Google overloads them. */
function readQuestion(args: readonly string[]): Wording {
  const [first = '', second, third] = args;
  if (args.length >= 3) return { title: first, text: second ?? '', buttons: buttonSet(third) };
  return { title: '', text: first, buttons: second === undefined ? 'OK' : buttonSet(second) };
}

function buttonSet(value: string | undefined): ButtonSet {
  if (value !== undefined && value in BUTTON_SETS) return value as ButtonSet;
  throw new GoogleException(
    `The parameters don't match the method signature for Ui: ${String(value)} is no ButtonSet.`,
  );
}

interface Pressed {
  readonly button: ButtonName;
  readonly text: string;
}

/** An alert with nothing but OK takes no answer from the queue. Without an answer: yes, OK, an empty text, or the end of the run. */
function answerTo({ machine, run }: Host, question: AskedQuestion, asks: boolean): Pressed {
  const { buttons } = question;
  const yes = buttons.startsWith('YES') ? 'YES' : 'OK';
  const answer: Answer | undefined = asks ? machine.answers.shift() : undefined;
  if (asks && answer === undefined && machine.unanswered === 'stop') return endRun(run, new Unanswered(question));
  const { button = yes, text } = typeof answer === 'string' ? { button: answer, text: '' } : (answer ?? { text: '' });
  if (button !== 'CLOSE' && !buttons.split('_').includes(button)) {
    return endRun(run, new NoSuchButton(`The queued answer ${button} is not on a dialog with ${buttons}`));
  }
  return { button, text };
}

/** The script may catch what is thrown, and gets no further all the same. */
function endRun(run: Run, error: Error): never {
  run.ended = error;
  throw error;
}
