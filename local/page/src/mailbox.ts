// The mails that would have gone out: a list, and the chosen one in a frame that runs nothing.

import type { MailView } from '../../server/protocol';
import { button, element, keepKeys } from './element';
import { clockFace } from './moments';
import { words } from './words';

export interface Mailbox {
  readonly opener: HTMLElement;
  readonly count: (count: number) => void;
}

interface Surroundings {
  readonly root: HTMLElement;
  readonly load: () => Promise<readonly MailView[]>;
  readonly trouble: (error: unknown) => void;
}

export function createMailbox({ root, load, trouble }: Surroundings): Mailbox {
  const badge = element('span', { class: 'badge', 'data-testid': 'mail-count', hidden: true });
  let refresh: (() => void) | null = null;

  const show = async (): Promise<void> => {
    const list = element('ul', { class: 'mail-list', 'aria-label': words.mailbox, 'data-testid': 'mail-list' });
    const pane = element('div', { class: 'mail-pane', 'data-testid': 'mail-pane', 'aria-live': 'polite' });
    const dialog = element(
      'dialog',
      { class: 'mailbox', 'aria-label': words.mailbox, 'data-testid': 'mailbox' },
      element(
        'div',
        { class: 'page-header' },
        element('h2', {}, words.mailbox),
        button(words.close, () => dialog.close(), { class: 'icon-button', 'data-testid': 'close-mailbox' }, '×'),
      ),
      element('div', { class: 'mail-body' }, list, pane),
    );
    keepKeys(dialog);
    const fill = async (): Promise<void> => fillList(list, pane, await load());
    refresh = () => void fill().catch(trouble);
    dialog.addEventListener('close', () => {
      refresh = null;
      dialog.remove();
    });
    root.append(dialog);
    dialog.showModal();
    await fill();
    list.querySelector('button')?.focus();
  };

  const opener = button(
    words.mailbox,
    () => void show().catch(trouble),
    { class: 'chip', 'data-testid': 'open-mailbox' },
    words.mailbox,
    badge,
  );
  // Its words and its count are its name.
  opener.removeAttribute('aria-label');
  return {
    opener,
    count: (count) => {
      badge.hidden = count === 0;
      badge.textContent = String(count);
      refresh?.();
    },
  };
}

function fillList(list: HTMLElement, pane: HTMLElement, mails: readonly MailView[]): void {
  const choose = (mail: MailView, entry: HTMLElement): void => {
    for (const other of list.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current');
    entry.setAttribute('aria-current', 'true');
    pane.replaceChildren(...letter(mail));
  };
  list.replaceChildren(
    ...mails.map((mail) => {
      const entry = element(
        'button',
        { type: 'button', class: 'mail', 'data-testid': 'mail' },
        element('span', { class: 'mail-subject' }, mail.subject),
        element('span', { class: 'mail-to' }, mail.to),
        element('span', { class: 'mail-at' }, clockFace(new Date(mail.at))),
      );
      entry.addEventListener('click', () => choose(mail, entry));
      return element('li', {}, entry);
    }),
  );
  if (pane.childElementCount === 0) {
    pane.replaceChildren(element('p', { class: 'quiet' }, mails.length === 0 ? words.noMails : words.chooseMail));
  }
}

function letter(mail: MailView): readonly Node[] {
  const heading = element('h3', {}, mail.subject);
  const line = element('p', { class: 'quiet' }, `${words.mailTo} ${mail.to} · ${clockFace(new Date(mail.at))}`);
  if (mail.html === '') return [heading, line, element('pre', {}, mail.text)];
  return [
    heading,
    line,
    element('iframe', { sandbox: '', srcdoc: mail.html, title: mail.subject, class: 'mail-html' }),
  ];
}
