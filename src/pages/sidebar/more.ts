// Long lists, a piece at a time.

import { button, el } from '../parts/dom';

const PIECE = 20;

/** How much of each list is shown, kept from one drawing to the next. */
const shown = new Map<string, number>();

export function listByPieces<Item>(
  key: string,
  items: readonly Item[],
  draw: (item: Item) => HTMLLIElement,
): HTMLElement {
  const list = el('ul', { className: 'plain' });
  const rest = el('p', {});
  const fill = (): number => {
    const from = list.childElementCount;
    for (const item of items.slice(from, shown.get(key) ?? PIECE)) list.appendChild(draw(item));
    const left = items.length - list.childElementCount;
    while (rest.firstChild) rest.removeChild(rest.firstChild);
    if (left > 0) rest.appendChild(button(`Xem thêm (còn ${left})`, grow, { className: 'quiet', key: `more ${key}` }));
    return from;
  };
  const grow = (): void => {
    shown.set(key, (shown.get(key) ?? PIECE) + PIECE);
    const from = fill();
    // The button may be gone: what is new is where one reads on.
    const next = list.children[from]?.querySelector<HTMLElement>('button, summary');
    next?.focus();
  };
  fill();
  return el('div', {}, list, rest);
}
