// Field masks: what they read, what they write, what they refuse.

import { overlay, pick, readMask, writeMask } from '../../../local/sheets-api/field-mask';
import type * as Schema from '../../../local/sheets-api/schema';
import { createStandIn, range, write } from './stand-in';

describe('reading', () => {
  const sheet = { properties: { sheetId: 1, title: 'A', index: 0 }, merges: [{ sheetId: 1 }] };
  const book: Schema.Spreadsheet = { spreadsheetId: 'x', sheets: [sheet, sheet] };

  test.each([
    ['sheets.properties.title', { sheets: [{ properties: { title: 'A' } }, { properties: { title: 'A' } }] }],
    [
      'sheets(properties(sheetId,index),merges)',
      { sheets: [0, 1].map(() => ({ properties: { sheetId: 1, index: 0 }, merges: [{ sheetId: 1 }] })) },
    ],
    [
      'spreadsheetId,sheets/properties/index',
      { spreadsheetId: 'x', sheets: [0, 1].map(() => ({ properties: { index: 0 } })) },
    ],
    ['*', book],
    ['sheets.properties,sheets.properties.title', { sheets: [0, 1].map(() => ({ properties: sheet.properties })) }],
  ])('%s', (fields, expected) => {
    expect(pick(book, readMask(fields, 'Spreadsheet'))).toEqual(expected);
  });

  test.each(['sheets.tabs', 'sheets(', 'sheets.properties)', '', 'sheets properties', 'sheets.properties.title.x'])(
    'refuses "%s"',
    (fields) => {
      expect(() => readMask(fields, 'Spreadsheet')).toThrow(/Invalid field selection|Cannot find matching fields/);
    },
  );
});

describe('writing', () => {
  const there: Schema.CellData = {
    note: 'n',
    userEnteredFormat: { textFormat: { bold: true, italic: true }, wrapStrategy: 'WRAP' },
  };

  test.each<[string, Schema.CellData, Schema.CellData]>([
    ['note', {}, { userEnteredFormat: there.userEnteredFormat }],
    [
      'userEnteredFormat.textFormat.bold',
      {},
      { note: 'n', userEnteredFormat: { textFormat: { italic: true }, wrapStrategy: 'WRAP' } },
    ],
    [
      'userEnteredFormat(textFormat,wrapStrategy)',
      { userEnteredFormat: { wrapStrategy: 'CLIP' } },
      { note: 'n', userEnteredFormat: { wrapStrategy: 'CLIP' } },
    ],
    ['userEnteredFormat', {}, { note: 'n' }],
    ['*', { note: 'm' }, { note: 'm' }],
    [
      'userEnteredValue',
      { note: 'm', userEnteredValue: { boolValue: false } },
      { ...there, userEnteredValue: { boolValue: false } },
    ],
  ])('%s touches exactly what it names', (fields, source, expected) => {
    const before = structuredClone(there);
    expect(overlay(there, source, writeMask(fields, 'CellData'), 'CellData')).toEqual(expected);
    expect(there).toEqual(before);
  });
});

describe('cells', () => {
  test('a range larger than its rows clears the masked fields there, and only those', () => {
    const standIn = createStandIn();
    standIn.batch([
      write(0, 0, 0, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      { repeatCell: { range: range(0, 0, 2, 0, 2), cell: { note: 'n' }, fields: 'note' } },
      {
        updateCells: {
          range: range(0, 0, 2, 0, 2),
          rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(standIn.cell(0, 0, 0)).toEqual({ note: 'n', userEnteredValue: { stringValue: 'x' } });
    expect(standIn.cell(0, 0, 1)).toEqual({ note: 'n' });
    expect(standIn.cell(0, 1, 1)).toEqual({ note: 'n' });
  });

  test('a start leaves alone what its rows do not reach', () => {
    const standIn = createStandIn();
    standIn.batch([
      write(0, 0, 0, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ]);
    standIn.batch([
      { updateCells: { start: { sheetId: 0 }, rows: [{ values: [{}] }, {}], fields: 'userEnteredValue' } },
    ]);
    expect(standIn.workbook.sheets[0]?.cells).toEqual([
      [undefined, { userEnteredValue: { stringValue: 'b' } }],
      [{ userEnteredValue: { stringValue: 'c' } }, { userEnteredValue: { stringValue: 'd' } }],
    ]);
  });

  test('a repeated formula and a rule count from each cell, as if filled', () => {
    const standIn = createStandIn();
    standIn.batch([
      {
        repeatCell: {
          range: range(0, 0, 2, 1, 3),
          cell: { userEnteredValue: { formulaValue: '=A1+$A1' } },
          fields: 'userEnteredValue',
        },
      },
      {
        setDataValidation: {
          range: range(0, 0, 2, 4, 5),
          rule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=ISNUMBER(E1)' }] } },
        },
      },
      {
        setDataValidation: {
          range: range(0, 0, 2, 5, 6),
          rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=A1:A9' }] } },
        },
      },
    ]);
    expect(standIn.cell(0, 1, 2)?.userEnteredValue).toEqual({ formulaValue: '=B2+$A2' });
    expect(standIn.cell(0, 1, 4)?.dataValidation?.condition?.values).toEqual([{ userEnteredValue: '=ISNUMBER(E2)' }]);
    expect(standIn.cell(0, 1, 5)?.dataValidation?.condition?.values).toEqual([{ userEnteredValue: '=$A$1:$A$9' }]);
  });

  test('a string that begins with = stays text, and an empty string empties', () => {
    const standIn = createStandIn();
    const text = (stringValue: string): object => ({
      updateCells: {
        start: {},
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    });
    standIn.batch([text('=1+1')]);
    expect(standIn.cell(0, 0, 0)?.userEnteredValue).toEqual({ stringValue: '=1+1' });
    standIn.batch([text('')]);
    expect(standIn.cell(0, 0, 0)).toBeUndefined();
  });

  test('appended cells go below the last value, and the grid grows', () => {
    const standIn = createStandIn();
    standIn.batch([
      write(0, 999, 0, [['cuối']]),
      {
        appendCells: {
          sheetId: 0,
          rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(standIn.cell(0, 1000, 0)?.userEnteredValue).toEqual({ numberValue: 1 });
    expect(standIn.workbook.sheets[0]?.properties.gridProperties?.rowCount).toBe(1001);
  });

  test('a strict rule binds the API only where it is told to', () => {
    const requests = [
      {
        setDataValidation: {
          range: range(0, 0, 1, 0, 1),
          rule: { strict: true, condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }] } },
        },
      },
      write(0, 0, 0, [['Chưa']]),
    ];
    expect(createStandIn().refusal(requests)).toBeUndefined();
    expect(createStandIn({ apiWritesObeyStrictRules: true }).refusal(requests)).toContain(
      'violates the data validation rules',
    );
    expect(
      createStandIn({ apiWritesObeyStrictRules: true }).refusal([requests[0], write(0, 0, 0, [['Có']])]),
    ).toBeUndefined();
  });
});
