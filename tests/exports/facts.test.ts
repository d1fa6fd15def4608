// *Xuất bảng số liệu (CSV)*: the file, byte by byte, and the dialog that tells of it.

import { toCsv as demoCsv } from '../../local/csv';
import { exportTables } from '../../local/demo/export-tables';
import type { Google } from '../../local/google';
import { toCsv } from '../../src/domain/csv';
import { CLERK, generatedWorkbook, OFFICER, pasteEntry, run, STRANGER, startWorkbook } from '../actions/story';

const fileOf = (google: Google): Buffer => Buffer.from(google.files.at(-1)?.bytes ?? []);

/** Lines and cells of a CSV file; quotes and breaks within them understood. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const valueAt = (google: Google, unit: string, field: string): string | undefined =>
  cellsOf(fileOf(google).toString('utf8')).find((cells) => cells[1] === unit && cells[4] === field)?.[5];

test('the file begins with a byte-order mark, ends its lines as Windows does, and has a name with its year', () => {
  const google = generatedWorkbook();
  expect(run(google, 'exportFacts')).toEqual({
    ok: true,
    message: expect.stringMatching(
      /^Đã lưu tệp so-lieu-2026\.csv vào Google Drive của bạn: 3 đơn vị, \d+ dòng số liệu\.$/,
    ),
  });
  expect(google.files).toMatchObject([{ name: 'so-lieu-2026.csv', mimeType: 'text/csv', owner: OFFICER }]);
  const bytes = fileOf(google);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text.split('\r\n')[0]).toBe('\uFEFFyear,unit,level,indicator,field,value,verdict,status,submittedAt');
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

const typed: readonly (readonly [string, unknown])[] = [
  ['A1', '=HYPERLINK("http://a.vn";"x")'],
  ['A2', '+84 và @ai'],
  ['A3', '-2+3'],
  ['A9.received', '-3'],
  ['A9.resolved', '1,5'],
  ['N1', 'Vie\u0323\u0302t Nam, "đ\u1ea7u"\ndòng hai'],
  ['N2', `${'dài '.repeat(5000)}`],
  ['N3', 'Gọi ông A: 0912345678'],
];

function filled(): Google {
  const google = generatedWorkbook();
  for (const [key, value] of typed) pasteEntry(google, CLERK, 'MN01', key, value as string);
  return google;
}

test('the menu exports the very facts that the demo writes', () => {
  const google = filled();
  run(google, 'exportFacts');
  expect(fileOf(google).toString('utf8')).toBe(demoCsv(exportTables(google).facts));
});

test('what a school typed arrives as text, composed, with nothing that a program runs, and numbers as numbers', () => {
  const google = filled();
  run(google, 'exportFacts');
  const text = fileOf(google).toString('utf8');
  expect(text).not.toMatch(/(^|[,;\t"\r\n])[=+@]/m);
  expect(valueAt(google, 'MN01', 'A9.received')).toBe('-3');
  expect(valueAt(google, 'MN01', 'N1')).toMatch(/^Việt Nam, "đầu"\s+dòng hai$/);
  expect(valueAt(google, 'MN01', 'N3')).toBe('Gọi ông A: (đã ẩn)');
});

test('a text of 20,000 characters is whole', () => {
  const google = filled();
  run(google, 'exportFacts');
  expect(valueAt(google, 'MN01', 'N2')).toBe('dài '.repeat(5000).trim());
});

test.each<readonly [string | number, string]>([
  ['=1+1', "'=1+1"],
  ['+84912', "'+84912"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-3+cmd', "'-3+cmd"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  [' =1', " '=1"],
  ['a;=1', "a;'=1"],
  ['＝1', "'＝1"],
  ['-3', '-3'],
  [-3, '-3'],
  ['95,5%', '"95,5%"'],
  [0.5, '0.5'],
  ['', ''],
  ['a=b', 'a=b'],
  ['\ud800', '\ufffd'],
])('the cell %j is written as %s', (cell, written) => {
  expect(toCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
});

test('the dialog has one link, which opens in a new tab, and says where the file is', () => {
  const google = generatedWorkbook();
  run(google, 'exportFacts');
  const { kind, html = '' } = google.dialogs.at(-1) ?? { kind: 'none' };
  expect(kind).toBe('dialog');
  const links = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
  expect(links).toEqual([
    `<a href="https://drive.google.com/file/d/${google.files[0]?.id}/view?usp=drivesdk" target="_blank" rel="noopener noreferrer">`,
  ]);
  expect(html).toContain('so-lieu-2026.csv');
});

test('it takes two narrow readings and one file, and writes nothing into the workbook', () => {
  const google = generatedWorkbook();
  const { revision } = google.workbook;
  run(google, 'exportFacts');
  const calls = google.calls.filter(({ service }) => /^(Sheets|Drive)/.test(service));
  expect(calls.map(({ service, method }) => `${service}.${method}`)).toEqual([
    'Sheets.Spreadsheets.get',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Drive.Files.create',
  ]);
  expect(google.workbook.revision).toBe(revision);
});

test('a clerk who consents gets a file of their own; somebody who may not edit gets none', () => {
  const google = filled();
  expect(run(google, 'exportFacts', CLERK).ok).toBe(true);
  expect(google.files.map(({ owner }) => owner)).toEqual([CLERK]);
  expect(fileOf(google).toString('utf8')).not.toContain('0912345678');
  expect(() => run(google, 'exportFacts', STRANGER)).toThrow('Authorization is required');
});

test('a workbook that is not whole is told as such, and no file made', () => {
  const google = startWorkbook([{ code: 'TH01', name: 'Trường TH Đồng Tâm', level: 'không có' }]);
  expect(run(google, 'exportFacts').ok).toBe(false);
  expect(google.files).toEqual([]);
});
