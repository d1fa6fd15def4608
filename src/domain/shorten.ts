// What somebody typed, as it is quoted in a sentence: whatever its length, the sentence stays one that a cell holds and a person reads.

/** @param letters how many to keep; a surrogate pair is one */
export function shorten(text: string, letters: number): string {
  const all = [...text.slice(0, 2 * letters + 2)];
  return all.length <= letters ? text : `${all.slice(0, letters).join('')}…`;
}
