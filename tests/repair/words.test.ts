// What a repair says of things that nobody broke by hand on a tab, and of many equal ones.

import { indicatorColumns } from '../../src/layout/data-columns';
import { sheetOfRole } from '../actions/story';
import { idOf, overwrite } from './damage';
import { kindsIn, repairOf } from './repaired';
import { sortRows } from './sort-rows';
import { filledWorkbook } from './truth';

test('a plan that was sorted: its tabs are behind it, and no row, key or lock is said to be broken', () => {
  const google = filledWorkbook();
  const { cells, ...sheet } = sheetOfRole(google, 'indicators');
  const endColumn = Object.keys(indicatorColumns).length;
  const sheetId = idOf({ cells, ...sheet });
  sortRows(google, { sheetId, startRow: 3, endRow: cells.length, startColumn: 0, endColumn, by: 1 });
  expect(kindsIn(repairOf(google))).toEqual(['outdated']);
  expect(repairOf(google).report.found).toEqual([]);
});

test('the same letters in many cells are one line that says what is odd about them', () => {
  const google = filledWorkbook();
  const { cells } = sheetOfRole(google, 'indicators');
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      if (row < 3 || cell?.userEnteredValue?.stringValue !== 'Có') continue;
      overwrite(google, 'indicators', row, column, { stringValue: 'Có'.normalize('NFD') });
    }
  }
  const lines = repairOf(google).report.willDo.filter((line) => line.includes('sẽ sửa'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Chỉ tiêu, \d{2} ô \(.*…\): sẽ sửa “Có \[chữ ghép rời\]” thành “Có”$/);
});
