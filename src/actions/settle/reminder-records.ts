// What *Theo dõi nộp* remembers of reminders to each unit.

import type { ReminderRecord } from '../../domain/reminders';
import { trackingColumns } from '../../layout/tracking-columns';
import type { Desk } from './desk';

export function reminderRecord(desk: Desk, unit: string): ReminderRecord {
  const row = desk.trackingRows.get(unit);
  if (row === undefined) return { remindedOn: null, owedSince: null };
  const day = (column: keyof typeof trackingColumns): number | null => {
    const raw = desk.tracking.cell(row, trackingColumns[column]);
    return typeof raw === 'number' ? Math.floor(raw) : null;
  };
  return { remindedOn: day('remindedOn'), owedSince: day('owedSince') };
}
