// Rows of *Nhật ký* that a run writes once, however often it is begun again.

import { serialAt } from '../../domain/day';
import type { Services } from '../../google/services';
import { readSnapshot, SNAPSHOT_FIELDS } from '../../read/snapshot';
import { appendRows, type Written } from '../settle/cell-writes';

const WHAT_COLUMN = 3;
const SECOND_OF_A_DAY = 1 / 86_400;

/**
 * @param startedAt milliseconds since 1970: a row that says the same as the first of `rows`, written since then, is this one
 * @returns false where there is no log
 */
export function logOnce(services: Services, startedAt: number, rows: readonly (readonly Written[])[]): boolean {
  const snapshot = readSnapshot(services.spreadsheet.readSome(SNAPSHOT_FIELDS, { roles: ['log'], sheetIds: [] }));
  const sheet = snapshot.byRole.get('log');
  if (!sheet) return false;
  const begun = serialAt(new Date(startedAt)) - SECOND_OF_A_DAY;
  const what = rows[0]?.[WHAT_COLUMN];
  for (let row = 0; row < sheet.rowCount; row++) {
    const at = sheet.cell(row, 0);
    if (typeof at === 'number' && at >= begun && sheet.cell(row, WHAT_COLUMN) === what) return true;
  }
  services.spreadsheet.write(appendRows(sheet.current.sheetId, rows));
  return true;
}
