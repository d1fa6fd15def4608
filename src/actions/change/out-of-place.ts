// Columns, rows and keys that people have moved past one another. Whoever writes by place and key stops there: formulas of ours would
// be written over entries, entries would be labelled as answers to something else, and no repair could tell afterwards.

import { knownRowKeys } from '../../compile/metadata';
import type { Unit } from '../../domain/model';
import { unitRole } from '../../layout/fixed-sheets';
import { tabColumns, tabHeaders, tabRows } from '../../layout/tab-columns';
import { trackingColumns, trackingHeaders, trackingRowKeys } from '../../layout/tracking-columns';
import { rowsByKey } from '../../read/read-workbook';
import { faultAt, SetUpError, type SetUpFault } from '../../read/set-up-fault';
import { type SheetSnapshot, type Snapshot, textOf } from '../../read/snapshot';
import type { WantedRow } from './plan-tab-rows';
import { isBlank, type StandingRow } from './standing-rows';

const REPAIR = 'chọn “Sửa chữa sổ…” trước, rồi chạy lại';
/** People insert rows above a header; not many. */
const ROWS_SEARCHED = 60;

interface Table {
  readonly headers: readonly string[];
  readonly firstColumn: number;
  readonly headerRow: number;
}

const unitTable: Table = { headers: tabHeaders, firstColumn: tabColumns.number, headerRow: tabRows.header };
const trackingTable: Table = {
  headers: trackingHeaders,
  firstColumn: trackingColumns.code,
  headerRow: trackingRowKeys.indexOf('#header'),
};

const looseTexts = (sheet: SheetSnapshot, row: number): readonly string[] =>
  Array.from({ length: sheet.width(row) }, (_, column) => textOf(sheet.cell(row, column)).toLowerCase());

/** 0-based row that shows the most of the headers. */
function rowOfHeaders(sheet: SheetSnapshot, { headers, headerRow }: Table): number {
  const wanted = headers.map((header) => header.toLowerCase());
  const count = (row: number): number => {
    const texts = new Set(looseTexts(sheet, row));
    return wanted.filter((header) => texts.has(header)).length;
  };
  let best = { row: headerRow, count: count(headerRow) };
  for (let row = 0; best.count < wanted.length && row < Math.min(sheet.rowCount, ROWS_SEARCHED); row++) {
    const found = count(row);
    if (found > best.count) best = { row, count: found };
  }
  return best.row;
}

/** A header that stands elsewhere, and not where it belongs; one that was typed over says nothing. */
function movedColumn(sheet: SheetSnapshot, table: Table): readonly SetUpFault[] {
  const { headers, firstColumn, headerRow } = table;
  const standsAt = (header: string, column: number): boolean =>
    !sheet.isRead(column) || sheet.cell(headerRow, column) === header;
  if (headers.every((header, index) => standsAt(header, firstColumn + index))) return [];
  const row = rowOfHeaders(sheet, table);
  const texts = looseTexts(sheet, row);
  const isMoved = (header: string, index: number): boolean =>
    texts[firstColumn + index] !== header.toLowerCase() && texts.includes(header.toLowerCase());
  const header = headers.find(isMoved);
  if (header === undefined) return [];
  const column = texts.indexOf(header.toLowerCase());
  return [faultAt(sheet.current.title, row, column, header, `các cột ở đúng chỗ như cũ: ${REPAIR}`)];
}

const entryColumns = [tabColumns.result, tabColumns.evidence, tabColumns.explanation, tabColumns.comment] as const;

const holdsEntry = (sheet: SheetSnapshot, row: number): boolean =>
  entryColumns.some((column) => {
    const raw = sheet.cell(row, column);
    return !isBlank(raw) && typeof raw !== 'object';
  });

/** A row with entries that has lost its key, while a key has lost its row: it would be made anew, blank, beside it. */
function keylessRow(sheet: SheetSnapshot): readonly SetUpFault[] {
  const rows = rowsByKey(sheet);
  if (knownRowKeys(sheet.current).every((key) => rows.has(key))) return [];
  const keyed = new Set(rows.values());
  for (let row = tabRows.first; row < sheet.rowCount; row++) {
    if (keyed.has(row) || !holdsEntry(sheet, row)) continue;
    const found = textOf(sheet.cell(row, tabColumns.key));
    return [faultAt(sheet.current.title, row, tabColumns.key, found, `mã ẩn của dòng đã có số liệu này: ${REPAIR}`)];
  }
  return [];
}

