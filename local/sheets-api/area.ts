// Rectangles on a sheet: bounded, half-open, 0-based; made from Google's GridRange, with Google's checks.

import { areaName } from './a1';
import { refuse } from './google-error';
import type * as Schema from './schema';
import type { Sheet } from './workbook';

export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export function gridSize(sheet: Sheet): GridSize {
  const { rowCount = 0, columnCount = 0 } = sheet.properties.gridProperties ?? {};
  return { rows: rowCount, columns: columnCount };
}

export const wholeGrid = (sheet: Sheet): Area => ({
  top: 0,
  left: 0,
  bottom: gridSize(sheet).rows,
  right: gridSize(sheet).columns,
});

/** The rectangle that a range covers, cut to the grid; no check at all. */
export function coveredArea(range: Schema.GridRange, sheet: Sheet): Area {
  const { rows, columns } = gridSize(sheet);
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: Math.min(range.endRowIndex ?? rows, rows),
    right: Math.min(range.endColumnIndex ?? columns, columns),
  };
}

/** @throws Refusal where the range is empty, upside down, negative or leaves the grid */
export function checkedArea(range: Schema.GridRange, sheet: Sheet, name = 'range'): Area {
  const { rows, columns } = gridSize(sheet);
  for (const [key, value] of Object.entries(range)) {
    if (typeof value === 'number' && value < 0) refuse(`${name}.${key}[${value}] must not be negative.`);
  }
  const {
    startRowIndex: top = 0,
    endRowIndex: bottom = rows,
    startColumnIndex: left = 0,
    endColumnIndex: right = columns,
  } = range;
  if (bottom > rows || right > columns || top >= rows || left >= columns) {
    const where =
      top < bottom && left < right ? areaName(sheet.properties.title ?? '', { top, bottom, left, right }) : name;
    refuse(`Range (${where}) exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`);
  }
  if (top >= bottom) refuse(`${name}.endRowIndex[${bottom}] must be after ${name}.startRowIndex[${top}].`);
  if (left >= right) refuse(`${name}.endColumnIndex[${right}] must be after ${name}.startColumnIndex[${left}].`);
  return { top, bottom, left, right };
}

export const rangeOf = (sheetId: number, area: Area): Schema.GridRange => ({
  sheetId,
  startRowIndex: area.top,
  endRowIndex: area.bottom,
  startColumnIndex: area.left,
  endColumnIndex: area.right,
});

/** Whether a range stands for its whole sheet, as a sheet protection does. */
export function isWholeSheet(range: Schema.GridRange): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((index) => index === undefined);
}

export const intersects = (a: Area, b: Area): boolean =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right;

/** What is left of `area` outside `hole`: at most four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  if (!intersects(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const pieces = [
    { ...area, bottom: top },
    { ...area, top: bottom },
    { top, bottom, left: area.left, right: Math.max(area.left, hole.left) },
    { top, bottom, left: Math.min(area.right, hole.right), right: area.right },
  ];
  return pieces.filter((piece) => piece.top < piece.bottom && piece.left < piece.right);
}

/** What two rectangles share; null where they share nothing. */
export function shared(a: Area, b: Area): Area | null {
  if (!intersects(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  };
}

/** Whether the holes together cover the whole area. */
export function isCovered(area: Area, holes: readonly Area[]): boolean {
  return (
    holes.reduce<readonly Area[]>((left, hole) => left.flatMap((piece) => without(piece, hole)), [area]).length === 0
  );
}
