// *Tổng hợp*: units × indicators, live from the tabs, with the district's roll-ups above.

import type { CompiledIndicator } from '../domain/compile-plan';
import { concerns, isSchool } from '../domain/scope';
import { quoted } from '../domain/to-formula';
import { verdictWords } from '../domain/verdict';
import { a1, absolute, columnSpan, sheetPrefix } from './a1';
import type { Titles } from './fixed-sheets';
import { settingReference } from './references';
import { type CellContent, type Range, type SheetSpec, withoutEmptyRanges } from './sheet-spec';
import {
  type Column,
  helperCount,
  placeColumns,
  summaryColumns,
  summaryRowKeys,
  summaryRows,
  word,
} from './summary-places';
import { type RollUpCells, rollUpCells } from './summary-roll-ups';
import { stateColumns, tabColumns, tabRows } from './tab-columns';
import { targetText } from './target-text';
import { linkFormula, type UnitPlace } from './tracking-sheet';
import { verdictConditions } from './verdict-conditions';

/** A unit with its tab, and the 0-based row of each indicator's head row on it. */
export interface SummaryUnit extends UnitPlace {
  readonly headRows: ReadonlyMap<string, number>;
}

const rowLabels: readonly (readonly [keyof typeof summaryRows, string])[] = [
  ['target', 'Mức toàn ngành'],
  ['result', 'Kết quả toàn ngành'],
  ['verdict', 'Đánh giá toàn ngành'],
  ['met', 'Số trường đạt (đã nộp)'],
  ['inScope', 'Số trường phải thực hiện'],
  ['submitted', 'Trong đó đã nộp'],
  ['draft', 'Đạt trên bản nháp, chưa nộp'],
  ['graded', 'Tỷ lệ trong số đã xếp loại'],
];

const INDICATOR_WIDTH = 62;

function unitCells(place: SummaryUnit, at: number, columns: readonly Column[], count: number): readonly CellContent[] {
  const tab = sheetPrefix(place.title);
  const state = (column: keyof typeof stateColumns): string => `${tab}${absolute(tabRows.state, stateColumns[column])}`;
  const status = a1(at, summaryColumns.status);
  const cells: CellContent[] = [
    place.unit.code,
    { formula: linkFormula(place.sheetId, '', quoted(place.unit.name)) },
    place.unit.level,
    { formula: `=${state('status')}` },
    { formula: `=${state('timeliness')}` },
    { formula: `=IF(${state('due')}=0;1;${state('done')}/${state('due')})` },
    isSchool(place.unit) ? 1 : 0,
    { formula: `=IF(OR(${status}="Đã nộp";${status}="Đã duyệt");1;0)` },
  ];
  for (const { indicator, column, helper } of columns) {
    const row = place.headRows.get(indicator.code);
    const own = a1(at, column);
    if (row === undefined || !concerns(indicator, place.unit)) {
      cells[column] = verdictWords.notApplicable;
      for (let index = 0; index < helperCount(indicator); index++) cells[helper + index] = null;
      continue;
    }
    const tabCell = (of: keyof typeof tabColumns): string => `${tab}${absolute(row, tabColumns[of])}`;
    cells[column] = { formula: linkFormula(place.sheetId, a1(row, tabColumns.result), tabCell('verdictWord')) };
    const usable = `OR(${own}=${word('met')};${own}=${word('notMet')};${own}=${word('inProgress')};${own}=${word('noCases')};${own}="")`;
    const of = indicator.rollUp === 'pooled' ? (['partOne', 'partTwo'] as const) : (['value'] as const);
    for (let index = 0; index < helperCount(indicator); index++) {
      const value = tabCell(of[index] ?? 'value');
      // Both halves of "no cases" stay out of the pooled ratio; a 0 still tells that the unit has handed something in.
      const counted = indicator.rollUp === 'pooled' ? `IF(${own}=${word('noCases')};0;${value})` : value;
      cells[helper + index] = { formula: `=IF(${usable};${counted};"")` };
    }
  }
  return Array.from({ length: count - 1 }, (_, index) => cells[index + 1] ?? null);
}

const LEGEND =
  'Chỉ tính trường đã nộp là đạt; trường chưa nộp tính là chưa đạt và được đếm riêng. “Không phát sinh”, “Không áp dụng” không tính vào tỷ lệ. Phòng không tính vào tỷ lệ trường. Bấm vào tên đơn vị hoặc vào một ô để mở đúng chỗ.';

