// A row that somebody deleted on a tab: *Tạo/cập nhật tab* makes it anew and blank, and says so before, after and in the log.

import type { Google } from '../../local/google';
import type { Preview } from '../../src/domain/preview';
import { officerWrites, run, sheetOfRole } from '../actions/story';
import { district, OFFICER, schools } from '../follow-up/district';
import { byHand, idOf } from '../repair/damage';

const open = district({ units: schools(2) });

function deleteRow(google: Google, role: string, key: string): void {
  const sheet = sheetOfRole(google, role);
  const row = sheet.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === key);
  byHand(google, [
    {
      deleteDimension: { range: { sheetId: idOf(sheet), dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
    },
  ]);
}

const kindsOf = (google: Google): readonly string[] =>
  (google.run('previewTabs', OFFICER) as { readonly preview: Preview }).preview.groups.map(
    ({ kind, code }) => `${kind} ${code}`,
  );

test('which row it is, and where its last known value stands', () => {
  const d = open();
  d.tick('TH01');
  d.google.run('sweep', OFFICER);
  deleteRow(d.google, 'unit:TH01', 'A9.received');
  expect(kindsOf(d.google)).toContain('lostRow A9.received');
  const { message } = run(d.google, 'generateTabs');
  expect(message).toMatch(/A9\.received .*đã bị xóa\. Giá trị biết gần nhất: “2” \(Nhật ký, dòng \d+, lúc/);
  expect(d.log().filter(([, unit, what]) => unit === 'TH01' && what === 'Tạo lại dòng đã bị xóa')).toHaveLength(1);
  expect(run(d.google, 'generateTabs').message).not.toContain('bị xóa');
});

test('a row that the officer takes out of the plan and brings back is none that was lost', () => {
  const d = open();
  officerWrites(d.google, 'indicators', 'A5', 'Dùng', 'Không');
  expect(run(d.google, 'generateTabs').message).not.toContain('bị xóa');
  officerWrites(d.google, 'indicators', 'A5', 'Dùng', 'Có');
  expect(kindsOf(d.google).filter((kind) => kind.startsWith('lostRow'))).toEqual([]);
  expect(run(d.google, 'generateTabs').message).not.toContain('bị xóa');
});
