// One window on the live page: what a person does in it with mouse and keyboard, and what it shows.

import type { FrameLocator, Locator, Page } from 'playwright-core';
import '../../local/page/src/live-page-contract';

export interface LiveWindow {
  readonly page: Page;
  /** Goes to a cell as a link would. */
  goTo(title: string, cell: string): Promise<void>;
  /** Goes there, types over what is there, presses Enter. */
  type(title: string, cell: string, text: string): Promise<void>;
  /** Goes there and presses the space bar, as on a checkbox. */
  press(title: string, cell: string, key: string): Promise<void>;
  text(title: string, cell: string): Promise<string | null>;
  /** Waits until the cell shows it. */
  shows(title: string, cell: string, text: string | RegExp): Promise<void>;
  activeSheet(): Promise<string>;
  /** Opens the menu *Báo cáo chỉ tiêu* and chooses. */
  choose(label: string): Promise<void>;
  /** The frame of the sidebar, or of the open dialog. */
  sidebar(): FrameLocator;
  dialogPage(): FrameLocator;
  /** The open alert or question. */
  alert(): Locator;
  /** Reads what an alert says and presses its OK. */
  readAlert(): Promise<string>;
}

const SLOW_MILLISECONDS = 15_000;

export async function createWindow(page: Page): Promise<LiveWindow> {
  await page.waitForFunction(() => window.livePage !== undefined, null, { timeout: SLOW_MILLISECONDS });
  await page.evaluate(() => window.livePage?.ready);

  const goTo = async (title: string, cell: string): Promise<void> => {
    await page.evaluate(([sheet, spot]) => window.livePage?.select(sheet, spot), [title, cell] as const);
    await page.waitForFunction(
      ([sheet, spot]) => {
        const { row, column } = window.livePage?.selected() ?? { row: -1, column: -1 };
        const name = `${String.fromCharCode(65 + column)}${row + 1}`;
        return window.livePage?.activeSheet() === sheet && name === spot;
      },
      [title, cell] as const,
      { timeout: SLOW_MILLISECONDS },
    );
  };
  const text = (title: string, cell: string): Promise<string | null> =>
    page.evaluate(([sheet, spot]) => window.livePage?.cellText(sheet, spot) ?? null, [title, cell] as const);
  const dialog = page.locator('dialog[open]').filter({ has: page.locator('.dialog-buttons') });

  return {
    page,
    goTo,
    text,
    type: async (title, cell, entry) => {
      await goTo(title, cell);
      await page.keyboard.type(entry);
      await page.keyboard.press('Enter');
    },
    press: async (title, cell, key) => {
      await goTo(title, cell);
      await page.keyboard.press(key);
    },
    shows: async (title, cell, wanted) => {
      const source = typeof wanted === 'string' ? `^${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : wanted.source;
      await page
        .waitForFunction(
          ([sheet, spot, pattern]) =>
            new RegExp(pattern, 's').test(window.livePage?.cellText(sheet, spot)?.normalize('NFC') ?? ''),
          [title, cell, source] as const,
          { timeout: SLOW_MILLISECONDS },
        )
        .catch(async () => {
          throw new Error(`${title}!${cell} shows “${await text(title, cell)}”, not ${String(wanted)}`);
        });
    },
    activeSheet: () => page.evaluate(() => window.livePage?.activeSheet() ?? ''),
    choose: async (label) => {
      await page.getByRole('menuitem', { name: 'Báo cáo chỉ tiêu' }).click();
      await page.getByRole('menuitem', { name: label, exact: true }).click();
    },
    sidebar: () => page.frameLocator('[data-testid=sidebar] iframe'),
    dialogPage: () => page.frameLocator('[data-testid=page-dialog] iframe'),
    alert: () => dialog,
    readAlert: async () => {
      const said = (await dialog.textContent()) ?? '';
      await dialog.getByRole('button').first().click();
      return said.normalize('NFC');
    },
  };
}
