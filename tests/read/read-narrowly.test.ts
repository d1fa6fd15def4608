// Two narrow calls tell what one call of everything tells, as far as they are asked, and tell a formula from a text that looks like one.

import type { Google } from '../../local/google';
import type { Cell } from '../../local/sheets-api/workbook';
import { isRefusal } from '../../src/google/fault-kind';
import { unitRole } from '../../src/layout/fixed-sheets';
import { tabColumns } from '../../src/layout/tab-columns';
import type { Purpose } from '../../src/read/narrow-reading';
import { type NarrowBook, readNarrowly } from '../../src/read/read-narrowly';
import { readSnapshot, type SheetSnapshot, SNAPSHOT_FIELDS, type Snapshot } from '../../src/read/snapshot';
import {
  CLERK,
  generatedWorkbook,
  OFFICER,
  OTHER_CLERK,
  officerWrites,
  pasteEntry,
  sheetOfRole,
  threeUnits,
  tickSubmit,
  typeEntry,
} from '../actions/story';
import { gatewayOn } from './google-globals';

const TAB = unitRole('MN01');
const CALLS = ['get', 'values.batchGetByDataFilter'];

function filled(): Google {
  const google = generatedWorkbook();
  typeEntry(google, CLERK, 'MN01', 'A1', 'Có');
  typeEntry(google, CLERK, 'MN01', 'A1.number', '12/KH');
  typeEntry(google, CLERK, 'MN01', 'A1.date', '03/02/2026');
  typeEntry(google, CLERK, 'MN01', 'A9.received', 3);
  typeEntry(google, CLERK, 'MN01', 'A1', 'Xem  kế hoạch', 'explanation');
  tickSubmit(google, OTHER_CLERK, 'TH01');
  return google;
}

const rowOf = (google: Google, key: string, role = TAB): number =>
  sheetOfRole(google, role).cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === key);

function put(google: Google, key: string, column: number, cell: Cell, role = TAB): void {
  const cells = sheetOfRole(google, role).cells[rowOf(google, key, role)];
  if (!cells) throw new Error(`no row ${key}`);
  cells[column] = { ...cells[column], ...cell };
}

const narrow = (google: Google, purpose: Purpose): NarrowBook =>
  readNarrowly(gatewayOn(google, OFFICER).gateway, purpose, isRefusal);

const whole = (google: Google): Snapshot => readSnapshot(gatewayOn(google, OFFICER).gateway.read(SNAPSHOT_FIELDS));

const COLUMNS = Array.from({ length: 24 }, (_, column) => column);

/** What stands in those columns of the sheet, with its keys. */
function contents(sheet: SheetSnapshot | undefined, columns: readonly number[]): unknown {
  if (!sheet) return null;
  const rows = Array.from({ length: sheet.current.rowCount }, (_, row) => row);
  return rows.map((row) => [
    sheet.current.rowKeys?.[row] || '',
    ...columns.map((column) => [sheet.cell(row, column), sheet.isCovered(row, column)]),
  ]);
}

test.each<Purpose>(['entries', 'followUp', 'plan'])(
  '“%s” tells of what it reads what a read of everything tells',
  (purpose) => {
    const google = filled();
    const [few, all] = [narrow(google, purpose).snapshot, whole(google)];
    expect([few.title, few.locale, few.timeZone]).toEqual([all.title, all.locale, all.timeZone]);
    expect([...few.byRole.keys()]).toEqual([...all.byRole.keys()]);
    const read = [...few.byRole].filter(([, sheet]) => sheet.isRead(0));
    expect(read.map(([role]) => role)).toEqual(
      expect.arrayContaining([TAB, 'tracking', 'units', 'indicators', 'rules', 'settings', 'history']),
    );
    for (const [role, sheet] of read) {
      const columns = COLUMNS.filter(sheet.isRead);
      expect([role, contents(sheet, columns)]).toEqual([role, contents(all.byRole.get(role), columns)]);
    }
  },
);

test('for planning all is known of how sheets are made, for judging the inputs; formulas of ours are read by none', () => {
  const google = filled();
  const all = whole(google).byRole.get(TAB);
  const planned = narrow(google, 'plan').snapshot.byRole.get(TAB);
  const keys = (sheet: SheetSnapshot | undefined) => (sheet?.current.rowKeys ?? []).filter((key) => key !== '');
  expect({ ...planned?.current, rowKeys: keys(planned) }).toEqual({ ...all?.current, rowKeys: keys(all) });
  const judged = narrow(google, 'entries').snapshot.byRole.get(TAB);
  const { number, target, result, evidence, explanation, comment, verdict, value } = tabColumns;
  expect([number, target, result, evidence, explanation, comment].every((column) => judged?.isRead(column))).toBe(true);
  for (const sheet of [planned, judged]) expect([verdict, value].some((column) => sheet?.isRead(column))).toBe(false);
});

test('columns that people have added beside the last of ours are read for planning', () => {
  const google = filled();
  const sheet = sheetOfRole(google, TAB);
  const { gridProperties } = sheet.properties;
  sheet.properties = { ...sheet.properties, gridProperties: { ...gridProperties, columnCount: 22 } };
  put(google, 'A2', 21, { userEnteredValue: { stringValue: 'của trường' } });
  const read = narrow(google, 'plan').snapshot.byRole.get(TAB);
  expect([read?.cell(rowOf(google, 'A2'), 21), read?.width(rowOf(google, 'A2'))]).toEqual(['của trường', 22]);
});

