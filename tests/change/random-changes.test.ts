// Random sequences of changes on a filled small district: after each update every entry stands under its key or is put aside.

import fc from 'fast-check';
import type { Google } from '../../local/google';
import type { Cell, Sheet } from '../../local/sheets-api/workbook';
import { tabColumns, tabRows } from '../../src/layout/tab-columns';
import { CLERK, generatedWorkbook, OTHER_CLERK, officerWrites, run, writesOf } from '../actions/story';
import { tellSeed } from '../tell-seed';
import { busySchools, strayEntries, unitTabs } from './busy-schools';

const RUNS = Number(process.env.CHANGE_RUNS ?? 12);
const SEED = Number(process.env.CHANGE_SEED ?? 20261123);
const clerks = { MN01: CLERK, TH01: OTHER_CLERK };

const CODES = ['A5', 'A5.sessions', 'A8', 'A8.date', 'C2', 'C3', 'B1', 'B1.leader', 'A1.date', 'N1', 'N2'] as const;
const HEADS = ['A5', 'A8', 'C2', 'C3', 'B1', 'N1', 'N2'] as const;
const KINDS = ['Có/Không', 'Số lượng', 'Ngày', 'Chữ'] as const;

type Step =
  | { readonly do: 'kind'; readonly code: (typeof CODES)[number]; readonly kind: (typeof KINDS)[number] }
  | { readonly do: 'used'; readonly code: (typeof HEADS)[number]; readonly used: boolean }
  | { readonly do: 'levels'; readonly code: (typeof HEADS)[number]; readonly levels: string }
  | { readonly do: 'flag'; readonly code: (typeof HEADS)[number]; readonly flag: string }
  | { readonly do: 'label'; readonly code: (typeof CODES)[number]; readonly label: string }
  | { readonly do: 'computed'; readonly code: 'C2' | 'C3'; readonly computed: boolean }
  | { readonly do: 'unit'; readonly level: string }
  | { readonly do: 'move'; readonly code: (typeof HEADS)[number]; readonly to: number };

const anyOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('kind' as const), code: anyOf(...CODES), kind: anyOf(...KINDS) }),
  fc.record({ do: fc.constant('used' as const), code: anyOf(...HEADS), used: fc.boolean() }),
  fc.record({ do: fc.constant('levels' as const), code: anyOf(...HEADS), levels: anyOf('MN', 'TH', 'MN, TH', 'P') }),
  fc.record({ do: fc.constant('flag' as const), code: anyOf(...HEADS), flag: anyOf('', 'Nội trú') }),
  fc.record({ do: fc.constant('label' as const), code: anyOf(...CODES), label: anyOf('Một', 'Hai') }),
  fc.record({
    do: fc.constant('computed' as const),
    code: anyOf('C2' as const, 'C3' as const),
    computed: fc.boolean(),
  }),
  fc.record({ do: fc.constant('unit' as const), level: anyOf('MN', 'TH') }),
  fc.record({ do: fc.constant('move' as const), code: anyOf(...HEADS), to: fc.nat(60) }),
);

const planSheet = (google: Google): Sheet | undefined =>
  google.workbook.sheets.find(({ properties }) => properties.title === 'Chỉ tiêu');
const codeOf = (cells: readonly (Cell | undefined)[]): string => cells[0]?.userEnteredValue?.stringValue ?? '';

/** Cuts the indicator's rows out of the plan and puts them in before another indicator. */
function moveIndicator(google: Google, code: string, to: number): void {
  const sheet = planSheet(google);
  if (!sheet) return;
  const isOwn = (cells: readonly (Cell | undefined)[]): boolean => codeOf(cells).split('.')[0] === code;
  const own = sheet.cells.slice(3).filter(isOwn);
  const others = sheet.cells.slice(3).filter((cells) => !isOwn(cells));
  let at = Math.min(to, others.length);
  while (at < others.length && codeOf(others[at] ?? []).includes('.')) at++;
  sheet.cells = [...sheet.cells.slice(0, 3), ...others.slice(0, at), ...own, ...others.slice(at)];
}

