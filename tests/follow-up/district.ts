// A small district on the stand-in, every report filled in and none handed in; what people do in it, and what then stands where.

import { fillSettings, fillUnits, shareWithClerks } from '../../local/demo/fill-workbook';
import { createGoogle, type Google } from '../../local/google';
import { Refusal, typeInto } from '../../local/people';
import type { ScenarioUnit, TypedValue } from '../../local/scenario/model';
import { playSteps } from '../../local/scenario/play';
import { findColumn, findRow, findSheetByRole, findTabCell } from '../../local/scenario/unit-tab';
import type { RecordedCall } from '../../local/services/records';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import type { Sheet, Workbook } from '../../local/sheets-api/workbook';
import { serialAt } from '../../src/domain/day';
import { submitColumn } from '../../src/layout/tab-columns';
import { trackingColumns } from '../../src/layout/tracking-columns';
import { copyOf } from '../copy-workbook';
import { completeReport } from '../scenarios/complete-report';

export const OFFICER = 'canbo@example.edu.vn';
/** Of the settings below: "trước ngày 20/11/2026". */
const YEAR = 2026;
const TEN_DAYS_BEFORE = '2026-11-09T09:00:00+07:00';

export const clerkOf = (code: string): string => `${code.toLowerCase()}@example.edu.vn`;
export const codeOf = (index: number): string => `TH${String(index + 1).padStart(2, '0')}`;
export const serial = (moment: string): number => serialAt(new Date(moment));

export const schools = (count: number): readonly ScenarioUnit[] =>
  Array.from({ length: count }, (_, index) => ({
    code: codeOf(index),
    name: `Trường TH số ${index + 1}`,
    level: 'TH',
    editors: [clerkOf(codeOf(index))],
  }));

export interface DistrictOptions {
  readonly units: readonly ScenarioUnit[];
  readonly settings?: Readonly<Record<string, TypedValue>>;
  /** Whether the clerks have typed everything; by default they have, but for the drafts. */
  readonly filled?: boolean;
  /** Indicators that are used; by default those of the default plan. */
  readonly indicators?: readonly string[];
  /** Units whose clerks have not begun. */
  readonly drafts?: readonly string[];
}

/** Switches the other indicators off, as the officer does on *Chỉ tiêu*. */
function useOnly(google: Google, indicators: readonly string[]): void {
  const sheet = findSheetByRole(google, 'indicators');
  if (!sheet) throw new Error('no sheet of indicators');
  const [used, levels] = ['Dùng', 'Cấp áp dụng'].map((heading) => findColumn(sheet, 2, heading));
  sheet.cells.forEach((cells, row) => {
    const code = cells[0]?.userEnteredValue?.stringValue ?? '';
    const isIndicator = row > 2 && cells[levels ?? 0]?.userEnteredValue !== undefined;
    if (!isIndicator || indicators.includes(code)) return;
    typeInto(google, { as: OFFICER, sheetId: sheet.properties.sheetId ?? 0, row, column: used ?? 0, value: 'Không' });
  });
}

/** Set up, tabs made, reports typed; nobody's triggers are there yet. */
function build({ units, settings = {}, indicators, filled = true, drafts = [] }: DistrictOptions): Workbook {
  const workbook = createWorkbook({ owner: OFFICER });
  const google = createGoogle({ workbook, now: new Date(TEN_DAYS_BEFORE), officer: OFFICER });
  google.run('setUp', OFFICER);
  fillSettings(google, { year: YEAR, deadline: '2026-11-20', deadlineInclusive: false, ...settings });
  fillUnits(google, units);
  shareWithClerks(google, units);
  if (indicators) useOnly(google, indicators);
  google.run('generateTabs', OFFICER);
  const untriggered = createGoogle({ workbook, now: new Date(TEN_DAYS_BEFORE), officer: OFFICER });
  for (const { code, level, editors = [] } of filled ? units.filter((unit) => !drafts.includes(unit.code)) : []) {
    const report = completeReport(code, level, YEAR);
    const isUsed = ([key]: readonly [string, unknown]): boolean =>
      indicators === undefined || indicators.includes(key.split('.')[0] ?? '');
    const set = Object.fromEntries(Object.entries(report.set).filter(isUsed));
    const evidence = Object.fromEntries(Object.entries(report.evidence).filter(isUsed));
    const { refusals } = playSteps(untriggered, [{ as: editors[0] ?? OFFICER, unit: code, set, evidence }]);
    if (refusals.length > 0) throw new Error(JSON.stringify(refusals[0]));
  }
  return workbook;
}

