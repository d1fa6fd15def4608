// What compiling costs in bytes and in time.

import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { tabPlanner } from '../../src/actions/write-sheets';
import { chunkRequests } from '../../src/compile/chunk-requests';
import { compileSheet } from '../../src/compile/compile-sheet';
import type { Request } from '../../src/google/spreadsheet-gateway';
import { readSnapshot } from '../../src/read/snapshot';
import { districtUnits, tabSpecs } from './district-specs';

const bytesOf = (requests: readonly Request[]): number => Buffer.byteLength(JSON.stringify(requests));
const OFFICER = 'canbo@example.edu.vn';
const place = { sheetId: 424_218, index: 2, officers: [OFFICER] };

test('the largest tab told in full stays below 90 kB, of which what it looks like is an eighth', () => {
  const tabs = tabSpecs(districtUnits(37)).map((spec) => compileSheet(spec, null, place).structure);
  expect(Math.max(...tabs.map(bytesOf))).toBeLessThan(90_000);
  const looks = tabs.map((requests) =>
    bytesOf(requests.filter(({ repeatCell }) => repeatCell?.cell?.userEnteredFormat)),
  );
  expect(Math.max(...looks)).toBeLessThan(11_000);
});

test.each([
  [10, 31_000],
  [37, 20_300],
  [200, 17_200],
])('%d new tabs take less than %d bytes each', (count, limit) => {
  const plan = tabPlanner(readSnapshot({}), [OFFICER]);
  const planned = tabSpecs(districtUnits(count)).map((spec, index) => plan(spec, 100_000 + index, index));
  const batches = chunkRequests(
    planned.map(({ structure }) => structure),
    1_900_000,
  );
  const bytes = bytesOf([...batches.flat(), ...planned.flatMap(({ editors }) => editors())]);
  expect(bytes / count).toBeLessThan(limit);
});

/** Bundled and run by itself, as Google runs a bundle: Jest's module system would be most of what is measured. */
const timed = (body: string): number => {
  const contents = `
    import { tabPlanner } from '../../src/actions/write-sheets';
    import { chunkRequests } from '../../src/compile/chunk-requests';
    import { compileSheet } from '../../src/compile/compile-sheet';
    import { readSnapshot } from '../../src/read/snapshot';
    import { districtUnits, tabSpecs } from './district-specs';
    const units = districtUnits(1000);
    const started = process.cpuUsage();
    const specs = tabSpecs(units);
    ${body}
    const { user, system } = process.cpuUsage(started);
    console.log((user + system) / 1e6);
  `;
  const stdin = { contents, resolveDir: __dirname };
  const { outputFiles } = buildSync({ stdin, bundle: true, platform: 'node', target: 'es2019', write: false });
  return Number(execFileSync(process.execPath, ['-'], { input: outputFiles[0]?.text ?? '' }).toString());
};

test('a thousand tabs are laid out and planned within two seconds of work', () => {
  const seconds = timed(`
    const plan = tabPlanner(readSnapshot({}), ['${OFFICER}']);
    chunkRequests(specs.map((spec, index) => plan(spec, 1000 + index, index).structure), 1_900_000);
  `);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(2);
});

test('even without twins a thousand tabs take no more than five', () => {
  const seconds = timed(`
    for (const spec of specs) compileSheet(spec, null, { sheetId: 4711, index: 0, officers: ['${OFFICER}'] });
  `);
  expect(seconds).toBeLessThan(5);
});
