// One run's own JavaScript world, as Apps Script has it: its own Date, Error and JSON, nothing of Node.

import { createContext, runInContext } from 'node:vm';
import { VIRTUAL_DATE_SOURCE } from './virtual-date';

/** An error that left the script, for whoever started the run. */
export class ScriptError extends Error {
  override readonly name: string;

  constructor(name: string, message: string, cause: unknown) {
    super(message, { cause });
    this.name = name;
  }
}

export interface Realm {
  /** The context itself; what is assigned to it becomes a global of the script. */
  readonly globals: Record<string, unknown>;
  /** Plain data from JSON, made of this realm's own objects. */
  parse(text: string): unknown;
  /** A copy of plain data made of this realm's own objects; undefined stays undefined. */
  bringIn(value: unknown): unknown;
  /** A moment as this realm's own Date; milliseconds since 1970. */
  dateAt(milliseconds: number): unknown;
  /** Rows as arrays of this realm's own, what stands in them as it is. */
  listIn(rows: readonly (readonly unknown[])[]): readonly unknown[];
  /** A function of this realm's, from source. */
  compile(parameters: readonly string[], body: string): (...args: unknown[]) => unknown;
  /** Our error as the script's own, so that `instanceof Error` holds there. */
  errorIn(error: unknown): unknown;
  /** The error that was handed in by `errorIn`, or the script's own as a `ScriptError`. */
  errorOut(error: unknown): unknown;
}

type MakeError = (message: string, details: object) => object;
type MakeFunction = (parameters: readonly string[], body: string) => (...args: unknown[]) => unknown;

const isErrorLike = (value: unknown): value is { name: unknown; message: unknown } =>
  typeof value === 'object' && value !== null && 'message' in value && 'name' in value;

/** `now` in milliseconds since 1970, asked whenever the script asks for the time. */
export function createRealm(now: () => number): Realm {
  const globals = createContext({}) as Record<string, unknown>;
  const evaluate = <T>(source: string): T => runInContext(source, globals) as T;
  globals.Date = evaluate<(now: () => number) => unknown>(VIRTUAL_DATE_SOURCE)(now);
  const parse = evaluate<(text: string) => unknown>('JSON.parse');
  const listIn = evaluate<Realm['listIn']>('(rows) => Array.from(rows, (row) => Array.from(row))');
  const dateAt = evaluate<Realm['dateAt']>('(milliseconds) => new Date(milliseconds)');
  const makeError = evaluate<MakeError>('(message, details) => Object.assign(new Error(message), details)');
  const makeFunction = evaluate<MakeFunction>('(parameters, body) => new Function(...parameters, body)');
  const originals = new WeakMap<object, unknown>();

  return {
    globals,
    parse,
    bringIn: (value) => (value === undefined ? undefined : parse(JSON.stringify(value))),
    dateAt,
    listIn,
    compile: makeFunction,
    errorIn: (error) => {
      if (!isErrorLike(error) || originals.has(error)) return error;
      const inner = makeError(String(error.message), { ...error, name: String(error.name) });
      originals.set(inner, error);
      return inner;
    },
    errorOut: (error) => {
      if (error instanceof Error || !isErrorLike(error)) return error;
      return originals.get(error) ?? new ScriptError(String(error.name), String(error.message), error);
    },
  };
}
