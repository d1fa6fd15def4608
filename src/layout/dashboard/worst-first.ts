// *Điều hành*, right: the schools that need attention and why, and the targets furthest from their goal; worst first, live.

import { statusWords, timelinessWords } from '../../domain/submission';
import { quoted } from '../../domain/to-formula';
import { a1, columnName, columnSpan } from '../a1';
import type { Block, CellContent, Range } from '../sheet-spec';
import { rectangle as at, type Column, summaryColumns } from '../summary-places';
import { joinParts, type Part, part } from './part';
import {
  helperColumns as helper,
  leftColumns as left,
  rightColumns as right,
  type SummaryReader,
  topRows,
  VISIBLE_COLUMNS,
} from './places';

const SCHOOLS_SHOWN = 10;
const TARGETS_SHOWN = 5;

/** The k-th greatest of a list of numbers no two of which are alike, and where it stands; 0 where there is none. */
function nextGreatest(list: string, row: number, isFirst: boolean): readonly CellContent[] {
  const score = a1(row, helper.score);
  const above = a1(row - 1, helper.score);
  return [
    { formula: isFirst ? `=MAX(0;${list})` : `=IF(${above}=0;0;SUMPRODUCT(MAX((${list}<${above})*${list})))` },
    { formula: `=IF(${score}=0;0;MATCH(${score};${list};0))` },
  ];
}

interface List {
  readonly title: string;
  readonly heads: readonly [string, string, string, string];
  readonly list: string;
  readonly shown: number;
  /** Of one line: what its name shows, state and reason; each is blank where nothing stands at that place. */
  readonly cells: (row: number) => readonly [string, string, string];
  /** Where its name leads, a formula part; the cell looks at one other only, so that every engine can follow. */
  readonly link?: (row: number) => string;
  readonly extra?: (row: number) => CellContent;
}

function layoutList(startRow: number, { title, heads, list, shown, cells, link, extra }: List): Part {
  const first = startRow + 2;
  const end = first + shown;
  const line = (index: number): readonly CellContent[] => {
    const row = first + index;
    const ifThere = (content: string): string => `IF(${a1(row, helper.place)}>0;${content};"")`;
    const [name, state, why] = cells(row);
    return [
      { formula: `=${ifThere(String(index + 1))}` },
      { formula: link ? `=HYPERLINK(${link(row)};${ifThere(name)})` : `=${ifThere(name)}` },
      { formula: `=${ifThere(state)}` },
      { formula: `=${ifThere(why)}` },
    ];
  };
  const rows = Array.from({ length: shown }, (_, index) => index);
  const across = (from: number, to: number): Range => at(from, to, right.rank, VISIBLE_COLUMNS);
  const blocks: Block[] = [
    { row: startRow, column: right.rank, rows: [[title]] },
    { row: startRow + 1, column: right.rank, rows: [heads] },
    { row: first, column: right.rank, rows: rows.map(line) },
    {
      row: first,
      column: helper.score,
      rows: rows.map((index) => [
        ...nextGreatest(list, first + index, index === 0),
        ...(extra ? [extra(first + index)] : []),
      ]),
    },
  ];
  return part(end, {
    blocks,
    styles: [
      { range: across(startRow, startRow + 1), style: 'group' },
      { range: across(startRow + 1, startRow + 2), style: 'header' },
      { range: across(startRow + 1, end), style: 'small' },
      { range: across(first, end), style: 'cell' },
      { range: at(first, end, right.rank, right.rank + 1), style: 'center' },
      { range: at(first, end, right.state, right.state + 1), style: 'center' },
    ],
    merges: [across(startRow, startRow + 1)],
  });
}

function attentionList(summary: SummaryReader, codes: number): List {
  const at = (column: number, row: number): string => `INDEX(${summary.span(column)};${a1(row, helper.place)})`;
  return {
    title: `TRƯỜNG CẦN CHÚ Ý (tối đa ${SCHOOLS_SHOWN}, xấu nhất trước)`,
    heads: ['#', 'Trường', 'Trạng thái', 'Vì sao'],
    list: summary.span(summaryColumns.attention),
    shown: SCHOOLS_SHOWN,
    cells: (row) => {
      const time = at(summaryColumns.timeliness, row);
      const status = at(summaryColumns.status, row);
      const entered = `" – mới nhập "&ROUND(${at(summaryColumns.completeness, row)}*100;0)&"%"`;
      const missing = `IF(${status}=${quoted(statusWords.returned)};"Bị trả lại, chưa nộp lại";IF(${time}=${quoted(timelinessWords.overdue)};"Quá hạn chưa nộp";"Sắp hết hạn, chưa nộp")&${entered})`;
      const late = `IF(${time}=${quoted(timelinessWords.late)};IF(${at(summaryColumns.notMet, row)}>0;"; nộp trễ hạn";"Nộp trễ hạn");"")`;
      const count = at(summaryColumns.notMet, row);
      const notMet = `IF(${count}>0;"Chưa đạt "&${count}&":"&${at(codes, row)};"")`;
      return [
        at(summaryColumns.unit, row),
        status,
        `IF(${at(summaryColumns.isHandedIn, row)}=1;${notMet}&${late};${missing})`,
      ];
    },
    link: (row) => `"#gid=${summary.sheetId}&range=${columnName(summaryColumns.unit)}"&${a1(row, helper.row)}`,
    extra: (row) => ({ formula: `=${a1(row, helper.place)}+${summary.firstRow - 1}` }),
  };
}

function distanceList(columns: readonly Column[]): List {
  const { first } = topRows;
  const end = first + Math.max(1, columns.length);
  const at = (column: number, row: number): string =>
    `INDEX(${columnSpan(column, first, end)};${a1(row, helper.place)})`;
  return {
    title: 'CHỈ TIÊU XA MỨC NHẤT',
    heads: ['#', 'Chỉ tiêu', 'Kết quả', 'Còn thiếu so với mức'],
    list: columnSpan(helper.distance, first, end),
    shown: TARGETS_SHOWN,
    cells: (row) => [
      `${at(left.code, row)}&" – "&${at(left.label, row)}`,
      at(left.result, row),
      `${at(left.target, row)}-${at(left.result, row)}`,
    ],
  };
}

/**
 * @param columns indicators with a district target, as the table on the left has them
 * @param codes the column of *Tổng hợp* that names what a unit does not meet
 */
export function layoutWorstFirst(summary: SummaryReader, columns: readonly Column[], codes: number): Part {
  const attention = layoutList(topRows.heading, attentionList(summary, codes));
  const distance = layoutList(attention.endRow + 1, distanceList(columns));
  const lines = (list: Part, shown: number, column: number): Range =>
    at(list.endRow - shown, list.endRow, column, column + 1);
  return joinParts([
    attention,
    distance,
    part(distance.endRow, {
      styles: [
        { range: lines(attention, SCHOOLS_SHOWN, right.name), style: 'link' },
        { range: lines(attention, SCHOOLS_SHOWN, right.name), style: 'clip' },
        { range: lines(attention, SCHOOLS_SHOWN, right.why), style: 'clip' },
        { range: lines(distance, TARGETS_SHOWN, right.name), style: 'clip' },
        { range: lines(distance, TARGETS_SHOWN, right.state), style: 'percent' },
        { range: lines(distance, TARGETS_SHOWN, right.why), style: 'percent' },
        { range: lines(distance, TARGETS_SHOWN, right.why), style: 'left' },
      ],
    }),
  ]);
}
