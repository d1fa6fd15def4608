// Peer 2, the common good practice: a template tab for each shape of tab, written with arrays, copied for each school; then what is the
// school's own, and its protections.

import type { Block, BookPlan, Content, Look, Rule, SheetPlan } from '../book-plan';
import { createLinks } from './links';
import { clearSheet, fitGrid, rangeOf, setConditions } from './sheets';
import { asTyped } from './typed-text';
import { brief, type CellRead, isToBeRead, judgeBook, type ReadBook } from './understand';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

const wholeOf = (sheet: Sheet, { rows, columns }: SheetPlan): Range => sheet.getRange(1, 1, rows, columns);

function buildRule(rule: Rule): DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!rule.strict);
  if (rule.hint !== '') builder.setHelpText(rule.hint);
  if (rule.kind === 'checkbox') return builder.requireCheckbox().build();
  if (rule.kind === 'date') return builder.requireDate().build();
  if (rule.kind === 'list') return builder.requireValueInList([...rule.options], true).build();
  return builder.requireFormulaSatisfied(rule.formula).build();
}

/** One call for each property that anything on the sheet has. */
function paint(sheet: Sheet, plan: SheetPlan, { looks }: BookPlan): void {
  const range = wholeOf(sheet, plan);
  const grid = plan.looks.map((row) => row.map((place) => looks[place] ?? {}));
  const of = <T>(read: (look: Look) => T): T[][] => grid.map((row) => row.map(read));
  const has = (property: keyof Look): boolean => grid.some((row) => row.some((look) => look[property] !== undefined));
  if (has('background')) range.setBackgrounds(of(({ background = '#ffffff' }) => background));
  if (has('color')) range.setFontColors(of(({ color = '#000000' }) => color));
  if (has('family')) range.setFontFamilies(of(({ family = 'Arial' }) => family));
  if (has('size')) range.setFontSizes(of(({ size = 10 }) => size));
  if (has('bold')) range.setFontWeights(of(({ bold }) => (bold ? 'bold' : 'normal')));
  if (has('italic')) range.setFontStyles(of(({ italic }) => (italic ? 'italic' : 'normal')));
  if (has('underline')) range.setFontLines(of(({ underline }) => (underline ? 'underline' : 'none')));
  if (has('horizontal'))
    range.setHorizontalAlignments(
      of(({ horizontal = 'normal' }) => horizontal.toLowerCase() as 'left' | 'center' | 'right' | 'normal'),
    );
  if (has('vertical'))
    range.setVerticalAlignments(of(({ vertical = 'bottom' }) => vertical.toLowerCase() as 'top' | 'middle' | 'bottom'));
  if (has('wrap')) {
    const { WRAP, CLIP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
    range.setWrapStrategies(of(({ wrap }) => (wrap === 'WRAP' ? WRAP : wrap === 'CLIP' ? CLIP : OVERFLOW)));
  }
  if (has('number')) range.setNumberFormats(of(({ number = null }) => number) as string[][]);
  for (const { block, color } of framedBlocks(grid))
    rangeOf(sheet, block).setBorder(true, true, true, true, true, true, color, SpreadsheetApp.BorderStyle.SOLID);
}

interface Framed {
  readonly block: Block;
  readonly color: string;
}

/** There is no setBorders: one call for each rectangle of cells with the same line around them. */
function framedBlocks(grid: readonly (readonly Look[])[]): readonly Framed[] {
  const done: Framed[] = [];
  let open = new Map<string, Framed>();
  for (const [row, looks] of grid.entries()) {
    const next = new Map<string, Framed>();
    for (let column = 0; column < looks.length; ) {
      const color = looks[column]?.border;
      let end = column + 1;
      while (end < looks.length && looks[end]?.border === color) end++;
      if (color !== undefined) {
        const key = `${column} ${end} ${color}`;
        const above = open.get(key);
        const startRow = above ? above.block.startRow : row;
        open.delete(key);
        next.set(key, { block: { startRow, endRow: row + 1, startColumn: column, endColumn: end }, color });
      }
      column = end;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function setRules(sheet: Sheet, plan: SheetPlan, { rules }: BookPlan, built: Map<number, DataValidation>): void {
  if (plan.rules.every((row) => row.every((place) => place < 0))) return;
  const ruleAt = (place: number): DataValidation | null => {
    const rule = rules[place];
    if (!rule) return null;
    const there = built.get(place) ?? buildRule(rule);
    built.set(place, there);
    return there;
  };
  wholeOf(sheet, plan).setDataValidations(plan.rules.map((row) => row.map(ruleAt)) as DataValidation[][]);
}

function shapeSheet(sheet: Sheet, plan: SheetPlan): void {
  if (plan.tabColor !== null) sheet.setTabColor(plan.tabColor);
  sheet.setHiddenGridlines(plan.hidesGridlines);
  sheet.setFrozenRows(plan.frozenRows);
  sheet.setFrozenColumns(plan.frozenColumns);
  for (const { start, count, pixels } of plan.widths) sheet.setColumnWidths(start + 1, count, pixels);
  for (const { start, count, pixels } of plan.heights) sheet.setRowHeights(start + 1, count, pixels);
  for (const { start, count } of plan.hiddenColumns) sheet.hideColumns(start + 1, count);
  for (const { start, count } of plan.hiddenRows) sheet.hideRows(start + 1, count);
  for (const merge of plan.merges) rangeOf(sheet, merge).merge();
  if (plan.filter) rangeOf(sheet, plan.filter).createFilter();
}

/** Not copied with a sheet: to be made on each. */
function protectSheet(sheet: Sheet, { protections }: SheetPlan): void {
  for (const { range, description, unprotected, editors } of protections) {
    const protection = range === null ? sheet.protect() : rangeOf(sheet, range).protect();
    protection.setDescription(description);
    if (unprotected.length > 0) protection.setUnprotectedRanges(unprotected.map((one) => rangeOf(sheet, one)));
    protection.removeEditors(protection.getEditors());
    protection.addEditors([...editors]);
  }
}

const linksIn = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) =>
  createLinks((title) => spreadsheet.getSheetByName(title)?.getSheetId() ?? 0);

interface Writing {
  readonly book: BookPlan;
  /** Built once each. */
  readonly built: Map<number, DataValidation>;
}

/** Formats before values, so that a text in a cell for text stays one. */
function writeSheet(
  sheet: Sheet,
  plan: SheetPlan,
  { book, built }: Writing,
  link = (content: Content) => content,
): void {
  paint(sheet, plan, book);
  wholeOf(sheet, plan).setValues(plan.contents.map((row) => row.map((content) => asTyped(link(content)))));
  setRules(sheet, plan, book, built);
  shapeSheet(sheet, plan);
  setConditions(sheet, plan);
}

function copyTab(template: Sheet, plan: SheetPlan): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = template.copyTo(spreadsheet);
  sheet.setName(plan.title);
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(plan.index + 1);
  for (const { row, column, contents } of plan.own)
    sheet.getRange(row + 1, column + 1, 1, contents.length).setValues([contents.map(asTyped)]);
  protectSheet(sheet, plan);
}

export function generate(book: BookPlan): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const built = new Map<number, DataValidation>();
  const templates = new Map<string, Sheet>();
  for (const plan of book.sheets.filter(({ isNew }) => isNew)) {
    if (templates.has(plan.shape)) continue;
    const template = spreadsheet.insertSheet(plan.shape, spreadsheet.getSheets().length);
    fitGrid(template, plan);
    writeSheet(template, plan, { book, built });
    templates.set(plan.shape, template);
  }
  for (const plan of book.sheets) {
    const template = templates.get(plan.shape);
    if (template) copyTab(template, plan);
  }
  for (const template of templates.values()) spreadsheet.deleteSheet(template);
  writeOverviews({ book, built });
}

/** After the tabs, which their formulas name. */
function writeOverviews(writing: Writing): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const link = linksIn(spreadsheet);
  const overviews = writing.book.sheets
    .filter(({ isNew }) => !isNew)
    .map((plan) => {
      const sheet = spreadsheet.getSheetByName(plan.title);
      if (!sheet) throw new Error(`There is no sheet ${plan.title}`);
      return { plan, sheet };
    });
  // All in their final size first: formulas on one name cells of another.
  for (const { plan, sheet } of overviews) {
    clearSheet(sheet);
    fitGrid(sheet, plan);
  }
  for (const { plan, sheet } of overviews) {
    writeSheet(sheet, plan, writing, link);
    protectSheet(sheet, plan);
  }
}

