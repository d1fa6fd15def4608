// A workbook on the stand-in, set up through the bundle's own functions, and what its people do in it.

import { fillSettings, fillUnits, shareWithClerks } from '../../local/demo/fill-workbook';
import { createGoogle, type Google } from '../../local/google';
import { pasteInto, typeInto } from '../../local/people';
import type { ScenarioUnit, TypedValue } from '../../local/scenario/model';
import type { ActionResult } from '../../local/scenario/play';
import {
  findColumn,
  findRow,
  findSheetByRole,
  findTabCell,
  SUBMIT_KEY,
  type TabHeading,
} from '../../local/scenario/unit-tab';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import type { Sheet, Workbook } from '../../local/sheets-api/workbook';
import type { Request } from '../../src/google/spreadsheet-gateway';
import { tabColumns } from '../../src/layout/tab-columns';
import { copyOf } from '../copy-workbook';

export const OFFICER = 'canbo@example.edu.vn';
export const CLERK = 'mn01@example.edu.vn';
export const OTHER_CLERK = 'th01@example.edu.vn';
export const STRANGER = 'khach@example.com';

export const threeUnits: readonly ScenarioUnit[] = [
  { code: 'PGD', name: 'Phòng Giáo dục và Đào tạo', level: 'P' },
  { code: 'MN01', name: 'Trường MN Hoa Mai', level: 'MN', commune: 'Chi Nê', editors: [CLERK] },
  { code: 'TH01', name: 'Trường TH Đồng Tâm', level: 'TH', commune: 'Đồng Tâm', editors: [OTHER_CLERK] },
];

const NOW = new Date('2026-11-10T09:00:00+07:00');

const open = (workbook: Workbook): Google => createGoogle({ workbook, now: NOW, officer: OFFICER });

/** Set up, settings and units filled in, shared; no tabs yet. */
export function startWorkbook(units: readonly ScenarioUnit[] = threeUnits): Google {
  const google = open(createWorkbook({ owner: 'chu@example.edu.vn', editors: [OFFICER] }));
  run(google, 'setUp');
  fillSettings(google, { year: 2026, deadline: '2026-11-20', deadlineInclusive: false });
  fillUnits(google, units);
  shareWithClerks(google, units);
  google.setNow(NOW);
  return google;
}

const templates = new Map<string, Workbook>();

/** With tabs. Made once for the same units; every caller gets a copy, with no calls made on it yet. */
export function generatedWorkbook(units: readonly ScenarioUnit[] = threeUnits): Google {
  const key = JSON.stringify(units);
  let template = templates.get(key);
  if (!template) {
    const google = startWorkbook(units);
    const { ok, message } = run(google, 'generateTabs');
    if (!ok) throw new Error(message);
    template = google.workbook;
    templates.set(key, template);
  }
  return open(copyOf(template));
}

export const run = (google: Google, action: string, as = OFFICER): ActionResult =>
  google.run(action, as) as ActionResult;

export interface SheetsCall {
  readonly method: string;
  readonly requests: readonly Request[];
  readonly bytes: number;
}

/** The calls to the Sheets API since `from` (a length of `google.calls`). */
export const sheetsCalls = (google: Google, from = 0): readonly SheetsCall[] =>
  google.calls.slice(from).flatMap(({ service, method, args }) => {
    if (!service.startsWith('Sheets')) return [];
    const [body] = args as readonly { readonly requests?: readonly Request[] }[];
    return [
      {
        method,
        requests: body?.requests ?? [],
        bytes: method === 'batchUpdate' ? Buffer.byteLength(JSON.stringify(body)) : 0,
      },
    ];
  });

/** What the action wrote: its batches, in order. */
export function writesOf(
  google: Google,
  action: string,
): { readonly result: ActionResult; readonly batches: readonly SheetsCall[] } {
  const from = google.calls.length;
  const result = run(google, action);
  return { result, batches: sheetsCalls(google, from).filter(({ method }) => method === 'batchUpdate') };
}

export function sheetOfRole(google: Google, role: string): Sheet {
  const sheet = findSheetByRole(google, role);
  if (!sheet) throw new Error(`no sheet of role ${role}`);
  return sheet;
}

const idOf = (sheet: Sheet): number => sheet.properties.sheetId ?? 0;

