// Requests on the spreadsheet and its tabs: properties, adding, renaming, moving, deleting, duplicating.

import { gridSize } from '../area';
import type { BatchContext } from '../batch-context';
import { copyOf } from '../copy';
import { DEFAULT_COLUMN_COUNT, DEFAULT_ROW_COUNT, emptySheet } from '../create-workbook';
import { deleteDimension } from '../dimension-shift';
import { below, overlay, writeMask } from '../field-mask';
import { freeId } from '../free-id';
import { refuse, StandInLimit } from '../google-error';
import { checkCellCount, checkFrozenMerges, checkGridProperties, resizeGrid } from '../grid-size';
import { guardProtections, guardSheet } from '../permissions';
import { mapReferences } from '../references';
import { rewriteSheet } from '../rewrite-formulas';
import type * as Schema from '../schema';
import { checkTitle, freeTitle } from '../sheet-title';
import { chartOnCopy, forgetSheetInCharts } from '../shift-charts';
import type { Sheet } from '../workbook';
import { freeChartId } from './chart-requests';
import { freeViewId } from './filter-view-requests';
import type { Handlers } from './handler';

function newSheetId(context: BatchContext, wanted: number | undefined): number {
  if (wanted === undefined)
    return freeId((id) => context.draft.find(id) !== undefined, context.draft.workbook.sheets.length);
  if (wanted < 0) refuse('Sheet id must be non-negative.');
  if (context.draft.find(wanted)) refuse(`Sheet with id ${wanted} already exists.`);
  return wanted;
}

function checkIndex(context: BatchContext, index: number): void {
  const count = context.draft.workbook.sheets.length;
  if (index < 0 || index > count) refuse(`properties.index[${index}] must be between 0 and ${count}.`);
}

function checkSomeVisible(context: BatchContext): void {
  const visible = context.draft.workbook.sheets.some(({ properties }) => !properties.hidden);
  if (!visible) refuse("You can't hide all the sheets in a document.");
}

/** Properties as Google gives them back, with the place in the tab order. */
function shownProperties(context: BatchContext, sheet: Sheet): Schema.SheetProperties {
  return { ...sheet.properties, index: context.draft.workbook.sheets.indexOf(sheet) };
}

function addSheet(context: BatchContext, given: Schema.SheetProperties): Sheet {
  const { workbook } = context.draft;
  if (given.sheetType !== undefined && given.sheetType !== 'GRID')
    throw new StandInLimit(`sheets of type ${given.sheetType}`);
  const title = given.title === undefined ? freeTitle(workbook, (count) => `Trang tính${count}`) : given.title;
  checkTitle(workbook, title);
  const { rowCount = DEFAULT_ROW_COUNT, columnCount = DEFAULT_COLUMN_COUNT, ...grid } = given.gridProperties ?? {};
  const gridProperties = { rowCount, columnCount, ...grid };
  checkGridProperties(gridProperties);
  const index = given.index ?? workbook.sheets.length;
  checkIndex(context, index);
  const sheetId = newSheetId(context, given.sheetId);
  const sheet = emptySheet({ ...given, sheetId, title, index, sheetType: 'GRID', gridProperties });
  context.draft.add(sheet, index);
  checkCellCount(workbook);
  return sheet;
}

/** Every formula that names the sheet by its old title gets the new one, or `#REF!`. */
function renameInFormulas(context: BatchContext, from: string, to: string | undefined): void {
  for (const other of [...context.draft.workbook.sheets]) {
    if (!context.mentions(other, from)) continue;
    rewriteSheet(context.draft, other.properties.sheetId ?? 0, (formula) =>
      mapReferences(formula, (reference) => {
        if (reference.sheet?.toLowerCase() !== from.toLowerCase()) return reference;
        return to === undefined ? undefined : { ...reference, sheet: to };
      }),
    );
  }
}

/** `index` is counted before the move, as Google does. */
function moveSheet(context: BatchContext, sheet: Sheet, index: number): void {
  checkIndex(context, index);
  const { sheets } = context.draft.workbook;
  const from = sheets.indexOf(sheet);
  sheets.splice(from, 1);
  sheets.splice(index > from ? index - 1 : index, 0, sheet);
}

function shrinkTo(context: BatchContext, sheet: Sheet, rowCount: number, columnCount: number): void {
  const { rows, columns } = gridSize(sheet);
  if (rowCount < 1 || columnCount < 1) checkGridProperties({ rowCount, columnCount });
  if (rowCount < rows) deleteDimension(context, sheet, 'ROWS', rowCount, rows);
  if (columnCount < columns) deleteDimension(context, sheet, 'COLUMNS', columnCount, columns);
  resizeGrid(context.draft, sheet, rowCount, columnCount);
}

