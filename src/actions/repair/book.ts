// What repair reads, and how it writes: sheets in groups, so that memory and bytes hold at many units.

import type { Services } from '../../google/services';
import type { Request } from '../../google/spreadsheet-gateway';
import {
  type ActualSheet,
  CONTENT_FIELDS,
  rawAt,
  readActualSheets,
  WHOLE_FIELDS,
  WITHOUT_FORMATS,
} from '../../repair/actual-sheet';
import { writeGroups } from '../write-sheets';

/** A tab with formats and rules weighs some hundred kilobytes. */
export const TABS_A_READ = 25;

/** With more tabs their looks are left unread, so that the look at all of them ends within Google's six minutes. */
export const TABS_WITH_LOOKS = 120;

export const inGroups = <Item>(items: readonly Item[], size = TABS_A_READ): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** By sheet id. */
export type SheetsById = ReadonlyMap<number, ActualSheet>;

export const byId = (sheets: readonly ActualSheet[]): SheetsById =>
  new Map(sheets.map((sheet) => [sheet.current.sheetId, sheet]));

export function readWhole({ spreadsheet }: Services, sheetIds: readonly number[], hasFormats = true): SheetsById {
  return sheetIds.length === 0
    ? new Map()
    : byId(
        readActualSheets(
          spreadsheet.readSome(hasFormats ? WHOLE_FIELDS : WITHOUT_FORMATS, { roles: [], sheetIds }),
        ).map((sheet) => ({ ...sheet, hasFormats })),
      );
}

/** Blank rows that are looked at below the last that holds something: lists have room for thousands. */
const ROWS_BELOW = 30;

/** Google hands back rows as far as formats reach. */
function writtenRows(sheet: ActualSheet): number {
  let end = sheet.filledRows;
  const isBlank = (row: number): boolean => {
    for (let column = 0; column < sheet.filledColumns; column++) if (rawAt(sheet, row, column) !== null) return false;
    return true;
  };
  while (end > 0 && isBlank(end - 1)) end--;
  return end;
}

/** The same in two calls, first what is written, then the rest of the rows that are in use. */
export function readInUse(services: Services, sheetIds: readonly number[]): SheetsById {
  if (sheetIds.length === 0) return new Map();
  const written = readActualSheets(services.spreadsheet.readSome(CONTENT_FIELDS, { roles: [], sheetIds }));
  const rows = new Map(
    written.flatMap((sheet) => {
      const end = writtenRows(sheet) + ROWS_BELOW;
      return end < sheet.current.rowCount ? [[sheet.current.sheetId, end] as const] : [];
    }),
  );
  const read = services.spreadsheet.readSome(WHOLE_FIELDS, { roles: [], sheetIds, rows });
  return byId(
    readActualSheets(read).map((sheet) => ({ ...sheet, rowsRead: rows.get(sheet.current.sheetId) ?? sheet.rowsRead })),
  );
}

/** null: look, and write nothing. */
export type Hands = { readonly write: (groups: readonly (readonly Request[])[]) => void } | null;

export const handsOf = ({ spreadsheet }: Services): NonNullable<Hands> => ({
  write: (groups) => writeGroups(spreadsheet, groups),
});
