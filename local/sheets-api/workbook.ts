// The stand-in's workbook: what Google would store. Plain data in the shapes of the Sheets API v4.

import type * as Schema from './schema';

/** One cell as stored. Effective values are computed by `local/formulas.ts`, never kept here. */
export interface Cell {
  userEnteredValue?: Schema.ExtendedValue;
  userEnteredFormat?: Schema.CellFormat;
  dataValidation?: Schema.DataValidationRule;
  note?: string;
  textFormatRuns?: Schema.TextFormatRun[];
}

/** Rows and columns are 0-based; a missing row or cell is empty. `cells.length <= gridProperties.rowCount`. */
export interface Sheet {
  properties: Schema.SheetProperties;
  cells: (Cell | undefined)[][];
  rowProperties: (Schema.DimensionProperties | undefined)[];
  columnProperties: (Schema.DimensionProperties | undefined)[];
  merges: Schema.GridRange[];
  conditionalFormats: Schema.ConditionalFormatRule[];
  protectedRanges: Schema.ProtectedRange[];
  /** Metadata of the sheet itself; of rows and columns it is kept on their properties. */
  developerMetadata: Schema.DeveloperMetadata[];
  basicFilter?: Schema.BasicFilter;
  /** By depth, then by place; absent where there are none. */
  rowGroups?: Schema.DimensionGroup[];
  columnGroups?: Schema.DimensionGroup[];
  /** Anchored on this sheet; their data may stand on another. Absent where there are none. */
  charts?: Schema.EmbeddedChart[];
  filterViews?: Schema.FilterView[];
}

export interface Workbook {
  spreadsheetId: string;
  properties: Schema.SpreadsheetProperties;
  /** In tab order. */
  sheets: Sheet[];
  developerMetadata: Schema.DeveloperMetadata[];
  namedRanges: Schema.NamedRange[];
  /** Counts up with every change; caches compare it. */
  revision: number;
  /** E-mail of the owner, whom no protection locks out. */
  owner: string;
  /** E-mails of those with whom the file is shared for editing (the owner is implied). */
  editors: string[];
  /** E-mails of those with whom it is shared for viewing only. */
  viewers?: string[];
  /** Whether anyone with the link may view, edit, or neither. */
  linkAccess: 'none' | 'view' | 'edit';
}
