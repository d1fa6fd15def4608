// All that one run asked of Google, in order, with what it was told; and the file that holds it.

import { readFileSync, writeFileSync } from 'node:fs';
import type { TapedValue } from './taped-value';

export interface TapedCall {
  /** Of a service, by its number. */
  readonly object: number;
  readonly method: string;
  /** The virtual clock afterwards: milliseconds since 1970. */
  readonly now: number;
  /** JSON of a list of `TapedValue`. */
  readonly args: string;
  /** JSON of a `TapedValue`. */
  readonly answer: string;
}

interface TapeHead {
  /** The function of the bundle. */
  readonly action: string;
  readonly bundleDirectory: string;
  /** The virtual clock at the beginning. */
  readonly now: number;
  /** Names of methods; an object's methods are those of its kind. */
  readonly kinds: readonly (readonly string[])[];
  readonly services: Readonly<Record<string, TapedValue>>;
  readonly args: readonly TapedValue[];
  /** The numbers of all that belongs to the Sheets API. */
  readonly sheets: readonly number[];
}

export interface Tape extends TapeHead {
  readonly calls: readonly TapedCall[];
}

const LINES_PER_CALL = 3;

/** The head in the first line, then three lines a call: JSON has no line breaks of its own. */
export function writeTape(path: string, { calls, ...head }: Tape): void {
  const lines = [JSON.stringify(head)];
  for (const { object, method, now, args, answer } of calls) {
    lines.push(JSON.stringify([object, method, now]), args, answer);
  }
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
}

/** A call on tape whose texts stay outside the heap until somebody asks for them. */
export interface CallOnFile extends Pick<TapedCall, 'object' | 'method' | 'now'> {
  readonly argsText: () => string;
  readonly answerText: () => string;
}

export function readTape(path: string): TapeHead & { readonly calls: readonly CallOnFile[] } {
  const bytes = readFileSync(path);
  const lines: (() => string)[] = [];
  for (let start = 0; start < bytes.length; ) {
    const [from, to] = [start, bytes.indexOf('\n', start)];
    lines.push(() => bytes.toString('utf8', from, to));
    start = to + 1;
  }
  const [head, ...rest] = lines;
  const calls = Array.from({ length: rest.length / LINES_PER_CALL }, (_, index): CallOnFile => {
    const [place, argsText, answerText] = rest.slice(index * LINES_PER_CALL, (index + 1) * LINES_PER_CALL);
    if (!place || !argsText || !answerText) throw new Error(`${path} ends in the middle of a call`);
    const [object, method, now] = JSON.parse(place()) as [number, string, number];
    return { object, method, now, argsText, answerText };
  });
  return { ...(JSON.parse(head?.() ?? '{}') as TapeHead), calls };
}
