// What Google refuses, the stand-in refuses, in the same words, and leaves no trace of the batch.

import { GoogleJsonResponseException } from '../../../local/sheets-api/google-error';
import { addSheet, CLERK, createStandIn, OWNER, range, STRANGER, type StandIn, write } from './stand-in';

const rule = (condition: object, index = 0): object => ({
  addConditionalFormatRule: {
    index,
    rule: { ranges: [range(0, 0, 5, 0, 1)], booleanRule: { condition, format: { backgroundColor: { red: 1 } } } },
  },
});

const validation = (type: string, values: readonly string[]): object => ({
  setDataValidation: {
    range: range(0, 0, 2, 0, 1),
    rule: { condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) } },
  },
});

const cellOf = (userEnteredValue: object): object => ({
  repeatCell: { range: range(0, 0, 1, 0, 1), cell: { userEnteredValue }, fields: 'userEnteredValue' },
});

const note = (where: object, fields: string | undefined = 'note'): object => ({
  repeatCell: { range: where, cell: { note: 'x' }, fields },
});

const protect = (protectedRange: object): object => ({ addProtectedRange: { protectedRange } });

const cases: readonly (readonly [string, readonly unknown[], string])[] = [
  ['an unknown kind', [{ paintSheet: {} }], `Unknown name "paintSheet" at 'requests[0]': Cannot find field.`],
  ['a kind it does not carry out', [{ addSlicer: {} }], 'the stand-in does not know requests[0].add_slicer yet'],
  ['a request of no kind', [{}], 'Invalid requests[0]: no request kind is set'],
  ['a request of two kinds', [{ deleteSheet: { sheetId: 1 }, addSheet: {} }], 'oneof'],
  ['no request at all', [], 'Must specify at least one request.'],
  [
    'an unknown field deep inside',
    [{ addSheet: { properties: { gridProperties: { rows: 3 } } } }],
    `Unknown name "rows" at 'requests[0].add_sheet.properties.grid_properties'`,
  ],
  [
    'a string where an integer is due',
    [{ deleteSheet: { sheetId: '1' } }],
    "Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32)",
  ],
  ['a fraction where an integer is due', [{ deleteSheet: { sheetId: 1.5 } }], 'TYPE_INT32'],
  [
    'a word that is none of the enumeration',
    [{ mergeCells: { range: range(0, 0, 2, 0, 2), mergeType: 'ALL' } }],
    'MergeType',
  ],
  ['an object where a list is due', [{ updateCells: { rows: {}, fields: '*' } }], 'repeated'],
  ['two values in one cell', [cellOf({ numberValue: 1, stringValue: 'a' })], 'oneof'],
  ['a number that is none', [cellOf({ numberValue: Number.NaN })], 'TYPE_DOUBLE'],
  ['a mask left out', [note(range(0, 0, 1, 0, 1), '')], "At least one field must be listed in 'fields'."],
  ['a mask that names nothing', [note(range(0, 0, 1, 0, 1), 'remark')], "'remark' is not a field of CellData"],
  [
    'a mask that names nothing deep inside',
    [note(range(0, 0, 1, 0, 1), 'userEnteredFormat.textFormat.weight')],
    'weight',
  ],
  ['a mask on what is computed', [note(range(0, 0, 1, 0, 1), 'effectiveValue')], 'read-only'],
  ['a broken mask', [note(range(0, 0, 1, 0, 1), 'note,')], 'Invalid field selection'],
  ['a sheet that is not there', [note({ sheetId: 5 })], 'Invalid requests[0].repeatCell: No grid with id: 5'],
  ['a range beyond the grid', [note(range(0, 0, 1001, 0, 1))], 'exceeds grid limits. Max rows: 1000, max columns: 26'],
  ['a range upside down', [note(range(0, 3, 3, 0, 1))], 'must be after'],
  ['a negative index', [note(range(0, -1, 3, 0, 1))], 'must not be negative'],
  [
    'rows beyond the grid',
    [write(0, 999, 0, [[1], [2]])],
    'Attempting to write row: 1000, beyond the last requested row of: 999',
  ],
  [
    'columns beyond the grid',
    [write(0, 0, 25, [[1, 2]])],
    'Attempting to write column: 26, beyond the last requested column of: 25',
  ],
  [
    'rows beyond the range',
    [{ updateCells: { range: range(0, 0, 1, 0, 1), rows: [{}, {}], fields: 'note' } }],
    'Attempting to write row: 1',
  ],
  ['start and range together', [{ updateCells: { range: range(0, 0, 1, 0, 1), start: {}, fields: 'note' } }], 'oneof'],
  [
    'a title twice, whatever the case',
    [addSheet(1, 'Tab'), addSheet(2, 'TAB')],
    'Invalid requests[1].addSheet: A sheet with the name "TAB" already exists. Please enter another name.',
  ],
  ['an empty title', [addSheet(1, ' ')], 'The sheet name cannot be empty.'],
  [
    'a title of 101 characters',
    [addSheet(1, 'x'.repeat(101))],
    'The sheet name cannot be greater than 100 characters.',
  ],
  ['a sheet id twice', [addSheet(1, 'A'), addSheet(1, 'B')], 'Sheet with id 1 already exists.'],
  ['a negative sheet id', [addSheet(-1, 'A')], 'Sheet id must be non-negative.'],
  [
    'all rows frozen',
    [{ addSheet: { properties: { title: 'A', gridProperties: { rowCount: 3, frozenRowCount: 3 } } } }],
    "can't freeze all visible rows",
  ],
  ['more than ten million cells', [addSheet(1, 'A', 500_000, 20)], 'above the limit of 10000000 cells'],
  ['an empty grid', [addSheet(1, 'A', 0, 20)], 'must be at least 1'],
  ['deleting the last sheet', [{ deleteSheet: { sheetId: 0 } }], "You can't remove all the sheets in a document."],
  [
    'hiding the last sheet',
    [{ updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } }],
    "You can't hide all the sheets in a document.",
  ],
  [
    'leaving only hidden sheets',
    [{ addSheet: { properties: { title: 'A', hidden: true } } }, { deleteSheet: { sheetId: 0 } }],
    'visible sheets',
  ],
  [
    'changing a sheet id',
    [{ updateSheetProperties: { properties: { sheetId: 0 }, fields: 'sheetId' } }],
    'cannot be changed',
  ],
  [
    'an index beyond the tabs',
    [{ updateSheetProperties: { properties: { sheetId: 0, index: 9 }, fields: 'index' } }],
    'must be between',
  ],
  [
    'text of over 50,000 characters',
    [cellOf({ stringValue: 'x'.repeat(50_001) })],
    'more than the maximum of 50000 characters',
  ],
  ['a formula without =', [cellOf({ formulaValue: 'SUM(A1)' })], 'must begin with ='],
  ['a formula with a bracket open', [cellOf({ formulaValue: '=SUM(A1' })], 'does not close'],
  ['a formula with a bracket too many', [cellOf({ formulaValue: '=A1)' })], 'too many'],
  ['a formula with a quote open', [cellOf({ formulaValue: '=A1&"x' })], 'quote that does not close'],
  ['an error as a value', [cellOf({ errorValue: { type: 'REF' } })], 'read-only'],
  [
    'a number format without type',
    [
      {
        repeatCell: {
          range: range(0, 0, 1, 0, 1),
          cell: { userEnteredFormat: { numberFormat: { pattern: '0' } } },
          fields: 'userEnteredFormat',
        },
      },
    ],
    'NumberFormat.type',
  ],
  [
    'a padding without all sides',
    [
      {
        repeatCell: {
          range: range(0, 0, 1, 0, 1),
          cell: { userEnteredFormat: { padding: { top: 2 } } },
          fields: 'userEnteredFormat',
        },
      },
    ],
    'every field must be specified',
  ],
  [
    'overlapping merges',
    [{ mergeCells: { range: range(0, 0, 2, 0, 2) } }, { mergeCells: { range: range(0, 1, 3, 0, 2) } }],
    'You must select all cells in a merged range',
  ],
  [
    'a merge across the frozen edge',
    [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      { mergeCells: { range: range(0, 0, 2, 0, 1) } },
    ],
    "You can't merge frozen and non-frozen rows.",
  ],
  ['a list without items', [validation('ONE_OF_LIST', [])], 'takes 1 to 500 ConditionValues, not 0'],
  ['a list of 501 items', [validation('ONE_OF_LIST', Array.from({ length: 501 }, String))], 'takes 1 to 500'],
  ['a formula among list items', [validation('ONE_OF_LIST', ['=A1'])], 'ONE_OF_LIST'],
  ['a range rule without =', [validation('ONE_OF_RANGE', ["'Đơn vị'!A1:A9"])], 'ONE_OF_RANGE'],
  ['a range rule that is no range', [validation('ONE_OF_RANGE', ['=A1+1'])], 'for ConditionType: ONE_OF_RANGE'],
  ['BETWEEN with one number', [validation('NUMBER_BETWEEN', ['1'])], 'takes exactly 2 ConditionValues, not 1'],
  ['a word where a number is due', [validation('NUMBER_GREATER', ['năm'])], 'NUMBER_GREATER'],
  ['BLANK as a validation', [validation('BLANK', [])], "ConditionType 'BLANK' is not supported in data validation."],
  [
    'ONE_OF_LIST as a conditional format',
    [rule({ type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] })],
    'is not supported in conditional formatting.',
  ],
  ['NOT_BLANK with a value', [rule({ type: 'NOT_BLANK', values: [{ userEnteredValue: 'a' }] })], 'takes exactly 0'],
  [
    'a custom formula without =',
    [rule({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: 'A1>1' }] })],
    'CUSTOM_FORMULA',
  ],
  ['a rule index out of bounds', [rule({ type: 'NOT_BLANK' }, 1)], 'out of bounds'],
  [
    'a rule that looks at another sheet',
    [addSheet(1, 'B'), rule({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B!A1>1' }] })],
    'Conditional format rule cannot reference a different sheet.',
  ],
  [
    'a rule that sets a font',
    [
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [range(0, 0, 1, 0, 1)],
            booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { fontSize: 9 } } },
          },
        },
      },
    ],
    'fontSize is not supported',
  ],
  [
    'deleting a rule that is not there',
    [{ deleteConditionalFormatRule: { sheetId: 0, index: 0 } }],
    'No conditional format on sheet: 0 at index: 0',
  ],
  [
    'a protection id twice',
    [protect({ protectedRangeId: 4, range: { sheetId: 0 } }), protect({ protectedRangeId: 4, range: { sheetId: 0 } })],
    'already exists',
  ],
  [
    'holes in a protected range',
    [protect({ range: range(0, 0, 3, 0, 3), unprotectedRanges: [range(0, 0, 1, 0, 1)] })],
    'only supported on protected sheets',
  ],
  [
    'an editor that is no address',
    [protect({ range: { sheetId: 0 }, editors: { users: ['hiệu trưởng'] } })],
    'Invalid e-mail',
  ],
  [
    'updating a protection that is not there',
    [{ updateProtectedRange: { protectedRange: { protectedRangeId: 4 }, fields: 'editors' } }],
    'No protected range with id: 4',
  ],
  [
    'deleting a protection that is not there',
    [{ deleteProtectedRange: { protectedRangeId: 4 } }],
    'No protected range with id: 4',
  ],
  [
    'metadata without a place',
    [{ createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT' } } }],
    'location must be set',
  ],
  [
    'metadata without visibility',
    [{ createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', location: { sheetId: 0 } } } }],
    'visibility is required',
  ],
  [
    'metadata on two rows',
    [
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
          },
        },
      },
    ],
    'one single row or column',
  ],
  [
    'metadata of over 30,000 characters',
    [
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            metadataValue: 'x'.repeat(30_000),
            visibility: 'DOCUMENT',
            location: { sheetId: 0 },
          },
        },
      },
    ],
    'exceeds the limit of 30000',
  ],
  [
    'a name that reads as a cell',
    [{ addNamedRange: { namedRange: { name: 'A1', range: { sheetId: 0 } } } }],
    'Invalid name',
  ],
  [
    'deleting all rows',
    [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS' } } }],
    "You can't delete all the rows on the sheet.",
  ],
  [
    'deleting rows beyond the grid',
    [{ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 999, endIndex: 1001 } } }],
    "Cannot delete a row that doesn't exist.",
  ],
  [
    'inserting at the end without a row before',
    [{ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1000, endIndex: 1001 } } }],
    'must be less than the grid size (1000) if inheritFromBefore is false',
  ],
  [
    'inheriting from before the first row',
    [
      {
        insertDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
          inheritFromBefore: true,
        },
      },
    ],
    'inheritFromBefore cannot be true',
  ],
  [
    'moving rows into themselves',
    [{ moveDimension: { source: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 4 }, destinationIndex: 2 } }],
    'must not be within the source',
  ],
  [
    'tearing a merge apart',
    [
      { mergeCells: { range: range(0, 1, 3, 0, 1) } },
      { moveDimension: { source: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 }, destinationIndex: 8 } },
    ],
    'crosses a merged cell',
  ],
  [
    'a filter over vertical merges',
    [{ mergeCells: { range: range(0, 1, 3, 0, 1) } }, { setBasicFilter: { filter: { range: range(0, 0, 9, 0, 2) } } }],
    'vertical merges',
  ],
  [
    'a filter on a column outside it',
    [{ setBasicFilter: { filter: { range: range(0, 0, 9, 0, 2), criteria: { 5: { hiddenValues: ['a'] } } } } }],
    "outside the filter's range",
  ],
];

