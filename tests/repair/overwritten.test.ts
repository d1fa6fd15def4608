// What somebody typed or pasted into cells of ours is painted over by a repair: it is told with its cell, and kept in the log.

import type { Google } from '../../local/google';
import { tabColumns } from '../../src/layout/tab-columns';
import { sheetOfRole } from '../actions/story';
import { byHand, idOf, overwrite, tabDamages } from './damage';
import { repairOf } from './repaired';
import { filledWorkbook } from './truth';

const UNIT = 'unit:MN01';

const rowOf = (google: Google, key: string): number =>
  sheetOfRole(google, UNIT).cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === key);

const logOf = (google: Google): string =>
  sheetOfRole(google, 'log')
    .cells.flatMap((cells) => cells.map((cell) => cell?.userEnteredValue?.stringValue ?? ''))
    .join('\n');

const told = (google: Google): string => repairOf(google).report.cannotMend.join('\n');

test('an entry that was cut and pasted into last year: its cell and value, in the dialog and in the log', () => {
  const google = filledWorkbook();
  const sheetId = idOf(sheetOfRole(google, UNIT));
  const row = rowOf(google, 'A9.received');
  const { result, lastYear } = tabColumns;
  const source = { sheetId, startRowIndex: row, endRowIndex: row + 1 };
  byHand(google, [
    {
      cutPaste: {
        source: { ...source, startColumnIndex: result, endColumnIndex: result + 1 },
        destination: { sheetId, rowIndex: row, columnIndex: lastYear },
        pasteType: 'PASTE_NORMAL',
      },
    },
  ]);
  const text = `J${row + 1} = “2”`;
  expect(told(google)).toContain(text);
  expect(logOf(google)).toContain(text);
  expect(told(google)).toBe('');
});

test('the cell is named as it is called after the repair, though rows and columns had moved', () => {
  const google = filledWorkbook();
  const row = rowOf(google, 'A9.received');
  overwrite(google, UNIT, row, tabColumns.lastYear, { numberValue: 4711 });
  tabDamages.rowInsertedAbove(google, UNIT, { a: 0, b: 0 });
  tabDamages.columnInserted(google, UNIT, { a: 3, b: 0 });
  expect(told(google)).toContain(`J${row + 1} = “4711”`);
});

test("nobody's number goes to the log", () => {
  const google = filledWorkbook();
  overwrite(google, UNIT, rowOf(google, 'A9.received'), tabColumns.content, { stringValue: 'gọi 0912345678' });
  expect(told(google)).toContain('0912345678');
  expect(logOf(google)).toContain('(đã ẩn)');
  expect(logOf(google)).not.toContain('0912345678');
});

test('formulas that were replaced by their own words are no loss', () => {
  const google = filledWorkbook();
  const values = google.evaluation();
  const sheet = sheetOfRole(google, UNIT);
  let count = 0;
  for (const [row, cells] of sheet.cells.entries()) {
    if (cells[tabColumns.verdict]?.userEnteredValue?.formulaValue === undefined) continue;
    const value = values.effectiveValue(idOf(sheet), row, tabColumns.verdict)?.stringValue;
    if (value === undefined || value === '') continue;
    overwrite(google, UNIT, row, tabColumns.verdict, { stringValue: value });
    count++;
  }
  expect(count).toBeGreaterThan(15);
  expect(told(google)).toBe('');
});

test('a block pasted over many cells: a few in the dialog, all of them in the log', () => {
  const google = filledWorkbook();
  const first = rowOf(google, 'A1');
  for (let row = first; row < first + 45; row++)
    overwrite(google, UNIT, row, tabColumns.lastYear, { numberValue: 5000 + row });
  const text = told(google);
  expect(text.match(/ = “/g)).toHaveLength(5);
  expect(text).toContain('và 40 ô khác (xem sheet Nhật ký)');
  expect(logOf(google).match(/J\d+ = “5\d{3}”/g)).toHaveLength(45);
});
