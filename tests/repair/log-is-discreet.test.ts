// What *Sửa chữa sổ* could not mend is told to the officer as it stands; the log, which stays for years, keeps nobody's number.

import type { RepairOutcome } from '../../src/actions/repair';
import { OFFICER, officerWrites, sheetOfRole } from '../actions/story';
import { duplicateTab, idOf, overwrite, tabDamages } from './damage';
import { repairOf } from './repaired';
import { filledWorkbook } from './truth';

const loggedIn = (google: ReturnType<typeof filledWorkbook>): string =>
  sheetOfRole(google, 'log')
    .cells.flatMap((cells) => cells.map((cell) => cell?.userEnteredValue?.stringValue ?? ''))
    .filter((text) => text !== OFFICER)
    .join('\n');

test('an explanation on a copied tab', () => {
  const google = filledWorkbook();
  const copy = duplicateTab(google, 'unit:MN01', true);
  const row = copy.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === 'A9.received');
  const text = 'gọi 0912345678, hoa.rieng@gmail.com';
  tabDamages.keyCleared(google, 'unit:TH01', { a: 3, b: 0 });
  const { sheets } = google.workbook;
  const cells = sheets.find((sheet) => idOf(sheet) === idOf(copy))?.cells[row];
  if (cells) cells[8] = { ...cells[8], userEnteredValue: { stringValue: text } };
  expect(repairOf(google).report.cannotMend.join()).toContain(text);
  expect(loggedIn(google)).toContain('Bản sao của MN Hoa Mai');
  expect(loggedIn(google)).not.toMatch(/0912345678|@/);
});

test('a faulty address in Đơn vị', () => {
  const google = filledWorkbook();
  officerWrites(google, 'units', 'MN01', 'Email nhập liệu', 'hoa.rieng@gmail,com');
  overwrite(google, 'units', 2, 1, { stringValue: 'Trường' });
  const { report } = google.run('repair', OFFICER) as RepairOutcome;
  expect(report.cannotMend.join()).toContain('hoa.rieng@gmail');
  expect(loggedIn(google)).toContain('Phải sửa trước những ô: “Đơn vị” F5');
  expect(loggedIn(google)).not.toContain('@');
});
