// The tab of a closed unit, or of one that is gone from *Đơn vị*: after a repair nobody but officers may type there, and its keys stand.

import type { Google } from '../../local/google';
import { mayEdit } from '../../local/sheets-api/permissions';
import { tabColumns } from '../../src/layout/tab-columns';
import { dataCell, OFFICER, officerWrites, run, sheetOfRole } from '../actions/story';
import { byHand, idOf, tabDamages } from './damage';
import { kindsIn, repairOf } from './repaired';
import { CLERKS, filledWorkbook } from './truth';

const UNIT = 'unit:MN01';
const picks = { a: 0, b: 0 };

const keysOf = (google: Google): readonly string[] =>
  sheetOfRole(google, UNIT).cells.map((cells) => cells[tabColumns.key]?.userEnteredValue?.stringValue ?? '');

const isOpenTo = (google: Google, who: string): boolean => {
  const sheet = sheetOfRole(google, UNIT);
  return sheet.cells.some((cells, row) =>
    cells.some((_, column) => mayEdit(google.workbook, idOf(sheet), row, column, who)),
  );
};

/** @returns the workbook once *Tạo/cập nhật tab đơn vị* has seen it */
function closed(): Google {
  const google = filledWorkbook();
  officerWrites(google, 'units', 'MN01', 'Dùng', 'Không');
  expect(run(google, 'generateTabs').ok).toBe(true);
  return google;
}

function dropped(google: Google): void {
  const { row } = dataCell(google, 'units', 'MN01', 'Mã');
  const sheetId = idOf(sheetOfRole(google, 'units'));
  byHand(google, [{ deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } } }]);
}

const settles = (google: Google): void => {
  const again = repairOf(google);
  expect([again.report.found, again.writes]).toEqual([[], 0]);
};

test('a closed unit whose tab nobody has broken is left alone', () => settles(closed()));

test('protections that were removed come back for officers only, keys that were cleared stand again', () => {
  const google = closed();
  const keys = keysOf(google);
  tabDamages.protectionsRemoved(google, UNIT, picks);
  tabDamages.keysCleared(google, UNIT, picks);
  expect(isOpenTo(google, CLERKS.TH01)).toBe(true);
  expect(kindsIn(repairOf(google))).toEqual(expect.arrayContaining(['protections', 'keys']));
  expect([CLERKS.MN01, CLERKS.TH01].map((who) => isOpenTo(google, who))).toEqual([false, false]);
  expect(keysOf(google)).toEqual(keys);
  settles(google);
});

test.each(['protectionsRemoved', 'protectionOnlyWarns', 'strangerLetIn'] as const)(
  'a unit that is gone from Đơn vị: %s',
  (damage) => {
    const google = filledWorkbook();
    dropped(google);
    run(google, 'generateTabs');
    tabDamages[damage](google, UNIT, picks);
    expect(kindsIn(repairOf(google))).toContain('protections');
    expect([CLERKS.MN01, CLERKS.TH01, 'khach@example.com'].map((who) => isOpenTo(google, who))).toEqual([
      false,
      false,
      false,
    ]);
    settles(google);
  },
);

test('a unit that was closed before the plan changed is locked, and opened again with the unit', () => {
  const google = closed();
  officerWrites(google, 'indicators', 'A5', 'Dùng', 'Không');
  run(google, 'generateTabs');
  tabDamages.protectionsRemoved(google, UNIT, picks);
  repairOf(google);
  expect([CLERKS.MN01, CLERKS.TH01].map((who) => isOpenTo(google, who))).toEqual([false, false]);
  settles(google);
  officerWrites(google, 'units', 'MN01', 'Dùng', 'Có');
  expect(run(google, 'generateTabs').ok).toBe(true);
  expect([CLERKS.MN01, CLERKS.TH01, OFFICER].map((who) => isOpenTo(google, who))).toEqual([true, false, true]);
  settles(google);
});
