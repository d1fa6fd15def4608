// One walk through the workbook: every sheet held against its layout. With hands it mends on the way, without it only looks.

import type { Cleaning, Damage, DamageKind, Loss } from '../../domain/damage';
import type { Services } from '../../google/services';
import { type FixedRole, unitOfRole } from '../../layout/fixed-sheets';
import { type LastKnown, lastKnownEntries } from '../../read/last-known';
import { type Configuration, readConfiguration } from '../../read/read-workbook';
import { SetUpError } from '../../read/set-up-fault';
import type { Snapshot } from '../../read/snapshot';
import type { ActualSheet } from '../../repair/actual-sheet';
import { repairWords as say } from '../../ui/repair-messages';
import { assertCodesKeepTheirUnits } from '../change/tab-titles';
import type { Pace } from '../jobs/pace';
import { officersOf } from '../officers';
import { type Hands, inGroups, readInUse, readWhole, TABS_A_READ, TABS_WITH_LOOKS } from './book';
import { mendClosedTabs } from './closed-tabs';
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
import { contextOf, examineTab, examineTracking, trackedUnits } from './examine-tabs';
import { tabLoss } from './last-known-places';
import { type Book, FIXED, openBook, snapshotOf } from './open-book';
import { examineOverviews } from './overviews';
import { placeTabs, type Tabs, titleRequests } from './place-tabs';
import { recoveredUnits } from './recovered-units';
import { settleCopies } from './settle-copies';
import { finish, take, type Walk, write } from './walk';
import { type FixedSpecs, type TabPlace, type UnitSpecs, unitSpecs } from './wanted-specs';

const IN_TWO_ROUNDS: ReadonlySet<DamageKind> = new Set(['outdated', 'rowInserted', 'columns']);

export interface Survey {
  readonly damages: readonly Damage[];
  readonly losses: readonly Loss[];
  readonly cleanings: readonly Cleaning[];
  /** Unit tabs that are not as they should be. */
  readonly brokenTabs: ReadonlySet<number>;
  readonly logTitle: string;
}

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

function configurationOf(walk: Walk, snapshot: Snapshot): Configuration | null {
  try {
    const configuration = readConfiguration(snapshot);
    assertCodesKeepTheirUnits(snapshot, configuration.units);
    return configuration;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    walk.losses.push({ kind: 'setUp', text: error.message, places: error.places });
    return null;
  }
}

/**
 * @param only the tabs to look at; null: all
 * @param pace of a walk that mends: asked before each group of tabs
 */
