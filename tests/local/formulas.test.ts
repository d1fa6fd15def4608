// The stand-in's recalculation against what Google Sheets shows in a vi_VN workbook.

import { type Calculator, createCalculator } from '../../local/formulas';
import type * as Schema from '../../local/sheets-api/schema';
import type { Cell, Sheet, Workbook } from '../../local/sheets-api/workbook';

type Typed = string | number | boolean | null;

const DAY = 46344;

/** Text starting with `=` is a formula, other text is entered RAW. */
function cell(content: Typed): Cell | undefined {
  if (content === null) return undefined;
  if (typeof content === 'number') return { userEnteredValue: { numberValue: content } };
  if (typeof content === 'boolean') return { userEnteredValue: { boolValue: content } };
  return { userEnteredValue: content.startsWith('=') ? { formulaValue: content } : { stringValue: content } };
}

const sheet = (sheetId: number, title: string, rows: readonly (readonly Typed[])[]): Sheet => ({
  properties: { sheetId, title },
  cells: rows.map((row) => row.map(cell)),
  rowProperties: [],
  columnProperties: [],
  merges: [],
  conditionalFormats: [],
  protectedRanges: [],
  developerMetadata: [],
});

const workbook = (...sheets: Sheet[]): Workbook => ({
  spreadsheetId: 'test',
  properties: {},
  sheets,
  developerMetadata: [],
  namedRanges: [],
  revision: 1,
  owner: '',
  editors: [],
  linkAccess: 'none',
});

const calculator = (): Calculator => createCalculator({ today: () => DAY });

/** The value of `formula` beside data that stands from A1 on. */
function value(formula: string, data: readonly (readonly Typed[])[] = []): Schema.ExtendedValue | undefined {
  const book = workbook(sheet(7, 'Số liệu', data), sheet(8, 'Tính', [[formula]]));
  return calculator().evaluate(book).effectiveValue(8, 0, 0);
}
const show = (formula: string, data?: readonly (readonly Typed[])[]): unknown => {
  const result = value(formula, data);
  return result?.errorValue?.type ?? result?.stringValue ?? result?.numberValue ?? result?.boolValue;
};

describe('text entered raw', () => {
  it.each(['007', '12/10', 'TRUE', '18/11/2026', '95%', "'", "'quoted", '#REF!', '1e3', ' 5 '])(
    '%p stays text',
    (text) => {
      const evaluation = calculator().evaluate(workbook(sheet(1, 'A', [[text, '=ISTEXT(A1)', '=A1']])));
      expect(evaluation.effectiveValue(1, 0, 0)).toEqual({ stringValue: text });
      expect(evaluation.effectiveValue(1, 0, 1)).toEqual({ boolValue: true });
      expect(evaluation.effectiveValue(1, 0, 2)).toEqual({ stringValue: text });
    },
  );

  it('stays text when it looks like a formula', () => {
    const book = workbook(sheet(1, 'A', [[null, '=ISTEXT(A1)']]));
    book.sheets[0]?.cells[0]?.splice(0, 1, { userEnteredValue: { stringValue: '=1+1' } });
    const evaluation = calculator().evaluate(book);
    expect(evaluation.effectiveValue(1, 0, 0)).toEqual({ stringValue: '=1+1' });
    expect(evaluation.effectiveValue(1, 0, 1)).toEqual({ boolValue: true });
  });
});

