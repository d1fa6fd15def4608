// The bench of recalculation on a handful of cells: what it counts, not how long anything takes.

import { exponent } from '../../bench/recalculation/exponent';
import { countFormulas } from '../../bench/recalculation/formula-counts';
import { readFormulas } from '../../bench/recalculation/formula-graph';
import { reachableFrom, recomputedAfter } from '../../bench/recalculation/touched-cells';
import { createWorkbook, emptySheet } from '../../local/sheets-api/create-workbook';
import type { Workbook } from '../../local/sheets-api/workbook';

function workbookOf(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Workbook {
  const ids = Object.keys(sheets);
  return {
    ...createWorkbook({ owner: 'canbo@example.edu.vn' }),
    sheets: Object.entries(sheets).map(([title, rows]) => {
      const gridProperties = { rowCount: 100, columnCount: 5 };
      const properties = { sheetId: ids.indexOf(title), title, index: ids.indexOf(title), gridProperties };
      const cells = rows.map((row) =>
        row.map((value) => ({
          userEnteredValue: typeof value === 'number' ? { numberValue: value } : { formulaValue: value },
        })),
      );
      const role = { metadataKey: 'role', metadataValue: title };
      return { ...emptySheet(properties), cells: [...cells, [{}]], developerMetadata: [role] };
    }),
  };
}

const book = workbookOf({
  'unit:A': [[1], ['=$A$1*2+A1'], ["=SUM(A1:A2)+'summary'!B1"]],
  summary: [["=SUM('unit:A'!$A:$A)", 5], ['=A1&A1']],
});
const graph = readFormulas(book);
const names = (cells: readonly { readonly sheet: number; readonly row: number; readonly column: number }[]) =>
  cells.map(({ sheet, row, column }) => `${sheet}:${row}:${column}`).sort();

test('a formula looks at every cell of its ranges, at one named twice once, at a column as far as it is used', () => {
  expect(graph.formulas.map(({ precedents }) => precedents)).toEqual([1, 3, 3, 1]);
  expect(countFormulas(book, graph)).toEqual([
    { kind: 'unit', sheets: 1, formulas: 2, precedents: 4, mostPrecedents: 3 },
    { kind: 'summary', sheets: 1, formulas: 2, precedents: 4, mostPrecedents: 3 },
  ]);
});

test('what hangs on a cell is found at every remove and across sheets, what is computed again at one', () => {
  const entry = { sheet: 0, row: 0, column: 0 };
  expect(names(reachableFrom(graph, entry))).toEqual(['0:1:0', '0:2:0', '1:0:0', '1:1:0']);
  expect(names(recomputedAfter(graph, [entry]))).toEqual(['0:1:0', '0:2:0', '1:0:0']);
  expect(names(reachableFrom(graph, { sheet: 1, row: 0, column: 1 }))).toEqual(['0:2:0', '1:0:0', '1:1:0']);
});

test('growth is told by its power', () => {
  const growing = (power: number) => [10, 50, 1000].map((n) => [n, 3 * n ** power] as const);
  expect(exponent(growing(1))).toBeCloseTo(1);
  expect(exponent(growing(2))).toBeCloseTo(2);
  expect(exponent([[10, 5]])).toBeNull();
});
