// A copy that somebody made of a sheet: it loses our marks, and only officers may still change it. What it holds stays.

import { PROTECTION_PREFIX, tidyEmails } from '../compile/wanted-protections';
import type { Request } from '../google/spreadsheet-gateway';
import { tabColumns, tabRows } from '../layout/tab-columns';
import { type ActualSheet, isTyped, type ProtectedRange, rawAt } from './actual-sheet';
import { tidyText } from './tidy-text';

const OUR_MARKS: ReadonlySet<string> = new Set(['role', 'spec', 'print', 'keys', 'editors', 'kinds', 'size']);
const DESCRIPTION = `${PROTECTION_PREFIX} bản sao, chỉ để đối chiếu.`;

const isOurs = ({ description = '' }: ProtectedRange): boolean => description.startsWith(PROTECTION_PREFIX);

const closes = (
  { range, unprotectedRanges, warningOnly, requestingUserCanEdit, editors }: ProtectedRange,
  keepers: ReadonlySet<string>,
): boolean =>
  range?.startRowIndex === undefined &&
  range?.startColumnIndex === undefined &&
  (unprotectedRanges ?? []).length === 0 &&
  !warningOnly &&
  (requestingUserCanEdit === false ||
    (editors !== undefined && tidyEmails(editors.users ?? []).every((email) => keepers.has(email))));

const marksOn = ({ current }: ActualSheet) => current.metadata.filter(({ key }) => OUR_MARKS.has(key));

/** Nothing left to do about it. */
export const isSettledCopy = (copy: ActualSheet, keepers: readonly string[]): boolean =>
  marksOn(copy).length === 0 && copy.protections.some((one) => closes(one, new Set(keepers)));

export const settleCopy = (copy: ActualSheet, keepers: readonly string[]): readonly Request[] => [
  ...marksOn(copy).map(({ id }) => ({
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: id } } },
  })),
  ...copy.protections.filter(isOurs).map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
  {
    addProtectedRange: {
      protectedRange: {
        description: DESCRIPTION,
        range: { sheetId: copy.current.sheetId },
        ...(keepers.length > 0 ? { editors: { users: [...keepers] } } : {}),
      },
    },
  },
];

const ENTRY_COLUMNS = [tabColumns.result, tabColumns.evidence, tabColumns.explanation] as const;

function entriesByKey(sheet: ActualSheet): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let row = tabRows.first; row < sheet.filledRows; row++) {
    const key = rawAt(sheet, row, tabColumns.key);
    if (typeof key !== 'string' || key.startsWith('#')) continue;
    for (const column of ENTRY_COLUMNS) {
      const raw = rawAt(sheet, row, column);
      const place =
        column === tabColumns.result ? key : `${key}, ${column === tabColumns.evidence ? 'Minh chứng' : 'Giải trình'}`;
      if (isTyped(raw)) entries.set(place, tidyText(String(raw)));
    }
  }
  return entries;
}

/** Entries of the copy that the tab does not hold. @param original null: it is gone, and all of them count */
export function differencesOf(
  copy: ActualSheet,
  original: ActualSheet | null,
): readonly { readonly place: string; readonly copy: string; readonly original: string }[] {
  const there = original ? entriesByKey(original) : new Map<string, string>();
  return [...entriesByKey(copy)].flatMap(([place, value]) => {
    const own = there.get(place) ?? '';
    return own === value ? [] : [{ place, copy: value, original: own }];
  });
}
