// What one person gets to see of the rendered workbook: whole, or what has changed for them.

import type { CellView, ChartView, Patch, SheetView, WorkbookView } from '../server/protocol';
import { editableAreas } from '../sheets-api/permissions';
import type { Sheet, Workbook } from '../sheets-api/workbook';
import type { Missed } from './change-log';
import type { RenderedCell } from './render-cell';
import type { RenderedSheet, Renderer } from './renderer';
import { frameOf, rangeView } from './sheet-frame';

/** How much of the workbook somebody sees. */
export interface Eyes {
  readonly email: string;
  /** Hidden tabs, and what stands behind a value. */
  readonly seesAll: boolean;
}

const idOf = ({ properties }: Sheet): number => properties.sheetId ?? 0;

const mayBeSeen = (sheet: Sheet, { seesAll }: Eyes): boolean => seesAll || sheet.properties.hidden !== true;

const cellFor = ({ view, formula }: RenderedCell, { seesAll }: Eyes): CellView =>
  seesAll && formula !== undefined ? { ...view, entry: formula } : view;

const chartsFor = ({ charts }: RenderedSheet, { seesAll }: Eyes): readonly ChartView[] =>
  charts.filter(({ showsHidden }) => seesAll || !showsHidden).map(({ view }) => view);

function sheetFor(workbook: Workbook, one: RenderedSheet, eyes: Eyes): SheetView {
  const { sheet, rows } = one;
  const charts = chartsFor(one, eyes);
  return {
    ...frameOf(sheet),
    cells: rows.flatMap((row) => row.flatMap((cell) => (cell ? [cellFor(cell, eyes)] : []))),
    editable: editableAreas(workbook, sheet, eyes.email).map(rangeView),
    ...(charts.length > 0 ? { charts } : {}),
  };
}

/** Without what is not of the cells: revision, menus, the time. */
export function sheetsFor(workbook: Workbook, renderer: Renderer, eyes: Eyes): WorkbookView['sheets'] {
  return renderer
    .sheets()
    .filter(({ sheet }) => mayBeSeen(sheet, eyes))
    .map((one) => sheetFor(workbook, one, eyes));
}

/** What the person's window lacks; null where nothing of it is for their eyes. */
export function patchFor(
  workbook: Workbook,
  renderer: Renderer,
  eyes: Eyes,
  missed: Missed,
): Omit<Patch, 'revision'> | null {
  const visible = renderer.sheets().filter(({ sheet }) => mayBeSeen(sheet, eyes));
  const had = missed.order.filter(({ hidden }) => eyes.seesAll || !hidden).map(({ sheetId }) => sheetId);
  const ids = visible.map(({ sheet }) => idOf(sheet));
  const [hadBefore, areNow] = [new Set(had), new Set(ids)];
  const isWhole = (id: number): boolean => missed.sheets.has(id) || !hadBefore.has(id);
  const kept = (list: readonly number[]): string => list.filter((id) => areNow.has(id) && !isWhole(id)).join(' ');
  const isMoved = kept(had) !== kept(ids);
  const sheets = visible.flatMap((one, index) =>
    isMoved || isWhole(idOf(one.sheet)) ? [{ index, sheet: sheetFor(workbook, one, eyes) }] : [],
  );
  const sentWhole = new Set(sheets.map(({ sheet }) => sheet.sheetId));
  const cells = visible.flatMap(({ sheet, rows }) =>
    sentWhole.has(idOf(sheet))
      ? []
      : (missed.cells.get(idOf(sheet)) ?? []).map(({ row, column }) => {
          const cell = rows[row]?.[column];
          return { sheetId: idOf(sheet), ...(cell ? cellFor(cell, eyes) : { row, column, text: '' }) };
        }),
  );
  const charts = visible.flatMap((one) => {
    const sheetId = idOf(one.sheet);
    return sentWhole.has(sheetId) || !missed.charts.has(sheetId) ? [] : [{ sheetId, charts: chartsFor(one, eyes) }];
  });
  const removedSheets = had.filter((id) => !areNow.has(id));
  const styles = renderer.styleBook(missed.styleCount);
  return cells.length + charts.length + sheets.length + removedSheets.length === 0
    ? null
    : { styles, cells, sheets, removedSheets, ...(charts.length > 0 ? { charts } : {}) };
}
