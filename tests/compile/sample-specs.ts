// Made-up specifications: a small one for the golden files, and one as long as a real unit tab.

import type { Block, CellContent, Range, SheetSpec, StyleRun, ValidationRun } from '../../src/layout/sheet-spec';

export const at = (startRow: number, endRow: number, startColumn: number, endColumn: number): Range => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

/** Five rows: title, head, three fields; inputs in column D. */
export const smallSpec: SheetSpec = {
  role: 'unit:MN01',
  title: 'MN01 Hoa Mai',
  tabColor: '#1f4e79',
  rowCount: 5,
  rowKeys: ['#title', '#head', 'A9.received', 'A9.resolved', 'A9'],
  columns: [{ width: 60, hidden: true }, { width: 240 }, { width: 90 }, { width: 90 }, { width: 90 }],
  rowSpecs: [{ row: 0, height: 32 }],
  frozenRows: 2,
  frozenColumns: 1,
  blocks: [
    { row: 0, column: 1, rows: [['Trường MN Hoa Mai'], ['Nội dung'], ['Tiếp nhận'], ['Đã giải quyết'], ['Tỷ lệ']] },
    { row: 1, column: 2, rows: [['Chỉ tiêu', 'Kết quả', 'Đánh giá']] },
    {
      row: 4,
      column: 2,
      rows: [[0.95, { formula: '=IF(D3=0;"";D4/D3)' }, { formula: '=IF(D5="";"";IF(D5>=C5;"Đạt";"Chưa đạt"))' }]],
    },
  ],
  styles: [
    { range: at(0, 1, 1, 5), style: 'title' },
    { range: at(1, 2, 0, 5), style: 'header' },
    { range: at(2, 5, 1, 5), style: 'cell' },
    { range: at(2, 3, 3, 4), style: 'input' },
    { range: at(3, 4, 3, 4), style: 'input' },
    { range: at(4, 5, 3, 4), style: 'percent' },
  ],
  merges: [at(0, 1, 1, 5)],
  validations: [
    { range: at(2, 3, 3, 4), validation: { kind: 'count', strict: true, cell: 'D3' }, hint: 'Số nguyên từ 0' },
    { range: at(3, 4, 3, 4), validation: { kind: 'count', strict: true, cell: 'D4' }, hint: 'Số nguyên từ 0' },
  ],
  conditions: [
    { ranges: [at(4, 5, 4, 5)], formula: '=$E5="Đạt"', style: 'met' },
    { ranges: [at(4, 5, 4, 5)], formula: '=$E5="Chưa đạt"', style: 'notMet' },
  ],
  protection: {
    description: 'MN01',
    unprotected: [at(2, 4, 3, 4)],
    inputs: [{ name: 'inputs', ranges: [at(2, 4, 3, 4)], editors: ['MN01@example.edu.vn'] }],
  },
  print: { orientation: 'portrait', repeatRows: [0, 2] },
};

/** The next year's layout: one field more, the others in another order, one gone. */
export const changedSpec: SheetSpec = {
  ...smallSpec,
  title: 'MN01 Hoa Sen',
  rowKeys: ['#title', '#head', 'A9', 'A9.carriedOver', 'A9.received'],
  frozenColumns: 0,
  columns: [...smallSpec.columns, { width: 120 }],
  blocks: [
    { row: 0, column: 1, rows: [['Trường MN Hoa Sen'], ['Nội dung'], ['Tỷ lệ'], ['Kỳ trước'], ['Tiếp nhận']] },
    { row: 1, column: 2, rows: [['Chỉ tiêu', 'Kết quả', 'Đánh giá']] },
    { row: 2, column: 2, rows: [[0.95, { formula: '=IF(D5=0;"";D4/D5)' }, null]] },
  ],
  styles: [{ range: at(1, 2, 0, 6), style: 'header' }],
  validations: [],
  conditions: smallSpec.conditions.slice(0, 1),
  protection: {
    description: 'MN01',
    unprotected: [at(3, 5, 3, 4)],
    inputs: [{ name: 'inputs', ranges: [at(3, 5, 3, 4)], editors: ['mn01@example.edu.vn'] }],
  },
};

const FIRST_FIELD = 8;

const keyOf = (row: number): string => (row < FIRST_FIELD ? `#head${row}` : `A${Math.floor(row / 5)}.field${row % 5}`);

const isHead = (row: number): boolean => row % 5 === 0;

