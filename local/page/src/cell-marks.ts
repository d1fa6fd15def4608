// What is drawn over a cell: the box of a checkbox, the arrow of a list, the corner of a note. Univer calls these with its canvas.

import type { ICellCustomRender, ICellRenderContext } from '@univerjs/core';
import type { CellView } from '../../server/protocol';

/** Pixels, at a zoom of 100 %. */
const BOX = 14;
const ARROW_ROOM = 20;
const CORNER = 6;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function frameOf({ primaryWithCoord: cell }: ICellRenderContext): Frame {
  const { startX, startY, endX, endY } = cell.isMergedMainCell || cell.isMerged ? cell.mergeInfo : cell;
  return { left: startX, top: startY, right: endX, bottom: endY };
}

const boxFrame = ({ left, top, right, bottom }: Frame): Frame => {
  const x = Math.round((left + right - BOX) / 2);
  const y = Math.round((top + bottom - BOX) / 2);
  return { left: x, top: y, right: x + BOX, bottom: y + BOX };
};

/** Not wider than half the cell. */
const arrowFrame = ({ left, top, right, bottom }: Frame): Frame => ({
  left: Math.max(right - ARROW_ROOM, (left + right) / 2),
  top,
  right,
  bottom,
});

const isWithin = ({ left, top, right, bottom }: Frame, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

export interface MarkActions {
  readonly tick: (row: number, column: number) => void;
  readonly openChoice: (row: number, column: number) => void;
}

/** @returns what to draw over the cell, [] where nothing is */
export function marksOf(cell: CellView, canEdit: boolean, actions: MarkActions): ICellCustomRender[] {
  const marks: ICellCustomRender[] = [];
  if (cell.ticked !== undefined) marks.push(checkbox(cell.ticked, canEdit, actions));
  if (canEdit && (cell.input?.kind === 'list' || cell.input?.kind === 'date')) marks.push(listArrow(actions));
  if (cell.note !== undefined && cell.note !== '') marks.push(noteCorner);
  return marks;
}

const checkbox = (ticked: boolean, canEdit: boolean, { tick }: MarkActions): ICellCustomRender => ({
  drawWith: (pen, info) => {
    const { left, top } = boxFrame(frameOf(info));
    pen.save();
    pen.lineWidth = 2;
    pen.strokeStyle = canEdit ? '#5f6368' : '#9aa0a6';
    pen.beginPath();
    pen.roundRect(left + 1, top + 1, BOX - 2, BOX - 2, 2);
    if (ticked) {
      pen.fillStyle = canEdit ? '#188038' : '#80868b';
      pen.strokeStyle = pen.fillStyle;
      pen.fill();
    }
    pen.stroke();
    if (ticked) {
      pen.strokeStyle = '#ffffff';
      pen.beginPath();
      pen.moveTo(left + 3.5, top + 7);
      pen.lineTo(left + 6, top + 9.8);
      pen.lineTo(left + 10.8, top + 4.4);
      pen.stroke();
    }
    pen.restore();
  },
  isHit: (position, info) => isWithin(boxFrame(frameOf(info)), position),
  onPointerDown: ({ row, col }) => tick(row, col),
});

const listArrow = ({ openChoice }: MarkActions): ICellCustomRender => ({
  drawWith: (pen, info) => {
    const { right, top, bottom } = frameOf(info);
    const middle = (top + bottom) / 2;
    pen.save();
    pen.fillStyle = '#5f6368';
    pen.beginPath();
    pen.moveTo(right - 15, middle - 2);
    pen.lineTo(right - 6, middle - 2);
    pen.lineTo(right - 10.5, middle + 3);
    pen.closePath();
    pen.fill();
    pen.restore();
  },
  isHit: (position, info) => isWithin(arrowFrame(frameOf(info)), position),
  onPointerDown: ({ row, col }) => openChoice(row, col),
});

const noteCorner: ICellCustomRender = {
  drawWith: (pen, info) => {
    const { right, top } = frameOf(info);
    pen.save();
    pen.fillStyle = '#f29900';
    pen.beginPath();
    pen.moveTo(right - CORNER, top);
    pen.lineTo(right, top);
    pen.lineTo(right, top + CORNER);
    pen.closePath();
    pen.fill();
    pen.restore();
  },
};
