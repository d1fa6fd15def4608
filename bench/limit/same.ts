// Whether two pieces of plain data say the same, whatever the order of their keys.

/** Parts of a workbook are replaced, never changed in place, and thousands of cells share them. */
const known = new WeakMap<object, string>();

/** JSON with its keys in order; what is undefined is left out. */
export function stable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  const before = known.get(value);
  if (before !== undefined) return before;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  const text = `{${members.map(([key, member]) => `${JSON.stringify(key)}:${stable(member)}`).join()}}`;
  known.set(value, text);
  return text;
}

export const isSame = (one: unknown, other: unknown): boolean => one === other || stable(one) === stable(other);

/** As it is sent: JSON in UTF-8. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
