// One action of one program, from where ours started it, with every call counted and charged.

import { createGoogle, type Google } from '../../local/google';
import type { Tap } from '../../local/services/tap';
import type { BookPlan } from './book-plan';
import { OFFICER, type Start, toldBy } from './prepare';
import { directoryOf, functionOf, type PeerAction, type ProgramName } from './programs';

/** Nobody ends a peer's run at six minutes: what it would take is what we want to know. */
export const startGoogle = (name: ProgramName, { workbook, kept, now }: Start, tap?: Tap): Google =>
  createGoogle({
    workbook: { ...workbook, editors: [...workbook.editors], sheets: [...workbook.sheets] },
    kept,
    now: new Date(now),
    officer: OFFICER,
    bundleDirectory: directoryOf(name),
    records: 'names',
    runLimitSeconds: Number.POSITIVE_INFINITY,
    tap,
  });

/** @returns what the officer is told */
export function runProgram(google: Google, name: ProgramName, action: PeerAction, plan: BookPlan): string {
  const isToldWhat = name !== 'ours' && action === 'generate';
  return toldBy(google, functionOf(name, action), ...(isToldWhat ? [plan] : []));
}
