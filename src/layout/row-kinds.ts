// What a row of a unit's tab holds, in one word that its sheet remembers: by it we know what an entry was when it was typed.

import type { Field } from '../domain/model';
import type { TabRow } from './unit-tab-rows';

/** The row's result is a formula of ours. */
export const COMPUTED = 'computed';

/** "count", or "rating:Tốt;Khá": other grades make another kind of the field. */
const kindOfField = ({ kind, options }: Field): string => (kind === 'rating' ? `rating:${options.join(';')}` : kind);

/** "rating:Tốt;Khá" → "rating" */
export const plainKind = (kind: string): string => kind.split(':')[0] ?? kind;

export function kindOfRow(row: TabRow): string {
  if (row.kind === 'field') return kindOfField(row.field);
  if (row.kind === 'retired') return row.entryKind;
  return row.kind === 'computed' ? COMPUTED : '';
}
