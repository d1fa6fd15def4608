// The demo's pieces, on a bundle of a few lines that knows how to set a workbook up.

import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCsv } from '../../local/csv';
import { readArguments, UsageError } from '../../local/demo/arguments';
import { completeScenario } from '../../local/demo/complete-scenario';
import { runDemo } from '../../local/demo/run-demo';
import { withOffice } from './fake-office';
import { bundleOf } from './fixture-google';

test('csv shows a formula that somebody typed, and never lets a spreadsheet run it', () => {
  const lines = toCsv([['=IMPORTXML("http://a")', '+84912', '@SUM(A1)', '-3', -3, '\tx', '-3+cmd', 'a=b']]).slice(
    1,
    -2,
  );
  expect(lines).toBe(`"'=IMPORTXML(""http://a"")",'+84912,'@SUM(A1),-3,-3,'\tx,'-3+cmd,a=b`);
});

test('csv opens rightly in Excel', () => {
  expect(
    toCsv([
      ['a', 'b'],
      ['x,"y"', 1],
      [null, 'd\ne'],
    ]),
  ).toBe('\uFEFFa,b\r\n"x,""y""",1\r\n,"d\ne"\r\n');
});

describe('arguments', () => {
  test('are read, with their defaults', () => {
    expect(readArguments([])).toEqual({ units: 37, scenario: null, out: 'out' });
    expect(readArguments(['--units', '6', '--out=x', '--scenario', 's.json'])).toEqual({
      units: 6,
      scenario: 's.json',
      out: 'x',
    });
  });

  test.each([
    [['--units', '0']],
    [['--units', 'ba']],
    [['--units']],
    [['--unit', '3']],
    [['x']],
    [['--units', '2000']],
  ])('%p are refused', (argv) => {
    expect(() => readArguments(argv)).toThrow(UsageError);
  });
});

test('what a scenario leaves out comes from the sample, for its year', () => {
  const whole = completeScenario({ settings: { year: 2027 } }, 5);
  expect([whole.units.length, whole.settings.deadline, whole.now.slice(0, 4)]).toEqual([5, '2027-11-20', '2027']);
  const unit = { code: 'X1', name: 'Trường X', level: 'MN' };
  expect(completeScenario({ units: [unit] }, 5).steps.some((step) => step.unit === 'X1')).toBe(true);
  expect(completeScenario({ units: [unit], steps: [] }, 5).steps).toEqual([]);
});

const BUNDLE = `
  function text(value) { return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } }; }
  function sheet(id, title, role, rows) {
    return [
      { addSheet: { properties: { sheetId: id, title: title, gridProperties: { rowCount: 8, columnCount: 12 } } } },
      { createDeveloperMetadata: { developerMetadata: { metadataKey: 'role', metadataValue: role, location: { sheetId: id }, visibility: 'DOCUMENT' } } },
      { updateCells: { start: { sheetId: id, rowIndex: 0, columnIndex: 0 }, rows: rows.map(function (r) { return { values: r.map(text) }; }), fields: 'userEnteredValue' } },
    ];
  }
  function send(requests) { Sheets.Spreadsheets.batchUpdate({ requests: requests }, SpreadsheetApp.getActiveSpreadsheet().getId()); }
  function setUp() {
    send(sheet(1, 'Cấu hình', 'settings', [['#header', 'Nội dung', 'Giá trị'], ['year', 'Năm', 2020], ['deadline', 'Hạn', ''], ['deadlineInclusive', 'Cả ngày hạn', '']])
      .concat(sheet(2, 'Đơn vị', 'units', [['ĐƠN VỊ'], ['Mã', 'Tên đơn vị', 'Tên tab', 'Cấp', 'Xã', 'Email nhập liệu', 'Đặc điểm', 'Miễn chỉ tiêu', 'Dùng'], ['MẪU1'], ['MẪU2'], ['MẪU3']])));
    return { ok: true, message: 'Đã thiết lập.' };
  }
  function readAll(id) {
    var book = Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId(), { includeGridData: true });
    var found = book.sheets.filter(function (s) { return s.properties.sheetId === id; })[0];
    return found.data[0].rowData.map(function (r) { return (r.values || []).map(function (c) { var v = c.effectiveValue || {}; return v.stringValue || v.numberValue || ''; }); });
  }
  function generateTabs() {
    send(sheet(3, 'MN Hoa Mai', 'unit:MN01', [['#header', 'Kết quả'], ['A1', ''], ['#submit', '']]));
    MailApp.sendEmail({ to: 'mn01@example.edu.vn', subject: 'Mời nộp', htmlBody: '<p>Nộp</p>' });
    SpreadsheetApp.getUi().alert('Tạo tab\\nĐã tạo 1 tab.');
    return { ok: true, message: 'Đã tạo 1 tab.' };
  }
  function breaks() { throw new Error('hỏng'); }
  function exportTables() {
    return {
      facts: [['unit', 'status']].concat(readAll(2).slice(2).map(function (r) { return [r[0], 'Chưa nộp']; })),
      verdicts: [['unit', 'indicator'], ['settings', JSON.stringify(readAll(1))]],
      rollups: [['indicator', 'share'], ['A1', 0.5]],
      findings: [['severity'], ['error'], ['warning']],
    };
  }`;

