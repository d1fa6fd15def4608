// The little of Google that these tests need: one sheet, on which compiled requests act as the API describes.

import type { CurrentSheet } from '../../src/compile/current-sheet';
import type { Request } from '../../src/google/spreadsheet-gateway';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const OWNER = 'chu-so-huu@example.vn';

/** Every cell of a row, by what was last written there; `rows[r].id` tells which row it is, wherever it moves. */
export interface FakeRow {
  readonly id: number;
  readonly cells: Map<number, unknown>;
}

export interface FakeSheet {
  readonly rows: readonly FakeRow[];
  readonly current: CurrentSheet;
  apply(requests: readonly Request[]): void;
}

const need = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new Error(`${what} is missing`);
  return value;
};

export function fakeSheet(start: Partial<CurrentSheet> = {}): FakeSheet {
  const sheet: Writable<CurrentSheet> = {
    sheetId: 0,
    title: '',
    index: 0,
    rowCount: 0,
    columnCount: 0,
    frozenRows: 0,
    frozenColumns: 0,
    hideGridlines: false,
    hidden: false,
    tabColor: null,
    role: null,
    hash: null,
    metadata: [],
    protectedRanges: [],
    conditionalFormatCount: 0,
    mergeCount: 0,
    hasFilter: false,
    rowGroups: [],
    columnGroups: [],
    charts: [],
    chartsElsewhere: [],
    filterViews: [],
    rowKeys: null,
    ...start,
  };
  let lastId = 0;
  const newRows = (count: number): FakeRow[] =>
    Array.from({ length: count }, () => ({ id: ++lastId, cells: new Map() }));
  const rows: FakeRow[] = newRows(sheet.rowCount);

  const fill = (range: GoogleAppsScript.Sheets.Schema.GridRange, value: unknown): void => {
    const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = range;
    for (const row of rows.slice(startRowIndex, endRowIndex)) {
      for (let column = startColumnIndex; column < endColumnIndex; column++) row.cells.set(column, value);
    }
  };

  const setProtection = (id: number, change: { description?: string; editors?: readonly string[] }): void => {
    const old = need(
      sheet.protectedRanges.find((range) => range.id === id),
      `protection ${id}`,
    );
    sheet.protectedRanges = sheet.protectedRanges.map((range) => (range === old ? { ...old, ...change } : range));
  };

  const handlers: { readonly [K in keyof Request]?: (request: NonNullable<Request[K]>) => void } = {
    addSheet: ({ properties = {} }) => {
      const grid = properties.gridProperties ?? {};
      Object.assign(sheet, {
        sheetId: properties.sheetId,
        title: properties.title,
        index: properties.index,
        rowCount: grid.rowCount,
        columnCount: grid.columnCount,
        frozenRows: grid.frozenRowCount,
        frozenColumns: grid.frozenColumnCount,
        hideGridlines: grid.hideGridlines,
      });
      rows.push(...newRows(sheet.rowCount));
    },
    updateSheetProperties: ({ properties = {}, fields = '' }) => {
      const grid = properties.gridProperties ?? {};
      const named = fields.split(',');
      if (named.includes('title')) sheet.title = need(properties.title, 'title');
      if (named.includes('gridProperties.frozenRowCount')) sheet.frozenRows = need(grid.frozenRowCount, 'rows');
      if (named.includes('gridProperties.frozenColumnCount'))
        sheet.frozenColumns = need(grid.frozenColumnCount, 'columns');
      if (named.includes('gridProperties.hideGridlines')) sheet.hideGridlines = true;
    },
    createDeveloperMetadata: ({ developerMetadata: entry = {} }) => {
      const id = need(entry.metadataId, 'metadataId');
      if (sheet.metadata.some((other) => other.id === id)) throw new Error(`metadata ${id} is there already`);
      sheet.metadata = [...sheet.metadata, { id, key: entry.metadataKey ?? '', value: entry.metadataValue ?? '' }];
    },
    updateDeveloperMetadata: ({ dataFilters = [], developerMetadata = {} }) => {
      const id = dataFilters[0]?.developerMetadataLookup?.metadataId;
      sheet.metadata = sheet.metadata.map((entry) =>
        entry.id === id ? { ...entry, value: developerMetadata.metadataValue ?? '' } : entry,
      );
    },
    addProtectedRange: ({ protectedRange: range = {} }) => {
      const id = need(range.protectedRangeId, 'protectedRangeId');
      if (sheet.protectedRanges.some((other) => other.id === id)) throw new Error(`protection ${id} is there already`);
      const editors = [OWNER, ...(range.editors?.users ?? [])];
      sheet.protectedRanges = [...sheet.protectedRanges, { id, description: range.description ?? '', editors }];
    },
    updateProtectedRange: ({ protectedRange: range = {}, fields = '' }) => {
      const named = fields.split(',');
      setProtection(need(range.protectedRangeId, 'protectedRangeId'), {
        ...(named.includes('description') ? { description: range.description } : {}),
        ...(named.includes('editors') ? { editors: [OWNER, ...(range.editors?.users ?? [])] } : {}),
      });
    },
    deleteProtectedRange: ({ protectedRangeId }) => {
      setProtection(need(protectedRangeId, 'protectedRangeId'), {});
      sheet.protectedRanges = sheet.protectedRanges.filter(({ id }) => id !== protectedRangeId);
    },
    addConditionalFormatRule: ({ index = 0 }) => {
      if (index > sheet.conditionalFormatCount) throw new Error(`no place ${index} for a conditional format`);
      sheet.conditionalFormatCount++;
    },
    deleteConditionalFormatRule: () => {
      if (sheet.conditionalFormatCount-- === 0) throw new Error('no conditional format is left');
    },
    mergeCells: ({ range = {}, mergeType }) => {
      sheet.mergeCount += mergeType === 'MERGE_ROWS' ? (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) : 1;
    },
    unmergeCells: () => {
      sheet.mergeCount = 0;
    },
    setBasicFilter: () => {
      sheet.hasFilter = true;
    },
    clearBasicFilter: () => {
      sheet.hasFilter = false;
    },
    appendDimension: ({ dimension, length = 0 }) => {
      if (dimension === 'COLUMNS') sheet.columnCount += length;
      else rows.push(...newRows(length));
    },
    insertDimension: ({ range = {} }) => {
      const { startIndex = 0, endIndex = 0 } = range;
      if (startIndex >= rows.length) throw new Error('inserts beyond the grid');
      rows.splice(startIndex, 0, ...newRows(endIndex - startIndex));
    },
    moveDimension: ({ source = {}, destinationIndex = 0 }) => {
      const { startIndex = 0, endIndex = 0 } = source;
      if (destinationIndex >= startIndex && destinationIndex <= endIndex) throw new Error('moves rows onto themselves');
      const taken = rows.splice(startIndex, endIndex - startIndex);
      rows.splice(destinationIndex > startIndex ? destinationIndex - taken.length : destinationIndex, 0, ...taken);
    },
    deleteDimension: ({ range = {} }) => {
      rows.splice(range.startIndex ?? 0, (range.endIndex ?? 0) - (range.startIndex ?? 0));
      if (rows.length === 0) throw new Error('deletes every row');
    },
    updateCells: ({ start = {}, range, rows: cells = [], fields }) => {
      if (fields === 'dataValidation') return;
      if (fields !== 'userEnteredValue') throw new Error(`updateCells of ${fields}`);
      if (range) {
        if (cells.length > 0) throw new Error('a range is only ever cleared');
        fill(range, undefined);
      }
      cells.forEach((row, i) => {
        const into = need(rows[(start.rowIndex ?? 0) + i], 'row');
        row.values?.forEach((cell, j) => {
          into.cells.set((start.columnIndex ?? 0) + j, cell.userEnteredValue);
        });
      });
    },
    repeatCell: ({ range = {}, cell = {} }) => {
      const [kind, ...others] = Object.keys(cell);
      if (others.length > 0) throw new Error('repeatCell writes more than one thing');
      if (kind === 'userEnteredValue') fill(range, cell.userEnteredValue);
    },
    setDataValidation: () => {},
    updateDimensionProperties: () => {},
  };

  const keyIn = (row: FakeRow): string => {
    const value = row.cells.get(0) as { stringValue?: string } | undefined;
    return value?.stringValue ?? '';
  };
  const noteOf = (key: string): string | null => sheet.metadata.find((entry) => entry.key === key)?.value ?? null;

  return {
    rows,
    get current() {
      return {
        ...sheet,
        rowCount: rows.length,
        rowKeys: rows.map(keyIn),
        role: noteOf('role'),
        hash: noteOf('spec'),
      };
    },
    apply(requests) {
      for (const request of requests) {
        const [[kind, body] = ['', undefined], ...others] = Object.entries(request);
        if (others.length > 0) throw new Error(`several kinds in one request: ${Object.keys(request)}`);
        const handler = handlers[kind as keyof Request] as ((request: unknown) => void) | undefined;
        need(handler, `handler of ${kind}`)(body);
      }
    },
  };
}
