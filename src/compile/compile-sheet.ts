// SheetSpec and what is there now → Sheets API requests.
//
// A sheet that is not there is added and painted. One that carries the spec's hash is left alone, its title and protections
// aside. Any other is cleared of what would stand in the way, its rows and columns are brought in order (entries travel with their
// rows), and it is painted like a new one. No phase writes a value outside the spec's blocks and the keys in column A.

import type { Request } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import { addConditions, deleteConditions } from './add-conditions';
import type { CurrentSheet } from './current-sheet';
import { gridRange } from './grid-range';
import { mergeCells } from './join-merges';
import { setPaintMetadata } from './metadata';
import { deleteObjects, type ObjectPlan, paintObjects, parkObjects, planObjects } from './paint-objects';
import { paintStyles } from './paint-styles';
import { pasteBlocks, pasteLooks, type Twin } from './paste-twin';
import { areRowsInPlace, planRows, reconcileGrid } from './reconcile-grid';
import { wholeGrid } from './rectangle';
import { changeCells, noRowChanges, type RowChanges } from './row-changes';
import { setColumns, setRows, showAllRows } from './set-dimensions';
import { addGroups, deleteGroups } from './set-groups';
import { setValidations } from './set-validations';
import { addSheet, unfreeze, updateProperties, updateTitle } from './sheet-properties';
import { specHash } from './spec-hash';
import { type ProtectionPlan, planProtections } from './wanted-protections';
import { withdraw } from './withdraw';
import { contentBlocks, haveOverlaps, writeBlocks } from './write-contents';
import { officersOf, writeEditors } from './write-editors';
import { addMissing, deleteSurplus, describeKept, parkKept, replaceKept } from './write-protections';

export interface CompiledSheet {
  readonly structure: readonly Request[];
  /** Requests that name e-mail addresses, for a second batch: one address without a Google account may fail its batch. */
  readonly editors: readonly Request[];
}

export interface Place {
  /** For a new sheet; one that exists keeps its id. */
  readonly sheetId: number;
  /** For a new sheet, 0-based; one that exists stays where people have put it. */
  readonly index: number;
  /** E-mail addresses; empty where unknown. */
  readonly officers: readonly string[];
}

const whenFound = (found: boolean, request: Request): readonly Request[] => (found ? [request] : []);

const clearValidations = (spec: SheetSpec, sheetId: number): Request => ({
  setDataValidation: { range: gridRange(sheetId, wholeGrid(spec)) },
});

/** A range without rows clears the masked fields. */
const clearContents = (spec: SheetSpec, sheetId: number): Request => ({
  updateCells: { range: gridRange(sheetId, wholeGrid(spec)), fields: 'userEnteredValue' },
});

const setFilter = (spec: SheetSpec, sheetId: number): readonly Request[] =>
  spec.filter ? [{ setBasicFilter: { filter: { range: gridRange(sheetId, spec.filter) } } }] : [];

interface Canvas {
  readonly sheetId: number;
  readonly isNew: boolean;
  readonly twin: Twin | null;
  readonly objects: ObjectPlan;
}

function paintLooks(spec: SheetSpec, { sheetId, twin }: Canvas): readonly Request[] {
  const pasted = twin && pasteLooks(spec, sheetId, twin);
  return pasted ? [pasted] : [...paintStyles(spec, sheetId), ...setValidations(spec.validations, sheetId)];
}

function paintContents(spec: SheetSpec, { sheetId, isNew, twin }: Canvas): readonly Request[] {
  const blocks = contentBlocks(spec, isNew);
  if (!twin || haveOverlaps(blocks)) return writeBlocks(blocks, sheetId, isNew);
  const { requests, rest } = pasteBlocks(blocks, contentBlocks(twin.spec, false), { spec, sheetId, twin });
  return [...requests, ...writeBlocks(rest, sheetId, isNew)];
}

const paint = (spec: SheetSpec, canvas: Canvas): readonly Request[] => [
  ...setColumns(spec.columns, canvas.sheetId, canvas.isNew),
  ...setRows(spec.rowSpecs ?? [], canvas.sheetId),
  ...addGroups(spec, canvas.sheetId),
  ...paintLooks(spec, canvas),
  ...paintContents(spec, canvas),
  ...mergeCells(spec.merges, canvas.sheetId),
  ...addConditions(spec.conditions, canvas.sheetId),
  ...setFilter(spec, canvas.sheetId),
  ...paintObjects(canvas.objects),
];

/** What may be there already, and keeps its ids. */
interface Kept {
  readonly plan: ProtectionPlan;
  readonly objects: ObjectPlan;
}

