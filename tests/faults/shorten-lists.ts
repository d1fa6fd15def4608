// Most of what a run reads is in the lists of indicators, rules and units; a test of failures needs a few rows of them.

import type { Google } from '../../local/google';
import { findSheetByRole } from '../../local/scenario/unit-tab';

const LISTS = ['units', 'indicators', 'rules'];
const FIRST_ROW = 3;
/** "A9.received", a rule about it, a unit's code. */
const isNeeded = (key: string): boolean => /^TH\d|(^|[^A-Z0-9])A[789]([^0-9]|$)/.test(key);

/** Leaves what is about A7, A8 and A9, as if the officer had deleted the other rows, and the blank ones. */
export function shortenLists(google: Google): void {
  for (const role of LISTS) {
    const sheet = findSheetByRole(google, role);
    if (!sheet) throw new Error(`no sheet ${role}`);
    const cells = sheet.cells.filter(
      (line, row) => row < FIRST_ROW || isNeeded(line[0]?.userEnteredValue?.stringValue ?? ''),
    );
    const { gridProperties } = sheet.properties;
    sheet.properties = { ...sheet.properties, gridProperties: { ...gridProperties, rowCount: cells.length } };
    sheet.cells = cells;
  }
}
