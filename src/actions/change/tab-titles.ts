// Whether the tabs can have the titles that they are to have: one may be taken, by a person's sheet or by another unit's tab.

import type { Unit } from '../../domain/model';
import { fixedSheets, unitOfRole, unitRole } from '../../layout/fixed-sheets';
import { trackingColumns, trackingRowKeys } from '../../layout/tracking-columns';
import { faultAt, SetUpError, type SetUpFault } from '../../read/set-up-fault';
import { type Snapshot, textOf } from '../../read/snapshot';
import { standingRows } from './standing-rows';

const CODE_COLUMN = 0;
const TAB_COLUMN = 2;

/** Tabs of units that are closed, or whose code is not on *Đơn vị* any more. They are left alone. */
export interface LeftTab {
  readonly title: string;
  readonly code: string;
  /** Cells that the unit has filled. */
  readonly entries: number;
  /** Its code is on *Đơn vị*, not in use. */
  readonly isKnown: boolean;
}

export function leftTabs(snapshot: Snapshot, units: readonly Unit[]): readonly LeftTab[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit] as const));
  return [...snapshot.byRole].flatMap(([role, sheet]): readonly LeftTab[] => {
    const code = unitOfRole(role);
    if (code === null || byCode.get(code)?.active) return [];
    const entries = standingRows(sheet).reduce((sum, row) => sum + row.entries, 0);
    return [{ title: sheet.current.title, code, entries, isKnown: byCode.has(code) }];
  });
}

/** The name within =HYPERLINK("#gid=…";"Trường …"). */
const LINK_NAME = /"((?:[^"]|"")*)"\)$/;

/** Names by code, as *Theo dõi nộp* was painted last. */
function paintedNames(snapshot: Snapshot): ReadonlyMap<string, string> {
  const sheet = snapshot.byRole.get('tracking');
  const names = new Map<string, string>();
  for (let row = trackingRowKeys.length; sheet && row < sheet.rowCount; row++) {
    const name = LINK_NAME.exec(textOf(sheet.cell(row, trackingColumns.unit)))?.[1] ?? '';
    if (name !== '') names.set(textOf(sheet.cell(row, trackingColumns.code)), name.replace(/""/g, '"'));
  }
  return names;
}

/**
 * Codes that have changed places among units (a column sorted by itself) would give each school the entries of another, and its
 * clerks the right to change them.
 * @throws SetUpError
 */
export function assertCodesKeepTheirUnits(snapshot: Snapshot, units: readonly Unit[]): void {
  const active = units.filter((unit) => unit.active);
  const painted = paintedNames(snapshot);
  const codeOf = new Map([...painted].map(([code, name]) => [name, code] as const));
  const names = new Set(active.map(({ name }) => name));
  const at = codeCells(snapshot);
  const faults = active.flatMap(({ code, name }): readonly SetUpFault[] => {
    const [before, own] = [painted.get(code) ?? name, codeOf.get(name)];
    if (before === name || own === undefined || own === code || !names.has(before)) return [];
    const expected = `mã “${own}” như trước của “${name}”; mã “${code}” đang giữ số liệu của “${before}”. Nếu đúng là hai đơn vị đổi tên cho nhau: ghi tạm một tên khác, chạy mục 2, rồi ghi tên đúng`;
    return [at(code, CODE_COLUMN, code, expected)];
  });
  if (faults.length > 0) throw new SetUpError(faults);
}

/** Where a unit stands on *Đơn vị*. */
function codeCells(snapshot: Snapshot) {
  const sheet = snapshot.byRole.get('units');
  const rows = new Map<string, number>();
  for (let row = 0; sheet && row < sheet.rowCount; row++) rows.set(textOf(sheet.cell(row, CODE_COLUMN)), row);
  return (code: string, column: number, found: string, expected: string): SetUpFault =>
    faultAt(sheet?.current.title ?? fixedSheets.units, rows.get(code) ?? 0, column, found, expected);
}

/** Google takes a title only once whoever holds it has given it up: tabs are renamed in the order of their units. */
function heldByTab(snapshot: Snapshot, active: readonly Unit[]): readonly SetUpFault[] {
  const order = new Map(active.map(({ code }, index) => [unitRole(code), index] as const));
  const holders = new Map(
    active.flatMap(({ code }) => {
      const sheet = snapshot.byRole.get(unitRole(code));
      return sheet ? [[sheet.current.title.toLowerCase(), sheet.current] as const] : [];
    }),
  );
  return active.flatMap((unit, index): readonly SetUpFault[] => {
    const holder = holders.get(unit.tab.toLowerCase());
    if (!holder || holder.role === unitRole(unit.code) || (order.get(holder.role ?? '') ?? 0) < index) return [];
    const code = unitOfRole(holder.role ?? '') ?? '';
    return [
      {
        sheet: holder.title,
        cell: '',
        found: `tên này của đơn vị ${unit.code}, nhưng tab đang giữ số liệu của đơn vị ${code}`,
        expected: 'chọn “Sửa chữa sổ…” trước, rồi chạy lại',
      },
    ];
  });
}

/** @throws SetUpError */
export function assertTabTitlesAreFree(snapshot: Snapshot, active: readonly Unit[], left: readonly LeftTab[]): void {
  const foreign = new Map(
    snapshot.sheets
      .filter(({ current }) => !current.role?.startsWith('unit:'))
      .map(({ current }) => [current.title.toLowerCase(), current.title] as const),
  );
  const leftByTitle = new Map(left.map((tab) => [tab.title.toLowerCase(), tab] as const));
  const at = codeCells(snapshot);
  const fault = ({ code }: Unit, column: number, found: string, expected: string): SetUpFault =>
    at(code, column, found, expected);
  const faults = active.flatMap((unit): readonly SetUpFault[] => {
    const title = unit.tab.toLowerCase();
    const owner = foreign.get(title);
    const other = leftByTitle.get(title);
    if (owner !== undefined)
      return [fault(unit, TAB_COLUMN, unit.tab, `tên tab khác “${owner}”, vì sổ đã có sheet mang tên này`)];
    if (other === undefined) return [];
    return [
      fault(
        unit,
        CODE_COLUMN,
        unit.code,
        `mã “${other.code}” như trước, vì tab “${other.title}” đang giữ ${other.entries} ô đã nhập dưới mã đó; nếu đây là đơn vị khác, ghi tên khác vào cột “Tên tab”`,
      ),
    ];
  });
  const held = faults.length > 0 ? faults : heldByTab(snapshot, active);
  if (held.length > 0) throw new SetUpError(held);
}
