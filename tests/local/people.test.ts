// What people type, paste and tick, and what Google makes of it.

import type { Google } from '../../local/google';
import { pasteInto, Refusal, tick, typeInto } from '../../local/people';
import type * as Schema from '../../local/sheets-api/schema';
import { CLERK, cellOf, fixtureGoogle, OFFICER, putFirst, STRANGER } from './fixture-google';

const F12 = { sheetId: 0, row: 11, column: 5 };
const quiet = (): Google => fixtureGoogle('function nothing() {}');

function typed(value: string | number | boolean | null, format?: string): Schema.ExtendedValue | undefined {
  const google = quiet();
  if (format) putFirst(google.workbook, 11, 5, { userEnteredFormat: { numberFormat: { type: format } } });
  typeInto(google, { as: CLERK, ...F12, value });
  return cellOf(google, 11, 5)?.userEnteredValue;
}

describe('typing is read as Google reads it in Viet Nam', () => {
  test.each([
    ['1.200', 1200],
    ['3,5', 3.5],
    [' 12 ', 12],
    ['-7', -7],
    ['95,5%', 0.955],
    ['80 %', 0.8],
    ['18/11/2026', 46344],
    ['8/1/2026', 46030],
    ['18-11-2026', 46344],
    ['18/11', 46344],
    ['2026-11-18', 46344],
    [12, 12],
  ])('%p is the number %p', (value, numberValue) => {
    expect(typed(value)).toEqual({ numberValue });
  });

  test.each(['Có', 'ba vụ', '18.11.2026', '31/02/2026', '1.20', '12 người', '05/KH-MN01', ' có '])(
    '%p stays text',
    (value) => {
      expect(typed(value)).toEqual({ stringValue: value });
    },
  );

  test('truth values, formulas, an apostrophe, nothing', () => {
    expect(typed('true')).toEqual({ boolValue: true });
    expect(typed(false)).toEqual({ boolValue: false });
    expect(typed('=SUM(A1;2)')).toEqual({ formulaValue: '=SUM(A1;2)' });
    expect(typed("'007")).toEqual({ stringValue: '007' });
    expect(typed('')).toBeUndefined();
    expect(typed(null)).toBeUndefined();
  });

  test('a cell of text keeps what is typed, an ISO date in the workbook’s own way', () => {
    expect(typed('1.200', 'TEXT')).toEqual({ stringValue: '1.200' });
    expect(typed('2026-11-18', 'TEXT')).toEqual({ stringValue: '18/11/2026' });
    expect(typed(3.5, 'TEXT')).toEqual({ stringValue: '3,5' });
  });

  test('a percent cell takes plain numbers for percents; a bare cell takes the format of what is typed', () => {
    expect(typed('95,5', 'PERCENT')).toEqual({ numberValue: 0.955 });
    const google = quiet();
    typeInto(google, { as: CLERK, ...F12, value: '18/11/2026' });
    expect(cellOf(google, 11, 5)?.userEnteredFormat?.numberFormat).toEqual({ type: 'DATE', pattern: 'dd/mm/yyyy' });
  });
});

describe('validation', () => {
  const ruled = (condition: Schema.DataValidationRule['condition'], strict = true): Google => {
    const google = quiet();
    putFirst(google.workbook, 11, 5, { dataValidation: { condition, strict, inputMessage: 'Nhập số.' } });
    google.workbook.revision += 1;
    return google;
  };
  const list = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }, { userEnteredValue: 'Không' }] };
  const count = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=AND(ISNUMBER(F12);F12>=0;F12=INT(F12))' }] };
  const type = (google: Google, value: string | number | boolean | null): void =>
    typeInto(google, { as: CLERK, ...F12, value });

  test('what breaks a strict rule is refused in Google’s words, with the hint', () => {
    const google = ruled(list);
    type(google, 'Có');
    const refusal = {
      where: 'Trang tính1!F12',
      why: expect.stringMatching(/^The data you entered in cell F12 violates .* Nhập số\.$/),
    };
    expect(() => type(google, 'co')).toThrow(expect.objectContaining(refusal));
    expect(cellOf(google, 11, 5)?.userEnteredValue).toEqual({ stringValue: 'Có' });
    type(google, null);
  });

  test('a lenient rule lets everything through', () => {
    type(ruled(list, false), 'co');
  });

  test('a pasted value goes round the rule, and leaves it in place', () => {
    const google = ruled(list);
    pasteInto(google, { as: CLERK, ...F12, values: 'co' });
    expect(cellOf(google, 11, 5)).toMatchObject({
      userEnteredValue: { stringValue: 'co' },
      dataValidation: { condition: list },
    });
  });

  test.each([
    ['ba vụ', false],
    ['3,5', false],
    ['-1', false],
    ['=1/2', false],
    ['=2+2', true],
    ['12', true],
  ])('a rule by formula on %p: %p', (value, passes) => {
    const google = ruled(count);
    if (passes) type(google, value);
    else expect(() => type(google, value)).toThrow(Refusal);
  });

  test('a formula looks at other cells too', () => {
    const google = ruled({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=F12<=$F$10' }] });
    typeInto(google, { as: CLERK, sheetId: 0, row: 9, column: 5, value: '=2+3' });
    type(google, 5);
    expect(() => type(google, 6)).toThrow(Refusal);
  });

  test('values of a range, numbers between, dates and ticks', () => {
    const range = ruled({ type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Trang tính1'!$A$1:$A$3" }] });
    putFirst(range.workbook, 1, 0, { userEnteredValue: { stringValue: 'MN' } });
    type(range, 'MN');
    expect(() => type(range, 'TH')).toThrow(Refusal);
    const between = ruled({ type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }, { userEnteredValue: '3' }] });
    type(between, 3);
    expect(() => type(between, 4)).toThrow(Refusal);
    const date = ruled({ type: 'DATE_IS_VALID' });
    type(date, '2026-11-18');
    expect(() => type(date, '18.9.2026')).toThrow(Refusal);
    const box = ruled({ type: 'BOOLEAN' });
    tick(box, { as: CLERK, ...F12 });
    expect(cellOf(box, 11, 5)?.userEnteredValue).toEqual({ boolValue: true });
    expect(() => type(box, 'x')).toThrow(Refusal);
  });
});

