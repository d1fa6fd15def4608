// Rows and columns inserted, deleted and moved take everything along: cells, ranges, rules, formulas of every sheet.

import fc from 'fast-check';
import { addSheet, createStandIn, formulaAt, range, type StandIn, write } from './stand-in';

const insert = (
  sheetId: number,
  startIndex: number,
  endIndex: number,
  dimension = 'ROWS',
  inheritFromBefore = false,
): object => ({
  insertDimension: { range: { sheetId, dimension, startIndex, endIndex }, inheritFromBefore },
});
const remove = (sheetId: number, startIndex: number, endIndex: number, dimension = 'ROWS'): object => ({
  deleteDimension: { range: { sheetId, dimension, startIndex, endIndex } },
});
const move = (sheetId: number, startIndex: number, endIndex: number, destinationIndex: number): object => ({
  moveDimension: { source: { sheetId, dimension: 'ROWS', startIndex, endIndex }, destinationIndex },
});

function standInWithTab(): StandIn {
  const standIn = createStandIn();
  standIn.batch([
    addSheet(1, 'Trường A', 20, 8),
    write(1, 0, 0, [['A1'], ['A2'], ['A3'], ['A4'], ['A5']]),
    write(1, 0, 1, [['=A5'], ['=SUM(A2:A4)']]),
    write(0, 0, 0, [["='Trường A'!A4", "=SUM('Trường A'!A2:A5)", '=A4', '="Trường A!A4"']]),
  ]);
  return standIn;
}

const columnA = (standIn: StandIn): (string | undefined)[] =>
  (standIn.workbook.sheets[1]?.cells ?? []).map((row) => row[0]?.userEnteredValue?.stringValue);

test('inserted rows push cells and formulas down, in every sheet', () => {
  const standIn = standInWithTab();
  standIn.batch([insert(1, 2, 4)]);
  expect(columnA(standIn)).toEqual(['A1', 'A2', undefined, undefined, 'A3', 'A4', 'A5']);
  expect(formulaAt(standIn, 1, 0, 1)).toBe('=A7');
  expect(formulaAt(standIn, 1, 1, 1)).toBe('=SUM(A2:A6)');
  expect(standIn.workbook.sheets[0]?.cells[0]?.map((cell) => cell?.userEnteredValue)).toEqual([
    { formulaValue: "='Trường A'!A6" },
    { formulaValue: "=SUM('Trường A'!A2:A7)" },
    { formulaValue: '=A4' },
    { formulaValue: '="Trường A!A4"' },
  ]);
  expect(standIn.workbook.sheets[1]?.properties.gridProperties?.rowCount).toBe(22);
});

test('deleted rows take their cells away and leave #REF!', () => {
  const standIn = standInWithTab();
  standIn.batch([remove(1, 3, 4)]);
  expect(columnA(standIn)).toEqual(['A1', 'A2', 'A3', 'A5']);
  expect(formulaAt(standIn, 0, 0, 0)).toBe('=#REF!');
  expect(formulaAt(standIn, 0, 0, 1)).toBe("=SUM('Trường A'!A2:A4)");
  expect(formulaAt(standIn, 1, 0, 1)).toBe('=A4');
});

test('moved rows are followed', () => {
  const standIn = standInWithTab();
  standIn.batch([move(1, 0, 2, 4)]);
  expect(columnA(standIn)).toEqual(['A3', 'A4', 'A1', 'A2', 'A5']);
  expect(formulaAt(standIn, 0, 0, 0)).toBe("='Trường A'!A2");
  expect(formulaAt(standIn, 1, 2, 1)).toBe('=A5');
});

test('a move beyond the last cell keeps its place', () => {
  const standIn = standInWithTab();
  standIn.batch([move(1, 0, 1, 20)]);
  expect(columnA(standIn)[19]).toBe('A1');
  expect(columnA(standIn).slice(0, 4)).toEqual(['A2', 'A3', 'A4', 'A5']);
});

