// Approving and sending back from pages: the same as from the menu, on one unit by its code, answered as data and never with an alert.

import type { ReasonPage } from '../../src/pages/contract';
import { clerkOf, type District, district, OFFICER, readsIn, schools, writesIn } from '../follow-up/district';

const open = district({ units: schools(3) });

function handedIn(...units: readonly string[]): District {
  const d = open();
  for (const unit of units) d.tick(unit);
  return d;
}
const alerts = ({ google }: District): number => google.dialogs.filter(({ kind }) => kind === 'alert').length;

test('approving answers with a sentence and nothing pops up', () => {
  const d = handedIn('TH01');
  const before = alerts(d);
  expect(d.google.run('approveUnit', OFFICER, 'TH01')).toEqual({
    ok: true,
    message: 'Trường TH số 1: Đã duyệt lúc 09:00 09/11/2026.',
  });
  expect(d.tracked('TH01').status).toBe('Đã duyệt');
  expect(alerts(d)).toBe(before);
});

test('it costs two narrow readings and one write', () => {
  const d = handedIn('TH01', 'TH02');
  const approved = d.callsOf(() => d.google.run('approveUnit', OFFICER, 'TH01'));
  expect([readsIn(approved), writesIn(approved)]).toEqual([2, 1]);
  const returned = d.callsOf(() => d.google.run('returnUnit', OFFICER, 'TH02', 'Thiếu minh chứng'));
  expect([readsIn(returned), writesIn(returned)]).toEqual([2, 2]);
});

test('approving what is approved by now says so and changes nothing', () => {
  const d = handedIn('TH01');
  d.choose('TH01', 'Duyệt');
  const before = d.log().length;
  expect(d.google.run('approveUnit', OFFICER, 'TH01')).toEqual({
    ok: false,
    message: 'Không duyệt được: báo cáo đang ở trạng thái “Đã duyệt”.',
  });
  expect(d.log()).toHaveLength(before);
});

test.each([
  ['nothing', undefined],
  ['blanks', ' \n\t '],
  ['no text', { trim: 'x' }],
  ['a number', 7],
])('%s is no reason: the report stays where it is', (_, reason) => {
  const d = handedIn('TH01');
  expect(d.google.run('returnUnit', OFFICER, 'TH01', reason)).toEqual({
    ok: false,
    message: 'Chưa trả lại: cần ghi lý do.',
  });
  expect(d.tracked('TH01').status).toBe('Đã nộp');
});

test('a reason is text and nothing else wherever it goes, and is cut', () => {
  const d = handedIn('TH01');
  const reason = `=HYPERLINK("http://a.vn")\u202e<img src=x>${'dài '.repeat(3000)}`;
  expect(d.google.run('returnUnit', OFFICER, 'TH01', reason)).toMatchObject({ ok: true });
  const kept = String(d.tracked('TH01').reason);
  expect(kept.startsWith('=HYPERLINK("http://a.vn")<img src=x>dài')).toBe(true);
  expect(kept.length).toBeLessThanOrEqual(501);
  const written = JSON.stringify(d.google.workbook.sheets.map(({ cells }) => cells));
  expect(written).not.toContain('"formulaValue":"=HYPERLINK(\\"http://a.vn');
  expect(written).not.toContain('\u202e');
  expect(d.google.mails[0]?.htmlBody).not.toContain('<img');
});

test('a unit that nobody knows is no unit, even when it looks like one', () => {
  const d = handedIn('TH01');
  for (const code of ['TH99', 'th01', '', 'PGD', '__proto__', null])
    expect(d.google.run('approveUnit', OFFICER, code)).toMatchObject({ ok: false });
  expect(d.tracked('TH01').status).toBe('Đã nộp');
});

test('a clerk who calls it gets no further than in the workbook itself', () => {
  const d = handedIn('TH01');
  expect(d.google.run('approveUnit', clerkOf('TH01'), 'TH01')).toMatchObject({ ok: false });
  expect(d.tracked('TH01').status).toBe('Đã nộp');
});

test('the menu opens the dialog with the unit and what is wrong on its tab', () => {
  const d = handedIn('TH01');
  d.type(OFFICER, 'TH01', 'A9.received', null);
  d.google.select(OFFICER, { sheetId: d.sheet('unit:TH01').properties.sheetId ?? 0, row: 0, column: 0 });
  expect(d.google.run('returnOpenTab', OFFICER)).toMatchObject({ ok: true });
  const shown = d.google.dialogs.at(-1);
  expect([shown?.kind, shown?.title]).toEqual(['dialog', 'Trả lại báo cáo']);
  const json = /<script id="data" type="application\/json">(.*?)<\/script>/s.exec(shown?.html ?? '')?.[1] ?? '';
  const page = JSON.parse(json) as ReasonPage;
  expect(page).toMatchObject({ kind: 'return', code: 'TH01', name: 'Trường TH số 1' });
  expect(page.findings[0]).toMatchObject({ field: 'A9.received', number: 'A9.2', severity: 'error', blocks: true });
});

test('a name that is HTML is data in the page, not a part of it', () => {
  const name = '</script><script>alert(1)</script>';
  const d = district({ units: [{ code: 'TH01', name, tab: 'TH01', level: 'TH' }], filled: false })();
  d.google.select(OFFICER, { sheetId: d.sheet('unit:TH01').properties.sheetId ?? 0, row: 0, column: 0 });
  const tracking = d.sheet('tracking');
  const row = tracking.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === 'TH01');
  const cells = tracking.cells[row];
  if (cells) cells[5] = { ...cells[5], userEnteredValue: { stringValue: 'Đã nộp' } };
  d.google.workbook.revision++;
  expect(d.google.run('returnOpenTab', OFFICER)).toMatchObject({ ok: true });
  const html = d.google.dialogs.at(-1)?.html ?? '';
  expect(html).not.toContain('alert(1)</script>');
  expect(html).toContain('\\u003cscript\\u003ealert(1)');
});

describe('going to a cell', () => {
  test('puts the officer’s cursor there', () => {
    const d = open();
    const { sheetId = 0 } = d.sheet('unit:TH02').properties;
    expect(d.google.run('goTo', OFFICER, sheetId, 8, 5)).toEqual({ ok: true, message: 'Đã mở ô.' });
    // The menu works on the tab that is open now.
    expect(d.google.run('returnOpenTab', OFFICER)).toMatchObject({ message: expect.stringContaining('Chưa nộp') });
  });

  test.each([
    ['a sheet that is gone', [987_654, 0, 0]],
    ['a row beyond the sheet', [null, 100_000, 0]],
    ['a column beyond the sheet', [null, 0, 1000]],
    ['half a row', [null, 1.5, 0]],
    ['a row before the first', [null, -1, 0]],
    ['a text', [null, '3', 0]],
    ['no number', [null, Number.NaN, 0]],
  ])('%s is said to be none', (_, [sheetId, row, column]) => {
    const d = open();
    const id = sheetId ?? d.sheet('unit:TH02').properties.sheetId;
    expect(d.google.run('goTo', OFFICER, id, row, column)).toEqual({
      ok: false,
      message: 'Không còn ô này trong sổ; hãy làm mới rồi thử lại.',
    });
  });
});
