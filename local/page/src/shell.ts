// The frame of the page: header above, grid in the middle with room for a sidebar, tabs below.

import type { Person } from '../../server/protocol';
import { WORKBOOK_FILE } from './connection';
import { element, keepKeys } from './element';
import { words } from './words';

export interface Shell {
  readonly root: HTMLElement;
  readonly grid: HTMLElement;
  readonly side: HTMLElement;
  readonly saving: (count: number) => void;
  readonly connected: (isConnected: boolean) => void;
  /** Says the cell under the cursor to those who do not see the grid. */
  readonly say: (text: string) => void;
}

interface Parts {
  readonly title: string;
  readonly isViewOnly: boolean;
  readonly person: Person;
  readonly menuBar: HTMLElement;
  readonly tools: readonly HTMLElement[];
  readonly roleSwitch: HTMLElement;
}

export function createShell(root: HTMLElement, { title, isViewOnly, menuBar, tools, roleSwitch }: Parts): Shell {
  const saved = element('span', { class: 'saved', role: 'status', 'data-testid': 'saved' });
  const banner = element(
    'div',
    { class: 'banner', role: 'alert', 'data-testid': 'reconnecting', hidden: true },
    words.reconnecting,
  );
  const download = element(
    'a',
    { class: 'chip', href: WORKBOOK_FILE, download: true, title: words.downloadHint, 'data-testid': 'download' },
    words.download,
  );
  const header = element(
    'header',
    { class: 'header' },
    element('span', { class: 'logo', 'aria-hidden': 'true' }),
    element(
      'div',
      { class: 'heading' },
      element(
        'div',
        { class: 'title-line' },
        element('h1', { 'data-testid': 'title' }, title),
        ...(isViewOnly ? [element('span', { class: 'view-only', 'data-testid': 'view-only' }, words.viewOnly)] : []),
        saved,
      ),
      menuBar,
    ),
    element('div', { class: 'tools' }, ...tools, download, roleSwitch),
  );
  keepKeys(header);
  const grid = element('div', { class: 'grid', 'data-testid': 'grid' });
  const side = element('div', { class: 'side' });
  const spoken = element('div', { class: 'unseen', 'aria-live': 'polite', 'data-testid': 'spoken' });
  root.replaceChildren(
    header,
    banner,
    element('main', { class: 'middle', 'aria-label': words.grid }, grid, side),
    spoken,
  );
  return {
    root,
    grid,
    side,
    saving: (count) => {
      saved.textContent = count > 0 ? words.saving : words.saved;
    },
    connected: (isConnected) => {
      banner.hidden = isConnected;
    },
    say: (text) => {
      spoken.textContent = text;
    },
  };
}

/** Instead of the whole page. */
export function showTrouble(root: HTMLElement, text: string, roleSwitch?: HTMLElement): void {
  const again = element('button', { type: 'button', class: 'primary' }, words.tryAgain);
  again.addEventListener('click', () => location.reload());
  root.replaceChildren(
    element(
      'main',
      { class: 'trouble', role: 'alert' },
      element('h1', {}, words.cannotOpen),
      element('p', {}, text),
      element('p', {}, again),
      ...(roleSwitch ? [roleSwitch] : []),
    ),
  );
}
