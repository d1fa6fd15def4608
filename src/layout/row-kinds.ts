// What a row of a unit's tab holds, in one letter that its sheet remembers: by it we know what an entry was when it was typed.

import type { Field, FieldKind } from '../domain/model';
import type { TabRow } from './unit-tab-rows';

/** Never change: workbooks remember these. */
const letters: Record<FieldKind, string> = { yesNo: 'y', count: 'n', rating: 'r', date: 'd', text: 't', tick: 'x' };

/** The row's result is a formula of ours. */
export const COMPUTED = '=';
export const COUNT = letters.count;
export const DATE = letters.date;

/** "n", or "r:Tốt;Khá": other grades make another kind of the field. */
const kindOfField = ({ kind, options }: Field): string =>
  kind === 'rating' ? `${letters.rating}:${options.join(';')}` : letters[kind];

/** "r:Tốt;Khá" → "r" */
export const plainKind = (kind: string): string => kind.charAt(0);

/** null: not a field's kind. */
export const fieldKindOf = (kind: string): FieldKind | null =>
  (Object.keys(letters) as FieldKind[]).find((name) => letters[name] === plainKind(kind)) ?? null;

export function kindOfRow(row: TabRow): string {
  if (row.kind === 'field') return kindOfField(row.field);
  if (row.kind === 'retired') return row.entryKind;
  return row.kind === 'computed' ? COMPUTED : '';
}
