// Where a cell is on the screen, and which cell is under a point.

import { getViewportByCell, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Spot } from './addresses';
import type { Box } from './live-page-contract';
import { renderOf, type UniverParts } from './univer';

/** CSS pixels of the window. */
/** null while nothing is drawn. */
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
