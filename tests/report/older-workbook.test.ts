// A workbook that was set up before there was a report: it lacks the settings of the report until set-up is run again.

import { createGoogle, type Google } from '../../local/google';
import { typeInto } from '../../local/people';
import type { Workbook } from '../../local/sheets-api/workbook';
import { generatedWorkbook, OFFICER, run, settingCell, sheetOfRole } from '../actions/story';
import { copyOf } from '../copy-workbook';
import { paragraphsOf, partsOf } from './docx-parts';

const NOW = new Date('2026-11-10T09:00:00+07:00');
const REPORT_KEYS = ['reportNumber', 'reportPlace', 'reportBasis', 'signerTitle', 'signedByDeputy', 'signerName'];
const KEY = 0;

const textAt = (google: Google, row: number, column: number): string =>
  sheetOfRole(google, 'settings').cells[row]?.[column]?.userEnteredValue?.stringValue ?? '';

/** Without the rows that came with the report, and without the mark that says by which layout the sheet was painted. */
function older(): Google {
  const workbook: Workbook = copyOf(generatedWorkbook().workbook);
  const google = createGoogle({ workbook, now: NOW, officer: OFFICER });
  const sheet = sheetOfRole(google, 'settings');
  const first = sheet.cells.findIndex((cells) => cells[KEY]?.userEnteredValue?.stringValue === '#report');
  expect(first).toBeGreaterThan(0);
  sheet.cells.splice(first);
  sheet.properties.gridProperties = { ...sheet.properties.gridProperties, rowCount: first + 3 };
  for (const item of sheet.developerMetadata) if (item.metadataKey === 'spec') item.metadataValue = 'older';
  workbook.revision++;
  return google;
}

const report = (google: Google): string => {
  expect(run(google, 'exportReport')).toMatchObject({ ok: true });
  return paragraphsOf(
    partsOf(google.files[google.files.length - 1]?.bytes ?? new Uint8Array())['word/document.xml'] ?? '',
  ).join('\n');
};

test('it is read as before, and the report takes what a new workbook begins with', () => {
  const google = older();
  for (const action of ['validate', 'summarize', 'generateTabs', 'sweep'])
    expect(run(google, action)).toMatchObject({ ok: true });
  expect(report(google)).toContain('Lạc Thủy, ngày 10 tháng 11 năm 2026');
});

test.each(['setUp', 'repair'])('%s brings the rows and leaves every value of the officer in its place', (action) => {
  const google = older();
  typeInto(google, { ...settingCell(google, 'managingBody'), value: 'Phòng Văn hóa – Xã hội xã Minh Họa' });
  typeInto(google, { ...settingCell(google, 'remindAfter'), value: '2, 4' });
  const before = sheetOfRole(google, 'settings').cells.map((cells) =>
    cells.slice(0, 3).map((cell) => cell?.userEnteredValue),
  );
  expect(run(google, action)).toMatchObject({ ok: true });
  const sheet = sheetOfRole(google, 'settings');
  expect(
    sheet.cells.slice(0, before.length).map((cells) => cells.slice(0, 3).map((cell) => cell?.userEnteredValue)),
  ).toEqual(before);
  const keys = sheet.cells.map((_, row) => textAt(google, row, KEY));
  expect(keys.filter((key) => REPORT_KEYS.includes(key))).toEqual(REPORT_KEYS);
  typeInto(google, { ...settingCell(google, 'reportPlace'), value: 'Minh Họa' });
  typeInto(google, { ...settingCell(google, 'signedByDeputy'), value: 'Có' });
  const text = report(google);
  expect(text).toContain('Minh Họa, ngày 10 tháng 11 năm 2026');
  expect(text).toContain('KT. ');
  expect(run(google, 'setUp')).toMatchObject({ ok: true });
  const rows = sheetOfRole(google, 'settings').cells.map((_, row) => textAt(google, row, 2));
  expect(rows).toContain('Minh Họa');
});
