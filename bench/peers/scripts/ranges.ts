// What both peers on SpreadsheetApp write alike: there is one call for it, however the cells are written.

import type { Block, SheetPlan } from '../book-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const rangeOf = (sheet: Sheet, { startRow, endRow, startColumn, endColumn }: Block): Range =>
  sheet.getRange(startRow + 1, startColumn + 1, endRow - startRow, endColumn - startColumn);

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
