// Reads off a finished workbook what every peer has to bring about. Charts, filter views and folding groups are left out for all of
// them alike: SpreadsheetApp of the stand-in has none of them. Our own bundle writes them, and is charged for it.

import type * as Schema from '../../local/sheets-api/schema';
import type { Cell, Sheet, Workbook } from '../../local/sheets-api/workbook';
import {
  type BookPlan,
  type Content,
  isSame,
  type Look,
  type Protection,
  type Rule,
  type SheetPlan,
  type SizedSpan,
  type Span,
} from './book-plan';
import { createPalette } from './palette';
import { blockOf, conditionOf, hexOf } from './read-conditions';

/** Links to a tab that is yet to be made name it by its title. */
type TitleOfNew = ReadonlyMap<string, string>;

const named = (formula: string, titles: TitleOfNew): string =>
  formula.includes('#gid=')
    ? formula.replace(/#gid=(\d+)/g, (link, id: string) => (titles.has(id) ? `#gid={${titles.get(id)}}` : link))
    : formula;

function contentOf(cell: Cell | undefined, titles: TitleOfNew): Content {
  const value = cell?.userEnteredValue;
  if (value?.formulaValue !== undefined) return { formula: named(value.formulaValue, titles) };
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}

/** @throws where a cell looks as no peer could make it look: nothing is to be lost without a word */
function refuseUnknown(what: string, value: object, known: readonly string[]): void {
  const stray = Object.keys(value).find((key) => !known.includes(key));
  if (stray !== undefined) throw new Error(`No peer knows ${what}.${stray}`);
}

function borderOf({ top, bottom, left, right }: Schema.Borders): string | undefined {
  const sides = [top, bottom, left, right].map((side) => (side?.style === 'SOLID' ? hexOf(side.color) : undefined));
  if (new Set(sides).size > 1) throw new Error('No peer knows borders that differ from side to side');
  return sides[0];
}

const LOOKS = [
  'backgroundColor',
  'textFormat',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
  'numberFormat',
  'borders',
];
const TEXT_LOOKS = ['foregroundColor', 'fontFamily', 'fontSize', 'bold', 'italic', 'underline'];

const other = <T>(value: T | undefined, own: T): T | undefined => (value === own ? undefined : value);

function lookOf(format: Schema.CellFormat | undefined): Look {
  if (!format) return {};
  const text = format.textFormat ?? {};
  refuseUnknown('format', format, LOOKS);
  refuseUnknown('textFormat', text, TEXT_LOOKS);
  const look = {
    background: other(format.backgroundColor && hexOf(format.backgroundColor), '#ffffff'),
    color: other(text.foregroundColor && hexOf(text.foregroundColor), '#000000'),
    family: other(text.fontFamily, 'Arial'),
    size: other(text.fontSize, 10),
    bold: other(text.bold, false),
    italic: other(text.italic, false),
    underline: other(text.underline, false),
    horizontal: format.horizontalAlignment as Look['horizontal'],
    vertical: other(format.verticalAlignment, 'BOTTOM') as Look['vertical'],
    wrap: other(format.wrapStrategy, 'OVERFLOW_CELL') as Look['wrap'],
    number: format.numberFormat?.pattern,
    border: format.borders && borderOf(format.borders),
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

function ruleOf({ condition, strict = false, inputMessage = '' }: Schema.DataValidationRule): Rule {
  const values = (condition?.values ?? []).map(({ userEnteredValue = '' }) => userEnteredValue);
  const [formula = ''] = values;
  const said = { strict, hint: inputMessage };
  switch (condition?.type) {
    case 'BOOLEAN':
      return { kind: 'checkbox', ...said };
    case 'DATE_IS_VALID':
      return { kind: 'date', ...said };
    case 'ONE_OF_LIST':
      return { kind: 'list', options: values, ...said };
    case 'CUSTOM_FORMULA':
      return { kind: 'formula', formula, ...said };
    default:
      throw new Error(`No peer knows the validation ${condition?.type ?? ''}`);
  }
}

/** Neighbours with the same value, as one span; undefined breaks. */
function spansOf<T>(values: readonly (T | undefined)[]): readonly (Span & { readonly value: T })[] {
  const spans: { start: number; count: number; value: T }[] = [];
  for (const [index, value] of values.entries()) {
    const last = spans.at(-1);
    if (value === undefined) continue;
    if (last && last.value === value && last.start + last.count === index) last.count++;
    else spans.push({ start: index, count: 1, value });
  }
  return spans;
}

type Dimensions = readonly (Schema.DimensionProperties | undefined)[];
const sizesOf = (dimensions: Dimensions): readonly SizedSpan[] =>
  spansOf(dimensions.map((one) => one?.pixelSize)).map(({ start, count, value }) => ({ start, count, pixels: value }));
const hiddenIn = (dimensions: Dimensions): readonly Span[] =>
  spansOf(dimensions.map((one) => (one?.hiddenByUser ? true : undefined))).map(({ start, count }) => ({
    start,
    count,
  }));

function protectionOf(sheet: Sheet, protection: Schema.ProtectedRange): Protection {
  const { description = '', range = {}, unprotectedRanges = [], editors } = protection;
  return {
    description,
    range: range.startRowIndex === undefined && range.startColumnIndex === undefined ? null : blockOf(sheet, range),
    unprotected: unprotectedRanges.map((one) => blockOf(sheet, one)),
    editors: editors?.users ?? [],
  };
}

type Bare = Omit<SheetPlan, 'shape' | 'own'>;

interface Reading {
  readonly palette: ReturnType<typeof createPalette>;
  readonly titles: TitleOfNew;
}

function bareSheet(sheet: Sheet, isNew: boolean, { palette, titles }: Reading): Bare {
  const { title = '', index = 0, tabColor, gridProperties = {} } = sheet.properties;
  const { rowCount = 0, columnCount = 0, frozenRowCount = 0, frozenColumnCount = 0, hideGridlines } = gridProperties;
  const grid = <T>(make: (cell: Cell | undefined) => T): readonly (readonly T[])[] =>
    Array.from({ length: rowCount }, (_r, row) =>
      Array.from({ length: columnCount }, (_c, column) => make(sheet.cells[row]?.[column])),
    );
  return {
    title,
    isNew,
    index,
    rows: rowCount,
    columns: columnCount,
    frozenRows: frozenRowCount,
    frozenColumns: frozenColumnCount,
    tabColor: tabColor ? hexOf(tabColor) : null,
    hidesGridlines: hideGridlines === true,
    contents: grid((cell) => contentOf(cell, titles)),
    looks: grid((cell) => palette.look(lookOf(cell?.userEnteredFormat))),
    rules: grid((cell) => (cell?.dataValidation ? palette.rule(ruleOf(cell.dataValidation)) : -1)),
    heights: sizesOf(sheet.rowProperties),
    widths: sizesOf(sheet.columnProperties),
    hiddenRows: hiddenIn(sheet.rowProperties),
    hiddenColumns: hiddenIn(sheet.columnProperties),
    merges: sheet.merges.map((merge) => blockOf(sheet, merge)),
    conditions: sheet.conditionalFormats.map((rule) => conditionOf(sheet, rule)),
    protections: sheet.protectedRanges.map((protection) => protectionOf(sheet, protection)),
    filter: sheet.basicFilter?.range ? blockOf(sheet, sheet.basicFilter.range) : null,
  };
}

/** All that a template tab settles: everything but the contents, the title, the place and who may edit. */
function shapeOf({ title: _, index: _i, contents, protections, ...rest }: Bare): string {
  const keys = contents.map(([key]) => key);
  return JSON.stringify({
    ...rest,
    keys,
    protections: protections.map(({ editors: _e, ...protection }) => protection),
  });
}

function ownOf(sheet: Bare, first: Bare): SheetPlan['own'] {
  return sheet.contents.flatMap((contents, row) => {
    const differing = contents.map((content, column) =>
      isSame(content, first.contents[row]?.[column] ?? null) ? undefined : true,
    );
    return spansOf(differing).map(({ start, count }) => ({
      row,
      column: start,
      contents: contents.slice(start, start + count),
    }));
  });
}

/** @param before the workbook as it stood before; sheets that are the same there are no part of the plan */
export function readBookPlan(before: Workbook, after: Workbook): BookPlan {
  const palette = createPalette();
  const known = new Map(before.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  const shapes = new Map<string, { readonly name: string; readonly first: Bare }>();
  const titles = new Map(
    after.sheets
      .filter(({ properties }) => !known.has(properties.sheetId))
      .map(({ properties }) => [String(properties.sheetId), properties.title ?? '']),
  );
  const sheets = after.sheets
    .filter((sheet) => isWritten(known.get(sheet.properties.sheetId), sheet))
    .map((sheet): SheetPlan => {
      const bare = bareSheet(sheet, !known.has(sheet.properties.sheetId), { palette, titles });
      const key = bare.isNew ? shapeOf(bare) : bare.title;
      const shape = shapes.get(key) ?? { name: `${bare.isNew ? 'Mẫu' : 'Sổ'} ${shapes.size + 1}`, first: bare };
      shapes.set(key, shape);
      return { ...bare, shape: shape.name, own: ownOf(bare, shape.first) };
    });
  return { looks: palette.looks, rules: palette.rules, sheets };
}

/** Places in the tab order follow by themselves. */
const isWritten = (before: Sheet | undefined, after: Sheet): boolean =>
  before === undefined ||
  before.cells.length !== after.cells.length ||
  before.cells.some((row, index) => row !== after.cells[index]) ||
  JSON.stringify(before.protectedRanges) !== JSON.stringify(after.protectedRanges);
