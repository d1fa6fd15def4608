// What *Tổng hợp* looks like: widths and hidden columns, styles, and colours by verdict and state.

import { a1 } from './a1';
import type { SheetSpec, StyleRun } from './sheet-spec';
import { rectangle as at, type SummaryPlaces, summaryColumns, summaryRows } from './summary-places';
import { verdictConditions } from './verdict-conditions';

const INDICATOR_WIDTH = 62;
const GROUP_WIDTH = 56;
const frameWidths = [20, 210, 62, 70, 74, 56, 50, 42] as const;

const hiddenFrame = (column: number): boolean =>
  column === summaryColumns.key || (column >= summaryColumns.isSchool && column < summaryColumns.firstIndicator);

export function columnSpecs({ groups, lastVisible, count }: SummaryPlaces): SheetSpec['columns'] {
  const heads = new Set(groups.map(({ column }) => column));
  return Array.from({ length: count }, (_, column) => {
    if (column >= lastVisible || hiddenFrame(column)) return { width: 20, hidden: true };
    if (column < summaryColumns.firstIndicator) return { width: frameWidths[column] ?? INDICATOR_WIDTH };
    return { width: heads.has(column) ? GROUP_WIDTH : INDICATOR_WIDTH };
  });
}

export function stylesOf({ columns, groups, lastVisible }: SummaryPlaces, end: number): readonly StyleRun[] {
  const { first, units, label, target } = summaryRows;
  const line = (row: keyof typeof summaryRows, from: number = summaryColumns.unit) =>
    at(summaryRows[row], summaryRows[row] + 1, from, lastVisible);
  const percent = (row: 'result' | 'average' | 'graded') =>
    ({ range: line(row, summaryColumns.firstIndicator), style: 'percent' }) as const;
  return [
    { range: line('title', 0), style: 'title' },
    { range: line('legend', 0), style: 'note' },
    { range: line('header'), style: 'header' },
    { range: line('label'), style: 'columnNote' },
    { range: at(target, units, 1, lastVisible), style: 'total' },
    { range: at(target, end, 1, lastVisible), style: 'cell' },
    { range: line('units'), style: 'header' },
    { range: at(first, end, 1, 2), style: 'link' },
    { range: at(target, units, summaryColumns.level, lastVisible), style: 'center' },
    { range: at(first, end, summaryColumns.level, lastVisible), style: 'center' },
    { range: at(target, end, summaryColumns.level, lastVisible), style: 'small' },
    { range: line('caution', summaryColumns.firstIndicator), style: 'caution' },
    { range: at(first, end, summaryColumns.completeness, summaryColumns.completeness + 1), style: 'wholePercent' },
    ...groups.map(({ column }) => ({ range: at(target, end, column, column + 1), style: 'computed' as const })),
    percent('result'),
    percent('average'),
    percent('graded'),
    ...columns
      .filter(({ indicator }) => indicator.rollUp === 'sum')
      .map(({ column }) => ({
        range: at(summaryRows.result, summaryRows.result + 1, column, column + 1),
        style: 'number' as const,
      })),
    { range: at(label, label + 1, 1, 2), style: 'left' },
  ];
}

export function conditionsOf({ lastVisible }: SummaryPlaces, end: number): SheetSpec['conditions'] {
  const { first, verdict } = summaryRows;
  const { firstIndicator } = summaryColumns;
  const column = (of: 'status' | 'timeliness') => at(first, end, summaryColumns[of], summaryColumns[of] + 1);
  const status = `$${a1(first, summaryColumns.status)}`;
  const time = `$${a1(first, summaryColumns.timeliness)}`;
  return [
    ...verdictConditions([at(first, end, firstIndicator, lastVisible)], a1(first, firstIndicator)),
    ...verdictConditions([at(verdict, verdict + 1, firstIndicator, lastVisible)], a1(verdict, firstIndicator)),
    { ranges: [column('status')], formula: `=OR(${status}="Đã nộp";${status}="Đã duyệt")`, style: 'met' },
    { ranges: [column('status')], formula: `=${status}="Trả lại"`, style: 'invalid' },
    { ranges: [column('timeliness')], formula: `=OR(${time}="Trễ hạn";${time}="Quá hạn")`, style: 'notMet' },
  ];
}