test('ranges of every kind follow', () => {
  const standIn = standInWithTab();
  standIn.batch([
    { mergeCells: { range: range(1, 2, 4, 2, 4) } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 1 }, unprotectedRanges: [range(1, 3, 6, 0, 1)] } } },
    { addProtectedRange: { protectedRange: { range: range(1, 3, 6, 0, 1) } } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(1, 3, 6, 0, 1)],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A4=1' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
    { setBasicFilter: { filter: { range: range(1, 5, 9, 0, 2) } } },
    { addNamedRange: { namedRange: { name: 'ten', range: range(1, 3, 6, 0, 1) } } },
    {
      setDataValidation: {
        range: range(0, 0, 1, 0, 1),
        rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Trường A'!$A$4:$A$6" }] } },
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 1, dimension: 'ROWS', startIndex: 3, endIndex: 4 },
        properties: { pixelSize: 50 },
        fields: 'pixelSize',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'row',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: 1, dimension: 'ROWS', startIndex: 3, endIndex: 4 } },
        },
      },
    },
    insert(1, 1, 3),
  ]);
  const sheet = standIn.workbook.sheets[1];
  expect(sheet?.merges).toEqual([range(1, 4, 6, 2, 4)]);
  expect(sheet?.protectedRanges[0]?.unprotectedRanges).toEqual([range(1, 5, 8, 0, 1)]);
  expect(sheet?.protectedRanges[1]?.range).toEqual(range(1, 5, 8, 0, 1));
  expect(sheet?.conditionalFormats[0]?.ranges).toEqual([range(1, 5, 8, 0, 1)]);
  expect(sheet?.conditionalFormats[0]?.booleanRule?.condition?.values).toEqual([{ userEnteredValue: '=$A6=1' }]);
  expect(sheet?.basicFilter?.range).toEqual(range(1, 7, 11, 0, 2));
  expect(standIn.workbook.namedRanges[0]?.range).toEqual(range(1, 5, 8, 0, 1));
  expect(standIn.cell(0, 0, 0)?.dataValidation?.condition?.values).toEqual([
    { userEnteredValue: "='Trường A'!$A$6:$A$8" },
  ]);
  expect(sheet?.rowProperties[5]?.pixelSize).toBe(50);
  const [found] = standIn.get('sheets.data.rowMetadata.developerMetadata', ["'Trường A'!A6:A6"]).sheets ?? [];
  expect(found?.data?.[0]?.rowMetadata?.[0]?.developerMetadata?.[0]?.location?.dimensionRange?.startIndex).toBe(5);
});

test('inserted rows take format and rule of the row before or after, counted from themselves; a checkbox comes unticked', () => {
  const standIn = standInWithTab();
  standIn.batch([
    {
      repeatCell: {
        range: range(1, 1, 2, 0, 1),
        cell: { note: 'n', userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'note,userEnteredFormat',
      },
    },
    {
      setDataValidation: {
        range: range(1, 1, 2, 0, 1),
        rule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A2>0' }] } },
      },
    },
    { setDataValidation: { range: range(1, 1, 2, 2, 3), rule: { condition: { type: 'BOOLEAN' } } } },
    insert(1, 2, 3, 'ROWS', true),
  ]);
  expect(standIn.cell(1, 2, 0)).toEqual({
    userEnteredFormat: { textFormat: { bold: true } },
    dataValidation: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A3>0' }] } },
  });
  expect(standIn.cell(1, 2, 2)?.userEnteredValue).toEqual({ boolValue: false });
});

test('frozen rows grow and shrink with what is inserted and deleted among them', () => {
  const standIn = standInWithTab();
  const frozen = (): number | undefined => standIn.workbook.sheets[1]?.properties.gridProperties?.frozenRowCount;
  standIn.batch([
    {
      updateSheetProperties: {
        properties: { sheetId: 1, gridProperties: { frozenRowCount: 3 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ]);
  standIn.batch([insert(1, 1, 2)]);
  expect(frozen()).toBe(4);
  standIn.batch([insert(1, 4, 5), remove(1, 2, 6)]);
  expect(frozen()).toBe(2);
  expect(standIn.refusal([remove(1, 2, 18)])).toContain('Cannot delete all the non-frozen rows.');
});

test('inserting and deleting the same rows leaves the workbook as it was', () => {
  const at = fc.integer({ min: 0, max: 19 });
  const count = fc.integer({ min: 1, max: 5 });
  const cell = fc.tuple(fc.nat(19), fc.nat(7), fc.nat(19), fc.nat(7));
  const letters = 'ABCDEFGH';
  fc.assert(
    fc.property(
      at,
      count,
      fc.array(cell, { maxLength: 12 }),
      fc.constantFrom('ROWS', 'COLUMNS'),
      (start, length, cells, dimension) => {
        const standIn = standInWithTab();
        fc.pre(dimension === 'ROWS' || start < 8);
        const formulas = cells.map(([row, column, toRow, toColumn]) =>
          write(1, row, column, [[`=${letters[toColumn]}${toRow + 1}+SUM($A$1:${letters[toColumn]}${toRow + 1})`]]),
        );
        const others = cells.map(([row, column, toRow, toColumn]) =>
          write(0, row, column, [[`='Trường A'!${letters[toColumn]}${toRow + 1}`]]),
        );
        standIn.batch([...formulas, ...others, { mergeCells: { range: range(1, 10, 12, 3, 5) } }]);
        const before = structuredClone(standIn.workbook);
        standIn.batch([insert(1, start, start + length, dimension), remove(1, start, start + length, dimension)]);
        const trim = (rows: unknown[][]): unknown[][] =>
          rows.map((row) => row.filter(Boolean)).filter((row) => row.length > 0);
        expect(standIn.workbook.sheets.map((sheet) => trim(sheet.cells))).toEqual(
          before.sheets.map((sheet) => trim(sheet.cells)),
        );
        expect(standIn.workbook.sheets[1]?.merges).toEqual(before.sheets[1]?.merges);
        expect(standIn.workbook.sheets[1]?.properties).toEqual(before.sheets[1]?.properties);
      },
    ),
    { numRuns: 60 },
  );
});
