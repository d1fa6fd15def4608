// The two things on which formulas of every tab hang: the day, and the stamps on *Theo dõi nộp*, where tabs look up their row.

import type { Google } from '../../local/google';
import { findColumn, findRow, findSheetByRole } from '../../local/scenario/unit-tab';
import type { Sheet } from '../../local/sheets-api/workbook';
import type { FormulaGraph, Place } from './formula-graph';
import { reachableFrom } from './touched-cells';

const STAMPED = ['Trạng thái', 'Nộp lần đầu'] as const;
const HEADER_KEY = '#header';

function sheetOf(google: Google, role: string): Sheet {
  const sheet = findSheetByRole(google, role);
  if (!sheet) throw new Error(`no sheet of the role ${role}`);
  return sheet;
}

const reach = (graph: FormulaGraph, places: readonly Place[]): number =>
  new Set(
    places.flatMap((place) => reachableFrom(graph, place).map(({ sheet, row, column }) => `${sheet}:${row}:${column}`)),
  ).size;

/** How many formulas hang on the one cell that asks for the day. It changes once a day, but TODAY is volatile. */
export function hangingOnToday(google: Google, graph: FormulaGraph): number {
  const settings = sheetOf(google, 'settings');
  const row = findRow(settings, 'today');
  const column = settings.cells[row]?.findIndex((cell) => cell?.userEnteredValue?.formulaValue !== undefined) ?? -1;
  if (column < 0) throw new Error('no cell asks for the day');
  return reach(graph, [{ sheet: google.workbook.sheets.indexOf(settings), row, column }]);
}

/** How many hang on what the script stamps when one report is handed in. */
export function hangingOnStamps(google: Google, graph: FormulaGraph): number {
  const tracking = sheetOf(google, 'tracking');
  const header = findRow(tracking, HEADER_KEY);
  const sheet = google.workbook.sheets.indexOf(tracking);
  const places = STAMPED.map((heading) => ({ sheet, row: header + 1, column: findColumn(tracking, header, heading) }));
  if (places.some(({ column }) => column < 0)) throw new Error('no column of stamps');
  return reach(graph, places);
}
