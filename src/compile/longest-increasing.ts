// The longest increasing subsequence: the most rows that may stay where they are while the others move around them.

/** Values of one such subsequence of distinct numbers, in n log n. */
export function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  // tails[k]: index of the smallest value that ends an increasing run of k + 1.
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  const valueAt = (index: number | undefined): number =>
    index === undefined ? Number.NaN : (values[index] ?? Number.NaN);
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(tails[middle]) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1];
    tails[low] = index;
  });
  const chosen = new Set<number>();
  for (let at = tails[tails.length - 1]; at !== undefined; at = previous[at]) chosen.add(valueAt(at));
  return chosen;
}
