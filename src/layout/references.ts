// How the formulas of one sheet look things up on another: by key, never by position.

import { quoted } from '../domain/to-formula';
import { columnName, sheetPrefix } from './a1';
import type { Titles } from './fixed-sheets';
import { trackingColumns } from './tracking-columns';

const wholeColumn = (title: string, column: number): string =>
  `${sheetPrefix(title)}$${columnName(column)}:$${columnName(column)}`;

/** Columns of *Cấu hình*, 0-based. */
export const settingsColumns = { key: 0, label: 1, value: 2, help: 3 } as const;

/** Columns of *Đơn vị* that formulas look at, 0-based. */
const unitsKeyColumn = 0;
const unitsExemptColumn = 7;

/** The value of a setting, by its key. */
export const settingReference = (titles: Titles, key: string): string =>
  `INDEX(${wholeColumn(titles.settings, settingsColumns.value)};MATCH(${quoted(key)};${wholeColumn(titles.settings, settingsColumns.key)};0))`;

/** The row (1-based) of a unit on *Theo dõi nộp*. @param unit the cell that holds its code */
export const trackingRowReference = (titles: Titles, unit: string): string =>
  `MATCH(${unit};${wholeColumn(titles.tracking, trackingColumns.key)};0)`;

/** A cell of *Theo dõi nộp* in the row that `row` (a cell) names. */
export const trackingReference = (titles: Titles, column: keyof typeof trackingColumns, row: string): string =>
  `INDEX(${wholeColumn(titles.tracking, trackingColumns[column])};${row})`;

const LINE_BREAK = '\n';
const NO_BREAK_SPACE = '\u00a0';

/** The unit's exemptions as `;A9;C1;`, upper case, without spaces. @param unit the cell that holds its code */
export function exemptReference(titles: Titles, unit: string): string {
  const row = `MATCH(${unit};${wholeColumn(titles.units, unitsKeyColumn)};0)`;
  const list = `INDEX(${wholeColumn(titles.units, unitsExemptColumn)};${row})`;
  const separated = [',', LINE_BREAK].reduce(
    (text, mark) => `SUBSTITUTE(${text};"${mark}";";")`,
    [' ', NO_BREAK_SPACE].reduce((text, space) => `SUBSTITUTE(${text};"${space}";"")`, `IFERROR(${list};"")`),
  );
  return `";"&UPPER(${separated})&";"`;
}

/** TRUE for "Có" in either case, and for a tick. */
export const isYes = (cell: string): string => `OR(UPPER(${cell})="CÓ";UPPER(${cell})="TRUE")`;

/** dd/mm/yyyy of the cell's day as text, whatever the locale. */
export const dayFormula = (cell: string): string =>
  `RIGHT("0"&DAY(${cell});2)&"/"&RIGHT("0"&MONTH(${cell});2)&"/"&YEAR(${cell})`;
