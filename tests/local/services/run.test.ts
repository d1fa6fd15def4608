// One run: its world, its clock, its limits, and what is recorded of it.

import { ScriptError } from '../../../local/realm';
import { CLERK, fixtureGoogle, OFFICER, STRANGER } from '../fixture-google';

test('a function is called by name with copies of plain data, and answers with one', () => {
  const google = fixtureGoogle(
    'function add(pair) { return { sum: pair.a + pair.b, isOwn: pair instanceof Object }; }',
  );
  expect(google.run('add', OFFICER, { a: 1, b: 2 })).toEqual({ sum: 3, isOwn: true });
});

test('every run has a world of its own', () => {
  const google = fixtureGoogle('var n = 0; function count() { n += 1; return n; }');
  expect([google.run('count', OFFICER), google.run('count', OFFICER)]).toEqual([1, 1]);
});

test('a function that the bundle does not define is not found, a service is no function of it', () => {
  const google = fixtureGoogle('function a() {}');
  expect(() => google.run('nothing', OFFICER)).toThrow('Script function not found: nothing');
  expect(() => google.run('console', OFFICER)).toThrow('Script function not found: console');
  expect([...google.functionNames]).toEqual(['a']);
});

test('nothing of Node is there, an unknown member is no function', () => {
  const google = fixtureGoogle(`
    function kinds() { return [typeof process, typeof require, typeof setTimeout, typeof URL, typeof fetch]; }
    function bad() { SpreadsheetApp.getNothing(); }`);
  expect(google.run('kinds', OFFICER)).toEqual(Array(5).fill('undefined'));
  expect(() => google.run('bad', OFFICER)).toThrow('SpreadsheetApp.getNothing is not a function');
  expect(() => google.run('bad', OFFICER)).toThrow(ScriptError);
});

test('the date is the virtual one, in the time of Viet Nam', () => {
  const google = fixtureGoogle(`function when() {
    var d = new Date();
    return [d.getTime() === Date.now(), d.getDate(), d.getHours(), new Date(2026, 10, 20).toISOString(), d instanceof Date,
      new Date('2026-11-20T08:00:00').toISOString(), new Date('2026-11-20').toISOString()];
  }`);
  google.setNow(new Date('2026-11-19T23:30:00+07:00'));
  const local = '2026-11-20T01:00:00.000Z';
  const expected = [true, 19, 23, '2026-11-19T17:00:00.000Z', true, local, '2026-11-20T00:00:00.000Z'];
  expect(google.run('when', OFFICER)).toEqual(expected);
});

test('every call is recorded with the action that made it', () => {
  const google = fixtureGoogle("function keep() { PropertiesService.getScriptProperties().setProperty('a', 'b'); }");
  google.run('keep', OFFICER);
  expect(google.calls).toEqual([
    { action: 'keep', service: 'PropertiesService', method: 'getScriptProperties', args: [] },
    { action: 'keep', service: 'Properties', method: 'setProperty', args: ['a', 'b'] },
  ]);
  expect(google.lastRun).toMatchObject({ action: 'keep', as: OFFICER, calls: 2 });
  expect(google.lastRun?.elapsedSeconds).toBeCloseTo(0.09);
});

test('errors of services are errors to the script, and reach the caller as they were thrown', () => {
  const google = fixtureGoogle(`
    function caught() { try { MailApp.sendEmail({ to: 'x', body: '' }); } catch (e) { return [e instanceof Error, e.name, e.message]; } }
    function thrown() { MailApp.sendEmail({ to: 'x', body: '' }); }`);
  expect(google.run('caught', OFFICER)).toEqual([true, 'Exception', 'Invalid email: x']);
  expect(() => google.run('thrown', OFFICER)).toThrow(expect.objectContaining({ name: 'Exception' }));
});

test('after six minutes the run is over, whatever the script catches', () => {
  const google = fixtureGoogle(`function slow() {
    try { for (;;) Utilities.sleep(60000); } catch (e) { /* goes on */ }
    return 'done';
  }`);
  expect(() => google.run('slow', OFFICER)).toThrow('Exceeded maximum execution time');
  expect(google.lastRun?.elapsedSeconds).toBeGreaterThan(360);
  expect(google.now().toISOString()).toBe('2026-11-18T02:06:00.060Z');
});

test('a call can be made to fail, or be followed by somebody else', () => {
  const google = fixtureGoogle(`
    function two() { var p = PropertiesService.getScriptProperties(); p.setProperty('a', '1'); p.setProperty('b', '2'); }
    function other() { PropertiesService.getScriptProperties().setProperty('c', '3'); }`);
  const seen: number[] = [];
  google.faults.beforeCall = (_, index) => {
    seen.push(index);
    if (index === 1) google.run('other', CLERK);
    if (index === 4) throw new Error('503');
  };
  expect(() => google.run('two', OFFICER)).toThrow('503');
  expect(seen).toEqual([0, 1, 4]);
  expect(google.calls.map(({ action, method }) => `${action}.${method}`)).toEqual([
    'two.getScriptProperties',
    'two.setProperty',
    'other.getScriptProperties',
    'other.setProperty',
    'two.setProperty',
  ]);
});

test('an editor may run the menu, a stranger is asked for what he cannot give', () => {
  const google = fixtureGoogle('function who() { return Session.getActiveUser().getEmail(); }');
  expect(google.run('who', CLERK)).toBe(CLERK);
  expect(() => google.run('who', STRANGER)).toThrow('Authorization is required');
});

test('a simple trigger may build a menu but not send mail', () => {
  const google = fixtureGoogle(`
    function onOpen() { SpreadsheetApp.getUi().createMenu('Báo cáo').addItem('Nộp', 'submit').addSeparator().addToUi(); }
    function onEdit() { MailApp.sendEmail('a@b.vn', 's', 'b'); }`);
  google.run('onOpen', CLERK);
  expect(google.menus).toEqual([
    {
      caption: 'Báo cáo',
      by: CLERK,
      items: [{ kind: 'item', caption: 'Nộp', functionName: 'submit' }, { kind: 'separator' }],
    },
  ]);
  expect(() => google.run('onEdit', CLERK)).toThrow('You do not have permission to call MailApp.sendEmail');
});
