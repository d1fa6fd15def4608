// A run of the repair through the bundle, and what it said and wrote.

import type { Google } from '../../local/google';
import type { RepairOutcome, RepairReport } from '../../src/actions/repair';
import { OFFICER, sheetsCalls } from '../actions/story';

export interface Repaired {
  readonly ok: boolean;
  readonly message: string;
  readonly report: RepairReport;
  /** Batches sent. */
  readonly writes: number;
  readonly bytes: number;
}

/** @throws where the repair did not get through */
export function repairOf(google: Google, as = OFFICER): Repaired {
  const from = google.calls.length;
  const { ok, message, report } = google.run('repair', as) as RepairOutcome;
  if (!ok) throw new Error(message);
  const batches = sheetsCalls(google, from).filter(({ method }) => method === 'batchUpdate');
  return { ok, message, report, writes: batches.length, bytes: batches.reduce((sum, { bytes }) => sum + bytes, 0) };
}

export const kindsIn = ({ report }: Repaired): readonly string[] => [...new Set(report.found.map(({ kind }) => kind))];
