// *Điều hành*, left: the district's targets, each with its bar, its verdict, how many have submitted and what is new.

import { FEW_SUBMITTED_SHARE } from '../../domain/caution';
import { numberLiteral, quoted } from '../../domain/to-formula';
import { a1 } from '../a1';
import type { CellContent, StyleRun } from '../sheet-spec';
import { shortLabel } from '../short-label';
import { rectangle as at, type Column, summaryColumns, summaryRows, word } from '../summary-places';
import { SMALL_WORD } from '../summary-roll-ups';
import { linkFormula } from '../tracking-sheet';
import { verdictConditions } from '../verdict-conditions';
import { type Part, part } from './part';
import {
  helperColumns,
  LEFT_END,
  leftColumns as left,
  leftRow,
  type SummaryReader,
  TWO_LINES_PIXELS,
  topRows,
} from './places';

/** As many as fit into the column in any font, with a percentage behind them. */
const BAR_LETTERS = 12;
const FULL = '█'.repeat(BAR_LETTERS);
const EMPTY = '░'.repeat(BAR_LETTERS);
/** Stands where the goal is. */
export const GOAL_MARK = '┃';
const LABEL_LETTERS = 24;
/** Room for so many indicators of one distance. */
const APART = 1000;
const PRECISION = 100_000;

const heads = leftRow({
  code: 'Mã',
  label: 'Nội dung',
  verdict: 'Đánh giá',
  result: 'Kết quả',
  target: 'Mức',
  bar: 'Kết quả so với mức',
  submitted: 'Đã nộp',
  fresh: '7 ngày',
  lastYear: 'Năm trước',
  change: '±',
});

/** A bar of letters with a mark at the goal; both are shares from 0 to 1. @param result a cell that holds a number */
export function barFormula(result: string, goal: number): string {
  const mark = Math.round(Math.min(1, Math.max(0, goal)) * BAR_LETTERS);
  const length = `ROUND(MIN(1;${result})*${BAR_LETTERS};0)`;
  const full = (letters: string): string => `LEFT("${FULL}";${letters})`;
  const empty = (letters: string): string => `LEFT("${EMPTY}";${letters})`;
  const beyond = `${full(String(mark))}&"${GOAL_MARK}"&${full(`${length}-${mark}`)}&${empty(`${BAR_LETTERS}-${length}`)}`;
  const below = `${full(length)}&${empty(`${mark}-${length}`)}&"${GOAL_MARK}"&${empty(String(BAR_LETTERS - mark))}`;
  return `IF(${length}>=${mark};${beyond};${below})`;
}

export interface IndicatorTableInput {
  readonly summary: SummaryReader;
  /** Those with a district target. */
  readonly columns: readonly Column[];
  /** The district's result of the year before, by indicator code. */
  readonly lastYear: ReadonlyMap<string, number>;
}

function rowOf(
  { summary, lastYear }: IndicatorTableInput,
  { indicator, column }: Column,
  index: number,
): readonly CellContent[] {
  const row = topRows.first + index;
  const cell = (of: keyof typeof left): string => a1(row, left[of]);
  const goal = indicator.districtTarget ?? 0;
  const inScope = summary.cell('inScope', column);
  const submitted = summary.cell('submitted', column);
  const few = `IF(${submitted}<${numberLiteral(FEW_SUBMITTED_SHARE)}*${inScope};" (ít)";"")`;
  const small = `IF(ISNUMBER(FIND("${SMALL_WORD}";${summary.cell('caution', column)}));" (ít vụ)";"")`;
  const fresh = `COUNTIFS(${summary.span(summaryColumns.isNew)};1;${summary.span(column)};${word('met')})`;
  const before = lastYear.get(indicator.code) ?? null;
  const missing = `OR(${cell('verdict')}=${word('notMet')};${cell('verdict')}=${word('inProgress')})`;
  const distance = `ROUND((${numberLiteral(goal)}-${cell('result')})/MAX(1;${cell('target')})*${PRECISION};0)*${APART}+${APART - 1 - index}`;
  const isNumber = (then: string): CellContent => ({ formula: `=IF(ISNUMBER(${cell('result')});${then};"")` });
  const cells = leftRow({
    code: { formula: linkFormula(summary.sheetId, a1(summaryRows.verdict, column), quoted(indicator.code)) },
    label: shortLabel(indicator.label, LABEL_LETTERS),
    verdict: { formula: `=${summary.cell('verdict', column)}` },
    result: { formula: `=${summary.cell('result', column)}` },
    target: goal,
    bar: indicator.rollUp === 'sum' ? null : isNumber(barFormula(cell('result'), goal)),
    submitted: { formula: `=${submitted}&"/"&${inScope}&${few}&${small}` },
    fresh: { formula: `=IF(${fresh}>0;"+"&${fresh};"")` },
    lastYear: before,
    change:
      before === null
        ? null
        : isNumber(
            `IF(ABS(${cell('result')}-${cell('lastYear')})<1/1000;"=";IF(${cell('result')}>${cell('lastYear')};"▲";"▼"))`,
          ),
  });
  const helpers: CellContent[] = Array.from({ length: helperColumns.distance - LEFT_END }, () => null);
  return [...cells, ...helpers, { formula: `=IF(${missing};IF(ISNUMBER(${cell('result')});${distance};0);0)` }];
}

export function layoutIndicatorTable(input: IndicatorTableInput): Part {
  const { columns } = input;
  const { heading, header, first } = topRows;
  const end = first + columns.length;
  const column = (of: keyof typeof left) => at(first, end, left[of], left[of] + 1);
  const sums = columns.flatMap(({ indicator }, index): readonly StyleRun[] =>
    indicator.rollUp === 'sum'
      ? [
          { range: at(first + index, first + index + 1, left.result, left.target + 1), style: 'number' },
          { range: at(first + index, first + index + 1, left.lastYear, left.lastYear + 1), style: 'number' },
        ]
      : [],
  );
  const verdict = a1(first, left.verdict);
  return part(end, {
    blocks: [
      { row: heading, column: 0, rows: [['CHỈ TIÊU TOÀN NGÀNH']] },
      { row: header, column: 0, rows: [heads] },
      { row: first, column: 0, rows: columns.map((one, index) => rowOf(input, one, index)) },
    ],
    styles: [
      { range: at(heading, heading + 1, 0, LEFT_END), style: 'group' },
      { range: at(header, header + 1, 0, LEFT_END), style: 'header' },
      { range: at(header, end, 0, LEFT_END), style: 'small' },
      { range: at(first, end, 0, LEFT_END), style: 'cell' },
      { range: at(first, end, left.verdict, LEFT_END), style: 'center' },
      { range: column('code'), style: 'link' },
      { range: column('label'), style: 'clip' },
      { range: column('target'), style: 'wholePercent' },
      { range: column('result'), style: 'percent' },
      { range: column('lastYear'), style: 'percent' },
      { range: column('bar'), style: 'bar' },
      ...sums,
    ],
    merges: [at(heading, heading + 1, 0, LEFT_END)],
    conditions: verdictConditions([column('verdict')], verdict),
    rowSpecs: [{ row: header, height: TWO_LINES_PIXELS }],
  });
}
