// Headers of a list exchanged by typing: what stands below them has not moved, and is not moved.

import { entriesOf, officerWrites, run, sheetOfRole } from '../actions/story';
import { byHand, idOf, overwrite } from './damage';
import { kindsIn, repairOf } from './repaired';
import { filledWorkbook } from './truth';

type Google = ReturnType<typeof filledWorkbook>;
const HEADER = 2;

const linesOf = (google: Google, role: string): readonly string[] =>
  sheetOfRole(google, role)
    .cells.slice(HEADER)
    .map((cells) => JSON.stringify(cells.map((cell) => cell?.userEnteredValue ?? null)).replace(/(,null)*\]$/, ''));

function exchange(google: Google, role: string, one: string, other: string): void {
  const cells = sheetOfRole(google, role).cells[HEADER] ?? [];
  const at = (header: string): number => cells.findIndex((cell) => cell?.userEnteredValue?.stringValue === header);
  const [left, right] = [at(one), at(other)];
  overwrite(google, role, HEADER, left, { stringValue: other });
  overwrite(google, role, HEADER, right, { stringValue: one });
}

test.each([
  ['units', 'Tên đơn vị', 'Tên tab'],
  ['units', 'Mã', 'Tên đơn vị'],
  ['units', 'Cấp', 'Xã'],
  ['units', 'Dùng', 'Cấp'],
  ['indicators', 'Nội dung', 'Gợi ý nhập'],
  ['indicators', 'Loại', 'So sánh'],
  ['rules', 'Mã', 'Vấn đề'],
] as const)('%s: %s and %s exchanged: the headers are written anew and no column moves', (role, one, other) => {
  const google = filledWorkbook();
  const before = linesOf(google, role);
  exchange(google, role, one, other);
  const repaired = repairOf(google);
  expect(kindsIn(repaired)).toEqual(['texts']);
  expect(repaired.report.cannotMend).toEqual([]);
  expect(linesOf(google, role)).toEqual(before);
  expect(repairOf(google).report.found).toEqual([]);
  expect(run(google, 'generateTabs')).toMatchObject({ ok: true });
});

test('a column that was moved with its header is moved back, also where it stands in for its neighbour', () => {
  const google = filledWorkbook();
  officerWrites(google, 'units', 'MN01', 'Tên tab', 'Hoa Mai');
  run(google, 'generateTabs');
  const [before, entries] = [linesOf(google, 'units'), entriesOf(google, 'MN01')];
  const sheetId = idOf(sheetOfRole(google, 'units'));
  byHand(google, [
    { unmergeCells: { range: { sheetId } } },
    {
      moveDimension: {
        source: { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
        destinationIndex: 1,
      },
    },
  ]);
  expect(kindsIn(repairOf(google))).toContain('columns');
  expect(linesOf(google, 'units')).toEqual(before);
  expect(entriesOf(google, 'MN01')).toEqual(entries);
});
