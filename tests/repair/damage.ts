// What people do to a workbook in the browser, one by one: as the owner, whom no protection stops. Every request goes through the
// strict Sheets API of the stand-in, so that nothing is done that Google would refuse.

import type { Google } from '../../local/google';
import { applyBatch } from '../../local/sheets-api/batch-update';
import type * as Schema from '../../local/sheets-api/schema';
import type { Sheet } from '../../local/sheets-api/workbook';
import { tabColumns, tabRows } from '../../src/layout/tab-columns';
import { sheetOfRole } from '../actions/story';
import { sortRows } from './sort-rows';

/** Picks for a damage: any number from 0 to below 1000. */
export interface Picks {
  readonly a: number;
  readonly b: number;
}

/** The sheet that is damaged, by role. @returns what was done, in words */
export type Damage = (google: Google, role: string, picks: Picks) => string;

export const idOf = (sheet: Sheet): number => sheet.properties.sheetId ?? 0;

export function byHand(google: Google, requests: readonly Schema.Request[]): void {
  applyBatch(google.workbook, requests, google.workbook.owner, {
    apiWritesObeyStrictRules: false,
    evaluate: () => google.evaluation(),
  });
}

const rowCountOf = (sheet: Sheet): number => sheet.properties.gridProperties?.rowCount ?? 0;
const columnCountOf = (sheet: Sheet): number => sheet.properties.gridProperties?.columnCount ?? 0;
const pick = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const keyAt = (sheet: Sheet, row: number): string => sheet.cells[row]?.[0]?.userEnteredValue?.stringValue ?? '';

/** Rows of the table that hold entries, wherever they stand now. */
const tableRows = (sheet: Sheet): readonly number[] =>
  sheet.cells.flatMap((_, row) => (row >= tabRows.first && row < sheet.cells.length - 4 ? [row] : []));
const keyedRows = (sheet: Sheet): readonly number[] =>
  sheet.cells.flatMap((_, row) => {
    const key = keyAt(sheet, row);
    return key !== '' && !key.startsWith('#') ? [row] : [];
  });
const rowsToHit = (sheet: Sheet): readonly number[] => {
  const keyed = keyedRows(sheet);
  return keyed.length > 0 ? keyed : tableRows(sheet);
};

/** Wherever it has been moved to. */
function labelColumn(sheet: Sheet): number {
  const columns = sheet.cells.map((cells) =>
    cells.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'Nội dung'),
  );
  return columns.find((column) => column >= 0) ?? tabColumns.content;
}

const range = (sheetId: number, row: number, column: number, rows = 1, columns = 1): Schema.GridRange => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + rows,
  startColumnIndex: column,
  endColumnIndex: column + columns,
});

const rowRange = (sheetId: number, row: number, count = 1): Schema.DimensionRange => ({
  sheetId,
  dimension: 'ROWS',
  startIndex: row,
  endIndex: row + count,
});
const columnRange = (sheetId: number, column: number, count = 1): Schema.DimensionRange => ({
  ...rowRange(sheetId, column, count),
  dimension: 'COLUMNS',
});

const write = (
  sheetId: number,
  row: number,
  column: number,
  value: Schema.ExtendedValue | undefined,
): Schema.Request => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: [{ values: [value ? { userEnteredValue: value } : {}] }],
    fields: 'userEnteredValue',
  },
});

/** Cells with formulas of ours that no entry shares a column with. */
const formulaCells = (sheet: Sheet): readonly { readonly row: number; readonly column: number }[] =>
  sheet.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.userEnteredValue?.formulaValue !== undefined &&
      ![tabColumns.result, tabColumns.evidence, tabColumns.explanation].some((own) => own === column)
        ? [{ row, column }]
        : [],
    ),
  );

const on =
  (requestsOf: (sheet: Sheet, picks: Picks) => readonly Schema.Request[]) =>
  (google: Google, role: string, picks: Picks): string => {
    const requests = requestsOf(sheetOfRole(google, role), picks);
    if (requests.length > 0) byHand(google, requests);
    return `${role}: ${requests.map((request) => Object.keys(request).join()).join()}`;
  };

const inputColumns = [tabColumns.result, tabColumns.evidence, tabColumns.explanation] as const;

