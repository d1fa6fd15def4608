// Whether two workbooks look alike to people: what stands in the cells and what it shows, how it looks, what may be typed, who may
// type it. Our own metadata and ids are nobody's business; charts, filter views and folding groups are left out (see read-book-plan.ts).

import type { Evaluation } from '../../local/sheets-api/evaluation';
import type * as Schema from '../../local/sheets-api/schema';
import type { Cell, Sheet, Workbook } from '../../local/sheets-api/workbook';
import { blockOf, hexOf } from './read-conditions';

/** A workbook with what its formulas give. */
export interface Shown {
  readonly workbook: Workbook;
  readonly evaluation: () => Evaluation;
}

type Facts = Readonly<Record<string, unknown>>;

const border = (line: Schema.Border | undefined): string =>
  line?.style && line.style !== 'NONE' ? `${line.style} ${hexOf(line.color)}` : '';

/** With Google's own looks where nothing is said. */
function looksOf(format: Schema.CellFormat = {}): Facts {
  const { textFormat: text = {}, borders = {}, padding } = format;
  return {
    background: hexOf(format.backgroundColor ?? { red: 1, green: 1, blue: 1 }),
    color: hexOf(text.foregroundColor),
    font: `${text.fontFamily ?? 'Arial'} ${text.fontSize ?? 10}`,
    weight: [text.bold, text.italic, text.underline, text.strikethrough].map((on) => on === true),
    horizontal: format.horizontalAlignment ?? 'GENERAL',
    vertical: format.verticalAlignment ?? 'BOTTOM',
    wrap: format.wrapStrategy ?? 'OVERFLOW_CELL',
    number: format.numberFormat?.pattern ?? '',
    borders: [borders.top, borders.left, borders.bottom, borders.right].map(border),
    padding: padding ? [padding.top, padding.right, padding.bottom, padding.left] : [],
  };
}

function ruleOf(rule: Schema.DataValidationRule | undefined): Facts | null {
  if (!rule) return null;
  const { condition, strict = false, inputMessage = '', showCustomUi = false } = rule;
  const values = (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
  const hasUi = ['BOOLEAN', 'ONE_OF_LIST', 'ONE_OF_RANGE', 'DATE_IS_VALID'].includes(condition?.type ?? '');
  return { type: condition?.type, values, strict, inputMessage, showsUi: hasUi && showCustomUi };
}

/** Links name a tab by its id; people see where they lead. */
function withTitles(text: string, workbook: Workbook): string {
  if (!text.includes('#gid=')) return text;
  return text.replace(/#gid=(\d+)/g, (_, id: string) => {
    const sheet = workbook.sheets.find(({ properties }) => properties.sheetId === Number(id));
    return `#gid={${sheet?.properties.title ?? 'nowhere'}}`;
  });
}

/** A check says when it ran, and the programs take longer or shorter. */
const withoutMoment = (text: string): string => text.replace(/^Lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\./, 'Lúc này.');

function valueText(value: Schema.ExtendedValue | undefined, workbook: Workbook): unknown {
  if (!value) return null;
  if (value.errorValue) return `#${value.errorValue.type}`;
  const text = value.formulaValue ?? value.stringValue;
  if (text !== undefined) return withoutMoment(withTitles(text, workbook));
  return value.numberValue ?? value.boolValue ?? null;
}

function cellFacts({ workbook, evaluation }: Shown, sheet: Sheet, row: number, column: number): Facts {
  const cell: Cell = sheet.cells[row]?.[column] ?? {};
  const isFormula = cell.userEnteredValue?.formulaValue !== undefined;
  return {
    value: valueText(cell.userEnteredValue, workbook),
    shows: isFormula
      ? valueText(evaluation().effectiveValue(sheet.properties.sheetId ?? 0, row, column), workbook)
      : null,
    ...looksOf(cell.userEnteredFormat),
    rule: ruleOf(cell.dataValidation),
    note: cell.note ?? '',
    runs: cell.textFormatRuns ?? null,
  };
}

const dimensions = (list: Sheet['rowProperties'], count: number): unknown =>
  Array.from({ length: count }, (_, index) => [list[index]?.pixelSize ?? null, list[index]?.hiddenByUser === true]);

const sorted = (list: readonly unknown[]): readonly string[] => list.map((item) => JSON.stringify(item)).sort();

