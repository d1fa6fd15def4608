// The fewest bytes that we know how to turn one workbook into another with, found from the two workbooks alone.
//
// What it is: a real set of requests, each thing said once in its shortest form, without a field that Google does not need. The strict
// stand-in carries it out on the first workbook, and what comes of it is compared with the second one: a set that forgets something is
// an error, not a low limit. Of new tabs with one shape (the same but for contents, title, colour, protections and metadata) the first is
// told in full, every other is a copy of it and its own cells. Rows that push others down are inserted. Cells are told by fills
// (repeatCell) where that is shorter than cell by cell (updateCells); looks by whichever of four ways is the shortest.
// What it is not: a proof. Cutting an area into the cheapest rectangles is a hard problem, and ours takes what it meets first. Google's
// ids are left to Google here (ours chooses them, to find things again); there are no two steps for editors, no chunks and no reading.
// Kinds of requests that guess at content (pasteData, findReplace, autoFill) are left out: what they write depends on the locale.

import { applyBatch } from '../../local/sheets-api/batch-update';
import type * as Schema from '../../local/sheets-api/schema';
import type { Sheet, Workbook } from '../../local/sheets-api/workbook';
import { LOOKS_AND_RULES, refuseDifference } from './refuse-difference';
import { bytesOf, stable } from './same';
import { sizeOfSheet, tellCells } from './tell-cells';
import { tellCharts, tellFilterViews, tellGroups, tellMetadata, tellProtections } from './tell-objects';
import { tellConditions, tellDimensions, tellFilter, tellMerges, tellNewSheet, tellProperties } from './tell-sheet';

type Request = Schema.Request;

/** @throws where the stand-in refuses a request, or where the second workbook is not what comes of them */
export function smallestRequests(before: Workbook, after: Workbook): readonly Request[] {
  const work: Workbook = { ...before, sheets: [...before.sheets], editors: [...before.editors] };
  const told: Request[] = [];
  const tell = (requests: readonly Request[]): void => {
    if (requests.length === 0) return;
    applyBatch(work, requests, work.owner, {
      apiWritesObeyStrictRules: false,
      evaluate: () => {
        throw new Error('nothing that is pasted shows a value');
      },
    });
    told.push(...requests);
  };
  const now = (sheet: Sheet): Sheet => {
    const there = work.sheets.find(({ properties }) => properties.sheetId === sheet.properties.sheetId);
    if (!there) throw new Error(`${sheet.properties.title ?? ''} has gone`);
    return there;
  };
  const old = new Set(before.sheets.map(({ properties }) => properties.sheetId));
  const isOld = ({ properties }: Sheet): boolean => old.has(properties.sheetId);

  for (const sheet of after.sheets.filter(isOld)) tell(tellGrowth(now(sheet), sheet));
  const shapes = new Map<string, Sheet>();
  for (const [index, sheet] of after.sheets.entries()) {
    if (isOld(sheet)) continue;
    const shape = shapeOf(sheet);
    const first = shapes.get(shape);
    tell([first ? copyOf(first, sheet, index) : tellNewSheet(sheet, index)]);
    if (!first) shapes.set(shape, sheet);
    tellAll(sheet);
  }
  for (const sheet of after.sheets.filter(isOld)) tellAll(sheet);
  for (const sheet of after.sheets) {
    const there = now(sheet);
    tell([
      ...tellGroups(there, sheet),
      ...tellFilterViews(there, sheet),
      ...tellCharts(there, sheet),
      ...tellProtections(there, sheet),
      ...tellMetadata(there.developerMetadata, sheet.developerMetadata, { sheetId: sheet.properties.sheetId }),
    ]);
  }
  tell(tellMetadata(work.developerMetadata, after.developerMetadata, { spreadsheet: true }));
  refuseDifference(work, after);
  return told;

  function tellAll(sheet: Sheet): void {
    for (const part of [tellProperties, tellMerges, tellDimensions, tellCells, tellConditions, tellFilter]) {
      tell(part(now(sheet), sheet));
    }
  }
}

/** As one body; chunks would add a few bytes each. */
export const bytesOfRequests = (requests: readonly Request[]): number => bytesOf({ requests });

const copyOf = (first: Sheet, sheet: Sheet, index: number): Request => ({
  duplicateSheet: {
    sourceSheetId: first.properties.sheetId,
    ...(index > 0 ? { insertSheetIndex: index } : {}),
    newSheetId: sheet.properties.sheetId,
    newSheetName: sheet.properties.title,
  },
});

/** What a copy brings along and need not be told again. */
function shapeOf({ properties, cells, rowProperties, columnProperties, merges, conditionalFormats }: Sheet): string {
  const elsewhere = <T extends Schema.GridRange>(range: T): T => ({ ...range, sheetId: 0 });
  return stable([
    properties.gridProperties,
    cells.map((row) => row.map((cell) => LOOKS_AND_RULES.map((part) => numberOf(cell?.[part])))),
    rowProperties,
    columnProperties,
    merges.map(elsewhere),
    conditionalFormats.map((rule) => ({ ...rule, ranges: rule.ranges?.map(elsewhere) })),
  ]);
}

const numbers = new Map<string, number>();

/** The same number for what says the same. */
function numberOf(part: unknown): number {
  const word = stable(part);
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}

/** New rows go where the fewest of the others are in a wrong place afterwards; new columns to the end. */
function tellGrowth(from: Sheet, to: Sheet): readonly Request[] {
  const [before, after] = [sizeOfSheet(from), sizeOfSheet(to)];
  const { sheetId } = to.properties;
  const [rows, columns] = [after.rows - before.rows, after.columns - before.columns];
  const wider: readonly Request[] =
    columns > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: columns } }] : [];
  if (rows <= 0) return wider;
  const [former, wanted] = [from, to].map(({ cells }) => cells.map((row) => stable(row)));
  const isKept = (row: number, shift: number): boolean => (former?.[row] ?? '[]') === (wanted?.[row + shift] ?? '[]');
  let [best, bestScore, score] = [before.rows, Number.NEGATIVE_INFINITY, 0];
  for (let row = 0; row < before.rows; row++) score += isKept(row, rows) ? 1 : 0;
  for (let at = 0; at <= before.rows; at++) {
    if (score >= bestScore) [best, bestScore] = [at, score];
    score += (isKept(at, 0) ? 1 : 0) - (isKept(at, rows) ? 1 : 0);
  }
  if (best >= before.rows) return [...wider, { appendDimension: { sheetId, dimension: 'ROWS', length: rows } }];
  const range = { sheetId, dimension: 'ROWS', startIndex: best, endIndex: best + rows };
  return [...wider, { insertDimension: { range } }];
}
