// The sheet's own notes, kept in its developer metadata: role, hash of the spec, row keys, print set-up, hash of the editors.

import type { Request } from '../google/spreadsheet-gateway';
import type { SheetSpec } from '../layout/sheet-spec';
import { type CurrentSheet, metadataValue } from './current-sheet';
import { metadataIdOf } from './sheet-ids';

/** Never reorder: a key's place here is part of its metadata's id. */
const metadataKeys = ['role', 'spec', 'print', 'keys', 'editors', 'kinds', 'size'] as const;

export type MetadataKey = (typeof metadataKeys)[number];

const create = (sheetId: number, key: MetadataKey, value: string): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: metadataIdOf(sheetId, metadataKeys.indexOf(key)),
      metadataKey: key,
      metadataValue: value,
      location: { sheetId },
      visibility: 'DOCUMENT',
    },
  },
});

const update = (metadataId: number, value: string): Request => ({
  updateDeveloperMetadata: {
    dataFilters: [{ developerMetadataLookup: { metadataId } }],
    developerMetadata: { metadataValue: value },
    fields: 'metadataValue',
  },
});

/** Nothing where the sheet says so already. */
export function setMetadata(
  sheetId: number,
  current: CurrentSheet | null,
  key: MetadataKey,
  value: string,
): readonly Request[] {
  const existing = current?.metadata.find((entry) => entry.key === key);
  if (!existing) return [create(sheetId, key, value)];
  return existing.value === value ? [] : [update(existing.id, value)];
}

/** Tabs of one shape have their keys in common. */
const joined = new WeakMap<readonly string[], string>();

function inLines(keys: readonly string[]): string {
  const text = joined.get(keys) ?? keys.join('\n');
  joined.set(keys, text);
  return text;
}

/** What is known only once the sheet has been painted. */
export const setPaintMetadata = (
  spec: SheetSpec,
  hash: string,
  sheetId: number,
  current: CurrentSheet | null,
): readonly Request[] => [
  ...setMetadata(sheetId, current, 'role', spec.role),
  ...setMetadata(sheetId, current, 'spec', hash),
  ...setMetadata(sheetId, current, 'print', JSON.stringify(spec.print)),
  ...(spec.isWhollyOurs ? setMetadata(sheetId, current, 'size', `${spec.rowCount} ${spec.columns.length}`) : []),
  ...(spec.rowKeys ? setMetadata(sheetId, current, 'keys', inLines(spec.rowKeys)) : []),
  ...(spec.rowKinds ? setMetadata(sheetId, current, 'kinds', inLines(spec.rowKinds)) : []),
];

/** The row keys that we wrote when we painted the sheet last; none where that is not known. */
export const knownRowKeys = (current: CurrentSheet): readonly string[] =>
  (metadataValue(current, 'keys') ?? '').split('\n').filter((key) => key !== '');

/** How large the sheet was when we painted it last; null where that is not known. */
export function knownSize(current: CurrentSheet): { readonly rows: number; readonly columns: number } | null {
  const [rows, columns] = (metadataValue(current, 'size') ?? '').split(' ').map(Number);
  return rows && columns ? { rows, columns } : null;
}

/** What each of these keys stood for when we painted the sheet last; none where that is not known. */
export function knownRowKinds(current: CurrentSheet): ReadonlyMap<string, string> {
  const kinds = metadataValue(current, 'kinds')?.split('\n') ?? [];
  const keys = (metadataValue(current, 'keys') ?? '').split('\n');
  return new Map(kinds.length === keys.length ? keys.map((key, row) => [key, kinds[row] ?? ''] as const) : []);
}
