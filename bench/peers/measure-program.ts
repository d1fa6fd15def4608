// One action of one program measured; meant for a process of its own, whose memory nobody else has filled.

import { performance } from 'node:perf_hooks';
import { createGoogle, type Google } from '../../local/google';
import { scriptMilliseconds } from '../script-time';
import type { BookPlan } from './book-plan';
import { type CallCounts, countCalls } from './count-calls';
import { type End, OFFICER, type Start } from './prepare';
import { directoryOf, type PeerAction, type ProgramName } from './programs';
import { runProgram, startGoogle } from './run-program';
import { visibleDifferences } from './visible-differences';

export interface PeerFigures extends CallCounts {
  readonly name: ProgramName;
  readonly action: PeerAction;
  /** On the virtual clock, nobody ending the run at 360. */
  readonly modelledSeconds: number;
  /** In the program's own file, by V8's profiler; the least of up to three runs, of which only the first is counted for all else. */
  readonly scriptMs: number;
  /** The most that the whole process held (resident): Node, the stand-in, the workbook, the records and the run. */
  readonly peakMemoryBytes: number;
  /** The same just before the run. */
  readonly memoryBeforeBytes: number;
  /** What people could see, against what ours comes to; and where the officer is told something else. */
  readonly differences: number;
  /** The first few, in words. */
  readonly examples: readonly string[];
}

export interface Task {
  readonly name: ProgramName;
  readonly action: PeerAction;
  readonly start: Start;
  readonly plan: BookPlan;
}

const BYTES_PER_KILOBYTE = 1024;
const EXAMPLES = 5;
const RUNS = 3;
/** A program that takes longer is run once. */
const MOST_MS = 6_000;

/** Asked for only when the run is over: it would count as memory of the run. */
export function measureProgram({ name, action, start, plan }: Task, readEnd: () => End): PeerFigures {
  const google = startGoogle(name, start);
  const counts = countCalls(google.faults);
  const memoryBeforeBytes = process.memoryUsage.rss();
  const said: string[] = [];
  const scriptMsOf = (on: Google): number =>
    scriptMilliseconds(`/${directoryOf(name)}/Code.js`, () => {
      said.push(runProgram(on, name, action, plan));
    });
  const began = performance.now();
  const firstMs = scriptMsOf(google);
  const figures = {
    name,
    action,
    ...counts(),
    modelledSeconds: google.lastRun?.elapsedSeconds ?? 0,
    scriptMs: firstMs,
    peakMemoryBytes: process.resourceUsage().maxRSS * BYTES_PER_KILOBYTE,
    memoryBeforeBytes,
  };
  const again =
    performance.now() - began < MOST_MS ? Array.from({ length: RUNS - 1 }, () => startGoogle(name, start)) : [];
  const scriptMs = Math.min(firstMs, ...again.map(scriptMsOf));
  const end = readEnd();
  google.setNow(new Date(end.now));
  const ours = createGoogle({ workbook: end.workbook, now: new Date(end.now), officer: OFFICER });
  const differences = [
    ...visibleDifferences(ours, google),
    // A peer says nothing when it has generated.
    ...(said[0] === end.said || said[0] === '' ? [] : [`told: ${end.said} / ${said[0]}`]),
  ];
  return { ...figures, scriptMs, differences: differences.length, examples: differences.slice(0, EXAMPLES) };
}
