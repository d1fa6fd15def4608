// A part of *Điều hành*: what it writes, how it looks, and how far down it reaches. Parts are laid side by side and joined.

import type { Block, ChartSpec, Condition, Range, RowSpec, StyleRun } from '../sheet-spec';

export interface Part {
  readonly blocks: readonly Block[];
  readonly styles: readonly StyleRun[];
  readonly merges: readonly Range[];
  readonly conditions: readonly Condition[];
  readonly rowSpecs: readonly RowSpec[];
  readonly charts: readonly ChartSpec[];
  /** One past its last row. */
  readonly endRow: number;
}

const nothing: Omit<Part, 'endRow'> = { blocks: [], styles: [], merges: [], conditions: [], rowSpecs: [], charts: [] };

export const part = (endRow: number, of: Partial<Omit<Part, 'endRow'>>): Part => ({ ...nothing, ...of, endRow });

export const joinParts = (parts: readonly Part[]): Part => ({
  blocks: parts.flatMap(({ blocks }) => blocks),
  styles: parts.flatMap(({ styles }) => styles),
  merges: parts.flatMap(({ merges }) => merges),
  conditions: parts.flatMap(({ conditions }) => conditions),
  rowSpecs: parts.flatMap(({ rowSpecs }) => rowSpecs),
  charts: parts.flatMap(({ charts }) => charts),
  endRow: Math.max(0, ...parts.map(({ endRow }) => endRow)),
});
