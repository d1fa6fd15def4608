// Requests on developer metadata.

import { gridSize } from '../area';
import type { BatchContext } from '../batch-context';
import { metadataMatching } from '../data-filter';
import { dropMetadata, type Located, storeMetadata } from '../developer-metadata';
import { overlay, writeMask } from '../field-mask';
import { freeId } from '../free-id';
import { refuse } from '../google-error';
import type * as Schema from '../schema';
import type { Handlers } from './handler';

/** The location with its type and ids spelled out. @throws Refusal where it is none or nowhere */
function checkedLocation(
  context: BatchContext,
  location: Schema.DeveloperMetadataLocation | undefined,
): Schema.DeveloperMetadataLocation {
  const { spreadsheet, sheetId, dimensionRange } = location ?? {};
  if (spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (sheetId !== undefined) {
    context.draft.sheet(sheetId);
    return { locationType: 'SHEET', sheetId };
  }
  if (!dimensionRange) return refuse('developerMetadata.location must be set.');
  const sheet = context.draft.sheet(dimensionRange.sheetId);
  const { dimension, startIndex = 0, endIndex = 0 } = dimensionRange;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') return refuse('location.dimensionRange.dimension is required.');
  if (endIndex - startIndex !== 1) refuse('location.dimensionRange must be one single row or column.');
  const size = dimension === 'ROWS' ? gridSize(sheet).rows : gridSize(sheet).columns;
  if (startIndex < 0 || endIndex > size)
    refuse(`location.dimensionRange is beyond the grid: there are ${size} ${dimension.toLowerCase()}.`);
  return {
    locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN',
    dimensionRange: { sheetId: sheet.properties.sheetId ?? 0, dimension, startIndex, endIndex },
  };
}

function checked(context: BatchContext, given: Schema.DeveloperMetadata): Located {
  if (!given.metadataKey) refuse('developerMetadata.metadataKey is required.');
  if (!given.visibility) refuse('developerMetadata.visibility is required.');
  return { ...given, location: checkedLocation(context, given.location) };
}

export const metadataRequests: Handlers<
  'createDeveloperMetadata' | 'updateDeveloperMetadata' | 'deleteDeveloperMetadata'
> = {
  createDeveloperMetadata(context, { developerMetadata = {} }) {
    const ids = context.ids.metadataIds();
    const metadataId = developerMetadata.metadataId ?? freeId((id) => ids.has(id), ids.size);
    if (metadataId <= 0) refuse(`metadataId[${metadataId}] must be positive.`);
    if (ids.has(metadataId)) {
      refuse(
        `Cannot add developer metadata with ID [${metadataId}] because developer metadata with that ID already exists.`,
      );
    }
    const metadata = checked(context, { ...developerMetadata, metadataId });
    storeMetadata(context.draft, metadata);
    ids.add(metadataId);
    return { createDeveloperMetadata: { developerMetadata: metadata } };
  },

  updateDeveloperMetadata(context, { dataFilters = [], developerMetadata = {}, fields }) {
    const mask = writeMask(fields, 'DeveloperMetadata');
    if (dataFilters.length === 0) refuse('dataFilters is required.');
    const found = new Map(
      dataFilters
        .flatMap((filter) => metadataMatching(context.draft.workbook, filter))
        .map((item) => [item.metadataId, item]),
    );
    const updated = [...found.values()].map((metadata) => {
      const next = overlay<Schema.DeveloperMetadata>(metadata, developerMetadata, mask, 'DeveloperMetadata');
      const { metadataId, location } = metadata;
      const settled = checked(context, { ...next, metadataId, location: next.location ?? location });
      dropMetadata(context.draft, metadata);
      storeMetadata(context.draft, settled);
      return settled;
    });
    return { updateDeveloperMetadata: { developerMetadata: updated } };
  },

  deleteDeveloperMetadata(context, { dataFilter }) {
    if (!dataFilter) return refuse('dataFilter is required.');
    const found = metadataMatching(context.draft.workbook, dataFilter);
    for (const metadata of found) dropMetadata(context.draft, metadata);
    context.ids.forgetMetadata();
    return { deleteDeveloperMetadata: { deletedDeveloperMetadata: [...found] } };
  },
};
