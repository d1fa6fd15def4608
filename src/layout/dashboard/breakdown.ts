// *Điều hành*, below: the schools by level and by commune, and the charts beside them.

import { timelinessWords } from '../../domain/submission';
import { quoted } from '../../domain/to-formula';
import { a1, columnSpan } from '../a1';
import type { Block, CellContent, ChartSpec, Range } from '../sheet-spec';
import { rectangle as at, summaryColumns } from '../summary-places';
import { barFormula } from './indicator-table';
import { joinParts, type Part, part } from './part';
import {
  helperColumns as helper,
  LEFT_END,
  leftColumns as left,
  leftRow,
  ROW_PIXELS,
  reportsWith,
  rightColumns as right,
  type SummaryReader,
  schoolsWith,
  TWO_LINES_PIXELS,
  topRows,
} from './places';

const COMMUNES_SHOWN = 8;
/** Room for so many communes with equal figures. */
const APART = 10_000;
const PER_MILLE = 1000;
const CHART_WIDTH = 524;
const CHART_HEIGHT = 190;
/** One of them is a head of two lines. */
const CHART_ROWS = Math.ceil((CHART_HEIGHT - TWO_LINES_PIXELS) / ROW_PIXELS) + 1;

const levelHeads = leftRow({
  code: 'Cấp',
  verdict: 'Trường',
  result: 'Đã nộp',
  target: 'Đúng hạn',
  bar: 'Tỷ lệ nộp',
  submitted: 'Trễ hạn',
  lastYear: 'Chưa nộp',
});

/** Columns of both tables that are merged: the name, and two that are too narrow alone. */
const mergesOf = (row: number): readonly Range[] => [
  at(row, row + 1, left.code, left.verdict),
  at(row, row + 1, left.submitted, left.fresh + 1),
  at(row, row + 1, left.lastYear, left.change + 1),
];

const frame = (heading: number, end: number) => ({
  styles: [
    { range: at(heading, heading + 1, 0, LEFT_END), style: 'group' as const },
    { range: at(heading + 1, heading + 2, 0, LEFT_END), style: 'header' as const },

    { range: at(heading + 1, end, 0, LEFT_END), style: 'small' as const },
    { range: at(heading + 2, end, 0, LEFT_END), style: 'cell' as const },
    { range: at(heading + 2, end, left.verdict, LEFT_END), style: 'center' as const },
    { range: at(heading + 2, end, left.bar, left.bar + 1), style: 'bar' as const },
  ],
  rowSpecs: [{ row: heading + 1, height: TWO_LINES_PIXELS }],
  merges: [
    at(heading, heading + 1, 0, LEFT_END),
    ...Array.from({ length: end - heading - 1 }, (_, index) => mergesOf(heading + 1 + index)).flat(),
  ],
});

function levelRow(summary: SummaryReader, level: string, row: number): readonly CellContent[] {
  const isOfLevel = `${summary.span(summaryColumns.level)};${quoted(level)}`;
  const onTime = `${summary.span(summaryColumns.timeliness)};${quoted(timelinessWords.onTime)}`;
  const cell = (column: keyof typeof left): string => a1(row, left[column]);
  const share = `${cell('result')}/MAX(1;${cell('verdict')})`;
  return leftRow({
    code: level,
    verdict: { formula: `=${schoolsWith(summary, isOfLevel)}` },
    result: { formula: `=${reportsWith(summary, 1, isOfLevel)}` },
    target: { formula: `=${reportsWith(summary, 1, isOfLevel, onTime)}` },
    bar: { formula: `=${barFormula(share, 1)}&" "&ROUND(${share}*100;0)&"%"` },
    submitted: { formula: `=${cell('result')}-${cell('target')}` },
    lastYear: { formula: `=${cell('verdict')}-${cell('result')}` },
  });
}

function layoutLevels(summary: SummaryReader, levels: readonly string[], heading: number): Part {
  const end = heading + 2 + levels.length;
  return part(end, {
    ...frame(heading, end),
    blocks: [
      { row: heading, column: 0, rows: [['THEO CẤP HỌC']] },
      {
        row: heading + 1,
        column: 0,
        rows: [levelHeads, ...levels.map((level, index) => levelRow(summary, level, heading + 2 + index))],
      },
    ],
  });
}

const communeHeads = leftRow({
  code: 'Xã',
  verdict: 'Trường',
  result: 'Đã nộp',
  target: 'Chưa nộp',
  bar: 'Tỷ lệ nộp',
  submitted: 'Chỉ tiêu đạt',
  lastYear: 'Thứ tự',
});

/** Hidden, from row 0 on: each commune's figures, and a score that puts the one furthest behind first. */
function communeFigures(summary: SummaryReader, names: readonly string[]): Block {
  const { span } = summary;
  const rows = names.map((name, row): readonly CellContent[] => {
    const inCommune = `${span(summaryColumns.commune)};${row + 1}`;
    const sum = (column: number): string =>
      `SUMIFS(${[span(column), `${span(summaryColumns.isHandedIn)};1`, inCommune].join(';')})`;
    const cell = (column: number): string => a1(row, column);
    const behind = (part: number, all: number): string => `ROUND((1-${cell(part)}/MAX(1;${cell(all)}))*${PER_MILLE};0)`;
    return [
      name,
      { formula: `=${schoolsWith(summary, inCommune)}` },
      { formula: `=${reportsWith(summary, 1, inCommune)}` },
      { formula: `=${sum(summaryColumns.met)}` },
      { formula: `=${sum(summaryColumns.judged)}` },
      {
        formula: `=(${behind(helper.communeHandedIn, helper.communeSchools)}*${PER_MILLE + 1}+${behind(helper.communeMet, helper.communeJudged)}+1)*${APART}+${APART - 1 - row}`,
      },
    ];
  });
  return { row: 0, column: helper.commune, rows };
}

