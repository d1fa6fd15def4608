// The page of the bench: what it makes of figures that were measured.

import type { ActionFigures, DistrictFigures } from '../../../bench/measure-district';
import { mostInAMinute } from '../../../bench/most-in-a-minute';
import { growthOf, steepest } from '../../../bench/page/growth';
import { times } from '../../../bench/page/peer-table';
import { page } from '../../../bench/page/print-page';
import { short, table } from '../../../bench/page/table';
import type { PeerFigures } from '../../../bench/peers/measure-peers';
import { holdSpeedTargets, type Measured } from '../../../bench/speed-targets';
import { ADVISED_BODY_BYTES, costOfAnswer, costOfCall } from '../../../local/services/call-costs';

const figures = (action: string, more: Partial<ActionFigures> = {}): ActionFigures => ({
  action,
  reads: 1,
  writes: 1,
  otherCalls: 0,
  requests: 1,
  bytes: 1000,
  largestBatchBytes: 1000,
  scriptMs: 30,
  stringifyMs: 10,
  peakMemoryBytes: 5_000_000,
  runSeconds: 100,
  writesAMinute: 3,
  ...more,
});

const district = (units: number, more: Partial<ActionFigures> = {}): DistrictFigures => ({
  units,
  actions: [figures('generateTabs', more), figures('validate', more)],
  liveSummary: { calls: 0, changed: true },
  limitBytes: 1000,
});

const peer = (name: PeerFigures['name'], calls: number): PeerFigures => ({
  name,
  action: 'generate',
  calls,
  dataCalls: calls,
  sheetsReads: 0,
  sheetsWrites: 0,
  bytes: 10,
  modelledSeconds: 1,
  scriptMs: 1,
  peakMemoryBytes: 1,
  differences: 0,
  examples: [],
});

const measured = (districts: readonly DistrictFigures[], calls: readonly [number, number] = [1000, 200]): Measured => ({
  districts,
  peers: [peer('ours', 10), peer('cell-by-cell', calls[0]), peer('template-copy', calls[1])],
  peerUnits: 50,
  recalculation: null,
});

const unmet = (from: Measured): readonly string[] =>
  holdSpeedTargets(from)
    .filter(({ isMet }) => !isMet)
    .map(({ target }) => target);

test('every promise is kept at its limit, and broken just past it', () => {
  const atLimit = { bytes: 1200, runSeconds: 180, scriptMs: 30, writesAMinute: 59, largestBatchBytes: 1_999_999 };
  expect(unmet(measured([district(1000, atLimit)]))).toEqual([]);
  const past = { bytes: 1201, runSeconds: 181, scriptMs: 2000, writesAMinute: 60, largestBatchBytes: 2_000_000 };
  expect(unmet(measured([district(1000, past)], [999, 199]))).toEqual([
    'generating, ≥ 100 times fewer calls than cell-by-cell',
    'generating, ≥ 20 times fewer calls than template-copy',
    'generating, bytes ≤ 1.2 times the smallest request set',
    'generating, modelled seconds ≤ 180',
    'generating, chunks < 2 MB',
    'generating, writes a minute < 60',
    'generating, script CPU ≤ 3 times JSON.stringify of what is sent',
    'validating, script CPU < 2 s',
  ]);
});

test('growth is the power of the units, from 50 on, and the steepest is named', () => {
  const grown = [10, 50, 200, 1000].map((units) =>
    district(units, { bytes: units < 50 ? 10_000 : units * 7, scriptMs: units ** 1.5, runSeconds: 4 }),
  );
  const [generating] = growthOf(grown);
  expect(generating?.bytes).toBeCloseTo(1);
  expect(generating?.script).toBeCloseTo(1.5);
  expect(generating?.seconds).toBeCloseTo(0);
  expect(steepest(growthOf(grown))).toMatchObject({ what: 'generateTabs, script' });
  expect(unmet(measured(grown))).toContain('everything at most linear (n^1.1)');
});

test('one size alone has no growth, and no promise about it', () => {
  expect(steepest(growthOf([district(50)]))).toBeNull();
});

test('writes are counted within any minute, not within minutes of the clock', () => {
  expect(mostInAMinute([])).toBe(0);
  expect(mostInAMinute([0, 59_999, 60_000])).toBe(2);
  expect(mostInAMinute([0, 30_000, 50_000, 70_000, 89_999])).toBe(4);
});

test('the price list charges a call, and more for every byte that goes and comes', () => {
  const write = (bytes: number): number => costOfCall('Sheets.Spreadsheets', 'batchUpdate', bytes);
  expect(write(0)).toBeGreaterThan(costOfCall('Sheets.Spreadsheets', 'get', 0));
  expect(write(ADVISED_BODY_BYTES) - write(0)).toBeCloseTo(3.8, 1);
  expect(costOfAnswer('Sheets.Spreadsheets', ADVISED_BODY_BYTES)).toBeCloseTo(3.8, 1);
  expect(costOfCall('Ui.Dialog', 'alert', 0)).toBe(0);
});

test('figures are short, and tables are set for a terminal or for Markdown', () => {
  expect([short(12345.6), short(1.2345), short(0)]).toEqual(['12,346', '1.23', '0']);
  expect([times(2, 7), times(0, 7)]).toEqual(['3.5×', '–']);
  const rows = [
    ['a', 'b'],
    ['long', '1'],
  ];
  expect(table(rows)).toBe('a     b\nlong  1');
  expect(table(rows, 'markdown')).toBe('| a | b |\n| --- | ---: |\n| long | 1 |');
});

test('the page tells ratios first, then promises, then actions', () => {
  const text = page({ ...measured([district(50)]), older: [], date: new Date('2026-11-28T00:00:00Z') });
  const at = ['2026-11-28', '100×', 'What was promised', 'Every action'].map((words) => text.indexOf(words));
  expect(at.every((place) => place >= 0)).toBe(true);
  expect([...at].sort((one, other) => one - other)).toEqual(at);
});