describe('a batch is refused', () => {
  test.each(cases)('for %s', (_, requests, message) => {
    const standIn = createStandIn();
    const before = structuredClone(standIn.workbook);
    expect(standIn.refusal(requests)).toContain(message);
    expect(standIn.workbook).toEqual(before);
  });

  test('whole, however many good requests come before the bad one', () => {
    const standIn = createStandIn();
    const before = structuredClone(standIn.workbook);
    const good = [addSheet(1, 'A'), write(0, 0, 0, [['x']]), write(1, 3, 3, [[1]])];
    expect(standIn.refusal([...good, note({ sheetId: 9 })])).toContain('Invalid requests[3].repeatCell');
    expect(standIn.workbook).toEqual(before);
    expect(standIn.refusal(good)).toBeUndefined();
    expect(standIn.workbook.revision).toBe(before.revision + 1);
  });

  test('for a body over its limit', () => {
    const standIn = createStandIn({ bodyLimitBytes: 500 });
    expect(standIn.refusal([write(0, 0, 0, [['x'.repeat(500)]])])).toContain(
      'Request payload size exceeds the limit: 500 bytes.',
    );
  });

  test('in the shape that Apps Script throws', () => {
    const standIn = createStandIn();
    expect(() => standIn.batch([{ deleteSheet: { sheetId: 3 } }])).toThrow(GoogleJsonResponseException);
    expect(() => standIn.batch([{ deleteSheet: { sheetId: 3 } }])).toThrow(
      expect.objectContaining({
        name: 'GoogleJsonResponseException',
        message:
          'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].deleteSheet: No sheet with id: 3',
        details: expect.objectContaining({ code: 400 }),
      }),
    );
  });
});

