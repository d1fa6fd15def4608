// What the bundle weighs, and how long Google takes to load it before anything runs.

import { statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { loadBundle } from '../local/bundle';
import { createRealm } from '../local/realm';

const LOADS = 20;

export interface BundleFigures {
  readonly bytes: number;
  /** Milliseconds to read and run dist/Code.js in a fresh world, the middle of several. */
  readonly loadMs: number;
  readonly functions: readonly string[];
}

export function measureBundle(directory = 'dist'): BundleFigures {
  let functions: readonly string[] = [];
  const times = Array.from({ length: LOADS }, () => {
    const realm = createRealm(Date.now);
    const start = performance.now();
    const bundle = loadBundle(directory, realm, {});
    const elapsed = performance.now() - start;
    functions = [...bundle.functionNames];
    return elapsed;
  });
  times.sort((one, other) => one - other);
  return { bytes: statSync(`${directory}/Code.js`).size, loadMs: times[LOADS / 2] ?? 0, functions };
}
