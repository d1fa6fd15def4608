// What a tab looks like, as one short word kept in its metadata: equal words, nothing to repaint.

import type { Protection, SheetSpec } from '../layout/sheet-spec';
import { numberFormats, styles } from '../layout/styles';
import { hashData, shortHash } from './hash';

/** Raise it when compile itself paints the same spec differently; every tab is then painted again once. */
const PAINT_VERSION = 1;

/** A new colour must repaint tabs whose spec names the same style as before. */
const paintHash = hashData([PAINT_VERSION, styles, numberFormats]);

/** Tabs of one shape share most of what they are made of; each part is read once. */
const known = new WeakMap<object, number>();

function partHash(part: object): number {
  const hash = known.get(part) ?? hashData(part);
  known.set(part, hash);
  return hash;
}

const hashOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? partHash(value) : value);

const withoutEditors = (protection: Protection | null) =>
  protection && [
    protection.description,
    partHash(protection.unprotected),
    protection.inputs.map(({ name, ranges }) => [name, partHash(ranges)]),
  ];

/** Leaves out the title, which is compared by itself, the editors, which are hashed apart, and the seed, which is written once. */
export function specHash(spec: SheetSpec): string {
  const hash = hashes.get(spec) ?? hashSpec(spec);
  hashes.set(spec, hash);
  return hash;
}

const hashes = new WeakMap<SheetSpec, string>();

/** Never reorder, and add at the end. */
const parts = Object.keys({
  rowCount: true,
  rowKeys: true,
  rowKinds: true,
  columns: true,
  rowSpecs: true,
  rowGroups: true,
  columnGroups: true,
  frozenRows: true,
  frozenColumns: true,
  isWhollyOurs: true,
  styles: true,
  merges: true,
  validations: true,
  conditions: true,
  print: true,
  filter: true,
  charts: true,
  filterViews: true,
} satisfies Record<
  Exclude<keyof SheetSpec, 'role' | 'title' | 'tabColor' | 'seed' | 'protection' | 'blocks'>,
  true
>) as readonly (keyof SheetSpec)[];

/** By styles: what tabs of one shape share is put together once. */
const shapes = new WeakMap<SheetSpec['styles'], { readonly spec: SheetSpec; readonly hash: number }>();

function shapeHash(spec: SheetSpec): number {
  const like = shapes.get(spec.styles);
  if (like && parts.every((part) => spec[part] === like.spec[part])) return like.hash;
  const hash = hashData(parts.map((part) => hashOf(spec[part] ?? null)));
  shapes.set(spec.styles, { spec, hash });
  return hash;
}

const hashSpec = (spec: SheetSpec): string =>
  shortHash([
    paintHash,
    shapeHash(spec),
    spec.role,
    spec.tabColor ?? '',
    spec.blocks.map(partHash),
    withoutEditors(spec.protection),
  ]);
