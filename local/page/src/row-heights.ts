// How tall a row has to be so that wrapped text is seen whole, as Google fits rows.

import type { CellStyle, CellView, RangeView } from '../../server/protocol';
import { type Book, type BookSheet, cellKey } from './book';

/** Pixels. */
export const DEFAULT_ROW_HEIGHT = 21;
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_FONT_SIZE = 10;

/** To the left of a text where its style says nothing else, and to the right. */
const SIDE = 3;
/** Above and below a text together. */
const ROOM_ABOVE_AND_BELOW = 4;
const LINE_BREAK = '\n';

/** Width of a text in pixels. */
export type Measure = (text: string, style: CellStyle) => number;

/** Pixels of one line; a point is 4/3 of a pixel. */
const lineHeight = (fontSize: number): number => Math.ceil((fontSize * 4 * 1.25) / 3);

/** @returns pixels by row, for rows that are taller than the default or have a height of their own */
export function rowHeights(book: Book, sheet: BookSheet, measure: Measure): Record<number, number> {
  const merged = mergesByCell(sheet.view.merges);
  const heights: Record<number, number> = {};
  for (const [row, height] of Object.entries(sheet.view.rowHeights)) heights[Number(row)] = height;
  for (const cell of sheet.cells.values()) {
    const needed = neededHeight(book, sheet, cell, merged.get(cellKey(cell.row, cell.column)), measure);
    if (needed > (heights[cell.row] ?? DEFAULT_ROW_HEIGHT)) heights[cell.row] = needed;
  }
  return heights;
}

/** One row alone, after a change in it. */
export function rowHeight(book: Book, sheet: BookSheet, row: number, measure: Measure): number {
  const cells = new Map<string, CellView>();
  for (let column = 0; column < sheet.view.columnCount; column++) {
    const cell = sheet.cells.get(cellKey(row, column));
    if (cell) cells.set(cellKey(row, column), cell);
  }
  return rowHeights(book, { view: sheet.view, cells }, measure)[row] ?? DEFAULT_ROW_HEIGHT;
}

/** By the key of their first cell. */
const mergesByCell = (merges: readonly RangeView[]): ReadonlyMap<string, RangeView> =>
  new Map(merges.map((merge) => [cellKey(merge.startRow, merge.startColumn), merge]));

function neededHeight(
  book: Book,
  sheet: BookSheet,
  cell: CellView,
  merge: RangeView | undefined,
  measure: Measure,
): number {
  if (cell.text === '') return 0;
  if (merge && merge.endRow - merge.startRow > 1) return 0;
  const style = (cell.style === undefined ? undefined : book.styles.get(cell.style)) ?? {};
  const room = widthOf(sheet, cell.column, merge?.endColumn ?? cell.column + 1);
  if (room === 0) return 0;
  const line = lineHeight(style.fontSize ?? DEFAULT_FONT_SIZE);
  const inside = Math.max(room - (style.indent ?? SIDE) - SIDE, 1);
  const lines =
    style.wrap === 'wrap'
      ? countLines(cell.text, inside, (text) => measure(text, style))
      : cell.text.split(LINE_BREAK).length;
  return lines * line + ROOM_ABOVE_AND_BELOW;
}

function widthOf({ view }: BookSheet, start: number, end: number): number {
  const hidden = new Set(view.hiddenColumns);
  let width = 0;
  for (let column = start; column < end; column++)
    if (!hidden.has(column)) width += view.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;
  return width;
}

/** Lines that a text takes when it is broken between words, and within words that are longer than a line. */
export function countLines(text: string, width: number, measure: (text: string) => number): number {
  return text.split(LINE_BREAK).reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width, measure), 0);
}

function linesOfParagraph(paragraph: string, width: number, measure: (text: string) => number): number {
  if (measure(paragraph) <= width) return 1;
  let lines = 1;
  let line = '';
  const fits = (text: string): boolean => measure((line + text).trimEnd()) <= width;
  const put = (text: string): void => {
    if (!fits(text) && line !== '') {
      lines += 1;
      line = '';
    }
    line += text;
  };
  for (const word of paragraph.split(/(?<=[ \-/])/)) {
    // A word that is longer than a line begins on one of its own and is broken anywhere.
    const isLong = measure(word.trimEnd()) > width;
    if (isLong && line !== '') {
      lines += 1;
      line = '';
    }
    for (const piece of isLong ? word : [word]) put(piece);
  }
  return lines;
}
