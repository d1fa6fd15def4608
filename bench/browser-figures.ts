// What the bench of the live page in a browser tells; measured in a process of its own.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface BrowserFigures {
  readonly units: number;
  /** Of a new workbook of the usual size: from the command to the line that says it is ready, the bundle built on the way. */
  readonly startMs: number;
  /** From the address to a page that can be typed into. */
  readonly pageReadyMs: number;
  /** From Enter to the verdict beside the entry, painted: median and worst. */
  readonly verdictMedianMs: number;
  readonly verdictWorstMs: number;
  readonly edits: number;
}

/** @throws where there is no Chromium, or the page cannot be installed; the message says what to do */
export async function browserFigures(
  units: number,
  say: (progress: string) => void = () => undefined,
): Promise<BrowserFigures> {
  say(`${units} units: live page in Chromium`);
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'bench/live/run.ts', String(units)]);
  return JSON.parse(stdout) as BrowserFigures;
}
