// The tabs under the grid, and the list of all of them.

import type { Book, BookSheet } from './book';
import { button, element, keepKeys } from './element';
import { words } from './words';

export interface TabBar {
  readonly root: HTMLElement;
  /** Draws the tabs anew. */
  readonly draw: () => void;
}

export function createTabBar(book: Book, active: () => number, open: (sheetId: number) => void): TabBar {
  const strip = element('div', { class: 'tabs', role: 'tablist', 'aria-label': words.sheets, 'data-testid': 'tabs' });
  const list = element('div', { class: 'menu sheet-menu', role: 'menu', 'aria-label': words.allSheets, hidden: true });
  const opener = button(
    words.allSheets,
    () => toggle(list.hasAttribute('hidden')),
    { class: 'icon-button', title: words.allSheets, 'aria-haspopup': 'menu', 'data-testid': 'all-sheets' },
    '☰',
  );
  const root = element('footer', { class: 'tab-bar' }, element('div', { class: 'menu-holder' }, opener, list), strip);
  keepKeys(root);

  const toggle = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    const here = list.querySelector<HTMLElement>('[aria-checked="true"]') ?? list.querySelector<HTMLElement>('button');
    if (isOpen) here?.focus();
  };

  const sheets = (): readonly BookSheet[] =>
    book.order.flatMap((sheetId) => {
      const sheet = book.sheets.get(sheetId);
      return sheet ? [sheet] : [];
    });

  const go = (sheetId: number): void => {
    toggle(false);
    open(sheetId);
  };

  const tab = ({ view }: BookSheet): HTMLElement => {
    const isHere = view.sheetId === active();
    const made = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        'aria-selected': String(isHere),
        tabindex: isHere ? 0 : -1,
        'data-sheet': view.sheetId,
      },
      view.title,
    );
    if (view.tabColor !== undefined) made.style.setProperty('--tab-color', view.tabColor);
    made.addEventListener('click', () => go(view.sheetId));
    return made;
  };

  const entry = ({ view }: BookSheet): HTMLElement => {
    const made = element(
      'button',
      {
        type: 'button',
        role: 'menuitemradio',
        tabindex: -1,
        'aria-checked': String(view.sheetId === active()),
        class: view.hidden ? 'entry quiet' : 'entry',
      },
      view.hidden ? words.hiddenSheet(view.title) : view.title,
    );
    made.addEventListener('click', () => go(view.sheetId));
    return made;
  };

  strip.addEventListener('keydown', (event) => step(strip, event, 'ArrowLeft', 'ArrowRight'));
  list.addEventListener('keydown', (event) => {
    step(list, event, 'ArrowUp', 'ArrowDown');
    if (event.key !== 'Escape') return;
    toggle(false);
    opener.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !root.contains(event.target)) toggle(false);
  });

  const draw = (): void => {
    strip.replaceChildren(
      ...sheets()
        .filter(({ view }) => !view.hidden || view.sheetId === active())
        .map(tab),
    );
    list.replaceChildren(...sheets().map(entry));
    strip.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  draw();
  return { root, draw };
}

function step(root: HTMLElement, event: KeyboardEvent, back: string, on: string): void {
  if (event.key !== back && event.key !== on) return;
  event.preventDefault();
  const items = [...root.querySelectorAll<HTMLElement>('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[(at + (event.key === on ? 1 : -1) + items.length) % items.length]?.focus();
}
