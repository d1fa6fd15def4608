// Rows are brought in order by key, and nothing that we do not know is ever deleted.

import fc from 'fast-check';
import { planRowMoves, type RowMove } from '../../src/compile/row-moves';

interface Row {
  readonly key: string;
  /** Where it stood at first; null for a new row. */
  readonly was: number | null;
}

const made = (count: number): Row[] => Array.from({ length: count }, () => ({ key: '', was: null }));

/** Does to the rows what Google does. */
function applyMoves(current: readonly string[], moves: readonly RowMove[]): readonly Row[] {
  const rows: Row[] = current.map((key, was) => ({ key, was }));
  for (const move of moves) {
    if (move.kind === 'insert') {
      expect(move.at).toBeLessThan(rows.length);
      rows.splice(move.at, 0, ...made(move.count));
    } else if (move.kind === 'append') rows.push(...made(move.count));
    else if (move.kind === 'delete') {
      rows.splice(move.at, move.count);
      expect(rows.length).toBeGreaterThan(0);
    } else {
      expect(move.to < move.from || move.to > move.from + move.count).toBe(true);
      const taken = rows.splice(move.from, move.count);
      expect(taken).toHaveLength(move.count);
      rows.splice(move.to > move.from ? move.to - move.count : move.to, 0, ...taken);
    }
  }
  return rows;
}

const key = fc.constantFrom(...'abcdefghijkl');
const anyKeys = fc.array(fc.oneof(key, fc.constant('')), { maxLength: 16 });
const wantedKeys = fc.uniqueArray(key, { minLength: 1, maxLength: 12 });

test('the wanted rows come first, in order, each with what stood in it, and all unknown rows follow', () => {
  fc.assert(
    fc.property(anyKeys, wantedKeys, fc.uniqueArray(key), (current, wanted, ours) => {
      const rows = applyMoves(current, planRowMoves(current, wanted, ours));
      const first = (wantedKey: string): number | null =>
        current.includes(wantedKey) ? current.indexOf(wantedKey) : null;
      expect(rows.slice(0, wanted.length).map(({ was }) => was)).toEqual(wanted.map(first));
      const isUnknown = (each: string, index: number): boolean =>
        each === '' || current.indexOf(each) !== index || (!wanted.includes(each) && !ours.includes(each));
      const unknown = current
        .map((each, index) => ({ each, index }))
        .filter(({ each, index }) => isUnknown(each, index));
      expect(rows.slice(wanted.length).map(({ was }) => was)).toEqual(unknown.map(({ index }) => index));
    }),
    { numRuns: 2000 },
  );
});

test('rows that are in order already need nothing', () => {
  fc.assert(
    fc.property(wantedKeys, fc.nat(5), (wanted, blanks) => {
      const current = [...wanted, ...Array.from({ length: blanks }, () => '')];
      expect(planRowMoves(current, wanted, wanted)).toEqual([]);
    }),
  );
});

test('one row that went elsewhere costs one move', () => {
  expect(planRowMoves(['a', 'b', 'c', 'd', 'e'], ['b', 'c', 'd', 'a', 'e'], [])).toEqual([
    { kind: 'move', from: 0, count: 1, to: 4 },
  ]);
});

test('neighbours are inserted, moved and deleted together', () => {
  expect(planRowMoves(['a', 'x', 'y', 'b', 'c'], ['a', 'n', 'm', 'b', 'c'], ['x', 'y'])).toEqual([
    { kind: 'insert', at: 1, count: 2 },
    { kind: 'delete', at: 3, count: 2 },
  ]);
  expect(planRowMoves(['a', 'b', 'c', 'd', 'e'], ['d', 'e', 'a', 'b', 'c'], [])).toEqual([
    { kind: 'move', from: 3, count: 2, to: 0 },
  ]);
});

test('a row that someone put in by hand goes below, with what stands in it', () => {
  const moves = planRowMoves(['a', '', 'b'], ['a', 'b'], ['a', 'b']);
  expect(moves).toHaveLength(1);
  expect(applyMoves(['a', '', 'b'], moves).map(({ was }) => was)).toEqual([0, 2, 1]);
});

test('of two rows with the same key the first is meant, and the copy is kept', () => {
  const moves = planRowMoves(['a', 'a', 'b'], ['a', 'b'], ['a', 'b']);
  expect(applyMoves(['a', 'a', 'b'], moves).map(({ was }) => was)).toEqual([0, 2, 1]);
});

test('keys that stand twice in the wanted list are refused', () => {
  expect(() => planRowMoves(['a'], ['a', 'a'], [])).toThrow('not unique');
  expect(() => planRowMoves(['a'], ['a', ''], [])).toThrow('not unique');
});

test('a thousand rows in reverse are planned at once', () => {
  const wanted = Array.from({ length: 1000 }, (_, i) => `k${i}`);
  const current = [...wanted].reverse();
  const started = Date.now();
  const rows = applyMoves(current, planRowMoves(current, wanted, []));
  expect(rows.map((row) => row.key)).toEqual(wanted);
  expect(Date.now() - started).toBeLessThan(1000);
});
