// A grid of which some cells have to be told, cut into rectangles.

/** Half-open, 0-based. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The shortest way to say where: what begins with the sheet or ends with it needs no number. */
export function rangeOf(
  sheetId: number,
  { top, bottom, left, right }: Area,
  size: Size,
): Readonly<Record<string, number>> {
  return {
    sheetId,
    ...(top > 0 ? { startRowIndex: top } : {}),
    ...(bottom < size.rows ? { endRowIndex: bottom } : {}),
    ...(left > 0 ? { startColumnIndex: left } : {}),
    ...(right < size.columns ? { endColumnIndex: right } : {}),
  };
}

export const startOf = (sheetId: number, { top, left }: Area): Readonly<Record<string, number>> => ({
  sheetId,
  ...(top > 0 ? { rowIndex: top } : {}),
  ...(left > 0 ? { columnIndex: left } : {}),
});

/** What a cell is to become, as one word; cells with the same word may be told together. undefined: nothing has to be told. */
export type Words = readonly (readonly (string | undefined)[])[];

/** Rectangles of equal words: from each cell on, the larger of wide-first and deep-first. Every cell with a word is in one of them. */
export function equalAreas(words: Words): readonly Area[] {
  const taken = words.map((row) => row.map((word) => word === undefined));
  const areas: Area[] = [];
  const isFree = (word: string, row: number, column: number): boolean =>
    words[row]?.[column] === word && taken[row]?.[column] === false;
  const grow = (word: string, top: number, left: number, wideFirst: boolean): Area => {
    let [bottom, right] = [top + 1, left + 1];
    const fits = (a: Area): boolean => {
      for (let row = a.top; row < a.bottom; row++)
        for (let column = a.left; column < a.right; column++) if (!isFree(word, row, column)) return false;
      return true;
    };
    const widen = (): void => {
      while (fits({ top, bottom, left: right, right: right + 1 })) right += 1;
    };
    const deepen = (): void => {
      while (fits({ top: bottom, bottom: bottom + 1, left, right })) bottom += 1;
    };
    for (const step of wideFirst ? [widen, deepen] : [deepen, widen]) step();
    return { top, bottom, left, right };
  };
  for (const [row, line] of words.entries()) {
    for (const [column, word] of line.entries()) {
      if (word === undefined || !isFree(word, row, column)) continue;
      const [wide, deep] = [grow(word, row, column, true), grow(word, row, column, false)];
      const area = sizeOf(deep) > sizeOf(wide) ? deep : wide;
      for (let r = area.top; r < area.bottom; r++) taken[r]?.fill(true, area.left, area.right);
      areas.push(area);
    }
  }
  return areas;
}

const sizeOf = ({ top, bottom, left, right }: Area): number => (bottom - top) * (right - left);

/**
 * Blocks that hold every wanted cell, put together wherever telling what lies between is shorter than a block more.
 * @param weight bytes of a cell, told again where it is not wanted
 */
export function blocksOf(
  wanted: readonly (readonly boolean[])[],
  weight: (row: number, column: number) => number,
  cost: { readonly block: number; readonly row: number },
): readonly Area[] {
  const price = ({ top, bottom, left, right }: Area): number => {
    let sum = cost.block;
    for (let row = top; row < bottom; row++) {
      sum += cost.row;
      for (let column = left; column < right; column++) sum += weight(row, column) + 1;
    }
    return sum;
  };
  const joined = (one: Area, other: Area): Area => ({
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  });
  const pays = (one: Area, other: Area): boolean => price(joined(one, other)) <= price(one) + price(other);
  const done: Area[] = [];
  let open: Area[] = [];
  for (const [row, line] of wanted.entries()) {
    const runs: Area[] = [];
    for (const [column, isWanted] of line.entries()) {
      if (!isWanted) continue;
      const cell = { top: row, bottom: row + 1, left: column, right: column + 1 };
      const last = runs.at(-1);
      if (last && pays(last, cell)) runs[runs.length - 1] = joined(last, cell);
      else runs.push(cell);
    }
    const next: Area[] = [];
    for (const run of runs) {
      const at = open.findIndex((block) => pays(block, run));
      const [block] = at < 0 ? [] : open.splice(at, 1);
      next.push(block ? joined(block, run) : run);
    }
    // A block stays open over a few rows without a wanted cell.
    const waiting = open.filter(({ bottom }) => row - bottom < 8);
    done.push(...open.filter((block) => !waiting.includes(block)));
    open = [...next, ...waiting];
  }
  return [...done, ...open];
}
