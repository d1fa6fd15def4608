// Every strange entry in every kind of field: the formula of the tab and the code read it alike, and nothing is misread silently.

import { emptySheet } from '../../local/sheets-api/create-workbook';
import { readEntry } from '../../src/domain/entry';
import { guessDate, guessNumber } from '../../src/domain/guess-entry';
import type { FieldKind } from '../../src/domain/model';
import { BAD_MARK } from '../../src/domain/to-formula';
import { cleanFormula, dateFormulas, entryFormula, wordList } from '../../src/layout/entry-formulas';
import { strange, writtenDates } from '../layout/messy-entries';
import { open, putInto, workbookOf } from '../layout/spec-workbook';

const TODAY = 46_344;
const GRADES = ['Hoàn thành tốt nhiệm vụ', 'Chưa xếp loại'];
const kinds: readonly FieldKind[] = ['yesNo', 'tick', 'rating', 'count', 'date', 'text'];
const entries = [...strange, ...writtenDates];
const fieldOf = (kind: FieldKind) => ({
  code: 'X',
  indicator: 'X',
  label: '',
  kind,
  unitOfMeasure: '',
  options: kind === 'rating' ? GRADES : [],
  required: 'always' as const,
  hint: '',
});

test.each(kinds)('%s: code and formula read every strange entry alike', (kind) => {
  const sheet = emptySheet({
    sheetId: 1,
    title: 'Tab',
    index: 0,
    sheetType: 'GRID',
    gridProperties: { rowCount: entries.length + 2, columnCount: 12 },
  });
  putInto(sheet, 0, 8, wordList(1));
  putInto(sheet, 0, 9, wordList(0));
  putInto(sheet, 0, 10, TODAY);
  entries.forEach((entry, index) => {
    const row = index + 2;
    const cells = {
      input: `A${row}`,
      clean: `B${row}`,
      partOne: `C${row}`,
      partTwo: `D${row}`,
      day: `E${row}`,
      referenceDay: 'K$1',
      yesWords: 'I$1',
      noWords: 'J$1',
    };
    putInto(sheet, index + 1, 0, entry);
    putInto(sheet, index + 1, 1, { formula: cleanFormula(cells.input) });
    if (kind === 'date') {
      const { partOne, partTwo, day } = dateFormulas(cells);
      putInto(sheet, index + 1, 2, { formula: partOne });
      putInto(sheet, index + 1, 3, { formula: partTwo });
      putInto(sheet, index + 1, 4, { formula: day });
    }
    putInto(sheet, index + 1, 5, { formula: entryFormula(fieldOf(kind), cells) });
  });
  const { at } = open(workbookOf([sheet]), () => TODAY);
  const different = entries.flatMap((entry, index) => {
    const reading = readEntry(fieldOf(kind), entry, TODAY);
    const code = reading.state === 'ok' ? reading.value : reading.state === 'bad' ? BAD_MARK : '';
    const formula = at(sheet, index + 1, 5);
    return code === formula ? [] : [[entry, code, formula]];
  });
  expect(different).toEqual([]);
});

describe('letters that nobody sees', () => {
  const yes = fieldOf('yesNo');
  test.each(['Có\u200b', '\ufeffCó', 'C\u200dó', 'Có\u2060', 'C\u00adó'])('%j is yes', (raw) => {
    expect(readEntry(yes, raw, TODAY)).toMatchObject({ state: 'ok', value: 1 });
  });
  test.each(['Cо́', 'Cо', 'Ｃó', '１２'])('%j is named as written with strange letters', (raw) => {
    expect(readEntry(yes, raw, TODAY)).toMatchObject({ state: 'bad', hint: expect.stringContaining('chữ cái lạ') });
  });
  test.each(['\u202eCó', '\u200eCó', 'C\u0300\u0301\u0302\u0303o'])('%j is not guessed at', (raw) => {
    expect(readEntry(yes, raw, TODAY).state).toBe('bad');
  });
});

test.each([
  ['1.234,5', '1234,5'],
  ['1,234.5', '1234,5'],
  ['1 234', '1234'],
  ['1\u00a0234', '1234'],
  ["1'234", '1234'],
  ['1.234', '1234'],
  ['1.234.567', '1234567'],
  ['1,234,567', '1234567'],
  ['1,234', '1234 hoặc 1,234 (không rõ số nào)'],
  ['3.5', '3,5'],
  ['95%', '95 %'],
  ['0,95', '0,95'],
  ['１２', '12'],
  ['−5', '-5'],
  ['12 vụ', '12'],
  ['18/11/2026', ''],
  ['1e308', ''],
  ['3-4 vụ', ''],
  ['Infinity', ''],
  ['1.2,3.4', ''],
])('as a count, %j is told to be understood as %j, and not taken for it', (text, understood) => {
  expect(guessNumber(text)).toBe(understood);
  expect(readEntry(fieldOf('count'), text, TODAY).state).toBe('bad');
});

test.each([
  ['2026-11-18', '18/11/2026'],
  ['2026/11/18', '18/11/2026'],
  ['11/18/2026', '18/11/2026'],
  ['18-11-26', '18/11/2026'],
  ['18 thg 11 2026', '18/11/2026'],
  ['18 thg 11, 2026', '18/11/2026'],
  ['ngày 18 tháng 11 năm 2026', '18/11/2026'],
  ['31/02/2026', ''],
  ['13/13/2026', ''],
  ['18/11', ''],
  ['hôm qua', ''],
])('as a date, %j is told to be understood as %j, and not taken for it', (text, understood) => {
  expect(guessDate(text)).toBe(understood);
  expect(readEntry(fieldOf('date'), text, TODAY).state).toBe('bad');
});
