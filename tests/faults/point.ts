// The point that a story has come to: everything that outlives a run. From the same point people and the clock come to the same end.

import { isDeepStrictEqual } from 'node:util';
import type { District } from '../follow-up/district';

const numbers = new Map<string, number>();
const numbered = new WeakMap<object, number>();

/** Equal content, equal number. Sheets and rows are replaced, never changed in place: one object is looked at once. */
function numberOf(part: object, textOf: (part: object) => string = JSON.stringify): number {
  const known = numbered.get(part);
  if (known !== undefined) return known;
  const text = textOf(part);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  numbered.set(part, number);
  return number;
}

/** Rows under their numbers: a sheet that differs in one row costs the text of one row. */
const sheetText = (sheet: object): string =>
  JSON.stringify(sheet, (name, value) =>
    name === 'cells' ? (value as readonly object[]).map((row) => numberOf(row)) : value,
  );

/** Left out are the clock, which is set before anything else happens, how often the workbook was written, and the records. */
function pointOf({ google }: District): string {
  const { sheets, revision: _, ...workbook } = google.workbook;
  const tabs = sheets.map((sheet) => numberOf(sheet, sheetText));
  return JSON.stringify([tabs, workbook, google.kept(), [...google.selections], google.unusedAnswers]);
}

/** Remembers where a story stands. @returns goes back there @throws where it comes out elsewhere */
export function wayBackOf(d: District): () => void {
  const goBack = d.google.snapshot();
  const start = pointOf(d);
  return () => {
    goBack();
    if (pointOf(d) !== start) throw new Error('Not back where the story stood');
  };
}

/** So many times as a point is met again, it is played on from once more, to see that it comes to the same. */
const LOOKED_AT_AGAIN = 20;

/**
 * Plays on from where a story stands, once from each point and with each `given` that it depends on besides.
 * @throws where the same point has come to another end
 */
export function onceFromEachPoint<T, G extends string | number | boolean | null | undefined = undefined>(
  playOn: (d: District, given: G) => T,
): (d: District, given: G) => T {
  const ends = new Map<string, T>();
  let met = 0;
  return (d, given) => {
    const point = `${typeof given} ${given} ${pointOf(d)}`;
    const known = ends.get(point);
    if (known !== undefined && ++met % LOOKED_AT_AGAIN !== 0) return known;
    const end = playOn(d, given);
    if (known !== undefined && !isDeepStrictEqual(end, known)) throw new Error('From one point to two ends');
    ends.set(point, end);
    return end;
  };
}
