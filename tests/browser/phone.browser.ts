// A clerk on a phone: everything by touch, on a narrow screen.

import { type LiveSite, startLiveSite } from './live-site';
import type { LiveWindow } from './live-window';
import { cellOf } from './places';

const TAB = 'MN Hoa Mai';

let site: LiveSite;
let phone: LiveWindow;
let field: (key: string) => string;

beforeAll(async () => {
  site = await startLiveSite();
  const view = await site.view('MN01');
  field = (key) => cellOf(view, TAB, key);
  phone = await site.openOnPhone('MN01');
}, 120_000);
afterAll(() => site.stop());

async function tap(cell: string): Promise<void> {
  await phone.goTo(TAB, cell);
  const box = await phone.page.evaluate(([title, at]) => window.livePage?.cellBox(title, at), [TAB, cell] as const);
  if (!box) throw new Error(`${cell} is not on the screen`);
  await phone.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

test('a tap on a cell with a list opens the list, a tap on a choice answers', async () => {
  await tap(field('A4'));
  await phone.page.getByTestId('list-box').getByRole('option', { name: 'Có', exact: true }).tap();
  await phone.shows(TAB, field('A4'), 'Có');
});

test('a tap on a box ticks it', async () => {
  await tap(field('A1.merged'));
  await phone.shows(TAB, field('A1.merged'), '☑');
});

test('a number is typed, and nothing on the page is wider than the screen', async () => {
  await phone.type(TAB, field('A4.sessions'), '3');
  await phone.shows(TAB, field('A4.sessions'), '3');
  const { wide, inner } = await phone.page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    inner: window.innerWidth,
  }));
  expect(wide).toBeLessThanOrEqual(inner);
});
