// The workbook as data that Univer shows: texts as the server displays them, no formula, nothing that could compute.

import type { CellStyle, CellView, RangeView } from '../../server/protocol';
import type { Book, BookSheet } from './book';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_FONT_SIZE, DEFAULT_ROW_HEIGHT, type Measure, rowHeights } from './row-heights';

// Univer's numbers for what it calls an enum.
const YES = 1;
const NO = 0;
const TEXT = 1;
const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const WRAP = { overflow: 1, clip: 2, wrap: 3 } as const;
const THIN = 1;

/** Of Univer's style what we use. */
interface GridStyle {
  readonly ff: string;
  readonly fs: number;
  readonly bl?: number;
  readonly it?: number;
  readonly ul?: { readonly s: number };
  readonly st?: { readonly s: number };
  readonly bg?: { readonly rgb: string };
  readonly cl?: { readonly rgb: string };
  readonly ht?: number;
  readonly vt: number;
  readonly tb?: number;
  readonly pd?: { readonly l: number };
  readonly bd?: Readonly<Record<string, { readonly s: number; readonly cl: { readonly rgb: string } }>>;
}

interface GridCell {
  readonly v: string;
  readonly t: number;
  readonly s?: string;
}

interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hidden: number;
  readonly freeze: {
    readonly xSplit: number;
    readonly ySplit: number;
    readonly startRow: number;
    readonly startColumn: number;
  };
  readonly showGridlines: number;
  readonly gridlinesColor: string;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly defaultStyle: GridStyle;
  readonly mergeData: GridRange[];
  readonly cellData: Record<number, Record<number, GridCell>>;
  readonly rowData: Record<number, { h?: number; hd?: number; ia?: number }>;
  readonly columnData: Record<number, { w?: number; hd?: number }>;
}

export const FONT = 'Arial';

export function gridStyle(style: CellStyle): GridStyle {
  const { borders = {} } = style;
  const bd = Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
      const color = borders[side];
      return color === undefined ? [] : [[side.charAt(0), { s: THIN, cl: { rgb: color } }]];
    }),
  );
  return {
    ff: FONT,
    fs: style.fontSize ?? DEFAULT_FONT_SIZE,
    vt: VERTICAL[style.verticalAlign ?? 'bottom'],
    ...(style.bold ? { bl: YES } : {}),
    ...(style.italic ? { it: YES } : {}),
    ...(style.underline ? { ul: { s: YES } } : {}),
    ...(style.strikethrough ? { st: { s: YES } } : {}),
    ...(style.background === undefined ? {} : { bg: { rgb: style.background } }),
    ...(style.color === undefined ? {} : { cl: { rgb: style.color } }),
    ...(style.align ? { ht: HORIZONTAL[style.align] } : {}),
    ...(style.wrap ? { tb: WRAP[style.wrap] } : {}),
    ...(style.indent === undefined ? {} : { pd: { l: style.indent } }),
    ...(Object.keys(bd).length > 0 ? { bd } : {}),
  };
}

export const gridCell = ({ text, style }: CellView): GridCell => ({
  v: text,
  t: TEXT,
  ...(style === undefined ? {} : { s: style }),
});

const gridRange = ({ startRow, endRow, startColumn, endColumn }: RangeView): GridRange => ({
  startRow,
  endRow: endRow - 1,
  startColumn,
  endColumn: endColumn - 1,
});

/** @param id Univer's own name for the sheet */
export function gridSheet(book: Book, sheet: BookSheet, id: string, measure: Measure): GridSheet {
  const { view } = sheet;
  const cellData: Record<number, Record<number, GridCell>> = {};
  for (const cell of sheet.cells.values()) {
    const row = cellData[cell.row] ?? {};
    cellData[cell.row] = row;
    row[cell.column] = gridCell(cell);
  }
  const rowData: GridSheet['rowData'] = {};
  for (const [row, h] of Object.entries(rowHeights(book, sheet, measure))) rowData[Number(row)] = { h, ia: NO };
  for (const row of view.hiddenRows) rowData[row] = { ...rowData[row], hd: YES };
  const columnData: GridSheet['columnData'] = {};
  for (const [column, w] of Object.entries(view.columnWidths)) columnData[Number(column)] = { w };
  for (const column of view.hiddenColumns) columnData[column] = { ...columnData[column], hd: YES };
  return {
    id,
    name: view.title,
    rowCount: view.rowCount,
    columnCount: view.columnCount,
    hidden: view.hidden ? YES : NO,
    freeze: {
      xSplit: view.frozenColumns,
      ySplit: view.frozenRows,
      startRow: view.frozenRows > 0 ? view.frozenRows : -1,
      startColumn: view.frozenColumns > 0 ? view.frozenColumns : -1,
    },
    showGridlines: view.showGridlines ? YES : NO,
    gridlinesColor: '#e2e3e3',
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultStyle: gridStyle({}),
    mergeData: view.merges.map(gridRange),
    cellData,
    rowData,
    columnData,
  };
}
