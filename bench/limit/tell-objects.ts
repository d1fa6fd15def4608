// What hangs on a sheet, told once: protections with their editors, metadata, groups, filter views, charts. Google numbers what is new.

import type * as Schema from '../../local/sheets-api/schema';
import type { Sheet } from '../../local/sheets-api/workbook';
import { isSame } from './same';

type Request = Schema.Request;

interface Pairs<T> {
  readonly added: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
  readonly gone: readonly T[];
}

function pairsOf<T>(before: readonly T[] = [], after: readonly T[] = [], idOf: (item: T) => unknown): Pairs<T> {
  const there = new Map(before.map((item) => [idOf(item), item]));
  const still = new Set(after.map(idOf));
  return {
    added: after.filter((item) => !there.has(idOf(item))),
    changed: after.flatMap((item) => {
      const former = there.get(idOf(item));
      return former !== undefined && !isSame(former, item) ? [{ before: former, after: item }] : [];
    }),
    gone: before.filter((item) => !still.has(idOf(item))),
  };
}

const differing = <T extends object>(before: T, after: T): readonly (keyof T & string)[] =>
  (Object.keys({ ...before, ...after }) as (keyof T & string)[]).filter((key) => !isSame(before[key], after[key]));

const only = <T extends object>(item: T, keys: readonly (keyof T & string)[]): Partial<T> =>
  Object.fromEntries(keys.filter((key) => item[key] !== undefined).map((key) => [key, item[key]])) as Partial<T>;

export function tellProtections(from: Sheet, to: Sheet): readonly Request[] {
  const pairs = pairsOf(from.protectedRanges, to.protectedRanges, ({ protectedRangeId }) => protectedRangeId);
  return [
    ...pairs.gone.map(({ protectedRangeId }): Request => ({ deleteProtectedRange: { protectedRangeId } })),
    ...pairs.changed.map(({ before, after }): Request => {
      const keys = differing(before, after);
      const protectedRange = { protectedRangeId: after.protectedRangeId, ...only(after, keys) };
      return { updateProtectedRange: { protectedRange, fields: keys.join() } };
    }),
    ...pairs.added.map(
      ({ protectedRangeId: _, ...protectedRange }): Request => ({
        addProtectedRange: { protectedRange },
      }),
    ),
  ];
}

export function tellMetadata(
  before: readonly Schema.DeveloperMetadata[],
  after: readonly Schema.DeveloperMetadata[],
  location: Schema.DeveloperMetadataLocation,
): readonly Request[] {
  const pairs = pairsOf(before, after, ({ metadataId }) => metadataId);
  const filterOf = ({ metadataId }: Schema.DeveloperMetadata): Schema.DataFilter => ({
    developerMetadataLookup: { metadataId },
  });
  return [
    ...pairs.gone.map((one): Request => ({ deleteDeveloperMetadata: { dataFilter: filterOf(one) } })),
    ...pairs.changed.map(
      ({ after: one }): Request => ({
        updateDeveloperMetadata: {
          dataFilters: [filterOf(one)],
          developerMetadata: { metadataValue: one.metadataValue },
          fields: 'metadataValue',
        },
      }),
    ),
    ...pairs.added.map(
      ({ metadataId: _, location: _where, ...rest }): Request => ({
        createDeveloperMetadata: { developerMetadata: { ...rest, location } },
      }),
    ),
  ];
}

export function tellGroups(from: Sheet, to: Sheet): readonly Request[] {
  const tell = (before: readonly Schema.DimensionGroup[] = [], after: readonly Schema.DimensionGroup[] = []) =>
    pairsOf(before, after, ({ range, depth }) => JSON.stringify([range, depth])).added.map(
      ({ range }): Request => ({
        addDimensionGroup: { range },
      }),
    );
  return [...tell(from.rowGroups, to.rowGroups), ...tell(from.columnGroups, to.columnGroups)];
}

export function tellFilterViews(from: Sheet, to: Sheet): readonly Request[] {
  const pairs = pairsOf(from.filterViews, to.filterViews, ({ filterViewId }) => filterViewId);
  return [
    ...pairs.gone.map(({ filterViewId }): Request => ({ deleteFilterView: { filterId: filterViewId } })),
    ...pairs.changed.map(({ before, after }): Request => {
      const keys = differing(before, after);
      return {
        updateFilterView: {
          filter: { filterViewId: after.filterViewId, ...only(after, keys) },
          fields: keys.join(),
        },
      };
    }),
    ...pairs.added.map(({ filterViewId: _, ...filter }): Request => ({ addFilterView: { filter } })),
  ];
}

export function tellCharts(from: Sheet, to: Sheet): readonly Request[] {
  const pairs = pairsOf(from.charts, to.charts, ({ chartId }) => chartId);
  return [
    ...pairs.gone.map(({ chartId }): Request => ({ deleteEmbeddedObject: { objectId: chartId } })),
    ...pairs.changed.map(({ after: { chartId, spec } }): Request => ({ updateChartSpec: { chartId, spec } })),
    ...pairs.added.map(({ chartId: _, ...chart }): Request => ({ addChart: { chart } })),
  ];
}
