// After the tabs are made: formulas that came back as errors, and copies that lack something.
//
// What Google's duplicateSheet takes along is not written down anywhere. A tab that has not come out like the first of its shape, which
// was told in full, is told in full, too.

import type { CellRange, Spreadsheet, SpreadsheetGateway } from '../google/spreadsheet-gateway';
import { a1 } from '../layout/a1';
import type { SheetSpec } from '../layout/sheet-spec';
import { tabColumns, tabRows } from '../layout/tab-columns';
import type { Snapshot } from '../read/snapshot';
import { type PlannedSheet, planSheet, type ToldSheet } from './write-sheets';

type Sheet = NonNullable<Spreadsheet['sheets']>[number];

const ERRORS = 'startRow,startColumn,rowData(values(effectiveValue(errorValue(type))';
const TRAITS = 'gridProperties(frozenRowCount,hideGridlines)),conditionalFormats(ranges(sheetId)),merges(startRowIndex';

/** Little of it is answered where a cell has neither. @param withTraits whether tabs are to be held against each other */
const fieldsOf = (withTraits: boolean): string =>
  withTraits
    ? `sheets(properties(sheetId,title,${TRAITS}),data(columnMetadata(hiddenByUser),${ERRORS},dataValidation(condition(type))))))`
    : `sheets(properties(title),data(${ERRORS}))))`;

/** Rows of the table that are looked at, to see whether there are rules for what is typed. */
const SAMPLED_ROWS = 2;

/**
 * Of a tab its head, with the hidden row of state, and the column of verdicts: whatever else is computed there is asked for by one of
 * these, or by *Tổng hợp*, and takes its errors along. A thousand whole tabs would answer 20 MB.
 */
const partsOf = ({ sheetId }: PlannedSheet): readonly CellRange[] => {
  const headEnd = tabRows.first + SAMPLED_ROWS;
  return [
    { sheetId, endRow: headEnd },
    { sheetId, startRow: headEnd, startColumn: tabColumns.verdict, endColumn: tabColumns.verdict + 1 },
  ];
};

/** What Google made of the tabs, and of the sheets that look at them. */
export function readBack(
  { readParts }: SpreadsheetGateway,
  tabs: readonly PlannedSheet[],
  overviewIds: readonly number[],
): Spreadsheet {
  const ranges = [...tabs.flatMap(partsOf), ...overviewIds.map((sheetId) => ({ sheetId }))];
  return readParts(fieldsOf(tabs.some(({ isNew }) => isNew)), ranges);
}

/** Cells whose formula came back as an error, as "Tab!F12". */
export function formulaErrors({ sheets = [] }: Spreadsheet): readonly string[] {
  const found: string[] = [];
  for (const { properties, data = [] } of sheets) {
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
      rowData.forEach(({ values = [] }, row) => {
        values.forEach(({ effectiveValue }, column) => {
          if (effectiveValue?.errorValue)
            found.push(`${properties?.title}!${a1(startRow + row, startColumn + column)}`);
        });
      });
    }
  }
  return found;
}

function traitsOf({ properties, conditionalFormats = [], merges = [], data = [] }: Sheet): string {
  const grid = data.find(({ startRow = 0 }) => startRow === 0);
  const hidden = (grid?.columnMetadata ?? []).map(({ hiddenByUser }) => (hiddenByUser ? 1 : 0));
  let validated = 0;
  for (const { values } of grid?.rowData ?? []) {
    for (const cell of values ?? []) if (cell.dataValidation) validated++;
  }
  const { frozenRowCount, hideGridlines } = properties?.gridProperties ?? {};
  return JSON.stringify([frozenRowCount, hideGridlines, conditionalFormats.length, merges.length, hidden, validated]);
}

/** New tabs that lack what the first of their shape has. */
export function lackingTabs(tabs: readonly PlannedSheet[], { sheets = [] }: Spreadsheet): readonly PlannedSheet[] {
  const byId = new Map(sheets.map((sheet) => [sheet.properties?.sheetId ?? 0, sheet] as const));
  const wanted = new Map<SheetSpec['styles'], string>();
  return tabs.filter(({ spec, sheetId, isNew }) => {
    const sheet = byId.get(sheetId);
    if (!isNew || !sheet) return false;
    const traits = traitsOf(sheet);
    const first = wanted.get(spec.styles) ?? traits;
    wanted.set(spec.styles, first);
    return traits !== first;
  });
}

/** The tabs painted in full over what is there, whatever their note says that they look like. */
export function repaintInFull(
  tabs: readonly PlannedSheet[],
  snapshot: Snapshot,
  officers: readonly string[],
): readonly ToldSheet[] {
  const byRole = new Map(
    [...snapshot.byRole].map(
      ([role, sheet]) => [role, { ...sheet, current: { ...sheet.current, hash: null } }] as const,
    ),
  );
  return tabs.map(({ spec, sheetId }) => planSheet({ ...snapshot, byRole }, spec, sheetId, 0, officers));
}
