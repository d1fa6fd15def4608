// Peer 1, as beginners' examples do it: SpreadsheetApp, one call for each property of each cell.

import { type BookPlan, type Content, isFormula, type Look, type Rule, type SheetPlan } from '../book-plan';
import { createLinks } from './links';
import { clearSheet, fitGrid, rangeOf, setConditions } from './sheets';
import { asTyped } from './typed-text';
import { brief, type CellRead, isToBeRead, judgeBook, type ReadBook } from './understand';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

function buildRule(rule: Rule): DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  if (rule.kind === 'checkbox') builder.requireCheckbox();
  else if (rule.kind === 'date') builder.requireDate();
  else if (rule.kind === 'list') builder.requireValueInList([...rule.options], true);
  else builder.requireFormulaSatisfied(rule.formula);
  builder.setAllowInvalid(!rule.strict);
  if (rule.hint !== '') builder.setHelpText(rule.hint);
  return builder.build();
}

function paintCell(cell: Range, look: Look): void {
  if (look.background !== undefined) cell.setBackground(look.background);
  if (look.color !== undefined) cell.setFontColor(look.color);
  if (look.family !== undefined) cell.setFontFamily(look.family);
  if (look.size !== undefined) cell.setFontSize(look.size);
  if (look.bold) cell.setFontWeight('bold');
  if (look.italic) cell.setFontStyle('italic');
  if (look.underline) cell.setFontLine('underline');
  if (look.horizontal !== undefined)
    cell.setHorizontalAlignment(look.horizontal.toLowerCase() as 'left' | 'center' | 'right');
  if (look.vertical !== undefined) cell.setVerticalAlignment(look.vertical.toLowerCase() as 'top' | 'middle');
  if (look.wrap !== undefined)
    cell.setWrapStrategy(look.wrap === 'WRAP' ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.CLIP);
  if (look.number !== undefined) cell.setNumberFormat(look.number);
  if (look.border !== undefined)
    cell.setBorder(true, true, true, true, null, null, look.border, SpreadsheetApp.BorderStyle.SOLID);
}

function fillCell(cell: Range, content: Content): void {
  if (isFormula(content)) cell.setFormula(content.formula);
  else if (content !== null) cell.setValue(asTyped(content));
}

function shapeSheet(sheet: Sheet, plan: SheetPlan): void {
  if (plan.tabColor !== null) sheet.setTabColor(plan.tabColor);
  sheet.setHiddenGridlines(plan.hidesGridlines);
  sheet.setFrozenRows(plan.frozenRows);
  sheet.setFrozenColumns(plan.frozenColumns);
  for (const { start, count, pixels } of plan.widths)
    for (let column = start; column < start + count; column++) sheet.setColumnWidth(column + 1, pixels);
  for (const { start, count, pixels } of plan.heights)
    for (let row = start; row < start + count; row++) sheet.setRowHeight(row + 1, pixels);
  for (const { start, count } of plan.hiddenColumns) sheet.hideColumns(start + 1, count);
  for (const { start, count } of plan.hiddenRows) sheet.hideRows(start + 1, count);
  for (const merge of plan.merges) rangeOf(sheet, merge).merge();
  if (plan.filter) rangeOf(sheet, plan.filter).createFilter();
}

function protectSheet(sheet: Sheet, { protections }: SheetPlan): void {
  for (const { range, description, unprotected, editors } of protections) {
    const protection = range === null ? sheet.protect() : rangeOf(sheet, range).protect();
    protection.setDescription(description);
    if (unprotected.length > 0) protection.setUnprotectedRanges(unprotected.map((one) => rangeOf(sheet, one)));
    protection.removeEditors(protection.getEditors());
    for (const editor of editors) protection.addEditor(editor);
  }
}

interface Writing {
  readonly book: BookPlan;
  /** Built once each. */
  readonly rules: Map<number, DataValidation>;
  readonly link: (content: Content) => Content;
}

function writeSheet(sheet: Sheet, plan: SheetPlan, { book, rules, link }: Writing): void {
  shapeSheet(sheet, plan);
  for (let row = 0; row < plan.rows; row++) {
    for (let column = 0; column < plan.columns; column++) {
      const content = plan.contents[row]?.[column] ?? null;
      const look = book.looks[plan.looks[row]?.[column] ?? 0] ?? {};
      const place = plan.rules[row]?.[column] ?? -1;
      const rule = book.rules[place];
      if (content === null && rule === undefined && Object.keys(look).length === 0) continue;
      const cell = sheet.getRange(row + 1, column + 1);
      paintCell(cell, look);
      fillCell(cell, link(content));
      if (!rule) continue;
      const built = rules.get(place) ?? buildRule(rule);
      rules.set(place, built);
      cell.setDataValidation(built);
    }
  }
  setConditions(sheet, plan);
  protectSheet(sheet, plan);
}

function writeBook(book: BookPlan): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const rules = new Map<number, DataValidation>();
  const link = createLinks((title) => spreadsheet.getSheetByName(title)?.getSheetId() ?? 0);
  // All tabs first, in their final size: formulas on one name cells of another.
  const sheets = book.sheets.map((plan) => {
    const there = plan.isNew ? null : spreadsheet.getSheetByName(plan.title);
    if (there) clearSheet(there);
    const sheet = there ?? spreadsheet.insertSheet(plan.title, plan.index);
    fitGrid(sheet, plan);
    return sheet;
  });
  for (const [index, plan] of book.sheets.entries()) {
    const sheet = sheets[index];
    if (!sheet) throw new Error(`There is no sheet ${plan.title}`);
    writeSheet(sheet, plan, { book, rules, link });
  }
}

/** A day or moment as the number that stands in the cell. */
function plain(value: unknown): CellRead {
  if (value instanceof Date) return (value.getTime() + 7 * 3_600_000) / 86_400_000 + 25_569;
  return value === '' ? null : (value as CellRead);
}

function readBook(): ReadBook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = spreadsheet.getSheets().map((sheet) => {
    const title = sheet.getName();
    const [rows, columns] = isToBeRead(title) ? [sheet.getLastRow(), sheet.getLastColumn()] : [0, 0];
    const cells: CellRead[][] = [];
    for (let row = 1; row <= rows; row++) {
      const values: CellRead[] = [];
      for (let column = 1; column <= columns; column++) {
        const cell = sheet.getRange(row, column);
        const formula = cell.getFormula();
        values.push(formula === '' ? plain(cell.getValue()) : { formula });
      }
      cells.push(values);
    }
    return { title, sheetId: sheet.getSheetId(), rows: sheet.getMaxRows(), cells };
  });
  return { title: spreadsheet.getName(), sheets };
}

export function generate(book: BookPlan): void {
  writeBook(book);
}

export function validate(): string {
  const { book, counts, done } = judgeBook(readBook());
  writeBook(book);
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(counts.title);
  for (const { row, column, contents } of counts.cells)
    for (const [index, content] of contents.entries())
      if (content !== null) sheet?.getRange(row + 1, column + index + 1).setValue(asTyped(content));
  return done;
}

export const summarize = (): string => brief(readBook());
