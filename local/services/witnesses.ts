// Onlookers that see every batch a script writes, whichever workbook it goes to: for invariants that hold over all that is ever done.

import type { Sheet } from '../sheets-api/workbook';

export interface WrittenBatch {
  /** The function of the bundle that was running. */
  readonly action: string;
  /** Sheets are replaced, never changed in place: what is the same object was not touched. */
  readonly before: readonly Sheet[];
  readonly after: readonly Sheet[];
}

type Witness = (batch: WrittenBatch) => void;

const witnesses = new Set<Witness>();

/** For as long as the process lives. */
export const addWitness = (witness: Witness): void => {
  witnesses.add(witness);
};

export function tellWitnesses(batch: WrittenBatch): void {
  for (const witness of witnesses) witness(batch);
}
