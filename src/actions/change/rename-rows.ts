// Rows whose code the officer has changed take the new key, so that everything in them stays in them.

import type { FormerCodes } from '../../read/former-codes';
import type { StandingRow } from './standing-rows';

export interface RenamedRows {
  /** Key that a row carries now → key that it is to carry. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The rows under the keys that they are to have. */
  readonly standing: readonly StandingRow[];
}

/** A key for a row that gives its own to another. */
function asideKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const aside = `${key}~trước${number === 1 ? '' : number}`;
    if (!taken.has(aside)) return aside;
  }
}

/**
 * Where a row of the new code is there already (the tabs were made before the former code was named), it makes room only while it
 * is blank and the former row is not; what a school types there in the meantime stays in it, put aside.
 */
export function renameRows(
  rows: readonly StandingRow[],
  isWanted: (key: string) => boolean,
  formerCodes: FormerCodes,
): RenamedRows {
  const byKey = new Map(rows.map((row) => [row.key, row] as const));
  const taken = new Set(byKey.keys());
  const renamed = new Map<string, string>();
  for (const [former, code] of formerCodes) {
    const row = byKey.get(former);
    const occupant = byKey.get(code);
    if (!row || !isWanted(code)) continue;
    if (occupant && (occupant.isFilled || !row.isFilled)) continue;
    renamed.set(former, code);
    if (!occupant) continue;
    const aside = asideKey(code, taken);
    taken.add(aside);
    renamed.set(code, aside);
  }
  return { renamed, standing: rows.map((row) => ({ ...row, key: renamed.get(row.key) ?? row.key })) };
}
