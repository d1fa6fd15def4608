// `window.livePage`: what tests in a browser ask of the page.

import { type Spot, spotOf } from './addresses';
import { type Book, cellKey } from './book';
import { boxOf } from './cell-place';
import type { Grid } from './grid';
import './live-page-contract';

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
