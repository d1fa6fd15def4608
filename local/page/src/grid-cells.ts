// What Univer shows of a cell beyond its model: marks over it, a text that is on its way to the server, what its editor starts with.

import { type ICellData, InterceptorEffectEnum } from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT } from '@univerjs/sheets';
import type { CellView } from '../../server/protocol';
import { type Book, cellKey, isEditable } from './book';
import { type MarkActions, marksOf } from './cell-marks';
import type { UniverParts } from './univer';

export interface CellListener {
  readonly marks: MarkActions;
  /** Typed and not yet answered by the server. */
  readonly pendingText: (sheetId: number, row: number, column: number) => string | undefined;
}

export const editorText = ({ entry, text }: CellView): string => entry ?? text;

/** @param sheetOfName our sheet by Univer's name of it */
export function interceptCells(
  { interceptors }: UniverParts,
  book: Book,
  sheetOfName: (name: string) => number,
  { marks, pendingText }: CellListener,
): void {
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'live-page',
    priority: 100,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheetId = sheetOfName(subUnitId);
      const sheet = book.sheets.get(sheetId);
      const known = sheet?.cells.get(cellKey(row, col));
      const typed = pendingText(sheetId, row, col);
      const drawn = sheet && known ? marksOf(known, isEditable(sheet, row, col), marks) : [];
      if (typed === undefined && drawn.length === 0) return next(cell);
      return next({
        ...cell,
        ...(typed === undefined ? {} : { v: typed, t: 1 }),
        ...(drawn.length === 0 ? {} : { customRender: drawn }),
      });
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, { subUnitId, row, col }, next) => {
      const known = book.sheets.get(sheetOfName(subUnitId))?.cells.get(cellKey(row, col));
      const start: ICellData = { ...cell, v: known ? editorText(known) : '', t: 1, f: null, p: null };
      return next(start);
    },
  });
}