/** 0-based; on *Đơn vị*, *Chỉ tiêu*, *Quy tắc*: by code and heading. */
export function dataCell(google: Google, role: string, code: string, heading: string) {
  const sheet = sheetOfRole(google, role);
  const column = findColumn(sheet, 2, heading);
  const row = findRow(sheet, code);
  if (row < 0 || column < 0) throw new Error(`no ${heading} of ${code} on ${role}`);
  return { as: OFFICER, sheetId: idOf(sheet), row, column };
}

export const settingCell = (google: Google, key: string) => {
  const sheet = sheetOfRole(google, 'settings');
  return { as: OFFICER, sheetId: idOf(sheet), row: findRow(sheet, key), column: 2 };
};

/** Pastes, so that anything at all may come to stand there. */
export const officerWrites = (google: Google, role: string, code: string, heading: string, value: TypedValue): void =>
  pasteInto(google, { ...dataCell(google, role, code, heading), values: value });

export const officerSets = (google: Google, key: string, value: TypedValue): void =>
  pasteInto(google, { ...settingCell(google, key), values: value });

/** Adds a row below the last one. */
export function officerAdds(google: Google, role: string, cells: Readonly<Record<string, TypedValue>>): void {
  const sheet = sheetOfRole(google, role);
  const used = sheet.cells.flatMap((row, at) => (row.some((cell) => cell?.userEnteredValue) ? [at] : []));
  const row = (used.at(-1) ?? 2) + 1;
  for (const [heading, value] of Object.entries(cells)) {
    const column = findColumn(sheet, 2, heading);
    if (column < 0) throw new Error(`no column ${heading} on ${role}`);
    pasteInto(google, { as: OFFICER, sheetId: idOf(sheet), row, column, values: value });
  }
}

function tabCell(google: Google, unit: string, key: string, heading: TabHeading) {
  const found = findTabCell(google, unit, key, heading);
  if (typeof found === 'string') throw new Error(found);
  return { sheetId: idOf(found.sheet), row: found.row, column: found.column };
}

/** @throws Refusal */
export const typeEntry = (
  google: Google,
  as: string,
  unit: string,
  key: string,
  value: TypedValue,
  heading: TabHeading = 'result',
): void => typeInto(google, { as, ...tabCell(google, unit, key, heading), value });

/** @throws Refusal */
export const tickSubmit = (google: Google, as: string, unit: string): void =>
  typeEntry(google, as, unit, SUBMIT_KEY, true, 'submit');

/** @throws Refusal */
export const pasteEntry = (
  google: Google,
  as: string,
  unit: string,
  key: string,
  values: TypedValue,
  heading: TabHeading = 'result',
): void => pasteInto(google, { as, ...tabCell(google, unit, key, heading), values });

/** What was typed into an input, by key; nothing where it is empty. */
export function entriesOf(google: Google, unit: string): Readonly<Record<string, unknown>> {
  const sheet = sheetOfRole(google, `unit:${unit}`);
  return Object.fromEntries(
    sheet.cells.flatMap((cells, row) => {
      const key = cells[0]?.userEnteredValue?.stringValue ?? '';
      const columns = [tabColumns.result, tabColumns.evidence, tabColumns.explanation];
      return columns.flatMap((column) => {
        const value = sheet.cells[row]?.[column]?.userEnteredValue;
        return value && !key.startsWith('#') && !value.formulaValue?.includes('ISNUMBER')
          ? [[`${key}/${column}`, value] as const]
          : [];
      });
    }),
  );
}

/** What the cell shows, in whatever type. */
export function shownAt(google: Google, role: string, row: number, column: number): string | number | boolean | null {
  const value = google.evaluation().effectiveValue(idOf(sheetOfRole(google, role)), row, column);
  if (value?.errorValue) return `#${value.errorValue.type}`;
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}

/** The verdict that the unit's tab shows for an indicator. */
export const shownVerdict = (google: Google, unit: string, indicator: string) =>
  shownAt(google, `unit:${unit}`, findRow(sheetOfRole(google, `unit:${unit}`), indicator), tabColumns.verdictWord);

/** Everything that the workbook holds, as text: two alike are the same workbook. */
export const contentOf = (google: Google): string =>
  JSON.stringify(
    google.workbook.sheets.map(({ properties, cells, protectedRanges, merges, conditionalFormats }) => [
      properties,
      cells,
      protectedRanges,
      merges,
      conditionalFormats,
    ]),
  );
