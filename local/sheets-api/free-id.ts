// Ids for what the caller gave none: scattered as Google's are, yet the same on every run.

/**
 * The first id of a fixed scattered sequence that is not taken; always positive and within int32.
 * @param taken how many ids are taken about: where in the sequence to begin
 */
export function freeId(isTaken: (id: number) => boolean, taken = 0): number {
  for (let count = taken + 1; ; count++) {
    const id = (Math.imul(count, 0x9e3779b1) >>> 1) & 0x7fffffff;
    if (id > 0 && !isTaken(id)) return id;
  }
}