/** On a unit's tab. */
export const tabDamages = {
  formatPasted: on((sheet, { a, b }) => [
    {
      repeatCell: {
        range: range(idOf(sheet), pick(tableRows(sheet), a), pick(inputColumns, b), 2),
        cell: {
          userEnteredFormat: {
            backgroundColor: { red: 1 },
            numberFormat: { type: 'CURRENCY', pattern: '#,##0 "đ"' },
            textFormat: { bold: true, fontSize: 18 },
          },
        },
        fields: 'userEnteredFormat',
      },
    },
  ]),
  formatCleared: on((sheet, { a, b }) => [
    {
      repeatCell: {
        range: range(idOf(sheet), pick(tableRows(sheet), a), pick(inputColumns, b), 3),
        cell: {},
        fields: 'userEnteredFormat',
      },
    },
  ]),
  validationPasted: on((sheet, { a }) => [
    {
      setDataValidation: {
        range: range(idOf(sheet), pick(rowsToHit(sheet), a), tabColumns.result, 2),
        rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Đỏ' }] }, strict: false },
      },
    },
  ]),
  validationRemoved: on((sheet, { a }) => [
    { setDataValidation: { range: range(idOf(sheet), pick(rowsToHit(sheet), a), tabColumns.result, 4) } },
  ]),
  formulaOverwritten: on((sheet, { a }) => {
    const { row, column } = pick(formulaCells(sheet), a);
    return [write(idOf(sheet), row, column, { stringValue: 'Đạt' })];
  }),
  formulaCleared: on((sheet, { a }) => {
    const { row, column } = pick(formulaCells(sheet), a);
    return [write(idOf(sheet), row, column, undefined)];
  }),
  formulaMadeValue: on((sheet, { a }) => {
    const { row, column } = pick(formulaCells(sheet), a);
    return [write(idOf(sheet), row, column, { numberValue: 1 })];
  }),
  labelOverwritten: on((sheet, { a }) => [
    write(idOf(sheet), pick(rowsToHit(sheet), a), labelColumn(sheet), { stringValue: 'xem lại chỗ này' }),
  ]),
  headerOverwritten: on((sheet, { a }) => [
    write(idOf(sheet), tabRows.header, pick([tabColumns.verdict, tabColumns.evidence, tabColumns.lastYear], a), {
      stringValue: 'Cột khác',
    }),
  ]),
  rowDeleted: on((sheet, { a }) => [{ deleteDimension: { range: rowRange(idOf(sheet), pick(rowsToHit(sheet), a)) } }]),
  rowsDeleted: on((sheet, { a }) => [
    { deleteDimension: { range: rowRange(idOf(sheet), pick(rowsToHit(sheet).slice(0, -2), a), 2) } },
  ]),
  rowMoved: on((sheet, { a, b }) => {
    const [from, to] = [pick(rowsToHit(sheet), a), pick(tableRows(sheet), b)];
    return from === to || from + 1 === to
      ? []
      : [{ moveDimension: { source: rowRange(idOf(sheet), from), destinationIndex: to } }];
  }),
  rowInserted: on((sheet, { a }) => [
    { insertDimension: { range: rowRange(idOf(sheet), pick(tableRows(sheet), a), 2), inheritFromBefore: true } },
  ]),
  rowInsertedAbove: on((sheet) => [{ insertDimension: { range: rowRange(idOf(sheet), 0), inheritFromBefore: false } }]),
  columnInserted: on((sheet, { a }) => [
    { insertDimension: { range: columnRange(idOf(sheet), 1 + (a % 12)), inheritFromBefore: true } },
  ]),
  columnMoved: on((sheet, { a }) => {
    const from = pick(inputColumns, a);
    return [
      { unmergeCells: { range: { sheetId: idOf(sheet) } } },
      { moveDimension: { source: columnRange(idOf(sheet), from), destinationIndex: 2 } },
    ];
  }),
  helperColumnDeleted: on((sheet, { a }) => [
    { deleteDimension: { range: columnRange(idOf(sheet), tabColumns.value + (a % 8)) } },
  ]),
  keyCleared: on((sheet, { a }) => [write(idOf(sheet), pick(rowsToHit(sheet), a), 0, undefined)]),
  keysCleared: on((sheet) => [
    { updateCells: { range: range(idOf(sheet), 0, 0, rowCountOf(sheet)), fields: 'userEnteredValue' } },
  ]),
  keyDoubled: on((sheet, { a, b }) => {
    const rows = rowsToHit(sheet);
    return [write(idOf(sheet), pick(rows, a), 0, { stringValue: keyAt(sheet, pick(rows, b)) || 'x' })];
  }),
  keyColumnDeleted: on((sheet) => [{ deleteDimension: { range: columnRange(idOf(sheet), 0) } }]),
  renamed: on((sheet, { a }) => [
    {
      updateSheetProperties: {
        properties: { sheetId: idOf(sheet), title: `Tab của tôi ${a} ${idOf(sheet)}` },
        fields: 'title',
      },
    },
  ]),
  hidden: on((sheet) => [
    { updateSheetProperties: { properties: { sheetId: idOf(sheet), hidden: true }, fields: 'hidden' } },
  ]),
  rowsHidden: on((sheet, { a }) => [
    {
      updateDimensionProperties: {
        range: rowRange(idOf(sheet), pick(tableRows(sheet), a), 2),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
  ]),
  columnsShown: on((sheet) => [
    {
      updateDimensionProperties: {
        range: columnRange(idOf(sheet), tabColumns.value, columnCountOf(sheet) - tabColumns.value),
        properties: { hiddenByUser: false },
        fields: 'hiddenByUser',
      },
    },
  ]),
  protectionsRemoved: on((sheet) =>
    sheet.protectedRanges.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
  ),
  strangerLetIn: on((sheet, { a }) => {
    if (sheet.protectedRanges.length === 0) return [];
    const { protectedRangeId, editors } = pick(sheet.protectedRanges, a);
    return [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId, editors: { users: [...(editors?.users ?? []), 'khach@example.com'] } },
          fields: 'editors',
        },
      },
    ];
  }),
  protectionOnlyWarns: on((sheet, { a }) => {
    if (sheet.protectedRanges.length === 0) return [];
    const { protectedRangeId } = pick(sheet.protectedRanges, a);
    return [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId, warningOnly: true },
          fields: 'warningOnly,editors',
        },
      },
    ];
  }),
  conditionsDoubled: on((sheet) =>
    sheet.conditionalFormats.map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
  ),
  conditionDeleted: on((sheet) =>
    sheet.conditionalFormats.length === 0 ? [] : [{ deleteConditionalFormatRule: { sheetId: idOf(sheet), index: 0 } }],
  ),
  mergePasted: on((sheet, { a }) => {
    const row = pick(tableRows(sheet), a);
    return [{ mergeCells: { range: range(idOf(sheet), row, tabColumns.unitOfMeasure, 1, 2), mergeType: 'MERGE_ALL' } }];
  }),
  filterSet: on((sheet) => [
    {
      setBasicFilter: {
        filter: { range: range(idOf(sheet), tabRows.header, 1, rowCountOf(sheet) - tabRows.header, 10) },
      },
    },
  ]),
  frozenChanged: on((sheet) => [
    {
      updateSheetProperties: {
        properties: { sheetId: idOf(sheet), gridProperties: { frozenRowCount: 0 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ]),
  sortedWithKeys: (google, role) => sorted(google, role, 0, tabColumns.day + 1, tabColumns.content),
  sortedWithoutKeys: (google, role) =>
    sorted(google, role, tabColumns.number, tabColumns.comment + 1, tabColumns.number),
  sortedWithoutNumbers: (google, role) =>
    sorted(google, role, tabColumns.content, tabColumns.comment + 1, tabColumns.content),
  metadataRemoved: on((sheet) =>
    sheet.developerMetadata.map(({ metadataId }) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
    })),
  ),
} as const satisfies Readonly<Record<string, Damage>>;

export type TabDamage = keyof typeof tabDamages;

function sorted(google: Google, role: string, startColumn: number, endColumn: number, by: number): string {
  const sheet = sheetOfRole(google, role);
  const [first] = tableRows(sheet);
  if (first === undefined) return `${role}: nothing to sort`;
  const endRow = sheet.cells.length - 4;
  sortRows(google, { sheetId: idOf(sheet), startRow: first, endRow, startColumn, endColumn, by });
  return `${role}: sorted by column ${by}`;
}

/** Copies a tab. Whether Google copies its marks and protections is not known: both readings. */
export function duplicateTab(google: Google, role: string, takesMarks: boolean): Sheet {
  const source = sheetOfRole(google, role);
  byHand(google, [{ duplicateSheet: { sourceSheetId: idOf(source), insertSheetIndex: 1 } }]);
  const copy = google.workbook.sheets[1];
  if (!copy) throw new Error('no copy');
  const onCopy = <Range extends Schema.GridRange>(one: Range): Range => ({ ...one, sheetId: idOf(copy) });
  if (takesMarks) {
    byHand(google, [
      ...source.developerMetadata.map(({ metadataKey, metadataValue }) => ({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey,
            metadataValue,
            location: { sheetId: idOf(copy) },
            visibility: 'DOCUMENT' as const,
          },
        },
      })),
      ...source.protectedRanges.map(({ description, range: own, unprotectedRanges, editors }) => ({
        addProtectedRange: {
          protectedRange: {
            description,
            range: onCopy(own ?? {}),
            ...(unprotectedRanges ? { unprotectedRanges: unprotectedRanges.map(onCopy) } : {}),
            editors,
          },
        },
      })),
    ]);
  }
  return google.workbook.sheets.find((sheet) => idOf(sheet) === idOf(copy)) ?? copy;
}

export const deleteSheet = (google: Google, role: string): void =>
  byHand(google, [{ deleteSheet: { sheetId: idOf(sheetOfRole(google, role)) } }]);

export const overwrite = (
  google: Google,
  role: string,
  row: number,
  column: number,
  value: Schema.ExtendedValue,
): void => byHand(google, [write(idOf(sheetOfRole(google, role)), row, column, value)]);