export function layoutSummary(
  title: string,
  units: readonly SummaryUnit[],
  plan: readonly CompiledIndicator[],
  titles: Titles,
): SheetSpec {
  const indicators = plan.filter((indicator) => indicator.active && indicator.rollUp !== 'none');
  const { columns, count } = placeColumns(indicators);
  const first = summaryRows.first;
  const end = first + units.length;
  const lastVisible = summaryColumns.firstIndicator + indicators.length;
  const year = settingReference(titles, 'year');
  const at = (startRow: number, endRow: number, startColumn: number, endColumn: number): Range => ({
    startRow,
    endRow,
    startColumn,
    endColumn,
  });
  const rollUps = columns.map((column) => rollUpCells(column, first, end, year));
  const handedInSchools = `COUNTIFS(${columnSpan(summaryColumns.isSchool, first, end)};1;${columnSpan(summaryColumns.isHandedIn, first, end)};1)`;
  const schools = `COUNTIFS(${columnSpan(summaryColumns.isSchool, first, end)};1)`;
  const verdictArea = at(first, end, summaryColumns.firstIndicator, lastVisible);
  const districtVerdicts = at(summaryRows.verdict, summaryRows.verdict + 1, summaryColumns.firstIndicator, lastVisible);
  const percentRows = (['result', 'graded'] as const).map((row) =>
    at(summaryRows[row], summaryRows[row] + 1, summaryColumns.firstIndicator, lastVisible),
  );
  const status = `$${a1(first, summaryColumns.status)}`;
  const time = `$${a1(first, summaryColumns.timeliness)}`;
  return withoutEmptyRanges({
    role: 'summary',
    title,
    tabColor: '#1e8e3e',
    rowCount: end + 1,
    rowKeys: [...summaryRowKeys, ...units.map(({ unit }) => unit.code), '#end'],
    columns: Array.from({ length: count }, (_, column) => {
      if (
        column >= lastVisible ||
        column === summaryColumns.key ||
        column === summaryColumns.isSchool ||
        column === summaryColumns.isHandedIn
      ) {
        return { width: 20, hidden: true };
      }
      return {
        width: column >= summaryColumns.firstIndicator ? INDICATOR_WIDTH : ([20, 210, 62, 70, 74, 56][column] ?? 60),
      };
    }),
    rowSpecs: [
      { row: summaryRows.legend, height: 34 },
      { row: summaryRows.label, height: 96 },
    ],
    frozenRows: summaryRows.label + 1,
    frozenColumns: 2,
    blocks: [
      {
        row: summaryRows.title,
        column: summaryColumns.unit,
        rows: [
          [{ formula: `="TỔNG HỢP CHỈ TIÊU NĂM "&${year}&" – đã nộp "&${handedInSchools}&"/"&${schools}&" trường"` }],
        ],
      },
      { row: summaryRows.legend, column: summaryColumns.level, rows: [[LEGEND]] },
      {
        row: summaryRows.header,
        column: summaryColumns.unit,
        rows: [
          ['Đơn vị', 'Cấp', 'Trạng thái', 'Thời hạn', 'Hoàn thành', null, null, ...indicators.map(({ code }) => code)],
        ],
      },
      {
        row: summaryRows.label,
        column: summaryColumns.unit,
        rows: [
          [
            'Nội dung và mức đạt của từng đơn vị',
            null,
            null,
            null,
            null,
            null,
            null,
            ...indicators.map((indicator) => `${shortLabel(indicator.label)}\n${targetText(indicator)}`),
          ],
        ],
      },
      ...rowLabels.map(([row, label]) => ({
        row: summaryRows[row],
        column: summaryColumns.unit,
        rows: [[label, null, null, null, null, null, null, ...rollUps.map((cells) => cells[row as keyof RollUpCells])]],
      })),
      {
        row: first,
        column: summaryColumns.unit,
        rows: units.map((unit, index) => unitCells(unit, first + index, columns, count)),
      },
    ],
    styles: [
      { range: at(0, 1, 0, lastVisible), style: 'title' },
      { range: at(1, 2, 0, lastVisible), style: 'note' },
      { range: at(summaryRows.header, summaryRows.header + 1, 1, lastVisible), style: 'header' },
      { range: at(summaryRows.label, summaryRows.label + 1, 1, lastVisible), style: 'columnNote' },
      { range: at(summaryRows.target, first, 1, lastVisible), style: 'total' },
      { range: at(summaryRows.target, end, 1, lastVisible), style: 'cell' },
      { range: at(first, end, 1, 2), style: 'link' },
      { range: at(summaryRows.target, end, summaryColumns.level, lastVisible), style: 'center' },
      { range: at(summaryRows.target, end, summaryColumns.level, lastVisible), style: 'small' },
      { range: at(first, end, summaryColumns.completeness, summaryColumns.completeness + 1), style: 'wholePercent' },
      ...percentRows.map((range) => ({ range, style: 'percent' as const })),
      ...columns
        .filter(({ indicator }) => indicator.rollUp === 'sum')
        .map(({ column }) => ({
          range: at(summaryRows.result, summaryRows.result + 1, column, column + 1),
          style: 'number' as const,
        })),
    ],
    merges: [
      at(
        summaryRows.legend,
        summaryRows.legend + 1,
        summaryColumns.level,
        Math.max(lastVisible, summaryColumns.level + 1),
      ),
    ],
    validations: [],
    conditions: [
      ...verdictConditions([verdictArea], a1(first, summaryColumns.firstIndicator)),
      ...verdictConditions([districtVerdicts], a1(summaryRows.verdict, summaryColumns.firstIndicator)),
      {
        ranges: [at(first, end, summaryColumns.status, summaryColumns.status + 1)],
        formula: `=OR(${status}="Đã nộp";${status}="Đã duyệt")`,
        style: 'met',
      },
      {
        ranges: [at(first, end, summaryColumns.status, summaryColumns.status + 1)],
        formula: `=${status}="Trả lại"`,
        style: 'invalid',
      },
      {
        ranges: [at(first, end, summaryColumns.timeliness, summaryColumns.timeliness + 1)],
        formula: `=OR(${time}="Trễ hạn";${time}="Quá hạn")`,
        style: 'notMet',
      },
    ],
    protection: { description: 'Bảng tự tính; không ai cần sửa.', unprotected: [], inputs: [] },
    print: { orientation: 'landscape', repeatRows: [summaryRows.header, summaryRows.label + 1] },
  });
}

/** Enough of a label to recognise it under a narrow column head. */
function shortLabel(label: string): string {
  const limit = 46;
  if (label.length <= limit) return label;
  const cut = label.slice(0, limit);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
