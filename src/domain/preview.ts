// What an update of the tabs would do, as plain data: one entry for each thing that happens, with the tabs to which it happens.

export type ChangeKind =
  /** Deleted by a person on the tab, and made anew. */
  | 'lostRow'
  | 'newTab'
  | 'renamedTab'
  | 'recoded'
  | 'retired'
  | 'refitted'
  | 'keptApart'
  | 'broughtBack'
  | 'restored'
  | 'added'
  | 'dropped'
  | 'moved'
  | 'gainsAccess'
  | 'losesAccess'
  | 'repainted'
  | 'leftClosed'
  | 'leftUnknown';

/** Something that happens on one tab. */
export interface TabChange {
  readonly kind: ChangeKind;
  /** The row, or '' where it happens to the whole tab. */
  readonly code: string;
  readonly label: string;
  /** Kinds of answer in words, or codes, before and after; '' where that says nothing. */
  readonly from: string;
  readonly to: string;
  /** Filled cells that it concerns. */
  readonly entries: number;
  /** What is peculiar to this tab: addresses, its former title. */
  readonly note: string;
}

export interface TabPreview {
  readonly title: string;
  readonly changes: readonly TabChange[];
}

export interface ChangedTab {
  readonly title: string;
  readonly entries: number;
  readonly note: string;
}

export interface ChangeGroup extends Omit<TabChange, 'note'> {
  readonly tabs: readonly ChangedTab[];
  /** Tabs that are not named, to keep the answer short. */
  readonly moreTabs: number;
}

export interface Preview {
  readonly made: number;
  readonly updated: number;
  readonly kept: number;
  readonly groups: readonly ChangeGroup[];
  /** Changes that are not told, to keep the answer short. */
  readonly moreGroups: number;
}

/** In the order in which a person should read them. */
const order: readonly ChangeKind[] = [
  'lostRow',
  'retired',
  'keptApart',
  'refitted',
  'leftUnknown',
  'newTab',
  'renamedTab',
  'recoded',
  'added',
  'restored',
  'broughtBack',
  'dropped',
  'moved',
  'gainsAccess',
  'losesAccess',
  'repainted',
  'leftClosed',
];

const GROUPS_TOLD = 60;
const TABS_NAMED = 40;

const identityOf = ({ kind, code, label, from, to }: TabChange): string =>
  JSON.stringify([kind, code, label, from, to]);

/** What happens alike on many tabs is told once. */
export function groupChanges(tabs: readonly TabPreview[]): Pick<Preview, 'groups' | 'moreGroups'> {
  const groups = new Map<string, { readonly change: TabChange; readonly tabs: ChangedTab[] }>();
  for (const { title, changes } of tabs) {
    for (const change of changes) {
      const key = identityOf(change);
      const group = groups.get(key) ?? { change, tabs: [] };
      group.tabs.push({ title, entries: change.entries, note: change.note });
      groups.set(key, group);
    }
  }
  const all = [...groups.values()].sort((a, b) => order.indexOf(a.change.kind) - order.indexOf(b.change.kind));
  return {
    groups: all.slice(0, GROUPS_TOLD).map(({ change: { note: _, ...change }, tabs: changed }) => ({
      ...change,
      entries: changed.reduce((sum, { entries }) => sum + entries, 0),
      tabs: changed.slice(0, TABS_NAMED),
      moreTabs: Math.max(0, changed.length - TABS_NAMED),
    })),
    moreGroups: Math.max(0, all.length - GROUPS_TOLD),
  };
}
