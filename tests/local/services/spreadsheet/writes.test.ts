// SpreadsheetApp, when it writes: puts by, carries out together, and what that costs.

import { cellOf, fixtureGoogle, OFFICER } from '../../fixture-google';

const SHEET = 'var s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];';

test('writes are put by until something is read, a flush, or the end of the run', () => {
  const google = fixtureGoogle(`
    function seen() {
      ${SHEET}
      var id = SpreadsheetApp.getActive().getId();
      var there = function () { return Sheets.Spreadsheets.get(id, { ranges: 'A1', fields: 'sheets(data(rowData(values(userEnteredValue))))' })
        .sheets[0].data[0].rowData !== undefined; };
      s.getRange('A1').setValue(1);
      var before = there();
      s.getRange('B1').getValue();
      return [before, there()];
    }
    function atTheEnd() { ${SHEET} s.getRange('A2').setValue(2); }
    function inVain() { ${SHEET} s.getRange('A3').setValue(3); throw new Error('went wrong'); }`);
  expect(google.run('seen', OFFICER)).toEqual([false, true]);
  google.run('atTheEnd', OFFICER);
  expect(cellOf(google, 1, 0)?.userEnteredValue).toEqual({ numberValue: 2 });
  expect(() => google.run('inVain', OFFICER)).toThrow('went wrong');
  expect(cellOf(google, 2, 0)?.userEnteredValue).toEqual({ numberValue: 3 });
});

test('of writes carried out together those before the refused one stay', () => {
  const google = fixtureGoogle(`function f() {
    ${SHEET} s.getRange('A1').setValue(1); s.getRange('A2').setFormula('=SUM('); s.getRange('A3').setValue(3); }`);
  expect(() => google.run('f', OFFICER)).toThrow();
  expect([0, 1, 2].map((row) => cellOf(google, row, 0)?.userEnteredValue)).toEqual([
    { numberValue: 1 },
    undefined,
    undefined,
  ]);
});

test('reading between two writes costs a round trip each time, writing on does not', () => {
  const loop = (body: string) => `${SHEET} for (var i = 1; i <= 100; i++) { ${body} }`;
  const google = fixtureGoogle(`
    function writing() { ${loop('s.getRange(i, 1).setValue(i);')} }
    function turning() { ${loop('s.getRange(i, 1).setValue(i); s.getRange(i, 1).getValue();')} }
    function reading() { ${loop('s.getRange(i, 1).getValue();')} }`);
  const secondsOf = (name: string): number => {
    google.run(name, OFFICER);
    return google.lastRun?.elapsedSeconds ?? 0;
  };
  const [writing, turning, reading] = ['writing', 'turning', 'reading'].map(secondsOf);
  expect(writing).toBeCloseTo(0.13, 2);
  // The cells nearby were read along with the first.
  expect(reading).toBeCloseTo(0.13, 2);
  expect(turning).toBeGreaterThan(6);
});

test('every method is a recorded call; where names are enough, nothing is kept of what the Sheets API was not sent', () => {
  const code = `function f() { ${SHEET} s.getRange(1, 1).setValue('x'); s.getRange(2, 1).setValue('y');
    Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId(), { fields: 'spreadsheetId' }); }`;
  const whole = fixtureGoogle(code);
  whole.run('f', OFFICER);
  expect(whole.calls.map(({ service, method, args }) => [`${service}.${method}`, args])).toContainEqual([
    'Range.setValue',
    ['x'],
  ]);
  const names = fixtureGoogle(code, { records: 'names' });
  names.run('f', OFFICER);
  expect(names.calls.map(({ method }) => method)).toEqual(whole.calls.map(({ method }) => method));
  const writes = names.calls.filter(({ method }) => method === 'setValue');
  expect(writes).toEqual([writes[0], writes[0]]);
  expect(writes[0]?.args).toEqual([]);
  expect(names.calls.at(-1)?.args[1]).toEqual({ fields: 'spreadsheetId' });
});

test('a run may be let go on for longer than Google would', () => {
  const code = 'function f() { for (var i = 0; i < 8; i++) Utilities.sleep(60000); return "done"; }';
  expect(fixtureGoogle(code, { runLimitSeconds: Number.POSITIVE_INFINITY }).run('f', OFFICER)).toBe('done');
  expect(() => fixtureGoogle(code).run('f', OFFICER)).toThrow('Exceeded maximum execution time');
});
