// Tabs of units that are closed, or gone from *Đơn vị*: nobody's but the officers', with keys that bring them back should they be needed.

import { tidyEmails } from '../../compile/wanted-protections';
import type { Loss } from '../../domain/damage';
import type { Unit } from '../../domain/model';
import { unitOfRole } from '../../layout/fixed-sheets';
import type { LastKnown } from '../../read/last-known';
import type { Configuration } from '../../read/read-workbook';
import type { ActualSheet } from '../../repair/actual-sheet';
import { closeTab, isOpen } from '../../repair/closed-tab';
import { isLockedFor } from '../../repair/compare-frame';
import { inGroups, readWhole, TABS_WITH_LOOKS } from './book';
import type { SheetWork } from './definitions';
import { examineTab } from './examine-tabs';
import type { Book } from './open-book';
import type { Tabs } from './place-tabs';
import { take, type Walk, write } from './walk';
import type { UnitSpecs } from './wanted-specs';

interface ClosedTab {
  readonly code: string;
  readonly sheet: ActualSheet;
  /** null: its code no longer stands on *Đơn vị*. */
  readonly unit: Unit | null;
}

function closedTabs(book: Book, tabs: Tabs, { units }: Configuration): readonly ClosedTab[] {
  const own = new Set(tabs.places.map(({ sheetId }) => sheetId));
  const roleOf = new Map([...tabs.roles.idOf].map(([role, sheetId]) => [sheetId, role]));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return [...book.sheets.values()].flatMap((sheet): readonly ClosedTab[] => {
    const { sheetId } = sheet.current;
    const role = roleOf.get(sheetId) ?? sheet.current.role;
    const code = role === null ? null : unitOfRole(role);
    if (code === null || own.has(sheetId) || tabs.roles.copies.has(sheetId)) return [];
    return [{ code, sheet, unit: byCode.get(code) ?? null }];
  });
}

function lock(walk: Walk, book: Book, { sheet }: ClosedTab): void {
  const { sheetId, title } = sheet.current;
  const keepers = tidyEmails([...walk.officers, ...book.keepers]);
  // Without a name a protection would let everybody in.
  if (keepers.length === 0 || !isOpen(sheet, keepers)) return;
  if (isLockedFor(sheet)) {
    walk.losses.push({ kind: 'locked', sheet: title });
    return;
  }
  walk.damages.push({ kind: 'protections', sheet: title, places: [], count: 1 });
  walk.brokenTabs.add(sheetId);
  write(walk, [closeTab(sheet, keepers)]);
}

/** @param specs null: no tab was ever made */
export function mendClosedTabs(
  walk: Walk,
  book: Book,
  tabs: Tabs,
  configuration: Configuration,
  specs: UnitSpecs | null,
  known: ReadonlyMap<string, LastKnown>,
): void {
  const wanted = closedTabs(book, tabs, configuration).filter(
    ({ sheet }) => walk.only === null || walk.only.has(sheet.current.sheetId),
  );
  for (const { code, sheet } of wanted.filter(({ unit }) => unit === null))
    walk.losses.push({ kind: 'orphan', sheet: sheet.current.title, unit: code } satisfies Loss);
  for (const group of inGroups(wanted)) {
    const onFile = specs ? group.filter(({ unit }) => unit !== null) : [];
    const read = readWhole(
      walk.services,
      onFile.map(({ sheet }) => sheet.current.sheetId),
      wanted.length <= TABS_WITH_LOOKS,
    );
    for (const tab of group) {
      const work = specs && examineClosed(walk, book, tabs, configuration, specs, known, tab, read);
      // One that was closed before the plan changed keeps the plan of its day.
      if (!work || work.damages.some(({ kind }) => kind === 'outdated')) lock(walk, book, tab);
      else {
        take(walk, [work]);
        if (work.damages.length > 0) walk.brokenTabs.add(work.sheetId);
        write(walk, [work.structure]);
      }
    }
  }
}

function examineClosed(
  walk: Walk,
  book: Book,
  tabs: Tabs,
  configuration: Configuration,
  specs: UnitSpecs,
  known: ReadonlyMap<string, LastKnown>,
  { code, unit, sheet }: ClosedTab,
  read: ReadonlyMap<number, ActualSheet>,
): SheetWork | null {
  const actual = read.get(sheet.current.sheetId);
  if (!unit || !actual) return null;
  const closed: Unit = { ...unit, editors: [], tab: sheet.current.title };
  return examineTab(walk, book, specs, configuration, tabs, closed, actual, known.get(code));
}
