// Where a cell is on the screen, and within which part of the grid it is seen.

import { getViewportByCell, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Spot } from './addresses';
import type { Box } from './live-page-contract';
import { renderOf, type UniverParts } from './univer';

/** CSS pixels of the window; null while nothing is drawn. */
export function boxOf(parts: UniverParts, { row, column }: Spot): Box | null {
  const render = renderOf(parts);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render && getViewportByCell(row, column, render.scene, parts.workbook.getActiveSheet());
  if (!render || !skeleton || !viewport) return null;
  const cell = skeleton.getCellWithCoordByIndex(row, column);
  const { startX, startY, endX, endY } = cell.isMergedMainCell || cell.isMerged ? cell.mergeInfo : cell;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  return {
    x: canvas.x + (startX - viewport.viewportScrollX) * scaleX,
    y: canvas.y + (startY - viewport.viewportScrollY) * scaleY,
    width: (endX - startX) * scaleX,
    height: (endY - startY) * scaleY,
  };
}

/** CSS pixels of the grid's canvas. */
export interface Pane {
  /** The part that scrolls, or the frozen one, in which the cell is seen: without headers. */
  readonly box: Box;
  /** Where the cell begins; it may lie outside the box. */
  readonly x: number;
  readonly y: number;
  /** The zoom. */
  readonly scaleX: number;
  readonly scaleY: number;
}

/** A merged cell counts as the one that it is without its merge. */
export function paneOf(parts: UniverParts, { row, column }: Spot): Pane | null {
  const render = renderOf(parts);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render && getViewportByCell(row, column, render.scene, parts.workbook.getActiveSheet());
  if (!render || !skeleton || !viewport) return null;
  const { startX, startY } = skeleton.getCellWithCoordByIndex(row, column);
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  return {
    box: { x: viewport.left, y: viewport.top, width: viewport.width ?? 0, height: viewport.height ?? 0 },
    x: (startX - viewport.viewportScrollX) * scaleX,
    y: (startY - viewport.viewportScrollY) * scaleY,
    scaleX,
    scaleY,
  };
}
