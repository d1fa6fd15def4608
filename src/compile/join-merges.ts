// Merges → mergeCells: rows of the same width below one another, each merged by itself, in one request.

import type { Request } from '../google/spreadsheet-gateway';
import type { Range } from '../layout/sheet-spec';
import { gridRange } from './grid-range';

const isOneRow = ({ startRow, endRow }: Range): boolean => endRow - startRow === 1;

const continues = (above: Range, below: Range): boolean =>
  above.endRow === below.startRow && above.startColumn === below.startColumn && above.endColumn === below.endColumn;

interface Stack {
  readonly range: Range;
  /** Every row of the range is a merge of its own. */
  readonly byRow: boolean;
}

function stack(merges: readonly Range[]): readonly Stack[] {
  const stacks: Stack[] = [];
  for (const range of merges) {
    const last = stacks[stacks.length - 1];
    const byRow = isOneRow(range);
    if (last?.byRow && byRow && continues(last.range, range))
      stacks[stacks.length - 1] = { range: { ...last.range, endRow: range.endRow }, byRow };
    else stacks.push({ range, byRow });
  }
  return stacks;
}

export const mergeCells = (merges: readonly Range[], sheetId: number): readonly Request[] =>
  stack(merges).map(({ range, byRow }) => ({
    mergeCells: { range: gridRange(sheetId, range), mergeType: byRow && !isOneRow(range) ? 'MERGE_ROWS' : 'MERGE_ALL' },
  }));
