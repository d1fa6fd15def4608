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

function fillsOfColumn(rows: Rows, column: number): readonly Fill[] {
  const fills: Fill[] = [];
  let start = 0;
  let shared: string | null = null;
  for (let row = 0; row <= rows.length; row++) {
    const formula = formulaOf(rows[row]?.[column]);
    const form = formula === null ? null : relativeForm(formula, row);
    if (row > 0 && form === shared) continue;
    const first = formulaOf(rows[start]?.[column]);
    if (first !== null && saves(first, row - start)) fills.push({ column, start, end: row, formula: first });
    start = row;
    shared = form;
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
