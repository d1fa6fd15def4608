// The bench on a handful of units: what it counts, not how long it takes.

import { statSync } from 'node:fs';
import { readArguments } from '../../bench/arguments';
import { callFigures } from '../../bench/call-figures';
import { measureBundle } from '../../bench/measure-bundle';
import { measureDistrict } from '../../bench/measure-district';
import { measureLive } from '../../bench/measure-live';
import { holdAgainstTargets, holdBundleAgainstTargets, holdLiveAgainstTarget } from '../../bench/targets';

test('sizes are read, and refused where they are none', () => {
  const plain = { isQuick: false, hasDetails: false, isMarkdown: false };
  expect(readArguments([])).toEqual({ ...plain, sizes: [50, 200, 1000, 2000], out: 'out/bench.json' });
  expect(readArguments(['--sizes', '3,7', '--out=x.json'])).toEqual({ ...plain, sizes: [3, 7], out: 'x.json' });
  expect(readArguments(['--quick', '--details'])).toMatchObject({ sizes: [10, 50], isQuick: true, hasDetails: true });
  expect(readArguments(['--quick', '--sizes', '4', '--markdown'])).toMatchObject({ sizes: [4], isMarkdown: true });
  expect(() => readArguments(['--sizes', '3,x'])).toThrow('--sizes');
  expect(() => readArguments(['--size', '3'])).toThrow();
});

test('the bundle is weighed, and an edit that means nothing is run on it', () => {
  const figures = measureBundle();
  expect(figures.bytes).toBe(statSync('dist/Code.js').size);
  expect(figures.functions).toContain('onSheetEdit');
  expect(figures.irrelevantEditMs).toBeGreaterThan(0);
  const met = (bytes: number, irrelevantEditMs: number): readonly boolean[] =>
    holdBundleAgainstTargets({ ...figures, bytes, irrelevantEditMs }).map(({ isMet }) => isMet);
  expect(met(500_000, 1)).toEqual([true, true]);
  expect(met(500_001, 1.1)).toEqual([false, false]);
});

test('calls are told apart, and bytes counted as they are sent', () => {
  const call = (service: string, method: string, ...args: unknown[]) => ({ action: 'run', service, method, args });
  const body = { requests: [{ deleteSheet: { sheetId: 1 } }, { deleteSheet: { sheetId: 2 } }], note: 'Chỉ tiêu' };
  const calls = [
    call('Sheets.Spreadsheets', 'get', 'id', { fields: 'sheets' }),
    call('Sheets.Spreadsheets.Values', 'batchGetByDataFilter', {}, 'id'),
    call('Sheets.Spreadsheets', 'batchUpdate', body, 'id'),
    call('Drive.Files', 'create', { name: 'a.csv' }, { name: 'a.csv', contentType: 'text/csv', bytes: 7 }, null),
    call('Ui.Dialog', 'alert', 'xong'),
  ];
  const bytes = Buffer.byteLength(JSON.stringify(body));
  expect(callFigures(calls)).toMatchObject({
    reads: 2,
    writes: 2,
    otherCalls: 1,
    requests: 2,
    bytes: bytes + 7,
    largestBatchBytes: bytes,
  });
});

test('every action of a season is measured, and held against the targets of its size', () => {
  const district = measureDistrict(3);
  expect(district.actions.map(({ action }) => action)).toEqual([
    'setUp',
    'generateTabs',
    'generateTabs again',
    'onSheetEdit, one tick',
    'sidebarState',
    'validate',
    'validate again',
    'summarize',
    'openPrints',
    'exportFacts',
    'openReport',
    'exportReport',
    'sweep',
    'sweep, nothing new',
    'remindByClock',
  ]);
  expect(district.actions.every(({ reads }) => reads > 0)).toBe(true);
  expect(district.actions[1]?.bytes).toBeGreaterThan(0);
  expect(district.liveSummary).toEqual({ calls: 0, changed: true });
  expect(holdAgainstTargets([district]).map(({ units }) => units)).toEqual(Array(13).fill(3));
  expect(holdAgainstTargets([{ ...district, units: 50 }])).toHaveLength(15);
});

test('every edit on the live page is seen at a window, and how long that took is held against its target', async () => {
  const live = await measureLive(3);
  expect(live).toMatchObject({ units: 3, edits: 60 });
  expect(holdLiveAgainstTarget({ ...live, medianMs: 59 })).toMatchObject({ measured: '59 ms', isMet: true });
  expect(holdLiveAgainstTarget({ ...live, medianMs: 61 }).isMet).toBe(false);
}, 60_000);
