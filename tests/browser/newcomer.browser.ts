// The first two minutes of somebody who has just typed `npm start`, and what a stranger gets.

import { type LiveSite, startLiveSite } from './live-site';
import { cellBeside, cellOf } from './places';

let site: LiveSite;
beforeAll(async () => {
  site = await startLiveSite();
}, 120_000);
afterAll(() => site.stop());

test('a newcomer sees the workbook as the officer, looks at the summary, runs a check and follows a link to the cell', async () => {
  const officer = await site.open('officer');
  const view = await site.view('officer');
  expect(await officer.page.getByTestId('title').textContent()).toBe('Sổ chỉ tiêu');
  await officer.page.getByRole('tab', { name: 'Tổng hợp' }).click();
  expect(await officer.activeSheet()).toBe('Tổng hợp');
  await officer.choose('3. Kiểm tra số liệu');
  expect(await officer.readAlert()).toContain('Tiếp tục?');
  expect(await officer.readAlert()).toMatch(/Đã kiểm tra: \d+ lỗi, \d+ cảnh báo/);
  await officer.goTo('Tổng hợp', cellBeside(view, 'Tổng hợp', 'Trường MN Hoa Mai', 'Đơn vị'));
  await officer.page.keyboard.press('Alt+Enter');
  await officer.page.waitForFunction(() => window.livePage?.activeSheet() === 'MN Hoa Mai');
});

test('changing the role shows the workbook as that person, and two windows stay in step', async () => {
  const [one, other] = [await site.open('officer'), await site.open('MN01')];
  const view = await site.view('officer');
  await one.page.getByLabel('Đang xem với vai').selectOption({ label: 'MN Hoa Mai' });
  await one.page.waitForFunction(() => new URLSearchParams(location.search).get('as') === 'MN01');
  await one.page.waitForFunction(() => window.livePage !== undefined);
  await one.page.evaluate(() => window.livePage?.ready);
  const cell = cellOf(view, 'MN Hoa Mai', 'C2');
  await one.type('MN Hoa Mai', cell, '7');
  await other.shows('MN Hoa Mai', cell, '7');
  await other.type('MN Hoa Mai', cell, '8');
  await one.shows('MN Hoa Mai', cell, '8');
});

test('a dropdown is filled by keyboard and by mouse', async () => {
  const clerk = await site.open('MN01');
  const view = await site.view('officer');
  const cell = cellOf(view, 'MN Hoa Mai', 'A4');
  await clerk.goTo('MN Hoa Mai', cell);
  await clerk.page.keyboard.press('Enter');
  await clerk.page.getByTestId('list-box').getByRole('option', { name: 'Có', exact: true }).click();
  await clerk.shows('MN Hoa Mai', cell, 'Có');
});

test('the day moves on: reminders go out, and the mailbox shows them', async () => {
  const officer = await site.open('officer');
  await officer.page.getByRole('button', { name: '+1 ngày' }).click();
  await officer.page.waitForFunction(() =>
    document.querySelector('[data-testid=clock]')?.textContent?.includes('19/11'),
  );
  await officer.page.getByTestId('open-mailbox').click();
  const mails = officer.page.getByTestId('mail');
  await mails.first().click();
  expect(await mails.count()).toBeGreaterThan(0);
  expect(await officer.page.getByTestId('mail-pane').textContent()).toMatch(/@example/);
});

test('the workbook is downloaded as a file that office programs open', async () => {
  const officer = await site.open('officer');
  const [file] = await Promise.all([
    officer.page.waitForEvent('download'),
    officer.page.getByTestId('download').click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
});

test('a stranger sees that access is needed, and can neither read, write nor run anything', async () => {
  const page = await site.blank();
  await page.goto(`${site.url}/?as=stranger`);
  await page.getByText('Bạn cần quyền truy cập').first().waitFor();
  expect(await page.getByTestId('grid').count()).toBe(0);
  const { sheetId, editable } = (await site.view('MN01')).sheets.find(({ title }) => title === 'MN Hoa Mai') ?? {};
  const [open] = editable ?? [];
  const cell = { as: 'stranger', window: 'w', sheetId, row: open?.startRow, column: open?.startColumn };
  const statuses = await page.evaluate(
    async ([edit, run]) => {
      const post = (path: string, body: unknown) =>
        fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      const answers = [
        await fetch('/api/workbook?as=stranger'),
        await post('/api/edit', edit),
        await post('/api/run', run),
      ];
      return answers.map(({ status }) => status);
    },
    [
      { ...cell, value: '1' },
      { as: 'stranger', window: 'w', run: 'generateTabs' },
    ] as const,
  );
  expect(statuses).toEqual([403, 403, 403]);
});

test('a window that was open over a restart of the server comes back by itself', async () => {
  const officer = await site.open('officer');
  await site.restart();
  await officer.page.getByTestId('reconnecting').waitFor({ state: 'hidden', timeout: 30_000 });
  await officer.page.waitForFunction(() => window.livePage !== undefined);
  await officer.page.evaluate(() => window.livePage?.ready);
  await officer.shows('MN Hoa Mai', cellOf(await site.view('officer'), 'MN Hoa Mai', 'C2'), '8');
});

test('a pasted block lands cell by cell', async () => {
  const officer = await site.open('officer');
  await officer.goTo('Đơn vị', 'B30');
  await officer.page.evaluate(() => navigator.clipboard.writeText('TH90\tTrường TH Thử\tTH\nTH91\tTrường TH Nữa\tTH'));
  await officer.page.keyboard.press('Control+V');
  await officer.shows('Đơn vị', 'B31', 'TH91');
});
