// Names for the few controls that Univer shows without one, for those who hear the page.

import { words } from './words';

/** Again whenever Univer draws its bar anew. */
export function nameControls(grid: HTMLElement): void {
  const name = (): void => {
    for (const canvas of grid.querySelectorAll('canvas[tabindex="1"]')) canvas.setAttribute('tabindex', '0');
    for (const field of grid.querySelectorAll('input:not([aria-label])'))
      field.setAttribute('aria-label', words.nameBox);
    for (const control of grid.querySelectorAll('button:not([aria-label])')) {
      if (control.textContent === '') control.setAttribute('aria-label', words.formulaBar);
    }
    for (const part of grid.querySelectorAll(':is(div, a)[aria-haspopup]:not([role])'))
      part.setAttribute('role', 'button');
    for (const part of grid.querySelectorAll(':is(div, a)[role="button"]:not([aria-label])')) {
      part.setAttribute('aria-label', words.nameBox);
    }
    // Two rooms for Univer's own messages, which it never gets to show here.
    for (const room of document.querySelectorAll('section[aria-label^="Notifications"]')) {
      room.removeAttribute('aria-label');
    }
  };
  name();
  new MutationObserver(name).observe(grid, { childList: true, subtree: true });
}
