// Which conditional formats hold over a cell. Formulas go to the engine, once for each rule and what its cells hold.

import type { Google } from '../google';
import { coveredArea } from '../sheets-api/area';
import { offsetFormula, type Reference, tokenize } from '../sheets-api/references';
import type * as Schema from '../sheets-api/schema';
import type { Sheet } from '../sheets-api/workbook';
import { comparisons } from '../typing/compare';
import { shownValue } from '../typing/scratch';
import { operandOf } from '../typing/validate-typed';

type Value = Schema.ExtendedValue | undefined;

export interface Conditions {
  /** Formats of the rules that hold over the cell, the strongest first. */
  formatsAt(sheet: Sheet, row: number, column: number): readonly Schema.CellFormat[];
  /** Whether every rule looks at nothing but the row in which it stands. */
  isRowByRow(sheet: Sheet): boolean;
}

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const textTests: Readonly<Record<string, (text: string, other: string) => boolean>> = {
  TEXT_CONTAINS: (text, other) => text.includes(other),
  TEXT_NOT_CONTAINS: (text, other) => !text.includes(other),
  TEXT_STARTS_WITH: (text, other) => text.startsWith(other),
  TEXT_ENDS_WITH: (text, other) => text.endsWith(other),
  TEXT_EQ: (text, other) => text === other,
  BLANK: (text) => text.trim() === '',
  NOT_BLANK: (text) => text.trim() !== '',
};

const textOf = (value: Value): string =>
  value?.stringValue ?? String(value?.numberValue ?? value?.boolValue ?? '').toUpperCase();
const isTrue = (value: Value): boolean =>
  value?.boolValue === true || (value?.numberValue !== undefined && value.numberValue !== 0);

/** What such a formula says depends on where it stands or when it is asked, not on its cells alone. */
const DEPENDS_ON_MORE = /\b(ROW|COLUMN|ROWS|COLUMNS|TODAY|NOW|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL)\s*\(/i;
const MOST_KNOWN = 50_000;

/** The engine has no place for a formula that stands in no cell: `ROW()` is told to it. */
const standingAt = (formula: string, { row, column }: Place): string =>
  formula.replace(/\bROW\(\s*\)/gi, String(row + 1)).replace(/\bCOLUMN\(\s*\)/gi, String(column + 1));

interface Known {
  /** Null where the answer must not be remembered. */
  readonly references: readonly Reference[] | null;
}

function readFormula(formula: string): Known {
  const tokens = tokenize(formula);
  const references = tokens.flatMap((token) => (token.kind === 'reference' ? [token.reference] : []));
  const isSimple = references.every(({ sheet, end }) => sheet === undefined && end === undefined);
  return { references: isSimple && !DEPENDS_ON_MORE.test(formula) ? references : null };
}

export function createConditions(google: Google): Conditions {
  const answers = new Map<string, boolean>();
  const formulas = new Map<string, Known>();

  const known = (formula: string): Known => {
    const there = formulas.get(formula) ?? readFormula(formula);
    formulas.set(formula, there);
    return there;
  };

  const ask = (formula: string, { sheet }: Place): boolean =>
    isTrue(google.calculate(sheet.properties.sheetId ?? 0, formula));

  /** `rows` and `columns`: how far the cell is from where the rule's formula counts from. */
  const formulaHolds = (formula: string, place: Place, rows: number, columns: number): boolean => {
    const { references } = known(formula);
    if (!references) return ask(standingAt(offsetFormula(formula, rows, columns), place), place);
    const values = references.map(({ start }) => {
      const row = (start.row ?? 0) + (start.rowFixed ? 0 : rows);
      const column = (start.column ?? 0) + (start.columnFixed ? 0 : columns);
      return shownValue(google, place.sheet, row, column) ?? null;
    });
    const key = `${formula}\n${JSON.stringify(values)}`;
    const there = answers.get(key);
    if (there !== undefined) return there;
    if (answers.size >= MOST_KNOWN) answers.clear();
    const answer = ask(offsetFormula(formula, rows, columns), place);
    answers.set(key, answer);
    return answer;
  };

  const holds = ({ ranges = [], booleanRule }: Schema.ConditionalFormatRule, place: Place): boolean => {
    const { sheet, row, column } = place;
    const covers = ranges.some((range) => {
      const { top, bottom, left, right } = coveredArea(range, sheet);
      return row >= top && row < bottom && column >= left && column < right;
    });
    const { type = '', values = [] } = booleanRule?.condition ?? {};
    if (!covers) return false;
    const [anchor = {}] = ranges;
    const texts = values.map(({ userEnteredValue = '' }) => userEnteredValue);
    if (type === 'CUSTOM_FORMULA') {
      const { startRowIndex = 0, startColumnIndex = 0 } = anchor;
      return formulaHolds(texts[0] ?? '', place, row - startRowIndex, column - startColumnIndex);
    }
    const value = shownValue(google, sheet, row, column);
    const test = textTests[type];
    if (test) return test(textOf(value), texts[0] ?? '');
    return (
      value !== undefined &&
      (comparisons[type]?.(
        value,
        texts.map((text) => operandOf(google, place, text)),
      ) ??
        false)
    );
  };

  return {
    formatsAt: (sheet, row, column) =>
      sheet.conditionalFormats.flatMap((rule) => {
        const format = rule.booleanRule?.format;
        return format && holds(rule, { sheet, row, column }) ? [format] : [];
      }),
    isRowByRow: (sheet) =>
      sheet.conditionalFormats.every(({ ranges = [], booleanRule }) =>
        (booleanRule?.condition?.values ?? []).every(({ userEnteredValue = '' }) => {
          if (!userEnteredValue.startsWith('=')) return true;
          const row = ranges[0]?.startRowIndex ?? 0;
          const { references } = known(userEnteredValue);
          return references?.every(({ start }) => !start.rowFixed && start.row === row) ?? false;
        }),
      ),
  };
}