export type Cell = string | number | boolean | null;

/** One unit's row of *Theo dõi nộp*, as written (formulas are null). */
export type Tracked = Readonly<Record<keyof typeof trackingColumns, Cell>>;

const written = (sheet: Sheet, row: number, column: number): Cell => {
  const value = sheet.cells[row]?.[column]?.userEnteredValue;
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
};

export interface District {
  readonly google: Google;
  readonly units: readonly ScenarioUnit[];
  at(moment: string): void;
  sheet(role: string): Sheet;
  /** A cell of a unit's tab, by key and 0-based column. */
  cell(unit: string, key: string, column: number): Cell;
  /** Types as a person; false where Google refuses it. */
  type(as: string, unit: string, field: string, value: TypedValue): boolean;
  explain(unit: string, field: string, text: string): void;
  /** The clerk ticks *Nộp báo cáo*. */
  tick(unit: string): boolean;
  isTicked(unit: string): boolean;
  /** Types into the unit's row of *Theo dõi nộp*. */
  note(unit: string, column: keyof typeof trackingColumns, value: TypedValue, as?: string): void;
  choose(unit: string, word: string, reason?: string, as?: string): void;
  tracked(unit: string): Tracked;
  /** What the school reads above its table. */
  message(unit: string): string;
  receipt(unit: string): string;
  /** What its formulas show beside the unit on *Theo dõi nộp*. */
  shown(unit: string, column: keyof typeof trackingColumns): Cell;
  /** Everybody who stands on the protections of the unit's inputs. */
  mayType(unit: string): readonly string[];
  /** Rows of *Nhật ký* without the moment: who, unit, what, before, after. */
  log(): readonly (readonly Cell[])[];
  /** Whose mailbox got a mail under which subject, since the start. */
  mailed(): readonly string[];
  /** The calls made while something was done. */
  callsOf(act: () => void): readonly RecordedCall[];
}

const MESSAGE_COLUMN = 1;
const RECEIPT_COLUMN = 2;
const LOG_FIRST_ROW = 3;
const LOG_COLUMNS = [1, 2, 3, 4, 5];

