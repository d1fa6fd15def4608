// The bodies that the service takes: batch requests, values, data filters. Types are written as in `descriptors/table.ts`.

import type { MessageTable } from './table';

/** Message of each request kind that the stand-in carries out, by the kind's name. */
const requestBodies = {
  updateSpreadsheetProperties: { properties: 'SpreadsheetProperties', fields: 'string' },
  addSheet: { properties: 'SheetProperties' },
  updateSheetProperties: { properties: 'SheetProperties', fields: 'string' },
  deleteSheet: { sheetId: 'integer' },
  duplicateSheet: {
    sourceSheetId: 'integer',
    insertSheetIndex: 'integer',
    newSheetId: 'integer',
    newSheetName: 'string',
  },
  updateCells: { rows: 'RowData[]', fields: 'string', start: 'GridCoordinate', range: 'GridRange' },
  repeatCell: { range: 'GridRange', cell: 'CellData', fields: 'string' },
  appendCells: { sheetId: 'integer', rows: 'RowData[]', fields: 'string', tableId: 'unknown' },
  copyPaste: {
    source: 'GridRange',
    destination: 'GridRange',
    pasteType: 'PasteType',
    pasteOrientation: 'PasteOrientation',
  },
  cutPaste: { source: 'GridRange', destination: 'GridCoordinate', pasteType: 'PasteType' },
  mergeCells: { range: 'GridRange', mergeType: 'MergeType' },
  unmergeCells: { range: 'GridRange' },
  updateBorders: {
    range: 'GridRange',
    top: 'Border',
    bottom: 'Border',
    left: 'Border',
    right: 'Border',
    innerHorizontal: 'Border',
    innerVertical: 'Border',
  },
  updateDimensionProperties: {
    range: 'DimensionRange',
    dataSourceSheetRange: 'unknown',
    properties: 'DimensionProperties',
    fields: 'string',
  },
  insertDimension: { range: 'DimensionRange', inheritFromBefore: 'boolean' },
  deleteDimension: { range: 'DimensionRange' },
  moveDimension: { source: 'DimensionRange', destinationIndex: 'integer' },
  appendDimension: { sheetId: 'integer', dimension: 'Dimension', length: 'integer', tableId: 'unknown' },
  addDimensionGroup: { range: 'DimensionRange' },
  updateDimensionGroup: { dimensionGroup: 'DimensionGroup', fields: 'string' },
  deleteDimensionGroup: { range: 'DimensionRange' },
  setDataValidation: { range: 'GridRange', rule: 'DataValidationRule', filteredRowsIncluded: 'boolean' },
  addConditionalFormatRule: { rule: 'ConditionalFormatRule', index: 'integer' },
  updateConditionalFormatRule: {
    index: 'integer',
    sheetId: 'integer',
    rule: 'ConditionalFormatRule',
    newIndex: 'integer',
  },
  deleteConditionalFormatRule: { index: 'integer', sheetId: 'integer' },
  addProtectedRange: { protectedRange: 'ProtectedRange' },
  updateProtectedRange: { protectedRange: 'ProtectedRange', fields: 'string' },
  deleteProtectedRange: { protectedRangeId: 'integer' },
  createDeveloperMetadata: { developerMetadata: 'DeveloperMetadata' },
  updateDeveloperMetadata: { dataFilters: 'DataFilter[]', developerMetadata: 'DeveloperMetadata', fields: 'string' },
  deleteDeveloperMetadata: { dataFilter: 'DataFilter' },
  setBasicFilter: { filter: 'BasicFilter' },
  clearBasicFilter: { sheetId: 'integer' },
  addNamedRange: { namedRange: 'NamedRange' },
  updateNamedRange: { namedRange: 'NamedRange', fields: 'string' },
  deleteNamedRange: { namedRangeId: 'string' },
  addChart: { chart: 'EmbeddedChart' },
  updateChartSpec: { chartId: 'integer', spec: 'ChartSpec' },
  updateEmbeddedObjectPosition: { objectId: 'integer', newPosition: 'EmbeddedObjectPosition', fields: 'string' },
  deleteEmbeddedObject: { objectId: 'integer' },
  addFilterView: { filter: 'FilterView' },
  updateFilterView: { filter: 'FilterView', fields: 'string' },
  deleteFilterView: { filterId: 'integer' },
} as const satisfies MessageTable;

export type RequestKind = keyof typeof requestBodies;

/** Request kinds that Google knows and the stand-in does not. */
const otherKinds = [
  ...['addBanding', 'addDataSource', 'addSlicer', 'addTable'],
  ...['autoFill', 'autoResizeDimensions', 'cancelDataSourceRefresh', 'deleteBanding'],
  ...['deleteDataSource', 'deleteDuplicates', 'deleteRange', 'deleteTable'],
  ...['duplicateFilterView', 'findReplace', 'insertRange', 'pasteData'],
  ...['randomizeRange', 'refreshDataSource', 'sortRange', 'textToColumns'],
  ...['trimWhitespace', 'updateBanding', 'updateDataSource', 'updateEmbeddedObjectBorder'],
  ...['updateSlicerSpec', 'updateTable'],
];

/** The kinds that the stand-in carries out. */
export const requestKinds: readonly string[] = Object.keys(requestBodies);
const messageOf = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Request`;

export const requestMessages: MessageTable = {
  ...Object.fromEntries(Object.entries(requestBodies).map(([kind, fields]) => [messageOf(kind), fields])),
  Request: Object.fromEntries([
    ...requestKinds.map((kind) => [kind, messageOf(kind)]),
    ...otherKinds.map((kind) => [kind, 'unknown']),
  ]),
  BatchUpdateSpreadsheetRequest: {
    requests: 'Request[]',
    includeSpreadsheetInResponse: 'boolean',
    responseRanges: 'string[]',
    responseIncludeGridData: 'boolean',
  },
  GetSpreadsheetByDataFilterRequest: {
    dataFilters: 'DataFilter[]',
    includeGridData: 'boolean',
    excludeTablesInBandedRanges: 'boolean',
  },
  BatchGetValuesByDataFilterRequest: {
    dataFilters: 'DataFilter[]',
    majorDimension: 'Dimension',
    valueRenderOption: 'ValueRenderOption',
    dateTimeRenderOption: 'DateTimeRenderOption',
  },
  BatchUpdateValuesRequest: {
    valueInputOption: 'ValueInputOption',
    data: 'ValueRange[]',
    includeValuesInResponse: 'boolean',
    responseValueRenderOption: 'ValueRenderOption',
    responseDateTimeRenderOption: 'DateTimeRenderOption',
  },
  BatchUpdateValuesByDataFilterRequest: {
    valueInputOption: 'ValueInputOption',
    data: 'DataFilterValueRange[]',
    includeValuesInResponse: 'boolean',
    responseValueRenderOption: 'ValueRenderOption',
    responseDateTimeRenderOption: 'DateTimeRenderOption',
  },
  ValueRange: { range: 'string', majorDimension: 'Dimension', values: 'scalar[][]' },
  DataFilterValueRange: { dataFilter: 'DataFilter', majorDimension: 'Dimension', values: 'scalar[][]' },
};
