// What a tab looks like, as one short word kept in its metadata: equal words, nothing to repaint.

import type { Protection, SheetSpec } from '../layout/sheet-spec';
import { numberFormats, styles } from '../layout/styles';
import { hashData, shortHash } from './hash';

/** Raise it when compile itself paints the same spec differently; every tab is then painted again once. */
const PAINT_VERSION = 1;

/** A new colour must repaint tabs whose spec names the same style as before. */
const paintHash = hashData([PAINT_VERSION, styles, numberFormats]);

const withoutEditors = (protection: Protection | null) =>
  protection && { ...protection, inputs: protection.inputs.map(({ name, ranges }) => ({ name, ranges })) };

/** Leaves out the title, which is compared by itself, the editors, which are hashed apart, and the seed, which is written once. */
export function specHash(spec: SheetSpec): string {
  const { title: _title, seed: _seed, protection, ...painted } = spec;
  return shortHash([paintHash, painted, withoutEditors(protection)]);
}
