// Deep copies of plain JSON values, so that nothing inside the workbook is ever shared with a caller.

/** Copies plain data of our own realm; drops `undefined` properties. */
export function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => copyOf(item)) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) copy[key] = copyOf(inner);
  return copy as T;
}

export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmptyRecord(value: unknown): boolean {
  if (!isPlain(value)) return false;
  for (const _ in value) return false;
  return true;
}

/** Whether a value says nothing: absent, `{}` or `''`. */
export const isNothing = (value: unknown): boolean => value === undefined || value === '' || isEmptyRecord(value);