const formRow = (row: number): readonly CellContent[] =>
  isHead(row)
    ? [row / 5, `Ban hành kế hoạch ${row} thực hiện Đề án 15-ĐA/TU về công tác dân vận`, 'văn bản', '100%']
    : [null, `– Số vụ việc ở mục ${row}`, 'vụ việc', null];

const resultRow = (row: number): readonly CellContent[] => {
  const cell = `F${row + 1}`;
  return isHead(row)
    ? [
        {
          formula: `=IF(${cell}="";"Thiếu số liệu";IF(NOT(ISNUMBER(${cell}));"Sai số liệu";IF(${cell}>=1;"Đạt";"Chưa đạt")))`,
        },
      ]
    : [{ formula: `=IF(${cell}="";"Chưa nhập";"")` }];
};

/** A unit tab as they really are: 55 rows × 14 columns, 45 inputs with a hint each. */
export function unitTabSpec(code: string): SheetSpec {
  const rowCount = 55;
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  const fields = rows.slice(FIRST_FIELD, FIRST_FIELD + 45);
  const end = FIRST_FIELD + 45;
  const styles: StyleRun[] = fields.flatMap((row): StyleRun[] => [
    ...(isHead(row) ? [{ range: at(row, row + 1, 1, 5), style: 'indicator' } as const] : []),
    { range: at(row, row + 1, 2, 3), style: isHead(row) ? 'left' : 'small' },
    { range: at(row, row + 1, 5, 6), style: row % 5 === 2 ? 'inputText' : 'input' },
    ...(row % 5 === 2 ? [] : [{ range: at(row, row + 1, 5, 6), style: 'number' } as const]),
  ]);
  const validations: ValidationRun[] = fields.map((row) => ({
    range: at(row, row + 1, 5, 6),
    validation:
      row % 3 === 0
        ? { kind: 'list', options: ['Có', 'Không'], strict: false }
        : { kind: 'count', strict: true, cell: `F${row + 1}` },
    hint: `Mục ${row}: số nguyên từ 0, không để trống.`,
  }));
  const blocks: Block[] = [
    { row: 0, column: 1, rows: [[`Trường ${code}`], ['Báo cáo năm 2026'], ['Hạn nộp: trước ngày 20/11/2026']] },
    {
      row: 7,
      column: 1,
      rows: [['STT', 'Nội dung', 'Đơn vị tính', 'Chỉ tiêu', 'Kết quả', 'Đánh giá', 'Minh chứng', 'Giải trình']],
    },
    { row: FIRST_FIELD, column: 1, rows: fields.map(formRow) },
    { row: FIRST_FIELD, column: 6, rows: fields.map(resultRow) },
  ];
  return {
    role: `unit:${code}`,
    title: `${code} Trường`,
    tabColor: '#1f4e79',
    rowCount,
    rowKeys: rows.map(keyOf),
    columns: Array.from({ length: 14 }, (_, i) => ({ width: i === 2 ? 320 : 90, hidden: i === 0 || i > 11 })),
    rowSpecs: [
      { row: 0, height: 32 },
      { row: 4, hidden: true },
    ],
    frozenRows: 8,
    frozenColumns: 1,
    blocks,
    styles: [
      { range: at(0, 1, 1, 10), style: 'title' },
      { range: at(7, 8, 1, 11), style: 'header' },
      { range: at(FIRST_FIELD, end, 1, 11), style: 'cell' },
      { range: at(FIRST_FIELD, end, 7, 9), style: 'inputText' },
      ...styles,
    ],
    merges: [at(0, 1, 1, 10), at(1, 2, 1, 10), at(2, 3, 1, 10)],
    validations: [...validations, { range: at(5, 6, 5, 6), validation: { kind: 'checkbox' }, hint: 'Nộp báo cáo' }],
    conditions: (['met', 'notMet', 'inProgress', 'missing', 'invalid'] as const).map((style) => ({
      ranges: [at(FIRST_FIELD, end, 6, 7)],
      formula: `=LEFT($G9;4)="${style}"`,
      style,
    })),
    protection: {
      description: `Trang của ${code}`,
      unprotected: [at(FIRST_FIELD, end, 5, 6), at(FIRST_FIELD, end, 7, 9), at(5, 6, 5, 6)],
      inputs: [
        {
          name: 'inputs',
          ranges: [at(FIRST_FIELD, end, 5, 6), at(FIRST_FIELD, end, 7, 9)],
          editors: [`${code}@example.edu.vn`],
        },
        { name: 'submit', ranges: [at(5, 6, 5, 6)], editors: [`${code}@example.edu.vn`] },
      ],
    },
    print: { orientation: 'portrait', repeatRows: [7, 8] },
  };
}
