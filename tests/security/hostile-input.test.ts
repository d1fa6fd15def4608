// Hostile and careless input on its way through the bundle: what comes in from schools and officers, and what goes out as cells, mails, tables.

import { toCsv } from '../../local/csv';
import { pasteInto, Refusal } from '../../local/people';
import { findRow } from '../../local/scenario/unit-tab';
import { compileSheet } from '../../src/compile/compile-sheet';
import { inertText } from '../../src/domain/inert-text';
import { chatMessage, chatMessageDialog } from '../../src/ui/chat-message';
import { returnLetter } from '../../src/ui/mails';
import {
  CLERK,
  entriesOf,
  generatedWorkbook,
  OFFICER,
  OTHER_CLERK,
  officerSets,
  officerWrites,
  pasteEntry,
  run,
  sheetOfRole,
  shownAt,
  tickSubmit,
} from '../actions/story';
import { createSheetsServiceFor } from './as-person';

const DATA = 'Sheet “Đơn vị”';

describe('a unit’s row', () => {
  test.each([
    ['Mã', 'MN\u200b01', /ký tự ẩn/],
    ['Mã', 'МN01', /chữ cái lạ “М”/],
    ['Mã', 'MN０1', /chữ cái lạ “０”/],
    ['Miễn chỉ tiêu', 'А9', /chữ cái lạ “А”/],
    ['Email nhập liệu', 'mn01@exаmple.edu.vn', /không phải là địa chỉ/],
    ['Email nhập liệu', 'a@b.vn\nBcc: c@d.vn', /không phải là địa chỉ/],
    ['Tên đơn vị', 'x'.repeat(50_000), /ký tự/],
    ['Xã', '=IMPORTXML("http://a.vn";"//b")', /không dùng công thức/],
  ])('%s %j is a fault with its cell, and nothing is written', (heading, value, expected) => {
    const google = generatedWorkbook();
    officerWrites(google, 'units', 'MN01', heading, value);
    const { ok, message } = run(google, 'generateTabs');
    expect([ok, message.includes(DATA)]).toEqual([false, true]);
    expect(message).toMatch(expected);
  });

  test('a characteristic that no indicator asks for is named, and stands in nobody’s way', () => {
    const google = generatedWorkbook();
    officerWrites(google, 'units', 'MN01', 'Đặc điểm', 'Bán trú');
    const { ok, message } = run(google, 'generateTabs');
    expect(ok).toBe(true);
    expect(message).toMatch(/“Bán trú” không thuộc chỉ tiêu nào/);
  });

  test('an override of direction in a name is gone from tabs and sentences', () => {
    const google = generatedWorkbook();
    officerWrites(google, 'units', 'MN01', 'Tên đơn vị', 'Trường \u202eMN Hoa Mai');
    expect(run(google, 'generateTabs').ok).toBe(true);
    const written = google.workbook.sheets
      .filter(({ properties }) => properties.title !== 'Đơn vị')
      .map(({ properties, cells }) => JSON.stringify([properties, cells]));
    expect(written.join('')).not.toContain('\u202e');
  });
});

describe('a faulty row stops nobody else', () => {
  test.each([
    ['Email nhập liệu', 'khong phai dia chi'],
    ['Cấp', 'Mầm'],
    ['Mã', 'MN 01'],
  ])('%s %j: the other school’s tick is answered, this one’s waits', (heading, value) => {
    const google = generatedWorkbook();
    tickSubmit(google, OTHER_CLERK, 'TH01');
    tickSubmit(google, CLERK, 'MN01');
    officerWrites(google, 'units', 'MN01', heading, value);
    const { ok } = run(google, 'sweep');
    const message = (unit: string) => String(shownAt(google, `unit:${unit}`, 3, 1) ?? '');
    expect([ok, message('TH01').startsWith('CHƯA NỘP ĐƯỢC')]).toEqual([true, true]);
    if (heading !== 'Email nhập liệu') {
      expect(message('MN01')).not.toContain('CHƯA NỘP');
      const tab = sheetOfRole(google, 'unit:MN01');
      expect(tab.cells[findRow(tab, '#submit')]?.[4]?.userEnteredValue).toEqual({ boolValue: true });
    }
    expect(run(google, 'generateTabs').message).toContain(DATA);
  });

  test('what the trigger throws names the cell, and no address', () => {
    const google = generatedWorkbook();
    officerSets(google, 'deadline', 'nguyen.van.a@example.edu.vn 0912345678');
    expect(() => google.run('sweepByClock', OFFICER)).toThrow(/“Cấu hình” C\d+/);
    expect(() => google.run('sweepByClock', OFFICER)).not.toThrow(/@|0912/);
  });
});

