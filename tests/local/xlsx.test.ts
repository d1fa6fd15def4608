// The .xlsx export, read back with hucre's reader and as the XML that stands in the file.

import { readXlsx } from 'hucre/xlsx';
import { readStoredSheets } from '../../local/cross-check/formula-cells';
import { createCalculator } from '../../local/formulas';
import type { Cell, Sheet, Workbook } from '../../local/sheets-api/workbook';
import { toXlsx } from '../../local/xlsx';
import { readZip } from '../../local/xlsx/zip';

const DAY = 46344;
const LONG_TITLE = 'Trường Mầm non Hoa Mai xã Chi Nê: điểm 1/2';
const SHORT_NAME = 'Trường Mầm non Hoa Mai xã Chi N';

const red = { red: 1 };
const is = (content: string | number | boolean, more: Cell = {}): Cell => ({
  userEnteredValue:
    typeof content === 'number'
      ? { numberValue: content }
      : typeof content === 'boolean'
        ? { boolValue: content }
        : content.startsWith('=')
          ? { formulaValue: content }
          : { stringValue: content },
  ...more,
});
const rule = (type: string, values: readonly string[], more: Cell['dataValidation'] = {}): Cell => ({
  dataValidation: {
    condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
    strict: true,
    ...more,
  },
});
const count = (row: number): Cell =>
  rule('CUSTOM_FORMULA', [`=AND(ISNUMBER(B${row});B${row}>=0)`], { inputMessage: 'Nhập số' });

const sheet = (sheetId: number, title: string, cells: (Cell | undefined)[][], more: Partial<Sheet> = {}): Sheet => ({
  cells,
  rowProperties: [],
  columnProperties: [],
  merges: [],
  conditionalFormats: [],
  protectedRanges: [],
  developerMetadata: [],
  ...more,
  properties: { sheetId, title, gridProperties: { rowCount: 50, columnCount: 8 }, ...more.properties },
});

const area = (
  sheetId: number,
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

const unit = sheet(
  7,
  LONG_TITLE,
  [
    [
      is('Báo cáo', { userEnteredFormat: { textFormat: { bold: true, fontSize: 14, foregroundColor: red } } }),
      undefined,
      is(0.955),
    ],
    [
      is('007'),
      is(3, count(2)),
      is('=IF(B2>=\'Cấu hình\'!$A$1;"Đạt; tốt";"Chưa")', { userEnteredFormat: { backgroundColor: red } }),
    ],
    [is('12/10', { note: 'Ghi chú' }), is(4, count(3)), is('=B2/B4')],
    [
      is(true, rule('BOOLEAN', [])),
      { ...rule('ONE_OF_LIST', ['Có', 'Không']) },
      is('=B3>B2'),
      is('=H40'),
      is('=0,5*B3'),
    ],
    [
      is(DAY, { userEnteredFormat: { numberFormat: { type: 'DATE' } }, ...rule('DATE_IS_VALID', []) }),
      is('=TODAY()'),
      is('=SUM('),
    ],
    [
      { ...rule('ONE_OF_LIST', ['Một, hai', 'Ba']) },
      { ...rule('ONE_OF_RANGE', ["='Cấu hình'!$A$1:$A$3"]) },
      is('=IFS(B2=3;"ba";TRUE;"khác")'),
    ],
  ],
  {
    properties: {
      tabColorStyle: { rgbColor: red },
      gridProperties: { rowCount: 50, columnCount: 8, frozenRowCount: 1, frozenColumnCount: 2, hideGridlines: true },
    },
    columnProperties: [{ pixelSize: 75, hiddenByUser: true }, { pixelSize: 215 }],
    rowProperties: [{ pixelSize: 40 }, { hiddenByUser: true }],
    merges: [area(7, 0, 1, 0, 2)],
    protectedRanges: [{ range: { sheetId: 7 }, unprotectedRanges: [area(7, 1, 3, 1, 2), area(7, 9, 10, 1, 2)] }],
    basicFilter: { range: area(7, 1, 6, 0, 3) },
    developerMetadata: [{ metadataKey: 'print', metadataValue: '{"orientation":"landscape","repeatRows":[0,1]}' }],
    conditionalFormats: [
      {
        ranges: [area(7, 1, 6, 2, 3), area(7, 3, 6, 4, 5)],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=AND(C2="Đạt";$A2<>"")' }] },
          format: { backgroundColor: red, textFormat: { bold: true } },
        },
      },
      {
        ranges: [area(7, 1, 6, 1, 2)],
        booleanRule: {
          condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '3' }] },
          format: { textFormat: { italic: true } },
        },
      },
      {
        ranges: [area(7, 1, 6, 2, 3)],
        booleanRule: {
          condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'a*' }] },
          format: { textFormat: { italic: true } },
        },
      },
    ],
  },
);

