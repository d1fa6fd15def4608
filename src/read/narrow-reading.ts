// What the narrow readings ask for: which fields of every sheet, and of which cells.

import { type CurrentSheet, SHEET_FIELDS } from '../compile/current-sheet';
import type { CellRange } from '../google/spreadsheet-gateway';
import { unitOfRole } from '../layout/fixed-sheets';
import { settingsColumns } from '../layout/references';
import { tabColumns } from '../layout/tab-columns';

/** Of columns, 0-based and half-open; no end: to the last there is. */
export type Span = readonly [start: number, end?: number];

export interface NarrowReading {
  readonly fields: string;
  /** Of every unit's tab. */
  readonly tabs: readonly Span[];
  /** Fixed sheets of which just the keys are read. */
  readonly keysOf: readonly string[];
}

const BOOK = 'properties(title,locale,timeZone)';
const MERGES = 'merges(startRowIndex,endRowIndex,startColumnIndex,endColumnIndex)';
const PLACES = 'properties(sheetId,title,index,gridProperties(rowCount,columnCount))';
const METADATA = 'developerMetadata(metadataId,metadataKey,metadataValue)';
const PROTECTIONS = 'protectedRanges(protectedRangeId,description,editors(users))';

/** Keys and numbers, the submit box with the inputs beside it, notes and what the officer says of them. */
const ENTRIES: readonly Span[] = [
  [tabColumns.key, tabColumns.number + 1],
  [tabColumns.target, tabColumns.result + 1],
  [tabColumns.evidence, tabColumns.comment + 1],
];

/** All columns of ours but those of formulas, and those that people have added. */
const TYPED: readonly Span[] = [
  [tabColumns.key, tabColumns.result + 1],
  [tabColumns.evidence, tabColumns.comment + 1],
  [tabColumns.day + 1],
];

export const narrowReadings = {
  /** What units have entered and how they stand. */
  entries: { fields: `${BOOK},sheets(${[PLACES, METADATA, MERGES].join(',')})`, tabs: ENTRIES, keysOf: [] },
  /** The same, with who may edit what. */
  followUp: {
    fields: `${BOOK},sheets(${[PLACES, METADATA, MERGES, PROTECTIONS].join(',')})`,
    tabs: ENTRIES,
    keysOf: [],
  },
  /** What a change of tabs has to know. */
  plan: {
    fields: `${BOOK},${SHEET_FIELDS.replace('merges(sheetId)', MERGES)}`,
    tabs: TYPED,
    keysOf: ['summary', 'dashboard', 'findings'],
  },
} as const satisfies Record<string, NarrowReading>;

export type Purpose = keyof typeof narrowReadings;

const ALL: Span = [0];
const SETTINGS: Span = [settingsColumns.key, settingsColumns.value + 1];

/** Fixed sheets that are read. */
const fixed: Readonly<Record<string, Span>> = {
  units: ALL,
  indicators: ALL,
  rules: ALL,
  settings: SETTINGS,
  tracking: ALL,
  history: ALL,
};

/** Where a text that begins with "=" is something else than a formula. */
const toldApart: Readonly<Record<string, Span>> = { units: ALL, indicators: ALL, rules: ALL, settings: SETTINGS };
const RESULTS: Span = [tabColumns.result, tabColumns.result + 1];

const isUnitTab = (role: string): boolean => unitOfRole(role) !== null;

function spansOf(role: string, { tabs, keysOf }: NarrowReading): readonly Span[] {
  if (isUnitTab(role)) return tabs;
  const span = fixed[role];
  if (span) return [span];
  return keysOf.includes(role) ? [[0, 1]] : [];
}

/** Columns of the sheet in which a formula has to be told from a text that looks like one; null: none. */
export const columnsToldApart = (role: string): Span | null => (isUnitTab(role) ? RESULTS : (toldApart[role] ?? null));

/** The cells of the sheet that are read; what lies outside of it is not asked for. */
export const rangesOf = ({ sheetId, columnCount, role }: CurrentSheet, reading: NarrowReading): readonly CellRange[] =>
  spansOf(role ?? '', reading)
    .filter(([start]) => start < columnCount)
    .map(([startColumn, end]) => ({
      sheetId,
      startColumn,
      ...(end === undefined ? {} : { endColumn: Math.min(end, columnCount) }),
    }));
