// What the fault tests have counted, a line each, for the summary at the end of `npm run test:faults`.

import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the counts go; unset: nobody asked for them. */
const file = process.env.FAULTS_TALLY;

/** @param kind what was counted, e.g. "entries kept": equal names are added up */
export function tally(kind: string, counts: Readonly<Record<string, number>>): void {
  if (file === undefined || file === '') return;
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify({ kind, ...counts })}\n`);
}
