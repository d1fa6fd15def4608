// SpreadsheetApp puts writes by and carries them out together: before anything is read, at `flush()`, and when the run ends.

import { applyBatch } from '../../sheets-api/batch-update';
import type { Evaluation } from '../../sheets-api/evaluation';
import { Refusal } from '../../sheets-api/google-error';
import type * as Schema from '../../sheets-api/schema';
import type { Workbook } from '../../sheets-api/workbook';
import { costOfAnswer, ROUND_TRIP_SECONDS } from '../call-costs';
import { GoogleException } from '../google-exception';
import { tellWitnesses } from '../witnesses';

/** More than this is carried out on the way, at no cost: the stand-in has to keep it somewhere. */
const KEPT_REQUESTS = 20_000;

interface WriteCacheOptions {
  readonly workbook: Workbook;
  readonly action: string;
  /** E-mail of the person on whose account the script acts. */
  readonly acting: string;
  readonly evaluate: () => Evaluation;
  readonly pass: (seconds: number) => void;
}

export interface WriteCache {
  /** `bytes`: of the call's arguments as JSON. */
  add(requests: readonly Schema.Request[], bytes: number): void;
  /** Carries out what was put by. @throws GoogleException for the first write that Google refuses; those before it stay */
  flush(): void;
  /** The same, where the stand-in and not the script wants to look: costs nothing. */
  settle(): void;
  /** The same at the end of a run that failed already: what is refused now, nobody hears of. */
  abandon(): void;
  /** To be called before anything is read: a cell is near at hand where its sheet was read since the last write. */
  read(sheetId: number): void;
  /** What a read gave. */
  told(bytes: number): void;
}

export function createWriteCache({ workbook, action, acting, evaluate, pass }: WriteCacheOptions): WriteCache {
  let waiting: Schema.Request[] = [];
  let bytesWaiting = 0;
  let isDirty = false;
  const nearAtHand = new Set<number>();
  const options = { apiWritesObeyStrictRules: true, evaluate };

  const carryOut = (requests: readonly Schema.Request[]): void => {
    const before = workbook.sheets;
    applyBatch(workbook, requests, acting, options);
    tellWitnesses({ action, before, after: workbook.sheets });
  };

  const settle = (): void => {
    if (waiting.length === 0) return;
    const requests = waiting;
    waiting = [];
    try {
      carryOut(requests);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // One by one, up to the one that is refused.
      for (const request of requests) tryOne(() => carryOut([request]));
    }
  };

  const flush = (): void => {
    settle();
    if (!isDirty) return;
    pass(ROUND_TRIP_SECONDS + costOfAnswer('Sheets', bytesWaiting));
    isDirty = false;
    bytesWaiting = 0;
  };

  return {
    add: (requests, bytes) => {
      waiting.push(...requests);
      bytesWaiting += bytes;
      isDirty = true;
      nearAtHand.clear();
      if (waiting.length > KEPT_REQUESTS) settle();
    },
    flush,
    settle,
    abandon: () => {
      try {
        settle();
      } catch (error) {
        if (!(error instanceof GoogleException)) throw error;
      }
    },
    read: (sheetId) => {
      flush();
      if (nearAtHand.has(sheetId)) return;
      nearAtHand.add(sheetId);
      pass(ROUND_TRIP_SECONDS);
    },
    told: (bytes) => pass(costOfAnswer('Sheets', bytes)),
  };
}

const tryOne = (act: () => void): void => {
  try {
    act();
  } catch (error) {
    throw error instanceof Refusal
      ? new GoogleException(error.message.replace(/^Invalid requests\[0\]\.\w+: /, ''))
      : error;
  }
};
