// The request cutPaste: cells leave one place and come to stand at another; formulas that named them follow.

import { type Area, checkedArea, contains, intersects, rangeOf } from '../area';
import { type BatchContext, writeCell } from '../batch-context';
import { cellAt } from '../cells';
import { refuse, StandInLimit } from '../google-error';
import { guardArea } from '../permissions';
import { mapReferences, type Reference } from '../references';
import { rewriteSheet } from '../rewrite-formulas';
import type { Cell, Sheet } from '../workbook';
import type { Handlers } from './handler';

interface Cut {
  readonly sheet: Sheet;
  readonly source: Area;
  readonly rows: number;
  readonly columns: number;
}

/** A reference to cells that all moved moves with them, fixed or not; any other stays. */
function followed(reference: Reference, { source, rows, columns }: Cut): Reference {
  const { start, end = start } = reference;
  if (start.row === undefined || start.column === undefined || end.row === undefined || end.column === undefined)
    return reference;
  const area = {
    top: Math.min(start.row, end.row),
    bottom: Math.max(start.row, end.row) + 1,
    left: Math.min(start.column, end.column),
    right: Math.max(start.column, end.column) + 1,
  };
  if (!contains(source, area)) return reference;
  const moved = (corner: typeof start) => ({
    ...corner,
    row: (corner.row ?? 0) + rows,
    column: (corner.column ?? 0) + columns,
  });
  return { ...reference, start: moved(start), ...(reference.end ? { end: moved(reference.end) } : {}) };
}

function followEverywhere(context: BatchContext, cut: Cut): void {
  const title = cut.sheet.properties.title ?? '';
  for (const other of [...context.draft.workbook.sheets]) {
    const isOwn = other.properties.sheetId === cut.sheet.properties.sheetId;
    if (!isOwn && !context.mentions(other, title)) continue;
    rewriteSheet(context.draft, other.properties.sheetId ?? 0, (formula) =>
      mapReferences(formula, (reference) => {
        const named = reference.sheet;
        const concerned = named === undefined ? isOwn : named.toLowerCase() === title.toLowerCase();
        return concerned ? followed(reference, cut) : reference;
      }),
    );
  }
}

const isMerged = (sheet: Sheet, area: Area): boolean =>
  sheet.merges.some(({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 }) =>
    intersects(area, { top: startRowIndex, bottom: endRowIndex, left: startColumnIndex, right: endColumnIndex }),
  );

export const cutRequests: Handlers<'cutPaste'> = {
  cutPaste(context, { source: from, destination: to, pasteType = 'PASTE_NORMAL' }) {
    if (!from) return refuse('source is required.');
    if (!to) return refuse('destination is required.');
    if (pasteType !== 'PASTE_NORMAL') throw new StandInLimit(`cutPaste with ${pasteType}`);
    if ((from.sheetId ?? 0) !== (to.sheetId ?? 0)) throw new StandInLimit('cutPaste across sheets');
    const { draft } = context;
    const there = draft.sheet(from.sheetId);
    const source = checkedArea(from, there, 'source');
    const { rowIndex = 0, columnIndex = 0 } = to;
    const [rows, columns] = [rowIndex - source.top, columnIndex - source.left];
    const target = {
      top: rowIndex,
      bottom: source.bottom + rows,
      left: columnIndex,
      right: source.right + columns,
    };
    checkedArea(rangeOf(from.sheetId ?? 0, target), there, 'destination');
    if (isMerged(there, source) || isMerged(there, target)) throw new StandInLimit('cutPaste over merged cells');
    guardArea(draft.workbook, there, source, context.acting);
    guardArea(draft.workbook, there, target, context.acting);
    const sheet = draft.edit(from.sheetId);
    const cells: (Cell | undefined)[][] = [];
    for (let row = source.top; row < source.bottom; row++) {
      cells.push(
        Array.from({ length: source.right - source.left }, (_, column) => cellAt(sheet, row, source.left + column)),
      );
      for (let column = source.left; column < source.right; column++) writeCell(context, sheet, row, column, {});
    }
    cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        writeCell(context, sheet, rowIndex + row, columnIndex + column, cell ?? {});
      });
    });
    followEverywhere(context, { sheet, source, rows, columns });
    return undefined;
  },
};
