// The workbook in two calls that answer little: first how its sheets are made, then what stands in the cells that matter. A read of
// everything answers 70 kB for every unit's tab, most of it our own formulas.

import { type CurrentSheet, readCurrentSheets } from '../compile/current-sheet';
import type { CellRange, CellRows, Spreadsheet, SpreadsheetGateway } from '../google/spreadsheet-gateway';
import { type CellBlock, cellKey, type Details, rowKey, sheetOfCells } from './cells-snapshot';
import { columnsToldApart, type NarrowReading, narrowReadings, type Purpose, rangesOf } from './narrow-reading';
import { arrange, type Snapshot } from './snapshot';

interface Read {
  /** As Google answered. */
  readonly answers: readonly unknown[];
  readonly book: Spreadsheet;
  readonly current: readonly CurrentSheet[];
  readonly blocks: ReadonlyMap<number, readonly CellBlock[]>;
}

function groupBySheet(ranges: readonly CellRange[], cells: readonly CellRows[]): Read['blocks'] {
  const blocks = new Map<number, CellBlock[]>();
  ranges.forEach((range, index) => {
    const block = { range, rows: cells[index] ?? [] };
    const own = blocks.get(range.sheetId);
    if (own) own.push(block);
    else blocks.set(range.sheetId, [block]);
  });
  return blocks;
}

function readTwice(gateway: SpreadsheetGateway, reading: NarrowReading): Read {
  const book = gateway.read(reading.fields);
  const current = readCurrentSheets(book);
  const ranges = current.flatMap((sheet) => rangesOf(sheet, reading));
  const cells = ranges.length > 0 ? gateway.readCells(ranges) : [];
  return { answers: [book, cells], book, current, blocks: groupBySheet(ranges, cells) };
}

/** How our own formulas in such columns begin, figures that are computed and dates of *Cấu hình*: nobody types a text like that. */
const OURS = /^=(IF\(ISNUMBER\(|IF\(OR\(UPPER\(|IFERROR\(MATCH\(|TODAY\(\)$)/;

/** Cells of which the two calls do not tell whether they hold a formula or a text that looks like one. */
function doubtfulCells({ current, blocks }: Read): readonly CellRange[] {
  return current.flatMap(({ sheetId, role }) => {
    const span = columnsToldApart(role ?? '');
    if (!span) return [];
    const [from, to = Number.POSITIVE_INFINITY] = span;
    return (blocks.get(sheetId) ?? []).flatMap(({ range: { startColumn = 0 }, rows }) => {
      const cells: CellRange[] = [];
      rows.forEach((row, index) => {
        for (let at = Math.max(0, from - startColumn); at < Math.min(row.length, to - startColumn); at++) {
          const value = row[at];
          if (typeof value !== 'string' || !value.startsWith('=') || OURS.test(value)) continue;
          const column = startColumn + at;
          cells.push({ sheetId, startRow: index, endRow: index + 1, startColumn: column, endColumn: column + 1 });
        }
      });
      return cells;
    });
  });
}

const FORMULA_FIELDS =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(userEnteredValue(formulaValue)))))';

/** In a third call, made only where somebody has typed such a thing. */
function readTexts(gateway: SpreadsheetGateway, cells: readonly CellRange[]): ReadonlySet<string> {
  if (cells.length === 0) return new Set();
  const { sheets = [] } = gateway.readParts(FORMULA_FIELDS, cells);
  const texts = sheets.flatMap(({ properties, data = [] }) =>
    data.flatMap(({ startRow = 0, startColumn = 0, rowData }) => {
      const cell = rowData?.[0]?.values?.[0];
      const isText = cell !== undefined && cell.userEnteredValue?.formulaValue === undefined;
      return isText ? [cellKey(properties?.sheetId ?? 0, startRow, startColumn)] : [];
    }),
  );
  return new Set(texts);
}

/** A row under the key that it had when it was read. */
export interface KeyedRow {
  readonly sheetId: number;
  /** 0-based. */
  readonly row: number;
  readonly key: string;
}

const NOTE_FIELDS = 'sheets(properties(sheetId),data(startRow,rowData(values(userEnteredValue(stringValue),note))))';

/** A row that has moved since it was read counts as noted: whoever asks would take it away. */
function readNotes(gateway: SpreadsheetGateway, rows: readonly KeyedRow[]): ReadonlySet<string> {
  if (rows.length === 0) return new Set();
  const ranges = rows.map(({ sheetId, row }) => ({ sheetId, startRow: row, endRow: row + 1 }));
  const noted = new Set(rows.map(({ sheetId, row }) => rowKey(sheetId, row)));
  const keys = new Map(rows.map(({ sheetId, row, key }) => [rowKey(sheetId, row), key] as const));
  for (const { properties, data = [] } of gateway.readParts(NOTE_FIELDS, ranges).sheets ?? []) {
    for (const { startRow = 0, rowData } of data) {
      const place = rowKey(properties?.sheetId ?? 0, startRow);
      const cells = rowData?.[0]?.values ?? [];
      const isInPlace = cells[0]?.userEnteredValue?.stringValue === keys.get(place);
      if (isInPlace && cells.every(({ note = '' }) => note === '')) noted.delete(place);
    }
  }
  return noted;
}

function snapshotOf({ book, current, blocks }: Read, details: Details): Snapshot {
  const sheets = (book.sheets ?? []).flatMap((sheet, index) => {
    const known = current[index];
    return known ? [sheetOfCells(sheet, known, blocks.get(known.sheetId) ?? [], details)] : [];
  });
  return arrange(book, sheets);
}

export interface NarrowBook {
  /** Cells that were not read are blank, rows without a note; results of formulas are not known. */
  readonly snapshot: Snapshot;
  /** What all was read and planned from: as long as it is the same, so is what comes of it. */
  readonly answers: readonly unknown[];
  /** The same with the notes on these rows, in one call more. */
  readonly withNotes: (rows: readonly KeyedRow[]) => Snapshot;
}

/**
 * @param mayBeGone whether an error may come of a sheet or a column that was there at the first call and is gone at the second; then
 *   both are made again
 */
export function readNarrowly(
  gateway: SpreadsheetGateway,
  purpose: Purpose,
  mayBeGone: (error: unknown) => boolean,
): NarrowBook {
  const reading = narrowReadings[purpose];
  const read = ((): Read => {
    try {
      return readTwice(gateway, reading);
    } catch (error) {
      if (!mayBeGone(error)) throw error;
      return readTwice(gateway, reading);
    }
  })();
  const texts = readTexts(gateway, doubtfulCells(read));
  return {
    snapshot: snapshotOf(read, { texts, noted: new Set() }),
    answers: [...read.answers, [...texts]],
    withNotes: (rows) => snapshotOf(read, { texts, noted: readNotes(gateway, rows) }),
  };
}
