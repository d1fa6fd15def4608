// The request copyPaste: what each kind of paste carries, how far it reaches, and who may.

import type * as Schema from '../../../local/sheets-api/schema';
import { CLERK, createStandIn, OWNER, range, type StandIn, write } from './stand-in';

const RED = { red: 1 };
const styled = (format: object, sheetId = 0): object => ({
  repeatCell: { range: range(sheetId, 0, 2, 0, 2), cell: { userEnteredFormat: format }, fields: 'userEnteredFormat' },
});

/** A1:B2 of the first sheet: a number, a text, a formula, a blank; red, with a rule that reads the cell itself. */
function filled(): StandIn {
  const standIn = createStandIn();
  standIn.batch([
    { addSheet: { properties: { sheetId: 7, title: 'Hai', gridProperties: { rowCount: 20, columnCount: 10 } } } },
    write(0, 0, 0, [
      [1, 'hai'],
      ["=A1+$A$1+'Trang tính1'!B1", null],
    ]),
    styled({ backgroundColor: RED, borders: { top: { style: 'SOLID' } } }),
    {
      setDataValidation: {
        range: range(0, 0, 2, 0, 2),
        rule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1>0' }] } },
      },
    },
    write(7, 4, 3, [
      ['cũ', 'cũ'],
      ['cũ', 'cũ'],
    ]),
  ]);
  return standIn;
}

const paste = (pasteType: string, destination = range(7, 4, 6, 3, 5), source = range(0, 0, 2, 0, 2)): object => ({
  copyPaste: { source, destination, pasteType },
});

const valueAt = (standIn: StandIn, row: number, column: number): Schema.ExtendedValue | undefined =>
  standIn.cell(7, row, column)?.userEnteredValue;

const SHIFTED = { formulaValue: "=D5+$A$1+'Trang tính1'!E5" };

describe('what is carried', () => {
  test.each([
    ['PASTE_NORMAL', true, true, true],
    ['PASTE_NO_BORDERS', true, true, true],
    ['PASTE_FORMULA', true, false, false],
    ['PASTE_FORMAT', false, true, true],
    ['PASTE_DATA_VALIDATION', false, false, true],
  ])('%s: values %s, formats %s, validation %s', (type, values, formats, validation) => {
    const standIn = filled();
    standIn.batch([paste(type)]);
    expect(valueAt(standIn, 4, 3)).toEqual(values ? { numberValue: 1 } : { stringValue: 'cũ' });
    expect(valueAt(standIn, 5, 3)).toEqual(values ? SHIFTED : { stringValue: 'cũ' });
    expect(valueAt(standIn, 5, 4)).toEqual(values ? undefined : { stringValue: 'cũ' });
    expect(standIn.cell(7, 4, 3)?.userEnteredFormat?.backgroundColor).toEqual(formats ? RED : undefined);
    const formula = standIn.cell(7, 5, 4)?.dataValidation?.condition?.values?.[0]?.userEnteredValue;
    expect(formula).toBe(validation ? '=E6>0' : undefined);
  });

  test('PASTE_VALUES turns formulas into what they show', () => {
    const standIn = filled();
    standIn.batch([paste('PASTE_VALUES')]);
    expect(valueAt(standIn, 5, 3)).toEqual({ numberValue: 42 });
    expect(valueAt(standIn, 4, 4)).toEqual({ stringValue: 'hai' });
    expect(valueAt(standIn, 5, 4)).toBeUndefined();
    expect(standIn.cell(7, 4, 3)?.userEnteredFormat).toBeUndefined();
  });

  test('PASTE_NO_BORDERS leaves the borders of the destination as they are', () => {
    const standIn = filled();
    const borders = { bottom: { style: 'DOTTED' } };
    standIn.batch([styled({ borders }, 7), paste('PASTE_NO_BORDERS', range(7, 0, 2, 0, 2))]);
    expect(standIn.cell(7, 0, 0)?.userEnteredFormat).toEqual({ backgroundColor: RED, borders });
  });

  test('formats that the source does not have go', () => {
    const standIn = filled();
    standIn.batch([
      styled({ textFormat: { bold: true } }, 7),
      paste('PASTE_FORMAT', range(7, 0, 1, 0, 1), range(0, 9, 10, 9, 10)),
    ]);
    expect(standIn.cell(7, 0, 0)?.userEnteredFormat).toBeUndefined();
  });

  test('merges come with PASTE_NORMAL alone', () => {
    const standIn = filled();
    const merge = { mergeCells: { range: range(0, 1, 2, 0, 2), mergeType: 'MERGE_ALL' } };
    standIn.batch([merge, paste('PASTE_FORMAT'), paste('PASTE_FORMULA')]);
    const merges = () => standIn.workbook.sheets.find(({ properties }) => properties.sheetId === 7)?.merges;
    expect(merges()).toEqual([]);
    standIn.batch([paste('PASTE_NORMAL')]);
    expect(merges()).toEqual([range(7, 5, 6, 3, 5)]);
    expect(standIn.refusal([paste('PASTE_NORMAL', range(7, 4, 6, 3, 4), range(0, 0, 2, 0, 1))])).toContain(
      'merged range',
    );
  });

  test('conditional formats are cut to the source and count from where they come to lie', () => {
    const standIn = filled();
    const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A1>0' }] };
    const rule = { ranges: [range(0, 0, 9, 0, 1)], booleanRule: { condition, format: { backgroundColor: RED } } };
    standIn.batch([{ addConditionalFormatRule: { index: 0, rule } }, paste('PASTE_CONDITIONAL_FORMATTING')]);
    const [pasted] =
      standIn.workbook.sheets.find(({ properties }) => properties.sheetId === 7)?.conditionalFormats ?? [];
    expect(pasted?.ranges).toEqual([range(7, 4, 6, 3, 4)]);
    expect(pasted?.booleanRule?.condition?.values).toEqual([{ userEnteredValue: '=$A5>0' }]);
    expect(valueAt(standIn, 4, 3)).toEqual({ stringValue: 'cũ' });
  });
});

