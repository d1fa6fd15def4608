// The small card beside a cell: how to fill it in, its note, where its link leads.

import type { CellView } from '../../server/protocol';
import { element } from './element';
import type { Box } from './live-page-contract';

export interface CellCard {
  readonly show: (box: Box, texts: readonly string[]) => void;
  readonly hide: () => void;
}

export function createCellCard(root: HTMLElement): CellCard {
  const card = element('div', { class: 'cell-card', role: 'tooltip', 'data-testid': 'cell-card', hidden: true });
  root.append(card);
  return {
    show: (box, texts) => {
      card.replaceChildren(...texts.map((text) => element('p', {}, text)));
      card.hidden = false;
      const isTight = box.y + box.height + card.offsetHeight + 8 > innerHeight;
      card.style.left = `${Math.max(4, Math.min(box.x, innerWidth - card.offsetWidth - 8))}px`;
      card.style.top = `${isTight ? box.y - card.offsetHeight - 4 : box.y + box.height + 4}px`;
    },
    hide: () => {
      card.hidden = true;
    },
  };
}

/** On the cell under the cursor. */
export const hintsOf = (cell: CellView | undefined, canEdit: boolean): readonly string[] =>
  [canEdit ? cell?.input?.hint : undefined, cell?.note].filter((text) => text !== undefined && text !== '') as string[];

/** On the cell under the pointer. */
export const notesOf = (cell: CellView | undefined): readonly string[] =>
  [cell?.note, cell?.link?.startsWith('#') === false ? cell.link : undefined].filter(
    (text) => text !== undefined && text !== '',
  ) as string[];
