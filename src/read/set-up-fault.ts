// What is wrong with the workbook's own set-up: where, what stands there, what is expected. An action with such faults writes nothing.

import { shorten } from '../domain/shorten';
import { a1 } from '../layout/a1';

export interface SetUpFault {
  /** Title of the sheet as it stands. */
  readonly sheet: string;
  /** A1; empty: the sheet as a whole. */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
}

/** Where only: for what is kept outside the workbook (Google's own logs), which is no place for what stands in cells. */
const placeOfFault = ({ sheet, cell }: SetUpFault): string => (cell === '' ? `“${sheet}”` : `“${sheet}” ${cell}`);

const FOUND_LIMIT = 80;
const shown = (found: string): string => (found === '' ? '(trống)' : `“${shorten(found, FOUND_LIMIT)}”`);

export const faultAt = (sheet: string, row: number, column: number, found: string, expected: string): SetUpFault => ({
  sheet,
  cell: a1(row, column),
  found,
  expected,
});

/** "Sheet “Đơn vị”, ô D5: đang ghi “XX”; cần: một trong các cấp P, MN, …" */
export const describeFault = (fault: SetUpFault): string =>
  fault.cell === ''
    ? `Sheet “${fault.sheet}”: ${fault.found}; cần: ${fault.expected}`
    : `Sheet “${fault.sheet}”, ô ${fault.cell}: đang ghi ${shown(fault.found)}; cần: ${fault.expected}`;

/** Thrown by actions; the message lists the faults, at most ten of them. */
export class SetUpError extends Error {
  override readonly name = 'SetUpError';
  constructor(readonly faults: readonly SetUpFault[]) {
    const listed = faults.slice(0, 10).map((fault) => `• ${describeFault(fault)}`);
    const more = faults.length > 10 ? [`… và ${faults.length - 10} chỗ khác.`] : [];
    super([...listed, ...more].join('\n'));
  }

  /** "“Đơn vị” F5, “Cấu hình” C9" */
  get places(): string {
    return this.faults.slice(0, 10).map(placeOfFault).join(', ');
  }
}
