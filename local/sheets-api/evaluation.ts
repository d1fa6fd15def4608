// What the stand-in needs of a formula engine: the value that a cell shows.

import type * as Schema from './schema';

export interface Evaluation {
  /** 0-based row and column; undefined for an empty cell. Errors are `{ errorValue: { type, message } }`. */
  effectiveValue(sheetId: number, row: number, column: number): Schema.ExtendedValue | undefined;
}
