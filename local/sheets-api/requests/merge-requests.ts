// Requests on merges and borders.

import { type Area, contains, coveredArea, intersects, rangeOf } from '../area';
import { type BatchContext, targetOf } from '../batch-context';
import { cellAt, putCell } from '../cells';
import { refuse } from '../google-error';
import type * as Schema from '../schema';
import type { Sheet } from '../workbook';
import type { Handlers } from './handler';

function pieces(area: Area, mergeType: string | undefined): readonly Area[] {
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: area.bottom - area.top }, (_, i) => ({
      ...area,
      top: area.top + i,
      bottom: area.top + i + 1,
    }));
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: area.right - area.left }, (_, i) => ({
      ...area,
      left: area.left + i,
      right: area.left + i + 1,
    }));
  }
  return [area];
}

/** Drops the merges that lie wholly in the area. @throws Refusal where one is only partly in it */
function dropMerges(sheet: Sheet, area: Area): void {
  for (const merge of sheet.merges) {
    const there = coveredArea(merge, sheet);
    if (intersects(there, area) && !contains(area, there)) {
      refuse('You must select all cells in a merged range to merge or unmerge them.');
    }
  }
  sheet.merges = sheet.merges.filter((merge) => !intersects(coveredArea(merge, sheet), area));
}

function checkFrozenEdge(sheet: Sheet, { top, bottom, left, right }: Area): void {
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties ?? {};
  if (top < frozenRowCount && bottom > frozenRowCount) refuse("You can't merge frozen and non-frozen rows.");
  if (left < frozenColumnCount && right > frozenColumnCount) refuse("You can't merge frozen and non-frozen columns.");
}

function checkFilterEdge(sheet: Sheet, area: Area): void {
  const range = sheet.basicFilter?.range;
  const filtered = range && coveredArea(range, sheet);
  if (filtered && intersects(filtered, area) && !contains(filtered, area)) {
    refuse("You can't merge cells that cross the borders of an existing filter.");
  }
}

/** A merge keeps the first value in it, in its top left cell. */
function keepFirstValue(context: BatchContext, sheet: Sheet, area: Area): void {
  let kept: Schema.ExtendedValue | undefined;
  for (let row = area.top; row < area.bottom; row++) {
    for (let column = area.left; column < area.right; column++) {
      const cell = cellAt(sheet, row, column);
      if (!cell?.userEnteredValue) continue;
      kept ??= cell.userEnteredValue;
      putCell(context.draft, sheet, row, column, { ...cell, userEnteredValue: undefined });
    }
  }
  if (kept) {
    putCell(context.draft, sheet, area.top, area.left, {
      ...cellAt(sheet, area.top, area.left),
      userEnteredValue: kept,
    });
  }
}

type Edge = 'top' | 'bottom' | 'left' | 'right';

/** Which border of the request lies on an edge of a cell. */
function borderOn(edge: Edge, area: Area, row: number, column: number): keyof Schema.UpdateBordersRequest {
  switch (edge) {
    case 'top':
      return row === area.top ? 'top' : 'innerHorizontal';
    case 'bottom':
      return row === area.bottom - 1 ? 'bottom' : 'innerHorizontal';
    case 'left':
      return column === area.left ? 'left' : 'innerVertical';
    case 'right':
      return column === area.right - 1 ? 'right' : 'innerVertical';
  }
}

function withBorder(borders: Schema.Borders, edge: Edge, border: Schema.Border): Schema.Borders {
  const { [edge]: _, ...others } = borders;
  return border.style === 'NONE' ? others : { ...others, [edge]: border };
}

const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right'];

export const mergeRequests: Handlers<'mergeCells' | 'unmergeCells' | 'updateBorders'> = {
  mergeCells(context, { range, mergeType }) {
    if (!range) refuse('range is required.');
    const { sheet, area } = targetOf(context, range);
    checkFrozenEdge(sheet, area);
    checkFilterEdge(sheet, area);
    dropMerges(sheet, area);
    for (const piece of pieces(area, mergeType)) {
      if ((piece.bottom - piece.top) * (piece.right - piece.left) === 1) continue;
      sheet.merges.push(rangeOf(sheet.properties.sheetId ?? 0, piece));
      keepFirstValue(context, sheet, piece);
    }
    return undefined;
  },

  unmergeCells(context, { range }) {
    if (!range) refuse('range is required.');
    const { sheet, area } = targetOf(context, range);
    dropMerges(sheet, area);
    return undefined;
  },

  updateBorders(context, request) {
    const { range, ...given } = request;
    if (!range) refuse('range is required.');
    const { sheet, area } = targetOf(context, range);
    for (let row = area.top; row < area.bottom; row++) {
      for (let column = area.left; column < area.right; column++) {
        const cell = cellAt(sheet, row, column);
        const there: Schema.Borders = cell?.userEnteredFormat?.borders ?? {};
        const borders = EDGES.reduce<Schema.Borders>((sum, edge) => {
          const name = borderOn(edge, area, row, column);
          const border = name === 'range' ? undefined : given[name];
          return border ? withBorder(sum, edge, border) : sum;
        }, there);
        if (borders === there) continue;
        const { borders: _, ...format } = cell?.userEnteredFormat ?? {};
        const userEnteredFormat = Object.keys(borders).length > 0 ? { ...format, borders } : format;
        putCell(context.draft, sheet, row, column, {
          ...cell,
          userEnteredFormat: Object.keys(userEnteredFormat).length > 0 ? userEnteredFormat : undefined,
        });
      }
    }
    return undefined;
  },
};
