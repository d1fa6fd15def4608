// Which sheet is which unit's tab, and what it takes to give each its title.

import { chooseSheetId } from '../../compile/sheet-ids';
import type { Unit } from '../../domain/model';
import type { Request } from '../../google/spreadsheet-gateway';
import { unitRole } from '../../layout/fixed-sheets';
import { tabHeaders } from '../../layout/tab-columns';
import { type FoundRoles, findRoles } from '../../repair/find-roles';
import { looseText } from '../../repair/tidy-text';
import { type Book, fixedRolesWanted } from './open-book';
import type { Walk } from './walk';
import type { TabPlace } from './wanted-specs';

export interface Tabs {
  readonly roles: FoundRoles;
  readonly places: readonly (TabPlace & { readonly isThere: boolean })[];
  readonly titleOf: (title: string) => string;
}

/** Units that have a tab, or had one: those that are new on *Đơn vị* wait for the making of tabs. */
export function placeTabs(book: Book, units: readonly Unit[], tracked: ReadonlySet<string>): Tabs {
  const active = units.filter((unit) => unit.active);
  const wanted = [
    ...fixedRolesWanted(book.specs),
    ...units.map(({ code, tab }) => ({ role: unitRole(code), title: tab, headers: tabHeaders })),
  ];
  const roles = findRoles([...book.sheets.values()], wanted);
  const taken = new Set([...book.sheets.keys(), ...book.ids.values()]);
  const left = new Set(
    units
      .filter((unit) => !unit.active)
      .map(({ code }) => book.sheets.get(roles.idOf.get(unitRole(code)) ?? -1)?.current.title.toLowerCase()),
  );
  const places = active.flatMap((unit) => {
    const there = roles.idOf.get(unitRole(unit.code));
    // The tab of a unit that is not in use holds the title: that is for the officer to settle.
    if (there === undefined && (!tracked.has(unit.code) || left.has(unit.tab.toLowerCase()))) return [];
    const sheetId = there ?? chooseSheetId(unitRole(unit.code), taken);
    taken.add(sheetId);
    return [{ unit, sheetId, isThere: there !== undefined }];
  });
  const renamed = new Map(
    places.map(({ unit, sheetId }) => [looseText(book.sheets.get(sheetId)?.current.title ?? unit.tab), unit.tab]),
  );
  return { roles, places, titleOf: (title) => renamed.get(looseText(title)) ?? title };
}

/** Titles of units' tabs that other sheets hold give way; the tabs then take them. */
export function titleRequests(walk: Walk, book: Book, { places }: Tabs): readonly Request[] {
  const rename = (sheetId: number, title: string): Request => ({
    updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
  });
  const held = new Map([...book.sheets.values()].map(({ current }) => [current.title.toLowerCase(), current]));
  const own = new Set(places.map(({ sheetId }) => sheetId));
  const aside: Request[] = [];
  const back: Request[] = [];
  for (const { unit, sheetId, isThere } of places) {
    const holder = held.get(unit.tab.toLowerCase());
    if (isThere && book.sheets.get(sheetId)?.current.title !== unit.tab) back.push(rename(sheetId, unit.tab));
    if (!holder || holder.sheetId === sheetId) continue;
    let free = `${unit.tab} (khác)`;
    for (let count = 2; held.has(free.toLowerCase()); count++) free = `${unit.tab} (khác ${count})`;
    held.set(free.toLowerCase(), holder);
    aside.push(rename(holder.sheetId, free));
    if (!own.has(holder.sheetId)) walk.damages.push({ kind: 'title', sheet: holder.title, places: [free], count: 1 });
  }
  return [...aside, ...back];
}
