// The cells of one tab as hucre writes them: value or formula with its cached result, style, note, link, checkbox.

import type { CellStyle, CellValue, RichTextRun, Cell as XlsxCell } from 'hucre';
import type { Evaluation } from '../sheets-api/evaluation';
import type * as Schema from '../sheets-api/schema';
import type { Cell, Sheet } from '../sheets-api/workbook';
import { cellStyleOf, fontOf } from './cell-style';
import { cellName, isWholeSheet, type Rectangle, rectangleOf } from './rectangles';
import { linkWithin, type Names, type TranslateFormula } from './translate-formula';

export interface CellContext {
  readonly evaluation: Evaluation;
  readonly names: Names;
  readonly translate: TranslateFormula;
  /** Day serial that stands for TODAY(). */
  readonly today: number;
  /** Formats already turned into styles; a workbook repeats a few on thousands of cells. */
  readonly styles: Map<string, CellStyle>;
}

export interface Cells {
  readonly cells: Map<string, Partial<XlsxCell>>;
  /** A1 name → Excel's literal, for formulas whose cached result is an error; hucre cannot write those. */
  readonly errors: ReadonlyMap<string, string>;
}

const errorLiterals: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

const errorLiteral = (type: string | undefined): string => errorLiterals[type ?? ''] ?? '#VALUE!';

/** Excel 365 draws the box itself; elsewhere the truth value shows as this. */
const CHECKBOX_FORMAT = '"☑";;"☐"';

const isPlainCheckbox = ({ dataValidation }: Cell): boolean =>
  dataValidation?.condition?.type === 'BOOLEAN' && !dataValidation.condition.values?.length;

function styleOf(cell: Cell, unlocked: boolean, styles: CellContext['styles']): CellStyle | undefined {
  const checkbox = isPlainCheckbox(cell);
  if (!cell.userEnteredFormat && !unlocked && !checkbox) return undefined;
  const key = JSON.stringify([cell.userEnteredFormat, unlocked, checkbox]);
  const known = styles.get(key);
  if (known) return known;
  const style: CellStyle = {
    ...cellStyleOf(cell.userEnteredFormat ?? {}),
    ...(checkbox ? { numFmt: CHECKBOX_FORMAT } : {}),
    ...(unlocked ? { protection: { locked: false } } : {}),
  };
  styles.set(key, style);
  return style;
}

/** undefined where nothing is shown; Excel then keeps an empty text, as Google shows it. */
function resultOf(value: Schema.ExtendedValue | undefined): CellValue {
  return (
    value?.numberValue ??
    value?.boolValue ??
    value?.stringValue ??
    (value?.errorValue ? errorLiteral(value.errorValue.type) : '')
  );
}

function constantOf({ userEnteredValue: value }: Cell): CellValue {
  return value?.numberValue ?? value?.boolValue ?? (value?.stringValue || null);
}

function richTextOf({ textFormatRuns = [], userEnteredValue, userEnteredFormat }: Cell): RichTextRun[] | undefined {
  const text = userEnteredValue?.stringValue ?? '';
  if (textFormatRuns.length === 0 || text === '') return undefined;
  const starts = [...new Set([0, ...textFormatRuns.map((run) => run.startIndex ?? 0)])];
  return starts.map((start, i) => {
    const format = textFormatRuns.find((run) => (run.startIndex ?? 0) === start)?.format;
    return { text: text.slice(start, starts[i + 1]), font: fontOf({ ...userEnteredFormat?.textFormat, ...format }) };
  });
}

function hyperlinkOf({ userEnteredFormat }: Cell, names: Names): XlsxCell['hyperlink'] {
  const uri = userEnteredFormat?.textFormat?.link?.uri;
  if (!uri) return undefined;
  const within = linkWithin(uri, names);
  return within ? { target: '', location: within.slice(1) } : { target: uri };
}

interface Content extends Pick<XlsxCell, 'formula' | 'formulaResult' | 'richText'> {
  readonly value?: CellValue;
  /** Of a formula that gives an error. */
  readonly error?: string;
}

function formulaContent(
  formula: string,
  result: Schema.ExtendedValue | undefined,
  { translate, today }: CellContext,
): Content {
  if (/^=\s*TODAY\(\)\s*$/i.test(formula)) return { value: today };
  const { type, message } = result?.errorValue ?? {};
  // Excel refuses a whole file for one formula that does not parse.
  if (type === 'ERROR') return { value: `#ERROR! ${message ?? ''}`.trim() };
  return {
    formula: translate(formula),
    formulaResult: resultOf(result),
    ...(type ? { error: errorLiteral(type) } : {}),
  };
}

function contentOf(cell: Cell, row: number, column: number, sheetId: number, context: CellContext): Content {
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula === undefined) return { value: constantOf(cell), richText: richTextOf(cell) };
  return formulaContent(formula, context.evaluation.effectiveValue(sheetId, row, column), context);
}

/** The parts of a protected sheet that are left free. */
function freeParts(sheet: Sheet): readonly Rectangle[] {
  const whole = sheet.protectedRanges.find(({ range, warningOnly }) => !warningOnly && isWholeSheet(range ?? {}));
  return (whole?.unprotectedRanges ?? []).map((range) => rectangleOf(range, sheet));
}

/** Unlocked cells are written even where they are empty, or Excel would lock them. */
function emptyUnlocked(
  sheet: Sheet,
  free: readonly Rectangle[],
  cells: Cells['cells'],
  styles: CellContext['styles'],
): void {
  for (const { top, left, bottom, right } of free) {
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        if (!sheet.cells[row]?.[column]) cells.set(`${row},${column}`, { style: styleOf({}, true, styles) });
      }
    }
  }
}

export function writeCells(sheet: Sheet, context: CellContext): Cells {
  const sheetId = sheet.properties.sheetId ?? 0;
  const free = freeParts(sheet);
  const cells = new Map<string, Partial<XlsxCell>>();
  const errors = new Map<string, string>();
  sheet.cells.forEach((line, row) => {
    const across = free.filter(({ top, bottom }) => row >= top && row < bottom);
    line.forEach((cell, column) => {
      if (!cell) return;
      const unlocked = across.some(({ left, right }) => column >= left && column < right);
      const { error, ...content } = contentOf(cell, row, column, sheetId, context);
      if (error) errors.set(cellName(row, column), error);
      cells.set(`${row},${column}`, {
        ...content,
        style: styleOf(cell, unlocked, context.styles),
        hyperlink: hyperlinkOf(cell, context.names),
        ...(cell.note ? { comment: { text: cell.note } } : {}),
        ...(isPlainCheckbox(cell) ? { checkbox: true } : {}),
      });
    });
  });
  emptyUnlocked(sheet, free, cells, context.styles);
  return { cells, errors };
}
