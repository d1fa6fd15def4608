// SpreadsheetApp.getUi(): menus are recorded, questions are answered from the queue, dialogs are kept for the tests to read.

import { GoogleException } from './google-exception';
import type { Host } from './host';
import type { Answer, ButtonName } from './machine';
import { createMenuBuilder } from './menu-builder';
import type { Dialog } from './records';

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
}

export function createUi(host: Host): unknown {
  const show = (kind: Dialog['kind'], title: string, content: { text: string } | { html: string }): void => {
    const { machine, run } = host;
    machine.dialogs.push({ kind, title, ...content, action: run.action, by: run.person, at: machine.clock.now() });
  };
  const dialogs = host.service('Ui.Dialog', {
    alert: (...args: string[]) => {
      const question = readQuestion(args);
      show('alert', question.title, { text: question.text });
      return answerTo(host, question.buttons, question.buttons !== 'OK').button;
    },
    prompt: (...args: string[]) => {
      const question = readQuestion(args);
      show('prompt', question.title, { text: question.text });
      const answer = answerTo(host, question.buttons, true);
      return host.service('PromptResponse', {
        getSelectedButton: () => answer.button,
        getResponseText: () => answer.text,
      });
    },
    showModalDialog: (output: HtmlShown, title: string) => show('dialog', title, { html: output.getContent() }),
    showModelessDialog: (output: HtmlShown, title: string) => show('dialog', title, { html: output.getContent() }),
    showSidebar: (output: HtmlShown) => show('sidebar', output.getTitle() ?? '', { html: output.getContent() }),
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

interface Question {
  readonly title: string;
  readonly text: string;
  readonly buttons: ButtonSet;
}

/** (text) · (text, buttons) · (title, text, buttons), as Google overloads them. */
function readQuestion(args: readonly string[]): Question {
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

/** An alert with nothing but OK takes no answer from the queue. Without an answer: yes, OK, an empty text. */
function answerTo(host: Host, buttons: ButtonSet, asks: boolean): Pressed {
  const yes = buttons.startsWith('YES') ? 'YES' : 'OK';
  const answer: Answer | undefined = asks ? host.machine.answers.shift() : undefined;
  const { button = yes, text } = typeof answer === 'string' ? { button: answer, text: '' } : (answer ?? { text: '' });
  if (button !== 'CLOSE' && !buttons.split('_').includes(button)) {
    throw new Error(`The queued answer ${button} is not on a dialog with ${buttons}`);
  }
  return { button, text };
}
