// The menus of the add-on, worked by mouse and keyboard as a menu bar is.

import type { MenuView } from '../../server/protocol';
import { element, keepKeys } from './element';
import { words } from './words';

export function createMenuBar(menus: readonly MenuView[], run: (name: string) => void): HTMLElement {
  const bar = element('div', {
    class: 'menu-bar',
    role: 'menubar',
    'aria-label': words.menus,
    'data-testid': 'menu-bar',
  });
  keepKeys(bar);
  let shown: { readonly list: HTMLElement; readonly opener: HTMLElement } | null = null;

  const close = (withFocus: boolean): void => {
    if (!shown) return;
    shown.list.hidden = true;
    shown.opener.setAttribute('aria-expanded', 'false');
    if (withFocus) shown.opener.focus();
    shown = null;
  };

  const openMenu = (opener: HTMLElement, list: HTMLElement, at: 'first' | 'last'): void => {
    close(false);
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    shown = { list, opener };
    const items = itemsOf(list);
    (at === 'first' ? items[0] : items.at(-1))?.focus();
  };

  menus.forEach((menu, index) => {
    const list = element('div', { class: 'menu', role: 'menu', 'aria-label': menu.title, hidden: true });
    const opener = menuButton(menu.title, index === 0 ? 0 : -1, {
      role: 'menuitem',
      class: 'opener',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-testid': 'menu',
    });
    opener.addEventListener('click', () => (list.hidden ? openMenu(opener, list, 'first') : close(true)));
    for (const item of menu.items) {
      if (item === null) {
        list.append(element('div', { role: 'separator', class: 'menu-line' }));
        continue;
      }
      const made = menuButton(item.label, -1, { role: 'menuitem', class: 'entry', 'data-run': item.run });
      made.addEventListener('click', () => {
        close(true);
        run(item.run);
      });
      list.append(made);
    }
    list.addEventListener('keydown', (event) => {
      if (moveWithin(itemsOf(list), event, 'ArrowUp', 'ArrowDown')) return;
      if (event.key === 'Escape' || event.key === 'Tab') close(event.key === 'Escape');
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        const openers = itemsOf(bar).filter((one) => one.getAttribute('aria-haspopup') === 'menu');
        close(true);
        moveWithin(openers, event, 'ArrowLeft', 'ArrowRight');
      } else return;
      if (event.key !== 'Tab') event.preventDefault();
    });
    opener.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        openMenu(opener, list, event.key === 'ArrowDown' ? 'first' : 'last');
      } else {
        moveWithin(
          itemsOf(bar).filter((one) => one.getAttribute('aria-haspopup') === 'menu'),
          event,
          'ArrowLeft',
          'ArrowRight',
        );
      }
    });
    bar.append(element('div', { class: 'menu-holder', role: 'none' }, opener, list));
  });

  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !bar.contains(event.target)) close(false);
  });
  return bar;
}

const menuButton = (label: string, tabindex: 0 | -1, attributes: Readonly<Record<string, string>>): HTMLButtonElement =>
  element('button', { type: 'button', tabindex, ...attributes }, label);

const itemsOf = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

/** Home, End and the two keys; true where the key was one of them. */
function moveWithin(items: readonly HTMLElement[], event: KeyboardEvent, back: string, on: string): boolean {
  const at = items.findIndex((item) => item.matches(':focus'));
  const to = new Map([
    [back, at <= 0 ? items.length - 1 : at - 1],
    [on, at + 1 >= items.length ? 0 : at + 1],
    ['Home', 0],
    ['End', items.length - 1],
  ]).get(event.key);
  if (to === undefined) return false;
  event.preventDefault();
  items[to]?.focus();
  return true;
}