function conditionOf(sheet: Sheet, { ranges = [], booleanRule, gradientRule }: Schema.ConditionalFormatRule): unknown {
  const { condition, format = {} } = booleanRule ?? {};
  const { foregroundColor, bold, italic, underline, strikethrough } = format.textFormat ?? {};
  return [
    ranges.map((range) => blockOf(sheet, range)),
    condition?.type,
    (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue),
    format.backgroundColor ? hexOf(format.backgroundColor) : null,
    foregroundColor ? hexOf(foregroundColor) : null,
    [bold ?? null, italic ?? null, underline ?? null, strikethrough ?? null],
    gradientRule ?? null,
  ];
}

function protectionOf(sheet: Sheet, protection: Schema.ProtectedRange): unknown {
  const { description = '', range = {}, unprotectedRanges = [], editors, warningOnly = false } = protection;
  return {
    description,
    whole: range.startRowIndex === undefined && range.startColumnIndex === undefined,
    range: blockOf(sheet, range),
    unprotected: sorted(unprotectedRanges.map((one) => blockOf(sheet, one))),
    editors: editors ? [...(editors.users ?? [])].map((email) => email.toLowerCase()).sort() : null,
    warningOnly,
  };
}

function sheetFacts(sheet: Sheet): Facts {
  const { title, index, hidden = false, tabColor, gridProperties = {} } = sheet.properties;
  const { rowCount = 0, columnCount = 0, frozenRowCount = 0, frozenColumnCount = 0, hideGridlines } = gridProperties;
  return {
    title,
    index,
    hidden,
    tabColor: tabColor ? hexOf(tabColor) : null,
    size: [rowCount, columnCount],
    frozen: [frozenRowCount, frozenColumnCount],
    gridlines: hideGridlines !== true,
    rows: dimensions(sheet.rowProperties, rowCount),
    columns: dimensions(sheet.columnProperties, columnCount),
    merges: sorted(sheet.merges.map((merge) => blockOf(sheet, merge))),
    conditions: sheet.conditionalFormats.map((rule) => conditionOf(sheet, rule)),
    protections: sorted(sheet.protectedRanges.map((protection) => protectionOf(sheet, protection))),
    filter: sheet.basicFilter?.range ? blockOf(sheet, sheet.basicFilter.range) : null,
  };
}

/** Facts with the same name that are not the same. */
const differing = (a: Facts, b: Facts): readonly string[] =>
  Object.keys(a).filter((name) => a[name] !== b[name] && JSON.stringify(a[name]) !== JSON.stringify(b[name]));

const cellName = (row: number, column: number): string => {
  const letters = (at: number): string =>
    (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
  return `${letters(column)}${row + 1}`;
};

function sheetDifferences(ours: Shown, theirs: Shown, a: Sheet, b: Sheet): readonly string[] {
  const title = a.properties.title ?? '';
  const [mine, other] = [sheetFacts(a), sheetFacts(b)];
  const found = differing(mine, other).map(
    (name) => `${title}: ${name} ${JSON.stringify(mine[name])} / ${JSON.stringify(other[name])}`,
  );
  const rows = Math.max(a.cells.length, b.cells.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(a.cells[row]?.length ?? 0, b.cells[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const [one, two] = [cellFacts(ours, a, row, column), cellFacts(theirs, b, row, column)];
      for (const name of differing(one, two))
        found.push(
          `${title}!${cellName(row, column)}: ${name} ${JSON.stringify(one[name])} / ${JSON.stringify(two[name])}`,
        );
    }
  }
  return found;
}

/** One line for each thing that people could see; empty where the workbooks look alike. Ours stands first. */
export function visibleDifferences(ours: Shown, theirs: Shown): readonly string[] {
  const byTitle = new Map(theirs.workbook.sheets.map((sheet) => [sheet.properties.title, sheet]));
  const titles = new Set(ours.workbook.sheets.map(({ properties }) => properties.title));
  return [
    ...ours.workbook.sheets.flatMap((sheet) => {
      const other = byTitle.get(sheet.properties.title);
      return other ? sheetDifferences(ours, theirs, sheet, other) : [`${sheet.properties.title}: missing`];
    }),
    ...theirs.workbook.sheets
      .filter(({ properties }) => !titles.has(properties.title))
      .map(({ properties }) => `${properties.title}: not ours`),
  ];
}
