// *Tổng hợp*: units × indicators, live from the tabs, with the district's roll-ups above.

import type { CompiledIndicator } from '../domain/compile-plan';
import { statusWords } from '../domain/submission';
import { communesOf } from '../domain/unit-places';
import { a1, columnSpan } from './a1';
import type { Titles } from './fixed-sheets';
import { settingReference } from './references';
import { type CellContent, type FilterViewSpec, type SheetSpec, withoutEmptyRanges } from './sheet-spec';
import { shortLabel } from './short-label';
import { columnSpecs, conditionsOf, stylesOf } from './summary-looks';
import {
  rectangle as at,
  COUNTED_VERDICTS,
  handedInCell,
  placeColumns,
  type SummaryPlaces,
  schoolsCell,
  summarized,
  summaryColumns,
  summaryRowKeys,
  summaryRows,
  word,
} from './summary-places';
import { type RollUpCells, rollUpCells } from './summary-roll-ups';
import { type SummaryUnit, unitCells } from './summary-units';
import { targetText } from './target-text';

const rowLabels: readonly (readonly [Exclude<keyof RollUpCells, 'sums'>, string])[] = [
  ['target', 'Mức toàn ngành'],
  ['result', 'Kết quả toàn ngành (gộp)'],
  ['average', 'Bình quân các trường'],
  ['verdict', 'Đánh giá toàn ngành'],
  ['met', 'Số trường đạt (đã nộp)'],
  ['inScope', 'Số trường phải thực hiện'],
  ['submitted', 'Trong đó đã nộp'],
  ['draft', 'Đạt trên bản nháp, chưa nộp'],
  ['graded', 'Tỷ lệ trong số đã xếp loại'],
  ['caution', 'Lưu ý khi đọc'],
];

const LABEL_LETTERS = 46;
/** Days before the last day on time from which a report that is not there needs attention. */
const SOON_DAYS = 3;
/** Today is one of them. */
const NEW_DAYS = 7;

/** Of the legend: as far as a screen reaches. */
const LEGEND_END = summaryColumns.firstIndicator + 11;

const LEGEND =
  'Chỉ tính trường đã nộp là đạt; trường chưa nộp tính là chưa đạt và được đếm riêng. “Không phát sinh”, “Không áp dụng” không tính vào tỷ lệ; Phòng không tính. Tỷ lệ “gộp”: cộng số của mọi trường rồi mới chia; “bình quân”: mỗi trường tính như nhau. Hạng xếp theo số chỉ tiêu còn chưa đạt, ít nhất là hạng 1, bằng nhau thì đồng hạng. Bấm vào tên đơn vị hoặc một ô để mở đúng chỗ.';

const unitHeads = ['Đơn vị', 'Cấp', 'Trạng thái', 'Thời hạn', 'Hoàn thành', 'Đạt', 'Hạng'] as const;

/** One row of a table over all visible columns, from the column of names on. */
function acrossRow(
  { columns, groups, lastVisible }: SummaryPlaces,
  frame: readonly CellContent[],
  ofIndicator: (index: number) => CellContent,
  ofGroup: (index: number) => CellContent = () => null,
): readonly CellContent[] {
  const cells: CellContent[] = Array.from({ length: lastVisible }, () => null);
  frame.forEach((content, index) => {
    cells[summaryColumns.unit + index] = content;
  });
  columns.forEach(({ column }, index) => {
    cells[column] = ofIndicator(index);
  });
  groups.forEach(({ column }, index) => {
    cells[column] = ofGroup(index);
  });
  return cells.slice(summaryColumns.unit);
}

/** How many schools that have handed in lack so many indicators, and how many lack fewer. */
function bucketBlocks({ lacking, firstBucket, bucketCount }: SummaryPlaces, first: number, end: number) {
  const ranked = columnSpan(lacking, first, end);
  const counts = Array.from({ length: bucketCount }, (_, count) => ({ formula: `=COUNTIF(${ranked};${count})` }));
  const better = counts.map((_, count): CellContent => {
    if (count === 0) return 0;
    const left = (row: number): string => a1(row, firstBucket + count - 1);
    return { formula: `=${left(summaryRows.result)}+${left(summaryRows.target)}` };
  });
  return [
    { row: summaryRows.target, column: firstBucket, rows: [counts] },
    { row: summaryRows.result, column: firstBucket, rows: [better] },
  ];
}

/** What stands hidden behind the label of a row: how many schools there are, how many have handed in. */
function totalOf(row: keyof RollUpCells, first: number, end: number): readonly CellContent[] {
  const column = { inScope: summaryColumns.isSchool, submitted: summaryColumns.isHandedIn }[String(row)];
  if (column === undefined) return [];
  const before: CellContent[] = Array.from({ length: column - summaryColumns.unit - 1 }, () => null);
  return [...before, { formula: `=COUNTIF(${columnSpan(column, first, end)};1)` }];
}

/** Of a group in the row of verdicts: how many of its district targets are met. */
function groupVerdict(start: number, end: number): CellContent {
  const span = `${a1(summaryRows.verdict, start)}:${a1(summaryRows.verdict, end - 1)}`;
  const counted = [...COUNTED_VERDICTS, 'noCases' as const].map((verdict) => `COUNTIF(${span};${word(verdict)})`);
  return { formula: `=COUNTIF(${span};${word('met')})&"/"&(${counted.join('+')})` };
}

