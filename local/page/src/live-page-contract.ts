// What tests in a browser may ask of the page: `window.livePage`. Plain types, so that tests need none of the page's packages.

import type { Spot } from './addresses';

/** Pixels on the screen. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

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
