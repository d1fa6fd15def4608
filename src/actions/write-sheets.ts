// Specs → the difference to what is there, as few batches as fit, with the cells that people fill guarded.

import { chunkRequests } from '../compile/chunk-requests';
import { compileSheet, needsPainting } from '../compile/compile-sheet';
import { admitOfficers } from '../compile/officer-access';
import type { Twin } from '../compile/paste-twin';
import { isNewSheet, newSheet, type RequestGroup } from '../compile/request-group';
import { noRowChanges, type RowChanges } from '../compile/row-changes';
import { chooseSheetId } from '../compile/sheet-ids';
import { isRefusal } from '../google/fault-kind';
import type { Request, SpreadsheetGateway } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import type { SheetSnapshot, Snapshot } from '../read/snapshot';
import { ActionStopped } from './action';
import { assertLeavesInputs } from './input-guard';

/** Google advises 2 MB a body; this leaves room for the envelope. */
const MAX_BATCH_BYTES = 1_900_000;
const MOST_HALVINGS = 4;

/** What was too much for Google once is tried in smaller pieces. @param failures how often it was */
export const batchBytes = (failures: number): number => MAX_BATCH_BYTES / 2 ** Math.min(failures, MOST_HALVINGS);

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
  readonly structure: RequestGroup;
  /** Requests that name e-mail addresses. */
  readonly editors: () => readonly Request[];
}

/** A sheet whose requests are told one by one. */
export interface ToldSheet extends PlannedSheet {
  readonly structure: readonly Request[];
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
): ToldSheet {
  const current = snapshot.byRole.get(spec.role)?.current ?? null;
  const { structure, editors } = compileSheet(spec, current, { sheetId, index, officers }, twin, changes);
  assertLeavesInputs(spec, sheetId, structure, changes);
  return { spec, sheetId, isNew: current === null, structure, editors: () => editors };
}

/** A tab that is not there yet, to be made together with others of its shape. */
function planNewTab(spec: SheetSpec, sheetId: number, index: number, officers: readonly string[]): PlannedSheet {
  const sheet = newSheet(spec, { sheetId, index, officers });
  const told: typeof sheet.told = (source) => {
    const requests = sheet.told(source);
    assertLeavesInputs(spec, sheetId, requests);
    return requests;
  };
  return { spec, sheetId, isNew: true, structure: { ...sheet, told }, editors: sheet.editors };
}

/**
 * Plans sheets that are much alike, in the order in which they will be written. Of those that are there, the first that is painted
 * is told in full; later ones paste from it, or better from one of their own shape, what is equal. New ones are copies of each other.
 */
export function tabPlanner(
  snapshot: Snapshot,
  officers: readonly string[],
): (spec: SheetSpec, sheetId: number, index: number, changes?: RowChanges) => PlannedSheet {
  const painted = new Map<SheetSpec['styles'], Twin>();
  let first: Twin | null = null;
  return (spec, sheetId, index, changes) => {
    const current = snapshot.byRole.get(spec.role)?.current;
    if (!current) return planNewTab(spec, sheetId, index, officers);
    const twin = painted.get(spec.styles) ?? first;
    const planned = planSheet(snapshot, spec, sheetId, index, officers, twin, changes);
    if (needsPainting(spec, current)) {
      const own = { spec, sheetId };
      if (!painted.has(spec.styles)) painted.set(spec.styles, own);
      first ??= own;
    }
    return planned;
  };
}

export const isChanged = ({ structure }: PlannedSheet): boolean => isNewSheet(structure) || structure.length > 0;

/** Before each batch: how many are written so far, of how many; both kinds of batches count. */
export type BeforeBatch = (done: number, all: number) => void;

function writeBatches(
  gateway: SpreadsheetGateway,
  batches: readonly (readonly Request[])[],
  before: BeforeBatch,
): void {
  batches.forEach((batch, index) => {
    before(index, batches.length);
    gateway.write(batch);
  });
}

/** Writes the groups in order, in as few batches as fit; each group leaves whole sheets behind. */
export function writeGroups(
  gateway: SpreadsheetGateway,
  groups: readonly RequestGroup[],
  before: BeforeBatch = () => undefined,
  maxBytes = MAX_BATCH_BYTES,
): void {
  writeBatches(gateway, chunkRequests(groups, maxBytes, MAX_BATCH_BYTES), before);
}

const isTaken = (write: () => void): boolean => {
  try {
    write();
    return true;
  } catch (error) {
    if (isRefusal(error) && !(error instanceof ActionStopped)) return false;
    throw error;
  }
};

/** Who may edit a sheet: apart from its structure, since one address without a Google account may fail its whole batch. */
export interface SheetEditors {
  readonly title: string;
  readonly editors: readonly Request[];
}

export const editorsOf = ({ spec, editors }: PlannedSheet): SheetEditors => ({ title: spec.title, editors: editors() });

/** Sheets that are not written otherwise: those who are officers by now are let in. */
export const admittedTo = (sheets: readonly SheetSnapshot[], officers: readonly string[]): readonly SheetEditors[] =>
  sheets.map(({ current }) => ({ title: current.title, editors: admitOfficers([current], officers) }));

/** Writes who may edit: all at once, and where that is refused (an address without a Google account) sheet by sheet. */
function writeEditors(
  gateway: SpreadsheetGateway,
  sheets: readonly SheetEditors[],
  before: BeforeBatch,
  maxBytes: number,
): readonly SheetEditors[] {
  const groups = sheets.map(({ editors }) => editors);
  if (sheets.length === 0 || isTaken(() => writeGroups(gateway, groups, before, maxBytes))) return [];
  return sheets.filter(({ editors }, index) => {
    before(index, sheets.length);
    return !isTaken(() => gateway.write(editors));
  });
}

/**
 * Writes sheets and who may edit them: in one batch where that fits and is taken, so that no tab stands there closed to its school;
 * else the sheets first.
 * @param groups the structure of the sheets, and what belongs with it
 * @returns the sheets whose addresses were refused
 */
export function writeSheets(
  gateway: SpreadsheetGateway,
  groups: readonly RequestGroup[],
  sheets: readonly SheetEditors[],
  before: BeforeBatch = () => undefined,
  maxBytes = MAX_BATCH_BYTES,
): readonly SheetEditors[] {
  const wanted = sheets.filter(({ editors }) => editors.length > 0);
  const batches = chunkRequests(groups, maxBytes, MAX_BATCH_BYTES);
  if (wanted.length > 0 && batches.length < 2) {
    const together = [...batches, ...wanted.map(({ editors }) => editors)];
    const [whole = [], ...more] = chunkRequests(together, maxBytes, MAX_BATCH_BYTES);
    if (more.length === 0 && isTaken(() => gateway.write(whole))) return [];
  }
  const editorBatches = chunkRequests(
    wanted.map(({ editors }) => editors),
    maxBytes,
    MAX_BATCH_BYTES,
  );
  writeBatches(gateway, batches, (done) => before(done, batches.length + editorBatches.length));
  const afterSheets: BeforeBatch = (done, all) => before(batches.length + done, batches.length + all);
  return writeEditors(gateway, wanted, afterSheets, maxBytes);
}