function layoutCommunes(summary: SummaryReader, names: readonly string[], heading: number): Part {
  const shown = Math.min(COMMUNES_SHOWN, names.length);
  const end = heading + 2 + shown;
  const list = (column: number): string => columnSpan(column, 0, names.length);
  const rows = Array.from({ length: shown }, (_, index): readonly CellContent[] => {
    const row = heading + 2 + index;
    const of = (column: number): string => `INDEX(${list(column)};${a1(row, helper.place)})`;
    const share = `${of(helper.communeHandedIn)}/MAX(1;${of(helper.communeSchools)})`;
    return leftRow({
      code: { formula: `=${of(helper.commune)}` },
      verdict: { formula: `=${of(helper.communeSchools)}` },
      result: { formula: `=${of(helper.communeHandedIn)}` },
      target: { formula: `=${of(helper.communeSchools)}-${of(helper.communeHandedIn)}` },
      bar: { formula: `=${barFormula(share, 1)}&" "&ROUND(${share}*100;0)&"%"` },
      submitted: {
        formula: `=IF(${of(helper.communeJudged)}=0;"";${of(helper.communeMet)}&"/"&${of(helper.communeJudged)})`,
      },
      lastYear: `${index + 1}/${names.length}`,
    });
  });
  const places = Array.from({ length: shown }, (_, index): readonly CellContent[] => {
    const row = heading + 2 + index;
    const above = a1(row - 1, helper.score);
    const scores = list(helper.communeScore);
    return [
      { formula: index === 0 ? `=MAX(${scores})` : `=SUMPRODUCT(MAX((${scores}<${above})*${scores}))` },
      { formula: `=MATCH(${a1(row, helper.score)};${scores};0)` },
    ];
  });
  const title =
    shown < names.length ? `THEO XÃ (${shown}/${names.length} xã, chậm nhất trước)` : 'THEO XÃ (chậm nhất trước)';
  return part(end, {
    ...frame(heading, end),
    blocks: [
      { row: heading, column: 0, rows: [[title]] },
      { row: heading + 1, column: 0, rows: [communeHeads, ...rows] },
      { row: heading + 2, column: helper.score, rows: places },
      communeFigures(summary, names),
    ],
  });
}

/** How the results stand against their goals, and how far each level has submitted. */
function chartsOf(row: number, indicators: number, levelsHeading: number, levels: number): readonly ChartSpec[] {
  const { first } = topRows;
  const column = (of: number, from: number, length: number): Range => at(from, from + length, of, of + 1);
  const level = levelsHeading + 2;
  const results: ChartSpec = {
    name: 'results',
    kind: 'column',
    isStacked: false,
    title: 'Kết quả toàn ngành so với mức',
    description: 'Biểu đồ cột: mỗi chỉ tiêu một cột kết quả và một cột mức; số liệu ở bảng Chỉ tiêu toàn ngành.',
    categories: column(left.code, first, indicators),
    series: [
      { values: column(left.target, first, indicators), color: '#f6b26b' },
      { values: column(left.result, first, indicators), color: '#1f4e79' },
    ],
    isPercent: true,
    at: { row, column: right.rank },
    widthPixels: CHART_WIDTH,
    heightPixels: CHART_HEIGHT,
  };
  const submissions: ChartSpec = {
    ...results,
    name: 'submissions',
    kind: 'bar',
    isStacked: true,
    title: 'Số trường nộp theo cấp học',
    description: 'Biểu đồ thanh: số trường nộp đúng hạn, trễ hạn và chưa nộp của mỗi cấp; số liệu ở bảng Theo cấp học.',
    categories: column(left.code, level, levels),
    series: [
      { values: column(left.target, level, levels), color: '#38761d' },
      { values: column(left.submitted, level, levels), color: '#bf9000' },
      { values: column(left.lastYear, level, levels), color: '#999999' },
    ],
    isPercent: false,
    at: { row: row + CHART_ROWS, column: right.rank },
  };
  return [...(indicators > 0 ? [results] : []), ...(levels > 0 ? [submissions] : [])];
}

export interface BreakdownInput {
  readonly summary: SummaryReader;
  readonly levels: readonly string[];
  readonly communes: readonly string[];
  /** How many indicators stand in the table above. */
  readonly indicators: number;
}

/** @param heading its first row */
export function layoutBreakdown({ summary, levels, communes, indicators }: BreakdownInput, heading: number): Part {
  const byLevel = layoutLevels(summary, levels, heading);
  const byCommune = communes.length > 0 ? layoutCommunes(summary, communes, byLevel.endRow + 1) : null;
  const charts = chartsOf(heading, indicators, heading, levels.length);
  const chartsEnd = heading + charts.length * CHART_ROWS + 1;
  return joinParts([byLevel, ...(byCommune ? [byCommune] : []), part(chartsEnd, { charts })]);
}
