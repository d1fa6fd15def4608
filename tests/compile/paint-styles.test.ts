// However style runs are narrowed and joined, every cell ends up as if each run had been painted in full.

import fc from 'fast-check';
import { formatFields, toCellFormat } from '../../src/compile/cell-format';
import { paintStyles } from '../../src/compile/paint-styles';
import type { Request } from '../../src/google/spreadsheet-gateway';
import type { Range, SheetSpec, StyleRun } from '../../src/layout/sheet-spec';
import { type StyleName, styles } from '../../src/layout/styles';
import { at, smallSpec } from './sample-specs';

const ROWS = 7;
const COLUMNS = 6;

const specWith = (runs: readonly StyleRun[]): SheetSpec => ({
  ...smallSpec,
  rowCount: ROWS,
  columns: Array.from({ length: COLUMNS }, () => ({ width: 80 })),
  styles: runs,
});

type Format = Record<string, unknown>;

const fieldsOf = (mask: string): readonly string[] => mask.replace(/^userEnteredFormat\(|\)$/g, '').split(',');

const valueAt = (format: Format, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Format | undefined)?.[name], format);

/** What Google does with repeatCell: of each cell in the range, only the fields named. */
function paint(cells: Map<string, Format>, range: Range, format: Format, mask: string): void {
  for (let row = range.startRow; row < range.endRow; row++) {
    for (let column = range.startColumn; column < range.endColumn; column++) {
      const cell = cells.get(`${row},${column}`) ?? {};
      for (const field of fieldsOf(mask)) cell[field] = valueAt(format, field);
      cells.set(`${row},${column}`, cell);
    }
  }
}

function paintAll(requests: readonly Request[]): Map<string, Format> {
  const cells = new Map<string, Format>();
  for (const { repeatCell } of requests) {
    const { range = {}, cell = {}, fields = '' } = repeatCell ?? {};
    const rectangle = at(
      range.startRowIndex ?? 0,
      range.endRowIndex ?? 0,
      range.startColumnIndex ?? 0,
      range.endColumnIndex ?? 0,
    );
    const mask = fields === 'userEnteredFormat' ? formatFields(styles.base) : fields;
    paint(cells, rectangle, { ...cell.userEnteredFormat }, mask);
  }
  return cells;
}

function paintPlainly(runs: readonly StyleRun[]): Map<string, Format> {
  const cells = new Map<string, Format>();
  paint(cells, at(0, ROWS, 0, COLUMNS), { ...toCellFormat(styles.base) }, formatFields(styles.base));
  for (const { range, style } of runs)
    paint(cells, range, { ...toCellFormat(styles[style]) }, formatFields(styles[style]));
  return cells;
}

const span = (size: number) =>
  fc.tuple(fc.nat(size - 1), fc.nat(size - 1)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);

const anyRun = fc
  .tuple(span(ROWS), span(COLUMNS), fc.constantFrom(...(Object.keys(styles) as StyleName[])))
  .map(([[startRow, endRow], [startColumn, endColumn], style]) => ({
    range: at(startRow, endRow, startColumn, endColumn),
    style,
  }));

test('cells look as if every run had been painted in full and in order', () => {
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 14 }), (runs) => {
      expect(paintAll(paintStyles(specWith(runs), 1))).toEqual(paintPlainly(runs));
    }),
    { numRuns: 500 },
  );
});

test('rows of the same style become one request, although other columns are painted between them', () => {
  const runs = [0, 1, 2].flatMap((row): StyleRun[] => [
    { range: at(row, row + 1, 0, 1), style: 'right' },
    { range: at(row, row + 1, 1, 2), style: 'input' },
  ]);
  expect(paintStyles(specWith(runs), 1)).toHaveLength(3);
});

test('a run names only the fields that it changes', () => {
  const requests = paintStyles(
    specWith([
      { range: at(0, 4, 0, 4), style: 'cell' },
      { range: at(1, 2, 1, 2), style: 'input' },
    ]),
    1,
  );
  expect(requests.map((request) => request.repeatCell?.fields)).toEqual([
    'userEnteredFormat',
    'userEnteredFormat(borders)',
    'userEnteredFormat(backgroundColor,horizontalAlignment)',
  ]);
});
