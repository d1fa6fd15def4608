// After the tabs are made: formulas that came back as errors, and copies that lack something.
//
// What Google's duplicateSheet takes along is not written down anywhere. A tab that has not come out like the first of its shape, which
// was told in full, is told in full, too.

import type { Spreadsheet } from '../google/spreadsheet-gateway';
import { a1 } from '../layout/a1';
import type { SheetSpec } from '../layout/sheet-spec';
import type { Snapshot } from '../read/snapshot';
import { type PlannedSheet, planSheet, type ToldSheet } from './write-sheets';

type Sheet = NonNullable<Spreadsheet['sheets']>[number];

/** Little of it is answered where a cell has neither. @param withCopies whether tabs are to be held against each other */
export const readBackFields = (withCopies: boolean): string =>
  withCopies
    ? 'sheets(properties(sheetId,title,gridProperties(frozenRowCount,hideGridlines)),conditionalFormats(booleanRule(condition(type))),merges(startRowIndex),data(startRow,startColumn,columnMetadata(hiddenByUser),rowData(values(effectiveValue(errorValue(type)),dataValidation(condition(type))))))'
    : 'sheets(properties(title),data(startRow,startColumn,rowData(values(effectiveValue(errorValue(type))))))';

/** Cells whose formula came back as an error, as "Tab!F12". */
export function formulaErrors({ sheets = [] }: Spreadsheet): readonly string[] {
  const found: string[] = [];
  // A thousand tabs have more than a million cells.
  for (const { properties, data = [] } of sheets) {
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
      for (let row = 0; row < rowData.length; row++) {
        const cells = rowData[row]?.values ?? [];
        for (let column = 0; column < cells.length; column++) {
          if (cells[column]?.effectiveValue?.errorValue)
            found.push(`${properties?.title}!${a1(startRow + row, startColumn + column)}`);
        }
      }
    }
  }
  return found;
}

function traitsOf({ properties, conditionalFormats = [], merges = [], data = [] }: Sheet): string {
  const [grid] = data;
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
