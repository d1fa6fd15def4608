// The name of a cell as people read it.

import { columnLetters } from './sheets-api/a1';

/** 0-based row and column → "F12". */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
