// Tabs of units that are no longer reported on stay where they are; their clerks no longer write there.

import { inputAccess, isClosedTo } from '../compile/input-access';
import type { Request } from '../google/spreadsheet-gateway';
import { unitOfRole } from '../layout/fixed-sheets';
import type { Configuration } from '../read/read-workbook';
import type { Snapshot } from '../read/snapshot';

/** One group a tab; nothing for those that are closed already. */
export function closeTabs(
  snapshot: Snapshot,
  { units }: Configuration,
  officers: readonly string[],
): readonly (readonly Request[])[] {
  const active = new Set(units.filter((unit) => unit.active).map(({ code }) => code));
  return snapshot.sheets.flatMap(({ current }) => {
    const code = current.role === null ? null : unitOfRole(current.role);
    if (code === null || active.has(code) || isClosedTo(current, officers)) return [];
    return [inputAccess(current, officers, [])];
  });
}
