// Keys that mean something else on special cells: Space ticks a box, Enter opens a list, Alt+Enter follows a link.

import type { CellView } from '../../server/protocol';
import type { Spot } from './addresses';

export interface KeyActions {
  /** The cell under the cursor; null while its editor is open. */
  readonly here: () => { readonly spot: Spot; readonly cell: CellView | undefined; readonly canEdit: boolean } | null;
  readonly tick: (spot: Spot) => void;
  readonly openChoice: (spot: Spot) => void;
  readonly follow: (link: string) => void;
}

export function listenToKeys(grid: HTMLElement, actions: KeyActions): void {
  const act = (event: KeyboardEvent): boolean => {
    const at = actions.here();
    if (!at?.cell || event.ctrlKey || event.metaKey || event.isComposing) return false;
    const { spot, cell, canEdit } = at;
    if (event.key === 'Enter' && event.altKey && cell.link !== undefined) {
      actions.follow(cell.link);
      return true;
    }
    if (event.key === ' ' && cell.ticked !== undefined) {
      actions.tick(spot);
      return true;
    }
    const hasChoice = canEdit && (cell.input?.kind === 'list' || cell.input?.kind === 'date');
    const opens = event.key === 'ArrowDown' && event.altKey;
    const opensList = event.key === 'Enter' && !event.shiftKey && cell.input?.kind === 'list';
    if (!hasChoice || !(opens || opensList)) return false;
    actions.openChoice(spot);
    return true;
  };
  addEventListener(
    'keydown',
    (event) => {
      if (!isOfGrid(grid, event.target) || !act(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** Univer's hidden editor, which has the focus, stands outside the grid's element. */
const isOfGrid = (grid: HTMLElement, target: EventTarget | null): boolean =>
  target === document.body ||
  (target instanceof Element && (grid.contains(target) || target.closest('[data-u-comp]') !== null));