/** Conditions and protections may vanish along with rows; merges, filters and groups hold rows fast: all go before any row moves. */
const clear = (current: CurrentSheet, { plan, objects }: Kept): readonly Request[] => [
  ...whenFound(current.hasFilter, { clearBasicFilter: { sheetId: current.sheetId } }),
  ...deleteConditions(current.conditionalFormatCount, current.sheetId),
  ...whenFound(current.mergeCount > 0, { unmergeCells: { range: { sheetId: current.sheetId } } }),
  ...deleteGroups(current),
  ...deleteObjects(objects),
  ...deleteSurplus(plan),
];

function reconcile(
  spec: SheetSpec,
  current: CurrentSheet,
  { plan, objects }: Kept,
  { renamed }: RowChanges,
): readonly Request[] {
  const { sheetId } = current;
  const moves = planRows(spec, current, renamed);
  const grid = reconcileGrid(spec, current, moves);
  if (moves.length === 0) return [...grid, ...updateProperties(spec, sheetId, current)];
  const unfrozen = { ...current, frozenRows: 0, frozenColumns: 0 };
  return [
    unfreeze(sheetId),
    ...parkKept(plan, sheetId),
    ...parkObjects(objects),
    ...grid,
    ...updateProperties(spec, sheetId, unfrozen),
  ];
}

const repaint = (
  spec: SheetSpec,
  current: CurrentSheet,
  kept: Kept,
  twin: Twin | null,
  changes: RowChanges,
): readonly Request[] => [
  ...clear(current, kept),
  ...reconcile(spec, current, kept, changes),
  ...withdraw(spec, current),
  showAllRows(spec, current.sheetId),
  clearValidations(spec, current.sheetId),
  ...whenFound(spec.isWhollyOurs === true, clearContents(spec, current.sheetId)),
  ...changeCells(spec, current.sheetId, changes),
  ...paint(spec, { sheetId: current.sheetId, isNew: false, twin, objects: kept.objects }),
  ...replaceKept(kept.plan, current.sheetId),
];

const touchUp = (spec: SheetSpec, current: CurrentSheet, plan: ProtectionPlan): readonly Request[] => [
  ...updateTitle(spec, current),
  ...deleteSurplus(plan),
  ...describeKept(plan),
];

const isPainted = (spec: SheetSpec, current: CurrentSheet | null): current is CurrentSheet =>
  current !== null && current.hash === specHash(spec) && areRowsInPlace(spec, current);

/** Whether the sheet will be painted, so that it is known to look like its spec and others may take after it. */
export const needsPainting = (spec: SheetSpec, current: CurrentSheet | null): boolean => !isPainted(spec, current);

/** What guards a sheet that is not there yet, and what is noted on it. */
export function markNew(
  spec: SheetSpec,
  { sheetId, officers }: Place,
): { readonly marks: readonly Request[]; readonly editors: readonly Request[] } {
  const known = officersOf(officers, null);
  const plan = planProtections(spec, null, sheetId, known);
  const editors = writeEditors(spec, plan, null, { sheetId, officers });
  return {
    marks: [
      ...addMissing(plan, sheetId, known),
      ...setPaintMetadata(spec, specHash(spec), sheetId, null),
      ...editors.structure,
    ],
    editors: editors.editors,
  };
}

/** A sheet that is not there yet, told in full. */
export const paintNew = (spec: SheetSpec, { sheetId, index }: Place): readonly Request[] => [
  addSheet(spec, sheetId, index),
  ...paint(spec, { sheetId, isNew: true, twin: null, objects: planObjects(spec, null, sheetId) }),
];

function compileNew(spec: SheetSpec, place: Place): CompiledSheet {
  const { marks, editors } = markNew(spec, place);
  return { structure: [...paintNew(spec, place), ...marks], editors };
}

/**
 * @param twin a sheet painted earlier in the same run, from which equal parts are pasted
 * @param changes what happens to rows and entries that are there
 */
export function compileSheet(
  spec: SheetSpec,
  current: CurrentSheet | null,
  place: Place,
  twin: Twin | null = null,
  changes: RowChanges = noRowChanges,
): CompiledSheet {
  if (!current) return compileNew(spec, place);
  const { sheetId } = current;
  const officers = officersOf(place.officers, current);
  const plan = planProtections(spec, current, sheetId, officers);
  const added = addMissing(plan, sheetId, officers);
  const editors = writeEditors(spec, plan, current, { ...place, sheetId });
  const finish = (body: readonly Request[], metadata: readonly Request[]): CompiledSheet => ({
    structure: [...body, ...added, ...metadata, ...editors.structure],
    editors: editors.editors,
  });

  if (isPainted(spec, current)) return finish(touchUp(spec, current, plan), []);
  const objects = planObjects(spec, current, sheetId);
  return finish(
    repaint(spec, current, { plan, objects }, twin, changes),
    setPaintMetadata(spec, specHash(spec), sheetId, current),
  );
}
