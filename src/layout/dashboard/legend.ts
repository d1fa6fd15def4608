// *Điều hành*, at the bottom: what every word, mark and colour above means.

import { FEW_SUBMITTED_SHARE, SMALL_NUMBER } from '../../domain/caution';
import { type Verdict, verdictWords } from '../../domain/verdict';
import type { StyleName } from '../styles';
import { rectangle as at } from '../summary-places';
import { verdictMeanings } from '../verdict-meanings';
import { GOAL_MARK } from './indicator-table';
import { type Part, part } from './part';
import { leftColumns as left, VISIBLE_COLUMNS } from './places';

interface Entry {
  readonly word: string;
  readonly meaning: string;
  readonly style: StyleName;
}

const entries: readonly Entry[] = [
  ...(Object.keys(verdictWords) as Verdict[]).map((verdict) => ({
    word: verdictWords[verdict],
    meaning: verdictMeanings[verdict],
    style: verdict,
  })),
  {
    word: `███${GOAL_MARK}░░`,
    meaning: `Phần đậm: kết quả, từ 0 đến 100%. Vạch ${GOAL_MARK}: mức phải đạt.`,
    style: 'bar',
  },
  {
    word: '38/45',
    meaning: `Số trường đã nộp trên số trường phải thực hiện. “(ít)”: chưa đủ ${FEW_SUBMITTED_SHARE * 100}%. “(ít vụ)”: tỷ lệ tính trên dưới ${SMALL_NUMBER} vụ việc, một vụ cũng làm lệch nhiều.`,
    style: 'center',
  },
  { word: '+3', meaning: '7 ngày: số trường đạt mới được tính thêm vì nộp lần đầu trong 7 ngày qua.', style: 'center' },
  {
    word: '▲ ▼ =',
    meaning: '±: kết quả cao hơn, thấp hơn hay bằng năm trước; trống khi Lịch sử chưa có năm trước.',
    style: 'center',
  },
  {
    word: 'Đúng hạn, Trễ hạn',
    meaning: 'Theo lần nộp đầu tiên, so với hạn nộp và ngày gia hạn của trường.',
    style: 'center',
  },
  {
    word: 'Bị trả lại',
    meaning: 'Đã nộp nhưng cán bộ trả lại để sửa; tính là chưa nộp cho đến khi nộp lại.',
    style: 'center',
  },
  {
    word: 'Chỉ tiêu đạt',
    meaning: 'Của các trường đã nộp trong xã: số lượt chỉ tiêu đạt trên số lượt được đánh giá.',
    style: 'center',
  },
];

/** @param heading its first row */
export function layoutLegend(heading: number): Part {
  const half = Math.ceil(entries.length / 2);
  const placed = entries.map((entry, index) => {
    const isLeft = index < half;
    return {
      ...entry,
      row: heading + 1 + (isLeft ? index : index - half),
      word: {
        text: entry.word,
        start: isLeft ? left.code : left.submitted,
        end: isLeft ? left.verdict : left.lastYear,
      },
      text: { start: isLeft ? left.verdict : left.lastYear, end: isLeft ? left.submitted : VISIBLE_COLUMNS },
    };
  });
  const end = heading + 1 + half;
  return part(end, {
    blocks: [
      { row: heading, column: 0, rows: [['CÁCH ĐỌC']] },
      ...placed.flatMap(({ row, word, text, meaning }) => [
        { row, column: word.start, rows: [[word.text]] },
        { row, column: text.start, rows: [[meaning]] },
      ]),
    ],
    styles: [
      { range: at(heading, heading + 1, 0, VISIBLE_COLUMNS), style: 'group' },
      { range: at(heading + 1, end, 0, VISIBLE_COLUMNS), style: 'small' },
      ...placed.flatMap(({ row, word, style }) => [
        { range: at(row, row + 1, word.start, word.end), style },
        { range: at(row, row + 1, word.start, word.end), style: 'cell' as const },
        { range: at(row, row + 1, word.start, word.end), style: 'center' as const },
      ]),
    ],
    merges: [
      at(heading, heading + 1, 0, VISIBLE_COLUMNS),
      ...placed.flatMap(({ row, word, text }) => [
        at(row, row + 1, word.start, word.end),
        at(row, row + 1, text.start, text.end),
      ]),
    ],
    rowSpecs: Array.from({ length: half }, (_, index) => ({ row: heading + 1 + index, height: 28 })),
  });
}
