// The whole workbook as the domain sees it: plan, settings, units and what each has entered. All faults at once.

import { type CompiledPlan, compilePlan } from '../domain/compile-plan';
import type { RawEntry } from '../domain/entry';
import type { UnitEntries } from '../domain/judge';
import type { Settings, Unit } from '../domain/model';
import { NOT_SUBMITTED, readStatus, type Submission } from '../domain/submission';
import { unitRole } from '../layout/fixed-sheets';
import { submitColumn, tabColumns, tabRows } from '../layout/tab-columns';
import { trackingColumns } from '../layout/tracking-columns';
import type { FormerCodes } from './former-codes';
import { readLastYear } from './read-history';
import { readPlan } from './read-plan';
import { readSettings } from './read-settings';
import { readUnits } from './read-units';
import { SetUpError, type SetUpFault } from './set-up-fault';
import { type SheetSnapshot, type Snapshot, textOf } from './snapshot';

export interface Configuration {
  readonly plan: CompiledPlan;
  readonly formerCodes: FormerCodes;
  readonly settings: Settings;
  /** All rows of *Đơn vị*, inactive ones included. */
  readonly units: readonly Unit[];
  /** Of rows of *Đơn vị* that could not be used: who is not among `units` may be meant by one of them. */
  readonly leftAside: readonly SetUpFault[];
  /** What is probably not meant, though nothing stands in its way. */
  readonly notices: readonly SetUpFault[];
}

/**
 * @param onUnitFault what a fault in one unit's row does: to stop, or to leave that unit aside (its address alone, where only that is
 *   wrong), so that the others can still hand in
 * @throws SetUpError with every fault of plan, settings and units
 */
export function readConfiguration(snapshot: Snapshot, onUnitFault: 'stop' | 'leaveAside' = 'stop'): Configuration {
  const read = readPlan(snapshot);
  const { settings, faults: settingFaults, addressFaults } = readSettings(snapshot);
  const table = readUnits(snapshot, {
    codes: read.plan.indicators.map(({ code }) => code),
    flags: read.plan.indicators.map(({ flag }) => flag).filter((flag) => flag !== ''),
  });
  const { plan, problems } = compilePlan(read.plan);
  const planFaults = problems.flatMap((problem): readonly SetUpFault[] => {
    const fault = read.faultOf(problem.sheet, problem.code, problem.property, problem.expected);
    return fault ? [fault] : [];
  });
  const isStrict = onUnitFault === 'stop';
  const faults = [
    ...settingFaults,
    ...(isStrict ? [...addressFaults, ...table.faults, ...table.addressFaults] : []),
    ...(!isStrict && table.units.length === 0 ? table.faults : []),
    ...read.faults,
    ...planFaults,
  ];
  if (faults.length > 0) throw new SetUpError(faults);
  return {
    plan,
    formerCodes: read.formerCodes,
    settings,
    units: isStrict ? table.units : table.soundUnits,
    leftAside: table.faults,
    notices: table.notices,
  };
}

const knownRows = new WeakMap<SheetSnapshot, ReadonlyMap<string, number>>();

/** Row of each key in a sheet's hidden column A; the first of a doubled key counts. */
export function rowsByKey(sheet: SheetSnapshot): ReadonlyMap<string, number> {
  const known = knownRows.get(sheet);
  if (known) return known;
  const rows = new Map<string, number>();
  (sheet.current.rowKeys ?? []).forEach((key, row) => {
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  });
  knownRows.set(sheet, rows);
  return rows;
}

