// One walk through the workbook: every sheet held against its layout. With hands it mends on the way, without it only looks.

import { knownRowKeys } from '../../compile/metadata';
import { noRowChanges } from '../../compile/row-changes';
import { chooseSheetId } from '../../compile/sheet-ids';
import type { Cleaning, Damage, Loss } from '../../domain/damage';
import type { Unit } from '../../domain/model';
import { statusWords } from '../../domain/submission';
import type { Services } from '../../google/services';
import type { Request } from '../../google/spreadsheet-gateway';
import { type FixedRole, fixedSheets, type Titles, unitOfRole, unitRole } from '../../layout/fixed-sheets';
import { RECORD_FIRST_ROW } from '../../layout/record-sheets';
import type { SheetSpec } from '../../layout/sheet-spec';
import { tabHeaders } from '../../layout/tab-columns';
import { trackingColumns } from '../../layout/tracking-columns';
import type { RetiredRow } from '../../layout/unit-tab';
import { RETIRED_KEY } from '../../layout/unit-tab-rows';
import { lastKnownEntries } from '../../read/last-known';
import { type Configuration, readConfiguration } from '../../read/read-workbook';
import { SetUpError } from '../../read/set-up-fault';
import type { SheetSnapshot, Snapshot } from '../../read/snapshot';
import { type ActualSheet, OUTLINE_FIELDS, rawAt, readActualSheets } from '../../repair/actual-sheet';
import { asSnapshot } from '../../repair/as-snapshot';
import { differencesOf, isSettledCopy, settleCopy } from '../../repair/copied-tab';
import { examineSheet } from '../../repair/examine-sheet';
import { expectSheet } from '../../repair/expected-sheet';
import { type FoundRoles, findRoles, type WantedRole } from '../../repair/find-roles';
import { keepersOf } from '../../repair/keepers';
import { traitsOf } from '../../repair/sheet-traits';
import { looseText } from '../../repair/tidy-text';
import { planTabRows } from '../change/plan-tab-rows';
import { wantedRowsOf } from '../change/plan-unit-tab';
import { standingRows } from '../change/standing-rows';
import { assertLeavesInputs } from '../input-guard';
import { writeCells } from '../settle/cell-writes';
import { writeEditors } from '../write-sheets';
import { byId, type Hands, inGroups, readInUse, readWhole, type Sheets } from './book';
import {
  contentOf,
  DEFINITIONS,
  examineFixed,
  indexOfFixed,
  OVERVIEWS,
  recreate,
  type SheetWork,
  sheetsFirst,
} from './definitions';
import { lastStates, rowLoss, tabLoss } from './last-known-places';
import { recoveredUnits } from './recovered-units';
import { type FixedSpecs, findingsFrame, fixedSpecs, type TabPlace, type UnitSpecs, unitSpecs } from './wanted-specs';

export interface Survey {
  readonly damages: readonly Damage[];
  readonly losses: readonly Loss[];
  readonly cleanings: readonly Cleaning[];
  /** Unit tabs that are not as they should be. */
  readonly brokenTabs: ReadonlySet<number>;
}

const FIXED = Object.keys(fixedSheets) as FixedRole[];

interface Walk {
  readonly services: Services;
  readonly hands: Hands;
  /** null: every tab is looked at. */
  readonly only: ReadonlySet<number> | null;
  readonly officers: readonly string[];
  readonly damages: Damage[];
  readonly losses: Loss[];
  readonly cleanings: Cleaning[];
  readonly brokenTabs: Set<number>;
  /** Protections that name addresses, written last. */
  readonly editors: SheetWork[];
}

function take(walk: Walk, work: readonly SheetWork[]): void {
  for (const { spec, sheetId, damages, losses, cleanings, structure, changes } of work) {
    walk.damages.push(...damages);
    walk.losses.push(...losses);
    walk.cleanings.push(...cleanings);
    assertLeavesInputs(spec, sheetId, structure, changes);
  }
  walk.editors.push(...work.filter(({ editors }) => editors.length > 0));
}

function write(walk: Walk, groups: readonly (readonly Request[])[]): void {
  walk.hands?.write(groups);
}

const headersOf = (spec: SheetSpec): readonly string[] => {
  const { headerRow } = traitsOf(spec.role);
  const { content } = expectSheet(spec);
  return spec.columns.flatMap((_, column) => {
    const header = headerRow === null ? null : content(headerRow, column);
    return typeof header === 'string' && !header.startsWith('#') ? [header] : [];
  });
};

interface Book {
  readonly sheets: Sheets;
  readonly roles: FoundRoles;
  readonly keepers: readonly string[];
  readonly titles: Titles;
  readonly ids: ReadonlyMap<string, number>;
  readonly specs: FixedSpecs;
}

const noIds: ReadonlyMap<string, number> = new Map();
const bornTitles: Titles = fixedSheets;

