// The longest common subsequence of two lists, and which of its pairs no other longest one contradicts.

export interface Pair {
  readonly left: number;
  readonly right: number;
}

/** Lengths of the longest common subsequences of what follows index i on the left and j on the right. */
function lengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const [row, below] = [table[i] ?? [], table[i + 1] ?? []];
      row[j] = left[i] === right[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** Pairs as early as possible. */
function earliest(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const table = lengths(left, right);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      pairs.push({ left: i, right: j });
      i++;
      j++;
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** The same from the other end. */
function latest(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const turned = earliest([...left].reverse(), [...right].reverse());
  return turned.map((pair) => ({ left: left.length - 1 - pair.left, right: right.length - 1 - pair.right }));
}

/** Pairs of equal items in the same order on both sides, of which there can be no doubt. */
export function surePairs(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const others = new Set(latest(left, right).map((pair) => `${pair.left}:${pair.right}`));
  return earliest(left, right).filter((pair) => others.has(`${pair.left}:${pair.right}`));
}
