// The row of one unit on *Tổng hợp*: live from its tab, with the hidden cells on which roll-ups, ranking and *Điều hành* stand.

import { concerns, isSchool } from '../domain/scope';
import { statusWords, timelinessWords } from '../domain/submission';
import { quoted } from '../domain/to-formula';
import { verdictWords } from '../domain/verdict';
import { a1, absolute, rowSpan, sheetPrefix } from './a1';
import type { CellContent } from './sheet-spec';
import {
  COUNTED_VERDICTS,
  type Column,
  helperCount,
  type SummaryPlaces,
  summaryColumns,
  summaryRows,
  word,
} from './summary-places';
import { stateColumns, tabColumns, tabRows } from './tab-columns';
import { linkFormula, type UnitPlace } from './tracking-sheet';

/** A unit with its tab, and the 0-based row of each indicator's head row on it. */
export interface SummaryUnit extends UnitPlace {
  readonly headRows: ReadonlyMap<string, number>;
}

/** More than there are units: keeps scores apart that weigh the same. */
const APART = 10_000;

/** What makes a unit need attention, worst first; a report that is not there outweighs every indicator that is not met. */
const weights = { overdue: 2000, returned: 1500, soon: 1000, late: 30, notMet: 20 } as const;

/** Where *Tổng hợp* keeps since when a report is new, and whether the deadline is near. */
const newSinceCell = absolute(summaryRows.header, summaryColumns.isNew);
const soonCell = absolute(summaryRows.header, summaryColumns.weight);

/** Relative, so that the formulas of all units are alike; "F12" alone where there is but one indicator. */
const rowPart = (row: number, start: number, end: number): string =>
  end - start === 1 ? a1(row, start) : `${a1(row, start)}:${a1(row, end - 1)}`;

const verdictSpan = ({ lastVisible }: SummaryPlaces, row: number): string =>
  rowPart(row, summaryColumns.firstIndicator, lastVisible);

/** How many of the unit's indicators have one of these verdicts. */
const countOf = (verdicts: readonly (keyof typeof verdictWords)[], span: string): string =>
  verdicts.map((verdict) => `COUNTIF(${span};${word(verdict)})`).join('+');

/** "a/b" of a part of the row. */
const reachedText = (span: string): string => `=(${countOf(['met'], span)})&"/"&(${countOf(COUNTED_VERDICTS, span)})`;

function weightFormula(row: number): string {
  const cell = (column: keyof typeof summaryColumns): string => a1(row, summaryColumns[column]);
  const open = `ROUND((1-${cell('completeness')})*100;0)`;
  const handedIn = `IF(${cell('timeliness')}=${quoted(timelinessWords.late)};${weights.late};0)+${weights.notMet}*${cell('notMet')}`;
  const waited = `IF(${cell('timeliness')}=${quoted(timelinessWords.overdue)};${weights.overdue}+${open};IF(${soonCell}=1;${weights.soon}+${open};0))`;
  const notThere = `IF(${cell('status')}=${quoted(statusWords.returned)};${weights.returned}+${open};${waited})`;
  return `=IF(${cell('isSchool')}=0;0;IF(${cell('isHandedIn')}=1;${handedIn};${notThere}))`;
}

/** Equal numbers share a rank, the next is as many lower: 1, 2, 2, 4. Only schools that have handed in are ranked. */
function rankFormula(row: number, { lacking, firstBucket, bucketCount }: SummaryPlaces): string {
  const better = rowSpan(summaryRows.result, firstBucket, firstBucket + bucketCount);
  const own = a1(row, lacking);
  return `=IF(ISNUMBER(${own});1+INDEX(${better};1;${own}+1);"")`;
}

/** A draft's entries end here: until it is handed in, the ranking does not feel them. */
function lackingFormula(row: number): string {
  const cell = (column: keyof typeof summaryColumns): string => a1(row, summaryColumns[column]);
  return `=IF(${cell('isHandedIn')}=1;${cell('judged')}-${cell('met')};"")`;
}

/** " A1 A9 C2", in the plan's order. */
function notMetCodes(row: number, { columns }: SummaryPlaces): string {
  const codes = columns.map(
    ({ indicator, column }) => `IF(${a1(row, column)}=${word('notMet')};${quoted(` ${indicator.code}`)};"")`,
  );
  return `=${codes.length === 0 ? '""' : codes.join('&')}`;
}