/** Charts and filter views come along under ids of their own, as they do in the browser. Unverified for the API. */
function copyObjects(context: BatchContext, source: Sheet, copy: Sheet): void {
  const [from, to] = [source.properties.sheetId ?? 0, copy.properties.sheetId ?? 0];
  for (const chart of source.charts ?? []) {
    copy.charts = [...(copy.charts ?? []), chartOnCopy(copyOf(chart), freeChartId(context), from, to)];
  }
  for (const view of source.filterViews ?? []) {
    const range = view.range && { ...view.range, sheetId: to };
    const filterViewId = freeViewId(context);
    copy.filterViews = [...(copy.filterViews ?? []), { ...copyOf(view), filterViewId, ...(range ? { range } : {}) }];
  }
}

type Kind = 'updateSpreadsheetProperties' | 'addSheet' | 'updateSheetProperties' | 'deleteSheet' | 'duplicateSheet';

export const sheetRequests: Handlers<Kind> = {
  updateSpreadsheetProperties(context, { properties, fields }) {
    const mask = writeMask(fields, 'SpreadsheetProperties');
    const next = overlay(context.draft.workbook.properties, properties, mask, 'SpreadsheetProperties');
    if (!next.title) refuse('properties.title must not be empty.');
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(next.locale ?? '')) refuse(`Unsupported locale: ${next.locale ?? ''}`);
    if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(next.timeZone ?? ''))
      refuse(`Unsupported time zone: ${next.timeZone ?? ''}`);
    context.draft.workbook.properties = next;
    return undefined;
  },

  addSheet(context, { properties = {} }) {
    const sheet = addSheet(context, properties);
    return { addSheet: { properties: shownProperties(context, sheet) } };
  },

  updateSheetProperties(context, { properties = {}, fields }) {
    const mask = writeMask(fields, 'SheetProperties');
    if (mask !== 'all' && (mask.has('sheetId') || mask.has('sheetType')))
      refuse('sheetId and sheetType cannot be changed once set.');
    const there = context.draft.find(properties.sheetId ?? 0) ?? refuse(`No sheet with id: ${properties.sheetId ?? 0}`);
    guardSheet(context.draft.workbook, there, context.acting);
    const sheet = context.draft.edit(properties.sheetId);
    const { sheetId, sheetType, index, title } = there.properties;
    const next = { ...overlay(there.properties, properties, mask, 'SheetProperties'), sheetId, sheetType, index };
    if (next.title !== title) {
      checkTitle(context.draft.workbook, next.title, sheet);
      renameInFormulas(context, title ?? '', next.title);
    }
    const { rowCount = 0, columnCount = 0, ...grid } = next.gridProperties ?? {};
    checkGridProperties({ rowCount, columnCount, ...grid });
    shrinkTo(context, sheet, rowCount, columnCount);
    sheet.properties = next;
    checkFrozenMerges(sheet);
    if (below(mask, 'index') && properties.index !== undefined) moveSheet(context, sheet, properties.index);
    checkSomeVisible(context);
    return undefined;
  },

  deleteSheet(context, { sheetId = 0 }) {
    const { workbook } = context.draft;
    const sheet = context.draft.find(sheetId) ?? refuse(`No sheet with id: ${sheetId}`);
    if (workbook.sheets.length === 1) refuse("You can't remove all the sheets in a document.");
    guardProtections(workbook, sheet.protectedRanges, context.acting);
    context.draft.remove(sheetId);
    context.ids.forgetMetadata();
    if (workbook.sheets.every(({ properties }) => properties.hidden))
      refuse("You can't remove all the visible sheets in a document.");
    workbook.namedRanges = workbook.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheetId);
    renameInFormulas(context, sheet.properties.title ?? '', undefined);
    forgetSheetInCharts(context.draft, sheetId);
    return undefined;
  },

  duplicateSheet(context, { sourceSheetId, insertSheetIndex = 0, newSheetId: wanted, newSheetName }) {
    const source = context.draft.sheet(sourceSheetId);
    const { workbook } = context.draft;
    const copyName = (count: number): string =>
      `Bản sao của ${source.properties.title ?? ''}${count > 1 ? ` ${count}` : ''}`;
    const title = newSheetName || freeTitle(workbook, copyName);
    const sheet = addSheet(context, { ...source.properties, sheetId: wanted, title, index: insertSheetIndex });
    const sheetId = sheet.properties.sheetId;
    const onCopy = <T extends Schema.GridRange>(range: T): T => ({ ...range, sheetId });
    const { cells, rowProperties, columnProperties } = source;
    sheet.cells = cells.map((row) => row.map((cell) => cell && { ...cell }));
    sheet.rowProperties = rowProperties.map((item) => item && { ...item, developerMetadata: undefined });
    sheet.columnProperties = columnProperties.map((item) => item && { ...item, developerMetadata: undefined });
    sheet.merges = source.merges.map(onCopy);
    sheet.conditionalFormats = copyOf(source.conditionalFormats).map((rule) => ({
      ...rule,
      ranges: rule.ranges?.map(onCopy),
    }));
    const filter = source.basicFilter;
    if (filter) sheet.basicFilter = { ...copyOf(filter), range: onCopy(filter.range ?? {}) };
    copyObjects(context, source, sheet);
    return { duplicateSheet: { properties: shownProperties(context, sheet) } };
  },
};
