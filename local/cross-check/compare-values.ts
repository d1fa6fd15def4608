// Holds the cached value of every formula cell against what another engine computed for it.

import type { StoredCell, StoredSheet } from './formula-cells';

interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  /** What our writer stored. */
  readonly cached: string;
  readonly recalculated: string;
}

export interface Comparison {
  readonly agreeing: number;
  readonly differences: readonly Difference[];
}

const RELATIVE_TOLERANCE = 1e-9;
const EMPTY: StoredCell = { type: 'n', value: '' };
/** `=B5` or `='Tab'!$B$5` and nothing else. */
const BARE_REFERENCE = /^(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?\$?[A-Z]{1,3}\$?\d+$/u;

const isNumeric = ({ type, value }: StoredCell): boolean => (type === 'n' || type === 'b') && value !== '';

function sameNumber(left: number, right: number): boolean {
  return left === right || Math.abs(left - right) <= RELATIVE_TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
}

/** Truth values are numbers to LibreOffice: TRUE and 1 agree. */
function agree(cached: StoredCell, recalculated: StoredCell): boolean {
  if (isNumeric(cached) && isNumeric(recalculated)) return sameNumber(Number(cached.value), Number(recalculated.value));
  // A reference to an empty cell shows nothing at Google, 0 in Excel and LibreOffice.
  if (cached.value === '' && BARE_REFERENCE.test(cached.formula ?? '') && Number(recalculated.value) === 0) return true;
  const kinds = [cached.type, recalculated.type].map((type) => (type === 'e' ? 'error' : 'text'));
  if (isNumeric(cached) || isNumeric(recalculated) || kinds[0] !== kinds[1]) return false;
  return cached.value === recalculated.value;
}

const shown = ({ type, value }: StoredCell): string =>
  type === 'b'
    ? value === '1'
      ? 'TRUE'
      : 'FALSE'
    : type === 'n' || type === 'e'
      ? value || '(nothing)'
      : JSON.stringify(value);

/** Tabs are matched by their order. */
export function compareValues(ours: readonly StoredSheet[], theirs: readonly StoredSheet[]): Comparison {
  const differences: Difference[] = [];
  let agreeing = 0;
  ours.forEach(({ name, cells }, i) => {
    for (const [cell, cached] of cells) {
      if (cached.formula === undefined) continue;
      const recalculated = theirs[i]?.cells.get(cell) ?? EMPTY;
      if (agree(cached, recalculated)) agreeing++;
      else
        differences.push({
          sheet: name,
          cell,
          formula: cached.formula,
          cached: shown(cached),
          recalculated: shown(recalculated),
        });
    }
  });
  return { agreeing, differences };
}
