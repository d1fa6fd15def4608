// The head of *Điều hành*: whose it is, the one sentence, the warning, and the tiles whose numbers add up to all schools.

import { FEW_SUBMITTED_SHARE } from '../../domain/caution';
import { statusWords, timelinessWords } from '../../domain/submission';
import { numberLiteral, quoted } from '../../domain/to-formula';
import { a1, absolute } from '../a1';
import type { Titles } from '../fixed-sheets';
import { dayFormula, settingReference } from '../references';
import { rectangle as at, COUNTED_VERDICTS, summaryColumns, word } from '../summary-places';
import { type Part, part } from './part';
import {
  LEFT_END,
  leftColumns as left,
  reportsWith,
  rightColumns as right,
  type SummaryReader,
  schoolsWith,
  topRows,
  VISIBLE_COLUMNS,
} from './places';

interface Tile {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Of what it is a share; null: it is none. */
  readonly of: string | null;
  /** More than none of it asks for attention. */
  readonly isBad: boolean;
}

export interface TopInput {
  readonly summary: SummaryReader;
  readonly titles: Titles;
  /** The district's verdicts on *Điều hành* itself; null: there are none. */
  readonly verdicts: string | null;
}

/** First columns of the tiles that add up to all schools. */
export const tilePlaces = {
  handedIn: left.code,
  onTime: left.verdict,
  late: left.target,
  returned: left.submitted,
  overdue: left.fresh,
  waiting: right.rank,
} as const;

const tileCell = (column: number): string => absolute(topRows.tile, column);

function tilesOf({ summary, verdicts }: TopInput): readonly Tile[] {
  const { schools } = summary;
  const submitted = summary.cell('submitted', summaryColumns.isHandedIn);
  const onTime = reportsWith(
    summary,
    1,
    `${summary.span(summaryColumns.timeliness)};${quoted(timelinessWords.onTime)}`,
  );
  const status = (is: string): string => `${summary.span(summaryColumns.status)};${quoted(is)}`;
  const time = (is: string): string => `${summary.span(summaryColumns.timeliness)};${quoted(is)}`;
  const returned = schoolsWith(summary, status(statusWords.returned));
  const overdue = reportsWith(summary, 0, time(timelinessWords.overdue), status(statusWords.notSubmitted));
  const tile = (label: string, start: number, end: number, value: string): Tile => ({
    label,
    start,
    end,
    value,
    of: schools,
    isBad: false,
  });
  const bad = (...of: Parameters<typeof tile>): Tile => ({ ...tile(...of), isBad: true });
  const fresh = `COUNTIF(${summary.span(summaryColumns.isNew)};1)`;
  const count = (verdict: (typeof COUNTED_VERDICTS)[number] | 'noCases'): string =>
    verdicts === null ? '0' : `COUNTIF(${verdicts};${word(verdict)})`;
  return [
    tile('ĐÃ NỘP', left.code, left.verdict, submitted),
    tile('NỘP ĐÚNG HẠN', left.verdict, left.target, onTime),
    bad(
      'NỘP TRỄ HẠN',
      tilePlaces.late,
      left.submitted,
      `${tileCell(tilePlaces.handedIn)}-${tileCell(tilePlaces.onTime)}`,
    ),
    bad('BỊ TRẢ LẠI', tilePlaces.returned, left.fresh, returned),
    bad('QUÁ HẠN CHƯA NỘP', tilePlaces.overdue, LEFT_END, overdue),
    tile(
      'CHƯA NỘP, CÒN HẠN',
      tilePlaces.waiting,
      right.state,
      `${schools}-${tileCell(tilePlaces.handedIn)}-${tileCell(tilePlaces.returned)}-${tileCell(tilePlaces.overdue)}`,
    ),
    tile('7 NGÀY QUA', right.state, right.why, fresh),
    {
      label: 'CHỈ TIÊU TOÀN NGÀNH ĐẠT',
      start: right.why,
      end: right.why + 1,
      value: count('met'),
      of: [...COUNTED_VERDICTS, 'noCases' as const].map(count).join('+'),
      isBad: false,
    },
  ];
}

/** "Đã nộp 38/50 trường." and what the district's targets amount to. */
function headline({ summary, verdicts }: TopInput): string {
  const submitted = tileCell(tilePlaces.handedIn);
  const counts = (['met', 'inProgress', 'notMet', 'missing'] as const)
    .map((verdict) => {
      const count = verdicts === null ? '0' : `COUNTIF(${verdicts};${word(verdict)})`;
      const said = { met: 'đạt', inProgress: 'đang thực hiện', notMet: 'chưa đạt', missing: 'thiếu số liệu' }[verdict];
      return verdict === 'met' ? `${count}&" ${said}"` : `IF(${count}>0;", "&${count}&" ${said}";"")`;
    })
    .join('&');
  return `="Đã nộp "&${submitted}&"/"&${summary.schools}&" trường. Chỉ tiêu toàn ngành: "&${counts}&"."`;
}

