// The second round of a change: rows that were put aside are locked by now, so those that are blank at this reading are blank for
// good and may go. What a school typed up to the moment of the lock is seen here, and stays.

import type { Services } from '../../google/services';
import { planBook } from '../plan-book';
import type { PlannedWorkbook } from '../plan-workbook';
import { writeGroups } from '../write-sheets';

/** Sends nothing, and reads nothing, where no row was put aside that may turn out to be blank. */
export function removeBlankRows(services: Services, { tabs }: PlannedWorkbook): void {
  if (!tabs.some(({ rows }) => rows.mayBeBlank)) return;
  const { planned } = planBook(services);
  writeGroups(
    services.spreadsheet,
    planned.tabs.filter(({ rows }) => rows.removed.length > 0).map(({ structure }) => structure),
  );
}