test('a tab that has lost columns is read as far as it goes', () => {
  const google = filled();
  const sheet = sheetOfRole(google, TAB);
  const columnCount = tabColumns.evidence + 1;
  sheet.properties = { ...sheet.properties, gridProperties: { ...sheet.properties.gridProperties, columnCount } };
  sheet.cells = sheet.cells.map((cells) => cells.slice(0, columnCount));
  const read = narrow(google, 'entries').snapshot.byRole.get(TAB);
  expect(read?.cell(rowOf(google, 'A9.received'), tabColumns.result)).toBe(3);
});

test.each<readonly [Purpose, number]>([
  ['entries', 6500],
  ['followUp', 7200],
  ['plan', 11_000],
])('“%s” answers at most %i bytes for a unit more', (purpose, most) => {
  const more = Array.from({ length: 5 }, (_, index) => ({
    code: `MN1${index}`,
    name: `Trường MN Số ${index}`,
    level: 'MN',
  }));
  const bytes = (google: Google): number => Buffer.byteLength(JSON.stringify(narrow(google, purpose).answers));
  const [few, many] = [generatedWorkbook(), generatedWorkbook([...threeUnits, ...more])].map(bytes);
  expect(((many ?? 0) - (few ?? 0)) / more.length).toBeLessThan(most);
});

describe('a text that begins with "="', () => {
  test('is told from a formula by a third call, among results as in the plan', () => {
    const google = filled();
    put(google, 'A1.number', tabColumns.result, { userEnteredValue: { stringValue: '=12/KH' } });
    pasteEntry(google, CLERK, 'MN01', 'A9.received', '=1+2');
    officerWrites(google, 'units', 'TH01', 'Xã', '=A1');
    const { gateway, calls } = gatewayOn(google, OFFICER);
    const { byRole } = readNarrowly(gateway, 'entries', isRefusal).snapshot;
    expect(calls).toEqual([...CALLS, 'getByDataFilter']);
    const at = (key: string) => byRole.get(TAB)?.cell(rowOf(google, key), tabColumns.result);
    expect([at('A1.number'), at('A9.received')]).toEqual(['=12/KH', { formula: '=1+2' }]);
    const units = whole(google).byRole.get('units');
    expect(contents(byRole.get('units'), COLUMNS.slice(0, 8))).toEqual(contents(units, COLUMNS.slice(0, 8)));
  });

  test('costs no third call where there is none, nor beside an entry', () => {
    const google = filled();
    put(google, 'A1', tabColumns.evidence, { userEnteredValue: { stringValue: '=xem hồ sơ' } });
    const { gateway, calls } = gatewayOn(google, OFFICER);
    readNarrowly(gateway, 'plan', isRefusal);
    expect(calls).toEqual(CALLS);
  });
});

describe('between the two calls', () => {
  test('a sheet that is deleted makes both be made again', () => {
    const google = filled();
    const watched = gatewayOn(google, OFFICER);
    watched.onCall = (name) => {
      if (name !== CALLS[1] || watched.calls.length > 1) return;
      const gone = google.workbook.sheets.indexOf(sheetOfRole(google, unitRole('TH01')));
      google.workbook.sheets.splice(gone, 1);
    };
    const { snapshot } = readNarrowly(watched.gateway, 'entries', isRefusal);
    expect(watched.calls).toEqual([...CALLS, ...CALLS]);
    expect([snapshot.byRole.has(unitRole('TH01')), snapshot.byRole.has(TAB)]).toEqual([false, true]);
  });

  test('what goes wrong otherwise is not tried again', () => {
    const watched = gatewayOn(filled(), OFFICER);
    watched.onCall = (name) => {
      if (name === CALLS[1]) throw new Error('Internal error encountered.');
    };
    expect(() => readNarrowly(watched.gateway, 'entries', isRefusal)).toThrow('Internal error encountered.');
    expect(watched.calls).toEqual(['get']);
  });

  test('keys and entries go together although a row was put in above them', () => {
    const google = filled();
    const watched = gatewayOn(google, OFFICER);
    watched.onCall = (name) => {
      if (name === CALLS[1]) sheetOfRole(google, TAB).cells.splice(7, 0, []);
    };
    const read = readNarrowly(watched.gateway, 'entries', isRefusal).snapshot.byRole.get(TAB);
    const row = read?.current.rowKeys?.indexOf('A9.received') ?? -1;
    expect([row, read?.cell(row, tabColumns.result)]).toEqual([rowOf(google, 'A9.received'), 3]);
  });
});

describe('notes', () => {
  const asked = (google: Google, key: string, named = key) => {
    const sheetId = sheetOfRole(google, TAB).properties.sheetId ?? 0;
    const row = rowOf(google, key);
    return {
      row,
      snapshot: narrow(google, 'plan')
        .withNotes([{ sheetId, row, key: named }])
        .byRole.get(TAB),
    };
  };

  test('are known of the rows that were asked for, wherever on the row they are', () => {
    const google = filled();
    put(google, 'A2', tabColumns.verdict, { note: 'hỏi lại' });
    const { row, snapshot } = asked(google, 'A2');
    const blank = asked(google, 'A9');
    expect([snapshot?.hasNote(row), blank.snapshot?.hasNote(blank.row)]).toEqual([true, false]);
  });

  test('a row under another key than before counts as noted', () => {
    const { row, snapshot } = asked(filled(), 'A9', 'A2');
    expect(snapshot?.hasNote(row)).toBe(true);
  });
});
