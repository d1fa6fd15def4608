// Short stable hashes of text and of plain data; the order in which an object was put together does not matter.

// Apps Script and Jest run in realms where a global is slow to look up; these are needed once a letter or value.
const { imul } = Math;
const { isArray } = Array;
const { keys } = Object;

interface Hasher {
  high: number;
  low: number;
}

const createHasher = (): Hasher => ({ high: 0xdeadbeef, low: 0x41c6ce57 });

/** cyrb53 by bryc, public domain. */
function addText(hasher: Hasher, text: string): void {
  let { high, low } = hasher;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = imul(high ^ unit, 2654435761);
    low = imul(low ^ unit, 1597334677);
  }
  hasher.high = high;
  hasher.low = low;
}

/** A whole number of 32 bits at most. */
function addInteger(hasher: Hasher, integer: number): void {
  hasher.high = imul(hasher.high ^ integer, 2654435761);
  hasher.low = imul(hasher.low ^ integer, 1597334677);
}

/** 53 bits. */
function resultOf({ high, low }: Hasher): number {
  const left = imul(high ^ (high >>> 16), 2246822507) ^ imul(low ^ (low >>> 13), 3266489909);
  const right = imul(low ^ (low >>> 16), 2246822507) ^ imul(left ^ (left >>> 13), 3266489909);
  return 4294967296 * (2097151 & right) + (left >>> 0);
}

/** Begins every value, so that no two different data give the same stream. */
const tags = { other: 1, text: 2, list: 3, object: 4, end: 5, integer: 6 } as const;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function addObject(hasher: Hasher, value: Readonly<Record<string, unknown>>): void {
  addInteger(hasher, tags.object);
  for (const key of keys(value).sort()) {
    const inner = value[key];
    if (inner === undefined) continue;
    addSizedText(hasher, tags.text, key);
    addData(hasher, inner);
  }
  addInteger(hasher, tags.end);
}

function addSizedText(hasher: Hasher, tag: number, text: string): void {
  addInteger(hasher, tag);
  addInteger(hasher, text.length);
  addText(hasher, text);
}

function addList(hasher: Hasher, values: readonly unknown[]): void {
  addInteger(hasher, tags.list);
  addInteger(hasher, values.length);
  for (const value of values) addData(hasher, value);
}

function addData(hasher: Hasher, value: unknown): void {
  if (typeof value === 'string') addSizedText(hasher, tags.text, value);
  else if (typeof value === 'number' && (value | 0) === value) {
    addInteger(hasher, tags.integer);
    addInteger(hasher, value);
  } else if (isArray(value)) addList(hasher, value);
  else if (isObject(value)) addObject(hasher, value);
  else addSizedText(hasher, tags.other, `${value}`);
}

export function hashText(text: string): number {
  const hasher = createHasher();
  addText(hasher, text);
  return resultOf(hasher);
}

/** Takes what JSON can hold; a property that is undefined counts as absent. */
export function hashData(value: unknown): number {
  const hasher = createHasher();
  addData(hasher, value);
  return resultOf(hasher);
}

/** Eleven letters at most. */
export const shortHash = (value: unknown): string => hashData(value).toString(36);
