// Ids that the client chooses: a sheet's from its role, and those of its metadata, protections, charts and filter views from the sheet's.

import { hashText } from './hash';
import { SheetSpecError } from './sheet-spec-error';

/**
 * An id on Google is a positive 31-bit number, and those of metadata and protections are unique in the whole workbook. A sheet
 * takes the upper 19 bits and leaves 12 for what stands on it, so that two sheets never ask for the same id.
 */
const SHEET_ID_LIMIT = 2 ** 19;
const IDS_PER_SHEET = 2 ** 12;
const RANGES_PER_NAME = 2 ** 8;
const NAMES_PER_SHEET = IDS_PER_SHEET / RANGES_PER_NAME;

/** Positive, the same for the same role; steps on while the id is taken. */
export function chooseSheetId(role: string, taken: ReadonlySet<number>): number {
  let id = 1 + (hashText(role) % (SHEET_ID_LIMIT - 1));
  while (taken.has(id)) id = 1 + (id % (SHEET_ID_LIMIT - 1));
  return id;
}

/** A sheet that Google numbered itself gets room by chance instead. */
const firstId = (sheetId: number): number =>
  (sheetId > 0 && sheetId < SHEET_ID_LIMIT ? sheetId : 1 + (hashText(`${sheetId}`) % (SHEET_ID_LIMIT - 1))) *
  IDS_PER_SHEET;

/** `slot` counts from 0, below 4096. */
export const metadataIdOf = (sheetId: number, slot: number): number => firstId(sheetId) + slot;

export const sheetProtectionId = (sheetId: number): number => firstId(sheetId);

/**
 * For every name its own number from 0, the same whatever other names there are unless two fall together.
 * @param isTaken numbers that are given out already
 */
function placeNames(
  names: readonly string[],
  room: number,
  isTaken: (place: number) => boolean = () => false,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const given = new Set<number>();
  for (const name of names) {
    let place = hashText(name) % room;
    for (let steps = 0; given.has(place) || isTaken(place); steps++) {
      if (steps === room) throw new SheetSpecError(`more than ${room} names on a sheet`);
      place = (place + 1) % room;
    }
    given.add(place);
    places.set(name, place);
  }
  return places;
}

/** The same names stand on every tab. */
const placesOfInputs = new Map<string, ReadonlyMap<string, number>>();

function inputPlaces(names: readonly string[]): ReadonlyMap<string, number> {
  const key = names.join('\n');
  const places = placesOfInputs.get(key) ?? placeNames([...new Set(names)], NAMES_PER_SHEET - 1);
  placesOfInputs.set(key, places);
  return places;
}

/**
 * Id of the `index`-th range (from 0) of the input protection `name`.
 * @throws SheetSpecError where a name has more than 256 ranges or a sheet more than 15 names.
 */
export function inputProtectionIds(sheetId: number, names: readonly string[]): (name: string, index: number) => number {
  const places = inputPlaces(names);
  return (name, index) => {
    if (index >= RANGES_PER_NAME) throw new SheetSpecError(`more than ${RANGES_PER_NAME} ranges in protection ${name}`);
    return firstId(sheetId) + (1 + (places.get(name) ?? 0)) * RANGES_PER_NAME + index;
  };
}

/** Slots that no metadata and no protection takes, should Google keep the ids of all things in one book. */
const VIEW_SLOTS = { first: 32, count: 96 };
const CHART_SLOTS = { first: 128, count: 128 };

export interface ObjectIds {
  /** An id for every name. `taken` are ids in use by what is not ours to change. */
  readonly choose: (names: readonly string[], taken: ReadonlySet<number>) => ReadonlyMap<string, number>;
  /** Whether it is an id that we would choose on this sheet; a random one of Google's is not, as good as ever. */
  readonly isOurs: (id: number) => boolean;
}

const objectIds = (sheetId: number, { first, count }: typeof VIEW_SLOTS): ObjectIds => {
  const start = firstId(sheetId) + first;
  return {
    choose: (names, taken) => {
      const places = placeNames([...new Set(names)], count, (place) => taken.has(start + place));
      return new Map([...places].map(([name, place]) => [name, start + place]));
    },
    isOurs: (id) => id >= start && id < start + count,
  };
};

export const chartIds = (sheetId: number): ObjectIds => objectIds(sheetId, CHART_SLOTS);

export const filterViewIds = (sheetId: number): ObjectIds => objectIds(sheetId, VIEW_SLOTS);
