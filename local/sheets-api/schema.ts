// Google's own request and response types under short names; used as `import type * as Schema from './schema'`.

import S = GoogleAppsScript.Sheets.Schema;

export type BasicFilter = S.BasicFilter;
export type CellData = S.CellData;
export type CellFormat = S.CellFormat;
export type ConditionalFormatRule = S.ConditionalFormatRule;
export type DataValidationRule = S.DataValidationRule;
export type DeveloperMetadata = S.DeveloperMetadata;
export type DimensionProperties = S.DimensionProperties;
export type ExtendedValue = S.ExtendedValue;
export type GridRange = S.GridRange;
export type NamedRange = S.NamedRange;
export type ProtectedRange = S.ProtectedRange;
export type Request = S.Request;
export type SheetProperties = S.SheetProperties;
export type Spreadsheet = S.Spreadsheet;
export type SpreadsheetProperties = S.SpreadsheetProperties;
export type TextFormatRun = S.TextFormatRun;
