// Where units belong: their levels and communes, in the order in which they first stand on *Đơn vị*.

import { cleanText } from './clean-text';
import type { Unit } from './model';
import { isSchool } from './scope';

export interface Communes {
  /** As first written. */
  readonly names: readonly string[];
  /** Number in `names`, from 1; 0 where the unit has none. */
  readonly numberOf: (unit: Unit) => number;
}

/** Spellings that differ in case, spaces or the composition of letters only are one commune. Those of schools count. */
export function communesOf(units: readonly Unit[]): Communes {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const nameOf = ({ commune }: Unit): string => cleanText(commune.normalize('NFC'));
  const keyOf = (unit: Unit): string => nameOf(unit).toUpperCase();
  for (const unit of units.filter(isSchool)) {
    const key = keyOf(unit);
    if (key === '' || numbers.has(key)) continue;
    names.push(nameOf(unit));
    numbers.set(key, names.length);
  }
  return { names, numberOf: (unit) => numbers.get(keyOf(unit)) ?? 0 };
}

export const levelsOf = (units: readonly Unit[]): readonly string[] => [
  ...new Set(units.filter(isSchool).map(({ level }) => level)),
];
