// Rows that were found, placed among those that are known: by key, by name, by label, by order. Each way on its own.

import { longestIncreasing } from '../compile/longest-increasing';
import { surePairs } from './align';
import type { EntryShape } from './entry-fit';

export interface KnownRow {
  readonly key: string;
  /** Visible text that no other row has; '' where there is none. */
  readonly name: string;
  /** Visible text that neighbours do not have; '' where there is none. null: whatever stands there (a message, a receipt). */
  readonly label: string | null;
  /** What its cell for the entry lets in, and the hint beside it; '' where anything goes. */
  readonly rule: string;
  /** What its entry is, as `row-kinds.ts` words it; '' where that is not known. */
  readonly kind: string;
}

export interface FoundRow {
  /** As it stands in column A; '' where blank. */
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly rule: string;
  /** Of what stands there as its entry. */
  readonly shape: EntryShape;
  /** Nothing of a person's stands in it. */
  readonly isBlank: boolean;
}

export interface Book {
  readonly known: readonly KnownRow[];
  readonly found: readonly FoundRow[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Index in `known` by name. */
  readonly named: ReadonlyMap<string, number>;
  /** Index in `known` of each row found. */
  readonly placed: (number | null)[];
  readonly taken: Set<number>;
}

const groupBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return groups;
};

export function openBook(known: readonly KnownRow[], found: readonly FoundRow[]): Book {
  const named = new Map<string, number>();
  for (const [name, places] of groupBy(known, (row) => row.name)) {
    const [only] = places;
    if (only !== undefined && places.length === 1) named.set(name, only);
  }
  return {
    known,
    found,
    indexOf: new Map(known.map(({ key }, index) => [key, index])),
    named,
    placed: found.map(() => null),
    taken: new Set(),
  };
}

function place(book: Book, row: number, index: number): void {
  book.placed[row] = index;
  book.taken.add(index);
}

/** What stands visibly in the row does not gainsay the key. */
const agrees = ({ name, label }: FoundRow, known: KnownRow): boolean =>
  name === known.name && (known.label === null || label === known.label);

/** Of rows with the same key the one between its proper neighbours, else the first. */
function bestOf(book: Book, index: number, rows: readonly number[]): number | undefined {
  const fits = (row: number, step: number): number =>
    book.known[index + step]?.key !== undefined && book.found[row + step]?.key === book.known[index + step]?.key
      ? 1
      : 0;
  const score = (row: number): number => {
    const known = book.known[index];
    const found = book.found[row];
    return (known && found && agrees(found, known) ? 4 : 0) + fits(row, -1) + fits(row, 1);
  };
  return rows.reduce<number | undefined>(
    (best, row) => (best === undefined || score(row) > score(best) ? row : best),
    undefined,
  );
}

export function placeByKey(book: Book, accepts: (found: FoundRow, known: KnownRow) => boolean): void {
  for (const [key, rows] of groupBy(book.found, (row) => row.key)) {
    const index = book.indexOf.get(key);
    const known = index === undefined ? undefined : book.known[index];
    if (index === undefined || !known || book.taken.has(index)) continue;
    const fitting = rows.filter((row) => {
      const found = book.found[row];
      return book.placed[row] === null && found !== undefined && accepts(found, known);
    });
    const best = bestOf(book, index, fitting);
    if (best !== undefined) place(book, best, index);
  }
}

/** Not those that are, key and text, a copy of a row that has been found. */
const isFree = (book: Book, row: number): boolean => {
  const found = book.found[row];
  const index = book.indexOf.get(found?.key ?? '');
  const known = index === undefined ? undefined : book.known[index];
  const isCopy = index !== undefined && known && found && book.taken.has(index) && agrees(found, known);
  return book.placed[row] === null && !isCopy;
};

export function placeByName(
  book: Book,
  ignoresKeys: boolean,
  accepts: (found: FoundRow, known: KnownRow) => boolean = () => true,
): void {
  for (const [name, rows] of groupBy(book.found, (row) => row.name)) {
    const index = book.named.get(name);
    if (index === undefined || book.taken.has(index)) continue;
    const free = rows.filter((row) => {
      const [found, known] = [book.found[row], book.known[index]];
      const isOpen = ignoresKeys ? book.placed[row] === null : isFree(book, row);
      return isOpen && found !== undefined && known !== undefined && accepts(found, known);
    });
    const best = bestOf(book, index, free);
    if (best !== undefined) place(book, best, index);
  }
}

const looks = ({ name, label }: Pick<KnownRow, 'name'> & { readonly label: string | null }): string =>
  `${name}\n${label ?? ''}`;

/** Rows between two that are known for sure: those that look the same, in the same order. */
export function placeInGap(book: Book, rows: readonly number[], indexes: readonly number[]): void {
  const free = rows.filter((row) => isFree(book, row));
  const wanted = indexes.filter((index) => !book.taken.has(index));
  const seen = (row: number): string => looks(book.found[row] ?? { name: '', label: '' });
  const meant = (index: number): string => looks(book.known[index] ?? { name: '', label: '' });
  for (const pair of surePairs(free.map(seen), wanted.map(meant))) {
    const [row, index] = [free[pair.left], wanted[pair.right]];
    if (row !== undefined && index !== undefined) place(book, row, index);
  }
}

