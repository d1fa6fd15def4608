// One action of one program measured; meant for a process of its own, whose memory nobody else has filled.

import { createGoogle } from '../../local/google';
import { createScriptMeter } from '../replay/measure-script';
import type { BookPlan } from './book-plan';
import { type CallCounts, countCalls } from './count-calls';
import { type End, OFFICER, type Start } from './prepare';
import type { PeerAction, ProgramName } from './programs';
import { runProgram, startGoogle } from './run-program';
import { visibleDifferences } from './visible-differences';

export interface PeerFigures extends CallCounts {
  readonly name: ProgramName;
  readonly action: PeerAction;
  /** On the virtual clock, nobody ending the run at 360. */
  readonly modelledSeconds: number;
  /** CPU of the program itself, replayed in a process of its own; see `replay/measure-script.ts`. */
  readonly scriptMs: number;
  /** The most that the program held as it called a service. */
  readonly peakMemoryBytes: number;
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

const EXAMPLES = 5;

export function measureProgram({ name, action, start, plan }: Task, readEnd: () => End): PeerFigures {
  const meter = createScriptMeter();
  const google = startGoogle(name, start, meter.tap);
  const counts = countCalls(google.faults);
  let said = '';
  const { scriptMs, peakMemoryBytes } = meter.measure(() => {
    said = runProgram(google, name, action, plan);
  });
  const modelledSeconds = google.lastRun?.elapsedSeconds ?? 0;
  const end = readEnd();
  google.setNow(new Date(end.now));
  const ours = createGoogle({ workbook: end.workbook, now: new Date(end.now), officer: OFFICER });
  const differences = [
    ...visibleDifferences(ours, google),
    // A peer says nothing when it has generated.
    ...(said === end.said || said === '' ? [] : [`told: ${end.said} / ${said}`]),
  ];
  return {
    name,
    action,
    ...counts(),
    modelledSeconds,
    scriptMs,
    peakMemoryBytes,
    differences: differences.length,
    examples: differences.slice(0, EXAMPLES),
  };
}
