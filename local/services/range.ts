// A Range: where it is and how to go there. Values are read and written through the Sheets API only.

import { cellName } from '../cell-name';
import type { Sheet } from '../sheets-api/workbook';
import { GoogleException } from './google-exception';
import type { Host } from './host';

/** Half-open, 0-based. */
export interface Place {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface SheetOfRange {
  getSheetId(): number;
  getName(): string;
}

interface RangeHandle {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnStart: number;
  readonly columnEnd: number;
  getRow(): number;
  getColumn(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getA1Notation(): string;
  getSheet(): SheetOfRange;
  activate(): RangeHandle;
}

/** Its properties and answers are 1-based, as Google's are. */
export function createRange(host: Host, sheetId: number, place: Place): RangeHandle {
  const { startRow, endRow, startColumn, endColumn } = place;
  if (startRow < 0 || startColumn < 0 || endRow <= startRow || endColumn <= startColumn) {
    throw new GoogleException('The coordinates of the range are outside the dimensions of the sheet.');
  }
  const first = cellName(startRow, startColumn);
  const last = cellName(endRow - 1, endColumn - 1);
  const self: RangeHandle = {
    rowStart: startRow + 1,
    rowEnd: endRow,
    columnStart: startColumn + 1,
    columnEnd: endColumn,
    ...host.service('Range', {
      getRow: () => startRow + 1,
      getColumn: () => startColumn + 1,
      getLastRow: () => endRow,
      getLastColumn: () => endColumn,
      getNumRows: () => endRow - startRow,
      getNumColumns: () => endColumn - startColumn,
      getA1Notation: () => (first === last ? first : `${first}:${last}`),
      getSheet: () => host.service('Sheet', { getSheetId: () => sheetId, getName: () => titleOf(host, sheetId) }),
      activate: () => {
        host.machine.selections.set(host.run.person, { sheetId, row: startRow, column: startColumn });
        return self;
      },
    }),
  };
  return self;
}

/** Sheets are looked up each time: a batch puts new ones in their places. */
export const findSheet = (host: Host, sheetId: number): Sheet | undefined =>
  host.machine.workbook.sheets.find(({ properties }) => (properties.sheetId ?? 0) === sheetId);

export function titleOf(host: Host, sheetId: number): string {
  const sheet = findSheet(host, sheetId);
  if (!sheet) throw new GoogleException(`Sheet ${sheetId} not found`);
  return sheet.properties.title ?? '';
}
