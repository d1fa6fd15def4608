// Peer 3: everything through the Sheets API, each tab written in full, as few batches as 2 MB allow.

import { type Block, type BookPlan, type Content, isFormula, type Look, type Rule, type SheetPlan } from '../book-plan';
import { createLinks } from './links';
import { brief, type CellRead, judgeBook, type ReadBook } from './understand';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type Existing = GoogleAppsScript.Sheets.Schema.Sheet;

function api() {
  const spreadsheets = Sheets?.Spreadsheets;
  if (!spreadsheets) throw new Error('The advanced service Sheets is not switched on');
  return spreadsheets;
}

const BATCH_BYTES = 2_000_000;

const color = (hex: string) => ({
  red: Number.parseInt(hex.slice(1, 3), 16) / 255,
  green: Number.parseInt(hex.slice(3, 5), 16) / 255,
  blue: Number.parseInt(hex.slice(5, 7), 16) / 255,
});

const rangeOf = (sheetId: number, { startRow, endRow, startColumn, endColumn }: Block) => ({
  sheetId,
  startRowIndex: startRow,
  endRowIndex: endRow,
  startColumnIndex: startColumn,
  endColumnIndex: endColumn,
});

function numberFormat(pattern: string) {
  const [isDay, isTime] = [/[dy]/.test(pattern), /[hs]/.test(pattern)];
  const day = isTime ? 'DATE_TIME' : 'DATE';
  const type = pattern === '@' ? 'TEXT' : isDay ? day : pattern.includes('%') ? 'PERCENT' : 'NUMBER';
  return { type, pattern };
}

function formatOf(look: Look): CellFormat {
  const line = look.border === undefined ? undefined : { style: 'SOLID', color: color(look.border) };
  const textFormat = {
    ...(look.color === undefined ? {} : { foregroundColor: color(look.color) }),
    ...(look.family === undefined ? {} : { fontFamily: look.family }),
    ...(look.size === undefined ? {} : { fontSize: look.size }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.underline ? { underline: true } : {}),
  };
  return {
    ...(look.background === undefined ? {} : { backgroundColor: color(look.background) }),
    ...(Object.keys(textFormat).length > 0 ? { textFormat } : {}),
    ...(look.horizontal === undefined ? {} : { horizontalAlignment: look.horizontal }),
    ...(look.vertical === undefined ? {} : { verticalAlignment: look.vertical }),
    ...(look.wrap === undefined ? {} : { wrapStrategy: look.wrap }),
    ...(look.number === undefined ? {} : { numberFormat: numberFormat(look.number) }),
    ...(line ? { borders: { top: line, bottom: line, left: line, right: line } } : {}),
  };
}

function ruleOf(rule: Rule) {
  const types = { checkbox: 'BOOLEAN', date: 'DATE_IS_VALID', list: 'ONE_OF_LIST', formula: 'CUSTOM_FORMULA' } as const;
  const values = rule.kind === 'list' ? rule.options : rule.kind === 'formula' ? [rule.formula] : [];
  return {
    condition: {
      type: types[rule.kind],
      ...(values.length > 0 ? { values: values.map((value) => ({ userEnteredValue: value })) } : {}),
    },
    ...(rule.strict ? { strict: true } : {}),
    ...(rule.kind === 'formula' ? {} : { showCustomUi: true }),
    ...(rule.hint === '' ? {} : { inputMessage: rule.hint }),
  };
}

function cellOf(content: Content) {
  if (content === null) return {};
  if (typeof content === 'number') return { userEnteredValue: { numberValue: content } };
  if (typeof content === 'boolean') return { userEnteredValue: { boolValue: content } };
  return { userEnteredValue: isFormula(content) ? { formulaValue: content.formula } : { stringValue: content } };
}

/** Rectangles of cells that hold the same place, of those that hold one; from the top left on. */
function blocksOf(places: readonly (readonly number[])[], isSet: (place: number) => boolean) {
  const done: { block: Block; place: number }[] = [];
  let open = new Map<string, { block: Block; place: number }>();
  for (const [row, line] of places.entries()) {
    const next = new Map<string, { block: Block; place: number }>();
    for (let column = 0; column < line.length; ) {
      const place = line[column] ?? -1;
      let end = column + 1;
      while (end < line.length && line[end] === place) end++;
      if (isSet(place)) {
        const key = `${column} ${end} ${place}`;
        const startRow = open.get(key)?.block.startRow ?? row;
        open.delete(key);
        next.set(key, { block: { startRow, endRow: row + 1, startColumn: column, endColumn: end }, place });
      }
      column = end;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

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
