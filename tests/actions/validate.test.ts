// *Kiểm tra* through the built bundle, and the summary that needs no script.

import type { Google } from '../../local/google';
import { findColumn, findRow } from '../../local/scenario/unit-tab';
import { summaryColumns } from '../../src/layout/summary-places';
import { completeReport } from '../scenarios/complete-report';
import {
  CLERK,
  entriesOf,
  generatedWorkbook,
  OFFICER,
  OTHER_CLERK,
  officerSets,
  pasteEntry,
  run,
  sheetOfRole,
  shownAt,
  shownVerdict,
  typeEntry,
  writesOf,
} from './story';

const HEADER = 2;

interface Line {
  readonly [heading: string]: string;
}

/** The rows of *Kiểm tra* as they show, and the formula of their link. */
function linesOf(google: Google): readonly Line[] {
  const sheet = sheetOfRole(google, 'findings');
  const headings = (sheet.cells[HEADER] ?? []).map((cell) => cell?.userEnteredValue?.stringValue ?? '');
  return sheet.cells.slice(HEADER + 1).flatMap((cells, index) => {
    if (!cells.some((cell) => cell?.userEnteredValue)) return [];
    const shown = headings.map((heading, column) => [
      heading,
      String(shownAt(google, 'findings', HEADER + 1 + index, column) ?? ''),
    ]);
    return [
      { ...Object.fromEntries(shown), link: cells[headings.indexOf('Mở ô')]?.userEnteredValue?.formulaValue ?? '' },
    ];
  });
}

