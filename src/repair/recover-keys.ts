// Which row is which: by the keys that remain, by the visible number and label, by order. A row in doubt gets no key.

import { fits } from './entry-fit';
import {
  type Book,
  eachGap,
  type FoundRow,
  type KnownRow,
  openBook,
  placeBlocks,
  placeByCount,
  placeByKey,
  placeByLabel,
  placeByLooks,
  placeByName,
  placeByRule,
  placeInGap,
} from './place-rows';

/** Of each row that was found: its key, or null where that is not known. */
export type RecoveredKeys = readonly (string | null)[];

/** Another row's name stands in the row, and nowhere else where it belongs: rows were moved past their keys. */
function areKeysDisplaced(book: Book): boolean {
  const home = new Set(
    book.found.flatMap(({ key, name }) =>
      name !== '' && book.named.get(name) === book.indexOf.get(key) ? [name] : [],
    ),
  );
  return book.found.some(({ key, name }) => {
    const [own, shown] = [book.indexOf.get(key), book.named.get(name)];
    return own !== undefined && shown !== undefined && own !== shown && !home.has(name);
  });
}

const isOfTheFrame = ({ key, name }: KnownRow): boolean => key.startsWith('#') && name === '';

/** Labels of other rows stand in so many rows that whole columns must have moved past their numbers. */
const FEWEST_TORN = 3;

function areLabelsDisplaced({ known, found, indexOf, named }: Book): boolean {
  const labels = new Set(known.map(({ label }) => label ?? ''));
  const torn = found.filter(({ key, name, label }) => {
    const own = known[indexOf.get(key) ?? named.get(name) ?? -1];
    return own?.label && label !== '' && label !== own.label && labels.has(label);
  });
  return torn.length >= FEWEST_TORN;
}

/** What a row is known by, first of all. */
type Witness = 'key' | 'name' | 'label';

const strategies: Readonly<Record<Witness, (book: Book) => void>> = {
  key: (book) => {
    placeByKey(book, () => true);
    placeByName(book, false);
    eachGap(book, (rows, indexes) => placeInGap(book, rows, indexes));
    placeByLooks(book);
    eachGap(book, (rows, indexes) => placeByRule(book, rows, indexes));
    eachGap(book, (rows, indexes) => placeByCount(book, rows, indexes));
  },
  name: (book) => {
    placeByName(book, true);
    placeByLabel(book);
    placeBlocks(book);
    placeByKey(book, (row, meant) => isOfTheFrame(meant) && !book.named.has(row.name));
    eachGap(book, (rows, indexes) => placeByCount(book, rows, indexes));
  },
  label: (book) => {
    placeByKey(book, (row, meant) => meant.label === null || (meant.label === '' && row.label === ''));
    placeByName(book, false, (row, meant) => (meant.label ?? '') === '' && row.label === '');
    placeByLabel(book, false);
  },
};

/** Entries that cannot have been typed as answers to what their rows would then ask. */
const misfits = ({ placed, known, found }: Book): number =>
  placed.filter((index, row) => index !== null && !fits(found[row]?.shape ?? '', known[index]?.kind ?? '')).length;

const isHeading = ({ key }: KnownRow): boolean => key.startsWith('#group:') || key === '#gap' || key === '#end';

/** A row in which somebody has typed is no heading, whatever its key says. */
function leaveHeadings({ placed, known, found }: Book): void {
  placed.forEach((index, row) => {
    const meant = index === null ? undefined : known[index];
    if (meant && isHeading(meant) && !found[row]?.isBlank) placed[row] = null;
  });
}

/** By so many fewer misfits a witness of less standing is believed. */
const MARGIN = 2;

/** Where key, number and label contradict one another, what people see counts, unless the entries themselves say otherwise. */
function witnessesOf(book: Book): readonly Witness[] {
  const isTorn = areLabelsDisplaced(book);
  if (areKeysDisplaced(book)) return isTorn ? ['name', 'label', 'key'] : ['name', 'key'];
  return isTorn ? ['key', 'label'] : ['key'];
}

export function recoverKeys(known: readonly KnownRow[], found: readonly FoundRow[]): RecoveredKeys {
  const books = witnessesOf(openBook(known, found)).map((witness) => {
    const book = openBook(known, found);
    strategies[witness](book);
    return { book, misfits: misfits(book) };
  });
  for (const { book } of books) leaveHeadings(book);
  const best = books.reduce((before, one) => (one.misfits + MARGIN < before.misfits ? one : before));
  return best.book.placed.map((index) => (index === null ? null : (known[index]?.key ?? null)));
}