describe('formulas under vi_VN', () => {
  it.each([
    ['=0,5&""', '0,5'],
    ['=1/3&""', '0,333333333333333'],
    ['=LEN(0,25)', 4],
    ['=SUBSTITUTE(0,25;",";"x")', '0x25'],
    ['="12,5"*1', 12.5],
    ['="1.000"*1', 1000],
    ['="95,5%"*1', 0.955],
    ['="18/11/2026"*1', 46344],
    ['=""*1', 'VALUE'],
    ['=IF("";1;2)', 'VALUE'],
    ['=INT(0-5/2)', -3],
    ['=10^20&""', '1E+20'],
    ['="ba vụ"*1', 'VALUE'],
    ['=IF(TRUE;"có";"không")', 'có'],
    ['=SWITCH("B";"a";1;"b";2)', 2],
    ['=IFS(FALSE;1;TRUE;2)', 2],
    ['=SUBSTITUTE("a\u00a0b";"\u00a0";" ")', 'a b'],
    ['=TODAY()', DAY],
    ['=YEAR(DATE(2026;11;18))', 2026],
    ['=HYPERLINK("#gid=8&range=F12";"Mở")', 'Mở'],
    ['=HYPERLINK("https://example.com")', 'https://example.com'],
    ['=ROUND(2,345;2)', 2.35],
    ['=0,1+0,2', 0.3],
  ])('%s gives %p', (formula, expected) => expect(show(formula)).toEqual(expected));

  it.each([
    ['=1/0', 'DIVIDE_BY_ZERO'],
    ['="a"*1', 'VALUE'],
    ['=NA()', 'N_A'],
    ["=MATCH(1;'Số liệu'!A1:A3;0)", 'N_A'],
    ['=CHUACO(1)', 'NAME'],
    ["='Không có'!A1", 'REF'],
    ["=COUNTIF('Không có'!A1:A9;1)", 'REF'],
    ['=A1', 'REF'],
    ['=SUM(', 'ERROR'],
    ['=IF(B1,2)', 'ERROR'],
    ['=SUM(1.5;2)', 'ERROR'],
  ])('%s is the error %s', (formula, type) => expect(value(formula)?.errorValue?.type).toBe(type));

  it('has no value for a reference to an empty cell', () => {
    expect(value("='Số liệu'!C9")).toBeUndefined();
    expect(show('=\'Số liệu\'!C9&""')).toBe('');
    expect(show("='Số liệu'!C9+1")).toBe(1);
  });
});

describe('comparing text', () => {
  it.each([
    ['="Đạt"="ĐẠT"', true],
    ['="Đạt"="Dat"', false],
    ['="Đạt"="Đat"', false],
    ['="Toàn"="Toan"', false],
    ['="1/2/2026"="01/02/2026"', false],
    ['="18/11/2026"=46344', false],
    ['="a"<"b"', true],
    ['=9<"a"', true],
    ['="z"<FALSE', true],
    ['=EXACT("a";"A")', false],
  ])('%s is %p', (formula, expected) => expect(show(formula)).toBe(expected));

  const rows = [
    ['Đạt'],
    ['đạt'],
    ['Dat'],
    ['Chưa đạt'],
    ['nhiều\ndòng'],
    [null],
    ['=""'],
    [3],
    ['a*b'],
    [true],
    ['a>b'],
  ];
  const range = "'Số liệu'!A1:A11";
  it.each([
    [`=COUNTIF(${range};"Đạt")`, 2],
    [`=COUNTIF(${range};"dat")`, 1],
    [`=COUNTIF(${range};"*đạt")`, 3],
    [`=COUNTIF(${range};"<>Đạt")`, 9],
    [`=COUNTIF(${range};"nhiều*")`, 1],
    [`=COUNTIF(${range};"")`, 2],
    [`=COUNTIF(${range};"=")`, 1],
    [`=COUNTIF(${range};"<>")`, 10],
    [`=COUNTIF(${range};"a~*b")`, 1],
    [`=COUNTIF(${range};"a>b")`, 1],
    [`=COUNTIF(${range};TRUE)`, 1],
    [`=COUNTIF(${range};3)`, 1],
    [`=COUNTIF(${range};"003")`, 1],
    [`=COUNTIF(${range};">="&2,5)`, 1],
    [`=COUNTBLANK(${range})`, 2],
    [`=COUNTA(${range})`, 10],
    [`=MATCH("DAT";${range};0)`, 3],
    [`=MATCH("chưa*";${range};0)`, 4],
    [`=MATCH(3;${range};0)`, 8],
    [`=INDEX(${range};MATCH("Đạt";${range};0)+3)`, 'Chưa đạt'],
    [`=INDEX(${range};8;1)+INDEX(${range};8)`, 6],
    [`=INDEX(${range};6)&"|"&INDEX(${range};7)`, '|'],
    [`=ISERROR(INDEX(${range};12))&ISERROR(INDEX(${range};1;2))&ISERROR(INDEX(${range};0))`, 'TRUETRUETRUE'],
    [`=SUMPRODUCT((${range}="Đạt")*1)`, 2],
    [`=SUMPRODUCT((${range}="Đạt")*(${range}<>"x"))`, 2],
    [`=SUMIF(${range};">1")`, 3],
    [`=MAX(${range})`, 3],
  ])('%s gives %p', (formula, expected) => expect(show(formula, rows)).toBe(expected));
});