describe('the findings sheet', () => {
  const google = generatedWorkbook();
  typeEntry(google, CLERK, 'MN01', 'A9.received', 3);
  typeEntry(google, CLERK, 'MN01', 'A9.resolved', 4);
  typeEntry(google, CLERK, 'MN01', 'A1', 'Có');
  typeEntry(google, OTHER_CLERK, 'TH01', 'A1', 'Không');
  pasteEntry(google, OTHER_CLERK, 'TH01', 'A4.sessions', '2 buổi');
  pasteEntry(google, OTHER_CLERK, 'TH01', 'A8.date', '1/2/2025');
  const { result, batches } = writesOf(google, 'validate');
  const lines = linesOf(google);

  test('is written in one batch and says how many errors and warnings there are', () => {
    expect(batches).toHaveLength(1);
    const errors = lines.filter((line) => line['Mức độ'] === 'Lỗi').length;
    expect(result.message).toContain(`${errors} lỗi, ${lines.length - errors} cảnh báo ở 3 đơn vị`);
  });

  test('has errors first, then warnings, and a filter over all of them', () => {
    const severities = lines.map((line) => line['Mức độ']);
    expect([...severities].sort((a, b) => Number(a === 'Cảnh báo') - Number(b === 'Cảnh báo'))).toEqual(severities);
    expect(new Set(severities)).toEqual(new Set(['Lỗi', 'Cảnh báo']));
    expect(sheetOfRole(google, 'findings').basicFilter?.range).toMatchObject({
      startRowIndex: HEADER,
      endRowIndex: HEADER + 1 + lines.length,
    });
  });

  test('has each finding once', () => {
    const keys = lines.map((line) => [line['Mã đơn vị'], line['Mã ô'], line['Vấn đề']].join('|'));
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('names unit, entry, what was understood, what is wrong and what to do, and links to the cell', () => {
    const line = lines.find((each) => each['Mã ô'] === 'A4.sessions');
    expect(line).toMatchObject({
      'Mức độ': 'Lỗi',
      'Đơn vị': 'Trường TH Đồng Tâm',
      'Đang ghi': '2 buổi',
      'Hiểu là': '2',
    });
    const tab = sheetOfRole(google, 'unit:TH01');
    expect(line?.link).toBe(
      `=HYPERLINK("#gid=${tab.properties.sheetId}&range=F${findRow(tab, 'A4.sessions') + 1}";"Mở ô")`,
    );
    const no = lines.find((each) => each['Mã ô'] === 'A1' && each['Mã đơn vị'] === 'TH01');
    expect(no?.link).toContain(`&range=I${findRow(tab, 'A1') + 1}"`);
    const tooMany = lines.find((each) => each['Vấn đề']?.includes('lớn hơn số đơn phải giải quyết'));
    expect(tooMany?.['Vấn đề']).toContain('(4)');
  });

  test('an explanation turns a warning into an explained one', () => {
    const own = generatedWorkbook();
    typeEntry(own, CLERK, 'MN01', 'C2', 2);
    run(own, 'validate');
    const warning = () =>
      linesOf(own).find((line) => line['Mã ô'] === 'C2' && line['Mã đơn vị'] === 'MN01')?.['Giải trình'];
    expect(warning()).toBe('Chưa có');
    typeEntry(own, CLERK, 'MN01', 'C2', 'Đã hướng dẫn người gửi đơn.', 'explanation');
    run(own, 'validate');
    expect(warning()).toBe('Đã có');
  });

  test('run again after everything was corrected, keeps no line of before', () => {
    const own = generatedWorkbook([{ code: 'MN01', name: 'Trường MN Hoa Mai', level: 'MN', editors: [CLERK] }]);
    run(own, 'validate');
    expect(linesOf(own).length).toBeGreaterThan(5);
    const { set, evidence } = completeReport('MN01', 'MN', 2026);
    for (const [key, value] of Object.entries(set)) typeEntry(own, CLERK, 'MN01', key, value);
    for (const [key, value] of Object.entries(evidence)) typeEntry(own, CLERK, 'MN01', key, value, 'evidence');
    expect(run(own, 'validate').message).toContain('không có lỗi, không có cảnh báo');
    expect(linesOf(own).map((line) => line['Mức độ'])).toEqual(['Không có phát hiện nào.']);
    expect(
      sheetOfRole(own, 'findings')
        .cells.slice(HEADER + 2)
        .flat()
        .filter((cell) => cell?.userEnteredValue),
    ).toEqual([]);
  });
});

describe('hostile entries', () => {
  const hostile: Readonly<Record<string, string>> = {
    'A4.sessions': '=1+1',
    'A5.sessions': '\'=IMPORTXML("http://a.vn";"//b")',
    'A7.held': '<b>3</b>',
    'A7.people': '🙂',
    'A9.received': '\ud83d',
    'A9.pending': 'x'.repeat(50_000),
    'A1.number': 'y'.repeat(50_000),
    'A2.number': '\'=HYPERLINK("http://a.vn";"x")',
    'A3.number': '+84 912 345 678',
    N1: '@SUM(1;2)',
    C2: '=IMPORTXML("http://a.vn";"//b")',
  };
  const google = generatedWorkbook();
  const answers = ['A1', 'A2', 'A3', 'A4', 'A5', 'A7'];
  for (const code of answers) typeEntry(google, CLERK, 'MN01', code, 'Có');
  for (const [key, value] of Object.entries(hostile)) pasteEntry(google, CLERK, 'MN01', key, value);
  pasteEntry(google, CLERK, 'MN01', 'A1', "'=cmd|' /C calc'!A0", 'evidence');
  const entries = entriesOf(google, 'MN01');
  const { result, batches } = writesOf(google, 'validate');
  const codesAt = (key: string) =>
    linesOf(google).filter((line) => line['Mã ô'] === key && line['Mã đơn vị'] === 'MN01');

  test('are judged as what they are', () => {
    expect(result.ok).toBe(true);
    const errors = Object.keys(hostile).filter((key) => codesAt(key).some((line) => line['Mức độ'] === 'Lỗi'));
    expect(errors).toEqual([
      'A4.sessions',
      'A5.sessions',
      'A7.held',
      'A7.people',
      'A9.received',
      'A9.pending',
      'A1.number',
      'C2',
    ]);
    expect(codesAt('A4.sessions')[0]?.['Vấn đề']).toContain('công thức');
    expect(codesAt('A1.number')[0]?.['Vấn đề']).toContain('5.000 ký tự');
    expect(codesAt('A3.number')[0]?.['Vấn đề']).toContain('thông tin cá nhân');
    expect(codesAt('A2.number')).toEqual([]);
    for (const [code, word] of [
      ['A4', 'Sai số liệu'],
      ['A5', 'Sai số liệu'],
      ['A7', 'Sai số liệu'],
      ['A9', 'Sai số liệu'],
      ['A2', 'Thiếu số liệu'],
    ]) {
      expect([code, shownVerdict(google, 'MN01', code ?? '')]).toEqual([code, word]);
    }
  });

  test('become a formula nowhere: every formula that we write is one of ours', () => {
    const formulas = batches.flatMap(({ requests }) =>
      requests.flatMap(({ updateCells }) =>
        (updateCells?.rows ?? []).flatMap((row) =>
          (row.values ?? []).flatMap((cell) => cell.userEnteredValue?.formulaValue ?? []),
        ),
      ),
    );
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) expect(formula).toMatch(/^=HYPERLINK\("#gid=\d+(&range=[A-Z]+\d+)?";"Mở ô"\)$/);
    const shown = linesOf(google).map((line) => line['Đang ghi']);
    expect(shown).toEqual(
      expect.arrayContaining(['=1+1', '=IMPORTXML("http://a.vn";"//b")', '<b>3</b>', '🙂', '\ufffd']),
    );
  });

  test('are shown shortened, and stay in their cells as they were', () => {
    for (const line of linesOf(google)) expect([...(line['Đang ghi'] ?? '')].length).toBeLessThanOrEqual(121);
    expect(entriesOf(google, 'MN01')).toEqual(entries);
  });

  test('break no formula: no cell of ours shows an error', () => {
    for (const { properties, cells, developerMetadata } of google.workbook.sheets) {
      const role = developerMetadata.find(({ metadataKey }) => metadataKey === 'role')?.metadataValue ?? '';
      cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          const formula = cell?.userEnteredValue?.formulaValue;
          if (!formula || formula.includes('IMPORTXML')) return;
          const shown = shownAt(google, role, r, c);
          expect([
            properties.title,
            r,
            c,
            /^#(REF|NAME|VALUE|N_A|NUM|DIV|ERROR)/.test(String(shown)) ? `${shown} ${formula}` : '',
          ]).toEqual([properties.title, r, c, '']);
        });
      });
    }
  });
});

