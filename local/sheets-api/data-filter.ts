// Data filters: which metadata a lookup finds, and which ranges of the workbook a filter stands for.

import { rangeFromA1 } from './a1';
import { coveredArea, intersects } from './area';
import { allMetadata, type Located } from './developer-metadata';
import { refuse } from './google-error';
import type * as Schema from './schema';
import type { Workbook } from './workbook';

const equalIfGiven = (wanted: unknown, there: unknown): boolean => wanted === undefined || wanted === there;

/** The range that a location stands for; undefined for the whole spreadsheet. */
function rangeOfLocation(location: Schema.DeveloperMetadataLocation): Schema.GridRange | undefined {
  const { dimensionRange, sheetId } = location;
  if (location.spreadsheet) return undefined;
  if (!dimensionRange) return { sheetId: sheetId ?? 0 };
  const { startIndex, endIndex, dimension } = dimensionRange;
  const ends =
    dimension === 'ROWS'
      ? { startRowIndex: startIndex, endRowIndex: endIndex }
      : { startColumnIndex: startIndex, endColumnIndex: endIndex };
  return { sheetId: dimensionRange.sheetId ?? 0, ...ends };
}

function touches(workbook: Workbook, a: Schema.GridRange | undefined, b: Schema.GridRange | undefined): boolean {
  if (!a || !b) return true;
  const sheet = workbook.sheets.find(({ properties }) => properties.sheetId === (a.sheetId ?? 0));
  if (!sheet || (a.sheetId ?? 0) !== (b.sheetId ?? 0)) return false;
  return intersects(coveredArea(a, sheet), coveredArea(b, sheet));
}

const sameRange = (a: Schema.GridRange | undefined, b: Schema.GridRange | undefined): boolean =>
  (['sheetId', 'startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'] as const).every(
    (key) => a?.[key] === b?.[key],
  );

function isFound(workbook: Workbook, metadata: Located, lookup: Schema.DeveloperMetadataLookup): boolean {
  const { metadataId, metadataKey, metadataValue, visibility, locationType, metadataLocation } = lookup;
  const named =
    equalIfGiven(metadataId, metadata.metadataId) &&
    equalIfGiven(metadataKey, metadata.metadataKey) &&
    equalIfGiven(metadataValue, metadata.metadataValue ?? '') &&
    equalIfGiven(visibility, metadata.visibility) &&
    equalIfGiven(locationType, metadata.location.locationType);
  if (!named || !metadataLocation) return named;
  const [there, wanted] = [rangeOfLocation(metadata.location), rangeOfLocation(metadataLocation)];
  return lookup.locationMatchingStrategy === 'INTERSECTING_LOCATION'
    ? touches(workbook, there, wanted)
    : sameRange(there, wanted);
}

function checkLookup(lookup: Schema.DeveloperMetadataLookup): void {
  if (lookup.locationMatchingStrategy && !lookup.metadataLocation) {
    refuse('locationMatchingStrategy requires a metadataLocation.');
  }
  if (lookup.locationType && lookup.metadataLocation)
    refuse('locationType cannot be specified together with metadataLocation.');
}

/** The metadata that a filter selects. @throws Refusal for a filter that says nothing */
export function metadataMatching(workbook: Workbook, filter: Schema.DataFilter): readonly Located[] {
  const { developerMetadataLookup: lookup } = filter;
  if (lookup) {
    checkLookup(lookup);
    return allMetadata(workbook).filter((metadata) => isFound(workbook, metadata, lookup));
  }
  const range = plainRange(workbook, filter);
  return allMetadata(workbook).filter(
    ({ location }) => !location.spreadsheet && touches(workbook, rangeOfLocation(location), range),
  );
}

function plainRange(workbook: Workbook, { a1Range, gridRange }: Schema.DataFilter): Schema.GridRange {
  if (a1Range !== undefined) return rangeFromA1(workbook, a1Range);
  const range = gridRange ?? refuse('A DataFilter must have one of a1Range, gridRange or developerMetadataLookup.');
  const sheetId = range.sheetId ?? 0;
  if (!workbook.sheets.some(({ properties }) => properties.sheetId === sheetId)) refuse(`No grid with id: ${sheetId}`);
  return { ...range, sheetId };
}

/** The ranges that a filter stands for; metadata of the spreadsheet itself stands for every sheet. */
export function rangesMatching(workbook: Workbook, filter: Schema.DataFilter): readonly Schema.GridRange[] {
  if (!filter.developerMetadataLookup) return [plainRange(workbook, filter)];
  return metadataMatching(workbook, filter).flatMap(({ location }) => {
    const range = rangeOfLocation(location);
    return range ? [range] : workbook.sheets.map(({ properties }) => ({ sheetId: properties.sheetId ?? 0 }));
  });
}
