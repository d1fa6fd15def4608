// A machine as a new script finds it, or as it was when it was saved.

import { resolve } from 'node:path';
import { createCalculator } from '../formulas';
import type { Workbook } from '../sheets-api/workbook';
import { dayAt } from '../virtual-day';
import { RUN_LIMIT_SECONDS } from './call-costs';
import { createClock } from './clock';
import type { Faults, Machine } from './machine';
import { filesOf, type KeptState } from './saved-state';
import type { Tap } from './tap';

export interface MachineOptions {
  readonly workbook: Workbook;
  readonly now: Date;
  /** E-mail of the person who set the workbook up. */
  readonly officer: string;
  /** The folder that clasp would push; by default `dist` under the working directory. */
  readonly bundleDirectory?: string;
  readonly faults?: Faults;
  /** What becomes of a question to which no answer is queued; by default it is agreed to. */
  readonly unanswered?: Machine['unanswered'];
  /** What Google has kept for the script so far. */
  readonly kept?: KeptState;
  /** Told of every row where another value is shown than before; null: any cell may show another. */
  readonly onRecalculated?: (sheetId: number | null, row: number) => void;
  /** Whether nobody changes the workbook's rows in place: makes recalculation several times as fast; default false. */
  readonly trustsRows?: boolean;
  /** Watches what every run asks of Google, and what it is told. */
  readonly tap?: Tap;
  /** What is kept of a call that is none of the Sheets API: its arguments too, or just its name; default everything. */
  readonly records?: Machine['records'];
  /** When a run is ended; by default when Google does. */
  readonly runLimitSeconds?: number;
}

export function createMachine(options: MachineOptions): Machine {
  const { workbook, kept } = options;
  const clock = createClock(options.now);
  const counter = { last: kept?.counter ?? 0 };
  const { onRecalculated, trustsRows } = options;
  const calculator = createCalculator({ today: () => dayAt(clock.now()), onRecalculated, trustsRows });
  return {
    workbook,
    bundleDirectory: resolve(options.bundleDirectory ?? 'dist'),
    officer: options.officer,
    clock,
    faults: options.faults ?? {},
    tap: options.tap,
    calls: [],
    records: options.records ?? 'everything',
    namesOfCalls: new Map(),
    runLimitSeconds: options.runLimitSeconds ?? RUN_LIMIT_SECONDS,
    mails: [...(kept?.mails ?? [])],
    files: [...filesOf(kept)],
    dialogs: [],
    menus: [],
    logs: [],
    answers: [],
    unanswered: options.unanswered ?? 'agree',
    triggers: [...(kept?.triggers ?? [])],
    firedOnce: new Set(kept?.firedOnce),
    triggerFailures: [],
    properties: new Map(kept?.properties.map(([store, values]) => [store, new Map(values)])),
    caches: new Map(kept?.caches.map(([store, values]) => [store, new Map(values)])),
    locks: new Map(),
    mailsSent: new Map(kept?.mailsSent),
    selections: new Map(),
    counter,
    evaluation: () => calculator.evaluate(workbook),
    calculate: (sheetId, formula) => calculator.calculate(workbook, sheetId, formula),
    nextNumber: () => {
      counter.last += 1;
      return counter.last;
    },
  };
}
