// Conditional formats are judged on this side: which hold over a cell, and what it looks like under them.

import { createGoogle } from '../../local/google';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import type * as Schema from '../../local/sheets-api/schema';
import { styleOf } from '../../local/view/cell-style';
import { createConditions } from '../../local/view/judge-conditions';
import { OFFICER, putFirst } from '../local/fixture-google';

const range = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

function holdsAt(type: string, values: readonly string[], cells: readonly Schema.ExtendedValue[]): readonly boolean[] {
  const workbook = createWorkbook({ owner: OFFICER });
  const google = createGoogle({ workbook, now: new Date('2026-11-18T09:00:00+07:00'), officer: OFFICER });
  for (const [row, userEnteredValue] of cells.entries()) putFirst(workbook, row + 1, 1, { userEnteredValue });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  sheet.conditionalFormats.push({
    ranges: [range(1, 50, 1, 3)],
    booleanRule: {
      condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
      format: { backgroundColor: { red: 1 } },
    },
  });
  const conditions = createConditions(google);
  return cells.map((_, row) => conditions.formatsAt(sheet, row + 1, 1).length > 0);
}

const text = (stringValue: string): Schema.ExtendedValue => ({ stringValue });
const number = (numberValue: number): Schema.ExtendedValue => ({ numberValue });

test.each([
  ['CUSTOM_FORMULA', ['=B2="Đạt"'], [text('Đạt'), text('Chưa đạt'), text('Đạt')], [true, false, true]],
  ['CUSTOM_FORMULA', ['=$B2>1'], [number(1), number(2), number(3)], [false, true, true]],
  ['CUSTOM_FORMULA', ['=ROW()=3'], [text('x'), text('x'), text('x')], [false, true, false]],
  ['CUSTOM_FORMULA', ['=COUNTIF($B$2:$B2;$B2)>1'], [text('a'), text('b'), text('a')], [false, false, true]],
  ['CUSTOM_FORMULA', ['=AND($B2<>"";NOT(ISNUMBER(FIND("."; $B2))))'], [text('A1'), text('A1.2')], [true, false]],
  ['CUSTOM_FORMULA', ['=$B2="nói ""không"""'], [text('nói "không"'), text('không')], [true, false]],
  ['NUMBER_GREATER', ['5'], [number(6), number(5), text('6')], [true, false, false]],
  ['TEXT_STARTS_WITH', ['Sai'], [text('Sai: 5'), text('Đúng')], [true, false]],
  ['TEXT_EQ', ['Lỗi'], [text('Lỗi'), text('lỗi')], [true, false]],
  ['NOT_BLANK', [], [text('x'), { formulaValue: '=""' }], [true, false]],
  ['DATE_BEFORE', ['18/11/2026'], [number(46_343), number(46_344)], [true, false]],
] as const)('%s %j over %j: %j', (type, values, cells, held) => {
  expect(holdsAt(type, values, cells)).toEqual(held);
});

test('a formula that looks beyond its own row is known for it', () => {
  const workbook = createWorkbook({ owner: OFFICER });
  const google = createGoogle({ workbook, now: new Date('2026-11-18T09:00:00+07:00'), officer: OFFICER });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const isRowByRow = (formula: string): boolean =>
    createConditions(google).isRowByRow({
      ...sheet,
      conditionalFormats: [
        {
          ranges: [range(3, 9, 0, 1)],
          booleanRule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }, format: {} },
        },
      ],
    });
  expect(['=$A4=1', '=A4&B4="x"', '=$A$4=1', '=A3=1', '=SUM(A4:A9)>1'].map(isRowByRow)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a conditional format lies over the own one, its strongest rule on top; an empty cell shows its ground and lines only', () => {
  const own: Schema.CellFormat = {
    backgroundColor: { red: 1, green: 1, blue: 1 },
    textFormat: { bold: true, fontSize: 12, foregroundColor: { red: 1 } },
    borders: { top: { style: 'SOLID', color: {} }, left: { style: 'NONE' } },
  };
  const over: Schema.CellFormat = { textFormat: { bold: false, foregroundColor: { green: 1 } } };
  const under: Schema.CellFormat = { backgroundColor: { blue: 1 }, textFormat: { foregroundColor: { blue: 1 } } };
  expect(styleOf(own, 'text', [over, under])).toEqual({
    background: '#0000ff',
    color: '#00ff00',
    fontSize: 12,
    borders: { top: '#000000' },
  });
  expect(styleOf(own, 'nothing')).toEqual({ borders: { top: '#000000' } });
  expect(styleOf({}, 'number')).toEqual({ align: 'right' });
});
