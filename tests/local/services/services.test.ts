// The small services, each with Google's limits.

import { CLERK, fixtureGoogle, OFFICER } from '../fixture-google';

/** Runs one body of a function and gives its answer. */
const answerOf = (body: string, pages?: Record<string, string>): unknown =>
  fixtureGoogle(`function f() { ${body} }`, { pages }).run('f', OFFICER);

describe('properties and cache', () => {
  test('values are text, and of 9 KB at most', () => {
    const store = 'var p = PropertiesService.getDocumentProperties();';
    expect(
      answerOf(
        `${store} p.setProperties({ a: 1, b: 'x' }); p.deleteProperty('b'); return [p.getProperties(), p.getProperty('b')];`,
      ),
    ).toEqual([{ a: '1' }, null]);
    expect(() => answerOf(`${store} p.setProperty('a', 'x'.repeat(9217));`)).toThrow('Argument too large: value');
    expect(() => answerOf(`${store} for (var i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000));`)).toThrow(
      'property storage quota',
    );
  });

  test('stores outlive a run, and people have their own', () => {
    const google = fixtureGoogle(`
      function put() { PropertiesService.getUserProperties().setProperty('a', '1'); }
      function get() { return PropertiesService.getUserProperties().getProperty('a'); }`);
    google.run('put', OFFICER);
    expect([google.run('get', OFFICER), google.run('get', CLERK)]).toEqual(['1', null]);
  });

  test('the cache forgets in time and refuses what is too long', () => {
    const google = fixtureGoogle(`
      function put(seconds) { CacheService.getScriptCache().put('a', 'x', seconds); }
      function get() { return CacheService.getScriptCache().get('a'); }`);
    google.run('put', OFFICER, 60);
    expect(google.run('get', OFFICER)).toBe('x');
    google.setNow(new Date('2026-11-18T09:02:00+07:00'));
    expect(google.run('get', OFFICER)).toBeNull();
    expect(() => google.run('put', OFFICER, 21_601)).toThrow('expirationInSeconds');
  });
});

describe('mail', () => {
  test('a mail is kept with all its headers, and counted', () => {
    const google = fixtureGoogle(`function f() {
      MailApp.sendEmail({ to: 'a@b.vn, Bà Mai <c@d.vn>', subject: 'Nhắc', htmlBody: '<p>Nộp</p>', name: 'Phòng' });
      return MailApp.getRemainingDailyQuota();
    }`);
    expect(google.run('f', OFFICER)).toBe(98);
    expect(google.mails[0]).toMatchObject({
      to: 'a@b.vn, Bà Mai <c@d.vn>',
      subject: 'Nhắc',
      by: OFFICER,
      htmlBody: '<p>Nộp</p>',
    });
    google.setNow(new Date('2026-11-19T09:00:00+07:00'));
    expect(google.run('f', OFFICER)).toBe(98);
  });

  test('the hundred-and-first recipient of a day is one too many', () => {
    expect(() => answerOf("for (var i = 0; i < 101; i++) MailApp.sendEmail('a@b.vn', 's', 'b');")).toThrow(
      'too many times for one day',
    );
  });

  test.each(['', 'không có', 'a@b', 'a b@c.vn'])('the address %p is refused', (to) => {
    expect(() => answerOf(`MailApp.sendEmail({ to: ${JSON.stringify(to)}, subject: 's', body: 'b' });`)).toThrow(
      /Invalid email|no recipient/,
    );
  });
});

describe('dialogs', () => {
  test('questions take the queued answers in order, an alert with nothing but OK takes none', () => {
    const google = fixtureGoogle(`function ask() {
      var ui = SpreadsheetApp.getUi();
      var first = ui.alert('Xác nhận', 'Tạo tab?', ui.ButtonSet.YES_NO) === ui.Button.NO;
      ui.alert('Xong');
      var reply = ui.prompt('Lý do', ui.ButtonSet.OK_CANCEL);
      return [first, reply.getResponseText(), reply.getSelectedButton() === ui.Button.OK, ui.alert('a', 'b', ui.ButtonSet.YES_NO)];
    }`);
    google.answer('NO', { text: 'thiếu số liệu' });
    expect(google.run('ask', OFFICER)).toEqual([true, 'thiếu số liệu', true, 'YES']);
    expect(google.dialogs.map(({ kind, title, text }) => [kind, title, text])).toEqual([
      ['alert', 'Xác nhận', 'Tạo tab?'],
      ['alert', '', 'Xong'],
      ['prompt', '', 'Lý do'],
      ['alert', 'a', 'b'],
    ]);
  });

  test('an answer that is not on the dialog is a fault of the test', () => {
    const google = fixtureGoogle(
      "function f() { var ui = SpreadsheetApp.getUi(); ui.alert('a', ui.ButtonSet.YES_NO); }",
    );
    google.answer('OK');
    expect(() => google.run('f', OFFICER)).toThrow('The queued answer OK is not on a dialog with YES_NO');
  });

  test('sidebars, dialogs and toasts are kept', () => {
    const google = fixtureGoogle(
      `function show() {
        var page = HtmlService.createTemplateFromFile('sidebar');
        page.name = '<Mai>';
        SpreadsheetApp.getUi().showSidebar(page.evaluate().setTitle('Kiểm tra'));
        SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>x</b>').setWidth(300), 'Tin');
        SpreadsheetApp.getActiveSpreadsheet().toast('Đã xong', 'Báo cáo');
      }`,
      { pages: { 'sidebar.html': '<? for (var i = 0; i < 2; i++) { ?><i><?= name ?></i><? } ?><?!= "<hr>" ?>' } },
    );
    google.run('show', OFFICER);
    expect(google.dialogs.map(({ kind, title, html, text }) => [kind, title, html ?? text])).toEqual([
      ['sidebar', 'Kiểm tra', '<i>&lt;Mai&gt;</i><i>&lt;Mai&gt;</i><hr>'],
      ['dialog', 'Tin', '<b>x</b>'],
      ['toast', 'Báo cáo', 'Đã xong'],
    ]);
    expect(() => answerOf("HtmlService.createHtmlOutputFromFile('none')")).toThrow(
      'No HTML file named none was found.',
    );
  });
});