function take(google: Google, one: Step): void {
  const write = (code: string, heading: string, value: string): void =>
    officerWrites(google, 'indicators', code, heading, value);
  switch (one.do) {
    case 'kind':
      write(one.code, 'Mức đạt', '');
      write(one.code, 'Công thức', '');
      write(one.code, 'Loại', one.kind);
      break;
    case 'used':
      write(one.code, 'Dùng', one.used ? 'Có' : 'Không');
      break;
    case 'levels':
      write(one.code, 'Cấp áp dụng', one.levels);
      break;
    case 'flag':
      write(one.code, 'Đặc điểm', one.flag);
      break;
    case 'label':
      write(one.code, 'Nội dung', one.label);
      break;
    case 'computed':
      write(one.code, 'Mức đạt', '');
      write(one.code, 'Loại', one.computed ? 'Số lượng' : 'Chữ');
      write(one.code, 'Công thức', one.computed ? 'A9.received + 1' : '');
      break;
    case 'unit':
      officerWrites(google, 'units', 'MN01', 'Cấp', one.level);
      break;
    case 'move':
      moveIndicator(google, one.code, one.to);
      break;
  }
}

/** Targets and rules speak of kinds; without them every change of a kind is one that the set-up allows. */
function withoutTargets(google: Google): void {
  for (const sheet of google.workbook.sheets) {
    if (sheet.properties.title === 'Quy tắc') {
      for (const cells of sheet.cells.slice(3)) if (cells[1]?.userEnteredValue) cells.splice(0, cells.length);
    }
  }
  for (const code of HEADS) officerWrites(google, 'indicators', code, 'Mức đạt', '');
}

interface Noted {
  readonly unit: string;
  readonly key: string;
  readonly text: string;
}

/** Notes on cells, and the officer's comments, each with a text of its own. */
function remark(google: Google): readonly Noted[] {
  const noted: Noted[] = [];
  for (const { unit, sheet } of unitTabs(google)) {
    for (let row = tabRows.first; row < sheet.cells.length; row++) {
      const cells = sheet.cells[row];
      const key = codeOf(cells ?? []);
      if (!cells || key === '' || key.startsWith('#') || row % 3 !== 0) continue;
      const text = `${unit} ${key}`;
      cells[tabColumns.evidence] = { ...cells[tabColumns.evidence], note: text };
      cells[tabColumns.comment] = { ...cells[tabColumns.comment], userEnteredValue: { stringValue: text } };
      noted.push({ unit, key, text });
    }
  }
  return noted;
}

/** Remarks that are not in the one row of their key. */
const strayRemarks = (google: Google, noted: readonly Noted[]): readonly string[] =>
  noted.flatMap(({ unit, key, text }) => {
    const cells = unitTabs(google).find((tab) => tab.unit === unit)?.sheet.cells ?? [];
    const rows = cells.filter(
      (row) =>
        row[tabColumns.evidence]?.note === text &&
        row[tabColumns.comment]?.userEnteredValue?.stringValue === text &&
        codeOf(row) === key,
    );
    return rows.length === 1 ? [] : [`${text}: ${rows.length}`];
  });

test(`${RUNS} random stories lose nothing (seed ${SEED})`, () => {
  let updates = 0;
  let typed = 0;
  tellSeed('random changes (CHANGE_SEED, CHANGE_RUNS)', SEED, RUNS);
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), (rounds) => {
      const google = generatedWorkbook();
      withoutTargets(google);
      const schools = busySchools(google, clerks, { every: 5 });
      run(google, 'generateTabs');
      const noted = remark(google);
      for (const steps of rounds) {
        for (const one of steps) take(google, one);
        const { message } = run(google, 'generateTabs');
        if (!message.startsWith('Đã tạo')) throw new Error(message);
        expect(strayEntries(google, schools)).toEqual([]);
        expect(strayRemarks(google, noted)).toEqual([]);
        updates++;
      }
      schools.stop();
      typed += schools.count();
      expect(writesOf(google, 'generateTabs').batches).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(updates).toBeGreaterThanOrEqual(RUNS);
  expect(typed).toBeGreaterThan(RUNS * 200);
});
