// What happens to the clerks of the sample district: slips, doubts, lateness. One story for each place in a row of 36 schools.

import type { TypedValue } from '../scenario/model';
import { type Entries, typedDate } from './entries';

/** How the report ends: in time, late (moment given), ticked and refused, left half filled, never opened. */
type Ending = 'inTime' | 'refused' | 'half' | 'untouched' | { readonly lateAt: string };

export interface Story {
  readonly ending: Ending;
  readonly change: Partial<Entries>;
  /** Field codes left blank. */
  readonly omit: readonly string[];
  /** Set right some hours later, before submitting. */
  readonly correct: Readonly<Record<string, TypedValue>>;
}

const story = (change: Partial<Entries>, rest: Partial<Omit<Story, 'change'>> = {}): Story => ({
  ending: 'inTime',
  omit: [],
  correct: {},
  ...rest,
  change,
});

export const plainStory: Story = story({});

const complaints = (carriedOver: number, received: number, resolved: number, pending: number, overdue: number) => ({
  'A9.carriedOver': carriedOver,
  'A9.received': received,
  'A9.resolved': resolved,
  'A9.pending': pending,
  'A9.overdue': overdue,
});

const noModelYet = (registered: number) => ({ 'B2.models': 0, 'B2.brightSpots': 0, 'B2.registered': registered });
const noNames = { omit: ['B2.names'] };

/** One document that serves as two plans. */
const mergedPlans = (number: string, year: number) => ({
  'A1.number': number,
  'A1.date': typedDate(20, 1, year),
  'A2.number': number,
  'A2.date': typedDate(20, 1, year),
});

/** The same document of a cluster of schools, reported by two of them. `cluster` counts from 1. */
const sharedPlan = (cluster: number): Story =>
  story({
    set: { 'A3.number': `27/KH-CỤM${cluster}` },
    explain: { 'A3.number': `Kế hoạch chung của cụm chuyên môn số ${cluster}, các trường trong cụm cùng thực hiện.` },
  });

