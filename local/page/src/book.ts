// The workbook as this window knows it: what the server said, by sheet and cell; patches make it newer.

import type { CellView, Patch, SheetView, StyleBook, WorkbookView } from '../../server/protocol';

export interface BookSheet {
  /** Without its cells: those are in `cells`. */
  readonly view: SheetView;
  readonly cells: Map<string, CellView>;
}

export interface Book {
  revision: number;
  readonly epoch: string;
  readonly styles: Map<string, StyleBook[string]>;
  /** In the order of the tabs. */
  order: number[];
  readonly sheets: Map<number, BookSheet>;
}

export const cellKey = (row: number, column: number): string => `${row},${column}`;

const bookSheet = (view: SheetView): BookSheet => ({
  view: { ...view, cells: [] },
  cells: new Map(view.cells.map((cell) => [cellKey(cell.row, cell.column), cell])),
});

export const openBook = ({ revision, epoch, styles, sheets }: WorkbookView): Book => ({
  revision,
  epoch,
  styles: new Map(Object.entries(styles)),
  order: sheets.map(({ sheetId }) => sheetId),
  sheets: new Map(sheets.map((view) => [view.sheetId, bookSheet(view)])),
});

/** What has to be painted anew. */
export interface BookChange {
  readonly cells: readonly { readonly sheetId: number; readonly row: number; readonly column: number }[];
  /** Sheets whose frame (size, widths, merges, frozen rows …) is another one, and new ones. */
  readonly reshaped: readonly number[];
  readonly removed: readonly number[];
  /** Whether titles, colours, order or visibility of tabs are others. */
  readonly tabsChanged: boolean;
}

/** Changes the book. A patch that is not newer changes nothing. */
export function applyPatch(book: Book, patch: Patch): BookChange {
  if (patch.revision <= book.revision) return { cells: [], reshaped: [], removed: [], tabsChanged: false };
  book.revision = patch.revision;
  for (const [key, style] of Object.entries(patch.styles)) book.styles.set(key, style);
  const before = tabsOf(book);
  const gone = new Set(patch.removedSheets);
  for (const sheetId of gone) book.sheets.delete(sheetId);
  book.order = newOrder(book.order, patch);
  const fromSheets = patch.sheets.map(({ sheet }) => takeSheet(book, sheet));
  for (const cell of patch.cells) takeCell(book, cell);
  for (const { sheetId, charts } of patch.charts ?? []) {
    const sheet = book.sheets.get(sheetId);
    if (sheet) book.sheets.set(sheetId, { ...sheet, view: { ...sheet.view, charts } });
  }
  return {
    cells: [
      ...fromSheets.flatMap(({ cells }) => cells),
      ...patch.cells.map(({ sheetId, row, column }) => ({ sheetId, row, column })),
    ],
    reshaped: fromSheets.flatMap(({ reshaped }) => reshaped),
    removed: [...gone],
    tabsChanged: tabsOf(book) !== before,
  };
}

const tabsOf = (book: Book): string =>
  JSON.stringify(
    book.order.map((sheetId) => {
      const view = book.sheets.get(sheetId)?.view;
      return [sheetId, view?.title, view?.tabColor, view?.hidden];
    }),
  );

/** The others stay as they follow each other; each sheet of the patch comes in at its index. */
function newOrder(order: readonly number[], { sheets, removedSheets }: Patch): number[] {
  const moving = new Set([...removedSheets, ...sheets.map(({ sheet }) => sheet.sheetId)]);
  const after = order.filter((sheetId) => !moving.has(sheetId));
  const byIndex = [...sheets].sort((one, other) => one.index - other.index);
  for (const { index, sheet } of byIndex) after.splice(index, 0, sheet.sheetId);
  return after;
}

/** An empty text and nothing else is no cell any more. */
function takeCell(book: Book, { sheetId, ...cell }: Patch['cells'][number]): void {
  const key = cellKey(cell.row, cell.column);
  const isNothing = cell.text === '' && Object.keys(cell).length === 3;
  if (isNothing) book.sheets.get(sheetId)?.cells.delete(key);
  else book.sheets.get(sheetId)?.cells.set(key, cell);
}

/** Told cell by cell where its frame has stayed the same. */
function takeSheet(book: Book, view: SheetView): Pick<BookChange, 'cells' | 'reshaped'> {
  const { sheetId } = view;
  const before = book.sheets.get(sheetId);
  const after = bookSheet(view);
  book.sheets.set(sheetId, after);
  if (!before || frameOf(before.view) !== frameOf(view)) return { cells: [], reshaped: [sheetId] };
  const changed = [...new Set([...before.cells.keys(), ...after.cells.keys()])].filter(
    (key) => JSON.stringify(before.cells.get(key)) !== JSON.stringify(after.cells.get(key)),
  );
  const cells = changed.flatMap((key) => {
    const cell = after.cells.get(key) ?? before.cells.get(key);
    return cell ? [{ sheetId, row: cell.row, column: cell.column }] : [];
  });
  return { cells, reshaped: [] };
}

/** What Univer keeps beside the cells. */
const frameOf = (view: SheetView): string =>
  JSON.stringify([
    view.rowCount,
    view.columnCount,
    view.frozenRows,
    view.frozenColumns,
    view.showGridlines,
    Object.entries(view.columnWidths),
    Object.entries(view.rowHeights),
    view.hiddenColumns,
    view.hiddenRows,
    view.merges,
  ]);

/** Whether the person may type there. */
export const isEditable = ({ view }: BookSheet, row: number, column: number): boolean =>
  view.editable.some(
    (range) => row >= range.startRow && row < range.endRow && column >= range.startColumn && column < range.endColumn,
  );
