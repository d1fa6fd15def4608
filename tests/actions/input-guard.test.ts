// No batch of ours may write a value into a cell that people fill, by whatever kind of request.

import { assertLeavesInputs, InputGuardError } from '../../src/actions/input-guard';
import type { Request } from '../../src/google/spreadsheet-gateway';
import { smallSpec } from '../compile/sample-specs';

/** D3:D4 are inputs. */
const SHEET = 9;
const range = (top: number, bottom: number, left: number, right: number, sheetId = SHEET) => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const text = { userEnteredValue: { stringValue: 'x' } };
const check = (request: Request) => () => assertLeavesInputs(smallSpec, SHEET, [request]);
const paste = (pasteType: string, destination: object, source: object = range(0, 1, 0, 1, 8)): Request => ({
  copyPaste: { source, destination, pasteType },
});

test.each<[string, Request]>([
  [
    'cells from a corner',
    {
      updateCells: {
        start: { sheetId: SHEET, rowIndex: 1, columnIndex: 2 },
        rows: [{}, { values: [text, text] }],
        fields: 'userEnteredValue',
      },
    },
  ],
  ['a cleared range', { updateCells: { range: range(0, 5, 3, 4), fields: 'userEnteredValue' } }],
  ['a cleared range without bounds', { updateCells: { range: { sheetId: SHEET }, fields: '*' } }],
  ['a repeated formula', { repeatCell: { range: range(3, 4, 3, 4), cell: text, fields: 'userEnteredValue' } }],
  ['pasted values', paste('PASTE_VALUES', range(2, 3, 3, 4))],
  ['pasted formulas', paste('PASTE_FORMULA', range(2, 3, 0, 9))],
  ['a paste without a type', { copyPaste: { source: range(0, 1, 0, 1), destination: range(2, 3, 3, 4) } }],
  [
    'a paste whose source reaches further than its destination',
    paste('PASTE_VALUES', range(1, 2, 3, 4), range(0, 2, 0, 1, 8)),
  ],
  ['appended cells', { appendCells: { sheetId: SHEET, rows: [{ values: [text] }], fields: '*' } }],
  ['pasted text', { pasteData: { coordinate: { sheetId: SHEET, rowIndex: 0 }, data: 'x' } }],
])('%s are refused', (_, request) => {
  expect(check(request)).toThrow(InputGuardError);
});

test.each<[string, Request]>([
  ['formats', { repeatCell: { range: range(0, 5, 0, 5), cell: {}, fields: 'userEnteredFormat(numberFormat)' } }],
  ['validations', { updateCells: { range: range(2, 4, 3, 4), rows: [], fields: 'dataValidation' } }],
  ['a pasted format', paste('PASTE_FORMAT', range(0, 5, 0, 5))],
  ['cells beside the inputs', { updateCells: { range: range(2, 4, 4, 5), fields: 'userEnteredValue' } }],
  ['values pasted beside the inputs', paste('PASTE_VALUES', range(2, 4, 4, 5), range(2, 4, 4, 5, 8))],
  ['inputs as the source of a paste elsewhere', paste('PASTE_VALUES', range(0, 5, 0, 5, 8), range(0, 5, 0, 5))],
])('%s are let through', (_, request) => {
  expect(check(request)).not.toThrow();
});
