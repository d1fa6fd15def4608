// A small workbook as the server would send it.

import type { CellView, SheetView, WorkbookView } from '../../local/server/protocol';

export const sheetView = (sheetId: number, more: Partial<SheetView> = {}): SheetView => ({
  sheetId,
  title: `Tab ${sheetId}`,
  hidden: false,
  rowCount: 20,
  columnCount: 8,
  frozenRows: 0,
  frozenColumns: 0,
  showGridlines: true,
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  merges: [],
  cells: [],
  editable: [],
  ...more,
});

export const cellView = (row: number, column: number, text: string, more: Partial<CellView> = {}): CellView => ({
  row,
  column,
  text,
  ...more,
});

export const workbookView = (sheets: readonly SheetView[], styles: WorkbookView['styles'] = {}): WorkbookView => ({
  revision: 1,
  epoch: 'one',
  title: 'Sổ chỉ tiêu',
  now: '2026-11-18T09:00:00+07:00',
  styles,
  sheets,
  menus: [],
});
