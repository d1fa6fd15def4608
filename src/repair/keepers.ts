// Who keeps the workbook: the account that runs, and whoever stands on most of the protections of whole sheets.

import { PROTECTION_PREFIX, tidyEmails } from '../compile/wanted-protections';
import type { ActualSheet } from './actual-sheet';

/** No school ever stands there of right; one that somebody let in on a sheet or two is not one of them. */
export function keepersOf(sheets: readonly ActualSheet[], me: readonly string[]): readonly string[] {
  const lists = sheets.flatMap(({ protections }) =>
    protections
      .filter(
        ({ range, description = '', editors }) =>
          description.startsWith(PROTECTION_PREFIX) &&
          range?.startRowIndex === undefined &&
          range?.startColumnIndex === undefined &&
          (editors?.users ?? []).length > 0,
      )
      .map(({ editors }) => tidyEmails(editors?.users ?? [])),
  );
  const counts = new Map<string, number>();
  for (const email of lists.flat()) counts.set(email, (counts.get(email) ?? 0) + 1);
  return tidyEmails([...me, ...[...counts].filter(([, count]) => count * 2 > lists.length).map(([email]) => email)]);
}