describe('who may call', () => {
  const request = [write(0, 0, 0, [['x']])];

  test('an editor may, a stranger may not', () => {
    const standIn = createStandIn();
    expect(standIn.refusal(request, CLERK)).toBeUndefined();
    expect(standIn.refusal(request, STRANGER)).toContain('The caller does not have permission');
  });

  test('anyone may where the link allows it', () => {
    const standIn = createStandIn();
    standIn.workbook.linkAccess = 'edit';
    expect(standIn.refusal(request, STRANGER)).toBeUndefined();
    standIn.workbook.linkAccess = 'view';
    expect(standIn.refusal(request, STRANGER)).toContain('permission');
  });

  test('nobody may call another spreadsheet', () => {
    const { sheets } = createStandIn();
    expect(() => sheets.Spreadsheets.get('khác')).toThrow('Requested entity was not found.');
  });
});

describe('a protection binds through the API, too', () => {
  const PROTECTED = 'You are trying to edit a protected cell or object.';

  function protectedStandIn(): StandIn {
    const standIn = createStandIn();
    standIn.batch([
      addSheet(1, 'MN01'),
      protect({
        protectedRangeId: 1,
        range: { sheetId: 1 },
        unprotectedRanges: [range(1, 2, 8, 2, 3)],
        editors: { users: [OWNER] },
      }),
      protect({ protectedRangeId: 2, range: range(1, 2, 4, 2, 3), editors: { users: [OWNER, CLERK] } }),
      protect({ protectedRangeId: 3, range: range(1, 4, 6, 2, 3), editors: { users: [OWNER] } }),
    ]);
    return standIn;
  }

  test.each([
    ['writes into its own cells', write(1, 2, 2, [['x'], ['y']]), false],
    ['writes outside the holes', write(1, 0, 0, [['x']]), true],
    ['writes into cells of somebody else', write(1, 4, 2, [['x']]), true],
    ['writes half into its own cells', write(1, 3, 2, [['x'], ['y']]), true],
    ['writes into a hole that nobody protects', write(1, 6, 2, [['x']]), false],
    ['formats a protected row', note(range(1, 0, 1, 0, 8)), true],
    [
      'inserts a row',
      { insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 3, endIndex: 4 } } },
      true,
    ],
    ['renames the tab', { updateSheetProperties: { properties: { sheetId: 1, title: 'z' }, fields: 'title' } }, true],
    ['deletes the tab', { deleteSheet: { sheetId: 1 } }, true],
    ['drops the protection', { deleteProtectedRange: { protectedRangeId: 1 } }, true],
    ['drops a protection that lists it', { deleteProtectedRange: { protectedRangeId: 2 } }, false],
    [
      'lets itself in',
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: 3, editors: { users: [CLERK] } },
          fields: 'editors',
        },
      },
      true,
    ],
  ])('a clerk who %s', (_, request, refused) => {
    const refusal = protectedStandIn().refusal([request], CLERK);
    if (refused) expect(refusal).toContain(PROTECTED);
    else expect(refusal).toBeUndefined();
  });

  test('never the owner', () => {
    expect(protectedStandIn().refusal([write(1, 0, 0, [['x']]), { deleteSheet: { sheetId: 1 } }])).toBeUndefined();
  });
});
