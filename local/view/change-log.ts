// The latest changes by revision, so that a window that was away for a moment is told just what it missed.

import type { CellAddress, Changes, RenderedSheet } from './renderer';

/** A tab in the order in which it stood. */
export interface Standing {
  readonly sheetId: number;
  readonly hidden: boolean;
}

/** Everything between a window's revision and now. */
export interface Missed {
  readonly cells: ReadonlyMap<number, readonly CellAddress[]>;
  readonly charts: ReadonlySet<number>;
  readonly sheets: ReadonlySet<number>;
  /** As the tabs stood at the window's revision. */
  readonly order: readonly Standing[];
  /** How many looks there were at the window's revision. */
  readonly styleCount: number;
}

interface Entry {
  /** That the changes led to. */
  readonly revision: number;
  readonly changes: Changes;
  readonly order: readonly Standing[];
  readonly styleCount: number;
}

const KEPT_REVISIONS = 200;

export interface ChangeLog {
  revision(): number;
  /** What was before is told along: the order of the tabs and the number of looks. */
  add(changes: Changes, before: Pick<Missed, 'order' | 'styleCount'>): void;
  /** null where the log does not reach back so far, or knows no such revision. */
  since(revision: number): Missed | null;
}

export const standingOf = (sheets: readonly RenderedSheet[]): readonly Standing[] =>
  sheets.map(({ sheet: { properties } }) => ({
    sheetId: properties.sheetId ?? 0,
    hidden: properties.hidden === true,
  }));

/** @param first revision that everybody starts with */
export function createChangeLog(first: number): ChangeLog {
  let revision = first;
  const entries: Entry[] = [];
  return {
    revision: () => revision,
    add: (changes, before) => {
      revision += 1;
      entries.push({ revision, changes, ...before });
      if (entries.length > KEPT_REVISIONS) entries.shift();
    },
    since: (known) => {
      const missed = entries.filter((entry) => entry.revision > known);
      const [oldest] = missed;
      if (oldest?.revision !== known + 1) return null;
      return {
        cells: joined(missed),
        charts: idsOf(missed, 'charts'),
        sheets: idsOf(missed, 'sheets'),
        order: oldest.order,
        styleCount: oldest.styleCount,
      };
    },
  };
}

const idsOf = (entries: readonly Entry[], of: 'charts' | 'sheets'): ReadonlySet<number> =>
  new Set(entries.flatMap(({ changes }) => [...changes[of]]));

function joined(entries: readonly Entry[]): Missed['cells'] {
  const [only] = entries;
  if (entries.length === 1 && only) return only.changes.cells;
  const places = new Map<number, Map<string, CellAddress>>();
  for (const { changes } of entries) {
    for (const [sheetId, cells] of changes.cells) {
      const there = places.get(sheetId) ?? new Map<string, CellAddress>();
      for (const cell of cells) there.set(`${cell.row}:${cell.column}`, cell);
      places.set(sheetId, there);
    }
  }
  return new Map([...places].map(([sheetId, cells]) => [sheetId, [...cells.values()]]));
}
