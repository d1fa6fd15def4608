// Requests on rows and columns: their size and visibility, inserting, deleting, moving, appending.

import { type Area, gridSize, wholeGrid } from '../area';
import type { BatchContext } from '../batch-context';
import { deleteDimension, insertDimension, moveDimension } from '../dimension-shift';
import { overlay, writeMask } from '../field-mask';
import { refuse } from '../google-error';
import { resizeGrid } from '../grid-size';
import { guardArea, guardSheet } from '../permissions';
import type * as Schema from '../schema';
import type { Axis } from '../shift';
import type { Sheet } from '../workbook';
import type { Handlers } from './handler';

interface Slice {
  readonly sheet: Sheet;
  readonly axis: Axis;
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

function sliceOf(context: BatchContext, range: Schema.DimensionRange | undefined, name = 'range'): Slice {
  const sheet = context.draft.sheet(range?.sheetId);
  const dimension = range?.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') return refuse(`${name}.dimension is required.`);
  const { rows, columns } = gridSize(sheet);
  const size = dimension === 'ROWS' ? rows : columns;
  const { startIndex: start = 0, endIndex: end = size } = range ?? {};
  if (start < 0) refuse(`${name}.startIndex[${start}] must not be negative.`);
  if (end <= start) refuse(`${name}.endIndex[${end}] must be after ${name}.startIndex[${start}].`);
  return { sheet, axis: dimension, start, end, size };
}

function checkInGrid({ end, size, axis }: Slice, name = 'range'): void {
  if (end > size) refuse(`${name}.endIndex[${end}] is beyond the grid: there are ${size} ${axis.toLowerCase()}.`);
}

function areaOf({ sheet, axis, start, end }: Slice): Area {
  const whole = wholeGrid(sheet);
  return axis === 'ROWS' ? { ...whole, top: start, bottom: end } : { ...whole, left: start, right: end };
}

const guard = (context: BatchContext, slice: Slice): void =>
  guardArea(context.draft.workbook, slice.sheet, areaOf(slice), context.acting);

type Kind = 'updateDimensionProperties' | 'insertDimension' | 'deleteDimension' | 'moveDimension' | 'appendDimension';

export const dimensionRequests: Handlers<Kind> = {
  updateDimensionProperties(context, { range, properties = {}, fields }) {
    const mask = writeMask(fields, 'DimensionProperties');
    const slice = sliceOf(context, range);
    checkInGrid(slice);
    if (properties.pixelSize !== undefined && properties.pixelSize < 0) {
      refuse(`properties.pixelSize[${properties.pixelSize}] must not be negative.`);
    }
    guard(context, slice);
    const sheet = context.draft.edit(range?.sheetId);
    const list = slice.axis === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
    while (list.length < slice.start) list.push(undefined);
    for (let index = slice.start; index < slice.end; index++) {
      const next = overlay(list[index], properties, mask, 'DimensionProperties');
      list[index] = Object.keys(next).length > 0 ? next : undefined;
    }
    return undefined;
  },

  insertDimension(context, { range, inheritFromBefore = false }) {
    if (range?.startIndex === undefined && range?.endIndex === undefined) refuse('range must be bounded on both ends.');
    if (range?.endIndex === undefined) refuse('range.endIndex must be set.');
    const slice = sliceOf(context, range);
    const { start, end, size } = slice;
    if (inheritFromBefore && start === 0) refuse('inheritFromBefore cannot be true if range.startIndex is 0.');
    if (start > size) refuse(`range.startIndex is larger than current grid size (${size})`);
    if (start === size && !inheritFromBefore) {
      refuse(`range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`);
    }
    const neighbour = inheritFromBefore ? start - 1 : start;
    guard(context, { ...slice, start: neighbour, end: neighbour + 1 });
    insertDimension(context, context.draft.edit(range?.sheetId), slice.axis, start, end - start, neighbour);
    return undefined;
  },

  deleteDimension(context, { range }) {
    const slice = sliceOf(context, range);
    const word = slice.axis === 'ROWS' ? 'row' : 'column';
    if (slice.end > slice.size) {
      refuse(
        `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${slice.end - 1} but there are only ${slice.size} ${word}s.`,
      );
    }
    guard(context, slice);
    deleteDimension(context, context.draft.edit(range?.sheetId), slice.axis, slice.start, slice.end);
    return undefined;
  },

  moveDimension(context, { source, destinationIndex: to = 0 }) {
    const slice = sliceOf(context, source, 'source');
    checkInGrid(slice, 'source');
    const { start, end, size } = slice;
    if (to < 0 || to > size)
      refuse(`destinationIndex[${to}] is beyond the grid: there are ${size} ${slice.axis.toLowerCase()}.`);
    if (to > start && to < end) refuse(`destinationIndex[${to}] must not be within the source [${start}, ${end}).`);
    guard(context, { ...slice, start: Math.min(start, to), end: Math.max(end, to) });
    if (to !== start && to !== end) {
      moveDimension(context, context.draft.edit(source?.sheetId), slice.axis, start, end, to);
    }
    return undefined;
  },

  appendDimension(context, { sheetId, dimension, length = 0 }) {
    if (length <= 0) refuse(`length[${length}] must be positive.`);
    if (!dimension) refuse('dimension is required.');
    const there = context.draft.sheet(sheetId);
    guardSheet(context.draft.workbook, there, context.acting);
    const { rows, columns } = gridSize(there);
    const byRows = dimension === 'ROWS';
    resizeGrid(
      context.draft,
      context.draft.edit(sheetId),
      rows + (byRows ? length : 0),
      columns + (byRows ? 0 : length),
    );
    return undefined;
  },
};
