// The grid: shows the book through Univer, keeps what is shown equal to it, and tells what a person means to change.

import { type IStyleData, type IWorksheetData, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import { ScrollToCellCommand, SheetScrollManagerService } from '@univerjs/sheets-ui';
import type { Spot } from './addresses';
import { type Book, type BookChange, type BookSheet, cellKey } from './book';
import { type CellListener, interceptCells } from './grid-cells';
import { guardCommands, type Intent } from './grid-commands';
import { createMeasure } from './measure-text';
import { DEFAULT_ROW_HEIGHT, rowHeight } from './row-heights';
import { renderOf, startUniver, UNIT, type UniverParts } from './univer';
import { gridCell, gridSheet, gridStyle } from './workbook-data';

/** 0-based, the ends included; where a person has selected. */
export interface Selected {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
  /** Where the cursor is. */
  readonly spot: Spot;
}

export interface GridListener extends CellListener {
  readonly meant: (intent: Intent) => void;
}

export interface Grid {
  readonly parts: UniverParts;
  readonly activeSheet: () => number;
  readonly selected: () => Selected | null;
  readonly open: (sheetId: number) => void;
  readonly select: (spot: Spot) => void;
  readonly firstSeen: (sheetId: number) => Spot;
  readonly apply: (change: BookChange) => void;
  /** Draws cells again whose looks depend on more than the book. */
  readonly repaint: (sheetId: number, cells: readonly Spot[]) => void;
  /** What stands in Univer's own model, for tests. */
  readonly shownText: (sheetId: number, spot: Spot) => string | null;
}

/** @param first the sheet to open with */
export function createGrid(container: HTMLElement, book: Book, first: number, listener: GridListener): Grid {
  const measure = createMeasure();
  /** Univer's name of each sheet that has been opened; a reshaped one gets a new name. */
  const names = new Map<number, string>();
  let generation = 0;
  let active = first;

  const dataOf = (sheetId: number): { readonly name: string; readonly data: Partial<IWorksheetData> } | null => {
    const sheet = book.sheets.get(sheetId);
    if (!sheet) return null;
    generation += 1;
    const name = `${sheetId}.${generation}`;
    return { name, data: gridSheet(book, sheet, name, measure) };
  };

  const opening = dataOf(first);
  names.set(first, opening?.name ?? '');
  const parts = startUniver(container, {
    id: UNIT,
    styles: stylesOf(book),
    sheetOrder: opening ? [opening.name] : [],
    sheets: opening ? { [opening.name]: opening.data } : {},
  });
  const guard = guardCommands(parts, listener.meant);
  const sheetOfName = (name: string): number => Number(name.split('.')[0]);
  const run = (id: string, params: object): boolean =>
    guard.asServer(() => parts.commands.syncExecuteCommand(id, params));

  interceptCells(parts, book, sheetOfName, listener);

  const insert = (sheetId: number): string | null => {
    const made = dataOf(sheetId);
    if (!made) return null;
    run(InsertSheetMutation.id, {
      unitId: UNIT,
      index: names.size,
      sheet: mergeWorksheetSnapshotWithDefault(made.data),
    });
    names.set(sheetId, made.name);
    return made.name;
  };

  const drop = (name: string): boolean => run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: name });

  const activate = (name: string): boolean => run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: name });

  const open = (sheetId: number): void => {
    const name = names.get(sheetId) ?? insert(sheetId);
    if (name === null) return;
    active = sheetId;
    activate(name);
    if (!selected()) select(firstSeen(sheetId));
  };

  /** The first cell in sight: keys of ours stand in hidden columns. */
  const firstSeen = (sheetId: number): Spot => {
    const { rowCount = 1, columnCount = 1, hiddenRows = [], hiddenColumns = [] } = book.sheets.get(sheetId)?.view ?? {};
    const firstOf = (count: number, hidden: readonly number[]): number => {
      const gone = new Set(hidden);
      return Array.from({ length: count }, (_, index) => index).find((index) => !gone.has(index)) ?? 0;
    };
    return { row: firstOf(rowCount, hiddenRows), column: firstOf(columnCount, hiddenColumns) };
  };

  const selected = (): Selected | null => {
    const selection = parts.selections.getCurrentLastSelection();
    if (!selection) return null;
    const { range, primary } = selection;
    const sheet = book.sheets.get(active)?.view;
    const whole = (value: number, fallback: number): number => (Number.isFinite(value) ? value : fallback);
    return {
      startRow: whole(range.startRow, 0),
      startColumn: whole(range.startColumn, 0),
      endRow: whole(range.endRow, (sheet?.rowCount ?? 1) - 1),
      endColumn: whole(range.endColumn, (sheet?.columnCount ?? 1) - 1),
      spot: { row: primary?.actualRow ?? range.startRow, column: primary?.actualColumn ?? range.startColumn },
    };
  };

  const select = ({ row, column }: Spot): void => {
    const name = names.get(active);
    const sheet = book.sheets.get(active)?.view;
    if (name === undefined || !sheet) return;
    const spot = { row: Math.min(row, sheet.rowCount - 1), column: Math.min(column, sheet.columnCount - 1) };
    const merge = sheet.merges.find(
      (one) =>
        spot.row >= one.startRow &&
        spot.row < one.endRow &&
        spot.column >= one.startColumn &&
        spot.column < one.endColumn,
    );
    const range = merge
      ? {
          startRow: merge.startRow,
          endRow: merge.endRow - 1,
          startColumn: merge.startColumn,
          endColumn: merge.endColumn - 1,
        }
      : { startRow: spot.row, endRow: spot.row, startColumn: spot.column, endColumn: spot.column };
    const primary = { ...range, actualRow: range.startRow, actualColumn: range.startColumn };
    run(SetSelectionsOperation.id, {
      unitId: UNIT,
      subUnitId: name,
      selections: [
        { range, primary: { ...primary, isMerged: merge !== undefined, isMergedMainCell: false }, style: null },
      ],
    });
    const { startRow, startColumn } = range;
    guard.asServer(() =>
      parts.commands.executeCommand(ScrollToCellCommand.id, {
        range: { startRow, endRow: startRow, startColumn, endColumn: startColumn },
      }),
    );
  };

  const repaint = (sheetId: number, cells: readonly Spot[]): void => {
    const name = names.get(sheetId);
    if (name === undefined || cells.length === 0) return;
    const cellValue: Record<number, Record<number, object>> = {};
    for (const { row, column } of cells) cellValue[row] = { ...cellValue[row], [column]: {} };
    run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: name, cellValue });
    if (sheetId === active && parts.editorBridge.isVisible().visible !== true)
      parts.editorBridge.refreshEditCellState();
  };

  const putCells = (sheetId: number, cells: readonly Spot[]): void => {
    const name = names.get(sheetId);
    const sheet = book.sheets.get(sheetId);
    const matrix = name === undefined ? undefined : parts.workbook.getSheetBySheetId(name)?.getCellMatrix();
    if (name === undefined || !sheet || !matrix) return;
    for (const { row, column } of cells) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell) matrix.setValue(row, column, gridCell(cell));
      else matrix.realDeleteValue(row, column);
    }
    fitRows(sheetId, sheet, name, new Set(cells.map(({ row }) => row)));
    repaint(sheetId, cells);
  };

  const fitRows = (sheetId: number, sheet: BookSheet, name: string, rows: ReadonlySet<number>): void => {
    const manager = parts.workbook.getSheetBySheetId(name)?.getRowManager();
    const heights: Record<number, number> = {};
    for (const row of rows) {
      const height = rowHeight(book, sheet, row, measure);
      if (height !== (manager?.getRow(row)?.h ?? DEFAULT_ROW_HEIGHT)) heights[row] = height;
    }
    const ranges = Object.keys(heights).map((row) => ({
      startRow: Number(row),
      endRow: Number(row),
      startColumn: 0,
      endColumn: sheet.view.columnCount - 1,
    }));
    if (ranges.length > 0) {
      run(SetWorksheetRowHeightMutation.id, {
        unitId: UNIT,
        subUnitId: names.get(sheetId),
        ranges,
        rowHeight: heights,
      });
    }
  };

  const reshape = (sheetId: number): void => {
    const before = names.get(sheetId);
    if (before === undefined) return;
    if (sheetId !== active) {
      names.delete(sheetId);
      drop(before);
      return;
    }
    const at = selected()?.spot ?? null;
    const scrolls = renderOf(parts)?.with(SheetScrollManagerService);
    const scroll = scrolls?.getScrollStateByParam({ unitId: UNIT, sheetId: before });
    const after = insert(sheetId);
    if (after === null) return;
    if (scroll) scrolls?.setValidScrollState({ ...scroll, unitId: UNIT, sheetId: after });
    activate(after);
    drop(before);
    if (at) select(at);
  };

  const apply = (change: BookChange): void => {
    for (const [key, style] of book.styles) {
      const styles = parts.workbook.getStyles();
      if (!styles.get(key)) styles.addCustomStyle(key, gridStyle(style) as IStyleData);
    }
    const gone = change.removed.filter((sheetId) => names.has(sheetId));
    if (gone.includes(active)) {
      const next = book.order.find((sheetId) => !book.sheets.get(sheetId)?.view.hidden);
      if (next !== undefined) open(next);
    }
    for (const sheetId of gone) {
      drop(names.get(sheetId) ?? '');
      names.delete(sheetId);
    }
    for (const sheetId of change.reshaped) reshape(sheetId);
    for (const sheetId of new Set(change.cells.map((cell) => cell.sheetId))) {
      putCells(
        sheetId,
        change.cells.filter((cell) => cell.sheetId === sheetId),
      );
    }
  };

  const shownText = (sheetId: number, { row, column }: Spot): string | null => {
    const name = names.get(sheetId);
    if (name === undefined) return null;
    const cell = parts.workbook.getSheetBySheetId(name)?.getCell(row, column);
    return String(cell?.v ?? '');
  };

  return { parts, activeSheet: () => active, selected, open, firstSeen, select, apply, repaint, shownText };
}

const stylesOf = (book: Book): Record<string, IStyleData> =>
  Object.fromEntries([...book.styles].map(([key, style]) => [key, gridStyle(style) as IStyleData]));
