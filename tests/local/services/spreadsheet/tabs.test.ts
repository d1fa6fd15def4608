// SpreadsheetApp, tabs and protections: made, copied, moved, and who may type there.

import { CLERK, fixtureGoogle, OFFICER, STRANGER } from '../../fixture-google';

const BOOK = 'var b = SpreadsheetApp.getActiveSpreadsheet(); var s = b.getSheets()[0];';

function run(body: string) {
  const google = fixtureGoogle(`function f() { ${BOOK} ${body} }`);
  const answer = google.run('f', OFFICER);
  return { answer, titles: google.workbook.sheets.map(({ properties }) => properties.title), google };
}

test('tabs are inserted, copied, named, moved and deleted', () => {
  const { titles, google } = run(`
    var t = b.insertSheet('Mẫu', 0); t.getRange('A1').setValue('x').setBackground('#ff0000'); t.setColumnWidth(1, 33);
    var c = t.copyTo(b); c.setName('Trường A'); b.setActiveSheet(c); b.moveActiveSheet(1); b.deleteSheet(t);`);
  expect(titles).toEqual(['Trường A', expect.any(String)]);
  const [copy] = google.workbook.sheets;
  expect(copy?.cells[0]?.[0]).toMatchObject({
    userEnteredValue: { stringValue: 'x' },
    userEnteredFormat: { backgroundColor: { red: 1 } },
  });
  expect(copy?.columnProperties[0]?.pixelSize).toBe(33);
});

test('a tab moves to the place that it is told, from before and from behind', () => {
  const { titles } = run(`b.insertSheet('B', 1); b.insertSheet('C', 2);
    b.setActiveSheet(s); b.moveActiveSheet(2); b.setActiveSheet(b.getSheetByName('C')); b.moveActiveSheet(1);`);
  expect([titles[0], titles[1]]).toEqual(['C', 'B']);
});

test('two tabs never have one name', () => {
  const taken = 'A sheet with the name "Mẫu" already exists. Please enter another name.';
  expect(() => run("b.insertSheet('Mẫu', 0); b.insertSheet('Mẫu', 0);")).toThrow(taken);
  expect(() => run("b.insertSheet('Mẫu', 0); s.setName('Mẫu');")).toThrow(taken);
  expect(() => run('s.copyTo({});')).toThrow("don't match the method signature for Sheet.copyTo");
});

test('at first everybody may edit a protected sheet; those removed no longer may, the owner stays', () => {
  const { answer, google } = run(`
    var p = s.protect().setDescription('Mẫu biểu').setUnprotectedRanges([s.getRange('B2:B9')]);
    var before = p.getEditors().map(function (u) { return u.getEmail(); });
    p.removeEditors(p.getEditors());
    var r = s.getRange('B2:B9').protect(); r.removeEditors(r.getEditors()); r.addEditors(['${CLERK}']);
    return [before, p.getEditors().map(function (u) { return u.getEmail(); }), s.protect().getDescription()];`);
  expect(answer).toEqual([[OFFICER, CLERK], [OFFICER], 'Mẫu biểu']);
  expect(google.workbook.sheets[0]?.protectedRanges).toEqual([
    {
      protectedRangeId: expect.any(Number),
      description: 'Mẫu biểu',
      range: { sheetId: expect.any(Number) },
      unprotectedRanges: [expect.objectContaining({ startRowIndex: 1, endRowIndex: 9 })],
      editors: { users: [OFFICER] },
    },
    expect.objectContaining({ editors: { users: [OFFICER, CLERK] } }),
  ]);
});

test('a copy of a sheet is protected by nobody', () => {
  const { answer } = run(`s.protect(); s.getRange('A1').protect(); var c = s.copyTo(b);
    return [s.getProtections(SpreadsheetApp.ProtectionType.RANGE).length, c.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`);
  expect(answer).toEqual([1, 0]);
});

test('protections are refused where Google refuses them, and gone once removed', () => {
  expect(() => run("s.getRange('A1').protect().setUnprotectedRanges([s.getRange('A1')]);")).toThrow(
    'Only a protected sheet can have unprotected ranges.',
  );
  expect(() => run("var t = b.insertSheet('T', 0); s.protect().setUnprotectedRanges([t.getRange('A1')]);")).toThrow(
    'Unprotected ranges must be on the protected sheet.',
  );
  expect(() => run("s.protect().addEditors('x@example.com');")).toThrow("don't match the method signature");
  expect(() => run("s.protect().addEditor('no address');")).toThrow('Invalid e-mail address');
  expect(() => run('var p = s.protect(); p.remove(); p.getEditors();')).toThrow('The protection has been removed.');
});

test('whoever is not among the editors of a protection is refused, when the write is carried out', () => {
  const google = fixtureGoogle(`
    function lock() { ${BOOK} var p = s.protect(); p.removeEditors(p.getEditors()); }
    function write() { ${BOOK} s.getRange('A1').setValue(1); }`);
  google.run('lock', OFFICER);
  expect(() => google.run('write', CLERK)).toThrow('You are trying to edit a protected cell or object.');
  expect(() => google.run('write', STRANGER)).toThrow('Authorization is required');
  google.run('write', OFFICER);
  expect(google.workbook.sheets[0]?.cells[0]?.[0]?.userEnteredValue).toEqual({ numberValue: 1 });
});