const settings = sheet(
  1,
  'Cấu hình',
  [
    [is(3), is('=HYPERLINK("#gid=7&range=B2";"Mở; xem")')],
    [is(`='${LONG_TITLE}'!C2`), is("='Không còn'!A1")],
    [is('trang', { userEnteredFormat: { textFormat: { link: { uri: 'https://example.com' } } } })],
  ],
  { properties: { hidden: true } },
);

const workbook: Workbook = {
  spreadsheetId: 'test',
  properties: { title: 'Thử' },
  sheets: [unit, settings],
  developerMetadata: [],
  namedRanges: [{ name: 'muc', range: area(1, 0, 1, 0, 1) }],
  revision: 1,
  owner: '',
  editors: [],
  linkAccess: 'none',
};

async function written(): Promise<Uint8Array> {
  return toXlsx(workbook, createCalculator({ today: () => DAY }).evaluate(workbook), { today: DAY });
}

let xlsx: Uint8Array;
let xml: string;
let stored: ReturnType<typeof readStoredSheets>;
const at = (name: string, tab = 0) => stored[tab]?.cells.get(name);

beforeAll(async () => {
  xlsx = await written();
  xml = Buffer.from(readZip(xlsx).get('xl/worksheets/sheet1.xml') ?? []).toString('utf8');
  stored = readStoredSheets(xlsx);
});

describe('tabs', () => {
  it('keeps order, hides what is hidden, and shortens what Excel refuses', async () => {
    const { sheets } = await readXlsx(xlsx);
    expect(sheets.slice(0, 2).map(({ name, hidden }) => [name, Boolean(hidden)])).toEqual([
      [SHORT_NAME, false],
      ['Cấu hình', true],
    ]);
  });

  it('carries colour, frozen panes, hidden rows and columns, sizes, merges and the filter', async () => {
    const [tab] = (await readXlsx(xlsx, { readStyles: true })).sheets;
    expect(tab?.view?.tabColor?.rgb).toMatch(/FF0000$/);
    expect(tab?.freezePane).toEqual({ rows: 1, columns: 2 });
    expect(tab?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]);
    expect(tab?.autoFilter?.range).toBe('A2:C6');
    expect(tab?.columns?.[0]).toMatchObject({ width: 10, hidden: true });
    expect(tab?.columns?.[1]).toMatchObject({ width: 30 });
    expect(tab?.rowDefs?.get(0)?.height).toBe(30);
    expect(tab?.rowDefs?.get(1)?.hidden).toBe(true);
  });

  it('prints on A4, one page wide, with its header rows repeated', async () => {
    const [tab] = (await readXlsx(xlsx)).sheets;
    expect(tab?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    });
    expect(tab?.headerFooter?.oddFooter).toContain('&P/&N');
  });
});

