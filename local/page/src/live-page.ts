// `window.livePage`: what tests in a browser ask of the page.

import { type Spot, spotOf } from './addresses';
import { type Book, cellKey } from './book';
import { type Box, boxOf } from './cell-place';
import type { Grid } from './grid';

/** All cells by title of the sheet and "F12". */
export interface LivePage {
  readonly ready: Promise<void>;
  /** As Univer shows it; ☑ and ☐ for boxes; null where there is no such cell. */
  readonly cellText: (title: string, cell: string) => string | null;
  /** Its background and colour, as "#rrggbb". */
  readonly cellColors: (title: string, cell: string) => { readonly background?: string; readonly color?: string };
  /** On the screen; null where the sheet is not the open one. */
  readonly cellBox: (title: string, cell: string) => Box | null;
  readonly activeSheet: () => string;
  readonly selected: () => Spot | null;
  readonly select: (title: string, cell: string) => void;
  readonly revision: () => number;
  /** `performance.now()` when the last patch had been painted; 0 before the first. */
  readonly lastPaint: number;
}

declare global {
  interface Window {
    livePage?: LivePage;
  }
}

export interface LivePageSignals {
  readonly ready: () => void;
  readonly painted: () => void;
}

export function exposeForTests(book: Book, grid: Grid): LivePageSignals {
  let lastPaint = 0;
  let isReady = (): void => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const sheetIdOf = (title: string): number =>
    [...book.sheets.values()].find(({ view }) => view.title === title)?.view.sheetId ?? -1;
  const cellOf = (title: string, spot: Spot) =>
    book.sheets.get(sheetIdOf(title))?.cells.get(cellKey(spot.row, spot.column));

  window.livePage = {
    ready,
    cellText: (title, cell) => {
      const spot = spotOf(cell);
      if (!spot || !book.sheets.has(sheetIdOf(title))) return null;
      const known = cellOf(title, spot);
      if (known?.ticked !== undefined) return known.ticked ? '☑' : '☐';
      return grid.shownText(sheetIdOf(title), spot) ?? known?.text ?? '';
    },
    cellColors: (title, cell) => {
      const spot = spotOf(cell);
      const key = spot ? cellOf(title, spot)?.style : undefined;
      const { background, color } = (key === undefined ? undefined : book.styles.get(key)) ?? {};
      return { background, color };
    },
    cellBox: (title, cell) => {
      const spot = spotOf(cell);
      return spot && sheetIdOf(title) === grid.activeSheet() ? boxOf(grid.parts, spot) : null;
    },
    activeSheet: () => book.sheets.get(grid.activeSheet())?.view.title ?? '',
    selected: () => grid.selected()?.spot ?? null,
    select: (title, cell) => {
      const spot = spotOf(cell);
      if (!spot) return;
      location.hash = `#gid=${sheetIdOf(title)}&range=${cell}`;
    },
    revision: () => book.revision,
    get lastPaint() {
      return lastPaint;
    },
  };
  return {
    ready: () => isReady(),
    // The grid draws in the coming frame; what is after that frame is after the paint.
    painted: () => requestAnimationFrame(() => setTimeout(() => (lastPaint = performance.now()))),
  };
}
