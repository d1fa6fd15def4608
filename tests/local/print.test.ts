// One sheet for printing: alone, with what its formulas show, in the look that the link asks for.

import { convert, LibreOfficeMissing, LibreOfficeSlow } from '../../local/office/convert';
import { sheetToPrint } from '../../local/print/print-sheet';
import { dayAt } from '../../local/virtual-day';
import { readZip } from '../../local/xlsx/zip';
import { generatedWorkbook, sheetOfRole } from '../actions/story';
import { withOffice } from './fake-office';

const HEAD = '%PDF-1.7 ';

/** The parts of the .xlsx that was handed to the printer, as text. */
async function printed(look: { readonly landscape: boolean; readonly onePage: boolean }) {
  const google = generatedWorkbook();
  const source = { workbook: google.workbook, evaluation: google.evaluation(), today: dayAt(google.now()) };
  const { sheetId = 0 } = sheetOfRole(google, 'summary').properties;
  const before = JSON.stringify(google.workbook);
  const print = await sheetToPrint(source, sheetId, look);
  const pdf = await withOffice('copies', async () => print?.());
  expect(JSON.stringify(google.workbook)).toBe(before);
  const parts = readZip(Buffer.from(pdf ?? []).subarray(HEAD.length));
  const text = (name: string): string => Buffer.from(parts.get(name) ?? []).toString('utf8');
  return { names: [...parts.keys()], sheet: text('xl/worksheets/sheet1.xml'), book: text('xl/workbook.xml') };
}

test('the sheet stands alone, without a formula, and with what its formulas showed', async () => {
  const { names, sheet, book } = await printed({ landscape: true, onePage: false });
  expect(names.filter((name) => name.startsWith('xl/worksheets/sheet'))).toEqual(['xl/worksheets/sheet1.xml']);
  expect(book.match(/<sheet /g)).toHaveLength(1);
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('<mergeCell ');
  expect(sheet).toContain('<conditionalFormatting');
});

test('the width is fitted, the header rows come again on every page', async () => {
  const { sheet, book } = await printed({ landscape: true, onePage: false });
  expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
  expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
  expect(book).toMatch(/_xlnm\.Print_Titles[^>]*>'Tổng hợp'!\$\d+:\$\d+</);
});

test('one page is one page, upright where that is asked for', async () => {
  const { sheet } = await printed({ landscape: false, onePage: true });
  expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="1"/);
  expect(sheet).not.toMatch(/orientation="landscape"/);
});

test('a sheet that is not there is not printed', async () => {
  const google = generatedWorkbook();
  const source = { workbook: google.workbook, evaluation: google.evaluation(), today: 1 };
  expect(await sheetToPrint(source, 999_999, { landscape: true, onePage: false })).toBeNull();
});

test('figures are printed with the decimal comma', async () => {
  const google = generatedWorkbook();
  const source = { workbook: google.workbook, evaluation: google.evaluation(), today: dayAt(google.now()) };
  const { sheetId = 0 } = sheetOfRole(google, 'summary').properties;
  const print = await sheetToPrint(source, sheetId, { landscape: true, onePage: false });
  const settings = await withOffice('tellsSettings', async () => print?.());
  expect(Buffer.from(settings ?? []).toString('utf8')).toMatch(/ooSetupSystemLocale"[^>]*><value>vi-VN</);
});

const conversion = { content: Buffer.from('x'), from: 'xlsx', to: 'pdf', limitMs: 30_000 };

test('a LibreOffice that is not there, that fails or that does not end is told apart', async () => {
  await expect(withOffice(null, () => convert(conversion))).rejects.toThrow(LibreOfficeMissing);
  await expect(withOffice('fails', () => convert(conversion))).rejects.toThrow('ended with 3: no such filter');
  // Its `sleep` holds the pipe open for a minute unless it is ended, too.
  await expect(withOffice('hangs', () => convert({ ...conversion, limitMs: 200 }))).rejects.toThrow(LibreOfficeSlow);
});
