// What both peers on SpreadsheetApp write alike: there is one call for it, however the cells are written.

import type { Block, SheetPlan } from '../book-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const rangeOf = (sheet: Sheet, { startRow, endRow, startColumn, endColumn }: Block): Range =>
  sheet.getRange(startRow + 1, startColumn + 1, endRow - startRow, endColumn - startColumn);

/** As large as planned, whatever it was. */
export function fitGrid(sheet: Sheet, { rows, columns }: SheetPlan): void {
  const [rowsNow, columnsNow] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rowsNow < rows) sheet.insertRowsAfter(rowsNow, rows - rowsNow);
  if (rowsNow > rows) sheet.deleteRows(rows + 1, rowsNow - rows);
  if (columnsNow < columns) sheet.insertColumnsAfter(columnsNow, columns - columnsNow);
  if (columnsNow > columns) sheet.deleteColumns(columns + 1, columnsNow - columns);
}

/** What set-up left there goes first. */
export function clearSheet(sheet: Sheet): void {
  for (const type of [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE])
    for (const protection of sheet.getProtections(type)) protection.remove();
  const filter = sheet.getFilter();
  if (filter) filter.remove();
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  all.breakApart();
  all.clearDataValidations();
  sheet.showRows(1, sheet.getMaxRows());
  sheet.showColumns(1, sheet.getMaxColumns());
  sheet.clear();
}

export function setConditions(sheet: Sheet, { conditions }: SheetPlan): void {
  const rules = conditions.map(({ ranges, formula, background, color, bold, italic }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
    if (background !== undefined) builder.setBackground(background);
    if (color !== undefined) builder.setFontColor(color);
    if (bold !== undefined) builder.setBold(bold);
    if (italic !== undefined) builder.setItalic(italic);
    return builder.setRanges(ranges.map((range) => rangeOf(sheet, range))).build();
  });
  sheet.setConditionalFormatRules(rules);
}
