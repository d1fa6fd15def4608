// Specs → the difference to what is there, as few batches as fit, with the cells that people fill guarded.

import { chunkRequests } from '../compile/chunk-requests';
import { compileSheet, needsPainting } from '../compile/compile-sheet';
import type { Twin } from '../compile/paste-twin';
import { noRowChanges, type RowChanges } from '../compile/row-changes';
import { chooseSheetId } from '../compile/sheet-ids';
import type { Request, SpreadsheetGateway } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import type { Snapshot } from '../read/snapshot';
import { assertLeavesInputs } from './input-guard';

/** Google advises 2 MB a body; this leaves room for the envelope. */
const MAX_BATCH_BYTES = 1_900_000;

/** Ids for sheets by role: those that exist keep theirs, new ones get one from their role. */
export function sheetIdsFor(snapshot: Snapshot, roles: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set(snapshot.sheets.map(({ current }) => current.sheetId));
  const ids = new Map<string, number>();
  for (const role of roles) {
    const id = snapshot.byRole.get(role)?.current.sheetId ?? chooseSheetId(role, taken);
    taken.add(id);
    ids.set(role, id);
  }
  return ids;
}

export interface PlannedSheet {
  readonly spec: SheetSpec;
  readonly sheetId: number;
  readonly isNew: boolean;
  readonly structure: readonly Request[];
  readonly editors: readonly Request[];
}

/**
 * @param index where a new sheet goes, 0-based
 * @param twin a sheet painted before this one in the same run
 * @param changes what happens to rows and entries that are there
 */
export function planSheet(
  snapshot: Snapshot,
  spec: SheetSpec,
  sheetId: number,
  index: number,
  officers: readonly string[],
  twin: Twin | null = null,
  changes: RowChanges = noRowChanges,
): PlannedSheet {
  const current = snapshot.byRole.get(spec.role)?.current ?? null;
  const compiled = compileSheet(spec, current, { sheetId, index, officers }, twin, changes);
  assertLeavesInputs(spec, sheetId, compiled.structure, changes);
  return { spec, sheetId, isNew: current === null, ...compiled };
}

/**
 * Plans sheets that are much alike, in the order in which they will be written: the first that is painted is told in full, later
 * ones paste from it, or better from one of their own shape, what is equal.
 */
export function twinPlanner(
  snapshot: Snapshot,
  officers: readonly string[],
): (spec: SheetSpec, sheetId: number, index: number, changes?: RowChanges) => PlannedSheet {
  const painted = new Map<SheetSpec['styles'], Twin>();
  let first: Twin | null = null;
  return (spec, sheetId, index, changes) => {
    const twin = painted.get(spec.styles) ?? first;
    const planned = planSheet(snapshot, spec, sheetId, index, officers, twin, changes);
    if (needsPainting(spec, snapshot.byRole.get(spec.role)?.current ?? null)) {
      const own = { spec, sheetId };
      if (!painted.has(spec.styles)) painted.set(spec.styles, own);
      first ??= own;
    }
    return planned;
  };
}

export const isChanged = ({ structure }: PlannedSheet): boolean => structure.length > 0;

/** Writes the groups in order, in as few batches as fit; each group leaves whole sheets behind. */
export function writeGroups(
  gateway: SpreadsheetGateway,
  groups: readonly (readonly Request[])[],
  onBatch: (done: number, all: number) => void = () => undefined,
): void {
  const batches = chunkRequests(groups, MAX_BATCH_BYTES);
  batches.forEach((batch, index) => {
    if (batches.length > 1) onBatch(index + 1, batches.length);
    gateway.write(batch);
  });
}

/**
 * Writes who may edit: all at once, and where that is refused (an address without a Google account) sheet by sheet.
 * @returns the sheets whose addresses were refused
 */
export function writeEditors(gateway: SpreadsheetGateway, sheets: readonly PlannedSheet[]): readonly PlannedSheet[] {
  const wanted = sheets.filter(({ editors }) => editors.length > 0);
  if (wanted.length === 0) return [];
  try {
    writeGroups(
      gateway,
      wanted.map(({ editors }) => editors),
    );
    return [];
  } catch {
    return wanted.filter(({ editors }) => {
      try {
        gateway.write(editors);
        return false;
      } catch {
        return true;
      }
    });
  }
}
