// What a paste or a Delete writes, as a block from its top left cell on.

import type { Spot } from './addresses';
import { cellsOfText } from './pasted-text';

interface Area {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** @param text one cell fills the whole selection, a block goes to its first cell; "" empties the selection */
export function filledSelection(
  { startRow, startColumn, endRow, endColumn }: Area,
  text: string,
): [Spot, readonly (readonly string[])[]] {
  const block = cellsOfText(text);
  const spot = { row: startRow, column: startColumn };
  if (block.length > 1 || (block[0]?.length ?? 0) > 1) return [spot, block];
  const one = block[0]?.[0] ?? '';
  const row = Array.from({ length: endColumn - startColumn + 1 }, () => one);
  return [spot, Array.from({ length: endRow - startRow + 1 }, () => row)];
}
