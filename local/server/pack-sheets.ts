// Sheets as text for a file: what many cells have in common stands there once. A sheet that has not changed is not written out again.

import type * as Schema from '../sheets-api/schema';
import type { Cell, Sheet } from '../sheets-api/workbook';

/** Places of its format and of what else it holds in the sheet's lists, and its value; what is missing at the end is not there. */
type PackedCell = null | readonly [format: number, rest?: number, value?: Schema.ExtendedValue];

interface PackedSheet extends Omit<Sheet, 'cells'> {
  readonly formats: readonly Schema.CellFormat[];
  /** What cells hold beside their formats and values. */
  readonly rests: readonly Cell[];
  readonly rows: readonly (readonly PackedCell[])[];
}

const NONE = -1;

/** Every different thing once. */
function createList<T extends object>() {
  const [items, places] = [[] as T[], new Map<string, number>()];
  const known = new WeakMap<object, number>();
  const placeOf = (item: T): number => {
    const text = JSON.stringify(item);
    if (text === '{}') return NONE;
    const place = places.get(text) ?? items.push(item) - 1;
    places.set(text, place);
    return place;
  };
  return {
    items,
    placeOf: (item: T | undefined): number => {
      if (item === undefined) return NONE;
      const place = known.get(item) ?? placeOf(item);
      known.set(item, place);
      return place;
    },
  };
}

function pack(sheet: Sheet): PackedSheet {
  const { cells, ...others } = sheet;
  const [formats, rests] = [createList<Schema.CellFormat>(), createList<Cell>()];
  const packCell = (cell: Cell | undefined): PackedCell => {
    if (!cell) return null;
    const { userEnteredValue, userEnteredFormat, ...more } = cell;
    const [format, rest] = [formats.placeOf(userEnteredFormat), rests.placeOf(more)];
    if (userEnteredValue !== undefined) return [format, rest, userEnteredValue];
    return rest === NONE ? [format] : [format, rest];
  };
  const rows = Array.from(cells, (row) => Array.from(row ?? [], packCell));
  return { ...others, formats: formats.items, rests: rests.items, rows };
}

/** Sheets are replaced, never changed in place. */
const texts = new WeakMap<Sheet, string>();

export function sheetText(sheet: Sheet): string {
  const text = texts.get(sheet) ?? JSON.stringify(pack(sheet));
  texts.set(sheet, text);
  return text;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** @throws where it is no sheet that `sheetText` has written */
export function unpackSheet(packed: unknown, index: number): Sheet {
  if (!isPacked(packed)) throw new Error(`Sheet ${index} is not whole`);
  const { formats, rests, rows, ...others } = packed;
  const unpackCell = (cell: PackedCell): Cell | undefined => {
    if (cell === null) return undefined;
    const [format, rest = NONE, userEnteredValue] = cell;
    const userEnteredFormat = formats[format];
    return {
      ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
      ...rests[rest],
      ...(userEnteredValue === undefined ? {} : { userEnteredValue }),
    };
  };
  return {
    ...others,
    properties: { ...others.properties, index },
    cells: rows.map((row) => row.map(unpackCell)),
  };
}

function isPacked(value: unknown): value is PackedSheet {
  if (typeof value !== 'object' || value === null) return false;
  const sheet: Partial<Record<keyof PackedSheet, unknown>> = value;
  const lists = [
    sheet.formats,
    sheet.rests,
    sheet.rows,
    sheet.merges,
    sheet.conditionalFormats,
    sheet.protectedRanges,
    sheet.developerMetadata,
    sheet.rowProperties,
    sheet.columnProperties,
  ];
  const hasProperties = typeof sheet.properties === 'object' && sheet.properties !== null;
  return hasProperties && lists.every(isList) && isList(sheet.rows) && sheet.rows.every(isList);
}
