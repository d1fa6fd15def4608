// A report's way in the browser: the clerk fills a tab, is corrected, hands in; the officer sends it back; the clerk mends it; the officer
// approves; the leader sees it.

import type { WorkbookView } from '../../local/server/protocol';
import { completeReport } from '../scenarios/complete-report';
import { type LiveSite, startLiveSite } from './live-site';
import type { LiveWindow } from './live-window';
import { cellBeside, cellOf } from './places';

const TAB = 'MN Hoa Mai';
const UNIT = 'MN01';

let site: LiveSite;
let view: WorkbookView;
let clerk: LiveWindow;
let officer: LiveWindow;

const field = (key: string, heading?: string): string => cellOf(view, TAB, key, heading);

beforeAll(async () => {
  site = await startLiveSite();
  view = await site.view('officer');
  clerk = await site.open(UNIT);
  officer = await site.open('officer');
}, 120_000);
afterAll(() => site.stop());

/** As a Vietnamese types it. */
function asTyped(value: unknown): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value));
  return day ? `${day[3]}/${day[2]}/${day[1]}` : String(value);
}

test('the clerk types, and the verdict beside it follows', async () => {
  await clerk.shows(TAB, field('A9', 'Đánh giá'), /Thiếu số liệu/);
  await clerk.type(TAB, field('A9.received'), '3');
  await clerk.type(TAB, field('A9.resolved'), '4');
  await clerk.shows(TAB, field('A9', 'Đánh giá'), /Sai số liệu/);
  await clerk.type(TAB, field('A9.resolved'), '3');
  await clerk.shows(TAB, field('A9', 'Đánh giá'), /Đạt/);
  await officer.shows(TAB, field('A9.resolved'), '3');
});

test('a word where a number is due is refused with a sentence, and nothing changes', async () => {
  await clerk.type(TAB, field('A9.received'), 'ba vụ');
  expect(await clerk.readAlert()).toMatch(/không|phải|hợp lệ/i);
  await clerk.shows(TAB, field('A9.received'), '3');
});

test('another school’s cell cannot be written', async () => {
  const foreign = cellOf(view, 'TH Hướng Dương', 'A9.received');
  const before = await clerk.text('TH Hướng Dương', foreign);
  await clerk.goTo('TH Hướng Dương', foreign);
  await clerk.page.keyboard.type('9');
  await clerk.page.keyboard.press('Enter');
  expect(await clerk.readAlert()).toContain('bảo vệ');
  expect(await clerk.text('TH Hướng Dương', foreign)).toBe(before);
});

test('a tick with faults goes back by itself and says what is missing', async () => {
  await clerk.press(TAB, field('#submit', 'Chỉ tiêu'), 'Space');
  await clerk.shows(TAB, field('#message', 'STT'), /(chưa|Chưa|còn|Còn)/);
  await clerk.shows(TAB, field('#submit', 'Chỉ tiêu'), '☐');
});

test('a complete report is handed in by the tick; its cells are then closed', async () => {
  const { set, evidence } = completeReport(UNIT, 'MN', 2026);
  for (const [key, value] of Object.entries(set)) await clerk.type(TAB, field(key), asTyped(value));
  for (const [key, text] of Object.entries(evidence)) await clerk.type(TAB, field(key, 'Minh chứng'), text);
  await clerk.shows(TAB, field('A1', 'Đánh giá'), /Đạt/);
  await clerk.press(TAB, field('#submit', 'Chỉ tiêu'), 'Space');
  await officer.shows('Theo dõi nộp', cellBeside(view, 'Theo dõi nộp', UNIT, 'Trạng thái'), 'Đã nộp');
  await clerk.type(TAB, field('A9.received'), '5');
  expect(await clerk.readAlert()).toContain('bảo vệ');
}, 300_000);

test('the officer sends it back from the sidebar with a reason, and the clerk reads it on the tab', async () => {
  await officer.choose('Bảng theo dõi');
  const bar = officer.sidebar();
  await bar.getByRole('button', { name: 'Trả lại Trường MN Hoa Mai…' }).click();
  await bar.getByLabel('Lý do trả lại').fill('Xem lại số buổi tiếp công dân');
  await bar.getByRole('button', { name: /^Trả lại báo cáo của/ }).click();
  await clerk.shows(TAB, field('#message', 'STT'), /Xem lại số buổi tiếp công dân/);
  await officer.shows('Theo dõi nộp', cellBeside(view, 'Theo dõi nộp', UNIT, 'Trạng thái'), 'Trả lại');
});

test('the clerk mends it and hands it in again; the officer approves; the leader sees it', async () => {
  await clerk.type(TAB, field('A7.held'), '11');
  await clerk.type(TAB, field('A7.scheduled'), '11');
  await clerk.press(TAB, field('#submit', 'Chỉ tiêu'), 'Space');
  const status = cellBeside(view, 'Theo dõi nộp', UNIT, 'Trạng thái');
  await officer.shows('Theo dõi nộp', status, 'Đã nộp');
  const bar = officer.sidebar();
  await bar.getByRole('button', { name: 'Làm mới' }).click();
  await bar.getByRole('button', { name: 'Duyệt Trường MN Hoa Mai' }).click();
  await officer.shows('Theo dõi nộp', status, 'Đã duyệt');
  const leader = await site.open('leader');
  await leader.shows('Tổng hợp', cellBeside(view, 'Tổng hợp', 'Trường MN Hoa Mai', 'Trạng thái'), 'Đã duyệt');
  await leader.type('Tổng hợp', cellBeside(view, 'Tổng hợp', 'Trường MN Hoa Mai', 'Trạng thái'), 'x');
  await leader.shows('Tổng hợp', cellBeside(view, 'Tổng hợp', 'Trường MN Hoa Mai', 'Trạng thái'), 'Đã duyệt');
});

test('no page complained, and nobody but the own server was asked', () => {
  expect(site.complaints).toEqual([]);
});
