// What a change of the plan does to cells that people filled, beyond moving their rows: a row's key becomes another, an answer is
// cut out of its row and kept in another, a formula of ours leaves a cell that people fill from now on.
//
// All of it is done by Google itself with what stands there at that moment, never with what we read before: a school that types
// between our reading and our batch loses nothing.

import type { Request } from '../google/spreadsheet-gateway';
import type { Range, SheetSpec } from '../layout/sheet-spec';
import { gridRange } from './grid-range';
import { SheetSpecError } from './sheet-spec-error';

/** One cell moves from row to row, in its column; keys as they are once rows have been renamed. */
export interface CarriedCell {
  readonly from: string;
  readonly to: string;
  readonly column: number;
}

export interface RowChanges {
  /** Key that a row carries now → key that it is to carry. */
  readonly renamed: ReadonlyMap<string, string>;
  /** In this order. */
  readonly carried: readonly CarriedCell[];
  /** Cells with a formula of ours that is taken away. Only where the cell was protected until now. */
  readonly withdrawn: readonly { readonly key: string; readonly column: number }[];
}

export const noRowChanges: RowChanges = { renamed: new Map(), carried: [], withdrawn: [] };

const cellOf = (spec: SheetSpec, key: string, column: number): Range => {
  const row = spec.rowKeys?.indexOf(key) ?? -1;
  if (row < 0) throw new SheetSpecError(`${spec.role}: no row ${key}`);
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
};

export const withdrawnCells = (spec: SheetSpec, { withdrawn }: RowChanges): readonly Range[] =>
  withdrawn.map(({ key, column }) => cellOf(spec, key, column));

export const carriedCells = (
  spec: SheetSpec,
  { carried }: RowChanges,
): readonly { readonly source: Range; readonly destination: Range }[] =>
  carried.map(({ from, to, column }) => ({
    source: cellOf(spec, from, column),
    destination: cellOf(spec, to, column),
  }));

/** Once every row is in its place. Notes, rich text and the entry go along; looks and rules are painted over afterwards. */
export const changeCells = (spec: SheetSpec, sheetId: number, changes: RowChanges): readonly Request[] => [
  ...withdrawnCells(spec, changes).map((range) => ({
    updateCells: { range: gridRange(sheetId, range), fields: 'userEnteredValue' },
  })),
  ...carriedCells(spec, changes).map(({ source, destination }) => ({
    cutPaste: {
      source: gridRange(sheetId, source),
      destination: { sheetId, rowIndex: destination.startRow, columnIndex: destination.startColumn },
      pasteType: 'PASTE_NORMAL',
    },
  })),
];
