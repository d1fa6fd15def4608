// A new sheet as the copy of one of its shape that the same batch has just told in full: duplicateSheet, then what is its own.
//
// Google does not say whether a copy takes protections, notes (developer metadata), charts and filter views along. So a sheet is
// copied while it has none of them: they are added once all copies of the batch are made, see `chunk-requests.ts`. Nor can a copy
// bring an entry along, since nobody has seen its source yet.

import type { Request } from '../google/spreadsheet-gateway';
import type { Block, SheetSpec } from '../layout/sheet-spec';
import { toColor } from './color';
import { isSameData } from './same-data';
import { tellBlock } from './write-contents';

/** What two sheets must share, so that one is a copy of the other but for some of its contents. */
const shared = [
  'rowCount',
  'rowKeys',
  'columns',
  'rowSpecs',
  'styles',
  'merges',
  'validations',
  'conditions',
  'frozenRows',
  'frozenColumns',
] as const satisfies readonly (keyof SheetSpec)[];

/** Whether other sheets of its shape may be copies of it; of whatever else stands on a sheet, Google does not say that a copy has it. */
export const isCopyable = ({ filter, charts, filterViews, rowGroups, columnGroups, seed }: SheetSpec): boolean =>
  !filter && [charts, filterViews, rowGroups, columnGroups, seed].every((parts) => (parts ?? []).length === 0);

const isSamePlace = (block: Block, other: Block): boolean =>
  block.row === other.row &&
  block.column === other.column &&
  block.rows.length === other.rows.length &&
  block.rows.every((cells, row) => cells.length === other.rows[row]?.length);

/** The rows that differ, from the first to the last of them; null where none does. */
function difference(block: Block, other: Block): Block | null {
  const differs = block.rows.map((cells, row) => !isSameData(cells, other.rows[row]));
  const first = differs.indexOf(true);
  if (first < 0) return null;
  return { ...block, row: block.row + first, rows: block.rows.slice(first, differs.lastIndexOf(true) + 1) };
}

/** What has to be told of a sheet once it is a copy of the other; null where it cannot be one. */
function ownBlocks(spec: SheetSpec, source: SheetSpec): readonly Block[] | null {
  if (spec.blocks.length !== source.blocks.length || !shared.every((part) => spec[part] === source[part])) return null;
  const own: Block[] = [];
  for (const [index, block] of spec.blocks.entries()) {
    const other = source.blocks[index];
    if (block === other) continue;
    if (!other || !isSamePlace(block, other)) return null;
    const differing = difference(block, other);
    if (differing) own.push(differing);
  }
  return own;
}

/**
 * @param index where the sheet goes, 0-based
 * @returns null where the sheet cannot be a copy of the source
 */
export function copySheet(
  spec: SheetSpec,
  { sheetId, index }: { readonly sheetId: number; readonly index: number },
  source: { readonly spec: SheetSpec; readonly sheetId: number },
): readonly Request[] | null {
  const own = ownBlocks(spec, source.spec);
  if (!own) return null;
  const { tabColor } = spec;
  return [
    {
      duplicateSheet: {
        sourceSheetId: source.sheetId,
        insertSheetIndex: index,
        newSheetId: sheetId,
        newSheetName: spec.title,
      },
    },
    ...(tabColor && tabColor !== source.spec.tabColor
      ? [{ updateSheetProperties: { properties: { sheetId, tabColor: toColor(tabColor) }, fields: 'tabColor' } }]
      : []),
    ...own.map((block) => tellBlock(block, sheetId)),
  ];
}
