// Requests that write cells: updateCells, repeatCell, appendCells, setDataValidation.

import { type Area, checkedArea, gridSize } from '../area';
import { type BatchContext, localeOf, targetOf, writeCell } from '../batch-context';
import { canonicalRule, titlesByName } from '../canonical-formula';
import { canonicalCell, checkCellData, settled, spreadCell, spreadRule } from '../cell-content';
import { cellAt } from '../cells';
import { checkCondition } from '../condition-rules';
import { type Mask, overlay, writeMask } from '../field-mask';
import { refuse } from '../google-error';
import { resizeGrid } from '../grid-size';
import { guardArea } from '../permissions';
import type * as Schema from '../schema';
import type { Sheet } from '../workbook';
import type { Handlers } from './handler';

type Rows = readonly Schema.RowData[];

const widest = (rows: Rows): number => rows.reduce((width, { values }) => Math.max(width, values?.length ?? 0), 0);

/** The rows with their formulas and rules as Google stores them. @throws Refusal for content that no cell may hold */
function checkedRows(context: BatchContext, rows: Rows): Rows {
  const titles = titlesByName(context.draft.workbook);
  const locale = localeOf(context);
  return rows.map(({ values = [] }) => ({
    values: values.map((cell) => {
      checkCellData(cell, locale);
      return canonicalCell(cell, titles);
    }),
  }));
}

/** Writes through the mask over the whole area; what `rows` does not reach is cleared there. */
function writeRows(context: BatchContext, sheet: Sheet, area: Area, rows: Rows, mask: Mask, clears: boolean): void {
  for (let row = area.top; row < area.bottom; row++) {
    const values = rows[row - area.top]?.values ?? [];
    const right = clears ? area.right : area.left + values.length;
    for (let column = area.left; column < right; column++) {
      const cell = overlay(cellAt(sheet, row, column), values[column - area.left], mask, 'CellData');
      writeCell(context, sheet, row, column, settled(cell));
    }
  }
}

function areaFromStart(start: Schema.GridCoordinate, rows: Rows, sheet: Sheet): Area {
  const { rowIndex: top = 0, columnIndex: left = 0 } = start;
  const size = gridSize(sheet);
  const area = { top, left, bottom: top + rows.length, right: left + widest(rows) };
  if (top < 0 || left < 0) refuse(`start (row ${top}, column ${left}) must not be negative.`);
  if (top >= size.rows) refuse(`GridCoordinate.rowIndex[${top}] is after last row in grid[${size.rows - 1}]`);
  if (left >= size.columns)
    refuse(`GridCoordinate.columnIndex[${left}] is after last column in grid[${size.columns - 1}]`);
  if (area.bottom > size.rows)
    refuse(`Attempting to write row: ${area.bottom - 1}, beyond the last requested row of: ${size.rows - 1}`);
  if (area.right > size.columns) {
    refuse(`Attempting to write column: ${area.right - 1}, beyond the last requested column of: ${size.columns - 1}`);
  }
  return area;
}

function areaFromRange(range: Schema.GridRange, rows: Rows, sheet: Sheet): Area {
  const area = checkedArea(range, sheet);
  const [lastRow, lastColumn] = [area.top + rows.length - 1, area.left + widest(rows) - 1];
  if (lastRow >= area.bottom)
    refuse(`Attempting to write row: ${lastRow}, beyond the last requested row of: ${area.bottom - 1}`);
  if (lastColumn >= area.right) {
    refuse(`Attempting to write column: ${lastColumn}, beyond the last requested column of: ${area.right - 1}`);
  }
  return area;
}

/** The row after the last one that holds a value. */
function firstFreeRow(sheet: Sheet): number {
  for (let row = sheet.cells.length; row > 0; row--) {
    if (sheet.cells[row - 1]?.some((cell) => cell?.userEnteredValue)) return row;
  }
  return 0;
}

export const cellRequests: Handlers<'updateCells' | 'repeatCell' | 'appendCells' | 'setDataValidation'> = {
  updateCells(context, { rows: given = [], fields, start, range }) {
    const mask = writeMask(fields, 'CellData');
    if (!start && !range) refuse('Must specify either start or range.');
    const rows = checkedRows(context, given);
    const sheetId = (start ?? range)?.sheetId;
    const there = context.draft.sheet(sheetId);
    const area = start ? areaFromStart(start, rows, there) : areaFromRange(range ?? {}, rows, there);
    guardArea(context.draft.workbook, there, area, context.acting);
    writeRows(context, context.draft.edit(sheetId), area, rows, mask, !start);
    return undefined;
  },

  repeatCell(context, { range, cell = {}, fields }) {
    const mask = writeMask(fields, 'CellData');
    if (!range) refuse('range is required.');
    checkCellData(cell, localeOf(context));
    const { sheet, area } = targetOf(context, range);
    const spread = spreadCell(canonicalCell(cell, titlesByName(context.draft.workbook)));
    for (let row = area.top; row < area.bottom; row++) {
      for (let column = area.left; column < area.right; column++) {
        const given = spread(row - area.top, column - area.left);
        const next = overlay(cellAt(sheet, row, column), given, mask, 'CellData');
        writeCell(context, sheet, row, column, settled(next));
      }
    }
    return undefined;
  },

  appendCells(context, { sheetId, rows: given = [], fields }) {
    const mask = writeMask(fields, 'CellData');
    if (given.length === 0) refuse('rows is required.');
    const rows = checkedRows(context, given);
    const top = firstFreeRow(context.draft.sheet(sheetId));
    const sheet = context.draft.edit(sheetId);
    const { rows: rowCount, columns: columnCount } = gridSize(sheet);
    const area = { top, bottom: top + rows.length, left: 0, right: widest(rows) };
    guardArea(context.draft.workbook, sheet, area, context.acting);
    resizeGrid(context.draft, sheet, Math.max(rowCount, area.bottom), Math.max(columnCount, area.right));
    writeRows(context, sheet, area, rows, mask, false);
    return undefined;
  },

  setDataValidation(context, { range, rule }) {
    if (!range) refuse('range is required.');
    if (rule) checkCondition(rule.condition, 'validation', localeOf(context));
    const { sheet, area } = targetOf(context, range);
    const spread = rule && spreadRule(canonicalRule(rule, titlesByName(context.draft.workbook)));
    for (let row = area.top; row < area.bottom; row++) {
      for (let column = area.left; column < area.right; column++) {
        const dataValidation = spread?.(row - area.top, column - area.left);
        const there = cellAt(sheet, row, column);
        if (!there && !dataValidation) continue;
        writeCell(
          { ...context, options: { ...context.options, apiWritesObeyStrictRules: false } },
          sheet,
          row,
          column,
          {
            ...there,
            dataValidation,
          },
        );
      }
    }
    return undefined;
  },
};
