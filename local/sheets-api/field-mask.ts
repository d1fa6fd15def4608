// Field masks: `a(b,c/d),e.f` and `*`, read against the descriptors; what is picked by one, and what is written through one.

import { isNothing, isPlain, type Plain } from './copy';
import { type FieldType, fieldsOf } from './descriptors/table';
import { refuse, StandInLimit } from './google-error';

/** 'all' takes everything below; a map takes the named fields. */
export type Mask = 'all' | ReadonlyMap<string, Mask>;
type MaskTree = Map<string, 'all' | MaskTree>;

function insert(tree: MaskTree, path: readonly string[], below: 'all' | MaskTree): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  const there = tree.get(head);
  if (there === 'all') return;
  if (rest.length > 0) {
    const next: MaskTree = there ?? new Map();
    tree.set(head, next);
    insert(next, rest, below);
  } else if (below === 'all' || !there) tree.set(head, below);
  else for (const [key, inner] of below) insert(there, [key], inner);
}

/** Reads one list of paths up to its `)` or the end. */
function readList(tokens: readonly string[], from: number, text: string): { tree: MaskTree; next: number } {
  const tree: MaskTree = new Map();
  let at = from;
  const bad = (): never => refuse(`Request contains an invalid argument. Invalid field selection ${text}`);
  for (;;) {
    const path: string[] = [];
    for (;;) {
      const name = tokens[at];
      if (name === undefined || !/^(\w+|\*)$/.test(name)) return bad();
      path.push(name);
      at += 1;
      if (tokens[at] !== '.' && tokens[at] !== '/') break;
      at += 1;
    }
    if (tokens[at] === '(') {
      const inner = readList(tokens, at + 1, text);
      if (tokens[inner.next] !== ')') return bad();
      insert(tree, path, inner.tree);
      at = inner.next + 1;
    } else insert(tree, path, 'all');
    if (tokens[at] !== ',') return { tree, next: at };
    at += 1;
  }
}

function settle(tree: 'all' | MaskTree): Mask {
  if (tree === 'all' || tree.get('*') === 'all') return 'all';
  return new Map([...tree].map(([key, inner]) => [key, settle(inner)]));
}

function parseMask(text: string): Mask {
  const tokens = text.match(/\w+|[^\w]/g) ?? [];
  const { tree, next } = readList(tokens, 0, text);
  if (next < tokens.length) refuse(`Request contains an invalid argument. Invalid field selection ${text}`);
  return settle(tree);
}

const messageOf = (type: FieldType): string | undefined => {
  if (type.kind === 'message') return type.name;
  return type.kind === 'list' || type.kind === 'map' ? messageOf(type.of) : undefined;
};

function checkRead(mask: Mask, message: string, path: string): void {
  if (mask === 'all') return;
  for (const [name, inner] of mask) {
    const here = path ? `${path}.${name}` : name;
    const missing = `Request contains an invalid argument. Error expanding 'fields' parameter. Cannot find matching fields for path '${here}'.`;
    const field = fieldsOf(message).get(name) ?? refuse(missing);
    if (here.endsWith('.effectiveFormat')) throw new StandInLimit(here);
    if (inner === 'all' || field.type.kind === 'unknown') continue;
    checkRead(inner, messageOf(field.type) ?? refuse(missing), here);
  }
}

function checkWrite(mask: Mask, message: string, path: string): void {
  if (mask === 'all') return;
  for (const [name, inner] of mask) {
    const here = path ? `${path}.${name}` : name;
    const field = fieldsOf(message).get(name) ?? refuse(`Invalid field: '${here}' is not a field of ${message}.`);
    if (field.type.kind === 'unknown') throw new StandInLimit(`the field ${here}`);
    if (field.readOnly) refuse(`Invalid field: '${here}' is read-only.`);
    if (inner === 'all') continue;
    if (field.type.kind !== 'message') refuse(`Invalid field: '${here}' has no fields to name below it.`);
    else checkWrite(inner, field.type.name, here);
  }
}

const known = new Map<string, Mask>();

function remembered(key: string, make: () => Mask): Mask {
  const there = known.get(key);
  if (there) return there;
  if (known.size > 500) known.clear();
  const mask = make();
  known.set(key, mask);
  return mask;
}

/** The `fields` parameter of a read. @throws Refusal where a path names no field */
export function readMask(text: string, message: string): Mask {
  return remembered(`read ${message} ${text}`, () => {
    const mask = parseMask(text);
    checkRead(mask, message, '');
    return mask;
  });
}

/** The `fields` of an update request. @throws Refusal where it is missing, unknown or read-only */
export function writeMask(text: string | undefined, message: string): Mask {
  if (!text) return refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  return remembered(`write ${message} ${text}`, () => {
    const mask = parseMask(text);
    checkWrite(mask, message, '');
    return mask;
  });
}

/** The mask one field further down; undefined where the field is not wanted. */
export function below(mask: Mask | undefined, ...path: readonly string[]): Mask | undefined {
  let at = mask;
  for (const name of path) at = at === 'all' ? 'all' : at?.get(name);
  return at;
}

/** A deep copy of what the mask names. */
export function pick<T>(value: T, mask: Mask): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask)) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const wanted = below(mask, key);
    if (wanted && inner !== undefined) copy[key] = pick(inner, wanted);
  }
  return copy as T;
}

const writable = new Map<string, readonly string[]>();

/** The fields of a message that a `*` writes. */
function writableFields(message: string): readonly string[] {
  const there = writable.get(message);
  if (there) return there;
  const fields = [...fieldsOf(message)].filter(([, field]) => !field.readOnly && field.type.kind !== 'unknown');
  const names = fields.map(([name]) => name);
  writable.set(message, names);
  return names;
}

const recordOf = (value: unknown): Plain | undefined => (isPlain(value) ? value : undefined);

function overlaid(target: unknown, source: unknown, mask: Mask, message: string): unknown {
  const [there, given] = [recordOf(target), recordOf(source)];
  const result: Record<string, unknown> = { ...there };
  for (const name of mask === 'all' ? writableFields(message) : mask.keys()) {
    const inner = below(mask, name);
    const type = fieldsOf(message).get(name)?.type;
    const isDeep = inner && inner !== 'all' && type?.kind === 'message';
    const value = isDeep ? overlaid(there?.[name], given?.[name], inner, type.name) : given?.[name];
    if (isNothing(value)) delete result[name];
    else result[name] = value;
  }
  return result;
}

/** `target` with the masked fields as they are in `source`, absent ones cleared; neither argument is changed. */
export function overlay<T extends object>(
  target: T | undefined,
  source: T | undefined,
  mask: Mask,
  message: string,
): T {
  return overlaid(target, source, mask, message) as T;
}
