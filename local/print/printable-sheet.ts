// One sheet by itself as a workbook to be printed: what its formulas show stands in their place, so that no other sheet is missed.

import type { Evaluation } from '../sheets-api/evaluation';
import type * as Schema from '../sheets-api/schema';
import type { Cell, Sheet, Workbook } from '../sheets-api/workbook';
import { printOf } from '../xlsx/page-setup';

export interface PrintLook {
  readonly landscape: boolean;
  /** All of it on one page; otherwise one page wide, as many tall as it takes. */
  readonly onePage: boolean;
}

const shown = (value: Schema.ExtendedValue | undefined): Schema.ExtendedValue | undefined =>
  value?.errorValue ? { stringValue: value.errorValue.type ?? 'ERROR' } : value;

function withoutFormulas(sheet: Sheet, evaluation: Evaluation): Sheet['cells'] {
  const sheetId = sheet.properties.sheetId ?? 0;
  const still = (cell: Cell | undefined, row: number, column: number): Cell | undefined =>
    cell?.userEnteredValue?.formulaValue === undefined
      ? cell
      : { ...cell, userEnteredValue: shown(evaluation.effectiveValue(sheetId, row, column)) };
  return sheet.cells.map((line, row) => line.map((cell, column) => still(cell, row, column)));
}

/** Takes the place of the sheet's own print set-up; what rows repeat stays. */
function withLook(sheet: Sheet, { landscape, onePage }: PrintLook): Sheet['developerMetadata'] {
  const { onePage: _, ...print } = printOf(sheet);
  const metadataValue = JSON.stringify({
    ...print,
    orientation: landscape ? 'landscape' : 'portrait',
    ...(onePage ? { onePage } : {}),
  });
  const others = sheet.developerMetadata.filter(({ metadataKey }) => metadataKey !== 'print');
  return [...others, { metadataKey: 'print', metadataValue }];
}

/** null where there is no such sheet. */
export function printableSheet(
  workbook: Workbook,
  evaluation: Evaluation,
  sheetId: number,
  look: PrintLook,
): Workbook | null {
  const sheet = workbook.sheets.find(({ properties }) => (properties.sheetId ?? 0) === sheetId);
  if (!sheet) return null;
  const alone: Sheet = {
    ...sheet,
    properties: { ...sheet.properties, hidden: false },
    cells: withoutFormulas(sheet, evaluation),
    developerMetadata: withLook(sheet, look),
  };
  return { ...workbook, sheets: [alone], namedRanges: [] };
}
