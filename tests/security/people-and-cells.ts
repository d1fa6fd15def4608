// Who may write which cell, said once more from the keys and headings that stand on the sheets, not from the specs that made the protections.

import type { Google } from '../../local/google';
import { mayEdit } from '../../local/sheets-api/permissions';
import type { Sheet } from '../../local/sheets-api/workbook';
import { defaultPlan } from '../../src/plans/default-plan';

export const OWNER = 'chu@example.edu.vn';
export const SECOND_OFFICER = 'canbo2@example.edu.vn';
/** Shared with the right to edit, but no school's. */
export const EDITING_LEADER = 'lanhdao@example.edu.vn';
/** Shared to view only: not among the editors. */
export const VIEWING_LEADER = 'chutich@example.edu.vn';
export const STRANGER = 'khach@example.com';

export interface Expected {
  readonly officers: readonly string[];
  /** Addresses that may write on the tab of a unit whose inputs are open; units without an entry are closed. */
  readonly open: Readonly<Record<string, readonly string[]>>;
}

const fields = new Set(defaultPlan.indicators.flatMap((indicator) => indicator.fields.map(({ code }) => code)));
const indicators = new Set(defaultPlan.indicators.map(({ code }) => code));

const textAt = (sheet: Sheet, row: number, column: number): string =>
  sheet.cells[row]?.[column]?.userEnteredValue?.stringValue ?? '';

const roleOf = (sheet: Sheet): string =>
  sheet.developerMetadata.find(({ metadataKey }) => metadataKey === 'role')?.metadataValue ?? '';

/** Headings of a unit's tab by column. */
function headingsOf(sheet: Sheet): ReadonlyMap<number, string> {
  const row = sheet.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === '#header');
  return new Map((sheet.cells[row] ?? []).map((cell, column) => [column, cell?.userEnteredValue?.stringValue ?? '']));
}

/** Whether the cell is one that a school fills. */
function inputTest(sheet: Sheet): (row: number, column: number) => boolean {
  const headings = headingsOf(sheet);
  return (row, column) => {
    const key = textAt(sheet, row, 0);
    const heading = headings.get(column);
    if (key === '#submit') return heading === 'Chỉ tiêu';
    if (heading === 'Kết quả') return fields.has(key);
    return (heading === 'Minh chứng' || heading === 'Giải trình') && (fields.has(key) || indicators.has(key));
  };
}

const BEYOND = 3;

/** Every cell of every sheet, some rows and columns beyond its grid too, where somebody may write and should not, or the other way round. */
export function wrongCells(google: Google, people: readonly string[], { officers, open }: Expected): readonly string[] {
  const { workbook } = google;
  const wrong: string[] = [];
  for (const sheet of workbook.sheets) {
    const { sheetId = 0, title = '', gridProperties } = sheet.properties;
    const { rowCount = 0, columnCount = 0 } = gridProperties ?? {};
    const unit = roleOf(sheet).startsWith('unit:') ? roleOf(sheet).slice('unit:'.length) : null;
    const isInput = unit === null ? () => false : inputTest(sheet);
    const writers = unit === null ? [] : (open[unit] ?? []);
    for (let row = 0; row < rowCount + BEYOND; row++) {
      for (let column = 0; column < columnCount + BEYOND; column++) {
        const input = isInput(row, column);
        for (const person of people) {
          const should = officers.includes(person) || (input && writers.includes(person));
          if (mayEdit(workbook, sheetId, row, column, person) !== should)
            wrong.push(`${person} ${should ? 'may not' : 'may'} write ${title} R${row + 1}C${column + 1}`);
        }
      }
    }
  }
  return wrong;
}

/** How many cells that person may write. */
export function cellsOf(google: Google, person: string): number {
  let count = 0;
  for (const { properties } of google.workbook.sheets) {
    const { rowCount = 0, columnCount = 0 } = properties.gridProperties ?? {};
    for (let row = 0; row < rowCount; row++)
      for (let column = 0; column < columnCount; column++)
        if (mayEdit(google.workbook, properties.sheetId ?? 0, row, column, person)) count++;
  }
  return count;
}
