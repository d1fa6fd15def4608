// Formulas that repeat down a column → one repeatCell, since Google shifts their relative references from row to row.

import type { Block, CellContent } from '../layout/sheet-spec';

type Rows = Block['rows'];

/** Rows [start, end) of the block, in one column of it (0-based within the block), all filled from the formula of the first. */
export interface Fill {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly formula: string;
}

/** About what the request around a repeated formula weighs, and the cell around one that is told. */
const REQUEST_BYTES = 200;
const CELL_BYTES = 40;

const saves = (formula: string, count: number): boolean =>
  (count - 1) * formula.length + count * CELL_BYTES > REQUEST_BYTES;

/** Texts and sheet titles, in which nothing is a reference; or a row number behind its column letters. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3})([1-9][0-9]*)(?![\w(!])/g;

/** The formula with every relative row counted from its own: equal for two formulas that are one, filled down. */
export const relativeForm = (formula: string, row: number): string =>
  formula.replace(PARTS, (part: string, column?: string, digits?: string) =>
    column === undefined || digits === undefined ? part : `${column}[${Number(digits) - row}]`,
  );

const formulaOf = (content: CellContent | undefined): string | null =>
  typeof content === 'object' && content !== null ? content.formula : null;

const ZERO = 48;
const NINE = 57;
const LETTER_A = 65;
const LETTER_Z = 90;
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/**
 * Whether two formulas may be one, filled down: where they first differ there has to be a row number in both, right behind the letters
 * of a column. Most formulas that are not alike are told apart by this alone.
 */
function mayBeFilled(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  if (at === one.length) return at === other.length;
  if (!isDigit(one.charCodeAt(at)) || !isDigit(other.charCodeAt(at))) return false;
  let before = at - 1;
  while (before >= 0 && isDigit(one.charCodeAt(before))) before--;
  const letter = one.charCodeAt(before);
  return letter >= LETTER_A && letter <= LETTER_Z;
}

function fillsOfColumn(rows: Rows, column: number): readonly Fill[] {
  const fills: Fill[] = [];
  let start = 0;
  let first = formulaOf(rows[0]?.[column]);
  let last = first;
  let form: string | null = null;
  const isLike = (formula: string | null, row: number): boolean => {
    if (formula === null || first === null || last === null) return formula === first;
    if (!mayBeFilled(last, formula)) return false;
    form ??= relativeForm(first, start);
    return relativeForm(formula, row) === form;
  };
  for (let row = 1; row <= rows.length; row++) {
    const formula = formulaOf(rows[row]?.[column]);
    if (row < rows.length && isLike(formula, row)) {
      last = formula;
      continue;
    }
    if (first !== null && saves(first, row - start)) fills.push({ column, start, end: row, formula: first });
    start = row;
    first = formula;
    last = formula;
    form = null;
  }
  return fills;
}

export function findFills(rows: Rows): readonly Fill[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => fillsOfColumn(rows, column)).flat();
}

/** What is left to be written cell by cell. */
export function withoutFills(rows: Rows, fills: readonly Fill[]): Rows {
  if (fills.length === 0) return rows;
  const copy = rows.map((cells) => [...cells]);
  for (const { column, start, end } of fills) {
    for (let row = start; row < end; row++) {
      const cells = copy[row];
      if (cells) cells[column] = null;
    }
  }
  return copy;
}