function plain(value: unknown): CellRead {
  if (value instanceof Date) return (value.getTime() + 7 * 3_600_000) / 86_400_000 + 25_569;
  return value === '' ? null : (value as CellRead);
}

function cellsOf(sheet: Sheet): CellRead[][] {
  const range = sheet.getDataRange();
  const [values, formulas] = [range.getValues(), range.getFormulas()];
  return values.map((row, index) =>
    row.map((value: unknown, column): CellRead => {
      const formula = formulas[index]?.[column] ?? '';
      return formula === '' ? plain(value) : { formula };
    }),
  );
}

function readBook(): ReadBook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = spreadsheet.getSheets().map((sheet) => {
    const title = sheet.getName();
    const cells = isToBeRead(title) ? cellsOf(sheet) : [];
    return { title, sheetId: sheet.getSheetId(), rows: sheet.getMaxRows(), cells };
  });
  return { title: spreadsheet.getName(), sheets };
}

export function validate(): string {
  const { book, counts, done } = judgeBook(readBook());
  writeOverviews({ book, built: new Map() });
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(counts.title);
  for (const { row, column, contents } of counts.cells)
    sheet?.getRange(row + 1, column + 1, 1, contents.length).setValues([contents.map(asTyped)]);
  return done;
}

export const summarize = (): string => brief(readBook());
