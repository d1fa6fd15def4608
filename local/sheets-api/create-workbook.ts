// A new Google spreadsheet, as a person of Viet Nam gets it: one empty tab.

import type { Sheet, Workbook } from './workbook';

export interface NewWorkbook {
  readonly spreadsheetId?: string;
  readonly title?: string;
  /** Default vi_VN. */
  readonly locale?: string;
  /** Default Asia/Ho_Chi_Minh. */
  readonly timeZone?: string;
  readonly owner: string;
  readonly editors?: readonly string[];
  readonly viewers?: readonly string[];
  readonly linkAccess?: Workbook['linkAccess'];
}

export const DEFAULT_ROW_COUNT = 1000;
export const DEFAULT_COLUMN_COUNT = 26;

export function emptySheet(properties: Sheet['properties']): Sheet {
  return {
    properties,
    cells: [],
    rowProperties: [],
    columnProperties: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    developerMetadata: [],
  };
}

/** One sheet "Trang tính1", sheetId 0, 1000 rows by 26 columns. */
export function createWorkbook(options: NewWorkbook): Workbook {
  const gridProperties = { rowCount: DEFAULT_ROW_COUNT, columnCount: DEFAULT_COLUMN_COUNT };
  return {
    spreadsheetId: options.spreadsheetId ?? 'stand-in-spreadsheet',
    properties: {
      title: options.title ?? 'Bảng tính không có tiêu đề',
      locale: options.locale ?? 'vi_VN',
      autoRecalc: 'ON_CHANGE',
      timeZone: options.timeZone ?? 'Asia/Ho_Chi_Minh',
    },
    sheets: [emptySheet({ sheetId: 0, title: 'Trang tính1', index: 0, sheetType: 'GRID', gridProperties })],
    developerMetadata: [],
    namedRanges: [],
    revision: 1,
    owner: options.owner,
    editors: [...(options.editors ?? [])],
    ...(options.viewers ? { viewers: [...options.viewers] } : {}),
    linkAccess: options.linkAccess ?? 'none',
  };
}
