// The small parts of compiling: hashes, equality, merges, columns of validations.

import fc from 'fast-check';
import { hashData, hashText, shortHash } from '../../src/compile/hash';
import { mergeCells } from '../../src/compile/join-merges';
import { isSameData } from '../../src/compile/same-data';
import { setValidations } from '../../src/compile/set-validations';
import { writeBlocks } from '../../src/compile/write-contents';
import { at } from './sample-specs';

describe('a hash', () => {
  test('is the same for ever', () => {
    expect([hashText(''), hashText('unit:MN01'), shortHash({ a: [1, 'x', null, true] })]).toMatchInlineSnapshot(`
[
  4850405688355787,
  5188029058402827,
  "2bzgjqwhkx5",
]
`);
  });

  test('does not depend on the order of properties, nor on absent ones', () => {
    expect(hashData({ a: 1, b: [2] })).toBe(hashData({ b: [2], c: undefined, a: 1 }));
  });

  test('tells data apart that print alike', () => {
    const alike = [
      [1],
      ['1'],
      [[1]],
      [1, null],
      { 0: 1 },
      '1',
      1,
      [],
      {},
      null,
      'null',
      [''],
      ['', ''],
      1.5,
      '1.5',
      true,
      'true',
    ];
    expect(new Set(alike.map(hashData)).size).toBe(alike.length);
  });

  test('spreads: a hundred thousand names without a collision, in 53 bits', () => {
    const hashes = Array.from({ length: 100_000 }, (_, i) => hashText(`unit:TH${i}`));
    expect(new Set(hashes).size).toBe(100_000);
    expect(Math.max(...hashes.slice(0, 1000))).toBeGreaterThan(2 ** 52);
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  });
});

test('equality of data is that of what JSON says', () => {
  const anyData = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(anyData, anyData, (a, b) => {
      expect(isSameData(a, structuredClone(a))).toBe(true);
      expect(isSameData(a, b)).toBe(hashData(a) === hashData(b));
    }),
  );
});

describe('merges', () => {
  test('of rows below one another go in one request, each row by itself', () => {
    expect(mergeCells([at(0, 1, 1, 9), at(1, 2, 1, 9), at(2, 3, 1, 9), at(5, 6, 2, 4), at(6, 7, 2, 9)], 1)).toEqual([
      {
        mergeCells: {
          range: { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 9 },
          mergeType: 'MERGE_ROWS',
        },
      },
      {
        mergeCells: {
          range: { sheetId: 1, startRowIndex: 5, endRowIndex: 6, startColumnIndex: 2, endColumnIndex: 4 },
          mergeType: 'MERGE_ALL',
        },
      },
      {
        mergeCells: {
          range: { sheetId: 1, startRowIndex: 6, endRowIndex: 7, startColumnIndex: 2, endColumnIndex: 9 },
          mergeType: 'MERGE_ALL',
        },
      },
    ]);
  });

  test('of more than one row stay one', () => {
    expect(mergeCells([at(0, 2, 1, 9), at(2, 3, 1, 9)], 1).map((each) => each.mergeCells?.mergeType)).toEqual([
      'MERGE_ALL',
      'MERGE_ALL',
    ]);
  });
});

describe('validations', () => {
  const count = (row: number) => ({
    range: at(row, row + 1, 5, 6),
    validation: { kind: 'count', strict: true, cell: `F${row + 1}` } as const,
    hint: `ô ${row}`,
  });

  test('of many cells of a column go in one request, each cell with its own rule', () => {
    const [request, ...others] = setValidations([0, 1, 2, 4, 5].map(count), 1);
    expect(others).toEqual([]);
    expect(request?.updateCells?.fields).toBe('dataValidation');
    expect(request?.updateCells?.range).toEqual({
      sheetId: 1,
      startRowIndex: 0,
      endRowIndex: 6,
      startColumnIndex: 5,
      endColumnIndex: 6,
    });
    const formulas = request?.updateCells?.rows?.map(
      ({ values }) => values?.[0]?.dataValidation?.condition?.values?.[0]?.userEnteredValue,
    );
    expect(formulas).toEqual([1, 2, 3, undefined, 5, 6].map((row) => row && `=F${row}=INT(ABS(F${row}))`));
  });

  test('of a few, or of larger ranges, go by themselves', () => {
    const wide = { ...count(7), range: at(7, 9, 5, 6) };
    expect(setValidations([count(0), count(2), wide], 1).map((each) => Object.keys(each).join())).toEqual([
      'setDataValidation',
      'setDataValidation',
      'setDataValidation',
    ]);
  });
});

test('a very large block is told in several requests, row by row in order', () => {
  const rows = Array.from({ length: 3000 }, (_, row) => [`${row} ${'đ'.repeat(200)}`, row]);
  const requests = writeBlocks([{ row: 5, column: 2, rows }], 1, true);
  expect(requests.length).toBeGreaterThan(2);
  let next = 5;
  for (const { updateCells } of requests) {
    expect(updateCells?.start).toEqual({ sheetId: 1, rowIndex: next, columnIndex: 2 });
    expect(Buffer.byteLength(JSON.stringify(updateCells))).toBeLessThan(510_000);
    next += updateCells?.rows?.length ?? 0;
  }
  expect(next).toBe(3005);
});
