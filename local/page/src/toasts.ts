// Short messages at the lower right, as Google's toasts: they go away by themselves and can be closed.

import { button, element } from './element';
import { words } from './words';

export interface Toasts {
  readonly show: (title: string, text: string) => void;
}

/** Milliseconds. */
const STAYS = 8000;

export function createToasts(root: HTMLElement): Toasts {
  const list = element('div', { class: 'toasts', role: 'status', 'data-testid': 'toasts' });
  root.append(list);
  const show = (title: string, text: string): void => {
    const toast = element('div', { class: 'toast', 'data-testid': 'toast' });
    if (title !== '') toast.append(element('strong', {}, title));
    toast.append(
      element('span', { class: 'toast-text' }, text),
      button(words.close, () => toast.remove(), { class: 'toast-close' }, '×'),
    );
    list.append(toast);
    setTimeout(() => toast.remove(), STAYS);
  };
  return { show };
}