/** Neither key nor text is left, but the rule of the cell is: one of its kind between two rows that are known. */
export function placeByRule(book: Book, rows: readonly number[], indexes: readonly number[]): void {
  const free = rows.filter((row) => isFree(book, row) && book.found[row]?.rule !== '' && !book.found[row]?.isBlank);
  const wanted = indexes.filter((index) => !book.taken.has(index));
  for (const row of free) {
    const { rule } = book.found[row] ?? { rule: '' };
    const meant = wanted.filter((index) => book.known[index]?.rule === rule);
    const twins = free.filter((one) => book.found[one]?.rule === rule);
    const [index] = meant;
    if (index !== undefined && meant.length === 1 && twins.length === 1) place(book, row, index);
  }
}

/** A row that looks like one that is missing, where no other does and no other is. */
export function placeByLooks(book: Book): void {
  const wanted = groupBy(book.known, (row) => looks(row));
  const free = book.found.map((row, at) => (isFree(book, at) ? looks(row) : ''));
  for (const [look, indexes] of wanted) {
    const missing = indexes.filter((index) => !book.taken.has(index));
    const rows = free.flatMap((one, row) => (one === look ? [row] : []));
    const [index, row] = [missing[0], rows[0]];
    if (look === '\n' || missing.length !== 1 || rows.length !== 1) continue;
    if (index !== undefined && row !== undefined) place(book, row, index);
  }
}

/** Rows of which it does not show what they are, where exactly as many are left as there should be. */
export function placeByCount(book: Book, rows: readonly number[], indexes: readonly number[]): void {
  const free = rows.filter((row) => isFree(book, row));
  const wanted = indexes.filter((index) => !book.taken.has(index));
  if (free.length === 0 || free.length !== wanted.length) return;
  if (!wanted.every((index) => book.known[index]?.label === null)) return;
  wanted.forEach((index, at) => {
    const row = free[at];
    if (row !== undefined) place(book, row, index);
  });
}

const between = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + 1 + step);

/** Of the rows that are known, how many have to be in order for their order to say anything. */
const SHARE_IN_ORDER = 0.6;

export function eachGap(book: Book, visit: (rows: readonly number[], indexes: readonly number[]) => void): void {
  const inOrder = book.placed.flatMap((index) => (index === null ? [] : [index]));
  const staying = longestIncreasing(inOrder);
  // In a table that was sorted, what stands between two rows says nothing.
  if (staying.size < inOrder.length * SHARE_IN_ORDER) return;
  const anchors = book.placed.flatMap((index, row) => (index !== null && staying.has(index) ? [{ row, index }] : []));
  const edges = [{ row: -1, index: -1 }, ...anchors, { row: book.found.length, index: book.known.length }];
  edges.slice(1).forEach((edge, at) => {
    const before = edges[at];
    if (before) visit(between(before.row, edge.row), between(before.index, edge.index));
  });
}

/** The rows below a named one, up to the next that has a name: all of them, or none. */
export function placeBlocks(book: Book): void {
  const blockAfter = <Row extends { readonly name: string }>(
    rows: readonly Row[],
    start: number,
  ): readonly number[] => {
    const places: number[] = [];
    for (let at = start + 1; at < rows.length && rows[at]?.name === ''; at++) places.push(at);
    return places;
  };
  book.placed.forEach((index, row) => {
    if (index === null || book.found[row]?.name === '') return;
    const wanted = blockAfter(book.known, index);
    const there = blockAfter(book.found, row).slice(0, wanted.length);
    const isWhole =
      there.length === wanted.length &&
      wanted.every((at, step) => {
        const found = book.found[there[step] ?? -1];
        return found !== undefined && book.known[at]?.label === found.label && found.label !== '';
      });
    if (!isWhole) return;
    wanted.forEach((at, step) => {
      const place_ = there[step];
      if (place_ !== undefined && book.placed[place_] === null && !book.taken.has(at)) place(book, place_, at);
    });
  });
}

/** Rows whose label no other row has, here or in the plan. */
export function placeByLabel(book: Book, seesNames = true): void {
  const meant = groupBy(book.known, ({ name, label }) => (name === '' || !seesNames ? (label ?? '') : ''));
  const seen = groupBy(book.found, ({ name, label }) => (name === '' || !seesNames ? label : ''));
  for (const [label, indexes] of meant) {
    const [index, row] = [indexes[0], seen.get(label)?.[0]];
    if (index === undefined || row === undefined || indexes.length > 1 || (seen.get(label) ?? []).length > 1) continue;
    if (book.placed[row] === null && !book.taken.has(index)) place(book, row, index);
  }
}
