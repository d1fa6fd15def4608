// Blocks, and the row keys in column A → updateCells. The only values that compile ever writes; no other cell (an input) is named.

import type { Request } from '../google/spreadsheet-gateway';
import type { Block, CellContent, Range, SheetSpec } from '../layout/sheet-spec';
import { type JoinRules, joinRuns, type Run } from './join-runs';
import { overlaps } from './rectangle';

type Rows = Block['rows'];
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

function toExtendedValue(content: string | number | boolean | { readonly formula: string }): ExtendedValue {
  switch (typeof content) {
    case 'string':
      return { stringValue: content };
    case 'number':
      return { numberValue: content };
    case 'boolean':
      return { boolValue: content };
    default:
      return { formulaValue: content.formula };
  }
}

const toCellData = (content: CellContent): CellData =>
  content === null ? {} : { userEnteredValue: toExtendedValue(content) };

const widthOf = (rows: Rows): number => rows[0]?.length ?? 0;

const isRectangle = (rows: Rows): boolean => rows.every((row) => row.length === widthOf(rows));

const rangeOf = ({ row, column, rows }: Block): Range => ({
  startRow: row,
  endRow: row + rows.length,
  startColumn: column,
  endColumn: column + Math.max(...rows.map((cells) => cells.length)),
});

const sideBySide = (left: Rows, right: Rows): Rows => left.map((cells, i) => [...cells, ...(right[i] ?? [])]);

/** Adjacent blocks go out as one, which saves the request around the second. */
const joinRules: JoinRules<Rows> = {
  alike: (a, b) => isRectangle(a) && isRectangle(b),
  commute: (a, b) => !overlaps(a.range, b.range),
  join: (first, second) =>
    first.range.startRow === second.range.startRow
      ? sideBySide(first.value, second.value)
      : [...first.value, ...second.value],
};

/** `start`, not `range`: only the cells given are written, and nothing beyond them is cleared. */
const updateCells = (sheetId: number, { range, value }: Run<Rows>): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: range.startRow, columnIndex: range.startColumn },
    rows: value.map((cells) => ({ values: cells.map(toCellData) })),
    fields: 'userEnteredValue',
  },
});

/** The keys of the rows, unless the layout puts them into its own blocks. */
const keyBlocks = ({ rowKeys, blocks }: SheetSpec): readonly Block[] =>
  rowKeys && !blocks.some(({ column }) => column === 0)
    ? [{ row: 0, column: 0, rows: rowKeys.map((key) => [key]) }]
    : [];

/** `spec.seed` only where the sheet is new. */
export function writeContents(spec: SheetSpec, sheetId: number, isNew: boolean): readonly Request[] {
  const runs = [...keyBlocks(spec), ...spec.blocks, ...(isNew ? (spec.seed ?? []) : [])]
    .filter((block) => block.rows.some((row) => row.length > 0))
    .map((block) => ({ range: rangeOf(block), value: block.rows }));
  return joinRuns(runs, joinRules).map((run) => updateCells(sheetId, run));
}
