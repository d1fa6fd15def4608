// Whoever may edit the workbook may call every function of the bundle with anything that JSON can hold.

import type { Google } from '../../local/google';
import { submitColumn } from '../../src/layout/tab-columns';
import { trackingColumns } from '../../src/layout/tracking-columns';
import { contentOf, generatedWorkbook, OFFICER, threeUnits } from '../actions/story';

const oneUnit = threeUnits.filter(({ code }) => code === 'MN01');
const at = (column: unknown, more: object = {}) => ({
  rowStart: 8,
  rowEnd: 8,
  columnStart: column,
  columnEnd: column,
  ...more,
});
const LONG = 'x'.repeat(60_000);

const hostile: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  '',
  LONG,
  '=IMPORTXML("http://a.vn";"//b")',
  [],
  [[[]]],
  {},
  { __proto__: { admin: true }, constructor: { prototype: { ok: true } } },
  JSON.parse('{"__proto__":{"range":{"columnStart":5}},"toString":1,"valueOf":null}') as unknown,
  { range: null, value: 'TRUE' },
  { range: 'A1', value: 'TRUE' },
  { range: at(submitColumn + 1), value: 'TRUE' },
  { range: at(submitColumn + 1), value: true },
  { range: at(submitColumn + 1), value: { toUpperCase: 'TRUE' } },
  { range: at(submitColumn + 1, { getSheet: {} }), value: 'TRUE', user: { email: LONG } },
  { range: at(trackingColumns.action + 1), value: 'Duyệt', user: { email: '<script>' } },
  { range: at(trackingColumns.action + 1), value: 'Duyệt', user: 5 },
  { range: at(-5), value: 'TRUE' },
  { range: at(1e308), value: LONG },
  { range: at('5'), value: 'TRUE', source: { getId: 'x' } },
];

const fresh = (): Google => generatedWorkbook(oneUnit);
const names = [...fresh().functionNames];

const district = fresh();
const goBack = district.snapshot();

/** What the call leaves behind and what it answers. */
function outcome(name: string, ...args: readonly unknown[]): unknown {
  const google = district;
  goBack();
  try {
    const answer = google.run(name, OFFICER, ...args);
    return { answer, content: contentOf(google), mails: google.mails.length };
  } catch (error) {
    return {
      thrown: error instanceof Error ? error.name : String(error),
      content: contentOf(google),
      mails: google.mails.length,
    };
  }
}

/** What pages call; of these only the text of a list may be any text. */
const forPages = ['approveUnit', 'returnUnit', 'reopenUnit', 'goTo', 'createWorkbook', 'exportReportAs'];

function given(name: string): readonly unknown[] {
  if (name === 'onSheetEdit') return hostile.slice(9, 15);
  if (forPages.includes(name)) return hostile;
  // Of these two any text is taken for what it may be; what becomes of it is tested with each.
  if (name === 'checkUnitList' || name === 'saveReportTemplate')
    return hostile.filter((arg) => typeof arg !== 'string');
  // The others take no argument at all; what is handed to them is dropped.
  return [{ range: at(submitColumn + 1), value: LONG }];
}

test('the functions are those of menu, triggers and pages', () => {
  expect(names.length).toBeGreaterThan(15);
});

test.each(names)('%s does with hostile arguments what it does without any', (name) => {
  const alone = outcome(name);
  for (const arg of given(name)) expect(outcome(name, arg, arg, LONG)).toEqual(alone);
});

test('any text may be looked at as a list; nothing comes of it', () => {
  const before = contentOf(fresh());
  const texts = [
    '',
    LONG,
    '=IMPORTXML("http://a.vn";"//b")',
    '"'.repeat(9000),
    'a\tb\n'.repeat(9000),
    '\u202e\u0000;;;\n"',
  ];
  for (const text of texts) {
    const google = fresh();
    expect(google.run('checkUnitList', OFFICER, text)).toMatchObject({ ok: true, added: [] });
    expect(contentOf(google)).toBe(before);
  }
  expect(fresh().run('checkUnitList', OFFICER, 'x'.repeat(2_000_001))).toMatchObject({ ok: false });
});

