// What each unit had entered when it handed in last, from the seals in *Nhật ký*.

import { readSeal } from '../domain/seal';
import { logColumns, RECORD_FIRST_ROW } from '../layout/record-sheets';
import { type SheetSnapshot, textOf } from './snapshot';

export interface LastKnown {
  /** 0-based, on *Nhật ký*. */
  readonly row: number;
  /** Serial of the moment at which it was sealed. */
  readonly at: number;
  /** By field code, followed by " (minh chứng)" or " (giải trình)" where it is not the result. */
  readonly entries: ReadonlyMap<string, string>;
}

/** By unit code; units that never handed in are absent. */
export function lastKnownEntries(log: SheetSnapshot): ReadonlyMap<string, LastKnown> {
  const known = new Map<string, LastKnown>();
  for (let row = RECORD_FIRST_ROW; row < log.rowCount; row++) {
    const seal = log.cell(row, logColumns.seal);
    const at = log.cell(row, logColumns.at);
    const entries = typeof seal === 'string' ? readSeal(seal) : new Map<string, string>();
    if (entries.size === 0 || typeof at !== 'number') continue;
    known.set(textOf(log.cell(row, logColumns.unit)), { row, at, entries });
  }
  return known;
}
