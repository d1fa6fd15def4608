// Where the last known value of something that is gone stands: the seal in *Nhật ký*, or the log's own rows.

import type { KnownEntry, Loss } from '../../domain/damage';
import { showMoment } from '../../domain/day';
import type { Unit } from '../../domain/model';
import { logColumns, RECORD_FIRST_ROW } from '../../layout/record-sheets';
import type { LastKnown } from '../../read/last-known';
import { type SheetSnapshot, textOf } from '../../read/snapshot';

const whereIs = ({ row, at }: LastKnown, title: string): string => `${title}, dòng ${row + 1}, lúc ${showMoment(at)}`;

const knownEntry = (known: LastKnown, key: string, value: string, title: string): KnownEntry => ({
  label: key,
  value,
  where: whereIs(known, title),
});

export function rowLoss(key: string, label: string, sheet: string, known: LastKnown | undefined, log: string): Loss {
  const parts = known ? [...known.entries].filter(([code]) => code === key || code.startsWith(`${key} (`)) : [];
  const value = parts.map(([code, text]) => (code === key ? text : `${code.slice(key.length + 1)} ${text}`)).join('; ');
  return { kind: 'row', sheet, label, known: known && value !== '' ? knownEntry(known, key, value, log) : null };
}

export function tabLoss({ tab }: Unit, known: LastKnown | undefined, title: string): Loss {
  const entries = known ? [...known.entries].map(([key, value]) => knownEntry(known, key, value, title)) : [];
  return { kind: 'tab', sheet: tab, known: entries };
}

const STATES_SHOWN = 2;

/** What the log says last about a unit's state. */
export function lastStates(log: SheetSnapshot, unit: string): readonly string[] {
  const rows: string[] = [];
  for (let row = RECORD_FIRST_ROW; row < log.rowCount; row++) {
    const at = log.cell(row, logColumns.at);
    if (textOf(log.cell(row, logColumns.unit)) !== unit || typeof at !== 'number') continue;
    rows.push(
      `${showMoment(at)} ${textOf(log.cell(row, logColumns.what))} ${textOf(log.cell(row, logColumns.after))}`.trim(),
    );
  }
  return rows.slice(-STATES_SHOWN);
}
