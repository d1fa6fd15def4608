// The officer's dialogs: the assistant with a pasted list, the preview of changes, the reason from the menu; and the way from a finding to its cell.

import type { WorkbookView } from '../../local/server/protocol';
import { type LiveSite, startLiveSite } from './live-site';
import type { LiveWindow } from './live-window';
import { cellBeside, cellOf } from './places';

const LIST = [
  'STT\tTên trường\tCấp học\tXã\tEmail',
  '1\tTrường MN Sao Mai\tMầm non\tXã Đông\tsaomai@example.edu.vn',
  '',
  '2\tTrường Cao Xanh\tĐại học\tXã Tây\tcaoxanh@example.edu.vn',
].join('\n');

let site: LiveSite;
let view: WorkbookView;
let officer: LiveWindow;

beforeAll(async () => {
  site = await startLiveSite();
  view = await site.view('officer');
  officer = await site.open('officer');
}, 120_000);
afterAll(() => site.stop());

test('a finding in the sidebar leads to its cell', async () => {
  await officer.choose('Bảng theo dõi');
  const bar = officer.sidebar();
  await bar.locator('summary').filter({ hasText: 'Trường MN Hoa Mai: ' }).click();
  await bar
    .getByRole('button', { name: /^Mở ô A1/ })
    .first()
    .click();
  await officer.page.waitForFunction(() => window.livePage?.activeSheet() === 'MN Hoa Mai');
  const { row, column } = await officer.page.evaluate(() => window.livePage?.selected() ?? { row: -1, column: -1 });
  expect(`${String.fromCharCode(65 + column)}${row + 1}`).toBe(cellOf(view, 'MN Hoa Mai', 'A1'));
});

test('a report is sent back from the menu with a reason, and not without one', async () => {
  const status = cellBeside(view, 'Theo dõi nộp', 'TH04', 'Trạng thái');
  await officer.goTo('TH Hoàng Lan', 'C8');
  await officer.choose('Trả lại báo cáo đang mở…');
  const page = officer.dialogPage();
  await page.getByRole('button', { name: /^Trả lại báo cáo của/ }).click();
  await page.getByText('Chưa ghi lý do').waitFor();
  await officer.shows('Theo dõi nộp', status, 'Đã nộp');
  await page.getByRole('button', { name: 'Thiếu minh chứng' }).click();
  await page.getByRole('button', { name: /^Trả lại báo cáo của/ }).click();
  await officer.shows('Theo dõi nộp', status, 'Trả lại');
  await officer.page.getByTestId('page-dialog').waitFor({ state: 'hidden' });
});

test('a pasted list is looked at line by line, then the workbook is made of its good lines; the preview has nothing left to change', async () => {
  await officer.choose('1. Thiết lập sổ');
  const page = officer.dialogPage();
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByLabel('Danh sách đơn vị').fill(LIST);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('“Đại học” không có trong sổ').waitFor();
  await page.getByText('1 đơn vị mới;').waitFor();
  expect((await site.view('officer')).sheets.some(({ title }) => title === 'MN Sao Mai')).toBe(false);
  await page.getByRole('button', { name: 'Cập nhật sổ' }).click();
  await page.getByRole('button', { name: 'Đóng' }).click({ timeout: 60_000 });
  expect((await site.view('officer')).sheets.some(({ title }) => title === 'MN Sao Mai')).toBe(true);
  await officer.choose('Xem trước thay đổi…');
  await page.getByText('Không có gì phải thay đổi').waitFor();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await officer.page.getByTestId('page-dialog').waitFor({ state: 'hidden' });
});
