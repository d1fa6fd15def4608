// SpreadsheetApp, values: what a script puts into a range and gets out of it.

import { cellOf, fixtureGoogle, OFFICER, putFirst } from '../../fixture-google';

const SHEET = 'var s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];';

/** Runs one body of a function on the first sheet, `s`. */
function run(body: string) {
  const google = fixtureGoogle(`function f() { ${SHEET} ${body} }`);
  return { google, answer: google.run('f', OFFICER) };
}

const valuesIn = (body: string, cells: readonly (readonly [number, number])[]): unknown => {
  const { google } = run(body);
  return cells.map(([row, column]) => cellOf(google, row, column)?.userEnteredValue);
};

test('a block of values is written as it stands, formulas too, and "" clears', () => {
  expect(
    valuesIn("s.getRange('A1').setValue('x'); s.getRange(1, 1, 2, 2).setValues([['', 2], ['=B1*2', true]]);", [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]),
  ).toEqual([undefined, { numberValue: 2 }, { formulaValue: '=B1*2' }, { boolValue: true }]);
});

test("a block of another size than the range is refused, in Google's words", () => {
  expect(() => run('s.getRange(1, 1, 2, 2).setValues([[1, 2]]);')).toThrow(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
  expect(() => run('s.getRange(1, 1, 2, 2).setValues([[1, 2], [3]]);')).toThrow(
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
  expect(() => run("s.getRange(1, 1).setBackgrounds([['#fff', '#fff']]);")).toThrow(
    'The data has 2 but the range has 1.',
  );
  expect(() => run('s.getRange(1, 1).setValues(5);')).toThrow("don't match the method signature for Range.setValues");
  expect(() => run('s.getRange(1, 1).setValue({});')).toThrow("don't match the method signature for Range.setValue");
});

test('a text is read as typing is, but not in a cell for plain text, nor after an apostrophe', () => {
  const body = `
    s.getRange('A1').setValue('1/3/2026'); s.getRange('B1').setNumberFormat('@').setValue('1/3/2026');
    s.getRange('C1').setValue("'50%"); s.getRange('D1').setValue('50%');`;
  const { google } = run(body);
  expect([0, 1, 2, 3].map((column) => cellOf(google, 0, column)?.userEnteredValue)).toEqual([
    { numberValue: 46082 },
    { stringValue: '1/3/2026' },
    { stringValue: '50%' },
    { numberValue: 0.5 },
  ]);
  expect(cellOf(google, 0, 0)?.userEnteredFormat?.numberFormat).toEqual({ type: 'DATE', pattern: 'dd/mm/yyyy' });
  expect(cellOf(google, 0, 2)?.userEnteredFormat).toBeUndefined();
});

test('values come back as a script knows them: days as dates, errors as text, nothing as ""', () => {
  const { answer } = run(`
    s.getRange(1, 1, 1, 4).setValues([['=1/0', '=2+3', new Date(2026, 10, 20, 8, 30), '']]);
    var v = s.getRange(1, 1, 1, 4).getValues()[0];
    return [v[0], v[1], v[2] instanceof Date, v[2].toISOString(), v[3], s.getRange('A1').getFormula(), s.getRange('B1').getValue()];`);
  expect(answer).toEqual(['#DIV/0!', 5, true, '2026-11-20T01:30:00.000Z', '', '=1/0', 5]);
});

test('one formula for a block counts from its first cell', () => {
  expect(
    valuesIn("s.getRange('B1:B2').setFormula('=A1+1');", [
      [0, 1],
      [1, 1],
    ]),
  ).toEqual([{ formulaValue: '=A1+1' }, { formulaValue: '=A2+1' }]);
  expect(() => run("s.getRange('A1').setFormulas([[5]]);")).toThrow("don't match the method signature");
});

test('a write against a strict rule throws, once it is carried out', () => {
  const google = fixtureGoogle(`
    function lazily() { ${SHEET} s.getRange('A1').setValue('x'); return 'not yet'; }
    function caught() { ${SHEET} try { s.getRange('A1').setValue('x'); SpreadsheetApp.flush(); } catch (e) { return e.message; } }`);
  putFirst(google.workbook, 0, 0, { dataValidation: { condition: { type: 'BOOLEAN' }, strict: true } });
  const refused = 'The data you entered violates the data validation rules set on this cell.';
  expect(google.run('caught', OFFICER)).toBe(refused);
  expect(() => google.run('lazily', OFFICER)).toThrow(refused);
});

test('ranges outside the sheet, and sheets that are not there, are refused', () => {
  const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
  for (const range of ['s.getRange(0, 1)', 's.getRange(1, 1, 5000, 1)', 's.getRange(1, 27)'])
    expect(() => run(`${range};`)).toThrow(outside);
  expect(() => run("s.getRange('A');")).toThrow('Range not found');
  expect(run("return SpreadsheetApp.getActive().getSheetByName('Không có');").answer).toBeNull();
});