/** Stories by place; places that are not named are plain. `school` is the unit's code. */
const storiesByPlace = (school: string, year: number, round: number): Readonly<Record<number, Story>> => ({
  1: story({
    set: { ...mergedPlans(`05/KH-${school}`, year), 'A2.merged': true },
  }),
  2: story({ paste: { A1: 'co', A4: 'x', A6: 'Có'.normalize('NFD'), A10: ' CÓ ' } }),
  3: story({
    set: { 'C1.fiveYearOlds': 46, 'C1.prepared': 43 },
    explain: { 'C1.prepared': 'Ba trẻ mới chuyển đến trong tháng 10, đang được chuẩn bị bổ sung.' },
  }),
  4: story(
    {
      set: noModelYet(1),
      explain: { 'B2.registered': 'Mô hình “Vườn rau đến trường” đã đăng ký, đang chờ xét công nhận vào cuối năm.' },
    },
    noNames,
  ),
  5: sharedPlan(round + 1),
  6: sharedPlan(round + 1),
  7: story({
    set: complaints(0, 4, 3, 1, 0),
    explain: { 'A9.resolved': `Một đơn tiếp nhận ngày 05/11/${year}, còn trong thời hạn giải quyết 30 ngày.` },
  }),
  8: story({ paste: { 'A9.received': 'ba vụ' } }, { ending: 'half' }),
  9: story({ set: complaints(0, 3, 4, 0, 0) }, { ending: 'refused' }),
  10: story({}, { ending: 'untouched' }),
  11: story({
    set: { 'A4.attendees': 27, 'A4.staff': 30 },
    explain: { 'A4.attendees': 'Ba giáo viên nghỉ thai sản trong thời gian tổ chức quán triệt.' },
  }),
  12: story({ set: { ...noModelYet(0), A11: 'Hoàn thành nhiệm vụ' } }, noNames),
  13: story({
    set: { A6: 'Không' },
    explain: { A6: 'Ban Thanh tra nhân dân mới kiện toàn tháng 10; dự kiến giám sát chuyên đề trong tháng 12.' },
  }),
  14: story({
    set: { 'A7.scheduled': 20, 'A7.held': 18 },
    explain: { 'A7.held': 'Hai buổi trùng đợt nghỉ do mưa bão, đã thông báo dời lịch.' },
  }),
  15: story({}, { ending: { lateAt: `${year}-11-20T09:15:00+07:00` } }),
  16: story({
    set: complaints(1, 2, 3, 0, 0),
    explain: { 'A9.resolved': 'Gồm một đơn của năm trước chuyển sang, đã giải quyết xong trong tháng 3.' },
  }),
  17: story({}, { ending: 'refused', omit: ['A1.number'] }),
  18: story({
    set: { 'B1.leader': 'Bùi Thị Mai Hương', 'B1.officer': 'Bùi Thị Mai Hương' },
    explain: { 'B1.officer': 'Trường có ít biên chế, Phó Hiệu trưởng trực tiếp kiêm theo dõi.' },
  }),
  19: story({
    set: mergedPlans(`08/KH-${school}`, year),
    explain: { 'A2.merged': 'Hai nội dung nằm trong cùng một kế hoạch của nhà trường.' },
  }),
  20: story({
    set: { ...complaints(0, 2, 2, 0, 0), C2: 1 },
    explain: { C2: 'Phụ huynh gửi đơn lên cấp trên, đã mời đến trao đổi (điện thoại 0900 000 123) và đã rút đơn.' },
  }),
  21: story(
    {
      set: { A11: 'Chưa xếp loại' },
      explain: { A11: 'Đã gửi hồ sơ đề nghị xếp loại, chưa nhận được quyết định.' },
    },
    { omit: ['A11.decision', 'A11.year'] },
  ),
  22: story({ set: noModelYet(0) }, noNames),
  23: story({
    set: { ...complaints(0, 5, 4, 0, 1), C3: 1 },
    explain: { C3: 'Vụ việc liên quan ranh giới đất của trường, đang chờ kết quả đo đạc lại.' },
  }),
  24: story({ paste: { 'A8.date': `18.9.${year}`, 'A2.date': `15-02-${year}` } }),
  25: story(
    { explain: { 'A10.where': 'Bảng tin đang sửa chữa, tạm công khai tại cuộc họp hội đồng và họp phụ huynh.' } },
    { omit: ['A10.where'] },
  ),
  26: story({ paste: { 'A4.staff': '32 người', 'A3.date': 'ngày 18 tháng 2' } }, { ending: 'half' }),
  27: story(
    {
      set: { ...noModelYet(0), B1: 'Không' },
      explain: { B1: 'Hiệu trưởng mới được bổ nhiệm từ tháng 10, sẽ ban hành quyết định phân công trong tháng 12.' },
    },
    { omit: ['B1.number', 'B1.date', 'B1.leader', 'B1.officer', 'B2.names'] },
  ),
  28: story({}, { ending: { lateAt: `${year}-11-20T16:40:00+07:00` } }),
  29: story(
    {
      set: noModelYet(2),
      explain: { 'B2.registered': 'Hai mô hình mới đăng ký từ tháng 9, chưa đến kỳ xét công nhận.' },
    },
    noNames,
  ),
  30: story({ set: { A5: 'Không', A6: 'Không', A11: 'Hoàn thành nhiệm vụ' } }, { ending: 'refused' }),
  31: story({
    set: { 'A1.date': typedDate(28, 12, year - 1) },
    explain: { 'A1.date': 'Kế hoạch được ban hành từ cuối năm trước để thực hiện trong năm nay.' },
  }),
  32: story({
    evidence: { A5: '' },
    explain: { A5: 'Hình ảnh các buổi tuyên truyền đang lưu tại máy của Công đoàn, sẽ bổ sung sau.' },
  }),
  33: story({}, { ending: 'untouched' }),
  34: story({}, { ending: { lateAt: `${year}-11-21T07:10:00+07:00` } }),
  35: story({ set: complaints(0, 6, 6, 0, 0), paste: { 'A9.received': '6 đơn' } }, { correct: { 'A9.received': 6 } }),
});

/** Schools in a row before the stories begin anew. */
const ROUND = 36;

/** @param place place among the schools, from 0 */
export const storyAt = (place: number, school: string, year: number): Story =>
  storiesByPlace(school, year, Math.floor(place / ROUND))[place % ROUND] ?? plainStory;
