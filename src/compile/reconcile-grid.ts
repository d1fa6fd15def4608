// Rows and columns of a sheet that exists → those of its spec. Columns are added, never removed; rows without keys likewise.

import type { Request } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import type { CurrentSheet } from './current-sheet';
import { dimensionRange } from './grid-range';
import { knownRowKeys } from './metadata';
import { planRowMoves, type RowMove } from './row-moves';
import { SheetSpecError } from './sheet-spec-error';

type Dimension = 'ROWS' | 'COLUMNS';
type MoveRules = {
  readonly [K in RowMove['kind']]: (
    move: Extract<RowMove, { kind: K }>,
    sheetId: number,
    dimension: Dimension,
  ) => Request;
};

const append = (sheetId: number, dimension: Dimension, length: number): Request => ({
  appendDimension: { sheetId, dimension, length },
});

const moveRules: MoveRules = {
  insert: ({ at, count }, sheetId, dimension) => ({
    insertDimension: { range: dimensionRange(sheetId, dimension, at, at + count), inheritFromBefore: false },
  }),
  append: ({ count }, sheetId, dimension) => append(sheetId, dimension, count),
  move: ({ from, count, to }, sheetId, dimension) => ({
    moveDimension: { source: dimensionRange(sheetId, dimension, from, from + count), destinationIndex: to },
  }),
  delete: ({ at, count }, sheetId, dimension) => ({
    deleteDimension: { range: dimensionRange(sheetId, dimension, at, at + count) },
  }),
};

function toRequest<K extends RowMove['kind']>(
  move: Extract<RowMove, { kind: K }>,
  sheetId: number,
  dimension: Dimension,
): Request {
  const rule = moveRules[move.kind as K];
  return rule(move, sheetId, dimension);
}

/** The steps for rows, or just as well for columns. */
export const moveRequests = (moves: readonly RowMove[], sheetId: number, dimension: Dimension): readonly Request[] =>
  moves.map((move) => toRequest(move, sheetId, dimension));

const growthOf = (move: RowMove): number => {
  if (move.kind === 'insert' || move.kind === 'append') return move.count;
  return move.kind === 'delete' ? -move.count : 0;
};

/** @param renamed key that a row carries now → key that it is to carry */
export function planRows(
  spec: SheetSpec,
  current: CurrentSheet,
  renamed: ReadonlyMap<string, string>,
): readonly RowMove[] {
  if (!spec.rowKeys) return [];
  if (spec.rowKeys.length > spec.rowCount) throw new SheetSpecError(`${spec.role}: more row keys than rows`);
  if (!current.rowKeys) throw new SheetSpecError(`${spec.role}: column A was not read, its rows cannot be found`);
  const become = (key: string): string => renamed.get(key) ?? key;
  const keys = Array.from({ length: current.rowCount }, (_, row) => become(current.rowKeys?.[row] ?? ''));
  return planRowMoves(keys, spec.rowKeys, knownRowKeys(current).map(become));
}

/** false: someone has inserted, moved or deleted rows since we painted the sheet. Keys that were not read count as in place. */
export const areRowsInPlace = (spec: SheetSpec, { rowKeys }: CurrentSheet): boolean =>
  !spec.rowKeys || !rowKeys || spec.rowKeys.every((key, row) => rowKeys[row] === key);

export function reconcileGrid(spec: SheetSpec, current: CurrentSheet, moves: readonly RowMove[]): readonly Request[] {
  const { sheetId } = current;
  const missingColumns = spec.columns.length - current.columnCount;
  const missingRows = spec.rowCount - moves.reduce((rows, move) => rows + growthOf(move), current.rowCount);
  return [
    ...(missingColumns > 0 ? [append(sheetId, 'COLUMNS', missingColumns)] : []),
    ...moveRequests(moves, sheetId, 'ROWS'),
    ...(missingRows > 0 ? [append(sheetId, 'ROWS', missingRows)] : []),
  ];
}
