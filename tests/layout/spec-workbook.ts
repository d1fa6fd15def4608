// Sheets as the layout describes them, evaluated without Google: blocks become cells, HyperFormula computes what they show.

import { createCalculator } from '../../local/formulas';
import { createWorkbook, emptySheet } from '../../local/sheets-api/create-workbook';
import type { Sheet, Workbook } from '../../local/sheets-api/workbook';
import type { RawEntry } from '../../src/domain/entry';
import type { CellContent, SheetSpec } from '../../src/layout/sheet-spec';

export type Value = string | number | boolean | null;

const contentOf = (raw: CellContent | RawEntry) => {
  if (raw === null || raw === '') return undefined;
  if (typeof raw === 'object') return { formulaValue: raw.formula };
  if (typeof raw === 'string') return { stringValue: raw };
  return typeof raw === 'number' ? { numberValue: raw } : { boolValue: raw };
};

export function putInto(sheet: Sheet, row: number, column: number, raw: CellContent | RawEntry): void {
  while (sheet.cells.length <= row) sheet.cells.push([]);
  const cells = sheet.cells[row] ?? [];
  while (cells.length <= column) cells.push(undefined);
  const userEnteredValue = contentOf(raw);
  cells[column] = userEnteredValue ? { userEnteredValue } : undefined;
}

export function sheetOf(spec: SheetSpec, sheetId: number): Sheet {
  const gridProperties = { rowCount: spec.rowCount, columnCount: spec.columns.length };
  const sheet = emptySheet({ sheetId, title: spec.title, index: sheetId, sheetType: 'GRID', gridProperties });
  spec.rowKeys?.forEach((key, row) => {
    putInto(sheet, row, 0, key);
  });
  for (const block of [...spec.blocks, ...(spec.seed ?? [])]) {
    block.rows.forEach((cells, r) => {
      cells.forEach((content, c) => {
        if (content !== null) putInto(sheet, block.row + r, block.column + c, content);
      });
    });
  }
  return sheet;
}

export const workbookOf = (sheets: readonly Sheet[]): Workbook => ({
  ...createWorkbook({ owner: 'canbo@example.edu.vn' }),
  sheets: [...sheets],
});

export type Shown = (sheet: Sheet, row: number, column: number) => Value;

/**
 * A workbook that stays open: after cells were changed in place, `at` tells what they show now.
 * An error is shown as "#REF" and the like, an empty cell as null.
 */
export function open(workbook: Workbook, today: () => number): { readonly at: Shown; readonly changed: () => void } {
  const calculator = createCalculator({ today });
  return {
    changed: () => {
      workbook.revision++;
    },
    at: (sheet, row, column) => {
      const value = calculator.evaluate(workbook).effectiveValue(sheet.properties.sheetId ?? 0, row, column);
      if (!value) return null;
      if (value.errorValue) return `#${value.errorValue.type}`;
      return value.numberValue ?? value.stringValue ?? value.boolValue ?? null;
    },
  };
}