describe('following a workbook', () => {
  const engine = calculator();
  const book = workbook(
    sheet(1, "Trường 'A' [1]/*?", [[1, '=A1*2']]),
    sheet(2, 'Tổng', [["='Trường ''A'' [1]/*?'!B1", "='MN01'!A1"]]),
  );
  const total = (row = 0, column = 0) => engine.evaluate(book).effectiveValue(2, row, column);
  const edit = (change: () => void) => {
    change();
    book.revision++;
  };

  it('reads sheets of any title', () => expect(total()).toEqual({ numberValue: 2 }));

  it('sees an edited, an added and a cleared cell', () => {
    edit(() => book.sheets[0]?.cells[0]?.splice(0, 1, cell(5)));
    expect(total()).toEqual({ numberValue: 10 });
    edit(() => book.sheets[1]?.cells.push([cell('=A1+1')]));
    expect(total(1)).toEqual({ numberValue: 11 });
    edit(() => book.sheets[0]?.cells[0]?.splice(0, 1));
    edit(() => book.sheets[1]?.cells.pop());
    expect(total(1)).toBeUndefined();
  });

  it('sees a sheet that is added later, renamed, and deleted', () => {
    expect(total(0, 1)).toMatchObject({ errorValue: { type: 'REF' } });
    edit(() => book.sheets.push(sheet(3, 'MN01', [['Hoa Mai']])));
    expect(total(0, 1)).toEqual({ stringValue: 'Hoa Mai' });
    edit(() => book.sheets.splice(2, 1, sheet(3, 'MN02', [['Hoa Mai']])));
    expect(total(0, 1)).toMatchObject({ errorValue: { type: 'REF' } });
    edit(() => book.sheets.pop());
    expect(engine.evaluate(book).effectiveValue(3, 0, 0)).toBeUndefined();
  });

  it('reads named ranges', () => {
    edit(() =>
      book.namedRanges.push({
        name: 'muc',
        range: { sheetId: 2, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
      }),
    );
    edit(() => book.sheets[1]?.cells.push([cell('=muc+1')], [cell(41)]));
    expect(total(1)).toEqual({ numberValue: 42 });
  });

  it('recomputes TODAY() when the day turns, and only then', () => {
    let today = DAY;
    const clock = createCalculator({ today: () => today });
    const day = workbook(
      sheet(1, 'A', [
        ['=TODAY()', '=A1+1', '=IF(C2="";"";today()-C2)'],
        [null, null, DAY],
      ]),
    );
    expect(clock.evaluate(day).effectiveValue(1, 0, 1)).toEqual({ numberValue: DAY + 1 });
    today += 3;
    expect(clock.evaluate(day).effectiveValue(1, 0, 1)).toEqual({ numberValue: DAY + 4 });
    expect(clock.evaluate(day).effectiveValue(1, 0, 2)).toEqual({ numberValue: 3 });
  });
});