describe('the summary, with no script run', () => {
  const google = generatedWorkbook();
  const cell = (unit: string, indicator: string) => {
    const sheet = sheetOfRole(google, 'summary');
    return shownAt(google, 'summary', findRow(sheet, unit), findColumn(sheet, 2, indicator));
  };

  test('shows a verdict as soon as a clerk has typed', () => {
    const calls = google.calls.length;
    expect(cell('MN01', 'A6')).toBe('Thiếu số liệu');
    typeEntry(google, CLERK, 'MN01', 'A6', 'Có');
    expect(cell('MN01', 'A6')).toBe('Đạt');
    pasteEntry(google, CLERK, 'MN01', 'A6', 'có lẽ');
    expect(cell('MN01', 'A6')).toBe('Sai số liệu');
    expect(cell('TH01', 'C1')).toBe('Không áp dụng');
    expect(google.calls.slice(calls).filter(({ service }) => service.startsWith('Sheets'))).toEqual([]);
  });

  test('shows completeness, status, and an exemption as soon as the officer has written it', () => {
    const row = findRow(sheetOfRole(google, 'summary'), 'MN01');
    const before = Number(shownAt(google, 'summary', row, summaryColumns.completeness));
    typeEntry(google, CLERK, 'MN01', 'A1.number', '5/KH');
    typeEntry(google, CLERK, 'MN01', 'A1', 'Có');
    expect(Number(shownAt(google, 'summary', row, summaryColumns.completeness))).toBeGreaterThan(before);
    expect(shownAt(google, 'summary', row, summaryColumns.status)).toBe('Chưa nộp');
    officerSets(google, 'carriedOverCounts', 'Có');
    expect(shownAt(google, 'unit:MN01', 4, 2)).toBe(1);
  });

  test('is what `summarize` then says', () => {
    expect(run(google, 'summarize', OFFICER)).toMatchObject({
      ok: true,
      message: expect.stringContaining('0/2 trường đã nộp'),
    });
  });
});
