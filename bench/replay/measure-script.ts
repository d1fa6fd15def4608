// What a script itself computes and holds, whatever the stand-in does around it: runs are taped, and replayed in processes of their own.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Tap } from '../../local/services/tap';
import { type Recording, recordRun } from './record-tape';
import { type Tape, writeTape } from './tape';

export interface ScriptFigures {
  /** CPU: compiling, running and collecting its own rubbish, cold as on Google; the quickest of a few replays. */
  readonly scriptMs: number;
  /** CPU: JSON.stringify of what the Sheets API is sent; less than this nobody can compute. Each body's quickest of five. */
  readonly stringifyMs: number;
  /** The most that is alive at once as the script calls a service, the script's own code included. */
  readonly peakMemoryBytes: number;
}

export interface ScriptMeter {
  /** For `createGoogle`. */
  readonly tap: Tap;
  /** Of all runs of the script while `act` is under way. @throws where none ran, and where a replay is not the run that was taped */
  measure(act: () => void): ScriptFigures;
}

/** A quick script is replayed more often, as it varies more. */
const REPLAYS = 3;
const QUICK_MS = 3000;
const NODE_OPTIONS = ['--single-threaded', '--expose-gc', '--max-old-space-size=8192'];

export function createScriptMeter(): ScriptMeter {
  let recordings: Recording[] | null = null;
  return {
    tap: (run) => {
      if (!recordings) return null;
      const recording = recordRun(run);
      recordings.push(recording);
      return recording.setArgs;
    },
    measure: (act) => {
      const recorded: Recording[] = [];
      recordings = recorded;
      try {
        act();
      } finally {
        recordings = null;
      }
      if (recorded.length === 0) throw new Error('No script has run');
      return recorded.map((recording) => replayed(recording.tape())).reduce(together);
    },
  };
}

/** One run after the other. */
const together = (one: ScriptFigures, other: ScriptFigures): ScriptFigures => ({
  scriptMs: one.scriptMs + other.scriptMs,
  stringifyMs: one.stringifyMs + other.stringifyMs,
  peakMemoryBytes: Math.max(one.peakMemoryBytes, other.peakMemoryBytes),
});

/** @throws where the script does not do what is on the tape */
export function replayed(tape: Tape): ScriptFigures {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  try {
    const path = join(folder, 'tape');
    writeTape(path, tape);
    const program = join(folder, 'replay.cjs');
    buildSync({ entryPoints: ['bench/replay/replay-tape.ts'], bundle: true, platform: 'node', outfile: program });
    const run = (mode: 'time' | 'check'): Partial<ScriptFigures> =>
      JSON.parse(
        execFileSync(process.execPath, [...NODE_OPTIONS, program, path, mode], { encoding: 'utf8', stdio: 'pipe' }),
      );
    const { peakMemoryBytes = 0, stringifyMs = 0 } = run('check');
    const time = (): number => run('time').scriptMs ?? 0;
    const first = time();
    const more = first > QUICK_MS ? [] : Array.from({ length: REPLAYS - 1 }, time);
    return { scriptMs: Math.min(first, ...more), stringifyMs, peakMemoryBytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
