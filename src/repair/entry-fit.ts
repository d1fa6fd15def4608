// Whether what stands in a row can have been typed as the answer to what the row asks: a hint where key, number and label disagree.

import type { RawEntry } from '../domain/entry';
import { COMPUTED, COUNT, DATE, fieldKindOf } from '../layout/row-kinds';
import { looseText } from './tidy-text';

/** As far as the shape of an entry tells; '' where nothing stands there. */
export type EntryShape = '' | 'formula' | 'box' | 'answer' | 'number' | 'day' | 'text';

const ANSWERS = new Set(['có', 'không']);
/** Serials of days in this century begin above it; no count of a school does. */
const FIRST_DAY = 36_526;

export function shapeOf(raw: RawEntry): EntryShape {
  if (raw === null || raw === '') return '';
  if (typeof raw === 'object') return 'formula';
  if (typeof raw === 'boolean') return 'box';
  if (typeof raw === 'number') return raw >= FIRST_DAY ? 'day' : 'number';
  return ANSWERS.has(looseText(raw)) ? 'answer' : 'text';
}

/** @param kind of the row, as `row-kinds.ts` words it; '' where it is not known, and anything fits */
export function fits(shape: EntryShape, kind: string): boolean {
  if (shape === '' || kind === '') return true;
  if (kind === COMPUTED) return shape === 'formula';
  if (kind === COUNT) return shape === 'number';
  if (kind === DATE) return shape === 'day';
  const field = fieldKindOf(kind);
  if (field === 'yesNo') return shape === 'answer';
  if (field === 'tick') return shape === 'box';
  return shape === 'text';
}