function frameCells(place: SummaryUnit, row: number, commune: number, places: SummaryPlaces): readonly CellContent[] {
  const tab = sheetPrefix(place.title);
  const state = (column: keyof typeof stateColumns): string => `${tab}${absolute(tabRows.state, stateColumns[column])}`;
  const cell = (column: keyof typeof summaryColumns): string => a1(row, summaryColumns[column]);
  const span = verdictSpan(places, row);
  const cells: Readonly<Record<keyof typeof summaryColumns, CellContent>> = {
    key: place.unit.code,
    unit: { formula: linkFormula(place.sheetId, '', quoted(place.unit.name)) },
    level: place.unit.level,
    status: { formula: `=${state('status')}` },
    timeliness: { formula: `=${state('timeliness')}` },
    completeness: { formula: `=IF(${state('due')}=0;1;${state('done')}/${state('due')})` },
    reached: { formula: `=${cell('met')}&"/"&${cell('judged')}` },
    rank: { formula: rankFormula(row, places) },
    isSchool: isSchool(place.unit) ? 1 : 0,
    isHandedIn: {
      formula: `=IF(${cell('isSchool')}=0;"";IF(OR(${cell('status')}=${quoted(statusWords.submitted)};${cell('status')}=${quoted(statusWords.approved)});1;0))`,
    },
    commune,
    place: row - summaryRows.first,
    submittedAt: { formula: `=${state('submittedAt')}` },
    isNew: {
      formula: `=IF(AND(${cell('isHandedIn')}=1;ISNUMBER(${cell('submittedAt')}));IF(${cell('submittedAt')}>=${newSinceCell};1;0);0)`,
    },
    met: { formula: `=${countOf(['met'], span)}` },
    judged: { formula: `=${countOf(COUNTED_VERDICTS, span)}` },
    notMet: { formula: `=${countOf(['notMet'], span)}` },
    weight: { formula: weightFormula(row) },
    attention: { formula: `=IF(${cell('weight')}=0;0;${cell('weight')}*${APART}+${APART - 1}-${cell('place')})` },
    firstIndicator: null,
  };
  return Object.values(cells);
}

/** The verdict, linked to its cell on the tab, and what the roll-up needs besides. */
function indicatorCells(place: SummaryUnit, at: number, { indicator, column, helper }: Column): readonly CellContent[] {
  const row = place.headRows.get(indicator.code);
  const helpers = helperCount(indicator);
  if (row === undefined || !concerns(indicator, place.unit))
    return [verdictWords.notApplicable, ...Array.from({ length: helpers }, () => null)];
  const tabCell = (of: keyof typeof tabColumns): string =>
    `${sheetPrefix(place.title)}${absolute(row, tabColumns[of])}`;
  const own = a1(at, column);
  const usable = `OR(${own}=${word('met')};${own}=${word('notMet')};${own}=${word('inProgress')};${own}=${word('noCases')};${own}="")`;
  // Both halves of "no cases" stay out of the pooled ratio; a 0 still tells that the unit has handed something in.
  const half = (of: 'partOne' | 'partTwo'): string => `IF(${own}=${word('noCases')};0;${tabCell(of)})`;
  const values = indicator.rollUp === 'pooled' ? [half('partOne'), half('partTwo')] : [tabCell('value')];
  const [top, bottom] = [a1(at, helper), a1(at, helper + 1)];
  const quotient = { formula: `=IF(ISNUMBER(${bottom});IF(${bottom}>0;${top}/${bottom};"");"")` };
  return [
    { formula: linkFormula(place.sheetId, a1(row, tabColumns.result), tabCell('verdictWord')) },
    ...values.slice(0, helpers).map((value): CellContent => ({ formula: `=IF(${usable};${value};"")` })),
    ...(indicator.rollUp === 'pooled' ? [quotient] : []),
  ];
}

/** From the column of names on. */
export function unitCells(
  place: SummaryUnit,
  at: number,
  commune: number,
  places: SummaryPlaces,
): readonly CellContent[] {
  const cells: CellContent[] = Array.from({ length: places.firstBucket }, () => null);
  frameCells(place, at, commune, places).forEach((content, column) => {
    cells[column] = content;
  });
  cells[places.lacking] = { formula: lackingFormula(at) };
  cells[places.notMetCodes] = { formula: notMetCodes(at, places) };
  for (const { column, start, end } of places.groups) cells[column] = { formula: reachedText(rowPart(at, start, end)) };
  for (const column of places.columns) {
    const [own = null, ...helpers] = indicatorCells(place, at, column);
    cells[column.column] = own;
    helpers.forEach((content, index) => {
      cells[column.helper + index] = content;
    });
  }
  return cells.slice(1);
}
