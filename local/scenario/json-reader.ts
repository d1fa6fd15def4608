// Reads JSON of unknown shape with plain complaints in Vietnamese, each saying where it stands.

/** A scenario that is not well-formed. Its message is for the person who wrote the file. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** `where` opens the message: "Bước 3", "Đơn vị 2", "settings". */
export const complain = (where: string, what: string): never => {
  throw new ScenarioError(`${where}: ${what}`);
};

const nameOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'một danh sách';
  return (
    { string: 'chữ', number: 'số', boolean: 'true/false', object: 'một đối tượng' }[typeof value as string] ?? 'trống'
  );
};

export function readObject(value: unknown, where: string, knownKeys?: readonly string[]): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return complain(where, `phải là một đối tượng {…}, không phải ${nameOf(value)}`);
  }
  const unknown = knownKeys && Object.keys(value).find((key) => !knownKeys.includes(key));
  if (unknown !== undefined) complain(where, `không có mục "${unknown}"; các mục được dùng: ${knownKeys?.join(', ')}`);
  return value as JsonObject;
}

export function readList<T>(value: unknown, where: string, read: (item: unknown, index: number) => T): readonly T[] {
  return Array.isArray(value)
    ? value.map(read)
    : complain(where, `phải là một danh sách […], không phải ${nameOf(value)}`);
}

export function readText(value: unknown, where: string): string {
  if (typeof value !== 'string') return complain(where, `phải là chữ, không phải ${nameOf(value)}`);
  return value.trim() === '' ? complain(where, 'không được để trống') : value;
}

export function readBoolean(value: unknown, where: string): boolean {
  return typeof value === 'boolean' ? value : complain(where, `phải là true hoặc false, không phải ${nameOf(value)}`);
}

/** ISO 8601 with an offset; a moment without one would mean something else on every machine. */
export function readMoment(value: unknown, where: string): string {
  const text = readText(value, where);
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  const day = match?.[1] ?? '';
  const isReal = match !== null && !Number.isNaN(Date.parse(text)) && isCalendarDay(day);
  return isReal ? text : complain(where, `"${text}" không phải thời điểm đúng dạng 2026-11-18T09:00:00+07:00`);
}

/** YYYY-MM-DD of a day that exists. */
export function isCalendarDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

/** Only what is there: absent keys stay absent. */
export function optional<T>(source: JsonObject, key: string, read: (value: unknown) => T): { readonly [k: string]: T } {
  return source[key] === undefined ? {} : { [key]: read(source[key]) };
}
