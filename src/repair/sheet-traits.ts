// What repair has to know of a kind of sheet: where its header stands, how its rows are told apart, whose its cells are.

import { DATA_HEADER_ROW, type DataColumn, indicatorColumns, ruleColumns, unitColumns } from '../layout/data-columns';
import type { FixedRole } from '../layout/fixed-sheets';
import { logColumns } from '../layout/record-sheets';
import { settingsColumns } from '../layout/references';
import type { CellContent, SheetSpec } from '../layout/sheet-spec';
import { summaryColumns, summaryRows } from '../layout/summary-places';
import { submitColumn, tabColumns, tabRows } from '../layout/tab-columns';
import { trackingColumns } from '../layout/tracking-columns';

export interface SheetTraits {
  /** 0-based row of the column headers; null: the sheet has none. */
  readonly headerRow: number | null;
  /** Text that tells a row from every other; 0-based column, null where there is none. */
  readonly nameColumn: number | null;
  /** Text that tells it from its neighbours. */
  readonly labelColumn: number | null;
  /** Each row's own rule for what may be typed; null where there is none. */
  readonly ruleColumn: number | null;
  /** Columns in which people type, told apart only by their headers. */
  readonly entryColumns: readonly number[];
  /** Its box, where ticked, is a person's too; null where there is none. */
  readonly boxColumn: number | null;
  /** Rows from here on are people's own: added, deleted, sorted and looking as they like. null: every row is ours. */
  readonly openFrom: number | null;
  /** Its open rows are written by actions, with formats of their own. */
  readonly isRecord: boolean;
  /** A person may filter here, hide rows and columns. */
  readonly isPersons: boolean;
  /** Has to be seen in the row of tabs. */
  readonly isShown: boolean;
}

const UNIT: SheetTraits = {
  headerRow: tabRows.header,
  nameColumn: tabColumns.number,
  labelColumn: tabColumns.content,
  ruleColumn: tabColumns.result,
  boxColumn: submitColumn,
  entryColumns: [tabColumns.result, tabColumns.evidence, tabColumns.explanation, tabColumns.comment],
  openFrom: null,
  isRecord: false,
  isPersons: false,
  isShown: true,
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

const list = (columns: number): SheetTraits => ({
  headerRow: DATA_HEADER_ROW,
  nameColumn: null,
  labelColumn: null,
  entryColumns: range(0, columns),
  ruleColumn: null,
  boxColumn: null,
  openFrom: DATA_HEADER_ROW + 1,
  isRecord: false,
  isPersons: true,
  isShown: false,
});

const count = (columns: object): number => Object.keys(columns).length;

const fixed: Readonly<Record<FixedRole, SheetTraits>> = {
  dashboard: {
    ...UNIT,
    headerRow: null,
    nameColumn: null,
    labelColumn: null,
    entryColumns: [],
    ruleColumn: null,
    boxColumn: null,
  },
  guide: {
    ...UNIT,
    headerRow: null,
    nameColumn: null,
    labelColumn: null,
    entryColumns: [],
    ruleColumn: null,
    boxColumn: null,
  },
  summary: {
    ...UNIT,
    headerRow: summaryRows.header,
    nameColumn: summaryColumns.unit,
    labelColumn: null,
    entryColumns: [],
    ruleColumn: null,
    boxColumn: null,
  },
  tracking: {
    headerRow: 2,
    nameColumn: trackingColumns.code,
    labelColumn: null,
    entryColumns: range(trackingColumns.status, count(trackingColumns)),
    ruleColumn: null,
    boxColumn: null,
    openFrom: null,
    isRecord: false,
    isPersons: false,
    isShown: false,
  },
  settings: {
    headerRow: 2,
    nameColumn: settingsColumns.label,
    labelColumn: null,
    entryColumns: [settingsColumns.value],
    ruleColumn: null,
    boxColumn: null,
    openFrom: null,
    isRecord: false,
    isPersons: false,
    isShown: false,
  },
  units: list(count(unitColumns)),
  indicators: list(count(indicatorColumns)),
  rules: list(count(ruleColumns)),
  findings: list(11),
  log: { ...list(count(logColumns)), isRecord: true },
  history: { ...list(7), isRecord: true },
};

export const traitsOf = (role: string): SheetTraits => (role in fixed ? fixed[role as FixedRole] : UNIT);

/** The column came later: a workbook that was set up before has none. */
export const isOptional = (role: string, index: number): boolean =>
  role === 'indicators' && Object.values<DataColumn>(indicatorColumns)[index]?.optional === true;

/** The keys of a sheet's rows. Those of *Cấu hình* stand among its contents. */
export function rowKeysOf(spec: SheetSpec): readonly string[] | null {
  if (spec.rowKeys) return spec.rowKeys;
  const { headerRow, openFrom } = traitsOf(spec.role);
  if (openFrom !== null && headerRow !== null) return range(0, openFrom).map((row) => `#${row}`);
  if (spec.role !== 'settings') return null;
  const keys = new Map<number, CellContent>();
  for (const block of spec.blocks) {
    if (block.column === 0)
      for (const [row, cells] of block.rows.entries()) keys.set(block.row + row, cells[0] ?? null);
  }
  return range(0, Math.max(...keys.keys()) + 1).map((row) => String(keys.get(row) ?? `#${row}`));
}

/** The keys stand in column A, for formulas and for us. */
export const hasKeyColumn = (spec: SheetSpec): boolean => spec.rowKeys !== undefined || spec.role === 'settings';
