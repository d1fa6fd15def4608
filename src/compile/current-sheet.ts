// What a reconciliation needs to know of a sheet that exists, and the field mask that reads it for all sheets in one call.

import type { Spreadsheet } from '../google/spreadsheet-gateway';
import { fromColor } from './color';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

export interface CurrentMetadata {
  readonly id: number;
  readonly key: string;
  readonly value: string;
}

export interface CurrentProtection {
  readonly id: number;
  readonly description: string;
  /** As Google gives them: with the owner, and empty where the reader may not edit the range. */
  readonly editors: readonly string[];
}

export interface CurrentFilterView {
  readonly id: number;
  readonly title: string;
}

/** Rows or columns that fold together; 0-based, half-open. */
export interface CurrentGroup {
  readonly start: number;
  readonly end: number;
  /** 1 for a group that lies in no other. */
  readonly depth: number;
}

export interface CurrentSheet {
  readonly sheetId: number;
  readonly title: string;
  /** 0-based. */
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hideGridlines: boolean;
  /** Hidden by a person; compile leaves that alone. */
  readonly hidden: boolean;
  /** '#rrggbb', or null. */
  readonly tabColor: string | null;
  /** Value of the metadata `role`: which SheetSpec this sheet belongs to. */
  readonly role: string | null;
  /** Value of the metadata `spec`: hash of the SheetSpec that was painted last. */
  readonly hash: string | null;
  readonly metadata: readonly CurrentMetadata[];
  readonly protectedRanges: readonly CurrentProtection[];
  readonly conditionalFormatCount: number;
  readonly mergeCount: number;
  readonly hasFilter: boolean;
  readonly rowGroups: readonly CurrentGroup[];
  readonly columnGroups: readonly CurrentGroup[];
  /** Ids of all charts on the sheet, people's too. */
  readonly charts: readonly number[];
  /** Ids of the charts on all other sheets that were read: a person may have moved one of ours there. */
  readonly chartsElsewhere: readonly number[];
  readonly filterViews: readonly CurrentFilterView[];
  /** Column A from row 0 on, '' where blank; may be shorter than the grid. null: the grid data were not read. */
  readonly rowKeys: readonly string[] | null;
}

/** What floats over the grid or looks at it. */
export const OBJECT_FIELDS = 'charts(chartId),filterViews(filterViewId,title)';

/** Without cell data: who needs `rowKeys` adds `,sheets(data(startRow,startColumn,rowData(values(userEnteredValue))))` or wider. */
export const SHEET_FIELDS = `sheets(${[
  'properties(sheetId,title,index,hidden,tabColor,gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount,hideGridlines))',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  'protectedRanges(protectedRangeId,description,editors(users))',
  'conditionalFormats(ranges(sheetId))',
  'merges(sheetId)',
  'basicFilter(range(sheetId))',
  'rowGroups(range(startIndex,endIndex),depth)',
  'columnGroups(range(startIndex,endIndex),depth)',
  OBJECT_FIELDS,
].join(',')})`;

function readMetadata(sheet: Sheet): readonly CurrentMetadata[] {
  return (sheet.developerMetadata ?? []).map((entry) => ({
    id: entry.metadataId ?? 0,
    key: entry.metadataKey ?? '',
    value: entry.metadataValue ?? '',
  }));
}

function readProtections(sheet: Sheet): readonly CurrentProtection[] {
  return (sheet.protectedRanges ?? []).map((range) => ({
    id: range.protectedRangeId ?? 0,
    description: range.description ?? '',
    editors: range.editors?.users ?? [],
  }));
}

const readGroups = (groups: Sheet['rowGroups']): readonly CurrentGroup[] =>
  (groups ?? []).map(({ range, depth }) => ({
    start: range?.startIndex ?? 0,
    end: range?.endIndex ?? 0,
    depth: depth ?? 1,
  }));

const readFilterViews = (sheet: Sheet): readonly CurrentFilterView[] =>
  (sheet.filterViews ?? []).map(({ filterViewId, title }) => ({ id: filterViewId ?? 0, title: title ?? '' }));

const chartsOf = ({ charts = [] }: Sheet): readonly number[] => charts.map(({ chartId }) => chartId ?? 0);

function cellText(cell: CellData | undefined): string {
  const value = cell?.userEnteredValue ?? cell?.effectiveValue;
  return cell?.formattedValue ?? value?.stringValue ?? `${value?.numberValue ?? ''}`;
}

/** Several stretches of grid data may come back; only those that begin in column A hold keys. */
function readRowKeys(sheet: Sheet): readonly string[] | null {
  if (!sheet.data) return null;
  const keys: string[] = [];
  for (const { startRow = 0, startColumn = 0, rowData = [] } of sheet.data) {
    if (startColumn !== 0) continue;
    while (keys.length < startRow) keys.push('');
    rowData.forEach((row, i) => {
      keys[startRow + i] = cellText(row.values?.[0]);
    });
  }
  return keys;
}

export const metadataValue = (sheet: Pick<CurrentSheet, 'metadata'>, key: string): string | null =>
  sheet.metadata.find((entry) => entry.key === key)?.value ?? null;

function readCurrentSheet(sheet: Sheet, allCharts: readonly number[]): CurrentSheet {
  const { sheetId = 0, title = '', index = 0, hidden = false, tabColor, gridProperties = {} } = sheet.properties ?? {};
  const metadata = readMetadata(sheet);
  const charts = chartsOf(sheet);
  return {
    sheetId,
    title,
    index,
    hidden,
    rowCount: gridProperties.rowCount ?? 0,
    columnCount: gridProperties.columnCount ?? 0,
    frozenRows: gridProperties.frozenRowCount ?? 0,
    frozenColumns: gridProperties.frozenColumnCount ?? 0,
    hideGridlines: gridProperties.hideGridlines ?? false,
    tabColor: tabColor ? fromColor(tabColor) : null,
    role: metadataValue({ metadata }, 'role'),
    hash: metadataValue({ metadata }, 'spec'),
    metadata,
    protectedRanges: readProtections(sheet),
    conditionalFormatCount: sheet.conditionalFormats?.length ?? 0,
    mergeCount: sheet.merges?.length ?? 0,
    hasFilter: sheet.basicFilter !== undefined && sheet.basicFilter !== null,
    rowGroups: readGroups(sheet.rowGroups),
    columnGroups: readGroups(sheet.columnGroups),
    charts,
    chartsElsewhere: allCharts.filter((id) => !charts.includes(id)),
    filterViews: readFilterViews(sheet),
    rowKeys: readRowKeys(sheet),
  };
}

export function readCurrentSheets({ sheets = [] }: Spreadsheet): readonly CurrentSheet[] {
  const allCharts = sheets.flatMap(chartsOf);
  return sheets.map((sheet) => readCurrentSheet(sheet, allCharts));
}
