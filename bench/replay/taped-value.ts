// A value that crosses the border between a script and Google, in a form that a file can hold.

import { isDate } from 'node:util/types';

export type TapedValue =
  | { readonly nothing: true }
  | { readonly data: unknown }
  /** Milliseconds since 1970. */
  | { readonly date: number }
  | { readonly list: readonly TapedValue[] }
  | { readonly fields: Readonly<Record<string, TapedValue>> }
  /** An object of a service by its number; where it crosses for the first time, with what it is made of. */
  | { readonly object: number; readonly made?: TapedObject }
  /** What a call threw in place of an answer: name, message and whatever else can be written down. */
  | { readonly thrown: Readonly<Record<string, unknown>> };

export interface TapedObject {
  /** Names of its methods: their place in `Tape.kinds`. */
  readonly kind: number;
  /** What is no method: constants, and objects of the service within it. */
  readonly members: Readonly<Record<string, TapedValue>>;
}

/** The number of an object of a service; undefined for any other. */
export type NumberOf = (value: object) => number | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether JSON says all of it; methods that it inherits are no part of that. */
export function isPlain(value: unknown, numberOf: NumberOf): boolean {
  if (!isObject(value)) return typeof value !== 'function';
  if (numberOf(value) !== undefined || isDate(value)) return false;
  if (Array.isArray(value)) return value.every((item) => item !== undefined && isPlain(item, numberOf));
  for (const name in value) if (!isPlain(value[name], numberOf)) return false;
  return true;
}

/** What a script hands over: its functions are nobody's business. */
export function tapeArgument(value: unknown, numberOf: NumberOf): TapedValue {
  if (value === undefined || typeof value === 'function') return { nothing: true };
  if (!isObject(value)) return { data: value };
  const object = numberOf(value);
  if (object !== undefined) return { object };
  if (isDate(value)) return { date: value.getTime() };
  if (isPlain(value, numberOf)) return { data: value };
  const inner = (item: unknown): TapedValue => tapeArgument(item, numberOf);
  return Array.isArray(value) ? { list: value.map(inner) } : { fields: mapMembers(value, inner) };
}

export const mapMembers = <T>(
  object: Readonly<Record<string, unknown>>,
  change: (member: unknown) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(object).map(([name, member]) => [name, change(member)]));
