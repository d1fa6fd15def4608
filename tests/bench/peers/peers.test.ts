// The peers of the bench: each comes to the workbook that ours comes to, seen by people, and finds the same.

import type { BookPlan, SheetPlan } from '../../../bench/peers/book-plan';
import { type CallCounts, countCalls } from '../../../bench/peers/count-calls';
import { OFFICER, type Prepared, prepare } from '../../../bench/peers/prepare';
import { buildPeers, PEERS, type PeerAction, type ProgramName } from '../../../bench/peers/programs';
import { runProgram, startGoogle } from '../../../bench/peers/run-program';
import { visibleDifferences } from '../../../bench/peers/visible-differences';
import { createGoogle, type Google } from '../../../local/google';

const UNITS = 3;

/** Entries with which something is wrong, a formula and a text in place of a number among them. */
const SLIPS = [{ unit: 'MN01', paste: { 'A9.received': 'nhiều', 'A9.resolved': '=1+1', 'A1.date': '31/12/2027' } }];

let prepared: Prepared;

beforeAll(async () => {
  await buildPeers();
  prepared = prepare(UNITS, SLIPS);
}, 60_000);

interface Result {
  readonly google: Google;
  readonly said: string;
  readonly counts: CallCounts;
}

function play(name: ProgramName, action: PeerAction, plan: BookPlan = prepared.plan): Result {
  const google = startGoogle(name, prepared.starts[action]);
  const counts = countCalls(google.faults);
  const said = runProgram(google, name, action, plan);
  google.setNow(new Date(prepared.ends[action].now));
  return { google, said, counts: counts() };
}

const ends = new Map<PeerAction, Google>();

/** What ours comes to, computed once. */
function endOf(action: PeerAction): Google {
  const { workbook, now } = prepared.ends[action];
  const there = ends.get(action) ?? createGoogle({ workbook, now: new Date(now), officer: OFFICER });
  ends.set(action, there);
  return there;
}

const differences = (action: PeerAction, google: Google): readonly string[] =>
  visibleDifferences(endOf(action), google);

/** Of generating. */
const countsOf = new Map<ProgramName, CallCounts>();

describe.each(['ours', ...PEERS] as const)('%s', (name) => {
  test('makes the tabs and the overviews that ours makes', () => {
    const { google, counts } = play(name, 'generate');
    countsOf.set(name, counts);
    expect(differences('generate', google)).toEqual([]);
    expect(google.workbook.sheets.length).toBe(prepared.starts.generate.workbook.sheets.length + UNITS);
  });

  test('finds what ours finds and writes it alike', () => {
    const { google, said } = play(name, 'validate');
    expect(differences('validate', google)).toEqual([]);
    expect(said).toBe(prepared.ends.validate.said);
    expect(said).toMatch(/[1-9]\d* (lỗi|cảnh báo)/);
  });

  test('says how the district stands as ours does, and changes nothing', () => {
    const { google, said } = play(name, 'summarise');
    expect(differences('summarise', google)).toEqual([]);
    expect(said).toBe(prepared.ends.summarise.said);
  });
});

test('the counts tell the programs apart', () => {
  const [ours, cells, copies, batch] = (['ours', ...PEERS] as const).map(
    (name) => countsOf.get(name) ?? play(name, 'generate').counts,
  );
  expect(ours?.calls).toBeLessThan((copies?.calls ?? 0) / 20);
  expect(copies?.calls).toBeLessThan(cells?.calls ?? 0);
  expect([cells?.sheetsWrites, copies?.sheetsWrites, batch?.sheetsWrites]).toEqual([0, 0, 1]);
  for (const one of [ours, cells, copies, batch]) {
    expect(one?.dataCalls).toBeLessThan(one?.calls ?? 0);
    expect(one?.bytes).toBeGreaterThan(100_000);
  }
});

test('whatever a peer leaves out is noticed, and nothing else', () => {
  const firstLooks = (looks: SheetPlan['looks']): SheetPlan['looks'] =>
    looks.map((row, at) => row.map((look, column) => (at === 3 && column === 1 ? 0 : look)));
  const changes: readonly ((sheet: SheetPlan) => Partial<SheetPlan>)[] = [
    ({ looks, merges }) => ({ looks: firstLooks(looks), merges: merges.slice(1) }),
    ({ conditions, widths }) => ({
      conditions: conditions.slice(1),
      widths: widths.map((one) => ({ ...one, pixels: one.pixels + 1 })),
    }),
    ({ hidesGridlines }) => ({ protections: [], tabColor: '#123456', hidesGridlines: !hidesGridlines }),
    ({ rules, contents }) => ({
      rules: rules.map((row) => row.map(() => -1)),
      contents: contents.map((row, at) => row.map((content, column) => (at === 0 && column === 1 ? 'Khác' : content))),
    }),
    ({ protections }) => ({
      hiddenRows: [],
      frozenRows: 1,
      protections: protections.map((one) => ({ ...one, editors: [OFFICER] })),
    }),
  ];
  const sheets = prepared.plan.sheets.map((sheet, index) => ({ ...sheet, ...changes[index]?.(sheet) }));
  const { google } = play('one-batch', 'generate', { ...prepared.plan, sheets: sheets.slice(0, -1) });
  const noticed = differences('generate', google).map((line) => /^(.*?)(![A-Z]+\d+)?: (\w+)/.exec(line));
  const bySheet = (title: string | undefined): readonly string[] => [
    ...new Set(noticed.filter((match) => match?.[1] === title).map((match) => match?.[3] ?? '')),
  ];
  const [first, second, third, fourth, fifth, last] = prepared.plan.sheets.map(({ title }) => bySheet(title));
  expect(first).toContain('merges');
  expect(first?.some((name) => ['background', 'color', 'wrap', 'vertical', 'font', 'borders'].includes(name))).toBe(
    true,
  );
  expect(first).not.toContain('protections');
  expect(second).toEqual(expect.arrayContaining(['conditions', 'columns']));
  expect(third).toEqual(expect.arrayContaining(['protections', 'tabColor', 'gridlines']));
  expect(fourth).toEqual(expect.arrayContaining(['value', 'rule']));
  expect(fifth).toEqual(['frozen', 'rows', 'protections']);
  expect(last).toEqual(['missing']);
});
