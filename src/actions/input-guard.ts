// The script never writes a cell that a school fills. Every batch for a unit's tab passes here first.

import { carriedCells, noRowChanges, type RowChanges, withdrawnCells } from '../compile/row-changes';
import type { Request } from '../google/spreadsheet-gateway';
import type { Range, SheetSpec } from '../layout/sheet-spec';

/** A bug of ours, never the person's: the batch is not sent. */
export class InputGuardError extends Error {
  override readonly name = 'InputGuardError';
}

type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

const meets = (a: Range, b: Range): boolean =>
  a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;

const FAR = Number.MAX_SAFE_INTEGER;

const areaOf = ({
  startRowIndex = 0,
  endRowIndex = FAR,
  startColumnIndex = 0,
  endColumnIndex = FAR,
}: GridRange): Range => ({
  startRow: startRowIndex,
  endRow: endRowIndex,
  startColumn: startColumnIndex,
  endColumn: endColumnIndex,
});

/** Where an area lies, with its sheet. */
interface Place {
  readonly sheetId: number | undefined;
  readonly area: Range;
}

/** A paste reaches as far as its source is large, even beyond the destination that was named. */
function pastedArea(source: GridRange, destination: GridRange): Range {
  const [from, to] = [areaOf(source), areaOf(destination)];
  return {
    ...to,
    endRow: Math.max(to.endRow, to.startRow + from.endRow - from.startRow),
    endColumn: Math.max(to.endColumn, to.startColumn + from.endColumn - from.startColumn),
  };
}

/** These leave what stands in the cells as it is. */
const LOOKS_ONLY = new Set(['PASTE_FORMAT', 'PASTE_DATA_VALIDATION', 'PASTE_CONDITIONAL_FORMATTING']);

const writesValues = (fields: string | undefined): boolean => /userEnteredValue|\*/.test(fields ?? '');

function updatedPlace({ range, start, rows = [] }: GoogleAppsScript.Sheets.Schema.UpdateCellsRequest): Place {
  if (range) return { sheetId: range.sheetId, area: areaOf(range) };
  const width = rows.reduce((widest, row) => Math.max(widest, row.values?.length ?? 0), 0);
  const { sheetId, rowIndex = 0, columnIndex = 0 } = start ?? {};
  return {
    sheetId,
    area: {
      startRow: rowIndex,
      endRow: rowIndex + rows.length,
      startColumn: columnIndex,
      endColumn: columnIndex + width,
    },
  };
}

/** Where the request writes values; null: nowhere. */
function valuePlace({ updateCells, repeatCell, copyPaste }: Request): Place | null {
  if (updateCells) return writesValues(updateCells.fields) ? updatedPlace(updateCells) : null;
  if (repeatCell) {
    const { range = {}, fields } = repeatCell;
    return writesValues(fields) ? { sheetId: range.sheetId, area: areaOf(range) } : null;
  }
  if (copyPaste && !LOOKS_ONLY.has(copyPaste.pasteType ?? '')) {
    const { source = {}, destination = {} } = copyPaste;
    return { sheetId: destination.sheetId, area: pastedArea(source, destination) };
  }
  return null;
}

const isSame = (a: Range, b: Range): boolean =>
  a.startRow === b.startRow && a.endRow === b.endRow && a.startColumn === b.startColumn && a.endColumn === b.endColumn;

/**
 * Exception "withdrawn formula": a cell that becomes an input is emptied of the formula of ours that stood there under
 * protection. Nothing else may be said of that cell, and nothing is written into it.
 */
function isWithdrawal({ updateCells }: Request, withdrawn: readonly Range[]): boolean {
  if (!updateCells?.range || updateCells.rows !== undefined) return false;
  const area = areaOf(updateCells.range);
  return withdrawn.some((cell) => isSame(cell, area));
}

/** Exception "carried entry": Google takes a cell as it stands to the row that keeps it. Just the cells announced. */
function isCarrying({ cutPaste }: Request, sheetId: number, carried: ReturnType<typeof carriedCells>): boolean {
  const { source, destination } = cutPaste ?? {};
  if (source?.sheetId !== sheetId || destination?.sheetId !== sheetId) return false;
  return carried.some(
    (cell) =>
      isSame(cell.source, areaOf(source)) &&
      cell.destination.startRow === destination.rowIndex &&
      cell.destination.startColumn === destination.columnIndex,
  );
}

/** Kinds that may write values in ways that are not looked into here. */
const UNKNOWN_WRITERS = ['appendCells', 'autoFill', 'cutPaste', 'findReplace', 'pasteData', 'textToColumns'] as const;

/**
 * @param changes what is allowed besides: entries carried from row to row, formulas of ours taken away
 * @throws InputGuardError where a request would write a value into an input of the sheet
 */
export function assertLeavesInputs(
  spec: SheetSpec,
  sheetId: number,
  requests: readonly Request[],
  changes: RowChanges = noRowChanges,
): void {
  const inputs = spec.protection?.unprotected ?? [];
  if (inputs.length === 0) return;
  const [withdrawn, carried] = [withdrawnCells(spec, changes), carriedCells(spec, changes)];
  for (const request of requests) {
    if (isWithdrawal(request, withdrawn) || isCarrying(request, sheetId, carried)) continue;
    const unknown = UNKNOWN_WRITERS.find((kind) => request[kind]);
    if (unknown) throw new InputGuardError(`${spec.role}: ${unknown} is not for sheets that people fill`);
    const place = valuePlace(request);
    if (place?.sheetId === sheetId && inputs.some((input) => meets(place.area, input))) {
      const { startRow, startColumn } = place.area;
      throw new InputGuardError(
        `${spec.role}: a value would be written into an input cell (row ${startRow + 1}, column ${startColumn + 1})`,
      );
    }
  }
}
