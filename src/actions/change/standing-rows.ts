// The rows of a unit's tab as they stand: which of them hold anything, what they were filled as, and which are locked already.

import { knownRowKeys, knownRowKinds } from '../../compile/metadata';
import type { RawEntry } from '../../domain/entry';
import { COMPUTED } from '../../layout/row-kinds';
import { tabColumns, tabRows } from '../../layout/tab-columns';
import { RETIRED_KEY } from '../../layout/unit-tab-rows';
import { rowsByKey } from '../../read/read-workbook';
import { type SheetSnapshot, textOf } from '../../read/snapshot';

export interface StandingRow {
  readonly key: string;
  /** 0-based. */
  readonly row: number;
  readonly label: string;
  /** As `row-kinds.ts` words it; null where the tab does not remember it. */
  readonly kind: string | null;
  /** Put aside when we painted the tab last, so that no school can have typed there since. */
  readonly isLocked: boolean;
  /** Painted by us under this key. */
  readonly isOurs: boolean;
  readonly result: RawEntry;
  /** Our own formula stands in the result. */
  readonly hasOurFormula: boolean;
  /** Cells of the row that people have filled. */
  readonly entries: number;
  /** Whether anything of people's is in the row, notes on cells included. */
  readonly isFilled: boolean;
}

const KEPT_COLUMNS = [tabColumns.evidence, tabColumns.explanation, tabColumns.comment];
/** How the result of a computed row begins, for tabs that do not remember what their rows were. */
const OUR_FORMULA = /^=IF\(ISNUMBER\(/;

export const isBlank = (raw: RawEntry): boolean =>
  raw === null || raw === false || (typeof raw === 'string' && raw.trim() === '');

const countFilled = (sheet: SheetSnapshot, row: number, columns: readonly number[]): number =>
  columns.filter((column) => !isBlank(sheet.cell(row, column))).length;

/** Columns that people have added to the right of ours. */
const columnsBeyond = (sheet: SheetSnapshot, row: number): readonly number[] =>
  Array.from({ length: Math.max(0, sheet.width(row) - tabColumns.day - 1) }, (_, index) => tabColumns.day + 1 + index);

/** Rows of the table by key, headings of groups included; the first of a doubled key counts. */
export function standingRows(sheet: SheetSnapshot): readonly StandingRow[] {
  const known = knownRowKeys(sheet.current);
  const kinds = knownRowKinds(sheet.current);
  const ours = new Set(known);
  const locked = new Set(known.includes(RETIRED_KEY) ? known.slice(known.indexOf(RETIRED_KEY) + 1) : []);
  return [...rowsByKey(sheet)]
    .filter(([key, row]) => row >= tabRows.first && (!key.startsWith('#') || key.startsWith('#group:')))
    .map(([key, row]): StandingRow => {
      const result = sheet.cell(row, tabColumns.result);
      const isFormula = typeof result === 'object' && result !== null;
      const remembered = kinds.get(key) || null;
      const looksOurs = isFormula && OUR_FORMULA.test(result.formula);
      const kind = remembered ?? (looksOurs ? COMPUTED : null);
      const hasOurFormula = isFormula && kind === COMPUTED;
      const entries = countFilled(sheet, row, KEPT_COLUMNS) + (hasOurFormula || isBlank(result) ? 0 : 1);
      const isFilled = entries > 0 || countFilled(sheet, row, columnsBeyond(sheet, row)) > 0 || sheet.hasNote(row);
      return {
        key,
        row,
        label: textOf(sheet.cell(row, tabColumns.content)) || textOf(sheet.cell(row, tabColumns.number)),
        kind,
        isLocked: locked.has(key),
        isOurs: ours.has(key),
        result,
        hasOurFormula,
        entries,
        isFilled,
      };
    });
}
