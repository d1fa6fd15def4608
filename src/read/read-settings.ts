// *Cấu hình* → settings.

import type { RawEntry } from '../domain/entry';
import type { Settings } from '../domain/model';
import { FIRST_YEAR, LAST_YEAR, SETTING_LIMIT } from '../domain/setting-rules';
import { isEmail } from '../domain/unit-rules';
import { settingsColumns } from '../layout/references';
import { mayBeAbsent, SETTINGS_FIRST_ROW, type SettingRow, settingRows } from '../layout/settings-sheet';
import { defaultSettings } from '../plans/default-settings';
import { findSheet, isFault, listOf } from './data-table';
import { faultAt, type SetUpFault } from './set-up-fault';
import { type Snapshot, textOf } from './snapshot';

/** "7, 3, 1" → [7, 3, 1]; undefined where a part is no whole number of days. */
function readDays(text: string): readonly number[] | undefined {
  const parts = listOf(text);
  const days = parts.map(Number);
  return parts.every((part) => /^\d{1,3}$/.test(part)) && days.every((day) => day <= 365) ? days : undefined;
}

/** Lower case; undefined where one of them is no address. */
function readEmails(text: string): readonly string[] | undefined {
  const emails = listOf(text).map((email) => email.toLowerCase());
  return emails.every(isEmail) ? emails : undefined;
}

/** Only what the formulas of the tabs take for yes or no, too: they cannot look twice. */
function readSwitch(raw: RawEntry): boolean | undefined {
  if (raw === null || typeof raw === 'boolean') return raw ?? false;
  const word = typeof raw === 'string' ? raw.toUpperCase() : '';
  return word === 'CÓ' ? true : word === 'KHÔNG' ? false : undefined;
}

/** undefined: the cell holds no such value. */
function readValue(row: SettingRow, raw: RawEntry): Settings[keyof Settings] | undefined {
  const text = textOf(raw);
  // Formulas of the tabs would show what it gives, mails and messages what it says.
  if (raw !== null && typeof raw === 'object') return undefined;
  switch (row.kind) {
    case 'text':
      return text.length <= SETTING_LIMIT ? text : undefined;
    case 'emails':
      return readEmails(text);
    case 'yesNo':
      return readSwitch(raw);
    case 'year':
      return typeof raw === 'number' && Number.isInteger(raw) && raw >= FIRST_YEAR && raw <= LAST_YEAR
        ? raw
        : undefined;
    case 'days':
      return readDays(text);
    case 'date':
      // A whole day: with an hour in it, "before the day" would mean one thing here and another in the formulas.
      return typeof raw === 'number' && Number.isInteger(raw) && raw >= 1 && raw < 100_000 ? raw : undefined;
  }
}

const expectations: Record<SettingRow['kind'], string> = {
  text: `chữ gõ trực tiếp, không quá ${SETTING_LIMIT} ký tự, không dùng công thức`,
  emails: 'một hay nhiều địa chỉ email cách nhau bằng dấu phẩy, hoặc để trống',
  yesNo: '“Có” hoặc “Không”, chọn trong danh sách',
  year: `một năm ở dạng số, từ ${FIRST_YEAR} đến ${LAST_YEAR}`,
  date: 'ngày, ví dụ 20/11/2026 (nếu đang là chữ: xóa ô rồi gõ lại)',
  days: 'các số ngày cách nhau bằng dấu phẩy, ví dụ 7, 3, 1',
};

export function readSettings(snapshot: Snapshot): {
  readonly settings: Settings;
  readonly faults: readonly SetUpFault[];
  /** These keep a mail from going out, and nothing else from being done. */
  readonly addressFaults: readonly SetUpFault[];
} {
  const sheet = findSheet(snapshot, 'settings');
  if (isFault(sheet)) return { settings: defaultSettings, faults: [sheet], addressFaults: [] };
  const rowOf = new Map<string, number>();
  for (let row = SETTINGS_FIRST_ROW; row < sheet.rowCount; row++)
    rowOf.set(textOf(sheet.cell(row, settingsColumns.key)), row);
  const [faults, addressFaults]: [SetUpFault[], SetUpFault[]] = [[], []];
  const values = settingRows.map((setting) => {
    const row = rowOf.get(setting.key);
    if (row === undefined) {
      if (mayBeAbsent(setting)) return [setting.key, defaultSettings[setting.key]];
      faults.push({
        sheet: sheet.current.title,
        cell: '',
        found: `không có dòng “${setting.label}”`,
        expected: 'chạy lại “1. Thiết lập sổ”',
      });
      return [setting.key, defaultSettings[setting.key]];
    }
    const raw = sheet.cell(row, settingsColumns.value);
    const value = readValue(setting, raw);
    if (value === undefined)
      (setting.kind === 'emails' ? addressFaults : faults).push(
        faultAt(sheet.current.title, row, settingsColumns.value, textOf(raw), expectations[setting.kind]),
      );
    return [setting.key, value ?? defaultSettings[setting.key]];
  });
  return { settings: Object.fromEntries(values) as unknown as Settings, faults, addressFaults };
}
