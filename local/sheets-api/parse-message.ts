// Checks a body against the descriptors and copies it in: unknown names, wrong types and doubled oneofs are refused as Google does.

import { type FieldType, fieldsOf, oneofs } from './descriptors/table';
import { refuse, StandInLimit } from './google-error';

type Path = (string | number)[];

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function written(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : (i > 0 ? '.' : '') + snake(step))).join('');
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? typeof value).slice(0, 200);

function wrong(path: Path, type: string, value: unknown): never {
  return refuse(`Invalid value at '${written(path)}' (${type}), ${shown(value)}`);
}

/** Objects may come from another realm, so `instanceof` says nothing. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';
}

/** `undefined` and `null` are absent, as in JSON read by a protocol buffer. */
const isAbsent = (value: unknown): boolean => value === undefined || value === null;

function checkOneofs(message: string, keys: ReadonlySet<string>, path: Path): void {
  for (const group of oneofs[message] ?? []) {
    const set = group.filter((key) => keys.has(key));
    if (set.length > 1) {
      refuse(
        `Invalid value at '${written(path)}' (oneof), oneof field '${set[0]}' is already set. Cannot set '${set[1]}'`,
      );
    }
  }
}

function parseRecord(message: string, value: unknown, path: Path): Record<string, unknown> {
  if (!isRecord(value)) return wrong(path, `type.googleapis.com/google.apps.sheets.v4.${message}`, value);
  const fields = fieldsOf(message);
  const copy: Record<string, unknown> = {};
  const present = new Set<string>();
  for (const key of Object.keys(value)) {
    const inner = value[key];
    const field = fields.get(key);
    if (inner === undefined) continue;
    if (!field) {
      return refuse(`Invalid JSON payload received. Unknown name "${key}" at '${written(path)}': Cannot find field.`);
    }
    if (isAbsent(inner)) continue;
    path.push(key);
    present.add(key);
    copy[key] = parse(field.type, inner, path);
    path.pop();
  }
  if (oneofs[message]) checkOneofs(message, present, path);
  return copy;
}

function parseList(of: FieldType, value: unknown, path: Path): unknown[] {
  if (!Array.isArray(value)) return wrong(path, 'repeated', value);
  return value.map((item: unknown, index) => {
    path.push(index);
    const copy = parse(of, item, path);
    path.pop();
    return copy;
  });
}

function parseMap(of: FieldType, value: unknown, path: Path): Record<string, unknown> {
  if (!isRecord(value)) return wrong(path, 'map', value);
  const entries = Object.entries(value).filter(([, inner]) => !isAbsent(inner));
  return Object.fromEntries(entries.map(([key, inner]) => [key, parse(of, inner, [...path, key])]));
}

function parse(type: FieldType, value: unknown, path: Path): unknown {
  switch (type.kind) {
    case 'message':
      return parseRecord(type.name, value, path);
    case 'list':
      return parseList(type.of, value, path);
    case 'map':
      return parseMap(type.of, value, path);
    case 'string':
      return typeof value === 'string' ? value : wrong(path, 'TYPE_STRING', value);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong(path, 'TYPE_BOOL', value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : wrong(path, 'TYPE_DOUBLE', value);
    case 'integer':
      return typeof value === 'number' && (value | 0) === value ? value : wrong(path, 'TYPE_INT32', value);
    case 'enum':
      return typeof value === 'string' && type.values.has(value)
        ? value
        : wrong(path, `type.googleapis.com/google.apps.sheets.v4.${type.name}`, value);
    case 'scalar':
      return value === null || ['string', 'number', 'boolean'].includes(typeof value)
        ? value
        : wrong(path, 'google.protobuf.Value', value);
    case 'unknown':
      throw new StandInLimit(written(path));
  }
}

/**
 * Checks `value` against the message's descriptor and returns a copy of our own realm, without absent fields.
 * @param path where the value stands, for the error text
 * @throws Refusal in Google's words, StandInLimit for what Google knows and we do not
 */
export function parseMessage<T extends object>(
  message: string,
  value: unknown,
  path: readonly (string | number)[] = [],
): T {
  return parseRecord(message, value, [...path]) as T;
}
