// Whatever a batch holds, one bad request among it leaves the workbook as it was; and a good one never harms its input.

import fc from 'fast-check';
import type { Workbook } from '../../../local/sheets-api/workbook';
import { addSheet, createStandIn, range, type StandIn, write } from './stand-in';

const index = fc.nat(9);
const dimension = fc.constantFrom('ROWS', 'COLUMNS');
const area = fc
  .tuple(index, index, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([top, left, height, width]) => range(1, top, top + height, left, left + width));

/** Requests that are good on a sheet of 20 by 20, whatever came before them. */
const request: fc.Arbitrary<object> = fc.oneof(
  fc
    .tuple(index, index, fc.constantFrom('chữ', '=A1+Z!B2', '=SUM(A1:C5)'))
    .map(([row, column, text]) => write(1, row, column, [[text]])),
  area.map((where) => ({
    repeatCell: {
      range: where,
      cell: { userEnteredFormat: { textFormat: { bold: true } } },
      fields: 'userEnteredFormat.textFormat',
    },
  })),
  area.map((where) => ({
    setDataValidation: {
      range: where,
      rule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B1>0' }] } },
    },
  })),
  fc.tuple(dimension, index).map(([axis, at]) => ({
    insertDimension: { range: { sheetId: 1, dimension: axis, startIndex: at, endIndex: at + 2 } },
  })),
  fc.tuple(dimension, index).map(([axis, at]) => ({
    deleteDimension: { range: { sheetId: 1, dimension: axis, startIndex: at, endIndex: at + 1 } },
  })),
  fc.tuple(index, fc.nat(5)).map(([at, by]) => ({
    moveDimension: {
      source: { sheetId: 1, dimension: 'ROWS', startIndex: at, endIndex: at + 1 },
      destinationIndex: at + 1 + by,
    },
  })),
  area.map((where) => ({ addProtectedRange: { protectedRange: { range: where } } })),
  area.map((where) => ({
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [where],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1>1' }] },
          format: { textFormat: { bold: true } },
        },
      },
    },
  })),
  fc.constant({
    createDeveloperMetadata: {
      developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 1 } },
    },
  }),
  fc.constant({ addSheet: {} }),
  fc
    .constantFrom('Y', 'Z', 'Đơn vị')
    .map((title) => ({ updateSheetProperties: { properties: { sheetId: 1, title }, fields: 'title' } })),
  index.map((at) => ({
    updateDimensionProperties: {
      range: { sheetId: 1, dimension: 'ROWS', startIndex: at, endIndex: at + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  })),
);

const bad: fc.Arbitrary<object> = fc.constantFrom(
  { deleteSheet: { sheetId: 404 } },
  { addSheet: { properties: { sheetId: 1 } } },
  { repeatCell: { range: { sheetId: 1 }, cell: {}, fields: 'x' } },
  { updateCells: { start: { sheetId: 1, rowIndex: 5000 }, rows: [{ values: [{}] }], fields: 'note' } },
  { unheardOf: {} },
);

function prepared(): StandIn {
  const standIn = createStandIn();
  standIn.batch([
    addSheet(1, 'Z', 40, 40),
    write(1, 0, 0, [['a', '=B1', 3]]),
    write(0, 0, 0, [['=Z!A1', '=SUM(Z!A1:C9)']]),
  ]);
  return standIn;
}

test('one bad request leaves everything as it was', () => {
  fc.assert(
    fc.property(
      fc.array(request, { maxLength: 12 }),
      bad,
      fc.array(request, { maxLength: 3 }),
      (before, wrong, after) => {
        const standIn = prepared();
        const whole = structuredClone(standIn.workbook);
        expect(standIn.refusal([...before, wrong, ...after])).toBeDefined();
        expect(standIn.workbook).toEqual(whole);
      },
    ),
    { numRuns: 150 },
  );
});

/** Ids that the stand-in chose itself depend on what was taken when; everything else must be equal. */
const withoutIds = (workbook: Workbook): unknown =>
  JSON.parse(JSON.stringify(workbook), (key, value) =>
    ['revision', 'protectedRangeId', 'metadataId'].includes(key) ? undefined : value,
  );

test('one batch does what its requests do one by one', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 10 }), (requests) => {
      const [together, apart] = [prepared(), prepared()];
      expect(together.refusal(requests)).toBeUndefined();
      for (const single of requests) apart.batch([single]);
      expect(withoutIds(together.workbook)).toEqual(withoutIds(apart.workbook));
    }),
    { numRuns: 150 },
  );
});

test('a request is taken in as it is, and not changed', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 5 }), (requests) => {
      const before = structuredClone(requests);
      prepared().refusal(requests);
      expect(requests).toEqual(before);
    }),
    { numRuns: 50 },
  );
});