describe('protection', () => {
  test('a stranger may not type at all, a clerk not where only the officer may', () => {
    const google = quiet();
    const [sheet] = google.workbook.sheets;
    sheet?.protectedRanges.push({
      protectedRangeId: 1,
      range: { sheetId: 0, startRowIndex: 11, endRowIndex: 12 },
      editors: { users: [OFFICER] },
    });
    const why = expect.stringContaining('You are trying to edit a protected cell');
    expect(() => typeInto(google, { as: STRANGER, sheetId: 0, row: 0, column: 0, value: 1 })).toThrow(
      expect.objectContaining({ why }),
    );
    expect(() => pasteInto(google, { as: CLERK, sheetId: 0, row: 10, column: 5, values: [[1], [2]] })).toThrow(
      expect.objectContaining({ where: 'Trang tính1!F12', why }),
    );
    expect(cellOf(google, 10, 5)).toBeUndefined();
    typeInto(google, { as: OFFICER, ...F12, value: 1 });
  });
});

describe('triggers of an edit', () => {
  const code = `
    function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create(); }
    function note(name, e) {
      var keep = PropertiesService.getScriptProperties();
      var r = e.range;
      keep.setProperty(name, JSON.stringify([e.value, e.oldValue, r.rowStart, r.columnEnd, r.getA1Notation(), r.getSheet().getName(),
        e.source.getId(), e.authMode, Session.getActiveUser().getEmail(), typeof e.triggerUid]));
    }
    function edited(e) { note('edited', e); if (e.value === 'lỗi') throw new Error('hỏng'); }
    function onEdit(e) { note('onEdit', e); }
    function read(name) { return JSON.parse(PropertiesService.getScriptProperties().getProperty(name)); }`;

  test('both kinds are told, of a single cell with its values', () => {
    const google = fixtureGoogle(code);
    google.run('install', OFFICER);
    typeInto(google, { as: CLERK, title: 'Trang tính1', row: 11, column: 5, value: 3 });
    typeInto(google, { as: CLERK, ...F12, value: true });
    const seen = ['TRUE', '3', 12, 6, 'F12', 'Trang tính1', google.workbook.spreadsheetId];
    expect(google.run('read', OFFICER, 'edited')).toEqual([...seen, 'FULL', '', 'string']);
    expect(google.run('read', OFFICER, 'onEdit')).toEqual([...seen, 'LIMITED', '', 'undefined']);
  });

  test('a pasted block comes as a range without values', () => {
    const google = fixtureGoogle(code);
    google.run('install', OFFICER);
    pasteInto(google, {
      as: CLERK,
      ...F12,
      values: [
        ['a', 1],
        [null, '2'],
      ],
    });
    const seen = google.run('read', OFFICER, 'edited') as readonly unknown[];
    expect(seen.slice(0, 5)).toEqual([null, null, 12, 7, 'F12:G13']);
  });

  test('a block that reaches past the last row makes the sheet longer', () => {
    const google = quiet();
    pasteInto(google, { as: CLERK, sheetId: 0, row: 999, column: 0, values: [['a'], ['b']] });
    expect(google.workbook.sheets[0]?.properties.gridProperties?.rowCount).toBe(1001);
    expect(cellOf(google, 1000, 0)?.userEnteredValue).toEqual({ stringValue: 'b' });
  });

  test('a trigger that fails is noted, and the edit stays', () => {
    const google = fixtureGoogle(code);
    google.run('install', OFFICER);
    typeInto(google, { as: CLERK, ...F12, value: 'lỗi' });
    expect(google.triggerFailures).toMatchObject([
      { functionName: 'edited', owner: OFFICER, error: { message: 'hỏng' } },
    ]);
    expect(cellOf(google, 11, 5)?.userEnteredValue).toEqual({ stringValue: 'lỗi' });
  });

  test('an edit that was refused tells nobody; an accepted one raises the revision', () => {
    const google = fixtureGoogle(code);
    google.run('install', OFFICER);
    const before = google.workbook.revision;
    expect(() => typeInto(google, { as: STRANGER, ...F12, value: 1 })).toThrow(Refusal);
    expect([google.workbook.revision, google.run('read', OFFICER, 'edited')]).toEqual([before, null]);
    typeInto(google, { as: CLERK, ...F12, value: 1 });
    expect(google.workbook.revision).toBeGreaterThan(before);
  });
});
