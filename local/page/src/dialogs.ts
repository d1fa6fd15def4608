// Dialogs as Google's: alerts, questions with buttons, prompts for a text; one after the other, worked by keyboard.

import type { Question, QuestionAnswer } from '../../server/protocol';
import { button, element, keepKeys } from './element';
import { words } from './words';

type ButtonName = QuestionAnswer['button'];

const BUTTONS: Readonly<Record<Question['buttons'], readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const LABELS: Readonly<Record<ButtonName, string>> = {
  OK: words.ok,
  CANCEL: words.cancel,
  YES: words.yes,
  NO: words.no,
  CLOSE: words.close,
};

export interface Dialogs {
  readonly tell: (title: string, text: string) => Promise<void>;
  /** With a text that can be copied again. */
  readonly tellWithText: (title: string, text: string, kept: string) => Promise<void>;
  readonly ask: (question: Question) => Promise<QuestionAnswer>;
  /** Whether none is open or waiting. */
  readonly isIdle: () => boolean;
  /** A form of ours; null: cancelled. */
  readonly askFor: (title: string, label: string, input: HTMLInputElement, go: string) => Promise<string | null>;
}

interface Body {
  readonly title: string;
  readonly text: string;
  readonly field: HTMLElement | null;
  readonly buttons: readonly { readonly name: ButtonName; readonly label: string }[];
  readonly testId: string;
}

export function createDialogs(root: HTMLElement): Dialogs {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  const show = (body: Body): Promise<ButtonName> => {
    open += 1;
    const shown = last.then(() => showOne(root, body));
    last = shown.then(() => {
      open -= 1;
    });
    return shown;
  };
  const justOk = [{ name: 'OK', label: LABELS.OK }] as const;
  return {
    isIdle: () => open === 0,
    tell: async (title, text) => {
      await show({ title, text, field: null, buttons: justOk, testId: 'alert' });
    },
    tellWithText: async (title, text, kept) => {
      const field = element(
        'textarea',
        { readonly: true, rows: 3, 'aria-label': title, 'data-testid': 'kept-text' },
        kept,
      );
      await show({ title, text, field, buttons: justOk, testId: 'alert' });
    },
    ask: async ({ kind, title, text, buttons }) => {
      const field = kind === 'prompt' ? element('input', { type: 'text', 'aria-label': text || title }) : null;
      const pressed = await show({
        title,
        text,
        field,
        buttons: BUTTONS[buttons].map((name) => ({ name, label: LABELS[name] })),
        testId: 'question',
      });
      return field ? { button: pressed, text: field.value } : { button: pressed };
    },
    askFor: async (title, label, input, go) => {
      const field = element('label', { class: 'field' }, label, input);
      const pressed = await show({
        title,
        text: '',
        field,
        buttons: [
          { name: 'OK', label: go },
          { name: 'CANCEL', label: words.cancel },
        ],
        testId: 'form-dialog',
      });
      return pressed === 'OK' ? input.value : null;
    },
  };
}

function showOne(root: HTMLElement, { title, text, field, buttons, testId }: Body): Promise<ButtonName> {
  return new Promise((answer) => {
    const heading = element('h2', { id: 'dialog-title' }, title === '' ? words.grid : title);
    const close = (name: ButtonName): void => {
      dialog.close();
      dialog.remove();
      before?.focus();
      answer(name);
    };
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const form = element(
      'form',
      { method: 'dialog' },
      heading,
      ...(text === '' ? [] : [element('p', { class: 'dialog-text' }, text)]),
      ...(field ? [field] : []),
      element(
        'div',
        { class: 'dialog-buttons' },
        ...buttons.map(({ name, label }, index) =>
          button(label, () => close(name), { class: index === 0 ? 'primary' : 'plain', 'data-button': name }),
        ),
      ),
    );
    const dialog = element(
      'dialog',
      { class: 'dialog', 'aria-labelledby': 'dialog-title', 'data-testid': testId },
      form,
    );
    keepKeys(dialog);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close('CLOSE');
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      close(buttons[0]?.name ?? 'CLOSE');
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      close(buttons[0]?.name ?? 'CLOSE');
    });
    root.append(dialog);
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('input') ?? dialog.querySelector<HTMLElement>('button');
    first?.focus();
  });
}
