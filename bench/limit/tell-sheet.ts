// What a sheet is besides its cells, told once in its shortest form: frame, sizes, merges, conditions, filter.

import type * as Schema from '../../local/sheets-api/schema';
import type { Sheet } from '../../local/sheets-api/workbook';
import { isSame, stable } from './same';

type Request = Schema.Request;

const idOf = ({ properties }: Sheet): number => properties.sheetId ?? 0;
const isSaid = (value: unknown): boolean => value !== undefined && value !== 0 && value !== false;
const saidOnly = <T extends object>(object: T): Partial<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => isSaid(value))) as Partial<T>;

export function tellNewSheet({ properties }: Sheet, index: number): Request {
  const { sheetId, title, tabColor, hidden, gridProperties = {} } = properties;
  const said = { sheetId, title, index, ...saidOnly({ tabColor, hidden }), gridProperties: saidOnly(gridProperties) };
  return { addSheet: { properties: said } };
}

/** Leaves of the sheet's properties that differ. */
export function tellProperties(from: Sheet, to: Sheet): readonly Request[] {
  const sheetId = idOf(to);
  const paths: string[] = [];
  const properties: Record<string, unknown> = { sheetId };
  for (const key of ['title', 'tabColor', 'hidden'] as const) {
    if (isSame(from.properties[key], to.properties[key])) continue;
    paths.push(key);
    if (to.properties[key] !== undefined) properties[key] = to.properties[key];
  }
  const [before, after] = [from.properties.gridProperties ?? {}, to.properties.gridProperties ?? {}];
  for (const key of Object.keys({ ...before, ...after }) as (keyof typeof after)[]) {
    if (isSaid(before[key]) === isSaid(after[key]) && (before[key] === after[key] || !isSaid(after[key]))) continue;
    paths.push(`gridProperties.${key}`);
    if (isSaid(after[key])) properties.gridProperties = { ...(properties.gridProperties as object), [key]: after[key] };
  }
  return paths.length === 0 ? [] : [{ updateSheetProperties: { properties, fields: paths.join() } }];
}

/** Neighbours that become alike are told together. */
export function tellDimensions(from: Sheet, to: Sheet): readonly Request[] {
  const { rowCount = 0, columnCount = 0 } = to.properties.gridProperties ?? {};
  const tell = (dimension: 'ROWS' | 'COLUMNS', count: number): readonly Request[] => {
    const list = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
    const bare = (sheet: Sheet, at: number) => {
      const { developerMetadata: _, ...rest } = sheet[list][at] ?? {};
      return saidOnly(rest);
    };
    const runs: { start: number; end: number; readonly properties: Schema.DimensionProperties }[] = [];
    for (let at = 0; at < count; at++) {
      const properties = bare(to, at);
      const last = runs.at(-1);
      if (isSame(bare(from, at), properties)) continue;
      if (last?.end === at && isSame(last.properties, properties)) last.end += 1;
      else runs.push({ start: at, end: at + 1, properties });
    }
    return runs.map(({ start, end, properties }) => ({
      updateDimensionProperties: {
        range: {
          sheetId: idOf(to),
          dimension,
          ...(start > 0 ? { startIndex: start } : {}),
          ...(end < count ? { endIndex: end } : {}),
        },
        properties,
        fields: '*',
      },
    }));
  };
  return [...tell('ROWS', rowCount), ...tell('COLUMNS', columnCount)];
}

const without = <T>(all: readonly T[], others: readonly T[]): readonly T[] => {
  const words = new Set(others.map(stable));
  return all.filter((one) => !words.has(stable(one)));
};

/** Rows one below the other that are merged alike are one request. */
export function tellMerges(from: Sheet, to: Sheet): readonly Request[] {
  const gone = without(from.merges, to.merges).map((range): Request => ({ unmergeCells: { range } }));
  const stacks: { range: Schema.GridRange; mergeType: string }[] = [];
  for (const range of without(to.merges, from.merges)) {
    const isRow = (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) === 1;
    const above = stacks.find(
      (stack) =>
        stack.mergeType === 'MERGE_ROWS' &&
        stack.range.endRowIndex === range.startRowIndex &&
        stack.range.startColumnIndex === range.startColumnIndex &&
        stack.range.endColumnIndex === range.endColumnIndex,
    );
    if (isRow && above) above.range = { ...above.range, endRowIndex: range.endRowIndex };
    else stacks.push({ range, mergeType: isRow ? 'MERGE_ROWS' : 'MERGE_ALL' });
  }
  return [...gone, ...stacks.map((mergeCells): Request => ({ mergeCells }))];
}

/** Rules keep their order; those at the front are put there one after the other, the last first. */
export function tellConditions(from: Sheet, to: Sheet): readonly Request[] {
  const [before, after] = [from.conditionalFormats, to.conditionalFormats];
  let kept = 0;
  while (kept < Math.min(before.length, after.length) && isSame(before.at(-1 - kept), after.at(-1 - kept))) kept += 1;
  const gone = before.length - kept;
  const added = after.slice(0, after.length - kept).reverse();
  return [
    ...Array.from({ length: gone }, (): Request => ({ deleteConditionalFormatRule: { sheetId: idOf(to) } })),
    ...added.map((rule): Request => ({ addConditionalFormatRule: { rule } })),
  ];
}

export function tellFilter(from: Sheet, to: Sheet): readonly Request[] {
  if (isSame(from.basicFilter, to.basicFilter)) return [];
  return to.basicFilter
    ? [{ setBasicFilter: { filter: to.basicFilter } }]
    : [{ clearBasicFilter: { sheetId: idOf(to) } }];
}
