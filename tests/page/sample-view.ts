// A small workbook as the server would send it.

import type { CellView, ChartView, SheetView, WorkbookView } from '../../local/server/protocol';

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

export const chartView = (more: Partial<ChartView> = {}): ChartView => ({
  chartId: 1,
  kind: 'column',
  stacking: 'none',
  title: 'Kết quả so với mức',
  altText: 'Biểu đồ cột',
  legend: 'bottom',
  categories: ['A1', 'A2'],
  series: [
    { name: 'Mức', color: '#f6b26b', values: [1, 0.8] },
    { name: 'Kết quả', color: '#1f4e79', values: [0.5, null] },
  ],
  axis: { min: 0, max: 1, isPercent: true },
  place: { row: 0, column: 0, offsetX: 0, offsetY: 0, width: 536, height: 190 },
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
