// What `get`, `getByDataFilter` and `Values` give back, and that it shares nothing with the workbook.

import { formatValue } from '../../../local/sheets-api/format-value';
import { addSheet, CLERK, createStandIn, OWNER, range, type StandIn, write } from './stand-in';

function filled(): StandIn {
  const standIn = createStandIn();
  standIn.batch([
    addSheet(1, 'Trường A', 20, 8),
    write(1, 1, 1, [['x', 5, '=1+1'], [], ['y']]),
    {
      repeatCell: {
        range: range(1, 1, 2, 5, 6),
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'role',
          metadataValue: 'unit',
          visibility: 'DOCUMENT',
          location: { sheetId: 1 },
        },
      },
    },
    { mergeCells: { range: range(1, 10, 12, 0, 1) } },
  ]);
  return standIn;
}

test('grid data is trimmed by what is there, whatever the mask asks for', () => {
  const { sheets } = filled().get(
    'sheets(properties.sheetId,data(startRow,startColumn,rowData.values.userEnteredValue))',
  );
  expect(sheets).toEqual([
    { properties: { sheetId: 0 }, data: [{}] },
    {
      properties: { sheetId: 1 },
      data: [
        {
          rowData: [
            {},
            {
              values: [
                {},
                { userEnteredValue: { stringValue: 'x' } },
                { userEnteredValue: { numberValue: 5 } },
                { userEnteredValue: { formulaValue: '=1+1' } },
                {},
                {},
              ],
            },
            {},
            { values: [{}, { userEnteredValue: { stringValue: 'y' } }] },
          ],
        },
      ],
    },
  ]);
});

test('ranges limit the sheets, the grid data and the merges', () => {
  const standIn = filled();
  expect(
    standIn.get('sheets(properties.title,merges,data(startRow,startColumn,rowData.values.formattedValue))', [
      "'Trường A'!C2:D4",
    ]),
  ).toEqual({
    sheets: [
      {
        properties: { title: 'Trường A' },
        data: [
          { startRow: 1, startColumn: 2, rowData: [{ values: [{ formattedValue: '5' }, { formattedValue: '42' }] }] },
        ],
      },
    ],
  });
  expect(standIn.get('sheets.merges', ["'Trường A'!A11"]).sheets).toEqual([{ merges: [range(1, 10, 12, 0, 1)] }]);
});

test('without a mask grid data comes only when asked for; with one, includeGridData says nothing', () => {
  const { sheets, id } = filled();
  expect(sheets.Spreadsheets.get(id).sheets?.[1]).not.toHaveProperty('data');
  expect(sheets.Spreadsheets.get(id, { includeGridData: true }).sheets?.[1]).toHaveProperty('data');
  expect(
    sheets.Spreadsheets.get(id, { includeGridData: true, fields: 'sheets.properties' }).sheets?.[1],
  ).not.toHaveProperty('data');
});

test.each(["'Trường B'!A1", 'A1:', 'A0', "'Trường A", 'khong_co'])('refuses the range %s', (text) => {
  expect(() => filled().get('sheets.properties', [text])).toThrow(`Unable to parse range: ${text}`);
});

test.each(['sheets.tabs', 'sheets.data.rowData.values.value', 'properties(title'])(
  'refuses the fields %s',
  (fields) => {
    expect(() => filled().get(fields)).toThrow(
      'sheets.spreadsheets.get failed with error: Request contains an invalid argument.',
    );
  },
);

test('formulas are evaluated only where the mask asks for values', () => {
  let evaluations = 0;
  const standIn = createStandIn({
    evaluate: () => {
      evaluations += 1;
      return { effectiveValue: () => ({ errorValue: { type: 'DIVIDE_BY_ZERO', message: 'chia cho 0' } }) };
    },
  });
  standIn.batch([write(0, 0, 0, [['chữ', '=1/0', '=2/0']])]);
  standIn.get('sheets.data.rowData.values(userEnteredValue,userEnteredFormat)');
  expect(evaluations).toBe(0);
  expect(
    standIn.get('sheets.data.rowData.values(effectiveValue.errorValue.type,formattedValue)').sheets?.[0]?.data?.[0]
      ?.rowData,
  ).toEqual([
    {
      values: [
        { formattedValue: 'chữ' },
        { formattedValue: '#DIV/0!', effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } } },
        { formattedValue: '#DIV/0!', effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } } },
      ].map((cell, i) => (i === 0 ? { ...cell, effectiveValue: {} } : cell)),
    },
  ]);
  expect(evaluations).toBe(1);
});

test('what is given out and what was taken in can be changed without touching the workbook', () => {
  const standIn = filled();
  const before = structuredClone(standIn.workbook);
  const book = standIn.get('*');
  for (const sheet of book.sheets ?? []) {
    sheet.merges?.splice(0);
    if (sheet.properties?.gridProperties) sheet.properties.gridProperties.rowCount = 1;
    for (const row of sheet.data?.[0]?.rowData ?? [])
      for (const cell of row.values ?? []) cell.userEnteredValue = { stringValue: 'hỏng' };
  }
  expect(standIn.workbook).toEqual(before);
  const request = {
    addProtectedRange: { protectedRange: { range: range(0, 0, 1, 0, 1), editors: { users: [OWNER] } } },
  };
  const [reply] = standIn.batch([request]);
  const stored = structuredClone(standIn.workbook);
  request.addProtectedRange.protectedRange.editors.users.push('khac@example.com');
  reply?.addProtectedRange?.protectedRange?.editors?.users?.push('khac@example.com');
  expect(standIn.workbook).toEqual(stored);
});

