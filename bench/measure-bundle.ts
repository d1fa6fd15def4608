// What the bundle weighs, and how long Google takes to load it before anything runs.

import { statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { loadBundle } from '../local/bundle';
import { createRealm } from '../local/realm';

const LOADS = 20;

/** A figure that a school types: the officer's trigger runs, and has nothing to do. Rows and columns count from 1. */
const IRRELEVANT_EDIT = { range: { rowStart: 9, rowEnd: 9, columnStart: 4, columnEnd: 4 }, value: '12' };

export interface BundleFigures {
  readonly bytes: number;
  /** Milliseconds to read and run dist/Code.js in a fresh world, the middle of several. */
  readonly loadMs: number;
  /** Milliseconds of the first call after loading, for an edit that means nothing, the middle of several. */
  readonly irrelevantEditMs: number;
  readonly functions: readonly string[];
}

export function measureBundle(directory = 'dist'): BundleFigures {
  const runs = Array.from({ length: LOADS }, () => {
    const realm = createRealm(Date.now);
    const edit = realm.bringIn(IRRELEVANT_EDIT);
    const start = performance.now();
    const bundle = loadBundle(directory, realm, {});
    const loaded = performance.now();
    bundle.call('onSheetEdit', [edit]);
    return { loadMs: loaded - start, editMs: performance.now() - loaded, functions: [...bundle.functionNames] };
  });
  return {
    bytes: statSync(`${directory}/Code.js`).size,
    loadMs: middle(runs.map(({ loadMs }) => loadMs)),
    irrelevantEditMs: middle(runs.map(({ editMs }) => editMs)),
    functions: runs[0]?.functions ?? [],
  };
}

const middle = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[LOADS / 2] ?? 0;
