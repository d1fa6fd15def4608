// Files that leave the workbook, in a real browser: the links of the dialogs, and what the browser saves when they are followed.

import { readFileSync } from 'node:fs';
import axeCore from 'axe-core';
import { type LiveSite, startLiveSite } from './live-site';
import type { LiveWindow } from './live-window';

let site: LiveSite;
let officer: LiveWindow;

beforeAll(async () => {
  site = await startLiveSite();
  officer = await site.open('officer');
}, 120_000);
afterAll(() => site.stop());

/** Opens the dialog of that menu item, follows a link in it, and reads the file that is saved. */
async function saved(
  item: string,
  link: string | RegExp,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  await officer.choose(item);
  const download = officer.page.waitForEvent('download', { timeout: 60_000 });
  await officer.dialogPage().getByRole('link', { name: link }).click();
  const file = await download;
  await officer.page.getByTestId('close-page').last().click();
  return { name: file.suggestedFilename().normalize('NFC'), content: readFileSync(await file.path()) };
}

test('the link of Bản in PDF saves the summary as a PDF', async () => {
  const { name, content } = await saved('Bản in PDF…', 'Tổng hợp');
  expect(name).toMatch(/Tổng hợp\.pdf$/);
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
});

test('the table of facts is saved under its name, byte-order mark and all', async () => {
  const { name, content } = await saved('Xuất bảng số liệu (CSV)', 'Mở tệp trong thẻ mới');
  expect(name).toMatch(/^so-lieu-\d{4}\.csv$/);
  expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the dialog with links, in %s', async (colorScheme) => {
  await officer.page.emulateMedia({ colorScheme });
  await officer.choose('Bản in PDF…');
  const handle = await officer.page.waitForSelector('[data-testid=page-dialog] iframe');
  const frame = await handle.contentFrame();
  await frame?.getByRole('link').first().waitFor();
  await frame?.evaluate(axeCore.source);
  const findings = await frame?.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.map(({ id }) => id);
  });
  expect(findings).toEqual([]);
  await officer.page.getByTestId('close-page').last().click();
});

test('a template that is too large is refused, and can be chosen again under the same name', async () => {
  await officer.choose('Xuất báo cáo tổng hợp…');
  const input = officer.dialogPage().locator('#template');
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await input.setInputFiles({ name: 'mau.docx', mimeType, buffer: Buffer.alloc(1_000_000) });
  await officer.dialogPage().getByText('Tệp lớn hơn 150 kB').waitFor();
  expect(await input.inputValue()).toBe('');
  await officer.page.getByTestId('close-page').last().click();
});

test('nothing was complained of, and no other host asked', () => {
  expect(site.complaints).toEqual([]);
});
