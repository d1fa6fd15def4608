// Reads a sheet that the officer edits: checks its header row, then gives its rows by column name.

import type { RawEntry } from '../domain/entry';
import type { DataColumn } from '../layout/data-columns';
import { DATA_FIRST_ROW, DATA_HEADER_ROW } from '../layout/data-columns';
import { type FixedRole, fixedSheets } from '../layout/fixed-sheets';
import { faultAt, type SetUpFault } from './set-up-fault';
import { type SheetSnapshot, type Snapshot, textOf } from './snapshot';

export interface TableRow<Column extends string> {
  /** 0-based row on the sheet. */
  readonly row: number;
  readonly text: (column: Column) => string;
  /** As it stands, with whatever nobody sees. */
  readonly raw: (column: Column) => RawEntry;
  /** A fault in that cell. */
  readonly fault: (column: Column, expected: string) => SetUpFault;
}

export interface Table<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  readonly faults: readonly SetUpFault[];
}

/** What a person writes into one cell of a set-up sheet, with room to spare; longer ones are a paste gone wrong. */
const TEXT_LIMIT = 5000;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The sheet of that role, or a fault that says it is gone. */
export function findSheet(snapshot: Snapshot, role: FixedRole): SheetSnapshot | SetUpFault {
  const found = snapshot.byRole.get(role);
  if (found) return found;
  return {
    sheet: fixedSheets[role],
    cell: '',
    found: 'không còn sheet này trong sổ',
    expected: 'khôi phục từ Tệp › Nhật ký phiên bản, hoặc chạy “1. Thiết lập sổ” để tạo lại',
  };
}

export const isFault = (found: SheetSnapshot | SetUpFault): found is SetUpFault => 'expected' in found;

export function readTable<Column extends string>(
  snapshot: Snapshot,
  role: FixedRole,
  columns: Readonly<Record<Column, DataColumn>>,
): Table<Column> {
  const sheet = findSheet(snapshot, role);
  if (isFault(sheet)) return { rows: [], faults: [sheet] };
  const { title } = sheet.current;
  const names = Object.keys(columns) as Column[];
  const isThere = (index: number, { header }: DataColumn): boolean =>
    same(textOf(sheet.cell(DATA_HEADER_ROW, index)), header);
  const absent = new Set(
    names.flatMap((name, index) => (columns[name].optional && !isThere(index, columns[name]) ? [index] : [])),
  );
  const faults = names.flatMap((name, index) => {
    const found = textOf(sheet.cell(DATA_HEADER_ROW, index));
    const { header } = columns[name];
    return absent.has(index) || isThere(index, columns[name])
      ? []
      : [faultAt(title, DATA_HEADER_ROW, index, found, `tiêu đề cột “${header}”`)];
  });
  if (faults.length > 0) return { rows: [], faults };
  const rows: TableRow<Column>[] = [];
  const cellFaults: SetUpFault[] = [];
  for (let row = DATA_FIRST_ROW; row < sheet.rowCount; row++) {
    const texts = names.map((_, index) => (absent.has(index) ? '' : textOf(sheet.cell(row, index))));
    if (texts.every((text) => text === '')) continue;
    const text = (column: Column): string => texts[names.indexOf(column)] ?? '';
    for (const [index, found] of texts.entries()) {
      if (found.length > TEXT_LIMIT)
        cellFaults.push(faultAt(title, row, index, found, `không quá ${TEXT_LIMIT} ký tự`));
      if (typeof sheet.cell(row, index) === 'object' && sheet.cell(row, index) !== null)
        cellFaults.push(faultAt(title, row, index, found, 'nội dung gõ trực tiếp, không dùng công thức'));
    }
    rows.push({
      row,
      text,
      raw: (column) => sheet.cell(row, names.indexOf(column)),
      fault: (column, expected) => faultAt(title, row, names.indexOf(column), text(column), expected),
    });
  }
  return { rows, faults: cellFaults };
}

/** "Có", "x", a tick; blank takes the default. undefined: none of these. */
export function readUsed(text: string, whenBlank: boolean): boolean | undefined {
  const word = text.toLowerCase();
  if (word === '') return whenBlank;
  if (['có', 'co', 'x', 'true', '✓'].includes(word)) return true;
  return ['không', 'khong', 'false'].includes(word) ? false : undefined;
}

/** "A9, C1; C2" → ["A9", "C1", "C2"] */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
