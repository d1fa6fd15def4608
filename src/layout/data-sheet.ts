// The sheets whose rows the officer edits: *Chỉ tiêu*, *Quy tắc*, *Đơn vị*. Filled once from `plans/`, theirs from then on.

import { a1 } from './a1';
import { DATA_FIRST_ROW, DATA_HEADER_ROW, type DataColumn } from './data-columns';
import type { FixedRole } from './fixed-sheets';
import type { CellContent, Condition, Range, SheetSpec, ValidationRun } from './sheet-spec';

export interface DataSheetInput {
  readonly role: FixedRole;
  readonly title: string;
  readonly heading: string;
  readonly howTo: string;
  readonly columns: readonly DataColumn[];
  /** Rows of data at birth, in the order of `columns`. */
  readonly seed: readonly (readonly CellContent[])[];
  /** Room for rows, the heading included. */
  readonly rowCount: number;
  readonly frozenColumns: number;
  /** Only the first so many columns are printed. */
  readonly printedColumns?: number;
  readonly conditions?: readonly Condition[];
}

const HOW_TO_HEIGHT = 48;

export function layoutDataSheet(input: DataSheetInput): SheetSpec {
  const { columns } = input;
  const across = (row: number, endRow = row + 1): Range => ({
    startRow: row,
    endRow,
    startColumn: 0,
    endColumn: columns.length,
  });
  const down = (column: number): Range => ({
    startRow: DATA_FIRST_ROW,
    endRow: input.rowCount,
    startColumn: column,
    endColumn: column + 1,
  });
  const validations = columns.map(
    (column, index): ValidationRun => ({
      range: down(index),
      hint: column.hint,
      validation: column.options
        ? { kind: 'list', options: column.options, strict: column.closed ?? false }
        : { kind: 'formula', formula: `=LEN(${a1(DATA_FIRST_ROW, index)})<=5000`, strict: false },
    }),
  );
  return {
    role: input.role,
    title: input.title,
    rowCount: input.rowCount,
    columns: columns.map(({ width }) => ({ width })),
    rowSpecs: [{ row: 1, height: HOW_TO_HEIGHT }],
    frozenRows: DATA_FIRST_ROW,
    frozenColumns: input.frozenColumns,
    blocks: [
      { row: 0, column: 0, rows: [[input.heading]] },
      { row: 1, column: input.frozenColumns, rows: [[input.howTo]] },
      { row: DATA_HEADER_ROW, column: 0, rows: [columns.map(({ header }) => header)] },
    ],
    seed: input.seed.length > 0 ? [{ row: DATA_FIRST_ROW, column: 0, rows: input.seed }] : [],
    styles: [
      { range: across(0), style: 'title' },
      { range: across(1), style: 'note' },
      { range: across(DATA_HEADER_ROW), style: 'header' },
      { range: across(DATA_FIRST_ROW, input.rowCount), style: 'cell' },
      ...columns.flatMap(({ style }, index) => (style ? [{ range: down(index), style }] : [])),
    ],
    merges: [
      {
        ...across(1),
        startColumn: input.frozenColumns,
        endColumn: Math.min(input.printedColumns ?? columns.length, input.frozenColumns + 8),
      },
    ],
    validations,
    conditions: input.conditions ?? [],
    protection: { description: 'Chỉ cán bộ phụ trách sửa sheet này.', unprotected: [], inputs: [] },
    print: { orientation: 'landscape', repeatRows: [DATA_HEADER_ROW, DATA_FIRST_ROW], columns: input.printedColumns },
  };
}
