// Inserting, deleting and moving rows or columns of a sheet, with everything that follows: cells, ranges, formulas.

import { gridSize } from './area';
import type { BatchContext } from './batch-context';
import { spreadRule } from './cell-content';
import { putCell } from './cells';
import { shiftGroups } from './dimension-groups';
import type { Draft } from './draft';
import { refuse } from './google-error';
import { checkCellCount, checkGridProperties } from './grid-size';
import { mapReferences } from './references';
import { rewriteSheet } from './rewrite-formulas';
import type * as Schema from './schema';
import { type Axis, type Shift, shiftIndex, shiftRange, shiftReference } from './shift';
import { shiftCharts } from './shift-charts';
import type { Cell, Sheet } from './workbook';

type Row = (Cell | undefined)[];

interface Insertion {
  readonly at: number;
  readonly count: number;
}

/** Moves the items of a list as a shift says; what is inserted is `blank`. */
function shiftList<T>(list: readonly T[], shift: Shift, blank: T): T[] {
  const items = list.slice();
  if (shift.kind === 'delete') return items.filter((_, index) => index < shift.start || index >= shift.end);
  if (shift.kind === 'insert') {
    if (items.length > shift.at) items.splice(shift.at, 0, ...Array.from({ length: shift.count }, () => blank));
    return items;
  }
  const { start, end, to } = shift;
  if (items.length <= Math.min(start, to)) return items;
  while (items.length < Math.max(end, to)) items.push(blank);
  const block = items.splice(start, end - start);
  items.splice(to <= start ? to : to - (end - start), 0, ...block);
  return items;
}

function shiftCells(sheet: Sheet, axis: Axis, shift: Shift): void {
  if (axis === 'ROWS') sheet.cells = shiftList<Row>(sheet.cells, shift, []);
  else sheet.cells = sheet.cells.map((row) => shiftList<Cell | undefined>(row, shift, undefined));
}

function shiftProperties(sheet: Sheet, axis: Axis, shift: Shift): void {
  const key = axis === 'ROWS' ? 'rowProperties' : 'columnProperties';
  sheet[key] = shiftList(sheet[key], shift, undefined);
}

const isCheckbox = ({ dataValidation: rule }: Cell): boolean =>
  rule?.condition?.type === 'BOOLEAN' && (rule.condition.values ?? []).length === 0;

/** What an inserted cell takes from its neighbour: looks and rule, never content; a checkbox arrives unticked, as measured on Google. */
function inherited(cell: Cell, rows: number, columns: number): Cell {
  return {
    ...(isCheckbox(cell) ? { userEnteredValue: { boolValue: false } } : {}),
    ...(cell.userEnteredFormat ? { userEnteredFormat: cell.userEnteredFormat } : {}),
    ...(cell.dataValidation ? { dataValidation: spreadRule(cell.dataValidation)(rows, columns) } : {}),
  };
}

/** Gives the inserted rows or columns the height or width, formats and rules of their neighbour. */
function inheritLooks(draft: Draft, sheet: Sheet, axis: Axis, { at, count }: Insertion, neighbour: number): void {
  const list = axis === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  const pixelSize = list[neighbour]?.pixelSize;
  for (let index = at; index < at + count; index++) {
    const offset = index - neighbour;
    if (pixelSize !== undefined) {
      while (list.length < index) list.push(undefined);
      list[index] = { pixelSize };
    }
    if (axis === 'ROWS') {
      (sheet.cells[neighbour] ?? []).forEach((cell, column) => {
        if (cell) putCell(draft, sheet, index, column, inherited(cell, offset, 0));
      });
    } else {
      sheet.cells.forEach((cells, row) => {
        const cell = cells[neighbour];
        if (cell) putCell(draft, sheet, row, index, inherited(cell, 0, offset));
      });
    }
  }
}

function shiftColumnKeys<T>(byColumn: Readonly<Record<string, T>>, shift: Shift): Record<string, T> {
  const entries = Object.entries(byColumn).flatMap(([column, value]) => {
    const index = shiftIndex(shift, Number(column));
    return index === undefined ? [] : [[String(index), value] as const];
  });
  return Object.fromEntries(entries);
}

type Ranged = { readonly range?: Schema.GridRange };

function shiftRanges(ranges: readonly Schema.GridRange[], axis: Axis, shift: Shift): Schema.GridRange[] {
  return ranges.flatMap((range) => shiftRange(range, axis, shift) ?? []);
}

function shiftHolders<T extends Ranged>(holders: readonly T[], axis: Axis, shift: Shift): T[] {
  return holders.flatMap((holder) => {
    if (!holder.range) return [holder];
    const range = shiftRange(holder.range, axis, shift);
    return range ? [{ ...holder, range }] : [];
  });
}

type Filtering = Pick<Schema.BasicFilter, 'range' | 'criteria'>;

function shiftFilter<T extends Filtering>(filter: T, axis: Axis, shift: Shift): T | undefined {
  const range = filter.range && shiftRange(filter.range, axis, shift);
  if (filter.range && !range) return undefined;
  const criteria =
    axis === 'COLUMNS' && filter.criteria ? shiftColumnKeys({ ...filter.criteria }, shift) : filter.criteria;
  return { ...filter, ...(range ? { range } : {}), ...(criteria ? { criteria } : {}) };
}

const isSingleCell = ({
  startRowIndex = 0,
  endRowIndex = 0,
  startColumnIndex = 0,
  endColumnIndex = 0,
}: Schema.GridRange): boolean => endRowIndex - startRowIndex === 1 && endColumnIndex - startColumnIndex === 1;

