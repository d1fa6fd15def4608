// Rows that were painted on a tab, are still wanted, and are not there any more: a person deleted them. They are made anew and blank.

import { knownRowKeys } from '../../compile/metadata';
import type { Unit } from '../../domain/model';
import { unitRole } from '../../layout/fixed-sheets';
import { lastKnownEntries } from '../../read/last-known';
import type { Snapshot } from '../../read/snapshot';
import { describeLoss } from '../../ui/repair-messages';
import { rowLoss } from '../repair/last-known-places';
import type { WantedRow } from './plan-tab-rows';
import type { StandingRow } from './standing-rows';

/**
 * A run of ours that was killed takes no wanted row away, whatever else it left undone.
 * @param standing under the keys that they are to have
 */
export function lostRows(
  snapshot: Snapshot,
  unit: Unit,
  wanted: readonly WantedRow[],
  standing: readonly StandingRow[],
): readonly WantedRow[] {
  const sheet = snapshot.byRole.get(unitRole(unit.code));
  if (!sheet) return [];
  const painted = new Set(knownRowKeys(sheet.current));
  const there = new Set(standing.map(({ key }) => key));
  return wanted.filter(({ key }) => !key.startsWith('#') && painted.has(key) && !there.has(key));
}

interface TabWithLosses {
  readonly unit: Unit;
  readonly lost: readonly WantedRow[];
}

export interface ToldLoss {
  readonly unit: string;
  readonly text: string;
}

/** With what the last seal says of each, and where it stands. */
export function tellLostRows(snapshot: Snapshot, tabs: readonly TabWithLosses[]): readonly ToldLoss[] {
  const log = snapshot.byRole.get('log');
  if (!log || tabs.every(({ lost }) => lost.length === 0)) return [];
  const known = lastKnownEntries(log);
  return tabs.flatMap(({ unit, lost }) =>
    lost.map(({ key, label }) => ({
      unit: unit.code,
      text: describeLoss(
        rowLoss(key, `${key} (${label.replace(/^– /, '')})`, unit.tab, known.get(unit.code), log.current.title),
      ),
    })),
  );
}