function filterViews(units: readonly SummaryUnit[], lastVisible: number): readonly FilterViewSpec[] {
  const range = at(summaryRows.units, summaryRows.first + units.length, summaryColumns.unit, lastVisible);
  const levels = [...new Set(units.map(({ unit }) => unit.level))];
  const textIs = (column: number, text: string) => [{ column, condition: { kind: 'textIs', text } as const }];
  return [
    ...levels.map((level) => ({
      name: `level:${level}`,
      title: `Cấp ${level}`,
      range,
      criteria: textIs(summaryColumns.level, level),
    })),
    {
      name: 'notSubmitted',
      title: 'Chưa nộp',
      range,
      criteria: textIs(summaryColumns.status, statusWords.notSubmitted),
    },
    {
      name: 'notMet',
      title: 'Còn chỉ tiêu chưa đạt',
      range,
      criteria: [{ column: summaryColumns.notMet, condition: { kind: 'above', number: 0 } as const }],
    },
  ];
}

/** Hidden in the header row: the day since when a report is new, and whether the deadline is near. */
function headerHelpers(titles: Titles): readonly CellContent[] {
  const today = settingReference(titles, 'today');
  const helpers: CellContent[] = Array.from(
    { length: summaryColumns.firstIndicator - summaryColumns.isSchool },
    () => null,
  );
  helpers[summaryColumns.isNew - summaryColumns.isSchool] = { formula: `=${today}-${NEW_DAYS - 1}` };
  helpers[summaryColumns.weight - summaryColumns.isSchool] = {
    formula: `=IF(${settingReference(titles, 'tooLateFrom')}-${today}<=${SOON_DAYS};1;0)`,
  };
  return helpers;
}

export function layoutSummary(
  title: string,
  units: readonly SummaryUnit[],
  plan: readonly CompiledIndicator[],
  titles: Titles,
): SheetSpec {
  const places = placeColumns(summarized(plan));
  const { columns, groups, lastVisible } = places;
  const { first } = summaryRows;
  const end = first + units.length;
  const year = settingReference(titles, 'year');
  const rollUps = columns.map((column) => rollUpCells(column, first, end, year));
  const communes = communesOf(units.map(({ unit }) => unit));
  const row = (
    key: keyof typeof summaryRows,
    frame: readonly CellContent[],
    ofIndicator: (index: number) => CellContent = () => null,
    ofGroup?: (index: number) => CellContent,
  ) => ({
    row: summaryRows[key],
    column: summaryColumns.unit,
    rows: [acrossRow(places, frame, ofIndicator, ofGroup)],
  });
  return withoutEmptyRanges({
    role: 'summary',
    title,
    tabColor: '#1e8e3e',
    rowCount: end + 1,
    rowKeys: [...summaryRowKeys, ...units.map(({ unit }) => unit.code), '#end'],
    columns: columnSpecs(places),
    columnGroups: groups.map(({ start, end: last }) => ({ start, end: last, collapsed: false })),
    rowSpecs: [
      { row: summaryRows.legend, height: 62 },
      { row: summaryRows.label, height: 96 },
    ],
    frozenRows: summaryRows.label + 1,
    frozenColumns: 2,
    isWhollyOurs: true,
    blocks: [
      row('title', [
        { formula: `="TỔNG HỢP CHỈ TIÊU NĂM "&${year}&" – đã nộp "&${handedInCell}&"/"&${schoolsCell}&" trường"` },
      ]),
      { row: summaryRows.legend, column: summaryColumns.level, rows: [[LEGEND]] },
      row(
        'header',
        [...unitHeads, ...headerHelpers(titles)],
        (index) => columns[index]?.indicator.code ?? null,
        (index) => `Nhóm ${index + 1}`,
      ),
      row(
        'label',
        ['Nội dung và mức đạt của từng đơn vị'],
        (index) => {
          const indicator = columns[index]?.indicator;
          return indicator ? `${shortLabel(indicator.label, LABEL_LETTERS)}\n${targetText(indicator)}` : null;
        },
        (index) => `${groups[index]?.name ?? ''}: đạt/phải đạt`,
      ),
      ...rowLabels.map(([key, label]) =>
        row(
          key,
          [label, ...totalOf(key, first, end)],
          (index) => rollUps[index]?.[key] ?? null,
          (index) => {
            const group = groups[index];
            return key === 'verdict' && group ? groupVerdict(group.start, group.end) : null;
          },
        ),
      ),
      row('units', ['Từng đơn vị'], (index) => columns[index]?.indicator.code ?? null),
      {
        row: first,
        column: summaryColumns.unit,
        rows: units.map((unit, index) => unitCells(unit, first + index, communes.numberOf(unit.unit), places)),
      },
      ...rollUps.flatMap(({ sums }) => sums),
      ...bucketBlocks(places, first, end),
    ],
    styles: stylesOf(places, end),
    merges: [
      at(
        summaryRows.legend,
        summaryRows.legend + 1,
        summaryColumns.level,
        Math.max(Math.min(lastVisible, LEGEND_END), 3),
      ),
    ],
    validations: [],
    conditions: conditionsOf(places, end),
    protection: { description: 'Bảng tự tính; không ai cần sửa.', unprotected: [], inputs: [] },
    print: { orientation: 'landscape', repeatRows: [summaryRows.header, summaryRows.label + 1] },
    filterViews: filterViews(units, lastVisible),
  });
}