const answers = { settings: {}, list: '', updateExisting: false };
const thousandAndOne = Array.from({ length: 1001 }, (_, index) => `X${index}\tTrường TH ${index}\tTH`).join('\n');

test.each<readonly [string, unknown]>([
  ['no settings', { ...answers, settings: null }],
  ['settings as a list', { ...answers, settings: [1] }],
  ['a list that is no text', { ...answers, list: { toString: 'x' } }],
  ['a list beyond all bounds', { ...answers, list: 'x'.repeat(2_000_001) }],
  ['more units than a workbook holds', { ...answers, list: thousandAndOne }],
  ['a list of nothing', { ...answers, list: '\u200b;;\n1;2' }],
  ['a choice that is none', { ...answers, updateExisting: 'true' }],
  ['a body without a name', { ...answers, settings: { managingBody: '\u200b \u202e' } }],
  ['a body that is an object', { ...answers, settings: { managingBody: { length: 3 } } }],
  ['a name without end', { ...answers, settings: { parentBody: LONG } }],
  ['a year that is none', { ...answers, settings: { year: 1e308 } }],
  ['half a year', { ...answers, settings: { year: 2026.5 } }],
  ['a deadline as text', { ...answers, settings: { deadline: '20/11/2026' } }],
  ['a deadline out of time', { ...answers, settings: { deadline: -1 } }],
  ['a yes that is a word', { ...answers, settings: { deadlineInclusive: 'Có' } }],
])('the assistant refuses %s in a sentence, and writes nothing', (_, hostileAnswers) => {
  const google = fresh();
  const before = contentOf(google);
  expect(google.run('createWorkbook', OFFICER, hostileAnswers)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/[.:]/),
  });
  expect(contentOf(google)).toBe(before);
});

test('what the assistant does not ask for is dropped, whatever it is called', () => {
  const google = fresh();
  const before = contentOf(google);
  const settings = JSON.parse(
    '{"officerEmail":"a@example.com","__proto__":{"year":2030},"remindBefore":"1"}',
  ) as unknown;
  expect(google.run('createWorkbook', OFFICER, { ...answers, settings })).toMatchObject({ ok: true });
  expect(contentOf(google)).toBe(before);
});

test('a forged edit reaches no service at all', () => {
  for (const event of hostile) {
    const google = fresh();
    google.run('onSheetEdit', OFFICER, event);
    expect(google.calls).toEqual([]);
  }
});

test('a true edit by somebody with a hostile name is logged as plain text, cut', () => {
  const google = fresh();
  google.run('installTriggers', OFFICER);
  const name = `=HYPERLINK("http://a.vn")\u202e\u0000${'y'.repeat(5000)}@example.edu.vn`;
  google.workbook.editors.push(name);
  const tab = google.workbook.sheets.find(({ properties }) => properties.title === 'MN Hoa Mai');
  const row = tab?.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === '#submit') ?? 0;
  const sheetId = tab?.properties.sheetId ?? 0;
  const box = tab?.cells[row];
  if (box) box[submitColumn] = { ...box[submitColumn], userEnteredValue: { boolValue: true } };
  google.workbook.revision++;
  google.fireEdit({
    as: name,
    sheetId,
    place: { startRow: row, endRow: row + 1, startColumn: submitColumn, endColumn: submitColumn + 1 },
    value: 'TRUE',
  });
  const log = google.workbook.sheets.find(({ properties }) => properties.title === 'Nhật ký');
  const values = (log?.cells ?? []).flatMap((cells) => cells.map((cell) => cell?.userEnteredValue));
  expect(values.some((value) => value?.formulaValue !== undefined)).toBe(false);
  expect(values.every((value) => (value?.stringValue ?? '').length <= 2001)).toBe(true);
  expect(JSON.stringify(values)).not.toMatch(/\u202e|\\u0000/);
});
