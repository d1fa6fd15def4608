// SpreadsheetApp, looks and rules: what a script makes of cells, rows, columns and tabs.

import { cellOf, fixtureGoogle, OFFICER } from '../../fixture-google';

const SHEET = 'var s = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];';

function run(body: string) {
  const google = fixtureGoogle(`function f() { ${SHEET} ${body} }`);
  return { google, answer: google.run('f', OFFICER), sheet: () => google.workbook.sheets[0] };
}

test('each property of a cell has its own method, and one for a block', () => {
  const { google } = run(`
    s.getRange('A1').setBackground('#ff0000').setFontColor('#00f').setFontFamily('Roboto').setFontSize(12).setFontWeight('bold')
      .setFontStyle('italic').setFontLine('underline').setHorizontalAlignment('center').setVerticalAlignment('middle')
      .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).setNumberFormat('dd/mm/yyyy hh:mm')
      .setBorder(true, null, false, null, null, null, '#008000', SpreadsheetApp.BorderStyle.SOLID);
    s.getRange('B1:C1').setFontWeights([['bold', 'normal']]).setNumberFormats([['0.0%', '@']]);`);
  expect(cellOf(google, 0, 0)?.userEnteredFormat).toEqual({
    backgroundColor: { red: 1, green: 0, blue: 0 },
    textFormat: {
      foregroundColor: { red: 0, green: 0, blue: 1 },
      fontFamily: 'Roboto',
      fontSize: 12,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: false,
    },
    horizontalAlignment: 'CENTER',
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
    numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' },
    borders: expect.objectContaining({ top: { style: 'SOLID', color: { red: 0, green: 128 / 255, blue: 0 } } }),
  });
  expect([1, 2].map((column) => cellOf(google, 0, column)?.userEnteredFormat?.numberFormat?.type)).toEqual([
    'PERCENT',
    'TEXT',
  ]);
  expect(cellOf(google, 0, 1)?.userEnteredFormat?.textFormat?.bold).toBe(true);
});

test('words that mean nothing to Google are refused', () => {
  expect(() => run("s.getRange('A1').setBackground('reddish');")).toThrow("don't match the method signature");
  expect(() => run("s.getRange('A1').setFontWeight('heavy');")).toThrow('Invalid argument: heavy');
  expect(() => run("s.getRange('A1').setFontSize('12');")).toThrow("don't match the method signature");
  expect(() => run("s.getRange('A1').setBorder('yes');")).toThrow("don't match the method signature");
});

test('rules are built step by step, and not without a criterion', () => {
  const { google } = run(`
    var rule = SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không'], true).setAllowInvalid(false).setHelpText('Chọn').build();
    s.getRange('A1').setDataValidation(rule);
    s.getRange('A2:B2').setDataValidations([[rule, SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=LEN(B2)<9').build()]]);
    s.getRange('A2').clearDataValidations();`);
  expect(cellOf(google, 0, 0)?.dataValidation).toEqual({
    condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }, { userEnteredValue: 'Không' }] },
    strict: true,
    showCustomUi: true,
    inputMessage: 'Chọn',
  });
  expect(cellOf(google, 1, 0)?.dataValidation).toBeUndefined();
  expect(cellOf(google, 1, 1)?.dataValidation).toMatchObject({ condition: { type: 'CUSTOM_FORMULA' }, strict: false });
  expect(() => run('SpreadsheetApp.newDataValidation().build();')).toThrow('without criteria');
  expect(() => run("s.getRange('A1').setDataValidation({});")).toThrow("don't match the method signature");
});

test('conditional formats are replaced as a whole, in their order', () => {
  const rule = (formula: string) =>
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground('#ff0000').setBold(true).setRanges([s.getRange('A1:A3')]).build()`;
  const { sheet } = run(`s.setConditionalFormatRules([${rule('=A1>9')}]);
    s.setConditionalFormatRules([${rule('=A1>1')}, ${rule('=A1>2')}]);`);
  expect(
    sheet()?.conditionalFormats.map(({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue),
  ).toEqual(['=A1>1', '=A1>2']);
  expect(() => run('SpreadsheetApp.newConditionalFormatRule().build();')).toThrow('must have a condition');
});

test('rows, columns, merges, filters and frozen panes are shaped', () => {
  const { google, sheet } = run(`
    s.setColumnWidths(1, 2, 50); s.setColumnWidth(3, 80); s.setRowHeight(2, 40); s.setRowHeights(3, 2, 30);
    s.hideColumns(2); s.hideRows(4, 1); s.hideRows(5, 1); s.showRows(5, 1); s.setFrozenRows(2); s.setFrozenColumns(1);
    s.setTabColor('#ff0000'); s.setHiddenGridlines(true);
    s.getRange('D1:E1').merge(); s.getRange('F1:G1').merge(); s.getRange('D1:E9').breakApart();
    s.getRange('A6:C9').createFilter(); s.deleteRows(900, 101); s.deleteColumns(20, 7); s.insertRowsAfter(1, 2);
    s.getRange('A1').setValue('x'); s.getRange('A1').setBackground('#ff0000');`);
  const { properties, columnProperties, rowProperties, merges, basicFilter } = sheet() ?? fail();
  expect(columnProperties.slice(0, 3)).toMatchObject([
    { pixelSize: 50 },
    { pixelSize: 50, hiddenByUser: true },
    { pixelSize: 80 },
  ]);
  expect(rowProperties[3]?.pixelSize).toBe(40);
  expect([rowProperties[5]?.hiddenByUser, rowProperties[6]?.hiddenByUser ?? false]).toEqual([true, false]);
  expect(properties).toMatchObject({
    tabColor: { red: 1, green: 0, blue: 0 },
    gridProperties: { rowCount: 901, columnCount: 19, frozenRowCount: 4, frozenColumnCount: 1, hideGridlines: true },
  });
  expect(merges).toHaveLength(1);
  expect(basicFilter?.range).toMatchObject({ startRowIndex: 7, endRowIndex: 11 });
  expect(cellOf(google, 0, 0)).toMatchObject({ userEnteredValue: { stringValue: 'x' } });
  expect(() => run("s.getRange('A1:B2').createFilter(); s.getRange('A1:B2').createFilter();")).toThrow(
    'already has a filter',
  );
});

const fail = (): never => {
  throw new Error('no sheet');
};

test('a cleared sheet keeps neither contents nor looks', () => {
  const { sheet, answer } =
    run(`s.getRange('B2').setValue('x').setBackground('#ff0000'); var used = [s.getLastRow(), s.getLastColumn()];
    s.clear(); return used.concat(s.getLastRow(), s.getFilter() === null);`);
  expect(answer).toEqual([2, 2, 0, true]);
  expect(sheet()?.cells.flat().filter(Boolean)).toEqual([]);
});
