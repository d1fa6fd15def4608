// Column widths, row heights and what is hidden → updateDimensionProperties, equal neighbours in one request.

import type { Request } from '../google/spreadsheet-gateway';
import type { ColumnSpec, RowSpec, SheetSpec } from '../layout/sheet-spec';
import { dimensionRange } from './grid-range';

interface Properties {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly properties: Properties;
}

const isEqual = (a: Properties, b: Properties): boolean =>
  a.pixelSize === b.pixelSize && a.hiddenByUser === b.hiddenByUser;

function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last && last.end === span.start && isEqual(last.properties, span.properties))
      joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

const updateDimension = (
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  { start, end, properties }: Span,
): Request => ({
  updateDimensionProperties: {
    range: dimensionRange(sheetId, dimension, start, end),
    properties: { ...properties },
    fields: Object.keys(properties).join(','),
  },
});

/** On a new sheet every column is shown. */
const columnSpan = ({ width, hidden = false }: ColumnSpec, index: number, isNew: boolean): Span => ({
  start: index,
  end: index + 1,
  properties: isNew && !hidden ? { pixelSize: width } : { pixelSize: width, hiddenByUser: hidden },
});

const rowSpan = ({ row, height, hidden }: RowSpec): Span => ({
  start: row,
  end: row + 1,
  properties: {
    ...(height === undefined ? {} : { pixelSize: height }),
    ...(hidden ? { hiddenByUser: true } : {}),
  },
});

const hasProperties = ({ properties }: Span): boolean => Object.keys(properties).length > 0;

const byRow = (a: RowSpec, b: RowSpec): number => a.row - b.row;

export const setColumns = (columns: readonly ColumnSpec[], sheetId: number, isNew: boolean): readonly Request[] =>
  joinSpans(columns.map((column, index) => columnSpan(column, index, isNew))).map((span) =>
    updateDimension(sheetId, 'COLUMNS', span),
  );

/** Rows that are not named keep the height that Google fits to their text. */
export const setRows = (rowSpecs: readonly RowSpec[], sheetId: number): readonly Request[] =>
  joinSpans([...rowSpecs].sort(byRow).map(rowSpan).filter(hasProperties)).map((span) =>
    updateDimension(sheetId, 'ROWS', span),
  );

/** An inserted row takes after the row below it, which may be hidden. */
export const showAllRows = (spec: SheetSpec, sheetId: number): Request =>
  updateDimension(sheetId, 'ROWS', { start: 0, end: spec.rowCount, properties: { hiddenByUser: false } });
