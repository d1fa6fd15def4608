// The list of a dropdown cell, under its cell: by mouse, by arrow keys, by the first letters.

import { element, keepKeys } from './element';
import type { Box } from './live-page-contract';
import { words } from './words';

export interface ListBox {
  readonly close: () => void;
}

interface ListRequest {
  readonly root: HTMLElement;
  readonly box: Box;
  readonly options: readonly string[];
  readonly current: string;
  readonly choose: (option: string) => void;
  /** Whatever comes of it. */
  readonly closed: () => void;
}

const MOST_HEIGHT = 280;

export function openListBox({ root, box, options, current, choose, closed }: ListRequest): ListBox {
  const list = element('div', {
    class: 'list-box',
    role: 'listbox',
    tabindex: 0,
    'aria-label': words.chooseValue,
    'data-testid': 'list-box',
  });
  let at = Math.max(0, options.indexOf(current));
  const items = options.map((option, index) => {
    const item = element('div', { role: 'option', id: `option-${index}`, 'aria-selected': 'false' }, option);
    item.addEventListener('pointerdown', (event) => event.preventDefault());
    item.addEventListener('click', () => pick(index));
    return item;
  });
  list.append(...items);
  keepKeys(list);

  const mark = (index: number): void => {
    items[at]?.setAttribute('aria-selected', 'false');
    at = Math.min(Math.max(index, 0), items.length - 1);
    items[at]?.setAttribute('aria-selected', 'true');
    items[at]?.scrollIntoView({ block: 'nearest' });
    list.setAttribute('aria-activedescendant', `option-${at}`);
  };

  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    document.removeEventListener('pointerdown', outside, true);
    list.remove();
    closed();
  };
  const pick = (index: number): void => {
    const option = options[index];
    close();
    if (option !== undefined) choose(option);
  };
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !list.contains(event.target)) close();
  };

  list.addEventListener('keydown', (event) => {
    const moves = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1],
      ['Home', 0],
      ['End', items.length - 1],
    ]);
    const to = moves.get(event.key) ?? startingWith(event.key);
    if (to !== undefined) mark(to);
    else if (event.key === 'Enter' || event.key === ' ') pick(at);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  });
  const startingWith = (key: string): number | undefined => {
    if (key.length !== 1 || key === ' ') return undefined;
    const turned = options.map((_, index) => (at + 1 + index) % options.length);
    return turned.find((index) => options[index]?.toLocaleLowerCase('vi').startsWith(key.toLocaleLowerCase('vi')));
  };

  root.append(list);
  place(list, box);
  document.addEventListener('pointerdown', outside, true);
  mark(at);
  list.focus();
  return { close };
}

/** Under the cell, or over it where there is no room. */
function place(list: HTMLElement, box: Box): void {
  const height = Math.min(list.scrollHeight, MOST_HEIGHT);
  const below = box.y + box.height;
  list.style.minWidth = `${box.width}px`;
  list.style.left = `${Math.max(0, Math.min(box.x, innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${below + height > innerHeight ? Math.max(0, box.y - height) : below}px`;
}
