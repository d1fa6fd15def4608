// The head of a unit's tab and its hidden row of state: what the tab knows of the settings and of its own submission.

import type { Unit } from '../domain/model';
import { levels } from '../plans/levels';
import { columnName, span } from './a1';
import { wordList } from './entry-formulas';
import type { Titles } from './fixed-sheets';
import {
  dayFormula,
  exemptReference,
  isYes,
  settingReference,
  trackingReference,
  trackingRowReference,
} from './references';
import type { Block, CellContent } from './sheet-spec';
import { DUE, stateColumns, tabColumns, tabRows } from './tab-columns';

type StateName = keyof typeof stateColumns;

/** "F$5": of the tab itself, the same from every row. */
export const state = (column: StateName): string => `${columnName(stateColumns[column])}$${tabRows.state + 1}`;

function inOrder(formulas: Partial<Record<StateName, string>>): readonly CellContent[] {
  const names = (Object.keys(formulas) as StateName[]).sort((a, b) => stateColumns[a] - stateColumns[b]);
  return names.map((name) => ({ formula: formulas[name] ?? '' }));
}

/** The same on every tab. */
function ownState(titles: Titles): Block {
  const track = (column: Parameters<typeof trackingReference>[1]): string =>
    trackingReference(titles, column, state('trackingRow'));
  const formulas = {
    year: `=${settingReference(titles, 'year')}`,
    carriedOverCounts: `=IF(${isYes(settingReference(titles, 'carriedOverCounts'))};1;0)`,
    today: `=${settingReference(titles, 'today')}`,
    exempt: `=${exemptReference(titles, state('unit'))}`,
    trackingRow: `=IFERROR(${trackingRowReference(titles, state('unit'))};0)`,
    status: `=IF(${state('trackingRow')}=0;"Chưa nộp";IF(${track('status')}="";"Chưa nộp";${track('status')}))`,
    submittedAt: `=IF(${state('trackingRow')}=0;"";IF(ISNUMBER(${track('submittedAt')});${track('submittedAt')};""))`,
    timeliness: `=IF(${state('trackingRow')}=0;"Chưa đến hạn";${track('timeliness')})`,
    extension: `=IF(${state('trackingRow')}=0;"";IF(ISNUMBER(${track('extension')});${track('extension')};""))`,
    referenceDay: `=IF(ISNUMBER(${state('submittedAt')});INT(${state('submittedAt')});${state('today')})`,
  } as const satisfies Partial<Record<StateName, string>>;
  return { row: tabRows.state, column: stateColumns.year, rows: [inOrder(formulas)] };
}

/** Of the table in rows [first, end). */
function progress(first: number, end: number): Block {
  const due = span(tabColumns.due, first, end);
  const formulas = {
    done: `=SUMPRODUCT((${due}>${DUE.none})*(${span(tabColumns.value, first, end)}<>""))`,
    due: `=SUMPRODUCT((${due}>${DUE.none})*1)`,
  };
  return { row: tabRows.state, column: stateColumns.done, rows: [inOrder(formulas)] };
}

const words: Block = { row: tabRows.state, column: stateColumns.yesWords, rows: [[wordList(1), wordList(0)]] };

export const stateBlocks = (titles: Titles, first: number, end: number): readonly Block[] => [
  ownState(titles),
  progress(first, end),
  words,
];

/** By this cell the formulas of a tab know whose it is. */
export const unitBlock = (unit: Unit): Block => ({
  row: tabRows.state,
  column: stateColumns.unit,
  rows: [[unit.code]],
});

export function headBlocks(titles: Titles): readonly Block[] {
  const extended = `IF(ISNUMBER(${state('extension')});" (gia hạn đến hết "&${dayFormula(state('extension'))}&")";"")`;
  const progressed = `"Đã nhập "&${state('done')}&"/"&${state('due')}`;
  const status = `="Hạn nộp: "&${settingReference(titles, 'deadlineText')}&${extended}&"  ·  "&${progressed}&"  ·  "&${state('status')}&" – "&${state('timeliness')}`;
  return [
    {
      row: tabRows.title,
      column: tabColumns.number,
      rows: [
        [{ formula: `="BÁO CÁO CHỈ TIÊU NĂM "&${state('year')}&" – "&${settingReference(titles, 'managingBody')}` }],
      ],
    },
    { row: tabRows.status, column: tabColumns.number, rows: [[{ formula: status }]] },
  ];
}

export function nameBlock(unit: Unit): Block {
  const level = levels.find((one) => one.code === unit.level)?.name ?? unit.level;
  const place = [level, unit.commune].filter((part) => part !== '').join(' · ');
  return { row: tabRows.unit, column: tabColumns.number, rows: [[`${unit.name}${place === '' ? '' : ` (${place})`}`]] };
}
