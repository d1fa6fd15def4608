// The answer to `get` and `getByDataFilter`: what the mask names, of the sheets that the ranges touch, as copies.

import { coveredArea, intersects } from './area';
import { createEffectiveValues } from './cell-value';
import { metadataOfSheet, metadataOfSpreadsheet } from './developer-metadata';
import type { Evaluation } from './evaluation';
import { below, type Mask, pick, readMask } from './field-mask';
import { isProtectionEditor, mayEditFile } from './permissions';
import { type GridReading, readGrid } from './read-grid';
import type * as Schema from './schema';
import type { Sheet, Workbook } from './workbook';

export interface ReadOptions {
  /** undefined: everything but grid data, unless `includeGridData`. */
  readonly fields?: string;
  readonly includeGridData?: boolean;
  /** undefined: every sheet. */
  readonly ranges?: readonly Schema.GridRange[];
  readonly acting: string;
  readonly evaluate: () => Evaluation;
  /** Whether the same cell may be the same object in several answers. */
  readonly sharesCells: boolean;
}

/** Editors are shown only to those who may edit. */
function shownProtection(workbook: Workbook, protection: Schema.ProtectedRange, acting: string): Schema.ProtectedRange {
  const canEdit = mayEditFile(workbook, acting) && isProtectionEditor(workbook, protection, acting);
  const { editors, ...others } = protection;
  return { ...others, requestingUserCanEdit: canEdit, ...(canEdit && editors ? { editors } : {}) };
}

const filled = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** The sheet without its grid data; Google leaves empty lists and false flags out. */
function shownSheet(workbook: Workbook, sheet: Sheet, index: number, acting: string): Schema.Sheet {
  const { hidden, rightToLeft, ...properties } = sheet.properties;
  return {
    properties: { ...properties, index, ...(hidden ? { hidden } : {}), ...(rightToLeft ? { rightToLeft } : {}) },
    merges: filled(sheet.merges),
    conditionalFormats: filled(sheet.conditionalFormats),
    protectedRanges: filled(sheet.protectedRanges.map((protection) => shownProtection(workbook, protection, acting))),
    basicFilter: sheet.basicFilter,
    rowGroups: filled(sheet.rowGroups ?? []),
    columnGroups: filled(sheet.columnGroups ?? []),
    charts: filled(sheet.charts ?? []),
    filterViews: filled(sheet.filterViews ?? []),
    developerMetadata: filled(metadataOfSheet(sheet)),
  };
}

/** With ranges, Google gives back only the merges that touch them. */
function mergesWithin(sheet: Sheet, ranges: readonly Schema.GridRange[]): Schema.GridRange[] | undefined {
  const areas = ranges.map((range) => coveredArea(range, sheet));
  return filled(sheet.merges.filter((merge) => areas.some((area) => intersects(area, coveredArea(merge, sheet)))));
}

function readSheet(
  workbook: Workbook,
  sheet: Sheet,
  options: ReadOptions,
  reading: GridReading,
  mask: Mask,
): Schema.Sheet {
  const index = workbook.sheets.indexOf(sheet);
  const shown = shownSheet(workbook, sheet, index, options.acting);
  const sheetId = sheet.properties.sheetId ?? 0;
  const own = options.ranges?.filter((range) => (range.sheetId ?? 0) === sheetId);
  const result = pick(own ? { ...shown, merges: mergesWithin(sheet, own) } : shown, mask);
  const gridMask = below(mask, 'data');
  const wantsGrid = options.fields === undefined ? options.includeGridData : gridMask !== undefined;
  if (!wantsGrid || !gridMask) return result;
  const ranges = own ?? [{ sheetId }];
  return { ...result, data: ranges.map((range) => readGrid(reading, sheet, range, gridMask)) };
}

/** @throws Refusal where `fields` names what Google does not know */
export function readSpreadsheet(workbook: Workbook, options: ReadOptions): Schema.Spreadsheet {
  const mask = options.fields === undefined ? 'all' : readMask(options.fields, 'Spreadsheet');
  const { ranges } = options;
  const result: Schema.Spreadsheet = pick(
    {
      spreadsheetId: workbook.spreadsheetId,
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${workbook.spreadsheetId}/edit`,
      properties: workbook.properties,
      namedRanges: filled(workbook.namedRanges),
      developerMetadata: filled(metadataOfSpreadsheet(workbook)),
    },
    mask,
  );
  const sheetMask = below(mask, 'sheets');
  if (!sheetMask) return result;
  const reading = {
    values: createEffectiveValues(options.evaluate),
    locale: workbook.properties.locale ?? 'vi_VN',
    sharesCells: options.sharesCells,
  };
  const wanted = ranges && new Set(ranges.map((range) => range.sheetId ?? 0));
  const sheets = workbook.sheets.filter(({ properties }) => !wanted || wanted.has(properties.sheetId ?? 0));
  return { ...result, sheets: sheets.map((sheet) => readSheet(workbook, sheet, options, reading, sheetMask)) };
}
