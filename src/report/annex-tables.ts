// The annexes: every unit with every indicator, and what the codes of the indicators stand for.

import type { CompiledIndicator } from '../domain/compile-plan';
import type { UnitJudgement } from '../domain/judge';
import { timelinessWords } from '../domain/submission';
import type { RollUpResult } from '../domain/summarize';
import { verdictWords } from '../domain/verdict';
import { districtTargetText, targetText } from '../layout/target-text';
import { numberText, percentText, wholeText } from './number-words';
import { publicText } from './plain-text';
import { isIn, type ReportInput, rollUpsOf } from './report-input';
import { type TableColumn, tableGap, tableXml } from './table-xml';
import { markOf } from './verdict-marks';

/** Between the margins of a landscape page, in twentieths of a point. */
const LANDSCAPE_WIDTH = 14_003;
const MOST_CODES = 20;
const NUMBER_WIDTH = 520;
const NAME_WIDTH = 2900;
const STATE_WIDTH = 1100;
const SMALL_HALF_POINTS = 16;
const TABLE_HALF_POINTS = 20;

/** What is judged or followed; texts stand in the report itself. */
const shown = ({ plan }: ReportInput): readonly CompiledIndicator[] =>
  plan.indicators.filter(({ active, kind }) => active && kind !== 'text');

function stateOf(unit: UnitJudgement): string {
  if (!isIn(unit)) return unit.entries.submission.status === 'returned' ? 'Trả lại' : 'Chưa nộp';
  return timelinessWords[unit.entries.submission.punctuality ?? 'onTime'];
}

/** As many columns as can be read, all tables of about the same width. */
function inGroups<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const size = Math.ceil(items.length / Math.max(1, Math.ceil(items.length / most)));
  return items.length === 0
    ? [[]]
    : Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
        items.slice(index * size, (index + 1) * size),
      );
}

/** Columns whose cells hold a figure beside the mark are wider. */
const weightOf = ({ kind }: CompiledIndicator): number => (kind === 'ratio' ? 1.8 : 1);

function unitsTable(indicators: readonly CompiledIndicator[], { judged }: ReportInput): string {
  const left = LANDSCAPE_WIDTH - NUMBER_WIDTH - NAME_WIDTH - STATE_WIDTH;
  const share =
    left /
    Math.max(
      1,
      indicators.reduce((sum, indicator) => sum + weightOf(indicator), 0),
    );
  const columns: readonly TableColumn[] = [
    { heading: 'TT', width: NUMBER_WIDTH, align: 'center' },
    { heading: 'Đơn vị', width: NAME_WIDTH, align: 'left' },
    { heading: 'Nộp báo cáo', width: STATE_WIDTH, align: 'center' },
    ...indicators.map(
      (indicator): TableColumn => ({
        heading: indicator.code,
        width: Math.floor(share * weightOf(indicator)),
        align: 'center',
      }),
    ),
  ];
  const lines = judged.map((unit, index) => [
    String(index + 1),
    publicText(unit.entries.unit.name),
    stateOf(unit),
    ...indicators.map((indicator) => markOf(unit, indicator)),
  ]);
  return tableXml(columns, lines, SMALL_HALF_POINTS);
}

export const unitsAnnex = (input: ReportInput): string =>
  inGroups(shown(input), MOST_CODES)
    .map((indicators) => unitsTable(indicators, input))
    .join(tableGap);

/** "40/49 trường (81,6%)", "25/26 (96,2%), tính gộp", "tổng cộng 12". */
function resultText({ indicator, met, inScope, share, numerator, denominator, sum }: RollUpResult): string {
  if (indicator.rollUp === 'sum') return `tổng cộng ${numberText(sum ?? 0)}`;
  if (indicator.rollUp === 'pooled')
    return share === null || numerator === null || denominator === null
      ? 'chưa có số liệu'
      : `${wholeText(numerator)}/${wholeText(denominator)} (${percentText(share)}), tính gộp`;
  if (indicator.goal === null && indicator.kind !== 'derived') return 'theo dõi';
  return `${wholeText(met)}/${wholeText(inScope)} trường${share === null ? '' : ` (${percentText(share)})`}`;
}

const widths = [900, 5603, 2400, 1500, 2200, 1400] as const;

export function indicatorsAnnex(input: ReportInput): string {
  const results = new Map(rollUpsOf(input).map((result) => [result.indicator.code, result]));
  const headings = ['Mã', 'Chỉ tiêu', 'Mức của mỗi đơn vị', 'Mức chung', 'Kết quả', 'Đánh giá'] as const;
  const columns = headings.map(
    (heading, index): TableColumn => ({ heading, width: widths[index] ?? 0, align: index === 1 ? 'left' : 'center' }),
  );
  const lines = shown(input).map((indicator) => {
    const result = results.get(indicator.code);
    const verdict = result?.verdict;
    return [
      indicator.code,
      publicText(indicator.label),
      targetText(indicator),
      districtTargetText(indicator) || 'không đặt',
      result ? resultText(result) : 'không cộng gộp',
      verdict ? verdictWords[verdict] : 'theo dõi',
    ];
  });
  return tableXml(columns, lines, TABLE_HALF_POINTS);
}