/** Submissions by unit code, from *Theo dõi nộp*. */
export function readSubmissions(snapshot: Snapshot): ReadonlyMap<string, Submission> {
  const sheet = snapshot.byRole.get('tracking');
  const submissions = new Map<string, Submission>();
  if (!sheet) return submissions;
  for (const [code, row] of rowsByKey(sheet)) {
    if (code.startsWith('#')) continue;
    const number = (column: keyof typeof trackingColumns): number | null => {
      const raw = sheet.cell(row, trackingColumns[column]);
      return typeof raw === 'number' ? raw : null;
    };
    const punctuality = textOf(sheet.cell(row, trackingColumns.punctuality));
    submissions.set(code, {
      status: readStatus(textOf(sheet.cell(row, trackingColumns.status))) ?? 'notSubmitted',
      submittedAt: number('submittedAt'),
      lastSubmittedAt: number('lastSubmittedAt') ?? number('submittedAt'),
      punctuality: punctuality === 'onTime' || punctuality === 'late' ? punctuality : null,
      extension: number('extension'),
      proxyBy: textOf(sheet.cell(row, trackingColumns.proxyBy)),
    });
  }
  return submissions;
}

const plainText = (raw: RawEntry): string => (raw === null ? '' : typeof raw === 'object' ? raw.formula : String(raw));

const inputColumns = ['result', 'evidence', 'explanation'] as const;

type KeyedRows = readonly (readonly [key: string, row: number])[];

/** Inputs that somebody has merged into others; few sheets have any. */
const coveredCells = (sheet: SheetSnapshot, rows: KeyedRows): ReadonlySet<string> =>
  new Set(
    rows.flatMap(([key, row]) =>
      inputColumns.filter((column) => sheet.isCovered(row, tabColumns[column])).map((column) => `${key}|${column}`),
    ),
  );

/** The tab's entries by field code. Whether the submit box is ticked stands under `#submit`. */
function readTab(
  sheet: SheetSnapshot,
  unit: Unit,
  submission: Submission,
  lastYear: ReadonlyMap<string, number>,
): UnitEntries & { readonly rows: ReadonlyMap<string, number>; readonly ticked: boolean } {
  const rows = rowsByKey(sheet);
  const table = [...rows].filter(([key, row]) => row >= tabRows.first && !key.startsWith('#'));
  const column = <Value>(of: number, read: (raw: RawEntry) => Value): ReadonlyMap<string, Value> => {
    const values = new Map<string, Value>();
    for (const [key, row] of table) values.set(key, read(sheet.cell(row, of)));
    return values;
  };
  const submitRow = rows.get('#submit');
  return {
    unit,
    results: column(tabColumns.result, (raw) => raw),
    evidence: column(tabColumns.evidence, plainText),
    explanations: column(tabColumns.explanation, plainText),
    lastYear,
    submission,
    covered: coveredCells(sheet, table),
    rows,
    ticked: submitRow !== undefined && sheet.cell(submitRow, submitColumn) === true,
  };
}

export interface UnitOnFile {
  readonly unit: Unit;
  /** null: no tab yet. */
  readonly sheet: SheetSnapshot | null;
  readonly entries: UnitEntries;
  /** Row of each key on the tab. */
  readonly rows: ReadonlyMap<string, number>;
  readonly ticked: boolean;
}

/** Every active unit with what it has entered. */
export function readUnitsOnFile(
  snapshot: Snapshot,
  { units, settings, formerCodes }: Configuration,
): readonly UnitOnFile[] {
  const submissions = readSubmissions(snapshot);
  const lastYear = readLastYear(snapshot, settings.year, formerCodes);
  const none: ReadonlyMap<string, number> = new Map();
  return units
    .filter((unit) => unit.active)
    .map((unit) => {
      const sheet = snapshot.byRole.get(unitRole(unit.code)) ?? null;
      const submission = submissions.get(unit.code) ?? NOT_SUBMITTED;
      const before = lastYear.get(unit.code) ?? none;
      if (!sheet) {
        const entries = {
          unit,
          results: new Map(),
          evidence: new Map(),
          explanations: new Map(),
          lastYear: before,
          submission,
        };
        return { unit, sheet, entries, rows: none, ticked: false };
      }
      const { rows, ticked, ...entries } = readTab(sheet, unit, submission, before);
      return { unit, sheet, entries, rows, ticked };
    });
}