function openOn(workbook: Workbook, units: readonly ScenarioUnit[]): District {
  const google = createGoogle({ workbook: copyOf(workbook), now: new Date(TEN_DAYS_BEFORE), officer: OFFICER });
  google.run('installTriggers', OFFICER);
  const sheet = (role: string): Sheet => {
    const found = findSheetByRole(google, role);
    if (!found) throw new Error(`no sheet ${role}`);
    return found;
  };
  const tab = (unit: string): Sheet => sheet(`unit:${unit}`);
  const tryTo = (act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  };
  const note: District['note'] = (unit, column, value, as = OFFICER) => {
    const sheetId = sheet('tracking').properties.sheetId ?? 0;
    typeInto(google, { as, sheetId, row: findRow(sheet('tracking'), unit), column: trackingColumns[column], value });
  };
  return {
    google,
    units,
    sheet,
    note,
    at: (moment) => google.setNow(new Date(moment)),
    cell: (unit, key, column) => written(tab(unit), findRow(tab(unit), key), column),
    type: (as, unit, field, value) => {
      const found = findTabCell(google, unit, field, 'result');
      if (typeof found === 'string') throw new Error(found);
      const { row, column } = found;
      return tryTo(() => typeInto(google, { as, sheetId: found.sheet.properties.sheetId ?? 0, row, column, value }));
    },
    explain: (unit, field, text) => {
      playSteps(google, [{ as: clerkOf(unit), unit, explain: { [field]: text } }]);
    },
    tick: (unit) => playSteps(google, [{ as: clerkOf(unit), unit, submit: true }]).refusals.length === 0,
    isTicked: (unit) => written(tab(unit), findRow(tab(unit), '#submit'), submitColumn) === true,
    choose: (unit, word, reason, as) => {
      if (reason !== undefined) note(unit, 'reason', reason, as);
      note(unit, 'action', word, as);
    },
    tracked: (unit) => {
      const row = findRow(sheet('tracking'), unit);
      const cells = Object.entries(trackingColumns).map(([name, column]) => [
        name,
        written(sheet('tracking'), row, column),
      ]);
      return Object.fromEntries(cells) as Tracked;
    },
    message: (unit) => String(written(tab(unit), findRow(tab(unit), '#message'), MESSAGE_COLUMN) ?? ''),
    receipt: (unit) => String(written(tab(unit), findRow(tab(unit), '#receipt'), RECEIPT_COLUMN) ?? ''),
    shown: (unit, column) => {
      const { sheetId = 0 } = sheet('tracking').properties;
      const row = findRow(sheet('tracking'), unit);
      const value = google.evaluation().effectiveValue(sheetId, row, trackingColumns[column]);
      return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
    },
    mayType: (unit) => {
      const inputs = tab(unit).protectedRanges.filter(({ description = '' }) => / inputs \d/.test(description));
      return [...new Set(inputs.flatMap(({ editors }) => editors?.users ?? []))].sort();
    },
    log: () =>
      sheet('log')
        .cells.slice(LOG_FIRST_ROW)
        .map((_, index) => LOG_COLUMNS.map((column) => written(sheet('log'), LOG_FIRST_ROW + index, column)))
        .filter((row) => row.some((cell) => cell !== null && cell !== '')),
    mailed: () => google.mails.map(({ to, subject }) => `${to} ${/^\[[^\]]+\]/.exec(subject)?.[0] ?? subject}`),
    callsOf: (act) => {
      const first = google.calls.length;
      act();
      return google.calls.slice(first);
    },
  };
}

/** The officer opens the unit's tab, chooses to send it back, and sends the dialog that opens. @returns what was answered last */
export function sendBackFromMenu(d: District, kind: 'return' | 'reopen', unit: string, reason: string): unknown {
  d.google.select(OFFICER, { sheetId: d.sheet(`unit:${unit}`).properties.sheetId ?? 0, row: 0, column: 0 });
  const opened = d.google.run(kind === 'return' ? 'returnOpenTab' : 'reopenOpenTab', OFFICER) as {
    readonly ok: boolean;
  };
  if (!opened.ok) return opened;
  return d.google.run(kind === 'return' ? 'returnUnit' : 'reopenUnit', OFFICER, unit, reason);
}

/** The same workbook as it stands, with a fresh clock, mailbox and script: everything that waited there is forgotten. */
export const reopened = ({ google, units }: District): District => openOn(google.workbook, units);

/** @returns a function that opens a fresh copy of the same district each time */
export function district(options: DistrictOptions): () => District {
  let workbook: Workbook | null = null;
  return () => {
    workbook ??= build(options);
    return openOn(workbook, options.units);
  };
}

const READS = new Set(['get', 'getByDataFilter', 'batchGetByDataFilter']);
const ofSheets = ({ service }: RecordedCall): boolean => service.startsWith('Sheets');

export const readsIn = (calls: readonly RecordedCall[]): number =>
  calls.filter((call) => ofSheets(call) && READS.has(call.method)).length;
export const writesIn = (calls: readonly RecordedCall[]): number =>
  calls.filter((call) => ofSheets(call) && !READS.has(call.method)).length;
