// What repair reads, and how it writes: sheets in groups, so that memory and bytes hold at many units.

import type { Services } from '../../google/services';
import type { Request } from '../../google/spreadsheet-gateway';
import { type ActualSheet, readActualSheets, WHOLE_FIELDS } from '../../repair/actual-sheet';
import { writeGroups } from '../write-sheets';

/** A tab with formats and rules weighs some hundred kilobytes. */
const TABS_A_READ = 25;

export const inGroups = <Item>(items: readonly Item[], size = TABS_A_READ): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** By sheet id. */
export type Sheets = ReadonlyMap<number, ActualSheet>;

export const byId = (sheets: readonly ActualSheet[]): Sheets =>
  new Map(sheets.map((sheet) => [sheet.current.sheetId, sheet]));

export function readWhole({ spreadsheet }: Services, sheetIds: readonly number[]): Sheets {
  return sheetIds.length === 0
    ? new Map()
    : byId(readActualSheets(spreadsheet.readSome(WHOLE_FIELDS, { roles: [], sheetIds })));
}

/** null: look, and write nothing. */
export type Hands = { readonly write: (groups: readonly (readonly Request[])[]) => void } | null;

export const handsOf = ({ spreadsheet }: Services): NonNullable<Hands> => ({
  write: (groups) => writeGroups(spreadsheet, groups),
});
