// Google on this machine: a workbook, the services a script may call, the people who use it, and a clock that can be set.

import { loadBundle } from './bundle';
import { createRealm } from './realm';
import { mayRunScript } from './services/authority';
import { createMachine, type MachineOptions } from './services/create-machine';
import { createEditEvent, type Edit } from './services/edit-event';
import { createEditProbe } from './services/edit-probe';
import { GoogleException } from './services/google-exception';
import type { Answer, Faults, InstalledTrigger, Selection } from './services/machine';
import type { Dialog, DriveFile, Menu, RecordedCall, RunSummary, SentMail, TriggerFailure } from './services/records';
import { type Run, startRun as start } from './services/run';
import { runFunction } from './services/run-function';
import { type KeptState, keptStateOf } from './services/saved-state';
import { snapshotOf } from './services/snapshot';
import type { Evaluation } from './sheets-api/evaluation';
import type * as Schema from './sheets-api/schema';
import type { Workbook } from './sheets-api/workbook';

export type GoogleOptions = MachineOptions;

export interface Google {
  readonly workbook: Workbook;
  readonly officer: string;
  /**
   * Runs one of the bundle's global functions as that person, as a menu click or google.script.run would
   * (`onOpen` and `onEdit`: as a simple trigger). Arguments and answer cross as JSON.
   * @throws what the script throws.
   */
  run(functionName: string, as: string, ...args: unknown[]): unknown;
  /** Runs an installed clock trigger, on its owner's account; a one-off trigger once. @throws what the script throws. */
  fireClock(trigger: InstalledTrigger): unknown;
  /** Of a one-off trigger: it stays listed, and nothing comes of it any more. */
  hasFired(trigger: InstalledTrigger): boolean;
  /** Tells every edit trigger of an accepted edit; what they throw is kept in `triggerFailures`. */
  fireEdit(edit: Edit): void;
  readonly functionNames: ReadonlySet<string>;
  readonly calls: readonly RecordedCall[];
  readonly mails: readonly SentMail[];
  /** In everybody's Drive, the oldest first. */
  readonly files: readonly DriveFile[];
  readonly dialogs: readonly Dialog[];
  readonly menus: readonly Menu[];
  readonly logs: readonly string[];
  readonly triggers: readonly InstalledTrigger[];
  readonly triggerFailures: readonly TriggerFailure[];
  /** The run that ended last; null before the first. */
  readonly lastRun: RunSummary | null;
  /** May be set at any time. */
  readonly faults: Faults;
  /** Queues answers to the alerts and prompts to come. By default: OK, or YES; an empty text. */
  answer(...next: readonly Answer[]): void;
  /** Takes back the answers that no question has used. */
  forgetAnswers(): void;
  /** Puts a person's cursor on a cell. */
  select(person: string, selection: Selection): void;
  setNow(moment: Date): void;
  now(): Date;
  /** All formulas' values as of now. */
  evaluation(): Evaluation;
  /** What a formula would give on that sheet, without standing in a cell; references count from A1. */
  calculate(sheetId: number, formula: string): Schema.ExtendedValue | undefined;
  /** Where everybody's cursor stands, as far as it was ever put somewhere. */
  readonly selections: ReadonlyMap<string, Selection>;
  /** Remembers this moment between two runs. @returns goes back to it as if nothing had happened since */
  snapshot(): () => void;
  /** What is kept for the script beside the workbook and the clock. */
  kept(): KeptState;
  /** Forgets calls, dialogs, menus and logs so far, which nothing but a reader of them needs. */
  forgetRecords(): void;
}

const SIMPLE_TRIGGERS = new Set(['onOpen', 'onEdit', 'onInstall']);

export function createGoogle(options: GoogleOptions): Google {
  const machine = createMachine(options);
  const functionNames = namesIn(machine.bundleDirectory);
  const asksSomething = createEditProbe(machine.bundleDirectory);
  let lastRun: RunSummary | null = null;

  const startRun = (action: string, kind: Run['kind'], person: string, account: string): Run =>
    start(action, kind, person, account, machine.runLimitSeconds);

  const finish = (run: Run, args: Parameters<typeof runFunction>[2]): unknown => {
    try {
      return runFunction(machine, run, args);
    } finally {
      const { action, person, elapsedSeconds, calls } = run;
      lastRun = { action, as: person, elapsedSeconds, calls };
    }
  };

  const tellTrigger = (run: Run, edit: Edit, triggerUid?: string): void => {
    try {
      finish(run, (host) => [createEditEvent(host, edit, triggerUid)]);
    } catch (error) {
      machine.triggerFailures.push({ functionName: run.action, owner: run.effectiveUser, error });
    }
  };

  const { workbook, officer, clock, calls, mails, files, dialogs, menus, logs, triggers, triggerFailures, faults } =
    machine;
  return {
    workbook,
    officer,
    functionNames,
    calls,
    mails,
    files,
    dialogs,
    menus,
    logs,
    triggers,
    triggerFailures,
    faults,
    get lastRun() {
      return lastRun;
    },
    run: (functionName, as, ...args) => {
      if (as !== officer && !mayRunScript(workbook, as)) {
        throw new GoogleException('Authorization is required to perform that action.');
      }
      const kind = SIMPLE_TRIGGERS.has(functionName) ? 'simple' : 'menu';
      return finish(startRun(functionName, kind, as, as), (host) => args.map((arg) => host.realm.bringIn(arg)));
    },
    fireClock: (trigger) => {
      if (machine.firedOnce.has(trigger.uid)) throw new Error(`${trigger.uid} has fired; Google fires it once`);
      if (trigger.schedule.startsWith('after(')) machine.firedOnce.add(trigger.uid);
      return finish(startRun(trigger.functionName, 'clock', trigger.owner, trigger.owner), (host) => [
        host.realm.bringIn({ authMode: 'FULL', triggerUid: trigger.uid }),
      ]);
    },
    hasFired: (trigger) => machine.firedOnce.has(trigger.uid),
    fireEdit: (edit) => {
      if (functionNames.has('onEdit')) tellTrigger(startRun('onEdit', 'simple', edit.as, edit.as), edit);
      for (const { uid, functionName, owner } of triggers.filter(({ eventType }) => eventType === 'ON_EDIT')) {
        if (functionNames.has(functionName) && !asksSomething(functionName, edit)) continue;
        tellTrigger(startRun(functionName, 'edit', edit.as, owner), edit, uid);
      }
    },
    answer: (...next) => {
      machine.answers.push(...next);
    },
    forgetAnswers: () => {
      machine.answers.length = 0;
    },
    select: (person, selection) => {
      machine.selections.set(person, selection);
    },
    setNow: clock.set,
    now: clock.now,
    evaluation: machine.evaluation,
    calculate: machine.calculate,
    selections: machine.selections,
    snapshot: () => snapshotOf(machine),
    kept: () => keptStateOf(machine),
    forgetRecords: () => {
      for (const list of [calls, dialogs, menus, logs]) list.splice(0);
    },
  };
}

/** The bundle is loaded once, without services, to see what it defines. */
const namesIn = (bundleDirectory: string): ReadonlySet<string> =>
  loadBundle(bundleDirectory, createRealm(Date.now), {}).functionNames;
