// The cells that a formula names, as rectangles.

import { tokenize } from '../sheets-api/references';

/** Half-open, 0-based; null where the reference has no bound (`A:A`). */
export interface NamedCells {
  /** Title of the sheet; null: the formula's own. */
  readonly title: string | null;
  readonly startRow: number;
  readonly endRow: number | null;
  readonly startColumn: number;
  readonly endColumn: number | null;
}

const after = (index: number | undefined): number | null => (index === undefined ? null : index + 1);

/** `formula` with or without its `=`; a bare range counts too. */
export const cellsNamedIn = (formula: string): readonly NamedCells[] =>
  tokenize(formula).flatMap((token): readonly NamedCells[] => {
    if (token.kind !== 'reference') return [];
    const { sheet, start, end = start } = token.reference;
    return [
      {
        title: sheet ?? null,
        startRow: start.row ?? 0,
        endRow: after(end.row),
        startColumn: start.column ?? 0,
        endColumn: after(end.column),
      },
    ];
  });
