// The script never writes a cell that a school fills. Every batch for a unit's tab passes here first.

import type { Request } from '../google/spreadsheet-gateway';
import type { Range, SheetSpec } from '../layout/sheet-spec';

/** A bug of ours, never the person's: the batch is not sent. */
export class InputGuardError extends Error {
  override readonly name = 'InputGuardError';
}

const meets = (a: Range, b: Range): boolean =>
  a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;

/** The rectangle into which the request writes values; null: it writes none. */
function valueArea(request: Request, sheetId: number): Range | null {
  const { updateCells, repeatCell } = request;
  const writes = updateCells ?? repeatCell;
  if (!writes || !/userEnteredValue|\*/.test(writes.fields ?? '')) return null;
  const range = writes.range;
  if (range) {
    if (range.sheetId !== sheetId) return null;
    return {
      startRow: range.startRowIndex ?? 0,
      endRow: range.endRowIndex ?? Number.MAX_SAFE_INTEGER,
      startColumn: range.startColumnIndex ?? 0,
      endColumn: range.endColumnIndex ?? Number.MAX_SAFE_INTEGER,
    };
  }
  const start = updateCells?.start;
  if (!start || start.sheetId !== sheetId) return null;
  const rows = updateCells?.rows ?? [];
  const width = rows.reduce((widest, row) => Math.max(widest, row.values?.length ?? 0), 0);
  const startRow = start.rowIndex ?? 0;
  const startColumn = start.columnIndex ?? 0;
  return { startRow, endRow: startRow + rows.length, startColumn, endColumn: startColumn + width };
}

/** @throws InputGuardError where a request would write a value into an input of the sheet */
export function assertLeavesInputs(spec: SheetSpec, sheetId: number, requests: readonly Request[]): void {
  const inputs = spec.protection?.unprotected ?? [];
  if (inputs.length === 0) return;
  for (const request of requests) {
    const area = valueArea(request, sheetId);
    if (area && inputs.some((input) => meets(area, input))) {
      throw new InputGuardError(`${spec.role}: a value would be written into an input cell (row ${area.startRow + 1}, column ${area.startColumn + 1})`);
    }
  }
}