/** Plain words where too few have submitted for the results to speak. */
function warning({ summary }: TopInput): string {
  const submitted = tileCell(tilePlaces.handedIn);
  const { schools } = summary;
  return `=IF(${schools}=0;"Chưa có trường nào trong sổ.";IF(${submitted}<${numberLiteral(FEW_SUBMITTED_SHARE)}*${schools};"Mới "&${submitted}&"/"&${schools}&" trường nộp: kết quả dưới đây chưa đủ để kết luận. Trường chưa nộp đang được tính là chưa đạt.";"Đã đủ trường nộp để đọc kết quả. Trường chưa nộp được tính là chưa đạt."))`;
}

/** What asks for attention, in numbers. */
function attention(): string {
  const some = (column: number, said: string): string =>
    `IF(${tileCell(column)}>0;${tileCell(column)}&${quoted(said)};"")`;
  return `=IF(${tileCell(tilePlaces.overdue)}+${tileCell(tilePlaces.returned)}+${tileCell(tilePlaces.late)}=0;"Không có trường nào quá hạn, bị trả lại hoặc nộp trễ.";${some(tilePlaces.overdue, ' trường quá hạn chưa nộp. ')}&${some(tilePlaces.returned, ' trường bị trả lại, chưa nộp lại. ')}&${some(tilePlaces.late, ' trường nộp trễ.')})`;
}

export function layoutTop(input: TopInput): Part {
  const { titles } = input;
  const setting = (key: string): string => settingReference(titles, key);
  const tiles = tilesOf(input);
  const messages = [
    { start: left.code, end: left.target, formula: headline(input), style: 'headline' },
    { start: left.target, end: LEFT_END, formula: warning(input), style: 'meta' },
    { start: right.rank, end: VISIBLE_COLUMNS, formula: attention(), style: 'message' },
  ] as const;
  const shareOf = ({ start, of, value }: Tile) => {
    if (of === null || value === '') return null;
    const total = `(${of})`;
    return { formula: `=IF(${total}=0;"";ROUND(${a1(topRows.tile, start)}/${total}*100;0)&"% của "&${total})` };
  };
  return part(topRows.heading, {
    blocks: [
      {
        row: topRows.title,
        column: 0,
        rows: [[{ formula: `="ĐIỀU HÀNH – BÁO CÁO CHỈ TIÊU NĂM "&${setting('year')}` }]],
      },
      {
        row: topRows.subtitle,
        column: 0,
        rows: [
          [
            {
              formula: `=${setting('managingBody')}&"  ·  Số liệu lúc mở bảng, ngày "&${dayFormula(setting('today'))}&"  ·  Hạn nộp: "&${setting('deadlineText')}`,
            },
          ],
        ],
      },
      ...messages.map(({ start, formula }) => ({ row: topRows.message, column: start, rows: [[{ formula }]] })),
      ...tiles.map((tile) => ({
        row: topRows.tileLabel,
        column: tile.start,
        rows: [[tile.label], [{ formula: `=${tile.value}` }], [shareOf(tile)]],
      })),
    ],
    styles: [
      { range: at(topRows.title, topRows.title + 1, 0, VISIBLE_COLUMNS), style: 'title' },
      { range: at(topRows.subtitle, topRows.subtitle + 1, 0, VISIBLE_COLUMNS), style: 'meta' },
      { range: at(topRows.subtitle, topRows.subtitle + 1, 0, VISIBLE_COLUMNS), style: 'overflow' },
      ...messages.map(({ start, end, style }) => ({
        range: at(topRows.message, topRows.message + 1, start, end),
        style,
      })),
      ...tiles.flatMap(({ start, end }) => [
        { range: at(topRows.tileLabel, topRows.tileLabel + 1, start, end), style: 'tileLabel' as const },
        { range: at(topRows.tile, topRows.tile + 1, start, end), style: 'tile' as const },
        { range: at(topRows.tileShare, topRows.tileShare + 1, start, end), style: 'tileLabel' as const },
      ]),
    ],
    merges: [
      ...messages.map(({ start, end }) => at(topRows.message, topRows.message + 1, start, end)),
      ...tiles
        .filter(({ start, end }) => end - start > 1)
        .flatMap(({ start, end }) =>
          [topRows.tileLabel, topRows.tile, topRows.tileShare].map((row) => at(row, row + 1, start, end)),
        ),
    ],
    conditions: [
      {
        ranges: [at(topRows.message, topRows.message + 1, left.target, LEFT_END)],
        formula: `=LEFT(${absolute(topRows.message, left.target)};3)="Mới"`,
        style: 'dueBanner',
      },
      ...tiles
        .filter(({ isBad }) => isBad)
        .map(({ start, end }) => ({
          ranges: [at(topRows.tile, topRows.tile + 1, start, end)],
          formula: `=${absolute(topRows.tile, start)}>0`,
          style: 'notMet' as const,
        })),
    ],
    rowSpecs: [
      { row: topRows.title, height: 30 },
      { row: topRows.message, height: 58 },
      { row: topRows.tileLabel, height: 20 },
      { row: topRows.tile, height: 36 },
      { row: topRows.tileShare, height: 20 },
      { row: topRows.space, height: 8 },
    ],
  });
}
