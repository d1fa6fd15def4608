// Blocks, and the row keys in column A → updateCells. The only values that compile ever writes; no other cell (an input) is named.

import { inertText } from '../domain/inert-text';
import type { Request } from '../google/spreadsheet-gateway';
import type { Block, CellContent, Range, SheetSpec } from '../layout/sheet-spec';
import { type Fill, findFills, withoutFills } from './fill-formulas';
import { gridRange } from './grid-range';
import { type JoinRules, joinRuns, type Run } from './join-runs';
import { overlaps } from './rectangle';
import { noteSize, sizeOfRequest } from './request-size';
import { utf8Length } from './utf8-length';

type Rows = Block['rows'];
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

/** Google refuses the whole batch where one cell holds more. */
const CELL_CHARACTERS = 50_000;

/** Text goes out as text: whatever it begins with, it is never run. */
function toExtendedValue(content: string | number | boolean | { readonly formula: string }): ExtendedValue {
  switch (typeof content) {
    case 'string':
      return { stringValue: inertText(content).slice(0, CELL_CHARACTERS) };
    case 'number':
      return { numberValue: content };
    case 'boolean':
      return { boolValue: content };
    default:
      return { formulaValue: content.formula };
  }
}

/** Of tens of thousands on *Tổng hợp* there is one. */
const BLANK: CellData = {};

const toCellData = (content: CellContent): CellData =>
  content === null ? BLANK : { userEnteredValue: toExtendedValue(content) };

const widthOf = (rows: Rows): number => rows[0]?.length ?? 0;

const isRectangle = (rows: Rows): boolean => rows.every((row) => row.length === widthOf(rows));

export const rangeOf = ({ row, column, rows }: Block): Range => ({
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
const updateCells = (sheetId: number, row: number, column: number, rows: readonly RowData[]): Request => ({
  updateCells: { start: { sheetId, rowIndex: row, columnIndex: column }, rows: [...rows], fields: 'userEnteredValue' },
});

/** A block with its blank cells, which are emptied. */
export const tellBlock = ({ row, column, rows }: Block, sheetId: number): Request =>
  updateCells(sheetId, row, column, rows.map(toRowData));

/** A range without rows: every value in it goes, formats and validations stay. */
export const clearValues = (sheetId: number, range: Range): Request => ({
  updateCells: { range: gridRange(sheetId, range), fields: 'userEnteredValue' },
});

/** A body may hold 2 MB; a request of a quarter of it leaves the batches evenly filled. */
const LARGEST_REQUEST_BYTES = 500_000;
/** Fewer cells than this never come near it. */
const FEW_CELLS = 1000;

/** Without the blank cells at its end. */
function trimmed(cells: Rows[number]): Rows[number] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end--;
  return cells.slice(0, end);
}

const toRowData = (cells: Rows[number]): RowData => (cells.length === 0 ? {} : { values: cells.map(toCellData) });

/** Rows in as many requests as keep below a size. */
function updateLargely(sheetId: number, row: number, column: number, rows: readonly RowData[]): readonly Request[] {
  const requests: Request[] = [];
  let start = 0;
  let bytes = 0;
  const cut = (end: number): void => {
    const request = updateCells(sheetId, row + start, column, rows.slice(start, end));
    noteSize(request, sizeOfRequest(updateCells(sheetId, row + start, column, [])) + Math.max(0, bytes - 1));
    requests.push(request);
    start = end;
    bytes = 0;
  };
  rows.forEach((data, index) => {
    const size = utf8Length(JSON.stringify(data)) + 1;
    if (bytes > 0 && bytes + size > LARGEST_REQUEST_BYTES) cut(index);
    bytes += size;
  });
  cut(rows.length);
  return requests;
}

function repeatFormula(
  sheetId: number,
  { startRow, startColumn }: Range,
  { column, start, end, formula }: Fill,
): Request {
  const at = startColumn + column;
  const range = { startRow: startRow + start, endRow: startRow + end, startColumn: at, endColumn: at + 1 };
  return {
    repeatCell: {
      range: gridRange(sheetId, range),
      cell: { userEnteredValue: { formulaValue: formula } },
      fields: 'userEnteredValue',
    },
  };
}

/** What repeats down a column is left blank at first and filled in afterwards. Under the blanks of a new sheet there is nothing to clear. */
function writeRun(sheetId: number, { range, value }: Run<Rows>, skipsBlanks: boolean): readonly Request[] {
  const fills = findFills(value);
  const told = withoutFills(value, fills);
  const rows = (skipsBlanks ? told.map(trimmed) : told).map(toRowData);
  const isSmall = rows.length * (range.endColumn - range.startColumn) < FEW_CELLS;
  const { startRow, startColumn } = range;
  return [
    ...(isSmall
      ? [updateCells(sheetId, startRow, startColumn, rows)]
      : updateLargely(sheetId, startRow, startColumn, rows)),
    ...fills.map((fill) => repeatFormula(sheetId, range, fill)),
  ];
}

const isBlank = ({ rows }: Block): boolean => rows.every((cells) => cells.every((content) => content === null));

/** Whether a block lies over another: the order in which they are written then counts, blank cells included. */
export const haveOverlaps = (blocks: readonly Block[]): boolean => {
  const ranges = blocks.map(rangeOf);
  return ranges.some((range, i) => ranges.slice(0, i).some((earlier) => overlaps(earlier, range)));
};

/** Blocks as they are; on a new sheet one without contents says nothing, on an old one it takes away what stood there. */
export function writeBlocks(blocks: readonly Block[], sheetId: number, isNew: boolean): readonly Request[] {
  const filled = blocks.filter(({ rows }) => rows.some((cells) => cells.length > 0));
  const isLayered = haveOverlaps(filled);
  const blank = isLayered ? [] : filled.filter(isBlank);
  const runs = filled
    .filter((block) => !blank.includes(block))
    .map((block) => ({ range: rangeOf(block), value: block.rows }));
  return [
    ...(isNew ? [] : blank.map((block) => clearValues(sheetId, rangeOf(block)))),
    ...joinRuns(runs, joinRules).flatMap((run) => writeRun(sheetId, run, isNew && !isLayered)),
  ];
}

/** The keys of the rows, unless the layout puts them into its own blocks. */
const keyBlocks = ({ rowKeys, blocks }: SheetSpec): readonly Block[] =>
  rowKeys && !blocks.some(({ column }) => column === 0)
    ? [{ row: 0, column: 0, rows: rowKeys.map((key) => [key]) }]
    : [];

/** All that compile writes into a sheet. `spec.seed` only where the sheet is new. */
export const contentBlocks = (spec: SheetSpec, isNew: boolean): readonly Block[] => [
  ...keyBlocks(spec),
  ...spec.blocks,
  ...(isNew ? (spec.seed ?? []) : []),
];
