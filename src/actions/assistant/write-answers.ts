// The assistant's answers → cells of *Cấu hình* and *Đơn vị*, and of nothing else; checked as the next action will read them.

import type { RawEntry } from '../../domain/entry';
import { REFUSED_IN_TITLES, tabTitle } from '../../domain/unit-rules';
import { a1 } from '../../layout/a1';
import { unitColumns } from '../../layout/data-columns';
import { fixedSheets } from '../../layout/fixed-sheets';
import { unitRow } from '../../layout/plan-rows';
import { settingsColumns } from '../../layout/references';
import { SETTINGS_FIRST_ROW } from '../../layout/settings-sheet';
import type { AskedSettings, AssistantAnswers } from '../../pages/contract';
import { readSettings } from '../../read/read-settings';
import type { SheetSnapshot, Snapshot } from '../../read/snapshot';
import { textOf } from '../../read/snapshot';
import type { ListPlan } from './plan-list';

/** One cell of a set-up sheet; null clears. */
export interface CellWrite {
  readonly role: 'units' | 'settings';
  readonly row: number;
  readonly column: number;
  readonly content: string | number | null;
}

const lower = (text: string): string => text.toLowerCase();
const unitColumn = (name: keyof typeof unitColumns): number => Object.keys(unitColumns).indexOf(name);

/** New rows below the last. A name that cannot be a tab's, or is one already, gives way to the code. */
function addedUnits({ added, existing, firstFreeRow }: ListPlan): readonly CellWrite[] {
  const first = firstFreeRow ?? 0;
  const titles = new Set([...Object.values(fixedSheets), ...existing.map(({ tab }) => tab)].map(lower));
  return added.flatMap(({ line: _, ...unit }, index) => {
    const title = tabTitle({ ...unit, tab: '' });
    const isFree = !titles.has(lower(title)) && !REFUSED_IN_TITLES.test(unit.name);
    titles.add(lower(isFree ? title : unit.code));
    const cells = unitRow({ ...unit, tab: isFree ? '' : unit.code, flags: [], exempt: [], active: true });
    return cells.map(
      (content, column): CellWrite => ({
        role: 'units',
        row: first + index,
        column,
        content: typeof content === 'number' ? content : content === null ? null : String(content),
      }),
    );
  });
}

const changedUnits = ({ changed }: ListPlan): readonly CellWrite[] =>
  changed.flatMap(({ row, fields }) =>
    fields.map(({ column, after }): CellWrite => ({ role: 'units', row, column: unitColumn(column), content: after })),
  );

function changedSettings(snapshot: Snapshot, asked: Partial<AskedSettings>): readonly CellWrite[] {
  const sheet = snapshot.byRole.get('settings');
  if (!sheet) return [];
  const { settings } = readSettings(snapshot);
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row).slice(SETTINGS_FIRST_ROW);
  return (Object.keys(asked) as (keyof AskedSettings)[]).flatMap((key): readonly CellWrite[] => {
    const value = asked[key];
    const row = rows.find((candidate) => textOf(sheet.cell(candidate, settingsColumns.key)) === key);
    if (row === undefined || value === undefined || value === settings[key]) return [];
    const content = typeof value === 'boolean' ? (value ? 'Có' : 'Không') : value;
    return [{ role: 'settings', row, column: settingsColumns.value, content }];
  });
}

export function cellWrites(
  snapshot: Snapshot,
  plan: ListPlan,
  { settings, updateExisting }: AssistantAnswers,
): readonly CellWrite[] {
  return [...changedSettings(snapshot, settings), ...(updateExisting ? changedUnits(plan) : []), ...addedUnits(plan)];
}

/** The workbook as it will stand when these are written. */
export function afterWrites(snapshot: Snapshot, writes: readonly CellWrite[]): Snapshot {
  const over = (role: CellWrite['role'], sheet: SheetSnapshot): SheetSnapshot => {
    const own = writes.filter((write) => write.role === role);
    const contents = new Map(own.map(({ row, column, content }) => [a1(row, column), content] as const));
    return {
      ...sheet,
      cell: (row, column): RawEntry => {
        const written = contents.get(a1(row, column));
        return written === undefined ? sheet.cell(row, column) : written;
      },
      rowCount: own.reduce((last, { row }) => Math.max(last, row + 1), sheet.rowCount),
    };
  };
  const byRole = new Map(snapshot.byRole);
  for (const role of ['units', 'settings'] as const) {
    const sheet = byRole.get(role);
    if (sheet) byRole.set(role, over(role, sheet));
  }
  return { ...snapshot, byRole };
}
