// *Cấu hình* → settings.

import { parseDayText } from '../domain/day';
import type { RawEntry } from '../domain/entry';
import type { Settings } from '../domain/model';
import { settingsColumns } from '../layout/references';
import { SETTINGS_FIRST_ROW, settingRows, type SettingRow } from '../layout/settings-sheet';
import { defaultSettings } from '../plans/default-settings';
import { findSheet, isFault, listOf, readUsed } from './data-table';
import { faultAt, type SetUpFault } from './set-up-fault';
import { type Snapshot, textOf } from './snapshot';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** "7, 3, 1" → [7, 3, 1]; undefined where a part is no whole number of days. */
function readDays(text: string): readonly number[] | undefined {
  const days = listOf(text).map(Number);
  return days.every((day) => Number.isInteger(day) && day >= 0 && day <= 365) ? days : undefined;
}

/** undefined: the cell holds no such value. */
function readValue(row: SettingRow, raw: RawEntry): Settings[keyof Settings] | undefined {
  const text = textOf(raw);
  switch (row.kind) {
    case 'text':
    case 'email':
      return text;
    case 'yesNo':
      return readUsed(text, false);
    case 'year': {
      const year = Number(text);
      return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
    }
    case 'days':
      return readDays(text);
    case 'date':
      return typeof raw === 'number' && raw >= 1 && raw < 100_000 ? Math.floor(raw) : (parseDayText(text) ?? undefined);
  }
}

const expectations: Record<SettingRow['kind'], string> = {
  text: 'chữ',
  email: 'một địa chỉ email hoặc để trống',
  yesNo: '“Có” hoặc “Không”',
  year: `năm, từ ${FIRST_YEAR} đến ${LAST_YEAR}`,
  date: 'ngày, ví dụ 20/11/2026',
  days: 'các số ngày cách nhau bằng dấu phẩy, ví dụ 7, 3, 1',
};

export function readSettings(snapshot: Snapshot): { readonly settings: Settings; readonly faults: readonly SetUpFault[] } {
  const sheet = findSheet(snapshot, 'settings');
  if (isFault(sheet)) return { settings: defaultSettings, faults: [sheet] };
  const rowOf = new Map<string, number>();
  for (let row = SETTINGS_FIRST_ROW; row < sheet.rowCount; row++) rowOf.set(textOf(sheet.cell(row, settingsColumns.key)), row);
  const faults: SetUpFault[] = [];
  const values = settingRows.map((setting) => {
    const row = rowOf.get(setting.key);
    if (row === undefined) {
      faults.push({ sheet: sheet.current.title, cell: '', found: `không có dòng “${setting.label}”`, expected: 'chạy lại “1. Thiết lập sổ”' });
      return [setting.key, defaultSettings[setting.key]];
    }
    const raw = sheet.cell(row, settingsColumns.value);
    const value = readValue(setting, raw);
    if (value === undefined) faults.push(faultAt(sheet.current.title, row, settingsColumns.value, textOf(raw), expectations[setting.kind]));
    return [setting.key, value ?? defaultSettings[setting.key]];
  });
  return { settings: Object.fromEntries(values) as unknown as Settings, faults };
}
