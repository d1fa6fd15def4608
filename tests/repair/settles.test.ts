// One repair is enough: the second finds nothing, also where the list of units is empty or the frame of *Kiểm tra* is broken.

import type { Google } from '../../local/google';
import { run, sheetOfRole } from '../actions/story';
import { byHand, idOf } from './damage';
import { kindsIn, repairOf } from './repaired';
import { filledWorkbook } from './truth';

function rowsDeleted(google: Google, role: string, startIndex: number, endIndex: number): void {
  const sheetId = idOf(sheetOfRole(google, role));
  byHand(google, [{ deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } } }]);
}

const settles = (google: Google): void => {
  const again = repairOf(google);
  expect([again.report.found, again.writes]).toEqual([[], 0]);
};

test('all units deleted from Đơn vị: their rows of Theo dõi nộp stay', () => {
  const google = filledWorkbook();
  rowsDeleted(google, 'units', 3, 6);
  const { report } = repairOf(google);
  expect(report.cannotMend.filter((line) => line.includes('không có trên sheet Đơn vị'))).toHaveLength(3);
  const keys = sheetOfRole(google, 'tracking').cells.map((cells) => cells[0]?.userEnteredValue?.stringValue);
  expect(keys).toEqual(expect.arrayContaining(['PGD', 'MN01', 'TH01']));
  settles(google);
});

test.each([0, 1, 2])('row %i of Kiểm tra deleted (0-based): made anew, and the findings stay findings', (row) => {
  const google = filledWorkbook();
  run(google, 'validate');
  const before = sheetOfRole(google, 'findings').cells.slice(3);
  rowsDeleted(google, 'findings', row, row + 1);
  expect(kindsIn(repairOf(google))).toEqual(['rowGone']);
  const values = (rows: typeof before) =>
    rows.map((cells) => cells.map((cell) => cell?.userEnteredValue)).filter((cells) => cells.some(Boolean));
  expect(values(sheetOfRole(google, 'findings').cells.slice(3))).toEqual(values(before));
  settles(google);
});
