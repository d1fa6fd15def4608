// *Đơn vị* → reporting units.

import { withoutInvisible } from '../domain/clean-text';
import type { RawEntry } from '../domain/entry';
import { inertText } from '../domain/inert-text';
import type { Unit } from '../domain/model';
import { shorten } from '../domain/shorten';
import { strangeLetters, tellStrangeLetters } from '../domain/strange-letters';
import { isEmail, isUnitCode, NAME_LIMIT, REFUSED_IN_TITLES, TAB_LIMIT, tabTitle } from '../domain/unit-rules';
import { unitColumns } from '../layout/data-columns';
import { fixedSheets } from '../layout/fixed-sheets';
import { levels } from '../plans/levels';
import { listOf, readTable, readUsed, type TableRow } from './data-table';
import type { SetUpFault } from './set-up-fault';
import type { Snapshot } from './snapshot';

type UnitRow = TableRow<keyof typeof unitColumns>;

const ADDRESS_SHOWN = 80;

/** Formulas look a unit up by its code as it stands in the cell: what nobody sees there would make them miss it. */
const holdsUnseen = (raw: RawEntry): boolean => typeof raw === 'string' && raw !== withoutInvisible(inertText(raw));

interface ReadUnit {
  readonly unit: Unit;
  /** What makes the row no unit at all. */
  readonly faults: readonly SetUpFault[];
  /** What concerns who may type on its tab, and nothing else. */
  readonly addressFaults: readonly SetUpFault[];
}

function readUnit(row: UnitRow): ReadUnit {
  const faults: SetUpFault[] = [];
  const check = (column: keyof typeof unitColumns, holds: boolean, expected: string): void => {
    if (!holds) faults.push(row.fault(column, expected));
  };
  const isPlain = (column: 'code' | 'exempt'): void => {
    const strange = tellStrangeLetters(row.text(column));
    check(column, strange === '', strange);
    check(column, !holdsUnseen(row.raw(column)), 'mã không có ký tự ẩn: xóa ô rồi gõ lại');
  };
  const code = row.text('code');
  const name = row.text('name');
  const level = row.text('level').toUpperCase();
  // Addresses hold no spaces; a list pasted line by line comes with spaces between.
  const editors = listOf(row.text('editors').replace(/ /g, ',')).map((address) => address.toLowerCase());
  const active = readUsed(row.text('active'), true);
  isPlain('code');
  isPlain('exempt');
  // The formula that finds the exemptions of a unit compares its code with the cell as it is.
  check(
    'code',
    row.text('exempt') === '' || row.raw('code') === code,
    'mã ở dạng chữ, không có dấu cách thừa: xóa ô rồi gõ lại',
  );
  check(
    'code',
    strangeLetters(code).length > 0 || isUnitCode(code),
    'mã gồm chữ, số, dấu . _ - &, không có khoảng trắng, tối đa 30 ký tự, ví dụ MN01',
  );
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
  const addressFaults = editors
    .filter((address) => !isEmail(address))
    .map((address) =>
      row.fault('editors', `địa chỉ email; “${shorten(address, ADDRESS_SHOWN)}” không phải là địa chỉ`),
    );
  check('active', active !== undefined, '“Có” hoặc “Không”');
  const unit: Unit = {
    code,
    name,
    tab: tabTitle({ tab: row.text('tab'), name, code }),
    level,
    commune: row.text('commune'),
    editors: editors.filter(isEmail),
    flags: listOf(row.text('flags')),
    exempt: listOf(row.text('exempt')).map((indicator) => indicator.toUpperCase()),
    active: active ?? true,
  };
  return { unit, faults, addressFaults };
}

const lower = (text: string): string => text.toLowerCase();

export interface ReadUnits {
  readonly units: readonly Unit[];
  readonly faults: readonly SetUpFault[];
  /** These leave the unit what it is: whoever does not write protections may go on. */
  readonly addressFaults: readonly SetUpFault[];
  /** Not wrong, but probably not meant: a characteristic that no indicator asks for. */
  readonly notices: readonly SetUpFault[];
  /** Rows without a fault: what can be worked with while the others are mended. */
  readonly soundUnits: readonly Unit[];
}

interface Known {
  /** Codes of *Chỉ tiêu*; empty where that sheet could not be read. */
  readonly codes: readonly string[];
  readonly flags: readonly string[];
}

/** Characteristics are compared as they stand: one that differs by a letter would silently leave indicators out. */
const unknownFlags = ({ flags }: Unit, known: Known): readonly string[] =>
  known.codes.length === 0 ? [] : flags.filter((flag) => !known.flags.includes(flag));

const flagNotice = (row: UnitRow, flag: string, known: readonly string[]): SetUpFault =>
  row.fault(
    'flags',
    `một trong các đặc điểm có ở sheet Chỉ tiêu: ${[...new Set(known)].map((one) => `“${one}”`).join(', ') || '(chưa có)'}; “${shorten(flag, ADDRESS_SHOWN)}” không thuộc chỉ tiêu nào nên không có tác dụng`,
  );

export function readUnits(snapshot: Snapshot, indicators: Known): ReadUnits {
  const table = readTable(snapshot, 'units', unitColumns);
  const faults: SetUpFault[] = [...table.faults];
  const [addressFaults, notices]: [SetUpFault[], SetUpFault[]] = [[], []];
  const sound: Unit[] = [];
  const known = new Set(indicators.codes.map((code) => code.toUpperCase()));
  const seen = new Map<string, number>();
  const tabs = new Map<string, string>(Object.values(fixedSheets).map((title) => [lower(title), 'một sheet của sổ']));
  const units = table.rows.map((row) => {
    const before = faults.length;
    const read = readUnit(row);
    faults.push(...read.faults, ...faultsBeside(row, read.unit, { known, seen, tabs }));
    addressFaults.push(...read.addressFaults);
    notices.push(...unknownFlags(read.unit, indicators).map((flag) => flagNotice(row, flag, indicators.flags)));
    if (faults.length === before) sound.push(read.unit);
    return read.unit;
  });
  return { units, faults, addressFaults, notices, soundUnits: sound };
}

/** What is wrong with a row beside the rows above it and the other sheets; it then takes its code and its tab. */
function faultsBeside(
  row: UnitRow,
  { code, tab, active, exempt }: Unit,
  taken: {
    readonly known: ReadonlySet<string>;
    readonly seen: Map<string, number>;
    readonly tabs: Map<string, string>;
  },
): readonly SetUpFault[] {
  const { known, seen, tabs } = taken;
  const faults: SetUpFault[] = [];
  const unknown = known.size === 0 ? undefined : exempt.find((indicator) => !known.has(indicator));
  if (unknown !== undefined)
    faults.push(row.fault('exempt', `mã chỉ tiêu có trong sheet Chỉ tiêu; không có “${unknown}”`));
  const before = seen.get(lower(code));
  if (before !== undefined) faults.push(row.fault('code', `mã không trùng với dòng ${before + 1}`));
  else seen.set(lower(code), row.row);
  if (!active) return faults;
  const owner = tabs.get(lower(tab));
  if (owner === undefined || before !== undefined) {
    tabs.set(lower(tab), code);
    return faults;
  }
  const column = row.text('tab') === '' ? 'name' : 'tab';
  return [...faults, row.fault(column, `tên tab khác “${tab}”, đã dùng cho ${owner}; ghi tên khác vào cột “Tên tab”`)];
}
