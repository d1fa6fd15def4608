// Of a sheet that is wholly ours: what we painted there and no longer want. Columns and rows that people have added behind it move up.

import type { Request } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import type { CurrentSheet } from './current-sheet';
import { dimensionRange } from './grid-range';
import { knownSize } from './metadata';

/** Rows that are found by keys have been brought in order before. */
export function withdraw(spec: SheetSpec, current: CurrentSheet): readonly Request[] {
  const { sheetId } = current;
  const painted = spec.isWhollyOurs ? knownSize(current) : null;
  if (!painted) return [];
  const cut = (dimension: 'ROWS' | 'COLUMNS', wanted: number, before: number, there: number): readonly Request[] =>
    before > wanted && there >= before
      ? [{ deleteDimension: { range: dimensionRange(sheetId, dimension, wanted, before) } }]
      : [];
  return [
    ...cut('COLUMNS', spec.columns.length, painted.columns, current.columnCount),
    ...(spec.rowKeys ? [] : cut('ROWS', spec.rowCount, painted.rows, current.rowCount)),
  ];
}
