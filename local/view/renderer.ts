// All tabs as they are seen, kept from change to change: only rows that are other ones, or show another value, are rendered again.

import type { Google } from '../google';
import type { StyleBook } from '../server/protocol';
import type { Sheet } from '../sheets-api/workbook';
import { createCellRenderer, type RenderedCell } from './render-cell';
import { type RenderedChart, renderCharts, sameCharts } from './render-charts';
import { sameFrame } from './sheet-frame';

export type RenderedRow = readonly (RenderedCell | undefined)[];

export interface RenderedSheet {
  readonly sheet: Sheet;
  readonly rows: readonly RenderedRow[];
  readonly charts: readonly RenderedChart[];
}

/** 0-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** What is seen otherwise than the last time. */
export interface Changes {
  readonly cells: ReadonlyMap<number, readonly CellAddress[]>;
  /** Ids of tabs whose charts show something else. */
  readonly charts: ReadonlySet<number>;
  /** Ids of tabs that are new, or differ in more than cells. */
  readonly sheets: ReadonlySet<number>;
  readonly removed: ReadonlySet<number>;
  readonly isReordered: boolean;
}

export interface Renderer {
  /** Brings everything up to date; null where nobody sees a difference. */
  update(): Changes | null;
  /** In tab order, as of the last update. */
  sheets(): readonly RenderedSheet[];
  styleCount(): number;
  /** All looks but the first so many. */
  styleBook(from?: number): StyleBook;
}

export interface RowNews {
  /** Told by the engine: a row of that sheet shows another value; null: any may. */
  note(sheetId: number | null, row: number): void;
  /** What was noted since the last time. */
  take(): { readonly isAll: boolean; readonly rows: ReadonlyMap<number, ReadonlySet<number>> };
}

export function createRowNews(): RowNews {
  let isAll = true;
  let rows = new Map<number, Set<number>>();
  return {
    note: (sheetId, row) => {
      if (sheetId === null) isAll = true;
      else rows.set(sheetId, (rows.get(sheetId) ?? new Set()).add(row));
    },
    take: () => {
      const taken = { isAll, rows };
      isAll = false;
      rows = new Map();
      return taken;
    },
  };
}

const idOf = ({ properties }: Sheet): number => properties.sheetId ?? 0;

/** Past this many cells a tab is better sent whole. */
const MANY_CELLS = 4000;

const sameCell = (one: RenderedCell | undefined, other: RenderedCell | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** @param news has to hear of every recalculation of `google` */
export function createRenderer(google: Google, news: RowNews): Renderer {
  const cells = createCellRenderer(google);
  let rendered: readonly RenderedSheet[] = [];

  const renderRow = (sheet: Sheet, row: number): RenderedRow =>
    Array.from(sheet.cells[row] ?? [], (_, column) => cells.render(sheet, row, column));

  /** Rows that may look otherwise than they did. */
  const staleRows = (before: RenderedSheet, sheet: Sheet, shown: ReadonlySet<number> | null): readonly number[] => {
    const count = Math.max(sheet.cells.length, before.rows.length);
    const all = Array.from({ length: count }, (_, row) => row);
    if (shown === null) return all;
    const stale = all.filter((row) => shown.has(row) || sheet.cells[row] !== before.sheet.cells[row]);
    return stale.length > 0 && !cells.conditions.isRowByRow(sheet) ? all : stale;
  };

  const renderAgain = (
    before: RenderedSheet,
    sheet: Sheet,
    stale: readonly number[],
  ): { readonly rows: readonly RenderedRow[]; readonly changed: readonly CellAddress[] } => {
    const rows = before.rows.slice();
    const changed: CellAddress[] = [];
    for (const row of stale) {
      const [was, is] = [before.rows[row] ?? [], renderRow(sheet, row)];
      while (rows.length < row) rows.push([]);
      rows[row] = is;
      for (let column = 0; column < Math.max(was.length, is.length); column++) {
        if (!sameCell(was[column], is[column])) changed.push({ row, column });
      }
    }
    return { rows, changed };
  };

  const update = (): Changes | null => {
    google.evaluation();
    const { isAll, rows: shown } = news.take();
    const hasOtherLists = cells.inputs.renew();
    const known = new Map(rendered.map((one) => [idOf(one.sheet), one]));
    const [changedCells, whole] = [new Map<number, readonly CellAddress[]>(), new Set<number>()];
    const cellsOf = (sheet: Sheet): Omit<RenderedSheet, 'charts'> => {
      const before = known.get(idOf(sheet));
      if (!before) {
        whole.add(idOf(sheet));
        return { sheet, rows: sheet.cells.map((_, row) => renderRow(sheet, row)) };
      }
      const isQuiet = !isAll && !hasOtherLists && !shown.has(idOf(sheet));
      if (isQuiet && before.sheet === sheet) return before;
      const isOther = !sameFrame(before.sheet, sheet);
      const rulesChanged = before.sheet.conditionalFormats.some((rule, at) => rule !== sheet.conditionalFormats[at]);
      const isAny = isAll || hasOtherLists || (isOther && rulesChanged);
      const stale = staleRows(before, sheet, isAny ? null : (shown.get(idOf(sheet)) ?? new Set()));
      const { rows, changed } = renderAgain(before, sheet, stale);
      if (isOther || changed.length > MANY_CELLS) whole.add(idOf(sheet));
      else if (changed.length > 0) changedCells.set(idOf(sheet), changed);
      return { sheet, rows };
    };
    const changedCharts = new Set<number>();
    const chartsOf = (sheet: Sheet): readonly RenderedChart[] => {
      const [were, are] = [known.get(idOf(sheet))?.charts ?? [], renderCharts(google, sheet)];
      if (sameCharts(were, are)) return were;
      changedCharts.add(idOf(sheet));
      return are;
    };
    const next = google.workbook.sheets.map((sheet) => ({ ...cellsOf(sheet), charts: chartsOf(sheet) }));
    const removed = new Set([...known.keys()].filter((id) => !next.some(({ sheet }) => idOf(sheet) === id)));
    const order = (sheets: readonly RenderedSheet[]): string => sheets.map(({ sheet }) => idOf(sheet)).join(' ');
    const isReordered = order(rendered) !== order(next);
    rendered = next;
    const isSame = changedCells.size + changedCharts.size + whole.size + removed.size === 0 && !isReordered;
    return isSame ? null : { cells: changedCells, charts: changedCharts, sheets: whole, removed, isReordered };
  };

  return {
    update,
    sheets: () => rendered,
    styleCount: cells.styles.count,
    styleBook: cells.styles.book,
  };
}
