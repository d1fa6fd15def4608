// The shortest repeatCells we can find that make the cells of one sheet look like those of another.

import type * as Schema from '../../local/sheets-api/schema';
import type { Sheet } from '../../local/sheets-api/workbook';
import { type Area, equalAreas, rangeOf, type Size } from './cover-area';
import { bytesOf, isSame, stable } from './same';

/** A format as its smallest parts: by path, what JSON says of it. */
type Leaves = ReadonlyMap<string, unknown>;

const NESTED = new Set(['textFormat', 'borders']);

function leavesOf(format: Schema.CellFormat | undefined): Leaves {
  const leaves = new Map<string, unknown>();
  for (const [key, value] of Object.entries(format ?? {})) {
    if (!NESTED.has(key)) leaves.set(key, value);
    else for (const [inner, part] of Object.entries(value ?? {})) leaves.set(`${key}.${inner}`, part);
  }
  return leaves;
}

interface Stroke {
  readonly area: Area;
  /** What is undefined is cleared. */
  readonly leaves: Leaves;
}

function requestOf(sheetId: number, { area, leaves }: Stroke, size: Size): Schema.Request {
  const format: Record<string, unknown> = {};
  for (const [path, value] of leaves) {
    if (value === undefined) continue;
    const [key = '', inner] = path.split('.');
    format[key] = inner === undefined ? value : { ...(format[key] as object | undefined), [inner]: value };
  }
  const cell = Object.keys(format).length > 0 ? { cell: { userEnteredFormat: format } } : {};
  const paths = [...leaves.keys()];
  const fields = paths.length === 1 ? `userEnteredFormat.${paths[0]}` : `userEnteredFormat(${paths.join()})`;
  return { repeatCell: { range: rangeOf(sheetId, area, size), ...cell, fields } };
}

type Looks = Leaves[][];

const looksOf = (sheet: Sheet, { rows, columns }: Size): Looks =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_ignored, column) => leavesOf(sheet.cells[row]?.[column]?.userEnteredFormat)),
  );

const changes = (from: Leaves, to: Leaves): Leaves =>
  new Map(
    [...new Set([...from.keys(), ...to.keys()])]
      .sort()
      .filter((path) => stable(from.get(path) ?? null) !== stable(to.get(path) ?? null))
      .map((path) => [path, to.get(path)]),
  );

const wordOf = (leaves: Leaves): string | undefined =>
  leaves.size === 0
    ? undefined
    : stable([...leaves].map(([path, value]) => [path, value === undefined ? null : value]));

/** Every rectangle of cells that change alike, all of their changes at once. */
function byCell(deltas: Looks): readonly Stroke[] {
  return equalAreas(deltas.map((row) => row.map(wordOf))).map((area) => ({
    area,
    leaves: deltas[area.top]?.[area.left] ?? new Map(),
  }));
}

/** Every part of the looks by itself; what comes to the same rectangle is said together. */
function byLeaf(deltas: Looks): readonly Stroke[] {
  const paths = new Set(deltas.flatMap((row) => row.flatMap((leaves) => [...leaves.keys()])));
  const strokes = new Map<string, { readonly area: Area; readonly leaves: Map<string, unknown> }>();
  for (const path of paths) {
    const words = deltas.map((row) => row.map((leaves) => (leaves.has(path) ? stable(leaves.get(path)) : undefined)));
    for (const area of equalAreas(words)) {
      const stroke = strokes.get(stable(area)) ?? { area, leaves: new Map() };
      stroke.leaves.set(path, deltas[area.top]?.[area.left]?.get(path));
      strokes.set(stable(area), stroke);
    }
  }
  return [...strokes.values()];
}

/** The look of most cells that change. */
function commonest(deltas: Looks, to: Looks): Leaves {
  const counts = new Map<string, { count: number; readonly leaves: Leaves }>();
  for (const [row, line] of deltas.entries()) {
    for (const [column, delta] of line.entries()) {
      const leaves = to[row]?.[column];
      if (delta.size === 0 || !leaves) continue;
      const entry = counts.get(stable([...leaves])) ?? { count: 0, leaves };
      entry.count += 1;
      counts.set(stable([...leaves]), entry);
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.leaves ?? new Map();
}

export function tellLooks(fromSheet: Sheet, toSheet: Sheet): readonly Schema.Request[] {
  const { rowCount: rows = 0, columnCount: columns = 0 } = toSheet.properties.gridProperties ?? {};
  const size = { rows, columns };
  const looksAlike = Array.from({ length: rows }).every((_, row) =>
    Array.from({ length: columns }).every((_ignored, column) =>
      isSame(fromSheet.cells[row]?.[column]?.userEnteredFormat, toSheet.cells[row]?.[column]?.userEnteredFormat),
    ),
  );
  if (looksAlike) return [];
  const sheetId = toSheet.properties.sheetId ?? 0;
  const [from, to] = [looksOf(fromSheet, size), looksOf(toSheet, size)];
  const deltasFrom = (looks: Looks | Leaves): Looks =>
    to.map((row, r) =>
      row.map((leaves, c) => changes(Array.isArray(looks) ? (looks[r]?.[c] ?? new Map()) : looks, leaves)),
    );
  const direct = deltasFrom(from);
  const base = commonest(direct, to);
  const ground: Stroke = { area: { top: 0, bottom: rows, left: 0, right: columns }, leaves: base };
  const onGround = deltasFrom(base);
  const requests = (strokes: readonly Stroke[]): readonly Schema.Request[] =>
    strokes.map((stroke) => requestOf(sheetId, stroke, size));
  // A whole ground says all of the looks, so that nothing is left from before.
  const [{ repeatCell = {} } = {}] = requests([ground]);
  const grounded: Schema.Request = { repeatCell: { ...repeatCell, fields: 'userEnteredFormat' } };
  const ways = [
    requests(byCell(direct)),
    requests(byLeaf(direct)),
    [grounded, ...requests(byCell(onGround))],
    [grounded, ...requests(byLeaf(onGround))],
  ];
  return ways.reduce((best, way) => (bytesOf(way) < bytesOf(best) ? way : best));
}
