// *Cấu hình*, *Đơn vị*, *Chỉ tiêu*, *Quy tắc*: mended first, since all the rest is laid out from them.

import { compileSheet } from '../../compile/compile-sheet';
import { noRowChanges, type RowChanges } from '../../compile/row-changes';
import type { Cleaning, Damage, Loss, SheetContent } from '../../domain/damage';
import type { Request } from '../../google/spreadsheet-gateway';
import { type FixedRole, ROLES_AFTER_UNITS, ROLES_BEFORE_UNITS } from '../../layout/fixed-sheets';
import type { SheetSpec } from '../../layout/sheet-spec';
import type { SheetSnapshot } from '../../read/snapshot';
import type { ActualSheet } from '../../repair/actual-sheet';
import { mendedSnapshot, newbornSnapshot } from '../../repair/as-snapshot';
import { type CleanedCell, cleanCells } from '../../repair/clean-cells';
import { type ExamineContext, type ExaminedSheet, examineSheet } from '../../repair/examine-sheet';
import { expectSheet } from '../../repair/expected-sheet';

export const DEFINITIONS = ['settings', 'units', 'indicators', 'rules'] as const satisfies readonly FixedRole[];

/** Sheets on which other actions keep records; their rows are nobody's to make up. */
export const OVERVIEWS = ['guide', 'findings', 'log', 'history'] as const satisfies readonly FixedRole[];

export const contentOf = (role: FixedRole): SheetContent => {
  if (role === 'units' || role === 'settings') return role;
  if (role === 'indicators' || role === 'rules') return 'plan';
  if (role === 'tracking') return 'states';
  return role === 'log' || role === 'history' ? 'records' : 'none';
};

export interface SheetWork {
  readonly role: string;
  readonly sheetId: number;
  readonly spec: SheetSpec;
  readonly changes: RowChanges;
  readonly damages: readonly Damage[];
  readonly losses: readonly Loss[];
  readonly cleanings: readonly Cleaning[];
  readonly structure: readonly Request[];
  readonly editors: readonly Request[];
  /** As it will stand. */
  readonly snapshot: SheetSnapshot;
  readonly examined: ExaminedSheet | null;
}

const cleanRequest = (sheetId: number, { row, column, value }: CleanedCell): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows: [
      {
        values: [{ userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } }],
      },
    ],
    fields: 'userEnteredValue',
  },
});

/** A sheet of the workbook's own that is there. */
export function examineFixed(
  spec: SheetSpec,
  actual: ActualSheet,
  context: Omit<ExamineContext, 'layoutFor' | 'baseSpec' | 'lossOfRow'> & Partial<ExamineContext>,
): SheetWork {
  const examined = examineSheet(actual, {
    layoutFor: () => ({ spec, changes: noRowChanges }),
    baseSpec: spec,
    lossOfRow: (_, label, sheet) => ({ kind: 'row', sheet, label, known: null }),
    ...context,
  });
  const cleaned = cleanCells(spec.role, examined.arranged);
  const { sheetId, title } = actual.current;
  const damages: readonly Damage[] =
    cleaned.length === 0
      ? []
      : [{ kind: 'unclean', sheet: title, places: cleaned.slice(0, 4).map(({ cell }) => cell), count: cleaned.length }];
  return {
    role: spec.role,
    sheetId,
    spec: examined.spec,
    changes: examined.changes,
    damages: [...examined.damages, ...damages],
    losses: examined.losses,
    cleanings: cleaned,
    structure: [...examined.structure, ...cleaned.map((cell) => cleanRequest(sheetId, cell))],
    editors: examined.editors,
    snapshot: mendedSnapshot(expectSheet(examined.spec), examined.arranged, cleaned),
    examined,
  };
}

/** A sheet that is gone, made anew. */
export function recreate(
  spec: SheetSpec,
  sheetId: number,
  index: number,
  officers: readonly string[],
  loss: Loss,
): SheetWork {
  const { structure, editors } = compileSheet(spec, null, { sheetId, index, officers });
  return {
    role: spec.role,
    sheetId,
    spec,
    changes: noRowChanges,
    damages: [{ kind: 'sheetGone', sheet: spec.title, places: [], count: 1 }],
    losses: [loss],
    cleanings: [],
    structure,
    editors,
    snapshot: newbornSnapshot(expectSheet(spec), sheetId),
    examined: null,
  };
}

/** Where a sheet of the workbook's own goes, 0-based, among as many as there are. */
export function indexOfFixed(role: FixedRole, sheetCount: number): number {
  const before = (ROLES_BEFORE_UNITS as readonly FixedRole[]).indexOf(role);
  const after = (ROLES_AFTER_UNITS as readonly FixedRole[]).indexOf(role);
  return before >= 0 ? Math.min(before, sheetCount) : Math.max(0, sheetCount - ROLES_AFTER_UNITS.length + after + 1);
}

/** All sheets that are made anew first, then what is on them: a formula may only name a sheet that is there. */
export const sheetsFirst = (work: readonly SheetWork[]): readonly (readonly Request[])[] => {
  const isNew = ({ addSheet }: Request): boolean => addSheet !== undefined;
  return [
    work.flatMap(({ structure }) => structure.filter(isNew)),
    ...work.map(({ structure }) => structure.filter((request) => !isNew(request))),
  ];
};
