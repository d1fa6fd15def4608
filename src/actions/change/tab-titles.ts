// Whether the tabs can have the titles that they are to have: one may be taken, by a person's sheet or by another unit's tab.

import type { Unit } from '../../domain/model';
import { fixedSheets, unitOfRole } from '../../layout/fixed-sheets';
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

/** @throws SetUpError */
export function assertTabTitlesAreFree(snapshot: Snapshot, active: readonly Unit[], left: readonly LeftTab[]): void {
  const foreign = new Map(
    snapshot.sheets
      .filter(({ current }) => !current.role?.startsWith('unit:'))
      .map(({ current }) => [current.title.toLowerCase(), current.title] as const),
  );
  const leftByTitle = new Map(left.map((tab) => [tab.title.toLowerCase(), tab] as const));
  const sheet = snapshot.byRole.get('units');
  const rows = new Map<string, number>();
  for (let row = 0; sheet && row < sheet.rowCount; row++) rows.set(textOf(sheet.cell(row, CODE_COLUMN)), row);
  const fault = (unit: Unit, column: number, found: string, expected: string): SetUpFault =>
    faultAt(sheet?.current.title ?? fixedSheets.units, rows.get(unit.code) ?? 0, column, found, expected);
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
  if (faults.length > 0) throw new SetUpError(faults);
}