function shiftEverythingElse(context: BatchContext, sheet: Sheet, axis: Axis, shift: Shift): void {
  const { workbook } = context.draft;
  const sheetId = sheet.properties.sheetId ?? 0;
  sheet.merges = shiftRanges(sheet.merges, axis, shift).filter((range) => !isSingleCell(range));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = shiftRanges(rule.ranges ?? [], axis, shift);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  sheet.protectedRanges = shiftHolders(sheet.protectedRanges, axis, shift).map((protection) =>
    protection.unprotectedRanges
      ? { ...protection, unprotectedRanges: shiftRanges(protection.unprotectedRanges, axis, shift) }
      : protection,
  );
  sheet.basicFilter = sheet.basicFilter && shiftFilter(sheet.basicFilter, axis, shift);
  if (sheet.filterViews) sheet.filterViews = sheet.filterViews.flatMap((view) => shiftFilter(view, axis, shift) ?? []);
  shiftCharts(context.draft, sheet, axis, shift);
  workbook.namedRanges = workbook.namedRanges.flatMap((named) =>
    (named.range?.sheetId ?? 0) === sheetId ? shiftHolders([named], axis, shift) : [named],
  );
}

function shiftFormulas(context: BatchContext, sheet: Sheet, axis: Axis, shift: Shift): void {
  const title = sheet.properties.title ?? '';
  for (const other of [...context.draft.workbook.sheets]) {
    const isOwn = other === sheet;
    if (!isOwn && !context.mentions(other, title)) continue;
    rewriteSheet(context.draft, other.properties.sheetId ?? 0, (formula) =>
      mapReferences(formula, (reference) => {
        const named = reference.sheet;
        const concerned = named === undefined ? isOwn : named.toLowerCase() === title.toLowerCase();
        return concerned ? shiftReference(reference, axis, shift) : reference;
      }),
    );
  }
}

function applyShift(context: BatchContext, sheet: Sheet, axis: Axis, shift: Shift): void {
  shiftCells(sheet, axis, shift);
  shiftProperties(sheet, axis, shift);
  shiftGroups(sheet, axis, shift);
  shiftEverythingElse(context, sheet, axis, shift);
  shiftFormulas(context, sheet, axis, shift);
}

/** Changes the count of rows or columns, and of the frozen ones among them. */
function setCounts(sheet: Sheet, axis: Axis, by: number, frozenBy: number): void {
  const [count, frozen] =
    axis === 'ROWS' ? (['rowCount', 'frozenRowCount'] as const) : (['columnCount', 'frozenColumnCount'] as const);
  const grid = sheet.properties.gridProperties ?? {};
  const gridProperties = { ...grid, [count]: (grid[count] ?? 0) + by };
  if (frozenBy !== 0) gridProperties[frozen] = (grid[frozen] ?? 0) + frozenBy;
  checkGridProperties(gridProperties);
  sheet.properties = { ...sheet.properties, gridProperties };
}

const frozenCount = (sheet: Sheet, axis: Axis): number =>
  sheet.properties.gridProperties?.[axis === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'] ?? 0;

/** @param neighbour the row or column, before the insertion, whose looks the new ones take */
export function insertDimension(
  context: BatchContext,
  sheet: Sheet,
  axis: Axis,
  at: number,
  count: number,
  neighbour: number,
): void {
  setCounts(sheet, axis, count, at < frozenCount(sheet, axis) ? count : 0);
  checkCellCount(context.draft.workbook);
  applyShift(context, sheet, axis, { kind: 'insert', at, count });
  inheritLooks(context.draft, sheet, axis, { at, count }, neighbour < at ? neighbour : neighbour + count);
}

/** @throws Refusal where nothing, or only frozen ones, would be left */
export function deleteDimension(context: BatchContext, sheet: Sheet, axis: Axis, start: number, end: number): void {
  const size = axis === 'ROWS' ? gridSize(sheet).rows : gridSize(sheet).columns;
  const word = axis.toLowerCase();
  const frozen = frozenCount(sheet, axis);
  const frozenGone = Math.max(0, Math.min(end, frozen) - start);
  if (end - start >= size) refuse(`You can't delete all the ${word} on the sheet.`);
  if (size - (end - start) <= frozen - frozenGone) refuse(`Cannot delete all the non-frozen ${word}.`);
  setCounts(sheet, axis, start - end, -frozenGone);
  applyShift(context, sheet, axis, { kind: 'delete', start, end });
  context.ids.forgetMetadata();
}

/** @throws Refusal where the move would tear a merge apart */
export function moveDimension(
  context: BatchContext,
  sheet: Sheet,
  axis: Axis,
  start: number,
  end: number,
  to: number,
): void {
  for (const merge of sheet.merges) {
    const [from = 0, until = 0] =
      axis === 'ROWS' ? [merge.startRowIndex, merge.endRowIndex] : [merge.startColumnIndex, merge.endColumnIndex];
    const overlaps = from < end && start < until;
    const goesAlong = start <= from && until <= end;
    if ((overlaps && !goesAlong) || (to > from && to < until)) {
      refuse(
        `Sorry, it is not possible to move a ${axis === 'ROWS' ? 'row' : 'column'} to a position that crosses a merged cell. Please unmerge and try again.`,
      );
    }
  }
  applyShift(context, sheet, axis, { kind: 'move', start, end, to });
}
