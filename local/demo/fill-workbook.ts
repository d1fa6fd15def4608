// What the officer types and pastes into a workbook that was just set up: the settings, the units, the sharing.

import type { Google } from '../google';
import { pasteInto, Refusal, typeInto } from '../people';
import { ScenarioError } from '../scenario/json-reader';
import type { ScenarioUnit, TypedValue } from '../scenario/model';
import { findColumn, findRow, findSheetByRole } from '../scenario/unit-tab';
import type { Sheet } from '../sheets-api/workbook';

const VALUE_HEADING = 'Giá trị';

const sheetOf = (google: Google, role: string): Sheet => {
  const sheet = findSheetByRole(google, role);
  if (!sheet) throw new Error(`The workbook has no sheet of the role ${role}; did setUp run?`);
  return sheet;
};

/** @throws ScenarioError where a setting is refused */
export function fillSettings(google: Google, settings: Readonly<Record<string, TypedValue>>): void {
  for (const [key, value] of Object.entries(settings)) {
    const sheet = sheetOf(google, 'settings');
    const row = findRow(sheet, key);
    const column = sheet.cells.map((_, at) => findColumn(sheet, at, VALUE_HEADING)).find((at) => at >= 0);
    if (row < 0 || column === undefined) throw new ScenarioError(`settings.${key}: bảng Cấu hình không có mục này`);
    const isBox = sheet.cells[row]?.[column]?.dataValidation?.condition?.type === 'BOOLEAN';
    const typed = typeof value === 'boolean' && !isBox ? (value ? 'Có' : 'Không') : value;
    try {
      typeInto(google, { as: google.officer, sheetId: sheet.properties.sheetId ?? 0, row, column, value: typed });
    } catch (error) {
      if (error instanceof Refusal) throw new ScenarioError(`settings.${key}: ${error.why}`);
      throw error;
    }
  }
}

const list = (items: readonly string[] | undefined): string => (items ?? []).join(', ');

/** By the headings of the sheet *Đơn vị*. */
const unitCells: Readonly<Record<string, (unit: ScenarioUnit) => string>> = {
  Mã: ({ code }) => code,
  'Tên đơn vị': ({ name }) => name,
  'Tên tab': ({ tab = '' }) => tab,
  Cấp: ({ level }) => level,
  Xã: ({ commune = '' }) => commune,
  'Email nhập liệu': ({ editors }) => list(editors),
  'Đặc điểm': ({ flags }) => list(flags),
  'Miễn chỉ tiêu': ({ exempt }) => list(exempt),
  Dùng: ({ active = true }) => (active ? 'Có' : 'Không'),
};

/** Pastes the units as one block over whatever rows the sheet was born with. */
export function fillUnits(google: Google, units: readonly ScenarioUnit[]): void {
  const sheet = sheetOf(google, 'units');
  const header = sheet.cells.findIndex(
    (_, row) => findColumn(sheet, row, 'Mã') >= 0 && findColumn(sheet, row, 'Tên đơn vị') >= 0,
  );
  const columns = new Map(Object.keys(unitCells).map((heading) => [findColumn(sheet, header, heading), heading]));
  if (header < 0 || columns.has(-1)) throw new Error('The sheet of units lacks a heading');
  const left = Math.min(...columns.keys());
  const width = Math.max(...columns.keys()) - left + 1;
  const used = sheet.cells.flatMap((cells, row) => (cells.some((cell) => cell?.userEnteredValue) ? [row] : []));
  const lastUsed = used.at(-1) ?? header;
  const rows = Array.from({ length: Math.max(units.length, lastUsed - header) }, (_, index) => {
    const unit = units[index];
    return Array.from({ length: width }, (_cell, offset) => {
      const heading = columns.get(left + offset);
      return unit && heading ? (unitCells[heading]?.(unit) ?? null) : null;
    });
  });
  const spot = { as: google.officer, sheetId: sheet.properties.sheetId ?? 0, row: header + 1, column: left };
  if (rows.length > 0) pasteInto(google, { ...spot, values: rows });
}

/** By hand, in Google's own dialog: the script has no right to. */
export function shareWithClerks(google: Google, units: readonly ScenarioUnit[]): void {
  const addresses = units.flatMap(({ editors = [] }) => editors).filter((address) => address.includes('@'));
  google.workbook.editors = [...new Set([...google.workbook.editors, ...addresses])];
}
