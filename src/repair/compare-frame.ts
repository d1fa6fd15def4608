// What lies over or around the cells: merges, filter, frozen rows, what is hidden, protections.

import { type ProtectionPlan, planProtections, tidyEmails } from '../compile/wanted-protections';
import { officersOf } from '../compile/write-editors';
import type { FoldedSpan, Range, SheetSpec } from '../layout/sheet-spec';
import { type ActualSheet, type ProtectedRange, toRange } from './actual-sheet';
import { traitsOf } from './sheet-traits';

const place = ({ startRow, endRow, startColumn, endColumn }: Range): string =>
  `${startRow}:${startColumn}-${endRow}:${endColumn}`;

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();

/** What people merge among their own rows is theirs. */
export function areMergesAsWanted({ role, merges }: SheetSpec, actual: ActualSheet): boolean {
  const { openFrom } = traitsOf(role);
  const there = actual.merges.filter(({ startRow }) => openFrom === null || startRow < openFrom);
  return isSameSet(merges.map(place), there.map(place));
}

export function isFilterAsWanted({ role, filter }: SheetSpec, actual: ActualSheet): boolean {
  if (!filter) return traitsOf(role).isPersons || actual.filter === null;
  if (!actual.filter) return false;
  const [wanted, there] = [filter, actual.filter];
  const isOpen = traitsOf(role).openFrom !== null;
  return place(isOpen ? { ...wanted, endRow: 0 } : wanted) === place(isOpen ? { ...there, endRow: 0 } : there);
}

export const isFrozenAsWanted = ({ frozenRows, frozenColumns }: SheetSpec, { current }: ActualSheet): boolean =>
  current.frozenRows === frozenRows && current.frozenColumns === frozenColumns;

const spansOf = (groups: readonly { readonly start: number; readonly end: number }[]): readonly string[] =>
  groups.map(({ start, end }) => `${start}-${end}`);

const areGroupsAsWanted = (
  rows: readonly FoldedSpan[],
  columns: readonly FoldedSpan[],
  { current }: ActualSheet,
): boolean =>
  isSameSet(spansOf(rows), spansOf(current.rowGroups)) && isSameSet(spansOf(columns), spansOf(current.columnGroups));

/** Rows and columns of the spec that are hidden and should not be, or the other way round. */
export function countHiddenWrongly(
  { role, rowCount, rowSpecs = [], rowGroups = [], columnGroups = [], columns }: SheetSpec,
  actual: ActualSheet,
): number {
  if (traitsOf(role).isPersons) return 0;
  const rows = new Set(rowSpecs.flatMap(({ row, hidden }) => (hidden ? [row] : [])));
  // Whether a group is folded is for those who look.
  const folds = (row: number): boolean => rowGroups.some(({ start, end }) => row >= start && row < end);
  const wrongRows = Array.from({ length: rowCount }, (_, row) => row).filter(
    (row) => !folds(row) && rows.has(row) !== actual.hiddenRows.has(row),
  );
  const wrongColumns = columns.filter(({ hidden = false }, column) => hidden !== actual.hiddenColumns.has(column));
  return wrongRows.length + wrongColumns.length + (areGroupsAsWanted(rowGroups, columnGroups, actual) ? 0 : 1);
}

/** Every cell of the ranges, since Google may hand them back joined or split. */
function cellsOf(ranges: readonly Range[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    for (let row = startRow; row < endRow; row++) {
      for (let column = startColumn; column < endColumn; column++) cells.add(`${row}:${column}`);
    }
  }
  return cells;
}

const isSameArea = (a: readonly Range[], b: readonly Range[]): boolean => {
  const [one, other] = [cellsOf(a), cellsOf(b)];
  return one.size === other.size && [...one].every((cell) => other.has(cell));
};

const isWhole = ({ range }: ProtectedRange): boolean =>
  range?.startRowIndex === undefined &&
  range?.endRowIndex === undefined &&
  range?.startColumnIndex === undefined &&
  range?.endColumnIndex === undefined;

interface Wanted {
  readonly range: Range | null;
  readonly unprotected: readonly Range[];
  readonly editors: readonly string[];
}

/** @param keepers the owner and whoever is an officer: they may stand on every protection */
function isProtectedAsWanted(
  wanted: Wanted,
  there: ProtectedRange,
  { current }: ActualSheet,
  keepers: readonly string[],
): boolean {
  const ranges = (list: ProtectedRange['unprotectedRanges']) => (list ?? []).map((range) => toRange(range, current));
  const isInPlace = wanted.range
    ? !isWhole(there) && isSameArea([wanted.range], [toRange(there.range ?? {}, current)])
    : isWhole(there) && isSameArea(wanted.unprotected, ranges(there.unprotectedRanges));
  return isInPlace && isHeldAsWanted(wanted, there, keepers);
}

/** By those who should, wherever it lies. */
function isHeldAsWanted(wanted: Wanted, there: ProtectedRange, keepers: readonly string[]): boolean {
  if (there.warningOnly) return false;
  // Google hides the editors of what the reader may not edit.
  if (there.requestingUserCanEdit === false) return true;
  if (there.editors?.domainUsersCanEdit || (there.editors?.groups ?? []).length > 0) return false;
  const present = tidyEmails(there.editors?.users ?? []);
  const allowed = new Set([...wanted.editors, ...keepers]);
  return wanted.editors.every((email) => present.includes(email)) && present.every((email) => allowed.has(email));
}

export interface ComparedProtections {
  readonly plan: ProtectionPlan;
  /** How many are gone, changed or one too many. */
  readonly wrong: number;
  /** How many of them no change of the plan explains: rows that come and go take their ranges along. */
  readonly byPeople: number;
  /** Beyond the cells that are left free nobody types but those who keep the workbook. */
  readonly isClosed: boolean;
  /** Ids of protections that only warn. */
  readonly warnOnly: readonly number[];
}

export function compareProtections(
  spec: SheetSpec,
  actual: ActualSheet,
  officers: readonly string[],
  keepers: readonly string[],
): ComparedProtections {
  const { current } = actual;
  const plan = planProtections(spec, current, current.sheetId, officersOf(officers, current));
  const byId = new Map(actual.protections.map((one) => [one.protectedRangeId ?? 0, one]));
  const changed = plan.kept.filter(({ wanted, current: { id } }) => {
    const there = byId.get(id);
    return !there || wanted.description !== there.description || !isProtectedAsWanted(wanted, there, actual, keepers);
  });
  return {
    plan,
    isClosed: plan.kept.some((one) => one.wanted.range === null && !changed.includes(one)),
    byPeople:
      plan.missing.filter(({ range }) => range === null).length +
      changed.filter(({ wanted, current: { id } }) => {
        const there = byId.get(id);
        return !there || !isHeldAsWanted(wanted, there, keepers);
      }).length,
    wrong: plan.missing.length + plan.surplus.length + changed.length,
    warnOnly: plan.kept.flatMap(({ current: { id } }) => (byId.get(id)?.warningOnly ? [id] : [])),
  };
}

/** The account that runs may not change the sheet: Google would refuse every batch for it. */
export const isLockedFor = ({ protections }: ActualSheet): boolean =>
  protections.some((one) => isWhole(one) && one.requestingUserCanEdit === false);
