// Sorts a range as a person does it in the browser: what stands in the cells goes along, their rules stay, nothing else follows.

import type { Google } from '../../local/google';
import { cellAt, putCell } from '../../local/sheets-api/cells';
import { createDraft } from '../../local/sheets-api/draft';
import { offsetFormula } from '../../local/sheets-api/references';
import type { Cell, Sheet } from '../../local/sheets-api/workbook';

export interface SortedRange {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** Column to sort by; blanks come last, equals stay in their order. */
  readonly by: number;
}

const textOf = (cell: Cell | undefined): string => {
  const value = cell?.userEnteredValue;
  return String(value?.stringValue ?? value?.numberValue ?? value?.formulaValue ?? '');
};

/** Relative references count from the row in which the formula comes to stand. */
function moved(cell: Cell | undefined, rows: number, rule: Cell['dataValidation']): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  const value = formula === undefined ? cell?.userEnteredValue : { formulaValue: offsetFormula(formula, rows, 0) };
  const next = { ...cell, userEnteredValue: value, dataValidation: rule };
  return value || rule || cell?.userEnteredFormat ? next : undefined;
}

export function sortRows(google: Google, { sheetId, startRow, endRow, startColumn, endColumn, by }: SortedRange): void {
  const draft = createDraft(google.workbook);
  const before: Sheet = structuredClone(draft.sheet(sheetId));
  const sheet = draft.edit(sheetId);
  const rows = Array.from({ length: endRow - startRow }, (_, index) => startRow + index);
  const order = [...rows].sort((a, b) => {
    const [one, other] = [textOf(cellAt(before, a, by)), textOf(cellAt(before, b, by))];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return one.localeCompare(other, 'vi') || a - b;
  });
  order.forEach((from, index) => {
    const to = startRow + index;
    for (let column = startColumn; column < endColumn; column++) {
      const rule = cellAt(before, to, column)?.dataValidation;
      putCell(draft, sheet, to, column, moved(cellAt(before, from, column), to - from, rule));
    }
  });
  draft.commit();
}