describe('how far it reaches', () => {
  test('a destination that is a multiple of the source is filled', () => {
    const standIn = filled();
    standIn.batch([paste('PASTE_FORMULA', range(7, 8, 12, 0, 4))]);
    expect([8, 10].flatMap((row) => [0, 2].map((column) => valueAt(standIn, row, column)))).toEqual(
      Array.from({ length: 4 }, () => ({ numberValue: 1 })),
    );
    expect(valueAt(standIn, 11, 2)).toEqual({ formulaValue: "=C11+$A$1+'Trang tính1'!D11" });
  });

  test('a smaller one, or one that is no multiple, takes the source once and whole', () => {
    const standIn = filled();
    standIn.batch([paste('PASTE_FORMULA', range(7, 8, 9, 0, 1)), paste('PASTE_FORMULA', range(7, 12, 15, 0, 3))]);
    expect(valueAt(standIn, 9, 0)?.formulaValue).toBeDefined();
    expect([valueAt(standIn, 12, 1), valueAt(standIn, 14, 0), valueAt(standIn, 12, 2)]).toEqual([
      { stringValue: 'hai' },
      undefined,
      undefined,
    ]);
  });

  test('source and destination may overlap: what was copied is what stood there before', () => {
    const standIn = filled();
    standIn.batch([paste('PASTE_FORMULA', range(0, 1, 3, 0, 2))]);
    expect(standIn.cell(0, 2, 0)?.userEnteredValue).toEqual({ formulaValue: "=A2+$A$1+'Trang tính1'!B2" });
  });

  test.each([
    ['a source beyond the grid', paste('PASTE_FORMULA', range(7, 0, 2, 0, 2), range(0, 0, 2, 0, 200))],
    ['a destination beyond the grid', paste('PASTE_FORMULA', range(7, 19, 21, 0, 2))],
    ['a source that does not fit below the destination', paste('PASTE_FORMULA', range(7, 19, 20, 0, 1))],
    ['no source', { copyPaste: { destination: range(7, 0, 1, 0, 1) } }],
    ['a sheet that is not there', paste('PASTE_FORMULA', range(99, 0, 2, 0, 2))],
    ['a paste type that is not there', paste('PASTE_ALL')],
  ])('refuses %s', (_, request) => {
    expect(filled().refusal([request])).toBeDefined();
  });

  test('to transpose is more than the stand-in knows', () => {
    const transposed = {
      copyPaste: { source: range(0, 0, 2, 0, 2), destination: range(7, 0, 2, 0, 2), pasteOrientation: 'TRANSPOSE' },
    };
    expect(filled().refusal([transposed])).toContain('the stand-in does not know copyPaste with TRANSPOSE');
  });
});

test('a protected destination refuses who may not edit it; a protected source may be copied', () => {
  const standIn = filled();
  const protect = (sheetId: number): object => ({
    addProtectedRange: { protectedRange: { range: { sheetId }, editors: { users: [OWNER] } } },
  });
  standIn.batch([protect(0)]);
  expect(standIn.refusal([paste('PASTE_FORMAT')], CLERK)).toBeUndefined();
  standIn.batch([protect(7)]);
  expect(standIn.refusal([paste('PASTE_FORMAT')], CLERK)).toContain('protected');
  expect(standIn.refusal([paste('PASTE_FORMAT')])).toBeUndefined();
});
