// Groups of rows or columns that fold. As Google describes them, a group is nothing but how deep each row or column lies:
// neighbours of one depth are one group, and adding or deleting a group makes its rows one deeper or one less deep.

import type * as Schema from './schema';
import { type Axis, type Shift, shiftSpan } from './shift';
import type { Sheet } from './workbook';

export type Group = Schema.DimensionGroup;

export const groupsKey = (axis: Axis): 'rowGroups' | 'columnGroups' => (axis === 'ROWS' ? 'rowGroups' : 'columnGroups');

const startOf = ({ range }: Group): number => range?.startIndex ?? 0;
const endOf = ({ range }: Group): number => range?.endIndex ?? 0;

/** Depth by index; what lies behind the last group is not listed. */
export function depthsOf(groups: readonly Group[]): readonly number[] {
  const depths: number[] = [];
  for (const group of groups) {
    for (let index = startOf(group); index < endOf(group); index++) {
      depths[index] = Math.max(depths[index] ?? 0, group.depth ?? 1);
    }
  }
  return Array.from(depths, (depth) => depth ?? 0);
}

/** A group stays folded where it keeps its range, or else its depth and part of its range. */
const isStillCollapsed = (before: readonly Group[], start: number, end: number, depth: number): boolean => {
  const same = before.find((group) => startOf(group) === start && endOf(group) === end);
  if (same) return same.collapsed === true;
  return before.some(
    (group) => group.collapsed === true && group.depth === depth && startOf(group) < end && start < endOf(group),
  );
};

/** The groups that these depths make, in Google's order: by depth, then by place. */
export function groupsFrom(
  depths: readonly number[],
  before: readonly Group[],
  place: { readonly sheetId: number; readonly axis: Axis },
): Group[] {
  const groups: Group[] = [];
  const deepest = Math.max(0, ...depths);
  for (let depth = 1; depth <= deepest; depth++) {
    for (let start = 0; start < depths.length; start++) {
      if ((depths[start] ?? 0) < depth) continue;
      let end = start + 1;
      while ((depths[end] ?? 0) >= depth) end++;
      groups.push({
        range: { sheetId: place.sheetId, dimension: place.axis, startIndex: start, endIndex: end },
        depth,
        ...(isStillCollapsed(before, start, end, depth) ? { collapsed: true } : {}),
      });
      start = end;
    }
  }
  return groups;
}

/** What becomes of the groups of a sheet whose rows or columns move. */
export function shiftGroups(sheet: Sheet, axis: Axis, shift: Shift): void {
  const there = sheet[groupsKey(axis)] ?? [];
  if (there.length === 0) return;
  const moved = there.flatMap((group): readonly Group[] => {
    const span = shiftSpan(shift, { start: startOf(group), end: endOf(group) });
    return span ? [{ ...group, range: { ...group.range, startIndex: span.start, endIndex: span.end } }] : [];
  });
  const sheetId = sheet.properties.sheetId ?? 0;
  sheet[groupsKey(axis)] = groupsFrom(depthsOf(moved), moved, { sheetId, axis });
}
