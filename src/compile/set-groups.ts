// Folded rows and columns → dimension groups. Those that are there go before any row moves, for Google does not say how a group
// follows a row that is moved out of it; those that are wanted come after the rows have been shown.

import type { Request } from '../google/spreadsheet-gateway';
import type { FoldedSpan, SheetSpec } from '../layout/sheet-spec';
import type { CurrentSheet } from './current-sheet';
import { dimensionRange } from './grid-range';

type Dimension = 'ROWS' | 'COLUMNS';

/** The deepest first: what is taken away then has no other group in it. */
const deleteAll = (groups: CurrentSheet['rowGroups'], sheetId: number, dimension: Dimension): readonly Request[] =>
  [...groups]
    .sort((a, b) => b.depth - a.depth)
    .map(({ start, end }) => ({ deleteDimensionGroup: { range: dimensionRange(sheetId, dimension, start, end) } }));

export const deleteGroups = ({ sheetId, rowGroups, columnGroups }: CurrentSheet): readonly Request[] => [
  ...deleteAll(rowGroups, sheetId, 'ROWS'),
  ...deleteAll(columnGroups, sheetId, 'COLUMNS'),
];

const addAll = (spans: readonly FoldedSpan[], sheetId: number, dimension: Dimension): readonly Request[] =>
  spans.flatMap(({ start, end, collapsed }): readonly Request[] => {
    const range = dimensionRange(sheetId, dimension, start, end);
    const fold = {
      updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed: true }, fields: 'collapsed' },
    };
    return [{ addDimensionGroup: { range } }, ...(collapsed ? [fold] : [])];
  });

export const addGroups = (spec: SheetSpec, sheetId: number): readonly Request[] => [
  ...addAll(spec.rowGroups ?? [], sheetId, 'ROWS'),
  ...addAll(spec.columnGroups ?? [], sheetId, 'COLUMNS'),
];