describe('cells', () => {
  it('writes text as text, numbers and truth values as themselves', async () => {
    const [tab] = (await readXlsx(xlsx)).sheets;
    expect(tab?.rows[1]?.[0]).toBe('007');
    expect(tab?.rows[2]?.[0]).toBe('12/10');
    expect(tab?.rows[0]?.[2]).toBe(0.955);
    expect(tab?.rows[3]?.[0]).toBe(true);
  });

  it.each([
    ['C2', 'IF(B2>=\'Cấu hình\'!$A$1,"Đạt; tốt","Chưa")', 'str', 'Đạt; tốt'],
    ['C3', 'B2/B4', 'e', '#DIV/0!'],
    ['C4', 'B3>B2', 'b', '1'],
    ['D4', 'H40', 'str', ''],
    ['E4', '0.5*B3', 'n', '2'],
    ['C6', '_xlfn.IFS(B2=3,"ba",TRUE,"khác")', 'str', 'ba'],
  ])('%s holds a formula of Excel with its cached result', (name, formula, type, value) => {
    expect(at(name)).toEqual({ formula, type, value });
  });

  it('leads formulas and links to the shortened tab', () => {
    expect(at('A2', 1)).toEqual({ formula: `'${SHORT_NAME}'!C2`, type: 'str', value: 'Đạt; tốt' });
    expect(at('B1', 1)).toEqual({
      formula: `HYPERLINK("#'${SHORT_NAME}'!B2","Mở; xem")`,
      type: 'str',
      value: 'Mở; xem',
    });
    expect(at('B2', 1)).toEqual({ formula: '#REF!', type: 'e', value: '#REF!' });
  });

  it('writes =TODAY() as the day itself, and a formula that does not parse as its error', async () => {
    expect(at('B5')).toEqual({ type: 'n', value: String(DAY) });
    expect(at('C5')?.formula).toBeUndefined();
    expect((await readXlsx(xlsx)).sheets[0]?.rows[4]?.[2]).toMatch(/^#ERROR!/);
  });

  it('keeps styles, notes, links and checkboxes', async () => {
    const [tab, second] = (await readXlsx(xlsx, { readStyles: true })).sheets;
    expect(tab?.cells?.get('0,0')?.style?.font).toMatchObject({ bold: true, size: 14 });
    expect(tab?.cells?.get('1,2')?.style?.fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(tab?.cells?.get('2,0')?.comment?.text).toBe('Ghi chú');
    expect(tab?.cells?.get('3,0')?.style?.numFmt).toContain('☑');
    expect(tab?.cells?.get('4,0')?.style?.numFmt).toBe('dd/mm/yyyy');
    expect(second?.cells?.get('2,0')?.hyperlink?.target).toBe('https://example.com');
  });
});

describe('rules', () => {
  it('joins a rule that was spread over cells into one range', async () => {
    const rules = (await readXlsx(xlsx)).sheets[0]?.dataValidations ?? [];
    const found = (range: string) => rules.find((one) => one.range === range);
    expect(found('B2:B3')).toMatchObject({
      type: 'custom',
      formula1: 'AND(ISNUMBER(B2),B2>=0)',
      inputMessage: 'Nhập số',
    });
    expect(found('B4')).toMatchObject({ type: 'list', values: ['Có', 'Không'] });
    expect(found('A4')).toMatchObject({ type: 'list', values: ['TRUE', 'FALSE'] });
    expect(found('A5')).toMatchObject({ type: 'date' });
    expect(found('B6')).toMatchObject({ type: 'list', formula1: "'Cấu hình'!$A$1:$A$3" });
  });

  it('keeps a list with commas in a hidden tab', async () => {
    const { sheets } = await readXlsx(xlsx);
    expect(sheets[2]).toMatchObject({ name: 'Danh sách chọn', veryHidden: true, rows: [['Một, hai'], ['Ba']] });
    expect(sheets[0]?.dataValidations?.find((one) => one.range === 'A6')?.formula1).toBe("'Danh sách chọn'!$A$1:$A$2");
  });

  it('moves a conditional format along to each of its ranges, the first rule winning', async () => {
    const rules = (await readXlsx(xlsx)).sheets[0]?.conditionalRules ?? [];
    const of = (range: string) =>
      rules.filter((one) => one.range === range).map((one) => [one.formula, one.stopIfTrue]);
    expect(of('C2:C6')).toEqual([
      ['AND(C2="Đạt",$A2<>"")', true],
      ['ISNUMBER(SEARCH("a~*",C2))', true],
    ]);
    expect(of('E4:E6')).toEqual([['AND(E4="Đạt",$A4<>"")', true]]);
    expect(of('B2:B6')).toEqual([['AND(ISNUMBER(B2),B2>3)', true]]);
    expect(new Set(rules.map((one) => one.priority)).size).toBe(rules.length);
  });

  it('protects the tab and leaves the free cells unlocked, empty ones too', async () => {
    const [tab] = (await readXlsx(xlsx, { readStyles: true })).sheets;
    expect(tab?.protection).toMatchObject({ sheet: true });
    for (const key of ['1,1', '2,1', '9,1']) expect(tab?.cells?.get(key)?.style?.protection?.locked).toBe(false);
    expect(tab?.cells?.get('1,2')?.style?.protection?.locked).toBeUndefined();
    expect(xml).toContain('<sheetProtection sheet="1"');
  });
});