const ownerOf = (key: string): string => key.split(/[.~]/)[0] ?? key;
const plainText = (label: string): string => label.replace(/^– /, '').toLowerCase();

/** Texts that stand once only, by text. */
function onlyOnce<Item>(items: readonly Item[], textIn: (item: Item) => string): ReadonlyMap<string, Item> {
  const seen = new Map<string, Item | null>();
  for (const item of items) {
    const text = textIn(item);
    seen.set(text, seen.has(text) ? null : item);
  }
  const once = new Map<string, Item>();
  for (const [text, item] of seen) if (item !== null && text !== '') once.set(text, item);
  return once;
}

/** Wanted rows by what they ask; units of a kind share their list. */
function meantBy(wanted: readonly WantedRow[]): ReadonlyMap<string, WantedRow> {
  const meant = meanings.get(wanted) ?? onlyOnce(wanted, ({ label }) => plainText(label));
  meanings.set(wanted, meant);
  return meant;
}

const meanings = new WeakMap<readonly WantedRow[], ReadonlyMap<string, WantedRow>>();

/** Officers may give two indicators each other's text; with three it is the rows that were sorted, or codes that were shifted. */
const FEWEST_SHUFFLED = 3;

/**
 * A row whose visible number or text belongs to another row: sorted without its hidden key.
 * @param standing under the keys that they are to have
 */
export function shuffledRows(
  sheet: SheetSnapshot,
  standing: readonly StandingRow[],
  wanted: readonly WantedRow[],
): readonly SetUpFault[] {
  const fault = (row: number, column: number, key: string): SetUpFault => {
    const found = textOf(sheet.cell(row, column));
    const expected = `số và nội dung của dòng ${key}; dòng bị sắp xếp lại hoặc bị ghi đè thì ${REPAIR}`;
    return faultAt(sheet.current.title, row, column, found, expected);
  };
  const live = standing.filter(({ key, isLocked }) => !isLocked && !key.startsWith('#'));
  // Numbers were painted under the keys as they stand.
  const keyAt = (row: number): string => textOf(sheet.cell(row, tabColumns.key));
  const owners = new Set(live.map(({ row }) => ownerOf(keyAt(row))));
  const misnumbered = live.find(({ row }) => {
    const owner = ownerOf(textOf(sheet.cell(row, tabColumns.number)));
    return owner !== ownerOf(keyAt(row)) && owners.has(owner);
  });
  if (misnumbered) return [fault(misnumbered.row, tabColumns.number, keyAt(misnumbered.row))];
  const meant = meantBy(wanted);
  const mislabelled = [...onlyOnce(live, ({ label }) => plainText(label))].flatMap(([text, row]) => {
    const other = meant.get(text);
    return row.isFilled && other !== undefined && other.key !== row.key ? [row] : [];
  });
  const [first] = mislabelled;
  return first && mislabelled.length >= FEWEST_SHUFFLED ? [fault(first.row, tabColumns.content, first.key)] : [];
}

/** @throws SetUpError where the columns of *Theo dõi nộp* are not where states are read and written */
export function assertTrackingInPlace(tracking: SheetSnapshot): void {
  const faults = movedColumn(tracking, trackingTable);
  if (faults.length > 0) throw new SetUpError(faults);
}

/** @throws SetUpError where a tab, or *Theo dõi nộp*, has to be repaired before it can be painted */
export function assertInPlace(snapshot: Snapshot, active: readonly Unit[]): void {
  const tracking = snapshot.byRole.get('tracking');
  const tabs = active.flatMap(({ code }) => snapshot.byRole.get(unitRole(code)) ?? []);
  const faults = [
    ...(tracking ? movedColumn(tracking, trackingTable) : []),
    ...tabs.flatMap((sheet) => {
      const moved = movedColumn(sheet, unitTable);
      return moved.length > 0 ? moved : keylessRow(sheet);
    }),
  ];
  if (faults.length > 0) throw new SetUpError(faults);
}
