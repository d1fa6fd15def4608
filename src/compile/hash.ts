// Short stable hashes of text and of plain data; the order in which an object was put together does not matter.

// Apps Script and Jest run in realms where a global is slow to look up; these are needed once a letter or value.
const { imul } = Math;
const { isArray } = Array;
const { keys } = Object;
const { isSafeInteger } = Number;

/** Two FNV-1a hashes side by side; each has an offset and a prime of its own, so that what one confuses the other tells apart. */
interface Hasher {
  high: number;
  low: number;
}

/** FNV's own offset and prime of 32 bits for the low half; for the high half any others do. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const HIGH_OFFSET = 0x2f6e2b1d;
const HIGH_PRIME = 1_000_000_007;

const createHasher = (): Hasher => ({ high: HIGH_OFFSET, low: FNV_OFFSET });

/** FNV-1a, a UTF-16 unit at a time instead of a byte. */
function addText(hasher: Hasher, text: string): void {
  let { high, low } = hasher;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = imul(high ^ unit, HIGH_PRIME);
    low = imul(low ^ unit, FNV_PRIME);
  }
  hasher.high = high;
  hasher.low = low;
}

/** A whole number of 32 bits at most. */
function addInteger(hasher: Hasher, integer: number): void {
  hasher.high = imul(hasher.high ^ integer, HIGH_PRIME);
  hasher.low = imul(hasher.low ^ integer, FNV_PRIME);
}

/** The upper bits of a product know all that was hashed, the lower ones little of it: brings them down. */
const spread = (hash: number, prime: number): number => {
  const folded = imul(hash ^ (hash >>> 16), prime);
  return folded ^ (folded >>> 15);
};

const LOW_SIZE = 2 ** 32;
const HIGH_SIZE = 2 ** 21;

/** 53 bits, all that a number holds exactly. */
const resultOf = ({ high, low }: Hasher): number =>
  ((spread(high, FNV_PRIME) >>> 0) % HIGH_SIZE) * LOW_SIZE + (spread(low, HIGH_PRIME) >>> 0);

/** Begins every value, so that no two different data give the same stream. */
const tags = { other: 1, text: 2, list: 3, object: 4, end: 5, integer: 6, large: 7 } as const;

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
  } else if (typeof value === 'number' && isSafeInteger(value)) {
    addInteger(hasher, tags.large);
    addInteger(hasher, Math.floor(value / LOW_SIZE));
    addInteger(hasher, (value % LOW_SIZE) | 0);
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
