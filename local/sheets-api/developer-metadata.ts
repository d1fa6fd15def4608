// Developer metadata wherever it is kept: on the spreadsheet, on sheets, on rows and columns.

import type { Draft } from './draft';
import { refuse } from './google-error';
import type * as Schema from './schema';
import type { Sheet, Workbook } from './workbook';

const MAX_CHARACTERS = 30_000;

/** Metadata as Google gives it back, with its location spelled out. */
export type Located = Schema.DeveloperMetadata & { readonly location: Schema.DeveloperMetadataLocation };

function ofDimension(sheet: Sheet, dimension: 'ROWS' | 'COLUMNS'): readonly Located[] {
  const list = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  const sheetId = sheet.properties.sheetId ?? 0;
  return list.flatMap((properties, startIndex) =>
    (properties?.developerMetadata ?? []).map((metadata) => ({
      ...metadata,
      location: {
        locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
        dimensionRange: { sheetId, dimension, startIndex, endIndex: startIndex + 1 },
      },
    })),
  );
}

export function metadataOfSheet(sheet: Sheet): readonly Located[] {
  const location = { locationType: 'SHEET', sheetId: sheet.properties.sheetId ?? 0 };
  return sheet.developerMetadata.map((metadata) => ({ ...metadata, location }));
}

/** Of one row or column, located; what `get` shows in its properties. */
export function metadataAt(sheet: Sheet, dimension: 'ROWS' | 'COLUMNS', index: number): readonly Located[] {
  const list = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  if (!list[index]?.developerMetadata?.length) return [];
  return ofDimension(sheet, dimension).filter(({ location }) => location.dimensionRange?.startIndex === index);
}

export function metadataOfSpreadsheet(workbook: Workbook): readonly Located[] {
  const location = { locationType: 'SPREADSHEET', spreadsheet: true };
  return workbook.developerMetadata.map((metadata) => ({ ...metadata, location }));
}

export function allMetadata(workbook: Workbook): readonly Located[] {
  return [
    ...metadataOfSpreadsheet(workbook),
    ...workbook.sheets.flatMap((sheet) => [
      ...metadataOfSheet(sheet),
      ...ofDimension(sheet, 'ROWS'),
      ...ofDimension(sheet, 'COLUMNS'),
    ]),
  ];
}

const charactersOf = (list: readonly Schema.DeveloperMetadata[]): number =>
  list.reduce((sum, { metadataKey = '', metadataValue = '' }) => sum + metadataKey.length + metadataValue.length, 0);

function checkRoom(list: readonly Schema.DeveloperMetadata[], where: string): void {
  if (charactersOf(list) > MAX_CHARACTERS)
    refuse(`Developer metadata of ${where} exceeds the limit of ${MAX_CHARACTERS} characters.`);
}

/** The list, the draft's own, that the location keeps its metadata in. */
function listAt(draft: Draft, location: Schema.DeveloperMetadataLocation): Schema.DeveloperMetadata[] {
  if (location.spreadsheet) return draft.workbook.developerMetadata;
  const { dimensionRange } = location;
  if (!dimensionRange) return draft.edit(location.sheetId).developerMetadata;
  const sheet = draft.edit(dimensionRange.sheetId);
  const list = dimensionRange.dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  const index = dimensionRange.startIndex ?? 0;
  while (list.length < index) list.push(undefined);
  const developerMetadata = [...(list[index]?.developerMetadata ?? [])];
  list[index] = { ...list[index], developerMetadata };
  return developerMetadata;
}

/** Stores metadata where its location says. */
export function storeMetadata(draft: Draft, metadata: Located): void {
  const { location, ...stored } = metadata;
  const list = listAt(draft, location);
  list.push(stored);
  if (location.spreadsheet) checkRoom(list, 'the spreadsheet');
  const sheetId = location.dimensionRange?.sheetId ?? location.sheetId;
  if (sheetId === undefined) return;
  const sheet = draft.sheet(sheetId);
  checkRoom(
    [...sheet.developerMetadata, ...ofDimension(sheet, 'ROWS'), ...ofDimension(sheet, 'COLUMNS')],
    `sheet ${sheetId}`,
  );
}

export function dropMetadata(draft: Draft, { location, metadataId }: Located): void {
  const list = listAt(draft, location);
  list.splice(
    list.findIndex((metadata) => metadata.metadataId === metadataId),
    1,
  );
  const { dimensionRange } = location;
  if (list.length > 0 || !dimensionRange) return;
  const sheet = draft.edit(dimensionRange.sheetId);
  const properties = dimensionRange.dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  const index = dimensionRange.startIndex ?? 0;
  const { developerMetadata: _, ...others } = properties[index] ?? {};
  properties[index] = Object.keys(others).length > 0 ? others : undefined;
}
