// Which formula cells stand on which cells, read from the formulas themselves.

import { type Reference, tokenize } from '../../local/sheets-api/references';
import type { Sheet, Workbook } from '../../local/sheets-api/workbook';

/** 0-based; the sheet by its place in the workbook. */
export interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Half-open; a whole column ends with the last row that holds anything. */
interface Area {
  readonly sheet: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface FormulaCell extends Place {
  /** Cells that it looks at: a cell named twice counts once, one in two different ranges twice. */
  readonly precedents: number;
}

export interface FormulaGraph {
  readonly formulas: readonly FormulaCell[];
  /** Formulas that look at the cell itself, each once. */
  readonly dependents: (place: Place) => readonly FormulaCell[];
}

interface Range extends Area {
  readonly dependents: number[];
}

const ROWS = 100_000;
const COLUMNS = 1000;
/** Ranges up to here are kept cell by cell, longer ones as they are. */
const SMALL_AREA = 64;

const keyOf = (sheet: number, row: number, column: number): number => (sheet * ROWS + row) * COLUMNS + column;

/** @returns by formula, without its own sheet's name; the same text again costs nothing */
function referenceReader(): (formula: string) => readonly Reference[] {
  const known = new Map<string, readonly Reference[]>();
  return (formula) => {
    const there = known.get(formula);
    if (there) return there;
    const distinct = new Map(
      tokenize(formula).flatMap((token) =>
        token.kind === 'reference' ? [[token.text.replaceAll('$', ''), token.reference] as const] : [],
      ),
    );
    const references = [...distinct.values()];
    known.set(formula, references);
    return references;
  };
}

/** One past the last row that holds anything. */
const usedRows = ({ cells }: Sheet): number =>
  cells.reduce((end, row, at) => (row.some((cell) => cell?.userEnteredValue !== undefined) ? at + 1 : end), 0);

function areaOf({ start, end = start }: Reference, sheet: number, used: number, { properties }: Sheet): Area {
  return {
    sheet,
    top: start.row ?? 0,
    bottom: end.row === undefined ? used : end.row + 1,
    left: start.column ?? 0,
    right: end.column === undefined ? (properties.gridProperties?.columnCount ?? 0) : end.column + 1,
  };
}

const sizeOf = ({ top, bottom, left, right }: Area): number => Math.max(0, bottom - top) * (right - left);

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

export function readFormulas({ sheets }: Workbook): FormulaGraph {
  const titles = new Map(sheets.map(({ properties }, index) => [(properties.title ?? '').toLowerCase(), index]));
  const used = sheets.map(usedRows);
  const referencesOf = referenceReader();
  const formulas: FormulaCell[] = [];
  const byCell = new Map<number, number[]>();
  const ranges = new Map<string, Range>();

  const lookAt = (area: Area, formula: number): void => {
    const { sheet, top, bottom, left, right } = area;
    if (sizeOf(area) > SMALL_AREA) {
      const name = `${keyOf(sheet, top, left)}:${keyOf(sheet, bottom, right)}`;
      const range = ranges.get(name) ?? { ...area, dependents: [] };
      range.dependents.push(formula);
      ranges.set(name, range);
      return;
    }
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) push(byCell, keyOf(sheet, row, column), formula);
  };
  const addFormula = (place: Place, formula: string): void => {
    let precedents = 0;
    for (const reference of referencesOf(formula)) {
      const at = reference.sheet === undefined ? place.sheet : titles.get(reference.sheet.toLowerCase());
      const sheet = at === undefined ? undefined : sheets[at];
      if (at === undefined || !sheet) throw new Error(`${formula} names a sheet that is not there`);
      const area = areaOf(reference, at, used[at] ?? 0, sheet);
      precedents += sizeOf(area);
      lookAt(area, formulas.length);
    }
    formulas.push({ ...place, precedents });
  };
  sheets.forEach(({ cells }, sheet) => {
    cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        const formula = cell?.userEnteredValue?.formulaValue;
        if (formula !== undefined) addFormula({ sheet, row, column }, formula);
      });
    });
  });
  return { formulas, dependents: dependentsReader(formulas, byCell, [...ranges.values()]) };
}

function dependentsReader(
  formulas: readonly FormulaCell[],
  byCell: ReadonlyMap<number, readonly number[]>,
  ranges: readonly Range[],
): FormulaGraph['dependents'] {
  const byColumn = new Map<number, Range[]>();
  for (const range of ranges) {
    for (let column = range.left; column < range.right; column++) push(byColumn, keyOf(range.sheet, 0, column), range);
  }
  return ({ sheet, row, column }) => {
    const found = new Set(byCell.get(keyOf(sheet, row, column)));
    for (const { top, bottom, dependents } of byColumn.get(keyOf(sheet, 0, column)) ?? []) {
      if (row >= top && row < bottom) for (const formula of dependents) found.add(formula);
    }
    return [...found].flatMap((formula) => formulas[formula] ?? []);
  };
}
