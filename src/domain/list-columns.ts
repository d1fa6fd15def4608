// Which column of a pasted list holds what: by its header row, in any order, or else by what stands in it.

import { fold } from './fold';
import type { PastedLine } from './pasted-table';
import { type KnownLevel, levelInName, levelOf } from './unit-levels';
import { isUnitCode } from './unit-rules';

export const listColumns = ['code', 'name', 'level', 'commune', 'editors'] as const;
export type ListColumn = (typeof listColumns)[number];

export interface ColumnsFound {
  /** 0-based; absent: the list has no such column. */
  readonly at: Readonly<Partial<Record<ListColumn, number>>>;
  /** Index among the lines; null: the columns were guessed. */
  readonly header: number | null;
  /** Headers of columns that mean nothing here. */
  readonly unused: readonly string[];
}

const HEADERS: Readonly<Record<ListColumn, readonly string[]>> = {
  code: ['ma', 'ma don vi', 'ma dv', 'ma truong', 'ky hieu', 'code'],
  name: ['ten', 'ten don vi', 'ten truong', 'ten dv', 'don vi', 'truong', 'ten co quan don vi', 'name'],
  level: ['cap', 'cap hoc', 'bac', 'bac hoc', 'loai', 'loai truong', 'loai hinh', 'level'],
  commune: ['xa', 'xa phuong', 'xa phuong thi tran', 'phuong', 'xa thi tran', 'dia ban', 'dia chi', 'commune'],
  editors: [
    'email',
    'e mail',
    'mail',
    'gmail',
    'thu dien tu',
    'dia chi email',
    'dia chi thu dien tu',
    'email nhap lieu',
    'email truong',
    'tai khoan',
  ],
};
/** Numbers of the lines: dropped without a word. */
const NUMBERS = ['stt', 'tt', 'so tt', 'so thu tu', 'no'];

const columnOf = (header: string): ListColumn | null =>
  listColumns.find((column) => HEADERS[column].includes(fold(header))) ?? null;

/** Titles and signatures stand above a header row, seldom more than these. */
const LINES_LOOKED_AT = 10;

function readHeader(lines: readonly PastedLine[]): ColumnsFound | null {
  const header = lines.slice(0, LINES_LOOKED_AT).findIndex(({ cells }) => {
    const named = cells.map(columnOf).filter((column) => column !== null);
    return named.includes('name') && (named.length >= 2 || cells.filter((cell) => cell !== '').length === 1);
  });
  if (header < 0) return null;
  const cells = lines[header]?.cells ?? [];
  const at: Partial<Record<ListColumn, number>> = {};
  const unused: string[] = [];
  cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column !== null && at[column] === undefined) at[column] = index;
    else if (cell !== '' && !NUMBERS.includes(fold(cell))) unused.push(cell);
  });
  return { at, header, unused };
}

/** Of the filled cells in a column, the share that is such. */
const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
};
const MOST = 0.6;
const SAMPLE = 500;

const looksLikeCode = (cell: string): boolean => isUnitCode(cell) && /\p{L}/u.test(cell) && /\d$/.test(cell);
const lengthOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.length, 0);

function guess(lines: readonly PastedLine[], levels: readonly KnownLevel[]): ColumnsFound {
  const sample = lines.slice(0, SAMPLE);
  const width = sample.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const columns = Array.from({ length: width }, (_, index) => sample.map(({ cells }) => cells[index] ?? ''));
  const free = new Set(columns.keys());
  const at: Partial<Record<ListColumn, number>> = {};
  const take = (column: ListColumn, fits: (cells: readonly string[]) => boolean): void => {
    const index = [...free].find((candidate) => fits(columns[candidate] ?? []));
    if (index === undefined) return;
    at[column] = index;
    free.delete(index);
  };
  take('editors', (cells) => shareOf(cells, (cell) => cell.includes('@')) >= MOST);
  take('level', (cells) => shareOf(cells, (cell) => levelOf(cell, levels) !== null) >= MOST);
  take('code', (cells) => shareOf(cells, looksLikeCode) >= MOST);
  // What is left of numbers, dates and blanks says nothing.
  for (const index of [...free])
    if (shareOf(columns[index] ?? [], (cell) => /\p{L}/u.test(cell)) < MOST) free.delete(index);
  take(
    'name',
    (cells) => shareOf(cells, (cell) => levelInName(cell, levels) !== null || /^trường /iu.test(cell)) >= MOST,
  );
  const longest = [...free].sort((a, b) => lengthOf(columns[b] ?? []) - lengthOf(columns[a] ?? []))[0];
  if (at.name === undefined && longest !== undefined) {
    at.name = longest;
    free.delete(longest);
  }
  take('commune', () => true);
  return { at, header: null, unused: [] };
}

export const findColumns = (lines: readonly PastedLine[], levels: readonly KnownLevel[]): ColumnsFound =>
  readHeader(lines) ?? guess(lines, levels);
