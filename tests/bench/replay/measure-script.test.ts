// Replays are held against what was taped: the same calls with the same words, or no figures at all.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScriptMeter, replayed } from '../../../bench/replay/measure-script';
import { recordRun } from '../../../bench/replay/record-tape';
import type { Tape } from '../../../bench/replay/tape';
import { createGoogle } from '../../../local/google';
import type { Tap } from '../../../local/services/tap';
import { createWorkbook } from '../../../local/sheets-api/create-workbook';

const OFFICER = 'canbo@example.edu.vn';

/** Values, objects of services within others and as arguments, a moment, a refusal that is caught, an event. */
const SCRIPT = `
function tour(given) {
  const store = PropertiesService.getDocumentProperties();
  const count = Number(store.getProperty('count')) + 1;
  store.setProperty('count', count).setProperty('when', new Date().toISOString());
  Utilities.sleep(1500);
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const names = book.getSheets().map((sheet) => sheet.getName());
  try { Sheets.Spreadsheets.batchUpdate({ requests: [{ unheardOf: {} }] }, book.getId()); } catch (error) {
    store.setProperty('said', error instanceof Error ? error.message : 'no error of mine');
  }
  const page = HtmlService.createHtmlOutput('<p>' + names.join() + count + given.word + '</p>').setWidth(300);
  SpreadsheetApp.getUi().showModalDialog(page, 'Trang');
  Utilities.newBlob([1, 2, 3], 'a/b', 'c').getBytes();
  store.setProperty('end', Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'HH:mm:ss'));
}
function onSheetEdit(event) { event.range.getSheet().getName(); SpreadsheetApp.getActive().toast(event.value); }
function install() {
  ScriptApp.newTrigger('onSheetEdit').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
}
function hold() {
  let rubbish = [];
  for (let at = 0; at < 40; at++) rubbish = Array.from({ length: 100000 }, (_, index) => ({ index }));
  rubbish = null;
  const held = Array.from({ length: 250000 }, (_, index) => index + 0.5);
  Session.getEffectiveUser();
  return held.length;
}
`;

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'script-'));
  writeFileSync(join(directory, 'Code.js'), SCRIPT);
});
afterAll(() => rmSync(directory, { recursive: true }));

const googleWith = (tap: Tap, bundleDirectory = directory) =>
  createGoogle({
    workbook: createWorkbook({ owner: OFFICER, title: 'Sổ' }),
    now: new Date('2026-11-01T08:00:00+07:00'),
    officer: OFFICER,
    bundleDirectory,
    tap,
  });

function tapeOf(functionName: string, ...args: readonly unknown[]): Tape {
  const tapes: (() => Tape)[] = [];
  const google = googleWith((run) => {
    const recording = recordRun(run);
    tapes.push(recording.tape);
    return recording.setArgs;
  });
  google.run(functionName, OFFICER, ...args);
  const tape = tapes[0]?.();
  if (!tape) throw new Error('nothing was taped');
  return tape;
}

test('a taped run leaves the stand-in as an untaped one, and is replayed to its end', () => {
  const untaped = googleWith(() => null);
  untaped.run('tour', OFFICER, { word: 'xin' });
  const meter = createScriptMeter();
  const google = googleWith(meter.tap);
  const figures = meter.measure(() => google.run('tour', OFFICER, { word: 'xin' }));
  expect(google.calls).toEqual(untaped.calls);
  expect(google.kept()).toEqual(untaped.kept());
  expect(google.kept().properties[0]?.[1]).toContainEqual(['said', expect.stringContaining('unheardOf')]);
  expect(google.dialogs).toEqual(untaped.dialogs);
  expect(figures.scriptMs).toBeGreaterThan(0);
  expect(figures.stringifyMs).toBeGreaterThan(0);
  expect(figures.peakMemoryBytes).toBeGreaterThan(0);
});

test('the tape holds what the script asked, in its order, and nothing that services ask of each other', () => {
  const { calls } = tapeOf('tour', { word: 'xin' });
  expect(calls.map(({ method }) => method).filter((method) => /Dialog|get(Content|Title|Width)/.test(method))).toEqual([
    'showModalDialog',
  ]);
  expect(calls.filter(({ method }) => method === 'setProperty')).toHaveLength(4);
  expect(calls.find(({ method }) => method === 'sleep')?.args).toBe('[{"data":1500}]');
});

test('an answer that is another than the script had is noticed', () => {
  const tape = tapeOf('tour', { word: 'xin' });
  expect(() => replayed(tape)).not.toThrow();
  const calls = tape.calls.map((call) => (call.method === 'getProperty' ? { ...call, answer: '{"data":"7"}' } : call));
  expect(() => replayed({ ...tape, calls })).toThrow(/setProperty.*"data":8.*"data":1/s);
});

test('a script that asks for less, for more or for something else than the tape holds is noticed', () => {
  const tape = tapeOf('tour', { word: 'xin' });
  const last = tape.calls.at(-1);
  if (!last) throw new Error('the script asks for nothing');
  expect(() => replayed({ ...tape, calls: [...tape.calls, last] })).toThrow('AnotherRun');
  expect(() => replayed({ ...tape, calls: tape.calls.slice(0, -1) })).toThrow('AnotherRun');
  const calls = tape.calls.map((call) => (call.method === 'sleep' ? { ...call, method: 'getUuid' } : call));
  expect(() => replayed({ ...tape, calls })).toThrow('sleep');
});

test('what the script holds counts as memory, and its rubbish does not', () => {
  const { peakMemoryBytes } = replayed(tapeOf('hold'));
  expect(peakMemoryBytes).toBeGreaterThan(1_900_000);
  expect(peakMemoryBytes).toBeLessThan(3_500_000);
});

test('runs of several actions are measured as one, edit events among them; no run at all is an error', () => {
  const meter = createScriptMeter();
  const google = googleWith(meter.tap);
  google.run('install', OFFICER);
  const edit = {
    as: OFFICER,
    sheetId: 0,
    place: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 },
    value: 'ba',
  };
  const once = meter.measure(() => google.fireEdit(edit));
  const twice = meter.measure(() => {
    google.fireEdit(edit);
    google.run('hold', OFFICER);
  });
  expect(google.triggerFailures).toEqual([]);
  expect(google.dialogs.map(({ text }) => text)).toEqual(['ba', 'ba']);
  expect(twice.peakMemoryBytes).toBeGreaterThan(once.peakMemoryBytes);
  expect(() => meter.measure(() => undefined)).toThrow('No script has run');
});
