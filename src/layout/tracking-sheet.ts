// *Theo dõi nộp*: one row a unit. Status and stamps are written by actions, extension and note by the officer; the rest is live.

import type { Unit } from '../domain/model';
import { quoted } from '../domain/to-formula';
import { a1, absolute, sheetPrefix } from './a1';
import type { Titles } from './fixed-sheets';
import { settingReference } from './references';
import { type CellContent, type Range, type SheetSpec, withoutEmptyRanges } from './sheet-spec';
import { stateColumns, tabRows } from './tab-columns';
import { commandWords, trackingColumns, trackingHeaders, trackingRowKeys } from './tracking-columns';

/** A unit and where its tab stands. */
export interface UnitPlace {
  readonly unit: Unit;
  readonly sheetId: number;
  readonly title: string;
}

const widths = [20, 70, 200, 82, 96, 78, 110, 110, 98, 86, 66, 44, 60, 120, 86, 180, 84, 180, 150, 20, 20] as const;
const hiddenColumns: readonly number[] = [trackingColumns.key, trackingColumns.punctuality, trackingColumns.owedSince];
const FIRST = trackingRowKeys.length;
const COLUMNS = Object.keys(trackingColumns).length;

/** Link to a place in this workbook; `label` is a formula part. */
export const linkFormula = (sheetId: number, cell: string, label: string): string =>
  `=HYPERLINK("#gid=${sheetId}${cell === '' ? '' : `&range=${cell}`}";${label})`;

const liveCells = ({ unit, sheetId }: UnitPlace): readonly CellContent[] => [
  unit.code,
  { formula: linkFormula(sheetId, '', quoted(unit.name)) },
  unit.level,
  unit.commune === '' ? null : unit.commune,
];

function timeliness(row: number, titles: Titles): CellContent {
  const stamp = a1(row, trackingColumns.punctuality);
  const extension = a1(row, trackingColumns.extension);
  const regular = settingReference(titles, 'tooLateFrom');
  const tooLate = `MAX(${regular};IF(ISNUMBER(${extension});${extension}+1;0))`;
  return {
    formula: `=SWITCH(${stamp};"onTime";"Đúng hạn";"late";"Trễ hạn";IF(${settingReference(titles, 'today')}<${tooLate};"Chưa đến hạn";"Quá hạn"))`,
  };
}

function completeness({ title }: UnitPlace): CellContent {
  const done = `${sheetPrefix(title)}${absolute(tabRows.state, stateColumns.done)}`;
  const due = `${sheetPrefix(title)}${absolute(tabRows.state, stateColumns.due)}`;
  return { formula: `=IF(${due}=0;1;${done}/${due})` };
}

/** @param closed keys of rows of units that are no longer active: they stay as they are, below the others */
export function layoutTracking(
  title: string,
  places: readonly UnitPlace[],
  closed: readonly string[],
  titles: Titles,
): SheetSpec {
  const end = FIRST + places.length;
  const at = (startRow: number, endRow: number, startColumn: number, endColumn = startColumn + 1): Range => ({
    startRow,
    endRow,
    startColumn,
    endColumn,
  });
  const data = (column: keyof typeof trackingColumns): Range => at(FIRST, end, trackingColumns[column]);
  const status = `$${a1(FIRST, trackingColumns.status)}`;
  const time = `$${a1(FIRST, trackingColumns.timeliness)}`;
  return withoutEmptyRanges({
    role: 'tracking',
    title,
    rowCount: end + closed.length + 1,
    rowKeys: [...trackingRowKeys, ...places.map(({ unit }) => unit.code), ...closed, '#end'],
    columns: widths.map((width, column) => ({ width, hidden: hiddenColumns.includes(column) })),
    rowSpecs: [{ row: 1, height: 34 }],
    frozenRows: FIRST,
    frozenColumns: 3,
    blocks: [
      { row: 0, column: 1, rows: [['THEO DÕI NỘP BÁO CÁO']] },
      {
        row: 1,
        column: 3,
        rows: [
          [
            'Cột vàng do cán bộ nhập. Gia hạn: hết ngày đó mới trễ. Trả lại, mở lại: ghi lý do trước, rồi chọn ở cột Thao tác. Nhập thay: mở tab để cán bộ nhập số liệu gửi bằng giấy.',
          ],
        ],
      },
      { row: 2, column: 1, rows: [trackingHeaders] },
      { row: FIRST, column: trackingColumns.code, rows: places.map(liveCells) },
      {
        row: FIRST,
        column: trackingColumns.timeliness,
        rows: places.map((_, index) => [timeliness(FIRST + index, titles)]),
      },
      { row: FIRST, column: trackingColumns.completeness, rows: places.map((place) => [completeness(place)]) },
    ],
    styles: [
      { range: at(0, 1, 0, COLUMNS), style: 'title' },
      { range: at(1, 2, 0, COLUMNS), style: 'note' },
      { range: at(2, 3, 1, trackingColumns.punctuality), style: 'header' },
      { range: at(FIRST, end, 1, trackingColumns.punctuality), style: 'cell' },
      { range: at(FIRST, end, trackingColumns.level, trackingColumns.punctuality), style: 'center' },
      { range: data('commune'), style: 'left' },
      { range: data('unit'), style: 'link' },
      { range: at(FIRST, end, trackingColumns.submittedAt, trackingColumns.lastSubmittedAt + 1), style: 'dateTime' },
      { range: data('remindedOn'), style: 'date' },
      { range: data('owedSince'), style: 'date' },
      { range: data('reason'), style: 'inputText' },
      { range: data('action'), style: 'input' },
      { range: data('answer'), style: 'note' },
      { range: data('proxyBy'), style: 'small' },
      { range: data('completeness'), style: 'wholePercent' },
      { range: data('extension'), style: 'input' },
      { range: data('extension'), style: 'date' },
      { range: data('note'), style: 'inputText' },
    ],
    merges: [at(1, 2, 3, trackingColumns.action)],
    validations: [
      {
        range: data('extension'),
        validation: { kind: 'date', strict: true },
        hint: 'Ngày gia hạn riêng cho đơn vị này, ví dụ 25/11/2026.',
      },
      {
        range: data('action'),
        validation: { kind: 'list', options: Object.values(commandWords), strict: true },
        hint: 'Duyệt: nhận báo cáo. Trả lại, Mở lại: đơn vị được sửa, cần ghi lý do trước. Nhập thay: cán bộ nhập hộ.',
      },
    ],
    conditions: [
      { ranges: [data('status')], formula: `=OR(${status}="Đã nộp";${status}="Đã duyệt")`, style: 'met' },
      { ranges: [data('status')], formula: `=${status}="Trả lại"`, style: 'invalid' },
      { ranges: [data('status')], formula: `=${status}="Chưa nộp"`, style: 'missing' },
      { ranges: [data('timeliness')], formula: `=${time}="Đúng hạn"`, style: 'met' },
      { ranges: [data('timeliness')], formula: `=OR(${time}="Trễ hạn";${time}="Quá hạn")`, style: 'notMet' },
    ],
    protection: {
      description: 'Trạng thái do hệ thống ghi; cán bộ phụ trách nhập cột vàng.',
      unprotected: [],
      inputs: [],
    },
    print: { orientation: 'landscape', repeatRows: [2, 3] },
    filter: places.length > 0 ? at(2, end, 1, trackingColumns.punctuality) : undefined,
  });
}
