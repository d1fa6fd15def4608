// Requests on groups of rows or columns: made, folded or unfolded, taken away.

import { gridSize } from '../area';
import type { BatchContext } from '../batch-context';
import { depthsOf, type Group, groupsFrom, groupsKey } from '../dimension-groups';
import { writeMask } from '../field-mask';
import { refuse } from '../google-error';
import { guardSheet } from '../permissions';
import type * as Schema from '../schema';
import type { Axis } from '../shift';
import type { Sheet } from '../workbook';
import type { Handlers } from './handler';

/** Google's own limit. */
const DEEPEST = 8;

interface Stretch {
  readonly sheet: Sheet;
  readonly sheetId: number;
  readonly axis: Axis;
  readonly start: number;
  readonly end: number;
}

function stretchOf(context: BatchContext, range: Schema.DimensionRange | undefined, name = 'range'): Stretch {
  if (!range) return refuse(`${name} is required.`);
  const { sheetId = 0, dimension: axis, startIndex: start, endIndex: end } = range;
  const sheet = context.draft.sheet(sheetId);
  if (axis !== 'ROWS' && axis !== 'COLUMNS') return refuse(`${name}.dimension is required.`);
  const size = axis === 'ROWS' ? gridSize(sheet).rows : gridSize(sheet).columns;
  if (start === undefined || end === undefined) return refuse(`${name} must be bounded on both ends.`);
  if (start < 0) refuse(`${name}.startIndex[${start}] must not be negative.`);
  if (end <= start) refuse(`${name}.endIndex[${end}] must be after ${name}.startIndex[${start}].`);
  if (end > size) refuse(`${name}.endIndex[${end}] is beyond the grid: there are ${size} ${axis.toLowerCase()}.`);
  guardSheet(context.draft.workbook, sheet, context.acting);
  return { sheet: context.draft.edit(sheetId), sheetId, axis, start, end };
}

/** Makes the rows of the stretch deeper or less deep by one. */
function deepen({ sheet, sheetId, axis, start, end }: Stretch, by: 1 | -1): Group[] {
  const before = sheet[groupsKey(axis)] ?? [];
  const depths = [...depthsOf(before)];
  for (let index = start; index < end; index++) {
    while (depths.length <= index) depths.push(0);
    const depth = (depths[index] ?? 0) + by;
    if (depth < 0) refuse('Cannot delete a group that does not exist at the specified range.');
    if (depth > DEEPEST) refuse(`Cannot add a group deeper than ${DEEPEST} levels.`);
    depths[index] = depth;
  }
  const groups = groupsFrom(depths, before, { sheetId, axis });
  sheet[groupsKey(axis)] = groups;
  return groups;
}

/** "When this property is updated, all dimensions within it are set to hidden if true, or set to visible if false." */
function fold({ sheet, axis, start, end }: Stretch, collapsed: boolean): void {
  const list = axis === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  while (list.length < end) list.push(undefined);
  for (let index = start; index < end; index++) {
    const { hiddenByUser: _, ...others } = list[index] ?? {};
    const next = collapsed ? { ...others, hiddenByUser: true } : others;
    list[index] = Object.keys(next).length > 0 ? next : undefined;
  }
}

export const groupRequests: Handlers<'addDimensionGroup' | 'updateDimensionGroup' | 'deleteDimensionGroup'> = {
  addDimensionGroup(context, { range }) {
    return { addDimensionGroup: { dimensionGroups: deepen(stretchOf(context, range), 1) } };
  },

  updateDimensionGroup(context, { dimensionGroup, fields }) {
    writeMask(fields, 'DimensionGroup');
    if (fields !== 'collapsed' && fields !== '*') refuse(`Only collapsed can be updated, not "${fields}".`);
    const stretch = stretchOf(context, dimensionGroup?.range, 'dimensionGroup.range');
    const key = groupsKey(stretch.axis);
    const { depth, collapsed = false } = dimensionGroup ?? {};
    const groups = stretch.sheet[key] ?? [];
    const found = groups.find(
      (group) =>
        group.depth === depth && group.range?.startIndex === stretch.start && group.range.endIndex === stretch.end,
    );
    if (!found) return refuse('There is no group with the specified range and depth.');
    const { collapsed: _, ...others } = found;
    stretch.sheet[key] = groups.map((group) =>
      group === found ? (collapsed ? { ...others, collapsed } : others) : group,
    );
    fold(stretch, collapsed);
    return undefined;
  },

  deleteDimensionGroup(context, { range }) {
    return { deleteDimensionGroup: { dimensionGroups: deepen(stretchOf(context, range), -1) } };
  },
};
