// Every look once, under a short key; a key keeps its meaning as long as the server lives.

import type { CellStyle, StyleBook } from '../server/protocol';
import type * as Schema from '../sheets-api/schema';
import { type Shown, styleOf } from './cell-style';

export interface Styles {
  /** undefined where nothing is to be seen. */
  keyOf(
    format: Schema.CellFormat | undefined,
    shown: Shown,
    conditional: readonly Schema.CellFormat[],
  ): string | undefined;
  /** How many looks there are so far. */
  count(): number;
  /** All but the first so many. */
  book(from?: number): StyleBook;
}

/** A look that is nothing but a new sheet's has no key; `null` remembers that. */
type Known = Map<string, string | null>;

export function createStyles(): Styles {
  const book: (readonly [string, CellStyle])[] = [];
  const byLook = new Map<string, string>();
  const plain: Schema.CellFormat = {};
  /** Formats are replaced, never changed in place, so that one looked up once stays as it is. */
  const byFormat = new WeakMap<object, Known>();
  const numbers = new WeakMap<object, number>();
  let lastNumber = 0;

  const numberOf = (format: Schema.CellFormat): number => {
    const known = numbers.get(format);
    if (known !== undefined) return known;
    lastNumber += 1;
    numbers.set(format, lastNumber);
    return lastNumber;
  };

  const keyOfLook = (style: CellStyle): string | null => {
    const look = JSON.stringify(style);
    if (look === '{}') return null;
    const known = byLook.get(look);
    if (known !== undefined) return known;
    const key = `s${book.length + 1}`;
    byLook.set(look, key);
    book.push([key, style]);
    return key;
  };

  return {
    keyOf: (format = plain, shown, conditional) => {
      const known: Known = byFormat.get(format) ?? new Map();
      byFormat.set(format, known);
      const how = conditional.length === 0 ? shown : `${shown} ${conditional.map(numberOf).join(' ')}`;
      const there = known.get(how);
      if (there !== undefined) return there ?? undefined;
      const key = keyOfLook(styleOf(format, shown, conditional));
      known.set(how, key);
      return key ?? undefined;
    },
    count: () => book.length,
    book: (from = 0) => Object.fromEntries(book.slice(from)),
  };
}
