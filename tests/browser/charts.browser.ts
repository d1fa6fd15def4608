// The leader's first tab in a real browser: its charts lie over the grid at their places, follow it, and follow what schools hand in.

import type { Page } from 'playwright-core';
import type { WorkbookView } from '../../local/server/protocol';
import { type LiveSite, startLiveSite } from './live-site';
import { createWindow, type LiveWindow } from './live-window';
import { cellBeside, cellOf } from './places';

const BOARD = 'Điều hành';
const RESULTS = /^Biểu đồ cột: /;
const SUBMISSIONS = /^Biểu đồ thanh: /;

let site: LiveSite;
let view: WorkbookView;
let leader: LiveWindow;

beforeAll(async () => {
  site = await startLiveSite();
  view = await site.view('leader');
  leader = await site.open('leader');
}, 120_000);
afterAll(() => site.stop());

const chartOn = (page: Page, name: RegExp) => page.getByRole('img', { name });
const barOn = (page: Page, name: RegExp, bar: string) => chartOn(page, name).locator(`rect[data-bar="${bar}"]`);
const boxOf = async (page: Page, name: RegExp) => {
  const box = await chartOn(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not on the page`);
  return box;
};
const cellBox = (page: Page, cell: string) =>
  page.evaluate(([title, at]) => window.livePage?.cellBox(title, at) ?? null, [BOARD, cell] as const);
/** Of the first chart, as the workbook has it. */
const place = () => view.sheets.find(({ title }) => title === BOARD)?.charts?.[0]?.place;
/** The cell over which it lies. */
const anchor = (): string => {
  const { row = 0, column = 0 } = place() ?? {};
  return `${String.fromCharCode(65 + column)}${row + 1}`;
};

test('the leader sees both charts of Điều hành, each at its cell, with the legend in its words', async () => {
  await leader.goTo(BOARD, 'A1');
  expect(await chartOn(leader.page, RESULTS).textContent()).toContain('Kết quả toàn ngành so với mức');
  expect(await chartOn(leader.page, SUBMISSIONS).textContent()).toMatch(/Đúng hạn.*Trễ hạn.*Chưa nộp/);
  const [box, cell] = [await boxOf(leader.page, RESULTS), await cellBox(leader.page, anchor())];
  expect([Math.round(box.x), Math.round(box.y)]).toEqual([Math.round(cell?.x ?? 0), Math.round(cell?.y ?? 0)]);
  expect([box.width, box.height]).toEqual([place()?.width, place()?.height]);
});

test('the bars follow when a school mends its report and hands it in', async () => {
  const [tab, unit] = ['THCS Sến Mật', 'THCS02'];
  const onTime = barOn(leader.page, SUBMISSIONS, 'THCS Đúng hạn');
  const wide = async (): Promise<number> =>
    Number(await barOn(leader.page, SUBMISSIONS, 'THCS Chưa nộp').getAttribute('width'));
  const high = async (): Promise<number> =>
    Number(await barOn(leader.page, RESULTS, 'A1 Kết quả').getAttribute('height'));
  const [before, low] = [await wide(), await high()];
  expect(await onTime.count()).toBe(0);
  const clerk = await site.open(unit);
  const own = await site.view(unit);
  await clerk.type(tab, cellOf(own, tab, 'A9.resolved'), '3');
  await clerk.shows(tab, cellOf(own, tab, 'A9', 'Đánh giá'), /Đạt/);
  await clerk.press(tab, cellOf(own, tab, '#submit', 'Chỉ tiêu'), 'Space');
  await onTime.waitFor({ state: 'attached', timeout: 15_000 });
  expect(Number(await onTime.getAttribute('width'))).toBeCloseTo(before / 2, 0);
  expect(await wide()).toBeCloseTo(before / 2, 0);
  expect(await high()).toBeGreaterThan(low);
});

test('a school of the attention list leads to its row on Tổng hợp; the charts stay behind, and are back with their tab', async () => {
  const name = 'Trường MN Hoa Mai';
  await leader.goTo(BOARD, cellBeside(view, BOARD, name, 'Trường'));
  await leader.page.keyboard.press('Alt+Enter');
  await leader.page.waitForFunction(() => window.livePage?.activeSheet() === 'Tổng hợp');
  const { row } = await leader.page.evaluate(() => window.livePage?.selected() ?? { row: -1 });
  expect(await leader.text('Tổng hợp', `B${row + 1}`)).toBe(name);
  await chartOn(leader.page, RESULTS).waitFor({ state: 'detached' });
  await leader.page.getByRole('tab', { name: BOARD }).click();
  await chartOn(leader.page, RESULTS).waitFor();
});

test('the code of an indicator leads to its verdict on Tổng hợp', async () => {
  await leader.goTo(BOARD, cellBeside(view, BOARD, 'A9', 'Mã'));
  await leader.page.keyboard.press('Alt+Enter');
  await leader.page.waitForFunction(() => window.livePage?.activeSheet() === 'Tổng hợp');
  const { row } = await leader.page.evaluate(() => window.livePage?.selected() ?? { row: -1 });
  expect(await leader.text('Tổng hợp', `B${row + 1}`)).toBe('Đánh giá toàn ngành');
  await leader.page.getByRole('tab', { name: BOARD }).click();
});

test('charts scroll with the grid, cut off at the headers, and let the pointer through to the cells', async () => {
  const { page } = leader;
  await leader.goTo(BOARD, 'A1');
  const before = await boxOf(page, RESULTS);
  const grid = await page.getByTestId('grid').boundingBox();
  await page.mouse.move((grid?.x ?? 0) + 300, (grid?.y ?? 0) + 300);
  await page.mouse.wheel(0, 500);
  await page.waitForFunction(
    ([label, y]) => (document.querySelector(`[aria-label^="${label}"]`)?.getBoundingClientRect().y ?? y) < y - 300,
    ['Biểu đồ cột', before.y] as const,
  );
  const [after, cell] = [await boxOf(page, RESULTS), await cellBox(page, anchor())];
  expect(after.y).toBeCloseTo(cell?.y ?? 0, 0);
  const pane = await chartOn(page, RESULTS).locator('xpath=..').boundingBox();
  expect(pane?.y).toBeGreaterThan((grid?.y ?? 0) + 10);
  expect(pane?.x).toBeGreaterThan((grid?.x ?? 0) + 20);
  await page.mouse.click(after.x + 90, after.y + 100);
  await page.waitForFunction(() => (window.livePage?.selected()?.column ?? 0) > 10);
});

test('charts grow with the zoom, and stay out of frozen rows and columns', async () => {
  const page = await site.blank();
  await page.route('**/api/workbook?*', async (route) => {
    const told = (await (await route.fetch()).json()) as WorkbookView;
    const sheets = told.sheets.map((sheet) =>
      sheet.title === BOARD ? { ...sheet, frozenRows: 6, frozenColumns: 2 } : sheet,
    );
    await route.fulfill({ json: { ...told, sheets } });
  });
  await page.goto(`${site.url}/?as=leader`);
  const frozen = await createWindow(page);
  await frozen.goTo(BOARD, 'A48');
  const frame = async () => {
    const [pane, corner] = [await chartOn(page, RESULTS).locator('xpath=..').boundingBox(), await cellBox(page, 'B6')];
    return { pane, right: (corner?.x ?? 0) + (corner?.width ?? 0), bottom: (corner?.y ?? 0) + (corner?.height ?? 0) };
  };
  const { pane, right, bottom } = await frame();
  expect([Math.round(pane?.x ?? 0), Math.round(pane?.y ?? 0)]).toEqual([Math.round(right), Math.round(bottom)]);
  expect((await boxOf(page, RESULTS)).y).toBeLessThan(bottom);
  await page.mouse.move(700, 500);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await page.waitForFunction(
    (label) => (document.querySelector(`[aria-label^="${label}"]`)?.getBoundingClientRect().width ?? 0) > 540,
    'Biểu đồ cột',
  );
  const [zoomed, cell] = [await boxOf(page, RESULTS), await cellBox(page, anchor())];
  expect([Math.round(zoomed.x), Math.round(zoomed.y)]).toEqual([Math.round(cell?.x ?? 0), Math.round(cell?.y ?? 0)]);
});

test('on a phone the charts lie where the sheet has them, and nothing is wider than the screen', async () => {
  const phone = await site.openOnPhone('leader');
  await phone.goTo(BOARD, anchor());
  const [box, cell] = [await boxOf(phone.page, RESULTS), await cellBox(phone.page, anchor())];
  expect(box.x).toBeCloseTo(cell?.x ?? 0, 0);
  const { wide, inner } = await phone.page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    inner: window.innerWidth,
  }));
  expect(wide).toBeLessThanOrEqual(inner);
});

test('no page complained, and nobody but the own server was asked', () => {
  expect(site.complaints).toEqual([]);
});
