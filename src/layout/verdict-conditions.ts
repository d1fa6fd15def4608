// Conditional formats for the seven verdicts. The word stands in the cell; the colour only helps the eye.

import { quoted } from '../domain/to-formula';
import { type Verdict, verdictWords } from '../domain/verdict';
import type { Condition, Range } from './sheet-spec';

/** @param cell the cell that holds the verdict's word, relative to the top left cell of the first range */
export const verdictConditions = (ranges: readonly Range[], cell: string): readonly Condition[] =>
  (Object.keys(verdictWords) as Verdict[]).map((verdict) => ({
    ranges,
    formula: `=${cell}=${quoted(verdictWords[verdict])}`,
    style: verdict,
  }));
