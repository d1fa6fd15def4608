// A filled workbook in which every row of every tab can be told by its explanation, and what has become of its entries after a repair.

import { createGoogle, type Google } from '../../local/google';
import type { ScenarioUnit } from '../../local/scenario/model';
import { playSteps } from '../../local/scenario/play';
import type { Workbook } from '../../local/sheets-api/workbook';
import { tabColumns } from '../../src/layout/tab-columns';
import { generatedWorkbook, OFFICER, sheetOfRole } from '../actions/story';
import { copyOf } from '../copy-workbook';
import { entriesOn } from '../invariant/entries';
import { completeReport } from '../scenarios/complete-report';
import type { Repaired } from './repaired';

export const CLERKS = { MN01: 'mn01@example.edu.vn', TH01: 'th01@example.edu.vn' } as const;
export type UnitCode = keyof typeof CLERKS;
export const CODES = Object.keys(CLERKS) as readonly UnitCode[];

const units: readonly ScenarioUnit[] = [
  { code: 'PGD', name: 'Phòng Giáo dục và Đào tạo', level: 'P' },
  { code: 'MN01', name: 'Trường MN Hoa Mai', level: 'MN', commune: 'Chi Nê', editors: [CLERKS.MN01] },
  { code: 'TH01', name: 'Trường TH Đồng Tâm', level: 'TH', commune: 'Đồng Tâm', editors: [CLERKS.TH01] },
];

const NOW = new Date('2026-11-10T09:00:00+07:00');

const markOf = (unit: string, key: string): string => `ghi chú của ${unit} ở ${key}`;

let template: Workbook | null = null;

/** Every entry typed, and in every row an explanation that no other row has. A fresh copy each time. */
export function filledWorkbook(): Google {
  template ??= build().workbook;
  return createGoogle({ workbook: copyOf(template), now: NOW, officer: OFFICER });
}

function build(): Google {
  const google = generatedWorkbook(units);
  for (const code of CODES) {
    const { set, evidence } = completeReport(code, code.startsWith('MN') ? 'MN' : 'TH', 2026);
    const keys = sheetOfRole(google, `unit:${code}`).cells.flatMap((cells) => {
      const key = cells[0]?.userEnteredValue?.stringValue ?? '';
      return key === '' || key.startsWith('#') ? [] : [key];
    });
    const explain = Object.fromEntries(keys.map((key) => [key, markOf(code, key)]));
    const { refusals } = playSteps(google, [{ as: CLERKS[code], unit: code, set, evidence, explain }]);
    if (refusals.length > 0) throw new Error(JSON.stringify(refusals[0]));
  }
  return google;
}

/** Entries by unit, then by key and column. */
export type Truth = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const truthOf = (google: Google): Truth =>
  new Map<string, ReadonlyMap<string, string>>(
    CODES.map((code) => [
      code,
      new Map(
        entriesOn(sheetOfRole(google, `unit:${code}`)).map(({ key, column, value }) => [`${key}|${column}`, value]),
      ),
    ]),
  );

/** By unit. Read after the damage, before the repair. */
export type Survivors = ReadonlyMap<
  string,
  { readonly rows: ReadonlySet<string>; readonly entries: ReadonlySet<string> }
>;

const keyOf = (place: string): string => place.split('|')[0] ?? '';

type Values = readonly (string | undefined)[];

/** Rows as they stand, by key: told by their explanations. */
function rowsByMark(google: Google, code: string, sheetId: number | undefined, keys: readonly string[]) {
  const sheet = google.workbook.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const values = (sheet?.cells ?? []).map((cells) => cells.map((cell) => JSON.stringify(cell?.userEnteredValue)));
  return new Map(
    keys.flatMap((key): (readonly [string, Values])[] => {
      const mark = JSON.stringify({ stringValue: markOf(code, key) });
      const row = values.find((cells) => cells.includes(mark));
      return row ? [[key, row]] : [];
    }),
  );
}

const countIn = (row: Values = [], value: string): number => row.filter((one) => one === value).length;

/** The rows that are still there, whatever became of their keys; and the entries that still stand in them. */
export function survivorsOf(google: Google, truth: Truth, sheetIds: ReadonlyMap<string, number>): Survivors {
  const undamaged = filledWorkbook();
  return new Map(
    [...truth].map(([code, entries]) => {
      const keys = [...new Set([...entries.keys()].map(keyOf))];
      const [before, after] = [undamaged, google].map((one) => rowsByMark(one, code, sheetIds.get(code), keys));
      // The same word may stand in the row as its target, too.
      const there = [...entries].filter(
        ([place, value]) =>
          countIn(after?.get(keyOf(place)), value) >= Math.max(1, countIn(before?.get(keyOf(place)), value)),
      );
      return [code, { rows: new Set(after?.keys()), entries: new Set(there.map(([place]) => place)) }];
    }),
  );
}

export interface Checked {
  readonly entries: number;
  /** In rows that a person deleted, and named in the report. */
  readonly named: number;
  /** In rows that could not be told, kept below the table and named in the report. */
  readonly aside: number;
  /** Taken by the damage out of a row that is still there. */
  readonly destroyed: number;
  readonly lost: readonly string[];
}

/** Holds every entry against the truth. */
export function checkEntries(google: Google, truth: Truth, survivors: Survivors, { report }: Repaired): Checked {
  const told = report.cannotMend.join('\n');
  let [entries, named, aside, destroyed] = [0, 0, 0, 0];
  const lost: string[] = [];
  for (const [code, wanted] of truth) {
    const sheet = google.workbook.sheets.find(({ developerMetadata }) =>
      developerMetadata.some(
        ({ metadataKey, metadataValue }) => metadataKey === 'role' && metadataValue === `unit:${code}`,
      ),
    );
    const now = new Map<string, string>(
      (sheet ? entriesOn(sheet) : []).map(({ key, column, value }) => [`${key}|${column}`, value] as const),
    );
    for (const [place, value] of wanted) {
      entries++;
      const key = keyOf(place);
      if (now.get(place) === value) continue;
      const isThere = survivors.get(code)?.rows.has(key) ?? false;
      const row = (sheet?.cells ?? []).find((cells) =>
        cells.some((cell) => cell?.userEnteredValue?.stringValue === markOf(code, key)),
      );
      const isKept = row?.some((cell) => JSON.stringify(cell?.userEnteredValue) === value) ?? false;
      if (isThere && !survivors.get(code)?.entries.has(place)) destroyed++;
      else if (!isThere && (told.includes(key) || told.includes(`Tab ${sheet?.properties.title}`))) named++;
      else if (isThere && isKept && row?.[0]?.userEnteredValue === undefined && told.includes(markOf(code, key)))
        aside++;
      else lost.push(`${code} ${place} ${value}`);
    }
    for (const [place, value] of now) {
      if (wanted.get(place) !== value && !place.endsWith(`|${tabColumns.comment}`))
        lost.push(`${code} ${place} was given ${value}`);
    }
  }
  return { entries, named, aside, destroyed, lost };
}
