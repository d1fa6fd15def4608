// Peer 3: everything through the Sheets API, each tab written in full, as few batches as 2 MB allow.

import type { BookPlan, Content, SheetPlan } from '../book-plan';
import { blocksOf, cellOf, color, formatOf, rangeOf, ruleOf } from './api-shapes';
import { createLinks } from './links';
import { brief, type CellRead, judgeBook, type ReadBook } from './understand';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Existing = GoogleAppsScript.Sheets.Schema.Sheet;

function api() {
  const spreadsheets = Sheets?.Spreadsheets;
  if (!spreadsheets) throw new Error('The advanced service Sheets is not switched on');
  return spreadsheets;
}

const BATCH_BYTES = 2_000_000;

function propertiesOf(plan: SheetPlan, sheetId: number) {
  return {
    sheetId,
    title: plan.title,
    index: plan.index,
    ...(plan.tabColor === null ? {} : { tabColor: color(plan.tabColor) }),
    gridProperties: {
      rowCount: plan.rows,
      columnCount: plan.columns,
      frozenRowCount: plan.frozenRows,
      frozenColumnCount: plan.frozenColumns,
      hideGridlines: plan.hidesGridlines,
    },
  };
}

/** What set-up left on a sheet goes, and its size is set. */
function clearRequests(plan: SheetPlan, sheet: Existing): readonly Request[] {
  const sheetId = sheet.properties?.sheetId ?? 0;
  const { index: _, ...properties } = propertiesOf(plan, sheetId);
  return [
    ...(sheet.protectedRanges ?? []).map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId } })),
    ...(sheet.conditionalFormats ?? []).map(() => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
    ...((sheet.merges ?? []).length > 0 ? [{ unmergeCells: { range: { sheetId } } }] : []),
    { setDataValidation: { range: { sheetId } } },
    { updateCells: { range: { sheetId }, fields: 'userEnteredValue,userEnteredFormat' } },
    { clearBasicFilter: { sheetId } },
    {
      updateSheetProperties: {
        properties: { ...properties, gridProperties: { ...properties.gridProperties, frozenRowCount: 0 } },
        fields: 'gridProperties(rowCount,columnCount,frozenRowCount)',
      },
    },
    { updateSheetProperties: { properties, fields: 'tabColor,gridProperties' } },
    ...(['ROWS', 'COLUMNS'] as const).map((dimension) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension },
        properties: { hiddenByUser: false },
        fields: 'hiddenByUser',
      },
    })),
  ];
}

function dimensionRequests(plan: SheetPlan, sheetId: number): readonly Request[] {
  const update = (dimension: 'ROWS' | 'COLUMNS', start: number, count: number, properties: object, fields: string) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: start, endIndex: start + count },
      properties,
      fields,
    },
  });
  return [
    ...plan.widths.map((one) => update('COLUMNS', one.start, one.count, { pixelSize: one.pixels }, 'pixelSize')),
    ...plan.heights.map((one) => update('ROWS', one.start, one.count, { pixelSize: one.pixels }, 'pixelSize')),
    ...plan.hiddenColumns.map((one) => update('COLUMNS', one.start, one.count, { hiddenByUser: true }, 'hiddenByUser')),
    ...plan.hiddenRows.map((one) => update('ROWS', one.start, one.count, { hiddenByUser: true }, 'hiddenByUser')),
  ];
}

function sheetRequests(
  plan: SheetPlan,
  sheetId: number,
  { looks, rules }: BookPlan,
  link: (content: Content) => Content,
): readonly Request[] {
  const isLook = (place: number): boolean => Object.keys(looks[place] ?? {}).length > 0;
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: plan.contents.map((row) => ({ values: row.map((content) => cellOf(link(content))) })),
        fields: 'userEnteredValue',
      },
    },
    ...blocksOf(plan.looks, isLook).map(({ block, place }) => ({
      repeatCell: {
        range: rangeOf(sheetId, block),
        cell: { userEnteredFormat: formatOf(looks[place] ?? {}) },
        fields: 'userEnteredFormat',
      },
    })),
    ...blocksOf(plan.rules, (place) => place >= 0).flatMap(({ block, place }) => {
      const rule = rules[place];
      return rule ? [{ setDataValidation: { range: rangeOf(sheetId, block), rule: ruleOf(rule) } }] : [];
    }),
    ...dimensionRequests(plan, sheetId),
    ...plan.merges.map((merge) => ({ mergeCells: { range: rangeOf(sheetId, merge), mergeType: 'MERGE_ALL' } })),
    ...plan.conditions.map(({ ranges, formula, background, color: hex, bold, italic }, index) => ({
      addConditionalFormatRule: {
        index,
        rule: {
          ranges: ranges.map((range) => rangeOf(sheetId, range)),
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
            format: {
              ...(background === undefined ? {} : { backgroundColor: color(background) }),
              textFormat: {
                ...(hex === undefined ? {} : { foregroundColor: color(hex) }),
                ...(bold === undefined ? {} : { bold }),
                ...(italic === undefined ? {} : { italic }),
              },
            },
          },
        },
      },
    })),
    ...plan.protections.map(({ range, description, unprotected, editors }) => ({
      addProtectedRange: {
        protectedRange: {
          description,
          range: range === null ? { sheetId } : rangeOf(sheetId, range),
          ...(unprotected.length > 0 ? { unprotectedRanges: unprotected.map((one) => rangeOf(sheetId, one)) } : {}),
          editors: { users: [...editors] },
        },
      },
    })),
    ...(plan.filter ? [{ setBasicFilter: { filter: { range: rangeOf(sheetId, plan.filter) } } }] : []),
  ];
}

