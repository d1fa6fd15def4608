// *Đơn vị* → reporting units.

import type { Unit } from '../domain/model';
import { unitColumns } from '../layout/data-columns';
import { fixedSheets } from '../layout/fixed-sheets';
import { levels } from '../plans/levels';
import { listOf, readTable, readUsed, type TableRow } from './data-table';
import type { SetUpFault } from './set-up-fault';
import type { Snapshot } from './snapshot';

type UnitRow = TableRow<keyof typeof unitColumns>;

/** Google refuses titles over 100 characters; a tab that is to open in Excel has 31 and none of these. */
const NAME_LIMIT = 100;
const TAB_LIMIT = 31;
const REFUSED_IN_TITLES = /[[\]*?:/\\]/;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}_.&-]{0,29}$/u;
const EMAIL = /^[^\s@,;"<>()]+@[^\s@,;"<>()]+\.[^\s@,;"<>().]+$/;
export const isEmail = (text: string): boolean => EMAIL.test(text);

/** "Trường MN Hoa Mai" → "MN Hoa Mai"; a name too long for a tab gives way to the code. */
function tabTitle(unit: { readonly tab: string; readonly name: string; readonly code: string }): string {
  if (unit.tab !== '') return unit.tab;
  const short = unit.name.replace(/^trường\s+/iu, '');
  return short.length <= TAB_LIMIT ? short : unit.code;
}

function readUnit(row: UnitRow): { readonly unit: Unit; readonly faults: readonly SetUpFault[] } {
  const faults: SetUpFault[] = [];
  const check = (column: keyof typeof unitColumns, holds: boolean, expected: string): void => {
    if (!holds) faults.push(row.fault(column, expected));
  };
  const code = row.text('code');
  const name = row.text('name');
  const level = row.text('level').toUpperCase();
  // Addresses hold no spaces; a list pasted line by line comes with spaces between.
  const editors = listOf(row.text('editors').replace(/ /g, ',')).map((address) => address.toLowerCase());
  const active = readUsed(row.text('active'), true);
  check('code', CODE.test(code), 'mã gồm chữ, số, dấu . _ - &, không có khoảng trắng, tối đa 30 ký tự, ví dụ MN01');
  check('name', name !== '' && name.length <= NAME_LIMIT, `tên đơn vị, từ 1 đến ${NAME_LIMIT} ký tự`);
  check(
    'name',
    row.text('tab') !== '' || !REFUSED_IN_TITLES.test(name),
    'tên không có các ký tự [ ] * ? : / \\ (vì tên này thành tên tab)',
  );
  check('tab', row.text('tab').length <= TAB_LIMIT, `tên tab tối đa ${TAB_LIMIT} ký tự`);
  check('tab', !REFUSED_IN_TITLES.test(row.text('tab')), 'tên tab không có các ký tự [ ] * ? : / \\');
  check(
    'level',
    levels.some((one) => one.code === level),
    `một trong các cấp: ${levels.map((one) => one.code).join(', ')}`,
  );
  for (const address of editors)
    check('editors', isEmail(address), `địa chỉ email; “${address}” không phải là địa chỉ`);
  check('active', active !== undefined, '“Có” hoặc “Không”');
  const unit: Unit = {
    code,
    name,
    tab: tabTitle({ tab: row.text('tab'), name, code }),
    level,
    commune: row.text('commune'),
    editors,
    flags: listOf(row.text('flags')),
    exempt: listOf(row.text('exempt')).map((indicator) => indicator.toUpperCase()),
    active: active ?? true,
  };
  return { unit, faults };
}

const lower = (text: string): string => text.toLowerCase();

/** @param indicators codes of *Chỉ tiêu*; empty where that sheet could not be read */
export function readUnits(
  snapshot: Snapshot,
  indicators: readonly string[],
): {
  readonly units: readonly Unit[];
  readonly faults: readonly SetUpFault[];
} {
  const table = readTable(snapshot, 'units', unitColumns);
  const faults: SetUpFault[] = [...table.faults];
  const known = new Set(indicators.map((code) => code.toUpperCase()));
  const seen = new Map<string, number>();
  const tabs = new Map<string, string>(Object.values(fixedSheets).map((title) => [lower(title), 'một sheet của sổ']));
  const units = table.rows.map((row) => {
    const read = readUnit(row);
    faults.push(...read.faults);
    const { code, tab, active, exempt } = read.unit;
    const unknown = known.size === 0 ? undefined : exempt.find((indicator) => !known.has(indicator));
    if (unknown !== undefined)
      faults.push(row.fault('exempt', `mã chỉ tiêu có trong sheet Chỉ tiêu; không có “${unknown}”`));
    const before = seen.get(lower(code));
    if (before !== undefined) faults.push(row.fault('code', `mã không trùng với dòng ${before + 1}`));
    else seen.set(lower(code), row.row);
    if (active) {
      const owner = tabs.get(lower(tab));
      if (owner !== undefined && before === undefined) {
        faults.push(
          row.fault(
            row.text('tab') === '' ? 'name' : 'tab',
            `tên tab khác “${tab}”, đã dùng cho ${owner}; ghi tên khác vào cột “Tên tab”`,
          ),
        );
      } else tabs.set(lower(tab), code);
    }
    return read.unit;
  });
  return { units, faults };
}
