// Files that a script puts into Drive, and the blobs they are made of, with the refusals of Google.

import { createGoogle } from '../../../local/google';
import { createWorkbook } from '../../../local/sheets-api/create-workbook';
import { bundleOf, CLERK, fixtureGoogle, OFFICER } from '../fixture-google';

const answerOf = (body: string): unknown => fixtureGoogle(`function f() { ${body} }`).run('f', OFFICER);

describe('blobs', () => {
  test('bytes are signed, as Apps Script has them', () => {
    expect(answerOf("return Utilities.newBlob('Có', 'text/csv', 'a.csv').getBytes()")).toEqual([67, -61, -77]);
    expect(answerOf('return Utilities.newBlob([67, -61, -77]).getDataAsString()')).toBe('Có');
    expect(answerOf("return Utilities.base64Decode('/w==')")).toEqual([-1]);
    expect(answerOf('return Utilities.base64Encode([-1, -128, 127])')).toBe('/4B/');
  });

  test.each(['[200]', '[1.5]', "['a']", '{}', '5', 'null'])('%s are no bytes', (data) => {
    expect(() => answerOf(`Utilities.newBlob(${data}, 'text/csv', 'a')`)).toThrow("don't match the method signature");
    expect(() => answerOf(`Utilities.base64Encode(${data})`)).toThrow("don't match the method signature");
  });

  test('a text without a content type is plain text, bytes have none', () => {
    const told = 'return [b.getContentType(), b.getName()]';
    expect(answerOf(`var b = Utilities.newBlob('x'); ${told}`)).toEqual(['text/plain', null]);
    expect(answerOf(`var b = Utilities.newBlob([1]); ${told}`)).toEqual([null, null]);
    expect(answerOf(`var b = Utilities.newBlob([1]).setName('a').setContentType('b/c'); ${told}`)).toEqual([
      'b/c',
      'a',
    ]);
  });

  test.each(['a', 'Có=', 'ab c', '=abc'])('%p is no base64', (text) => {
    expect(() => answerOf(`Utilities.base64Decode('${text}')`)).toThrow('Could not decode string.');
  });
});

const CREATE =
  "Drive.Files.create({ name: 'a.csv', mimeType: 'text/csv' }, Utilities.newBlob('Có', 'text/csv', 'a.csv')";

describe('files', () => {
  test('a file belongs to whose account made it, and opens at the address that is told', () => {
    const google = fixtureGoogle(`function f() { return ${CREATE}, { fields: 'id,webViewLink' }); }`);
    const { id, webViewLink, ...rest } = google.run('f', CLERK) as Readonly<Record<string, string>>;
    expect(rest).toEqual({});
    expect(webViewLink).toBe(`https://drive.google.com/file/d/${id}/view?usp=drivesdk`);
    expect(google.files).toMatchObject([{ id, name: 'a.csv', mimeType: 'text/csv', owner: CLERK, action: 'f' }]);
    expect(Buffer.from(google.files[0]?.bytes ?? []).toString()).toBe('Có');
  });

  test('without fields the link is not told', () => {
    expect(answerOf(`return Object.keys(${CREATE}))`)).toEqual(['kind', 'id', 'name', 'mimeType']);
  });

  test.each([
    ['no name', "Drive.Files.create({ mimeType: 'text/csv' }, Utilities.newBlob('a'))", 'file.name'],
    ['a blank name', "Drive.Files.create({ name: ' ' }, Utilities.newBlob('a'))", 'file.name'],
    ['a field of v2', "Drive.Files.create({ name: 'a', title: 'b' }, Utilities.newBlob('a'))", 'Unknown name "title"'],
    ['a field of Object', "Drive.Files.create({ name: 'a', toString: 'b' }, Utilities.newBlob('a'))", 'Unknown name'],
    ['a name that is a number', "Drive.Files.create({ name: 5 }, Utilities.newBlob('a'))", 'file.name'],
    ['no blob', "Drive.Files.create({ name: 'a' })", 'non-null data'],
    [
      'an object for a blob',
      "Drive.Files.create({ name: 'a' }, { getBytes: function () { return [1]; } })",
      'non-null',
    ],
    ['a blob without type', "Drive.Files.create({ name: 'a' }, Utilities.newBlob([1]))", 'non-null content type'],
    [
      'an unknown field asked for',
      `${CREATE}, { fields: 'id,alternateLink' })`,
      'Invalid field selection alternateLink',
    ],
    ['an unknown option', `${CREATE}, { convert: true })`, 'Unknown name "convert"'],
  ])('%s is refused, and nothing is made', (_, call, said) => {
    const google = fixtureGoogle(`function f() { ${call}; }`);
    expect(() => google.run('f', OFFICER)).toThrow(said);
    expect(google.files).toEqual([]);
  });

  test('a simple trigger may make none', () => {
    const google = fixtureGoogle(`function onOpen() { ${CREATE}); }`);
    expect(() => google.run('onOpen', OFFICER)).toThrow('You do not have permission to call Drive.Files.create');
  });

  test('the record of calls holds how long the content is, not the content', () => {
    const google = fixtureGoogle(`function f() {
      Drive.Files.create({ name: 'a' }, Utilities.newBlob([${'7,'.repeat(5000)}7], 'b/c', 'a'));
      Utilities.base64Encode('${'x'.repeat(5000)}');
    }`);
    google.run('f', OFFICER);
    expect(JSON.stringify(google.calls).length).toBeLessThan(500);
    expect(google.calls.map(({ service, method, args }) => [service, method, args])).toEqual([
      ['Utilities', 'newBlob', [{ bytes: 5001 }, 'b/c', 'a']],
      ['Drive.Files', 'create', [{ name: 'a' }, { name: 'a', contentType: 'b/c', bytes: 5001 }, null]],
      ['Utilities', 'base64Encode', [{ characters: 5000 }]],
    ]);
  });

  test('files outlive the process, and are forgotten by going back', () => {
    const code = `function f() { return ${CREATE}).id; }`;
    const google = fixtureGoogle(code);
    google.run('f', OFFICER);
    const goBack = google.snapshot();
    google.run('f', OFFICER);
    expect(google.files).toHaveLength(2);
    goBack();
    const kept = JSON.parse(JSON.stringify(google.kept())) as ReturnType<typeof google.kept>;
    const again = createGoogle({
      workbook: createWorkbook({ owner: OFFICER }),
      now: google.now(),
      officer: OFFICER,
      bundleDirectory: bundleOf(code),
      kept,
    });
    expect(again.files).toEqual(google.files);
    expect(again.files).toHaveLength(1);
    expect(again.run('f', OFFICER)).not.toBe(again.files[0]?.id);
  });
});
