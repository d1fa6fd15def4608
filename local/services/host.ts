// What one run gives its services: each method recorded, charged to the virtual clock, and failing in the script's own terms.

import type { Realm } from '../realm';
import { refuseWithoutConsent } from './authority';
import { costOfAnswer, costOfCall } from './call-costs';
import type { Machine } from './machine';
import type { RecordedCall } from './records';
import { type Run, refuseWhenEnded, spend } from './run';
import { createWriteCache, type WriteCache } from './spreadsheet/write-cache';

type Method = (...args: never[]) => unknown;

export interface Host {
  readonly machine: Machine;
  readonly run: Run;
  readonly realm: Realm;
  /** What SpreadsheetApp has put by and not written yet. */
  readonly writes: WriteCache;
  /** Wraps every method of `members`; whatever is not a function passes as it is. */
  service<T extends object>(name: string, members: T): T;
  /** One call of a service. `answerBytes` tells what its answer weighs. */
  perform<T>(
    service: string,
    method: string,
    args: readonly unknown[],
    act: () => T,
    answerBytes?: (answer: T) => number,
  ): T;
  /** Lets time pass for the run and for the clock. */
  pass(seconds: number): void;
}

/** Functions and objects full of them (HtmlOutput, Trigger) leave a trace, not a copy. */
const copyOf = (args: readonly unknown[]): readonly unknown[] => JSON.parse(JSON.stringify(args)) as readonly unknown[];

/** Where only names are kept, calls of the same name are one and the same record; what the Sheets API is sent stays. */
function recordOf({ records, namesOfCalls }: Machine, call: RecordedCall): RecordedCall {
  if (records === 'everything' || call.service.startsWith('Sheets')) return call;
  const name = `${call.action} ${call.service}.${call.method}`;
  const there = namesOfCalls.get(name) ?? { ...call, args: [] };
  namesOfCalls.set(name, there);
  return there;
}

const isMethod = (value: unknown): value is Method => typeof value === 'function';

export function createHost(machine: Machine, run: Run, realm: Realm): Host {
  const pass = (seconds: number): void => {
    machine.clock.advance(seconds);
    spend(run, seconds);
  };

  const perform: Host['perform'] = (service, method, args, act, answerBytes) => {
    try {
      refuseWhenEnded(run);
      refuseWithoutConsent(run, service, method);
      const call = { action: run.action, service, method, args: copyOf(args) };
      const index = machine.calls.push(recordOf(machine, call)) - 1;
      run.calls += 1;
      withHook(machine, (faults) => faults.beforeCall?.(call, index));
      const charge = (usual: number): void => pass(machine.faults.secondsOf?.(call, usual) ?? usual);
      charge(costOfCall(service, method, service.startsWith('Sheets') ? JSON.stringify(call.args).length : 0));
      const answer = act();
      if (answerBytes) charge(costOfAnswer(service, answerBytes(answer)));
      withHook(machine, (faults) => faults.afterCall?.(call, index));
      return answer;
    } catch (error) {
      throw realm.errorIn(error);
    }
  };

  const service: Host['service'] = (name, members) => {
    const wrapped = Object.entries(members).map(([key, member]: [string, unknown]) => {
      if (!isMethod(member)) return [key, member];
      return [key, (...args: never[]) => perform(name, key, args, () => member(...args))];
    });
    return Object.fromEntries(wrapped) as typeof members;
  };

  const writes = createWriteCache({
    workbook: machine.workbook,
    action: run.action,
    acting: run.effectiveUser,
    evaluate: machine.evaluation,
    pass,
  });
  return { machine, run, realm, writes, service, perform, pass };
}

const inHook = new WeakSet<Machine>();

function withHook(machine: Machine, act: (faults: Machine['faults']) => void): void {
  if (inHook.has(machine)) return;
  inHook.add(machine);
  try {
    act(machine.faults);
  } finally {
    inHook.delete(machine);
  }
}
