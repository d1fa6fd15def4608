// Schools that type between any two of our calls: a fresh entry into every cell that they may fill at that moment.

import type { Google } from '../../local/google';
import { pasteInto } from '../../local/people';
import { mayEdit } from '../../local/sheets-api/permissions';
import type { Sheet } from '../../local/sheets-api/workbook';
import { tabColumns, tabRows } from '../../src/layout/tab-columns';

/** An entry and the cell that it was typed into, by unit, key of the row, column. */
export interface Typed {
  readonly unit: string;
  readonly key: string;
  readonly column: number;
}

const COLUMNS = [tabColumns.result, tabColumns.evidence, tabColumns.explanation];

const keyAt = (sheet: Sheet, row: number): string => sheet.cells[row]?.[0]?.userEnteredValue?.stringValue ?? '';

const textAt = (sheet: Sheet, row: number, column: number): string => {
  const value = sheet.cells[row]?.[column]?.userEnteredValue;
  return String(value?.stringValue ?? value?.numberValue ?? value?.formulaValue ?? '');
};

export function unitTabs(google: Google): readonly { readonly unit: string; readonly sheet: Sheet }[] {
  return google.workbook.sheets.flatMap((sheet) => {
    const role = sheet.developerMetadata.find(({ metadataKey }) => metadataKey === 'role')?.metadataValue ?? '';
    return role.startsWith('unit:') ? [{ unit: role.slice('unit:'.length), sheet }] : [];
  });
}

export interface BusySchools {
  /** Every entry that its own school has not typed over, with the cell that it went into. All entries differ. */
  readonly standing: ReadonlyMap<string, Typed>;
  /** How many entries were typed. */
  readonly count: () => number;
  stop(): void;
}

interface Habits {
  /** They begin before the so-many-th call to the Sheets API, from 0. */
  readonly from?: number;
  /** Only each so-many-th cell is typed into, another one each time. */
  readonly every?: number;
}

/** @param clerks address by unit */
export function busySchools(
  google: Google,
  clerks: Readonly<Record<string, string>>,
  { from = 0, every = 1 }: Habits = {},
): BusySchools {
  const standing = new Map<string, Typed>();
  let [serial, turn, call] = [0, 0, 0];
  const typeInto = (unit: string, sheet: Sheet, row: number, column: number, as: string): void => {
    const sheetId = sheet.properties.sheetId ?? 0;
    if (!mayEdit(google.workbook, sheetId, row, column, as)) return;
    const entry = column === tabColumns.result ? 10_000 + ++serial : `ghi ${++serial}`;
    standing.delete(textAt(sheet, row, column));
    pasteInto(google, { as, sheetId, row, column, values: entry });
    standing.set(String(entry), { unit, key: keyAt(sheet, row), column });
  };
  google.faults.beforeCall = ({ service }) => {
    if (!service.startsWith('Sheets') || call++ < from) return;
    for (const { unit, sheet } of unitTabs(google)) {
      const clerk = clerks[unit];
      if (clerk === undefined) continue;
      for (let row = tabRows.first; row < sheet.cells.length; row++) {
        if (keyAt(sheet, row) === '' || keyAt(sheet, row).startsWith('#')) continue;
        for (const column of COLUMNS) if (++turn % every === 0) typeInto(unit, sheet, row, column, clerk);
      }
    }
  };
  return {
    standing,
    count: () => serial,
    stop: () => {
      google.faults.beforeCall = undefined;
    },
  };
}

/** The keys of the rows in which an entry stands in its column: one, as it should be. */
function rowsHolding(google: Google, entry: string, { unit, column }: Typed): readonly string[] {
  const tab = unitTabs(google).find((one) => one.unit === unit);
  if (!tab) return [];
  return tab.sheet.cells.flatMap((_, row) => (textAt(tab.sheet, row, column) === entry ? [keyAt(tab.sheet, row)] : []));
}

/** Entries that are lost, doubled, or under a key that has nothing to do with theirs. */
export function strayEntries(
  google: Google,
  { standing }: BusySchools,
  renamed: Readonly<Record<string, string>> = {},
): readonly string[] {
  return [...standing].flatMap(([entry, typed]) => {
    const found = rowsHolding(google, entry, typed);
    const keys = [typed.key, renamed[typed.key] ?? typed.key];
    const [key = ''] = found;
    const isHome = found.length === 1 && keys.some((own) => key === own || key.startsWith(`${own}~`));
    return isHome ? [] : [`${typed.unit} ${typed.key}/${typed.column}: ${entry} in [${found.join(', ')}]`];
  });
}
