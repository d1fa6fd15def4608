// A batch in progress: copies a sheet, a row, a list only when it is touched, so that a refused batch leaves no trace.

import { refuse } from './google-error';
import type { Cell, Sheet, Workbook } from './workbook';

export interface Draft {
  /** What the workbook would be. Its lists and its edited sheets are the draft's own. */
  readonly workbook: Workbook;
  find(sheetId: number): Sheet | undefined;
  /** For reading. @throws Refusal "No grid with id: 5" */
  sheet(sheetId: number | undefined): Sheet;
  /** For writing: the draft's own copy. Cells are replaced, never changed in place. */
  edit(sheetId: number | undefined): Sheet;
  /** A row of an edited sheet that may be written to; rows up to it are filled in. */
  row(sheet: Sheet, row: number): (Cell | undefined)[];
  /** Adds a sheet that belongs to the draft, at a place in the tab order. */
  add(sheet: Sheet, index: number): void;
  remove(sheetId: number): void;
  /** Counts up with every edit of the sheet's content; caches compare it. */
  version(sheet: Sheet): number;
  /** Makes the draft true. */
  commit(): void;
}

function copySheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.slice(),
    rowProperties: sheet.rowProperties.slice(),
    columnProperties: sheet.columnProperties.slice(),
    merges: sheet.merges.slice(),
    conditionalFormats: sheet.conditionalFormats.slice(),
    protectedRanges: sheet.protectedRanges.slice(),
    developerMetadata: sheet.developerMetadata.slice(),
  };
}

/** Tab order is the order of the list; `index` follows it. A sheet that only moved is replaced: others may still hold it as it was. */
function renumber(sheets: Sheet[]): void {
  for (const [index, sheet] of sheets.entries()) {
    if (sheet.properties.index !== index) sheets[index] = { ...sheet, properties: { ...sheet.properties, index } };
  }
}

export function createDraft(base: Workbook): Draft {
  const workbook: Workbook = {
    ...base,
    sheets: base.sheets.slice(),
    developerMetadata: base.developerMetadata.slice(),
    namedRanges: base.namedRanges.slice(),
  };
  const byId = new Map(workbook.sheets.map((sheet) => [sheet.properties.sheetId ?? 0, sheet]));
  const ownSheets = new Set<Sheet>();
  const ownRows = new WeakSet<(Cell | undefined)[]>();
  const versions = new WeakMap<Sheet, number>();

  const sheetOf = (sheetId: number | undefined): Sheet =>
    byId.get(sheetId ?? 0) ?? refuse(`No grid with id: ${sheetId ?? 0}`);

  return {
    workbook,
    find: (sheetId) => byId.get(sheetId),
    sheet: sheetOf,
    edit(sheetId) {
      const sheet = sheetOf(sheetId);
      versions.set(sheet, (versions.get(sheet) ?? 0) + 1);
      if (ownSheets.has(sheet)) return sheet;
      const own = copySheet(sheet);
      ownSheets.add(own);
      byId.set(sheetId ?? 0, own);
      workbook.sheets[workbook.sheets.indexOf(sheet)] = own;
      return own;
    },
    row(sheet, row) {
      for (let filled = sheet.cells.length; filled <= row; filled++) sheet.cells.push([]);
      const there = sheet.cells[row] ?? [];
      if (ownRows.has(there)) return there;
      const own = there.slice();
      ownRows.add(own);
      sheet.cells[row] = own;
      return own;
    },
    add(sheet, index) {
      ownSheets.add(sheet);
      byId.set(sheet.properties.sheetId ?? 0, sheet);
      workbook.sheets.splice(index, 0, sheet);
    },
    remove(sheetId) {
      workbook.sheets.splice(workbook.sheets.indexOf(sheetOf(sheetId)), 1);
      byId.delete(sheetId);
    },
    version: (sheet) => versions.get(sheet) ?? 0,
    commit() {
      renumber(workbook.sheets);
      Object.assign(base, workbook, { revision: base.revision + 1 });
    },
  };
}
