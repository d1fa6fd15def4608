// *Nhật ký* and *Lịch sử*: rows that are only ever added.

import type { FixedRole } from './fixed-sheets';
import type { Range, SheetSpec } from './sheet-spec';

interface RecordSheet {
  readonly role: FixedRole;
  readonly heading: string;
  readonly howTo: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  /** A column of long texts that are looked up, not read: 0-based. */
  readonly clipped?: number;
}

/** Columns of *Nhật ký*, 0-based. */
export const logColumns = { at: 0, who: 1, unit: 2, what: 3, before: 4, after: 5, seal: 6 } as const;

const logHeads = [
  { header: 'Lúc', width: 130 },
  { header: 'Ai', width: 190 },
  { header: 'Đơn vị', width: 90 },
  { header: 'Việc', width: 180 },
  { header: 'Trước', width: 180 },
  { header: 'Sau', width: 260 },
  { header: 'Số liệu lúc nộp', width: 320 },
] as const;

/** Columns of *Lịch sử*, 0-based. */
export const historyPlaces = { year: 0, unit: 1, name: 2, indicator: 3, field: 4, value: 5, verdict: 6 } as const;

const historyColumns = [
  { header: 'Năm', width: 60 },
  { header: 'Mã đơn vị', width: 90 },
  { header: 'Tên đơn vị', width: 220 },
  { header: 'Chỉ tiêu', width: 80 },
  { header: 'Trường', width: 110 },
  { header: 'Giá trị', width: 160 },
  { header: 'Đánh giá', width: 110 },
] as const;

const RECORD_HEADER_ROW = 2;
export const RECORD_FIRST_ROW = 3;

function layoutRecord(sheet: RecordSheet, title: string): SheetSpec {
  const across = (row: number): Range => ({
    startRow: row,
    endRow: row + 1,
    startColumn: 0,
    endColumn: sheet.columns.length,
  });
  return {
    role: sheet.role,
    title,
    rowCount: 50,
    columns: sheet.columns.map(({ width }) => ({ width })),
    frozenRows: RECORD_FIRST_ROW,
    frozenColumns: 0,
    blocks: [
      { row: 0, column: 0, rows: [[sheet.heading]] },
      { row: 1, column: 0, rows: [[sheet.howTo]] },
      { row: RECORD_HEADER_ROW, column: 0, rows: [sheet.columns.map(({ header }) => header)] },
    ],
    styles: [
      { range: across(0), style: 'title' },
      { range: across(1), style: 'note' },
      { range: across(RECORD_HEADER_ROW), style: 'header' },
      {
        range: { startRow: RECORD_FIRST_ROW, endRow: 50, startColumn: 0, endColumn: 1 },
        style: sheet.role === 'log' ? 'dateTime' : 'left',
      },
      {
        range: { startRow: RECORD_FIRST_ROW, endRow: 50, startColumn: 1, endColumn: sheet.columns.length },
        style: 'text',
      },
      ...(sheet.clipped === undefined
        ? []
        : [
            {
              range: {
                startRow: RECORD_FIRST_ROW,
                endRow: 50,
                startColumn: sheet.clipped,
                endColumn: sheet.clipped + 1,
              },
              style: 'clip',
            } as const,
          ]),
    ],
    merges: [across(1)],
    validations: [],
    conditions: [],
    protection: { description: 'Chỉ ghi thêm, không sửa.', unprotected: [], inputs: [] },
    print: { orientation: 'landscape', repeatRows: [RECORD_HEADER_ROW, RECORD_FIRST_ROW] },
  };
}

export const layoutLog = (title: string): SheetSpec =>
  layoutRecord(
    {
      role: 'log',
      heading: 'NHẬT KÝ',
      howTo:
        'Mỗi việc một dòng, chỉ ghi thêm. Cột cuối giữ số liệu của đơn vị ở mỗi lần nộp, để tra lại khi có dòng bị xóa.',
      columns: logHeads,
      clipped: logColumns.seal,
    },
    title,
  );

export const layoutHistory = (title: string): SheetSpec =>
  layoutRecord(
    {
      role: 'history',
      heading: 'LỊCH SỬ',
      howTo: 'Số liệu các năm trước, mỗi trường một dòng. Cột Năm trước trên tab của đơn vị lấy từ đây.',
      columns: historyColumns,
    },
    title,
  );
