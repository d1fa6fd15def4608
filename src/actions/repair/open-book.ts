// The workbook as it is found: sheets, which is which, who keeps it, and what its own sheets should look like.

import { chooseSheetId } from '../../compile/sheet-ids';
import { type FixedRole, fixedSheets, type Titles, unitOfRole } from '../../layout/fixed-sheets';
import type { SheetSpec } from '../../layout/sheet-spec';
import type { SheetSnapshot, Snapshot } from '../../read/snapshot';
import { type ActualSheet, OUTLINE_FIELDS, readActualSheets } from '../../repair/actual-sheet';
import { asSnapshot } from '../../repair/as-snapshot';
import { expectSheet } from '../../repair/expected-sheet';
import { type FoundRoles, findRoles, type WantedRole } from '../../repair/find-roles';
import { keepersOf } from '../../repair/keepers';
import { traitsOf } from '../../repair/sheet-traits';
import { byId, readInUse, type SheetsById } from './book';
import type { SheetWork } from './definitions';
import type { Walk } from './walk';
import { type FixedSpecs, fixedSpecs } from './wanted-specs';

export const FIXED = Object.keys(fixedSheets) as FixedRole[];

export interface Book {
  readonly sheets: SheetsById;
  readonly roles: FoundRoles;
  readonly keepers: readonly string[];
  readonly titles: Titles;
  readonly ids: ReadonlyMap<string, number>;
  readonly specs: FixedSpecs;
}

const headersOf = (spec: SheetSpec): readonly string[] => {
  const { headerRow } = traitsOf(spec.role);
  const { content } = expectSheet(spec);
  return spec.columns.flatMap((_, column) => {
    const header = headerRow === null ? null : content(headerRow, column);
    return typeof header === 'string' && !header.startsWith('#') ? [header] : [];
  });
};

const noIds: ReadonlyMap<string, number> = new Map();
const bornTitles: Titles = fixedSheets;

export const fixedRolesWanted = (specs: FixedSpecs): readonly WantedRole[] =>
  FIXED.map((role) => ({ role, title: fixedSheets[role], headers: headersOf(specs[role]) }));

export function openBook({ services, officers }: Walk): Book {
  const outline = readActualSheets(services.spreadsheet.read(OUTLINE_FIELDS));
  const isTab = ({ current: { role } }: ActualSheet): boolean => role !== null && unitOfRole(role) !== null;
  const whole = readInUse(
    services,
    outline.filter((sheet) => !isTab(sheet)).map(({ current }) => current.sheetId),
  );
  const sheets = byId(outline.map((sheet) => whole.get(sheet.current.sheetId) ?? sheet));
  const roles = findRoles([...sheets.values()], fixedRolesWanted(fixedSpecs(bornTitles, noIds)));
  const titles = Object.fromEntries(
    FIXED.map((role) => [role, sheets.get(roles.idOf.get(role) ?? -1)?.current.title ?? fixedSheets[role]]),
  ) as Titles;
  const taken = new Set(sheets.keys());
  const ids = new Map(
    FIXED.map((role) => {
      const id = roles.idOf.get(role) ?? chooseSheetId(role, taken);
      taken.add(id);
      return [role, id] as const;
    }),
  );
  return { sheets, roles, keepers: keepersOf(outline, officers), titles, ids, specs: fixedSpecs(titles, ids) };
}

export function snapshotOf(book: Book, work: readonly SheetWork[]): Snapshot {
  const byRole = new Map<string, SheetSnapshot>();
  for (const [role, id] of book.roles.idOf) {
    const sheet = book.sheets.get(id);
    if (sheet) byRole.set(role, asSnapshot(sheet, role));
  }
  for (const { role, snapshot } of work) byRole.set(role, snapshot);
  return { title: '', locale: '', timeZone: '', sheets: [...byRole.values()], byRole };
}