describe('an entry', () => {
  test('that was merged away is told as such', () => {
    const google = generatedWorkbook();
    const tab = sheetOfRole(google, 'unit:MN01');
    const row = findRow(tab, 'A9.received');
    pasteEntry(google, CLERK, 'MN01', 'A9.received', 3);
    pasteEntry(google, CLERK, 'MN01', 'A9.resolved', 2);
    const range = {
      sheetId: tab.properties.sheetId,
      startRowIndex: row,
      endRowIndex: row + 2,
      startColumnIndex: 5,
      endColumnIndex: 6,
    };
    createSheetsServiceFor(google, CLERK)({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
    run(google, 'validate');
    const told = sheetOfRole(google, 'findings').cells.flatMap((cells) =>
      cells.map((cell) => cell?.userEnteredValue?.stringValue ?? ''),
    );
    expect(told.some((text) => text.includes('gộp vào ô bên cạnh'))).toBe(true);
  });

  test('a pasted block that reaches a locked cell is refused as a whole', () => {
    const google = generatedWorkbook();
    const tab = sheetOfRole(google, 'unit:MN01');
    const at = { as: CLERK, sheetId: tab.properties.sheetId ?? 0, row: findRow(tab, 'A9.received'), column: 5 };
    const before = entriesOf(google, 'MN01');
    expect(() =>
      pasteInto(google, {
        ...at,
        values: [
          [1, 'x'],
          [2, 'y'],
        ],
      }),
    ).toThrow(Refusal);
    expect(entriesOf(google, 'MN01')).toEqual(before);
  });

  test('a formula in evidence is an error, and no table holds it alive', () => {
    const google = generatedWorkbook();
    pasteEntry(google, CLERK, 'MN01', 'A1', '=IMAGE("http://a.vn/b.png")', 'evidence');
    const tables = google.run('exportTables', OFFICER) as Record<string, readonly (readonly (string | number)[])[]>;
    const line = tables.findings?.find((cells) => cells.includes('formulaTyped'));
    expect(line).toContain('A1');
    for (const table of Object.values(tables)) {
      expect(toCsv(table)).not.toMatch(/(^|[;,\r\n\t"])\s*[=@＝](?!\r?\n)/m);
    }
  });

  test('tables hold no phone number, address or identity number', () => {
    const google = generatedWorkbook();
    for (const key of ['A10.where', 'C2', 'A1.number', 'A5'])
      pasteEntry(google, CLERK, 'MN01', key, "'liên hệ 0912 345 678, a.b@example.edu.vn, 001085012345");
    const tables = JSON.stringify(google.run('exportTables', OFFICER));
    expect(tables).not.toMatch(/0912|a\.b@|001085012345/);
    run(google, 'validate');
    expect(JSON.stringify(sheetOfRole(google, 'findings').cells)).not.toMatch(/0912|a\.b@|001085012345/);
  });
});

describe('what goes out', () => {
  const hostile = '<script>alert(1)</script>"\'&\u202e\r\nBcc: x@y.vn\u2028\ud83d';
  test('a mail has one line of subject and nothing alive in it', () => {
    const letter = returnLetter(
      { unitName: hostile, managingBody: hostile, year: 2026, deadline: hostile, link: `https://a.vn/"${hostile}` },
      hostile,
    );
    expect(letter.subject).not.toMatch(/[\r\n\u2028]/);
    expect(letter.html).not.toMatch(/<script|\u202e|"https:\/\/a\.vn\/"/);
    expect(letter.html).not.toMatch(/\p{Surrogate}/u);
  });

  test('the chat dialog shows what it is given and runs nothing of it', () => {
    const text = chatMessage({
      year: 2026,
      deadline: hostile,
      managingBody: hostile,
      missing: ['</textarea><script>'],
      returned: [],
    });
    const html = chatMessageDialog(text);
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html.match(/<\/textarea>/g)).toHaveLength(1);
  });

  test.each(['=1+1', '+84', '-cmd', '@SUM(1)', '\t=1', '＝1', 'a;=1', 'a\n=1', '"=1', 'a,\t+1'])(
    'CSV: %j is never run',
    (text) => {
      const line = toCsv([[text]]).slice(1);
      expect(line).not.toMatch(/(^|[;,\t\r\n"])\s*[=+@＝-]/m);
    },
  );

  test('text is written as text, whole letters only, no longer than a cell', () => {
    const blocks = [{ row: 0, column: 0, rows: [['=1+1', `\ud83d${'x'.repeat(60_000)}`, '\u202eabc']] }];
    const spec = {
      role: 'x',
      title: 'X',
      rowCount: 5,
      columns: [{ width: 20 }, { width: 20 }, { width: 20 }],
      frozenRows: 0,
      frozenColumns: 0,
      blocks,
      styles: [],
      merges: [],
      validations: [],
      conditions: [],
      protection: null,
      print: { orientation: 'portrait' as const },
    };
    const { structure } = compileSheet(spec, null, { sheetId: 5, index: 0, officers: [OFFICER] });
    const values = structure.flatMap(({ updateCells }) =>
      (updateCells?.rows ?? []).flatMap(({ values: cells = [] }) => cells.map((cell) => cell.userEnteredValue)),
    );
    expect(values.map((value) => Object.keys(value ?? {}))).toEqual([
      ['stringValue'],
      ['stringValue'],
      ['stringValue'],
    ]);
    for (const value of values) {
      const text = value?.stringValue ?? '';
      expect([text === inertText(text), text.length <= 50_000]).toEqual([true, true]);
    }
  });
});
