// Who may do what: on the file, and on a cell under the protections of its sheet.
// How overlapping protections combine is unverified on Google; this is the stricter reading, and it is written here only.

import { type Area, coveredArea, intersects, isCovered, isWholeSheet, shared, wholeGrid, without } from './area';
import { refuse } from './google-error';
import type * as Schema from './schema';
import type { Sheet, Workbook } from './workbook';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const isOwner = (workbook: Workbook, email: string): boolean => same(workbook.owner, email);

export function mayEditFile(workbook: Workbook, email: string): boolean {
  return (
    isOwner(workbook, email) || workbook.linkAccess === 'edit' || workbook.editors.some((editor) => same(editor, email))
  );
}

export function mayViewFile(workbook: Workbook, email: string): boolean {
  const isViewer = (workbook.viewers ?? []).some((viewer) => same(viewer, email));
  return workbook.linkAccess !== 'none' || isViewer || mayEditFile(workbook, email);
}

/** Whether the protection lets this person through; who may edit the file at all is not asked here. */
export function isProtectionEditor(workbook: Workbook, protection: Schema.ProtectedRange, email: string): boolean {
  if (protection.warningOnly || !protection.editors || isOwner(workbook, email)) return true;
  const domainOf = (address: string): string => address.slice(address.lastIndexOf('@')).toLowerCase();
  if (protection.editors.domainUsersCanEdit && domainOf(workbook.owner) === domainOf(email)) return true;
  return (protection.editors.users ?? []).some((user) => same(user, email));
}

/** The range that a protection covers, through its named range if it has one. */
export function protectedRangeOf(workbook: Workbook, protection: Schema.ProtectedRange): Schema.GridRange | undefined {
  if (protection.range) return protection.range;
  return workbook.namedRanges.find((named) => named.namedRangeId === protection.namedRangeId)?.range;
}

/** Whether the protection binds any cell of the area: its unprotected ranges are holes in it; of a whole sheet, beyond its grid too. */
function bindsArea(workbook: Workbook, sheet: Sheet, protection: Schema.ProtectedRange, area: Area): boolean {
  const range = protectedRangeOf(workbook, protection);
  if (!range) return false;
  if (!isWholeSheet(range)) return intersects(coveredArea(range, sheet), area);
  const holes = (protection.unprotectedRanges ?? []).map((hole) => coveredArea(hole, sheet));
  return !isCovered(area, holes);
}

/** As `mayEdit`, for every cell of an area at once. */
function mayEditArea(workbook: Workbook, sheet: Sheet, area: Area, email: string): boolean {
  if (isOwner(workbook, email)) return true;
  if (!mayEditFile(workbook, email)) return false;
  return sheet.protectedRanges.every(
    (protection) => isProtectionEditor(workbook, protection, email) || !bindsArea(workbook, sheet, protection, area),
  );
}

/**
 * Whether a person may change a cell. Row and column are 0-based.
 * The owner always may. Otherwise the person must be an editor of the file, and every protection that covers the cell must
 * let them through: it lists them, or it is `warningOnly`, or it names no editors at all (= all editors of the file), or it
 * protects the whole sheet and the cell lies in one of its `unprotectedRanges`. Protections are joined by "and".
 */
export function mayEdit(workbook: Workbook, sheetId: number, row: number, column: number, email: string): boolean {
  const sheet = workbook.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (!sheet) return false;
  return mayEditArea(workbook, sheet, { top: row, bottom: row + 1, left: column, right: column + 1 }, email);
}

/** The same as rectangles: everything that the person may change on a sheet, of `bounds` or else of its grid. */
export function editableAreas(
  workbook: Workbook,
  sheet: Sheet,
  email: string,
  bounds = wholeGrid(sheet),
): readonly Area[] {
  if (!mayEditFile(workbook, email)) return [];
  return sheet.protectedRanges.reduce<readonly Area[]>(
    (areas, protection) => {
      const range = protectedRangeOf(workbook, protection);
      if (!range || isProtectionEditor(workbook, protection, email)) return areas;
      if (!isWholeSheet(range)) return areas.flatMap((area) => without(area, coveredArea(range, sheet)));
      const holes = (protection.unprotectedRanges ?? []).map((hole) => coveredArea(hole, sheet));
      return areas.flatMap((area) => holes.flatMap((hole) => shared(area, hole) ?? []));
    },
    [bounds],
  );
}

/** @throws Refusal in Google's words where a protection binds the person */
export function guardArea(workbook: Workbook, sheet: Sheet, area: Area, email: string): void {
  if (!mayEditArea(workbook, sheet, area, email)) refuse(PROTECTED);
}

/** For changes of the tab itself (title, order, frozen rows): only a protection of the whole sheet binds. */
export function guardSheet(workbook: Workbook, sheet: Sheet, email: string): void {
  const bound = sheet.protectedRanges.some((protection) => {
    const range = protectedRangeOf(workbook, protection);
    return range !== undefined && isWholeSheet(range) && !isProtectionEditor(workbook, protection, email);
  });
  if (bound) refuse(PROTECTED);
}

/** For deleting a sheet, or a protection: every protection given must let the person through. */
export function guardProtections(
  workbook: Workbook,
  protections: readonly Schema.ProtectedRange[],
  email: string,
): void {
  if (!protections.every((protection) => isProtectionEditor(workbook, protection, email))) refuse(PROTECTED);
}
