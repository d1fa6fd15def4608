// The pages of HtmlService in a real browser: the sidebar at 300 pixels by keyboard alone, the assistant, the reason; judged by axe.

import axeCore from 'axe-core';
import type { Frame } from 'playwright-core';
import { type LiveSite, startLiveSite } from './live-site';
import type { LiveWindow } from './live-window';

let site: LiveSite;
let officer: LiveWindow;

beforeAll(async () => {
  site = await startLiveSite();
  officer = await site.open('officer');
}, 120_000);
afterAll(() => site.stop());

/** What axe finds in the whole frame, by rule and element. */
async function axeFindings(frame: Frame, exclude: readonly string[] = []): Promise<readonly string[]> {
  await frame.evaluate(axeCore.source);
  return frame.evaluate(async (left) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ exclude: left.map((selector) => [selector]) });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, exclude);
}

async function frameIn(testId: string): Promise<Frame> {
  const handle = await officer.page.waitForSelector(`[data-testid=${testId}] iframe`);
  const frame = await handle.contentFrame();
  if (!frame) throw new Error(`no frame in ${testId}`);
  return frame;
}

/** Anew: the one that is open is closed first. */
async function openSidebar(): Promise<Frame> {
  const close = officer.page.getByTestId('sidebar').getByTestId('close-page');
  if ((await close.count()) > 0) await close.click();
  await officer.choose('Bảng theo dõi');
  const frame = await frameIn('sidebar');
  await frame.getByRole('heading', { name: 'Cần làm hôm nay' }).waitFor();
  return frame;
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  beforeAll(() => officer.page.emulateMedia({ colorScheme }));

  test('the sidebar: axe finds nothing, and nothing is wider than 300 pixels', async () => {
    const frame = await openSidebar();
    for (const summary of await frame.locator('summary').all()) await summary.click();
    expect(await axeFindings(frame)).toEqual([]);
    const { wide, inner } = await frame.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      inner: window.innerWidth,
    }));
    expect(inner).toBeLessThanOrEqual(300);
    expect(wide).toBeLessThanOrEqual(inner);
  });

  test('the assistant: axe finds nothing on any of its steps', async () => {
    await officer.choose('1. Thiết lập sổ');
    const frame = await frameIn('page-dialog');
    for (;;) {
      await frame.getByRole('heading', { level: 1 }).waitFor();
      expect(await axeFindings(frame)).toEqual([]);
      const next = frame.getByRole('button', { name: /^Tiếp/ });
      if ((await next.count()) === 0) break;
      await next.click();
      await officer.page.waitForTimeout(300);
    }
    await officer.page.getByTestId('close-page').last().click();
  });
});

/** Presses Tab until the element with that name has the focus. @throws after 200 times */
async function tabTo(frame: Frame, name: string | RegExp): Promise<void> {
  const wanted = frame.getByRole('button', { name }).first();
  for (let presses = 0; presses < 200; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await officer.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}`);
}

test('a report is sent back and another approved by keyboard alone', async () => {
  const frame = await openSidebar();
  const waiting = frame.getByRole('button', { name: /^Duyệt / });
  const before = await waiting.count();
  await frame.getByRole('button', { name: 'Làm mới' }).focus();
  await tabTo(frame, /^Trả lại /);
  await officer.page.keyboard.press('Enter');
  await officer.page.keyboard.type('Số liệu chưa khớp');
  await officer.page.keyboard.press('Control+Enter');
  await frame
    .getByRole('status')
    .getByText(/trả lại/i)
    .waitFor();
  await frame.locator('[aria-busy]').waitFor({ state: 'detached' });
  await frame.getByRole('button', { name: 'Làm mới' }).focus();
  await tabTo(frame, /^Duyệt /);
  await officer.page.keyboard.press('Enter');
  await frame.getByRole('status').getByText(/duyệt/i).waitFor();
  await frame.locator('[aria-busy]').waitFor({ state: 'detached' });
  expect(await waiting.count()).toBe(before - 2);
});

test('the live page itself: axe finds nothing in what surrounds the grid', async () => {
  await officer.page.emulateMedia({ colorScheme: 'light' });
  // Univer's own: the grid is a canvas, and its notices are not used.
  const univer = ['[data-testid=grid]', '[data-react-aria-top-layer]'];
  expect(await axeFindings(officer.page.mainFrame(), univer)).toEqual([]);
});
