// What compiling costs in bytes and in time.

import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { compileSheet } from '../../src/compile/compile-sheet';
import type { Request } from '../../src/google/spreadsheet-gateway';
import { unitTabSpec } from './sample-specs';

const bytesOf = (requests: readonly Request[]): number => Buffer.byteLength(JSON.stringify(requests));

// Its texts, formulas and 45 rules of validation alone are 32 kB as Google wants them.
test('a unit tab stays below 52 kB, of which what it looks like is a fifth', () => {
  const place = { sheetId: 4711, index: 2, officers: ['can-bo@example.vn'] };
  const { structure, editors } = compileSheet(unitTabSpec('TH01'), null, place);
  expect(bytesOf([...structure, ...editors])).toBeLessThan(52_000);
  expect(bytesOf(structure.filter((each) => each.repeatCell))).toBeLessThan(11_000);
});

/** Bundled and run by itself, as Google runs a bundle: Jest's module system would be most of what is measured. */
const compileThousandTabs = `
  import { compileSheet } from '../../src/compile/compile-sheet';
  import { unitTabSpec } from './sample-specs';
  const specs = Array.from({ length: 1000 }, (_, i) => unitTabSpec('TH' + i));
  const started = process.cpuUsage();
  for (const spec of specs) compileSheet(spec, null, { sheetId: 4711, index: 0, officers: ['can-bo@example.vn'] });
  const { user, system } = process.cpuUsage(started);
  console.log((user + system) / 1e6);
`;

test('a thousand tabs compile within three seconds of work', () => {
  const stdin = { contents: compileThousandTabs, resolveDir: __dirname };
  const { outputFiles } = buildSync({ stdin, bundle: true, platform: 'node', target: 'es2019', write: false });
  const seconds = Number(execFileSync(process.execPath, ['-'], { input: outputFiles[0]?.text ?? '' }).toString());
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(3);
});
