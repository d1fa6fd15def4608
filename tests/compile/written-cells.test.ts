// Which cells compiling writes a value to: those of the specification's blocks, and no other.

import fc from 'fast-check';
import type { Request } from '../../src/google/spreadsheet-gateway';
import type { SheetSpec } from '../../src/layout/sheet-spec';
import { compile, painted } from './compile-and-apply';
import { changedSpec, smallSpec, unitTabSpec } from './sample-specs';

const cellsIn = (range: GoogleAppsScript.Sheets.Schema.GridRange = {}): readonly string[] => {
  const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = range;
  return Array.from({ length: endRowIndex - startRowIndex }, (_, i) =>
    Array.from({ length: endColumnIndex - startColumnIndex }, (_, j) => `${startRowIndex + i},${startColumnIndex + j}`),
  ).flat();
};

/** Cells that requests write a value to, or clear of one. */
function writtenCells(requests: readonly Request[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { updateCells, repeatCell } of requests) {
    if (repeatCell && !repeatCell.fields?.startsWith('userEnteredFormat')) {
      expect(repeatCell.fields).toBe('userEnteredValue');
      for (const cell of cellsIn(repeatCell.range)) cells.add(cell);
    }
    if (updateCells?.fields === 'dataValidation') continue;
    for (const cell of cellsIn(updateCells?.range)) cells.add(cell);
    updateCells?.rows?.forEach((row, i) => {
      row.values?.forEach((_, j) => {
        cells.add(`${(updateCells.start?.rowIndex ?? 0) + i},${(updateCells.start?.columnIndex ?? 0) + j}`);
      });
    });
  }
  return cells;
}

const ownedCells = (spec: SheetSpec): ReadonlySet<string> =>
  new Set([
    ...(spec.rowKeys ?? []).map((_, row) => `${row},0`),
    ...spec.blocks.flatMap(({ row, column, rows }) =>
      rows.flatMap((cells, i) => cells.map((_, j) => `${row + i},${column + j}`)),
    ),
  ]);

const anyBlock = fc
  .record({
    row: fc.nat(6),
    column: fc.nat(5),
    height: fc.integer({ min: 1, max: 4 }),
    width: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ row, column, height, width }) => ({
    row,
    column,
    rows: Array.from({ length: height }, (_, i) =>
      Array.from({ length: width }, (_, j) => (i === j ? null : `${row},${column}:${i},${j}`)),
    ),
  }));

describe('values', () => {
  const blank = {
    ...smallSpec,
    rowKeys: undefined,
    rowCount: 10,
    columns: Array.from({ length: 9 }, () => ({ width: 9 })),
  };

  test('are written inside the blocks and nowhere else, the later block over the earlier', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 8 }), (blocks) => {
        const spec = { ...blank, blocks };
        const sheet = painted(spec);
        const owned = ownedCells(spec);
        expect([...writtenCells(compile(spec, null).structure)].filter((cell) => !owned.has(cell))).toEqual([]);
        const expected = new Map<string, unknown>();
        for (const { row, column, rows } of blocks)
          rows.forEach((cells, i) => {
            cells.forEach((content, j) => {
              expected.set(`${row + i},${column + j}`, content === null ? undefined : { stringValue: content });
            });
          });
        for (const [name, value] of expected) {
          const [row = 0, column = 0] = name.split(',').map(Number);
          expect(sheet.rows[row]?.cells.get(column)).toEqual(value);
        }
      }),
    );
  });

  test('of a sheet that exists are written in every cell of the blocks, blank ones too', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 8 }), (blocks) => {
        const spec = { ...blank, blocks };
        expect(writtenCells(compile(spec, painted(blank).current).structure)).toEqual(ownedCells(spec));
      }),
    );
  });

  test('of the seed are written once, when the sheet is made', () => {
    const spec = { ...blank, blocks: [], seed: [{ row: 4, column: 1, rows: [['Năm báo cáo', 2026]] }] };
    const sheet = painted(spec);
    expect(sheet.rows[4]?.cells.get(2)).toEqual({ numberValue: 2026 });
    expect(writtenCells(compile({ ...spec, frozenRows: 1 }, sheet.current).structure).size).toBe(0);
    const reseeded = { ...spec, seed: [{ row: 4, column: 1, rows: [['Năm báo cáo', 2027]] }] };
    expect(compile(reseeded, sheet.current)).toEqual({ structure: [], editors: [] });
  });

  test('stay within the blocks on a sheet that exists, too', () => {
    for (const spec of [changedSpec, unitTabSpec('TH01')])
      expect(writtenCells(compile(spec, painted(smallSpec).current).structure)).toEqual(ownedCells(spec));
  });
});