test('data filters find sheets by metadata, by range and by A1', () => {
  const { sheets, id } = filled();
  const titles = (filter: object): unknown =>
    sheets.Spreadsheets.getByDataFilter({ dataFilters: [filter] }, id, {
      fields: 'sheets.properties.title',
    }).sheets?.map(({ properties }) => properties?.title);
  expect(titles({ developerMetadataLookup: { metadataKey: 'role', metadataValue: 'unit' } })).toEqual(['Trường A']);
  expect(titles({ developerMetadataLookup: { metadataKey: 'role', metadataValue: 'khác' } })).toEqual([]);
  expect(titles({ gridRange: { sheetId: 1 } })).toEqual(['Trường A']);
  expect(titles({ a1Range: "'Trường A'!A1" })).toEqual(['Trường A']);
  expect(() => titles({ gridRange: { sheetId: 9 } })).toThrow('No grid with id: 9');
  expect(() => titles({ colour: 'red' })).toThrow('Unknown name "colour" at \'data_filters[0]\'');
});

test('editors of a protection are shown only to those whom it lets through', () => {
  let acting = OWNER;
  const standIn = createStandIn({ acting: () => acting });
  standIn.batch([
    {
      addProtectedRange: {
        protectedRange: { protectedRangeId: 3, range: { sheetId: 0 }, editors: { users: [OWNER] } },
      },
    },
  ]);
  const protection = (): unknown =>
    standIn.get('sheets.protectedRanges(requestingUserCanEdit,editors)').sheets?.[0]?.protectedRanges;
  expect(protection()).toEqual([{ requestingUserCanEdit: true, editors: { users: [OWNER] } }]);
  acting = CLERK;
  expect(protection()).toEqual([{ requestingUserCanEdit: false }]);
});

describe('values', () => {
  test('are read trimmed, matched by their filters, not by their order', () => {
    const { sheets, id } = filled();
    const { valueRanges } = sheets.Spreadsheets.Values.batchGetByDataFilter(
      {
        dataFilters: [
          { gridRange: { sheetId: 1, startRowIndex: 0, endRowIndex: 5 } },
          { gridRange: range(0, 0, 1, 0, 1) },
        ],
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
      id,
    );
    expect(valueRanges).toEqual([
      {
        dataFilters: [{ gridRange: { endRowIndex: 1, endColumnIndex: 1 } }],
        valueRange: { range: "'Trang tính1'!A1", majorDimension: 'ROWS' },
      },
      {
        dataFilters: [{ gridRange: { sheetId: 1, endRowIndex: 5 } }],
        valueRange: {
          range: "'Trường A'!A1:H5",
          majorDimension: 'ROWS',
          values: [[], ['', 'x', 5, 42], [], ['', 'y']],
        },
      },
    ]);
  });

  test.each([
    ['RAW', '=1+1', { stringValue: '=1+1' }],
    ['RAW', '12', { stringValue: '12' }],
    ['USER_ENTERED', '=A1', { formulaValue: '=A1' }],
    ['USER_ENTERED', '1.234,5', { numberValue: 1234.5 }],
    ['USER_ENTERED', '95,5%', { numberValue: 0.955 }],
    ['USER_ENTERED', '18/11/2026', { numberValue: 46344 }],
    ['USER_ENTERED', '31/02/2026', { stringValue: '31/02/2026' }],
    ['USER_ENTERED', 'true', { boolValue: true }],
    ['USER_ENTERED', "'007", { stringValue: '007' }],
  ])('%s %s', (valueInputOption, value, stored) => {
    const standIn = createStandIn();
    standIn.sheets.Spreadsheets.Values.batchUpdate(
      { valueInputOption, data: [{ range: 'B2', values: [[value]] }] },
      standIn.id,
    );
    expect(standIn.cell(0, 1, 1)?.userEnteredValue).toEqual(stored);
  });

  test('null leaves a cell, an empty string empties it, and nothing is written beyond the range', () => {
    const standIn = createStandIn();
    standIn.batch([write(0, 0, 0, [['a', 'b']])]);
    const update = (area: string, values: unknown[][]): unknown =>
      standIn.sheets.Spreadsheets.Values.batchUpdate(
        { valueInputOption: 'RAW', data: [{ range: area, values }] },
        standIn.id,
      );
    update('A1:B1', [[null, '']]);
    expect(standIn.cell(0, 0, 0)?.userEnteredValue).toEqual({ stringValue: 'a' });
    expect(standIn.cell(0, 0, 1)).toBeUndefined();
    expect(() => update('A1:B1', [[1], [2]])).toThrow(
      "Requested writing within range ['Trang tính1'!A1:B1], but tried writing to row [2]",
    );
    expect(() => standIn.sheets.Spreadsheets.Values.batchUpdate({ data: [] }, standIn.id)).toThrow(
      "'valueInputOption' is required but not specified",
    );
  });
});

describe('formattedValue', () => {
  test.each([
    [0.5, 'PERCENT', '0.0%', '50,0%'],
    [1234.5, 'NUMBER', '#,##0.0', '1.234,5'],
    [3, 'NUMBER', '0', '3'],
    [1 / 3, undefined, undefined, '0,3333333333'],
    [-2.5, 'NUMBER', '0.00', '-2,50'],
    [46344, 'DATE', 'dd/mm/yyyy', '18/11/2026'],
    [46344.75, 'DATE_TIME', 'dd/mm/yyyy hh:mm', '18/11/2026 18:00'],
    [7, 'NUMBER', '0" lượt"', '7 lượt'],
  ])('%s as %s %s', (numberValue, type, pattern, shown) => {
    expect(formatValue({ numberValue }, type ? { numberFormat: { type, pattern } } : undefined, 'vi_VN')).toBe(shown);
  });
});