export function survey(
  services: Services,
  hands: Hands,
  only: ReadonlySet<number> | null,
  pace: Pace | null = null,
): Survey {
  const walk: Walk = {
    services,
    hands,
    only,
    pace,
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
  if (configuration) walk.officers = officersOf(services, configuration.settings);
  if (configuration) mendUnits(walk, book, snapshot, configuration, definitions);
  else {
    const work = examineOverviews(walk, book, book.sheets);
    take(walk, work);
    write(walk, sheetsFirst(work));
  }
  finish(walk);
  const { damages, losses, cleanings, brokenTabs } = walk;
  return { damages, losses, cleanings, brokenTabs, logTitle: book.titles.log };
}

const isRecreated = (work: readonly SheetWork[], role: FixedRole): boolean =>
  work.some((one) => one.role === role && one.examined === null);

/** Before the first tabs are made. */
const noUnits = ({ tracking, summary, dashboard, ...others }: FixedSpecs): UnitSpecs => ({
  tab: () => others.guide,
  tracking: () => tracking,
  summary: () => summary,
  dashboard: () => dashboard,
});

/** Tabs of theirs, or rows, though no unit may be left on *Đơn vị*. */
const hasHadUnits = (book: Book, tracking: ActualSheet | undefined): boolean =>
  [...book.sheets.values()].some(({ current: { role } }) => role !== null && unitOfRole(role) !== null) ||
  [...trackedUnits(tracking)].some((key) => key !== '' && !key.startsWith('#'));

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
  const wasMade = tabs.places.length > 0 || hasHadUnits(book, trackingSheet);
  const specsOf = (snapshot: Snapshot): UnitSpecs =>
    wasMade ? unitSpecs(snapshot, configuration, book.titles) : noUnits(book.specs);
  const tracking = trackingSheet ? [examineTracking(walk, book, specsOf, before, tabs, trackingSheet)] : [];
  const snapshot = {
    ...before,
    byRole: new Map([...before.byRole, ...tracking.map((one) => ['tracking', one.snapshot] as const)]),
  };
  const specs = specsOf(snapshot);
  const log = snapshot.byRole.get('log');
  const known = log ? lastKnownEntries(log) : new Map<string, LastKnown>();
  const firstIndex = (trackingSheet?.current.index ?? 1) + 1;
  const made = tabs.places
    .filter(({ isThere }) => !isThere)
    .map(({ unit, sheetId }) =>
      recreate(
        specs.tab(unit, []),
        sheetId,
        Math.min(firstIndex, book.sheets.size),
        walk.officers,
        tabLoss(unit, known.get(unit.code), book.titles.log),
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
      wanted.length <= TABS_WITH_LOOKS,
    );
    const work = group.flatMap(({ unit, sheetId }) => {
      const actual = read.get(sheetId);
      return actual ? [examineTab(walk, book, specs, configuration, tabs, unit, actual, known.get(unit.code))] : [];
    });
    take(walk, work);
    write(
      walk,
      work.map(({ structure }) => structure),
    );
    return work;
  };
  if (wanted.length > TABS_WITH_LOOKS && !walk.hands) walk.losses.push({ kind: 'unseen', tabs: wanted.length });
  const groups = inGroups(wanted);
  for (const [index, group] of groups.entries()) {
    if (walk.pace && index < walk.pace.done) continue;
    walk.pace?.before(index, groups.length);
    if (groups.length > 1)
      walk.services.ui.progress(
        (walk.hands ? say.mendTabs : say.lookTabs)(index * TABS_A_READ + group.length, wanted.length),
      );
    const work = examine(group);
    for (const one of work) if (one.damages.length > 0) walk.brokenTabs.add(one.sheetId);
    // Blank rows and columns are locked first; at a second reading those that are still blank go.
    const again = new Set(
      work.filter(({ damages }) => damages.some(({ kind }) => IN_TWO_ROUNDS.has(kind))).map(({ sheetId }) => sheetId),
    );
    if (walk.hands && again.size > 0) examine(group.filter(({ sheetId }) => again.has(sheetId)));
  }
  mendOverviews(walk, book, tabs, specsOf, snapshot, isRecreated(definitions, 'tracking'));
  mendClosedTabs(walk, book, tabs, configuration, wasMade ? specs : null, known);
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
  const roles: readonly FixedRole[] = ['summary', 'dashboard', 'tracking', ...OVERVIEWS];
  const ids = roles.map((role) => book.ids.get(role) ?? -1);
  const sheets = walk.hands ? readInUse(walk.services, ids) : book.sheets;
  const specs = specsOf(snapshot);
  const summary = sheets.get(book.ids.get('summary') ?? -1);
  const dashboard = sheets.get(book.ids.get('dashboard') ?? -1);
  const tracking = sheets.get(book.ids.get('tracking') ?? -1);
  const work = [
    ...(summary ? [examineFixed(specs.summary(tabs.places), summary, contextOf(walk, book, tabs.titleOf))] : []),
    ...(dashboard
      ? [
          examineFixed(
            specs.dashboard(tabs.places, book.ids.get('summary') ?? 0),
            dashboard,
            contextOf(walk, book, tabs.titleOf),
          ),
        ]
      : []),
    ...(tracking && (walk.hands || hasNewTracking)
      ? [examineTracking(walk, book, specsOf, snapshot, tabs, tracking)]
      : []),
    ...examineOverviews(walk, book, sheets),
  ];
  take(walk, work);
  write(walk, sheetsFirst(work));
}
