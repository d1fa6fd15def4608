// Ids that the client chooses: a sheet's from its role, and those of its metadata and protections from the sheet's.

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

/** For every name its own number from 1, the same whatever other names there are unless two fall together. */
function placeNames(names: readonly string[]): ReadonlyMap<string, number> {
  if (names.length >= NAMES_PER_SHEET) throw new SheetSpecError(`more than ${NAMES_PER_SHEET - 1} named protections`);
  const places = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of names) {
    let place = 1 + (hashText(name) % (NAMES_PER_SHEET - 1));
    while (taken.has(place)) place = 1 + (place % (NAMES_PER_SHEET - 1));
    taken.add(place);
    places.set(name, place);
  }
  return places;
}

/**
 * Id of the `index`-th range (from 0) of the input protection `name`.
 * @throws SheetSpecError where a name has more than 256 ranges or a sheet more than 15 names.
 */
export function inputProtectionIds(sheetId: number, names: readonly string[]): (name: string, index: number) => number {
  const places = placeNames([...new Set(names)]);
  return (name, index) => {
    if (index >= RANGES_PER_NAME) throw new SheetSpecError(`more than ${RANGES_PER_NAME} ranges in protection ${name}`);
    return firstId(sheetId) + (places.get(name) ?? 0) * RANGES_PER_NAME + index;
  };
}
