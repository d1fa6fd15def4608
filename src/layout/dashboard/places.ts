// Where things stand on *Điều hành*, 0-based: two blocks of columns side by side, helper columns hidden to their right.

import { absolute, columnSpan, sheetPrefix } from '../a1';
import type { Titles } from '../fixed-sheets';
import type { CellContent } from '../sheet-spec';
import { schoolsCell, summaryColumns, summaryRows } from '../summary-places';

/** The first four are what a phone shows. */
export const leftColumns = {
  code: 0,
  label: 1,
  verdict: 2,
  result: 3,
  target: 4,
  bar: 5,
  submitted: 6,
  fresh: 7,
  lastYear: 8,
  change: 9,
} as const;
export const rightColumns = { rank: 11, name: 12, state: 13, why: 14 } as const;

/** One row of a table on the left. */
export const leftRow = (
  cells: Readonly<Partial<Record<keyof typeof leftColumns, CellContent>>>,
): readonly CellContent[] =>
  (Object.keys(leftColumns) as (keyof typeof leftColumns)[]).map((column) => cells[column] ?? null);

/** One past the last column that is seen. */
export const VISIBLE_COLUMNS = 15;
export const LEFT_END = leftColumns.change + 1;

export const helperColumns = {
  /** Of an indicator: how far from its goal, no two alike; 0: not at all. */
  distance: 15,
  /** Of a line on the right: the score that it shows, and where that stands in its list, from 1. */
  score: 16,
  place: 17,
  /** The row (1-based) of a school on *Tổng hợp*. */
  row: 18,
  /** From row 0 on, one row a commune. */
  commune: 19,
  communeSchools: 20,
  communeHandedIn: 21,
  communeMet: 22,
  communeJudged: 23,
  communeScore: 24,
} as const;
export const COLUMN_COUNT = 25;

export const columnWidths = [40, 152, 90, 56, 52, 130, 104, 50, 58, 24, 14, 24, 190, 92, 224] as const;

export const ROW_PIXELS = 21;
/** Two lines of small letters. */
export const TWO_LINES_PIXELS = 34;

/** Rows above the tables. */
export const topRows = {
  title: 0,
  subtitle: 1,
  message: 2,
  tileLabel: 3,
  tile: 4,
  tileShare: 5,
  space: 6,
  heading: 7,
  header: 8,
  first: 9,
} as const;

/** What *Điều hành* looks at on *Tổng hợp*, whatever rows are moved or added there in between. */
export interface SummaryReader {
  /** A hidden or visible column, from the head of the units' table to the last row of the sheet. */
  readonly span: (column: number) => string;
  readonly cell: (row: keyof typeof summaryRows, column: number) => string;
  /** The cell that holds how many schools there are. */
  readonly schools: string;
  /** 1-based row of the first cell of a span. */
  readonly firstRow: number;
  readonly sheetId: number;
}

export function readSummary(titles: Titles, sheetId: number, units: number): SummaryReader {
  const sheet = sheetPrefix(titles.summary);
  const end = summaryRows.first + units + 1;
  return {
    span: (column) => `${sheet}${columnSpan(column, summaryRows.units, end)}`,
    cell: (row, column) => `${sheet}${absolute(summaryRows[row], column)}`,
    schools: `${sheet}${schoolsCell}`,
    firstRow: summaryRows.units + 1,
    sheetId,
  };
}

/** Schools that meet all of these, each `range;criterion`. */
export const schoolsWith = (summary: SummaryReader, ...criteria: readonly string[]): string =>
  `COUNTIFS(${[`${summary.span(summaryColumns.isSchool)};1`, ...criteria].join(';')})`;

/** Schools that have handed in, or have not, and meet all of these. */
export const reportsWith = (summary: SummaryReader, is: 0 | 1, ...criteria: readonly string[]): string =>
  `COUNTIFS(${[`${summary.span(summaryColumns.isHandedIn)};${is}`, ...criteria].join(';')})`;
