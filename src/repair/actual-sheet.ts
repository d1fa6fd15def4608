// A sheet as it stands, with everything that people can break: values, formats, rules, protections, what is hidden.

import { type CurrentSheet, OBJECT_FIELDS, readCurrentSheets } from '../compile/current-sheet';
import type { RawEntry } from '../domain/entry';
import type { Spreadsheet } from '../google/spreadsheet-gateway';
import type { Range } from '../layout/sheet-spec';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type ConditionalRule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
export type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

const PROPERTIES =
  'properties(sheetId,title,index,hidden,tabColor,gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount,hideGridlines))';
const METADATA = 'developerMetadata(metadataId,metadataKey,metadataValue)';
const PROTECTIONS =
  'protectedRanges(protectedRangeId,description,range,unprotectedRanges,warningOnly,requestingUserCanEdit,editors)';

/** Every sheet without its cells. */
export const OUTLINE_FIELDS = `properties(title,locale,timeZone),sheets(${PROPERTIES},${METADATA},${PROTECTIONS})`;

/** A sheet's contents only: enough to say what it is. */
export const CONTENT_FIELDS = `sheets(${PROPERTIES},${METADATA},${PROTECTIONS},data(startRow,startColumn,rowData(values(userEnteredValue))))`;

/** Of a cell's looks just what is compared: a tab has thousands of cells, and a border with its colours weighs more than its text. */
const FORMAT = `userEnteredFormat(${[
  'backgroundColor',
  'textFormat(foregroundColor,fontFamily,fontSize,bold,italic,underline,strikethrough,link)',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
  'padding(left)',
  'borders(top(style),bottom(style),left(style),right(style))',
  'numberFormat',
].join(',')})`;
const RULE = 'dataValidation(condition,inputMessage,strict)';

const wholeFields = (looks: string): string =>
  `sheets(${[
    PROPERTIES,
    METADATA,
    PROTECTIONS,
    'conditionalFormats',
    'merges',
    'basicFilter(range)',
    'rowGroups(range(startIndex,endIndex),depth)',
    'columnGroups(range(startIndex,endIndex),depth)',
    OBJECT_FIELDS,
    `data(startRow,startColumn,rowData(values(userEnteredValue,${looks}${RULE},note)),rowMetadata(hiddenByUser),columnMetadata(hiddenByUser))`,
  ].join(',')})`;

/** All that is compared. */
export const WHOLE_FIELDS = wholeFields(`${FORMAT},`);
/** The same without looks, which are three quarters of it. */
export const WITHOUT_FORMATS = wholeFields('');

export interface ActualSheet {
  readonly current: CurrentSheet;
  /** What stands at a place; rows and columns 0-based. */
  readonly cell: (row: number, column: number) => CellData;
  /** Rows, and columns, up to the last that holds anything. */
  /** Formats and rules count too, where they were read. */
  readonly filledRows: number;
  readonly filledColumns: number;
  /** Rows beyond were left unread; nothing is written there. */
  readonly rowsRead: number;
  /** Whether the cells' looks were read. */
  readonly hasFormats: boolean;
  readonly merges: readonly Range[];
  readonly conditions: readonly ConditionalRule[];
  readonly protections: readonly ProtectedRange[];
  readonly filter: Range | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const NOTHING: CellData = {};

/** Open ends reach to the edge of the grid. */
export const toRange = (
  range: GridRange,
  { rowCount, columnCount }: Pick<CurrentSheet, 'rowCount' | 'columnCount'>,
): Range => ({
  startRow: range.startRowIndex ?? 0,
  endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
  startColumn: range.startColumnIndex ?? 0,
  endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
});

const hiddenOnes = (list: readonly { readonly hiddenByUser?: boolean }[] = []): ReadonlySet<number> =>
  new Set(list.flatMap(({ hiddenByUser }, index) => (hiddenByUser ? [index] : [])));

function actualSheet(sheet: Sheet, current: CurrentSheet): ActualSheet {
  const data = sheet.data?.[0];
  const rows = data?.rowData ?? [];
  const [startRow, startColumn] = [data?.startRow ?? 0, data?.startColumn ?? 0];
  return {
    current,
    cell: (row, column) => rows[row - startRow]?.values?.[column - startColumn] ?? NOTHING,
    filledRows: startRow + rows.length,
    filledColumns: startColumn + rows.reduce((widest, { values = [] }) => Math.max(widest, values.length), 0),
    rowsRead: current.rowCount,
    hasFormats: true,
    merges: (sheet.merges ?? []).map((range) => toRange(range, current)),
    conditions: sheet.conditionalFormats ?? [],
    protections: sheet.protectedRanges ?? [],
    filter: sheet.basicFilter?.range ? toRange(sheet.basicFilter.range, current) : null,
    hiddenRows: hiddenOnes(data?.rowMetadata),
    hiddenColumns: hiddenOnes(data?.columnMetadata),
  };
}

export function readActualSheets(spreadsheet: Spreadsheet): readonly ActualSheet[] {
  const current = readCurrentSheets(spreadsheet);
  return (spreadsheet.sheets ?? []).flatMap((sheet, index) => {
    const known = current[index];
    return known ? [actualSheet(sheet, known)] : [];
  });
}

/** What was typed there, or written by us. */
export function rawAt(sheet: Pick<ActualSheet, 'cell'>, row: number, column: number): RawEntry {
  const value = sheet.cell(row, column).userEnteredValue;
  if (!value) return null;
  if (value.formulaValue !== undefined && value.formulaValue !== null) return { formula: value.formulaValue };
  return value.numberValue ?? value.stringValue ?? value.boolValue ?? null;
}

/** A person's own content: no formula, no blank, no empty box. */
export const isTyped = (raw: RawEntry): boolean =>
  raw !== null && raw !== false && typeof raw !== 'object' && String(raw).trim() !== '';