const fixedRolesWanted = (specs: FixedSpecs): readonly WantedRole[] =>
  FIXED.map((role) => ({ role, title: fixedSheets[role], headers: headersOf(specs[role]) }));

function openBook({ services, officers }: Walk): Book {
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

const sameTitle = (title: string): string => title;

const contextOf = ({ officers }: Walk, { keepers }: Book, titleOf = sameTitle) => ({ officers, keepers, titleOf });

/** What the workbook stands on; a sheet that is gone is made anew from the default plan, or from what the others know. */
function mendDefinitions(walk: Walk, book: Book): readonly SheetWork[] {
  return FIXED.flatMap((role): readonly SheetWork[] => {
    const actual = book.sheets.get(book.roles.idOf.get(role) ?? -1);
    const sheetId = book.ids.get(role) ?? 0;
    if (!actual) {
      const spec =
        role === 'units' ? recoveredUnits(book.specs.units, [...book.sheets.values()], book) : book.specs[role];
      const loss: Loss = { kind: 'sheet', sheet: spec.title, content: contentOf(role) };
      return [recreate(spec, sheetId, indexOfFixed(role, book.sheets.size), walk.officers, loss)];
    }
    if (!(DEFINITIONS as readonly FixedRole[]).includes(role)) return [];
    return [examineFixed(book.specs[role], actual, contextOf(walk, book))];
  });
}

function snapshotOf(book: Book, work: readonly SheetWork[]): Snapshot {
  const byRole = new Map<string, SheetSnapshot>();
  for (const [role, id] of book.roles.idOf) {
    const sheet = book.sheets.get(id);
    if (sheet) byRole.set(role, asSnapshot(sheet, role));
  }
  for (const { role, snapshot } of work) byRole.set(role, snapshot);
  return { title: '', locale: '', timeZone: '', sheets: [...byRole.values()], byRole };
}

function configurationOf(walk: Walk, snapshot: Snapshot): Configuration | null {
  try {
    return readConfiguration(snapshot);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    walk.losses.push({ kind: 'setUp', text: error.message });
    return null;
  }
}

interface Tabs {
  readonly roles: FoundRoles;
  readonly places: readonly (TabPlace & { readonly isThere: boolean })[];
  readonly titleOf: (title: string) => string;
}

/** Units that have a tab, or had one: those that are new on *Đơn vị* wait for the making of tabs. */
function placeTabs(book: Book, units: readonly Unit[], tracked: ReadonlySet<string>): Tabs {
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
function titleRequests(walk: Walk, book: Book, { places }: Tabs): readonly Request[] {
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

const DIFFERENCES_SHOWN = 8;

function settleCopies(walk: Walk, book: Book, { roles }: Tabs): readonly Request[] {
  return [...roles.copies].flatMap(([sheetId, role]): readonly Request[] => {
    const outline = book.sheets.get(sheetId);
    if (!outline || isSettledCopy(outline, book.keepers)) return [];
    const originalId = roles.idOf.get(role);
    const read = readWhole(walk.services, [sheetId, ...(originalId === undefined ? [] : [originalId])]);
    const [copy, original] = [
      read.get(sheetId) ?? outline,
      originalId === undefined ? null : (read.get(originalId) ?? null),
    ];
    walk.damages.push({ kind: 'copy', sheet: copy.current.title, places: [], count: 1 });
    const differences = unitOfRole(role) === null ? [] : differencesOf(copy, original);
    if (differences.length > 0) {
      const shown = differences
        .slice(0, DIFFERENCES_SHOWN)
        .map((one) => `${one.place}: “${one.copy}”${one.original === '' ? '' : ` (tab chính: “${one.original}”)`}`);
      walk.losses.push({
        kind: 'copy',
        sheet: copy.current.title,
        original: original?.current.title ?? '',
        differences: [
          ...shown,
          ...(differences.length > shown.length ? [`và ${differences.length - shown.length} ô khác`] : []),
        ],
      });
    }
    return settleCopy(copy, book.keepers);
  });
}

/** Rows that were put aside when the tab was painted last. */
function paintedRetired({ current }: ActualSheet): readonly RetiredRow[] {
  const keys = knownRowKeys(current);
  const first = keys.indexOf(RETIRED_KEY);
  return first < 0
    ? []
    : keys
        .slice(first + 1)
        .filter((key) => !key.startsWith('#'))
        .map((key) => ({ key, label: '', entryKind: '' }));
}

function examineTab(
  walk: Walk,
  book: Book,
  specs: UnitSpecs,
  configuration: Configuration,
  tabs: Tabs,
  unit: Unit,
  actual: ActualSheet,
  log: SheetSnapshot | undefined,
): SheetWork {
  const known = log ? lastKnownEntries(log).get(unit.code) : undefined;
  const examined = examineSheet(actual, {
    ...contextOf(walk, book, tabs.titleOf),
    baseSpec: specs.tab(unit, paintedRetired(actual)),
    layoutFor: (view) => {
      const { plan, formerCodes } = configuration;
      const standing = standingRows(asSnapshot(view, unitRole(unit.code)));
      const { retired, changes } = planTabRows(standing, wantedRowsOf(plan, unit), formerCodes);
      return { spec: specs.tab(unit, retired), changes };
    },
    lossOfRow: (key, label, sheet) => rowLoss(key, label, sheet, known, book.titles.log),
  });
  const { sheetId } = actual.current;
  return {
    ...examined,
    role: unitRole(unit.code),
    sheetId,
    cleanings: [],
    snapshot: asSnapshot(examined.arranged, unitRole(unit.code)),
    examined,
  };
}

/** Formats reach further down than what is written. */
function recordRows(actual: ActualSheet): number {
  let end = actual.filledRows;
  while (end > RECORD_FIRST_ROW && rawAt(actual, end - 1, 0) === null) end--;
  return Math.max(0, end - RECORD_FIRST_ROW);
}

function examineOverviews(walk: Walk, book: Book, sheets: Sheets): readonly SheetWork[] {
  return OVERVIEWS.flatMap((role) => {
    const actual = sheets.get(book.roles.idOf.get(role) ?? -1);
    if (!actual) return [];
    const spec = role === 'findings' ? findingsFrame(book.titles.findings, recordRows(actual)) : book.specs[role];
    return [examineFixed(spec, actual, contextOf(walk, book))];
  });
}

function examineTracking(
  walk: Walk,
  book: Book,
  specs: (snapshot: Snapshot) => UnitSpecs,
  snapshot: Snapshot,
  tabs: Tabs,
  actual: ActualSheet,
): SheetWork {
  const active = new Set(tabs.places.map(({ unit }) => unit.code));
  const layOut = specs(snapshot);
  const log = snapshot.byRole.get('log');
  const work = examineFixed(book.specs.tracking, actual, {
    ...contextOf(walk, book, tabs.titleOf),
    baseSpec: layOut.tracking(tabs.places, []),
    layoutFor: (view) => ({
      spec: layOut.tracking(
        tabs.places,
        (view.current.rowKeys ?? []).filter((key) => key !== '' && !key.startsWith('#') && !active.has(key)),
      ),
      changes: noRowChanges,
    }),
    lossOfRow: (unit, _, sheet) => ({ kind: 'state', sheet, unit, known: log ? lastStates(log, unit) : [] }),
  });
  const keys = work.spec.rowKeys ?? [];
  const firstStatuses = (work.examined?.newRows ?? [])
    .filter((key) => active.has(key))
    .map((key) => writeCells(work.sheetId, keys.indexOf(key), trackingColumns.status, [statusWords.notSubmitted]));
  return { ...work, structure: [...work.structure, ...firstStatuses] };
}

/** Units that have, or had, a row on *Theo dõi nộp*: as painted, or as written there. */
function trackedUnits(actual: ActualSheet | undefined): ReadonlySet<string> {
  if (!actual) return new Set();
  return new Set([...knownRowKeys(actual.current), ...(actual.current.rowKeys ?? [])]);
}

export function survey(services: Services, hands: Hands, only: ReadonlySet<number> | null): Survey {
  const walk: Walk = {
    services,
    hands,
    only,
    officers: [services.officer()].filter((address) => address !== ''),
    damages: [],
    losses: [],
    cleanings: [],
    brokenTabs: new Set(),
    editors: [],
  };
  const book = openBook(walk);
  const definitions = mendDefinitions(walk, book);
  take(walk, definitions);
  write(walk, sheetsFirst(definitions));
  const snapshot = snapshotOf(book, definitions);
  const configuration = configurationOf(walk, snapshot);
  if (configuration) mendUnits(walk, book, snapshot, configuration, definitions);
  else {
    const work = examineOverviews(walk, book, book.sheets);
    take(walk, work);
    write(walk, sheetsFirst(work));
  }
  finish(walk);
  const { damages, losses, cleanings, brokenTabs } = walk;
  return { damages, losses, cleanings, brokenTabs };
}

const isRecreated = (work: readonly SheetWork[], role: FixedRole): boolean =>
  work.some((one) => one.role === role && one.examined === null);

/** Before the first tabs are made. */
const noUnits = ({ tracking, summary, ...others }: FixedSpecs): UnitSpecs => ({
  tab: () => others.guide,
  tracking: () => tracking,
  summary: () => summary,
});

function mendUnits(
  walk: Walk,
  book: Book,
  before: Snapshot,
  configuration: Configuration,
  definitions: readonly SheetWork[],
): void {
  const trackingId = book.roles.idOf.get('tracking');
  const trackingSheet = book.sheets.get(trackingId ?? -1);
  const tabs = placeTabs(book, configuration.units, trackedUnits(trackingSheet));
  write(walk, [[...settleCopies(walk, book, tabs), ...titleRequests(walk, book, tabs)]]);
  const specsOf = (snapshot: Snapshot): UnitSpecs =>
    tabs.places.length > 0 ? unitSpecs(snapshot, configuration, book.titles) : noUnits(book.specs);
  const tracking = trackingSheet ? [examineTracking(walk, book, specsOf, before, tabs, trackingSheet)] : [];
  const snapshot = {
    ...before,
    byRole: new Map([...before.byRole, ...tracking.map((one) => ['tracking', one.snapshot] as const)]),
  };
  const specs = specsOf(snapshot);
  const log = snapshot.byRole.get('log');
  const firstIndex = (trackingSheet?.current.index ?? 1) + 1;
  const made = tabs.places
    .filter(({ isThere }) => !isThere)
    .map(({ unit, sheetId }) =>
      recreate(
        specs.tab(unit, []),
        sheetId,
        Math.min(firstIndex, book.sheets.size),
        walk.officers,
        tabLoss(unit, log, book.titles.log),
      ),
    );
  take(walk, made);
  take(walk, tracking);
  write(walk, [...sheetsFirst(made), ...tracking.map(({ structure }) => structure)]);

  const isUpset = definitions.some(({ examined }) => examined === null || examined.isDisplaced);
  const wanted = tabs.places.filter(
    ({ sheetId, isThere }) => isThere && (walk.only === null || isUpset || walk.only.has(sheetId)),
  );
  const examine = (group: readonly TabPlace[]): readonly SheetWork[] => {
    const read = readWhole(
      walk.services,
      group.map(({ sheetId }) => sheetId),
    );
    const work = group.flatMap(({ unit, sheetId }) => {
      const actual = read.get(sheetId);
      return actual ? [examineTab(walk, book, specs, configuration, tabs, unit, actual, log)] : [];
    });
    take(walk, work);
    write(
      walk,
      work.map(({ structure }) => structure),
    );
    return work;
  };
  for (const group of inGroups(wanted)) {
    const work = examine(group);
    for (const one of work) if (one.damages.length > 0) walk.brokenTabs.add(one.sheetId);
    // A change of the plan locks blank rows first; at a second reading those that are still blank go.
    const again = new Set(
      work.filter(({ damages }) => damages.some(({ kind }) => kind === 'outdated')).map(({ sheetId }) => sheetId),
    );
    if (walk.hands && again.size > 0) examine(group.filter(({ sheetId }) => again.has(sheetId)));
  }
  mendOverviews(walk, book, tabs, specsOf, snapshot, isRecreated(definitions, 'tracking'));
  orphans(walk, book, configuration);
}

/** What looks at the tabs comes after them; with hands it is read again, since formulas follow the rows that have moved. */
function mendOverviews(
  walk: Walk,
  book: Book,
  tabs: Tabs,
  specsOf: (snapshot: Snapshot) => UnitSpecs,
  snapshot: Snapshot,
  hasNewTracking: boolean,
): void {
  const roles: readonly FixedRole[] = ['summary', 'tracking', ...OVERVIEWS];
  const ids = roles.map((role) => book.ids.get(role) ?? -1);
  const sheets = walk.hands ? readInUse(walk.services, ids) : book.sheets;
  const specs = specsOf(snapshot);
  const summary = sheets.get(book.ids.get('summary') ?? -1);
  const tracking = sheets.get(book.ids.get('tracking') ?? -1);
  const work = [
    ...(summary ? [examineFixed(specs.summary(tabs.places), summary, contextOf(walk, book, tabs.titleOf))] : []),
    ...(tracking && (walk.hands || hasNewTracking)
      ? [examineTracking(walk, book, specsOf, snapshot, tabs, tracking)]
      : []),
    ...examineOverviews(walk, book, sheets),
  ];
  take(walk, work);
  write(walk, sheetsFirst(work));
}

/** Tabs of units that are not on *Đơn vị* any more. */
function orphans(walk: Walk, book: Book, { units }: Configuration): void {
  const known = new Set(units.map(({ code }) => code));
  for (const { current } of book.sheets.values()) {
    const code = current.role === null ? null : unitOfRole(current.role);
    if (code !== null && !known.has(code)) walk.losses.push({ kind: 'orphan', sheet: current.title, unit: code });
  }
}

/** Addresses last: one that Google does not take must not hold up the rest. */
function finish(walk: Walk): void {
  if (!walk.hands) return;
  const refused = writeEditors(
    walk.services.spreadsheet,
    walk.editors.map((work) => ({ ...work, isNew: false })),
  );
  walk.losses.push(...refused.map(({ spec }): Loss => ({ kind: 'editors', sheet: spec.title })));
}
