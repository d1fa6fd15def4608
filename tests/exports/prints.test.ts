// *Bản in PDF…*: links to Google's own print of the pages that are there.

import { createGoogle } from '../../local/google';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import { printAddress } from '../../src/domain/print-address';
import { generatedWorkbook, run, sheetOfRole } from '../actions/story';

const OFFICER = 'canbo@example.edu.vn';

const linksIn = (html: string): readonly URL[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => new URL(address.replaceAll('&amp;', '&')));

test('Tổng hợp prints on A4 landscape, fitted to the width, its frozen rows on every page', () => {
  const google = generatedWorkbook();
  expect(run(google, 'openPrints')).toMatchObject({ ok: true });
  const { html = '' } = google.dialogs.at(-1) ?? {};
  const { sheetId } = sheetOfRole(google, 'summary').properties;
  const link = linksIn(html).find(({ searchParams }) => searchParams.get('gid') === String(sheetId));
  expect(link?.origin).toBe('https://docs.google.com');
  expect(link?.pathname).toBe(`/spreadsheets/d/${google.workbook.spreadsheetId}/export`);
  expect(Object.fromEntries(link?.searchParams ?? [])).toMatchObject({
    format: 'pdf',
    size: 'A4',
    portrait: 'false',
    scale: '2',
    fzr: 'true',
    gridlines: 'false',
  });
  expect(html).toContain('mở trong thẻ mới, tải về tệp PDF');
});

test('one page is asked for as a scale that fits the page', () => {
  const address = new URL(
    printAddress('https://docs.google.com/spreadsheets/d/x/edit#gid=5', 7, { landscape: true, onePage: true }),
  );
  expect(address.pathname).toBe('/spreadsheets/d/x/export');
  expect(address.searchParams.get('scale')).toBe('4');
});

test('a title that somebody gave a sheet is shown as text', () => {
  const google = generatedWorkbook();
  const sheet = sheetOfRole(google, 'summary');
  google.workbook.sheets = google.workbook.sheets.map((one) =>
    one === sheet ? { ...one, properties: { ...one.properties, title: '<b onclick="x">&' } } : one,
  );
  run(google, 'openPrints');
  expect(google.dialogs.at(-1)?.html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;</a>');
});

test('it makes one small reading, fetches nothing and writes nothing', () => {
  const google = generatedWorkbook();
  run(google, 'openPrints');
  const calls = google.calls.filter(({ service }) => /^(Sheets|Drive|UrlFetch)/.test(service));
  expect(calls.map(({ method }) => method)).toEqual(['getByDataFilter']);
});

test('a workbook without such pages says what comes first', () => {
  const google = createGoogle({ workbook: createWorkbook({ owner: OFFICER }), now: new Date(), officer: OFFICER });
  expect(run(google, 'openPrints')).toEqual({ ok: false, message: expect.stringContaining('Thiết lập sổ') });
});
