// Ours and the three peers side by side: the same units, the same workbook in the end, every call counted by one rule.
//
// The peers are told what has to stand in the workbook (read-book-plan.ts) and do not work it out, as ours has to: their script time and
// memory are a lower bound. They share our rules for judging entries. Ours also writes charts, filter views, folding groups and metadata,
// takes a lock, asks the officer and checks for formula errors, and is charged for all of it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { PeerFigures } from './measure-program';
import { prepare } from './prepare';
import { ACTIONS, buildPeers, PROGRAMS } from './programs';

const MAX_OUTPUT_BYTES = 10_000_000;

export type { PeerFigures } from './measure-program';

/** @param units the department included @throws where a program breaks down */
export async function measurePeers(
  units: number,
  say: (progress: string) => void = () => undefined,
): Promise<readonly PeerFigures[]> {
  await buildPeers();
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  try {
    say(`peers, ${units} units: what ours comes to`);
    const { plan, starts, ends } = prepare(units);
    const keep = (file: string, data: unknown): void => writeFileSync(join(folder, file), serialize(data));
    keep('plan', plan);
    for (const action of ACTIONS) {
      keep(`start-${action}`, starts[action]);
      keep(`end-${action}`, ends[action]);
    }
    return PROGRAMS.flatMap((name) =>
      ACTIONS.map((action) => {
        say(`peers, ${units} units: ${name}, ${action}`);
        return measureInChild(folder, name, action);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureInChild(folder: string, name: string, action: string): PeerFigures {
  const options = ['--expose-gc', '--import', 'tsx', join('bench', 'peers', 'child.ts')];
  const child = spawnSync(process.execPath, [...options, folder, name, action], {
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  if (child.status !== 0) throw new Error(`${name}, ${action}: ${child.error?.message ?? child.stderr}`);
  return JSON.parse(child.stdout) as PeerFigures;
}