const WHAT_IS_THERE =
  'sheets(properties(sheetId,title),protectedRanges(protectedRangeId),conditionalFormats(ranges(sheetId)),merges(sheetId))';

/** Tabs are added before anything names them. */
function requestsFor(book: BookPlan, spreadsheetId: string): readonly Request[] {
  const there = new Map<string, Existing>();
  if (book.sheets.some(({ isNew }) => !isNew)) {
    const { sheets = [] } = api().get(spreadsheetId, { fields: WHAT_IS_THERE });
    for (const sheet of sheets) there.set(sheet.properties?.title ?? '', sheet);
  }
  const taken = new Set([...there.values()].map(({ properties }) => properties?.sheetId));
  let next = 1;
  const idOf = (plan: SheetPlan): number => {
    if (!plan.isNew) return there.get(plan.title)?.properties?.sheetId ?? 0;
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  };
  const placed = book.sheets.map((plan) => ({ plan, sheetId: idOf(plan) }));
  const link = createLinks((title) => placed.find(({ plan }) => plan.title === title)?.sheetId ?? 0);
  return [
    ...placed
      .filter(({ plan }) => plan.isNew)
      .map(({ plan, sheetId }) => ({ addSheet: { properties: propertiesOf(plan, sheetId) } })),
    // All in their final size first: formulas on one name cells of another.
    ...placed.flatMap(({ plan }) => {
      const sheet = plan.isNew ? undefined : there.get(plan.title);
      return sheet ? clearRequests(plan, sheet) : [];
    }),
    ...placed.flatMap(({ plan, sheetId }) => sheetRequests(plan, sheetId, book, link)),
  ];
}

function send(requests: readonly Request[], spreadsheetId: string): void {
  let batch: Request[] = [];
  let bytes = 0;
  const flush = (): void => {
    if (batch.length > 0) api().batchUpdate({ requests: batch }, spreadsheetId);
    batch = [];
    bytes = 0;
  };
  for (const request of requests) {
    // Vietnamese letters take two or three bytes each; most of a request is not Vietnamese.
    const size = unescape(encodeURIComponent(JSON.stringify(request))).length + 1;
    if (bytes + size > BATCH_BYTES) flush();
    batch.push(request);
    bytes += size;
  }
  flush();
}

export function generate(book: BookPlan): void {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  send(requestsFor(book, spreadsheetId), spreadsheetId);
}

const ENTRIES =
  'properties(title),sheets(properties(sheetId,title,gridProperties(rowCount)),data(rowData(values(userEnteredValue))))';

function readBook(spreadsheetId: string): ReadBook {
  const { properties, sheets = [] } = api().get(spreadsheetId, { fields: ENTRIES });
  return {
    title: properties?.title ?? '',
    sheets: sheets.map(({ properties: own, data }) => ({
      title: own?.title ?? '',
      sheetId: own?.sheetId ?? 0,
      rows: own?.gridProperties?.rowCount ?? 0,
      cells: (data?.[0]?.rowData ?? []).map(({ values = [] }) =>
        values.map(({ userEnteredValue: value }): CellRead => {
          if (value?.formulaValue !== undefined) return { formula: value.formulaValue };
          return value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null;
        }),
      ),
    })),
  };
}

export function validate(): string {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  const read = readBook(spreadsheetId);
  const { book, counts, done } = judgeBook(read);
  const sheetId = read.sheets.find(({ title }) => title === counts.title)?.sheetId ?? 0;
  const written = counts.cells.map(({ row, column, contents }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: contents.map(cellOf) }],
      fields: 'userEnteredValue',
    },
  }));
  send([...requestsFor(book, spreadsheetId), ...written], spreadsheetId);
  return done;
}

export const summarize = (): string => brief(readBook(SpreadsheetApp.getActiveSpreadsheet().getId()));
