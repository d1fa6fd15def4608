// What a person typed or pasted into cells of ours: it is painted over, so it is told first, that it can be typed back.

import type { OverwrittenCell } from '../domain/damage';
import { verdictWords } from '../domain/verdict';
import { a1 } from '../layout/a1';
import { type ActualSheet, isTyped, rawAt } from './actual-sheet';
import type { ExpectedSheet } from './expected-sheet';
import { hasKeyColumn, traitsOf } from './sheet-traits';
import { looseText } from './tidy-text';

const LITERAL = /"((?:[^"]|"")*)"/g;

const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, index) => index);

interface OwnWords {
  /** Every text of ours on the sheet. */
  readonly texts: ReadonlySet<string>;
  /** What our formulas put their answers together from, the longest first. */
  readonly pieces: readonly string[];
}

function ownWords({ spec, content }: ExpectedSheet): OwnWords {
  const texts = new Set<string>(Object.values(verdictWords).map(looseText));
  const pieces = new Set<string>();
  for (const row of upTo(spec.rowCount)) {
    for (const column of upTo(spec.columns.length)) {
      const own = content(row, column);
      if (typeof own === 'string') texts.add(looseText(own));
      else if (typeof own === 'object' && own !== null)
        for (const [, piece = ''] of own.formula.matchAll(LITERAL)) pieces.add(looseText(piece.replace(/""/g, '"')));
    }
  }
  return { texts, pieces: [...texts, ...pieces].sort((a, b) => b.length - a.length) };
}

/** A single letter is in every text; figures between our words are the formula's. */
const SHORTEST_PIECE = 2;

/** A formula that was replaced by its own answer, or a text of ours that was moved. */
function isOurs(text: string, isAnswer: boolean, { texts, pieces }: OwnWords): boolean {
  const loose = looseText(text);
  if (texts.has(loose) || pieces.includes(loose)) return true;
  if (!isAnswer || !/\p{L}/u.test(loose)) return false;
  const rest = pieces
    .filter(({ length }) => length >= SHORTEST_PIECE)
    .reduce((left, piece) => left.split(piece).join(' '), loose);
  return !/\p{L}/u.test(rest);
}

/**
 * @param actual with rows and columns in their places, so that the cells named are those that a person finds afterwards
 * @param isStale the layout has changed since the sheet was painted: a text where another should be is an older one of ours
 */
export function overwrittenCells(
  expected: ExpectedSheet,
  actual: ActualSheet,
  isStale: boolean,
): readonly OverwrittenCell[] {
  const { spec, content } = expected;
  const { openFrom, entryColumns } = traitsOf(spec.role);
  const firstColumn = hasKeyColumn(spec) ? 1 : 0;
  const cells: { readonly row: number; readonly column: number; readonly value: string; readonly isAnswer: boolean }[] =
    [];
  for (const row of upTo(Math.min(openFrom ?? spec.rowCount, actual.filledRows))) {
    for (let column = firstColumn; column < spec.columns.length; column++) {
      const [wanted, raw] = [content(row, column), rawAt(actual, row, column)];
      if (wanted === undefined || raw === wanted || !isTyped(raw)) continue;
      const isText = (typeof wanted === 'string' && wanted !== '') || entryColumns.length === 0;
      if (isStale && isText && typeof raw === 'string') continue;
      cells.push({ row, column, value: String(raw), isAnswer: typeof wanted === 'object' && wanted !== null });
    }
  }
  if (cells.length === 0) return [];
  const own = ownWords(expected);
  return cells
    .filter(({ value, isAnswer }) => !isOurs(value, isAnswer, own))
    .map(({ row, column, value }) => ({ cell: a1(row, column), value }));
}
