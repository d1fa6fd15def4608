// A sheet of the same shape, painted earlier in the same run, as the source of copyPaste: what is equal there needs no second telling.
//
// Only what Google's description leaves no doubt about is pasted: format and data validation by PASTE_FORMAT, constants by
// PASTE_VALUES, formulas by PASTE_FORMULA (unqualified references mean the sheet that they come to stand on). A block that mixes
// constants and formulas, or touches merged cells, is written out.

import type { Request } from '../google/spreadsheet-gateway';
import type { Block, Range, SheetSpec } from '../layout/sheet-spec';
import { gridRange } from './grid-range';
import { overlaps, wholeGrid } from './rectangle';
import { isSameData } from './same-data';
import { clearValues, rangeOf } from './write-contents';

export interface Twin {
  readonly spec: SheetSpec;
  readonly sheetId: number;
}

type PasteType = 'PASTE_FORMAT' | 'PASTE_VALUES' | 'PASTE_FORMULA';

const copyPaste = (twin: Twin, sheetId: number, range: Range, pasteType: PasteType): Request => ({
  copyPaste: { source: gridRange(twin.sheetId, range), destination: gridRange(sheetId, range), pasteType },
});

/** Null where the two do not look the same. */
export function pasteLooks(spec: SheetSpec, sheetId: number, twin: Twin): Request | null {
  const looksSame =
    spec.rowCount === twin.spec.rowCount &&
    spec.columns.length === twin.spec.columns.length &&
    isSameData(spec.styles, twin.spec.styles) &&
    isSameData(spec.validations, twin.spec.validations);
  return looksSame ? copyPaste(twin, sheetId, wholeGrid(spec), 'PASTE_FORMAT') : null;
}

/** About what a paste weighs; what weighs less is told outright. */
const PASTE_BYTES = 340;
/** `{"userEnteredValue":{"stringValue":""}},` */
const CELL_BYTES = 40;

interface Contents {
  readonly constants: number;
  readonly formulas: number;
  readonly blanks: number;
  /** About what the cells weigh when told. */
  readonly bytes: number;
}

function weigh(rows: Block['rows']): Contents {
  let [constants, formulas, blanks, bytes] = [0, 0, 0, 0];
  for (const cells of rows) {
    for (const content of cells) {
      if (content === null) blanks++;
      else if (typeof content === 'object') {
        formulas++;
        bytes += CELL_BYTES + content.formula.length;
      } else {
        constants++;
        bytes += CELL_BYTES + `${content}`.length;
      }
    }
  }
  return { constants, formulas, blanks, bytes };
}

/** How many rows the two have in common from the top on. */
function sharedRows(block: Block, other: Block): number {
  if (block.rows === other.rows) return block.rows.length;
  const firstOther = block.rows.findIndex((cells, i) => !isSameData(cells, other.rows[i]));
  return firstOther < 0 ? block.rows.length : firstOther;
}

export interface Pasted {
  readonly requests: readonly Request[];
  /** What is left to be written out. */
  readonly rest: readonly Block[];
}

/** What an earlier layout left under blank cells has to go first. */
function pasteBlock(block: Block, other: Block, context: PasteContext): Pasted {
  const { spec, sheetId, twin } = context;
  const count = sharedRows(block, other);
  const shared = { ...block, rows: block.rows.slice(0, count) };
  const rest = count < block.rows.length ? [{ ...block, row: block.row + count, rows: block.rows.slice(count) }] : [];
  const { constants, formulas, blanks, bytes } = weigh(shared.rows);
  const isMixed = constants > 0 && formulas > 0;
  if (isMixed || bytes < PASTE_BYTES) return { requests: [], rest: [block] };
  const range = rangeOf(shared);
  if ([...spec.merges, ...twin.spec.merges].some((merge) => overlaps(merge, range)))
    return { requests: [], rest: [block] };
  const clears = blanks > 0 ? [clearValues(sheetId, range)] : [];
  const pasteType = constants > 0 ? 'PASTE_VALUES' : 'PASTE_FORMULA';
  return { requests: [...clears, copyPaste(twin, sheetId, range, pasteType)], rest };
}

export interface PasteContext {
  readonly spec: SheetSpec;
  readonly sheetId: number;
  readonly twin: Twin;
}

/** @param others the twin's blocks, as they were painted */
export function pasteBlocks(blocks: readonly Block[], others: readonly Block[], context: PasteContext): Pasted {
  const there = new Map(others.map((block) => [`${block.row}:${block.column}`, block] as const));
  const pasted = blocks.map((block): Pasted => {
    const other = there.get(`${block.row}:${block.column}`);
    return other ? pasteBlock(block, other, context) : { requests: [], rest: [block] };
  });
  return { requests: pasted.flatMap(({ requests }) => requests), rest: pasted.flatMap(({ rest }) => rest) };
}