describe('triggers', () => {
  const code = `
    function install() {
      ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
      ScriptApp.newTrigger('sweep').timeBased().everyDays(1).atHour(6).create();
    }
    function mine() { return ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction() + ':' + t.getEventType(); }); }
    function clear() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
    function edited() {}
    function sweep(e) { return [Session.getEffectiveUser().getEmail(), typeof e.triggerUid]; }
    function often() { for (var i = 0; i < 21; i++) ScriptApp.newTrigger('sweep').timeBased().everyHours(1).create(); }
    function wrong() { ScriptApp.newTrigger('sweep').timeBased().everyMinutes(7).create(); }
    function askInTrigger() { SpreadsheetApp.getUi(); }
    function installAsk() { ScriptApp.newTrigger('askInTrigger').timeBased().everyHours(1).create(); }`;

  test('a person sees and deletes their own only', () => {
    const google = fixtureGoogle(code);
    google.run('install', OFFICER);
    expect(google.run('mine', OFFICER)).toEqual(['edited:ON_EDIT', 'sweep:CLOCK']);
    expect(google.run('mine', CLERK)).toEqual([]);
    google.run('clear', CLERK);
    expect(google.triggers.map(({ owner, schedule }) => [owner, schedule])).toEqual([
      [OFFICER, ''],
      [OFFICER, 'everyDays(1) atHour(6)'],
    ]);
    google.run('clear', OFFICER);
    expect(google.triggers).toEqual([]);
  });

  test('a clock trigger runs on its owner’s account and has no one to ask', () => {
    const google = fixtureGoogle(code);
    google.run('install', OFFICER);
    google.run('installAsk', OFFICER);
    const [, sweep, ask] = google.triggers;
    if (!sweep || !ask) throw new Error('no triggers');
    expect(google.fireClock(sweep)).toEqual([OFFICER, 'string']);
    expect(() => google.fireClock(ask)).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('twenty triggers are the most, and odd intervals are refused', () => {
    expect(() => fixtureGoogle(code).run('often', OFFICER)).toThrow('too many triggers');
    expect(() => fixtureGoogle(code).run('wrong', OFFICER)).toThrow('everyMinutes(7)');
  });
});

describe('utilities and locks', () => {
  test('dates are formatted in the zone asked for', () => {
    const date = "new Date('2026-11-19T17:05:09.007Z')";
    expect(answerOf(`return Utilities.formatDate(${date}, 'Asia/Ho_Chi_Minh', "HH:mm:ss 'ngày' d/M/yy")`)).toBe(
      '00:05:09 ngày 20/11/26',
    );
    expect(answerOf(`return Utilities.formatDate(${date}, 'UTC', 'yyyy-MM-dd SSS')`)).toBe('2026-11-19 007');
  });

  test('ids are told in order, digests are signed bytes', () => {
    expect(answerOf('return Utilities.getUuid()')).toBe('00000000-0000-4000-8000-000000000001');
    expect(answerOf("return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').slice(0, 3)")).toEqual([
      12, -63, 117,
    ]);
    expect(answerOf("return Utilities.base64Encode('Có')")).toBe('Q8Oz');
  });

  test('a lock that another run holds is waited for in vain', () => {
    const google = fixtureGoogle(`
      function hold() { LockService.getDocumentLock().waitLock(1000); Utilities.getUuid(); }
      function tryIt() { return LockService.getDocumentLock().tryLock(20000); }`);
    let inner: unknown;
    google.faults.beforeCall = (call) => {
      if (call.method === 'getUuid') inner = google.run('tryIt', CLERK);
    };
    google.run('hold', OFFICER);
    expect(inner).toBe(false);
    expect(google.run('tryIt', CLERK)).toBe(true);
  });
});

test('the spreadsheet knows its tabs and where the person’s cursor stands', () => {
  const google = fixtureGoogle(`function f() {
    var book = SpreadsheetApp.getActiveSpreadsheet();
    var cell = book.getActiveCell();
    return [book.getId(), book.getSheets().length, book.getSheetById(0).getName(), book.getSheetById(9), cell.getA1Notation(), cell.getSheet().getSheetId()];
  }`);
  google.select(OFFICER, { sheetId: 0, row: 11, column: 5 });
  expect(google.run('f', OFFICER)).toEqual([google.workbook.spreadsheetId, 1, 'Trang tính1', null, 'F12', 0]);
});