describe('the demo', () => {
  const units = [{ code: 'MN01', name: 'Trường MN Hoa Mai', level: 'MN', editors: ['mn01@example.edu.vn'] }];
  const run = async (scenario: unknown, more = '', out = mkdtempSync(join(tmpdir(), 'demo-'))) => {
    const file = join(out, 'scenario.json');
    writeFileSync(file, typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
    const lines: string[] = [];
    const code = await runDemo(['--scenario', file, '--out', out], {
      bundleDirectory: bundleOf(BUNDLE + more),
      print: (line) => lines.push(line),
    });
    return { code, printed: lines.join('\n'), out, text: (name: string) => readFileSync(join(out, name), 'utf8') };
  };

  test('fills the workbook, plays the steps and writes every file of the contract', async () => {
    const { code, printed, out, text } = await run({
      settings: { year: 2026, deadlineInclusive: false },
      units,
      steps: [
        { run: 'generateTabs' },
        { as: 'mn01@example.edu.vn', unit: 'MN01', set: { A1: 'Có' }, submit: true },
        { as: 'khach@example.com', unit: 'MN01', set: { A1: 'Không' } },
      ],
    });
    expect(printed).toContain('Đơn vị: 1 · Chưa nộp: 1 · Lỗi: 1 · Cảnh báo: 1');
    expect(printed).toContain('generateTabs: Đã tạo 1 tab.');
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      [
        'facts.csv',
        'findings.csv',
        'google-calls.ndjson',
        'mails',
        'refusals.csv',
        'rollups.csv',
        'scenario.json',
        'verdicts.csv',
        'workbook.xlsx',
      ].sort(),
    );
    expect(text('facts.csv')).toBe('\uFEFFunit,status\r\nMN01,Chưa nộp\r\n');
    expect(text('verdicts.csv')).toContain('""year"",""Năm"",2026');
    expect(text('verdicts.csv')).toContain('""Cả ngày hạn"",""Không""');
    expect(text('refusals.csv')).toMatch(
      /\r\n3,khach@example.com,MN Hoa Mai!B2,You are trying to edit a protected cell/,
    );
    expect(readdirSync(join(out, 'mails'))).toEqual(['001-mn01-example.edu.vn.html']);
    expect(text('mails/001-mn01-example.edu.vn.html')).toContain('Subject: Mời nộp');
    const calls = text('google-calls.ndjson')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { service: string; action: string });
    expect(calls.filter(({ service }) => service === 'Sheets.Spreadsheets').map(({ action }) => action)).toEqual([
      'setUp',
      'generateTabs',
      'exportTables',
      'exportTables',
    ]);
  });

  const PAGES = `
    function pages() { send(sheet(8, 'Tổng hợp', 'summary', [['T']]).concat(sheet(9, 'Điều hành', 'dashboard', [['D']]))); }
    function exportReport() {
      Drive.Files.create({ name: 'nháp.csv' }, Utilities.newBlob('x'));
      var docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
      Drive.Files.create({ name: 'Báo cáo.docx', mimeType: docx }, Utilities.newBlob([80, 75], docx, 'Báo cáo.docx'));
      return { ok: true, message: 'Đã lưu.' };
    }`;
  const papers = ['bao-cao.docx', 'dieu-hanh.pdf', 'tong-hop.pdf'];

  test('a bundle that makes a report and pages for leaders has them written as files', async () => {
    const { code, out, text } = await withOffice('copies', () => run({ units, steps: [{ run: 'pages' }] }, PAGES));
    expect(code).toBe(0);
    expect(papers.filter((name) => existsSync(join(out, name)))).toEqual(papers);
    expect([text('bao-cao.docx'), text('dieu-hanh.pdf').slice(0, 4)]).toEqual(['PK', '%PDF']);
  });

  test('without LibreOffice the demo says how to come by it, and old files are gone', async () => {
    const { out } = await withOffice('copies', () => run({ units, steps: [{ run: 'pages' }] }, PAGES));
    const { code, printed } = await withOffice(null, () => run({ units, steps: [{ run: 'pages' }] }, PAGES, out));
    expect([code, printed.match(/apt-get install libreoffice/g)]).toEqual([0, ['apt-get install libreoffice']]);
    expect(papers.filter((name) => existsSync(join(out, name)))).toEqual(['bao-cao.docx']);
    await run({ units, steps: [] }, '', out);
    expect(papers.filter((name) => existsSync(join(out, name)))).toEqual([]);
  });

  test('a report that does not come about, or a page that is not printed, ends with 1', async () => {
    const broken = 'function exportReport() { return { ok: false, message: "Thiếu mẫu." }; }';
    const { code, printed } = await run({ units, steps: [] }, broken);
    expect([code, printed]).toEqual([1, expect.stringContaining('LỖI: exportReport: Thiếu mẫu.')]);
    const failed = await withOffice('fails', () => run({ units, steps: [{ run: 'pages' }] }, PAGES));
    expect([failed.code, failed.printed]).toEqual([1, expect.stringContaining('LỖI: tong-hop.pdf')]);
  });

  test('an action that breaks down ends with 1, a refused one does not', async () => {
    expect((await run({ units, steps: [{ run: 'breaks' }] })).code).toBe(1);
    expect((await run({ units, steps: [{ as: 'khach@example.com', run: 'breaks' }] })).code).toBe(0);
  });

  test('a scenario that is not well-formed ends with 2 and names the step', async () => {
    const { code, printed } = await run({ units, steps: [{ run: 'generateTabs' }, { unit: 'X', submit: true }] });
    expect([code, printed]).toEqual([2, 'Bước 2: không có đơn vị mã "X"']);
    expect((await run('{')).code).toBe(2);
  });
});
