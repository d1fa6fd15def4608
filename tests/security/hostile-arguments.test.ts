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

/** What the call leaves behind and what it answers. */
function outcome(name: string, ...args: readonly unknown[]): unknown {
  const google = fresh();
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

test('the functions are those of menu and triggers', () => {
  expect(names.length).toBeGreaterThan(15);
});

test.each(names)('%s does with hostile arguments what it does without any', (name) => {
  const alone = outcome(name);
  // The others take no argument at all; what is handed to them is dropped.
  const given = name === 'onSheetEdit' ? hostile.slice(9, 15) : [{ range: at(submitColumn + 1), value: LONG }];
  for (const arg of given) expect(outcome(name, arg, arg, LONG)).toEqual(alone);
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
