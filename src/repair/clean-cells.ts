// The officer's own cells on which everything stands: codes, levels, choices, settings. What no eye sees goes, a number is a number.

import type { Cleaning } from '../domain/damage';
import { parseDayText } from '../domain/day';
import { a1 } from '../layout/a1';
import { DATA_FIRST_ROW, type DataColumn, indicatorColumns, ruleColumns, unitColumns } from '../layout/data-columns';
import { settingsColumns } from '../layout/references';
import { type SettingRow, settingRows } from '../layout/settings-sheet';
import { type ActualSheet, rawAt } from './actual-sheet';
import { tidyText } from './tidy-text';

export interface CleanedCell extends Cleaning {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

const CODES: ReadonlySet<string> = new Set(['code', 'level', 'levels', 'exempt', 'indicator', 'field', 'editors']);

const tables: Readonly<Record<string, Readonly<Record<string, DataColumn>>>> = {
  units: unitColumns,
  indicators: indicatorColumns,
  rules: ruleColumns,
};

/** Columns in which a space too many counts. */
const columnsToClean = (role: string): readonly number[] =>
  Object.entries(tables[role] ?? {}).flatMap(([name, { closed }], column) =>
    closed || CODES.has(name) ? [column] : [],
  );

const cleaned = (
  sheet: ActualSheet,
  row: number,
  column: number,
  value: string | number | null,
): readonly CleanedCell[] => {
  const raw = rawAt(sheet, row, column);
  if (value === null || typeof raw !== 'string' || raw === value || value === '') return [];
  return [{ sheet: sheet.current.title, cell: a1(row, column), row, column, value, from: raw, to: String(value) }];
};

/** "2026" → 2026; "20/11/2026" → its serial. Anything else stays for the officer to see to. */
function settingOf({ kind }: SettingRow, text: string): string | number | null {
  const clean = tidyText(text);
  if (kind === 'year') return /^\d{4}$/.test(clean) ? Number(clean) : null;
  if (kind === 'date') return parseDayText(clean);
  return kind === 'text' || kind === 'days' ? null : clean;
}

function cleanSettings(sheet: ActualSheet): readonly CleanedCell[] {
  const byKey = new Map<string, SettingRow>(settingRows.map((row) => [row.key, row]));
  return Array.from({ length: sheet.filledRows }, (_, row) => row).flatMap((row) => {
    const setting = byKey.get(tidyText(String(rawAt(sheet, row, settingsColumns.key) ?? '')));
    const raw = rawAt(sheet, row, settingsColumns.value);
    return setting && typeof raw === 'string'
      ? cleaned(sheet, row, settingsColumns.value, settingOf(setting, raw))
      : [];
  });
}

/** Expects columns and rows in their places. */
export function cleanCells(role: string, sheet: ActualSheet): readonly CleanedCell[] {
  if (role === 'settings') return cleanSettings(sheet);
  const columns = columnsToClean(role);
  const cells: CleanedCell[] = [];
  for (let row = DATA_FIRST_ROW; columns.length > 0 && row < sheet.filledRows; row++) {
    for (const column of columns) {
      const raw = rawAt(sheet, row, column);
      if (typeof raw === 'string') cells.push(...cleaned(sheet, row, column, tidyText(raw)));
    }
  }
  return cells;
}
