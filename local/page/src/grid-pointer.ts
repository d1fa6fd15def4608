// What the pointer and the cursor do on the grid, cell by cell.

import { CURSOR_TYPE } from '@univerjs/engine-render';
import { HoverManagerService } from '@univerjs/sheets-ui';
import type { Spot } from './addresses';
import { renderOf, type UniverParts } from './univer';

export interface PointerListener {
  readonly selected: (spot: Spot) => void;
  readonly hovered: (spot: Spot | null) => void;
  readonly clicked: (spot: Spot) => void;
  /** The grid was scrolled. */
  readonly moved: () => void;
}

/** Milliseconds. */
const AFTER_SCROLL = 60;

/** Univer sets the cursor of its canvas itself. */
export function pointAtLink(parts: UniverParts, isLink: boolean): void {
  const scene = renderOf(parts)?.scene;
  if (isLink) scene?.setCursor(CURSOR_TYPE.POINTER);
  else scene?.resetCursor();
}

export function listenToPointer(parts: UniverParts, listener: PointerListener): void {
  const hover = parts.injector.get(HoverManagerService);
  hover.currentCell$.subscribe((cell) => {
    listener.hovered(cell ? { row: cell.location.row, column: cell.location.col } : null);
  });
  hover.currentClickedCell$.subscribe(({ location }) => {
    listener.clicked({ row: location.row, column: location.col });
  });
  let last = '';
  parts.selections.selectionChanged$.subscribe((selections) => {
    const primary = selections?.at(-1)?.primary;
    if (!primary) return;
    const spot = { row: primary.actualRow, column: primary.actualColumn };
    const key = JSON.stringify(spot);
    if (key === last) return;
    last = key;
    // Univer scrolls the cell into view first.
    setTimeout(() => listener.selected(spot), AFTER_SCROLL);
  });
  parts.commands.onCommandExecuted(({ id }) => {
    if (id === 'sheet.operation.set-scroll') listener.moved();
  });
}
