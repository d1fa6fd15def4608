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

/** A formula, cut at its relative row numbers: each is counted from the row in which the formula stands. */
interface Cut {
  readonly texts: readonly string[];
  readonly offsets: readonly number[];
}

function cutOf(formula: string, row: number): Cut {
  const texts: string[] = [];
  const offsets: number[] = [];
  let end = 0;
  for (const { 0: part, 1: column, 2: digits, index = 0 } of formula.matchAll(PARTS)) {
    if (column === undefined || digits === undefined) continue;
    texts.push(formula.slice(end, index + column.length));
    offsets.push(Number(digits) - row);
    end = index + part.length;
  }
  return { texts: [...texts, formula.slice(end)], offsets };
}

/** The same formula as Google fills it into another row. */
function filledInto({ texts, offsets }: Cut, row: number): string {
  let formula = texts[0] ?? '';
  for (let i = 0; i < offsets.length; i++) formula += `${(offsets[i] ?? 0) + row}${texts[i + 1] ?? ''}`;
  return formula;
}

/** Whether the formula in one row is the other's, filled down or up. Rows count from anywhere, both from the same. */
export const isFilledFrom = (formula: string, row: number, other: string, otherRow: number): boolean =>
  filledInto(cutOf(formula, row), otherRow) === other;

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
  let cut: Cut | null = null;
  const isLike = (formula: string | null, row: number): boolean => {
    if (formula === null || first === null || last === null) return formula === first;
    if (!mayBeFilled(last, formula)) return false;
    cut ??= cutOf(first, start);
    return filledInto(cut, row) === formula;
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
    cut = null;
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
