// What a mask shows of a row's cells, kept for the next reading: most readings are of cells that nobody has touched since the one before.

import type { Mask } from './field-mask';
import type * as Schema from './schema';
import type { Sheet } from './workbook';

type Row = Sheet['cells'][number];

/** By 0-based column. */
export interface KeptCells {
  /** Cells are replaced, never changed in place: what was shown of one holds for as long as it is the same object. */
  readonly cells: Row;
  readonly shown: (Schema.CellData | undefined)[];
}

const kept = new WeakMap<Row, Map<Mask, KeptCells>>();

/** Empty at first. */
export function keptCells(row: Row, mask: Mask): KeptCells {
  const byMask = kept.get(row) ?? new Map<Mask, KeptCells>();
  const known = byMask.get(mask);
  if (known) return known;
  const fresh = { cells: [], shown: [] };
  kept.set(row, byMask.set(mask, fresh));
  return fresh;
}
