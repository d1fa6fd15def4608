// One failure at one call of a run, in every kind that Google has.

import type { Google } from '../../local/google';
import { type Failure, failureOf } from '../../local/services/failures';
import type { RecordedCall } from '../../local/services/records';

/** The run is over without a word: nothing more of it is carried out. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

type Hooks = Google['faults'];

export interface Disturbance {
  readonly name: string;
  /** The run ends there: nobody is told anything. */
  readonly kills?: boolean;
  /** It happens once: the run itself gets over it. */
  readonly passes?: boolean;
  /** Whether the call itself is carried out; for leaving out cases that are the same. */
  readonly moment?: 'before the end' | 'carried out';
  readonly arm: (at: number) => Hooks;
}

/** Counts the calls of the run. */
function counted(act: (call: RecordedCall, index: number) => void): (call: RecordedCall) => void {
  let index = -1;
  return (call) => {
    index++;
    act(call, index);
  };
}

const killedFrom = (isOver: (index: number) => boolean, when: 'beforeCall' | 'afterCall'): Hooks => {
  let isDead = false;
  const hooks: Hooks = {
    beforeCall: () => {
      if (isDead) throw new Killed();
    },
  };
  const earlier = hooks.beforeCall;
  const own = counted((_call, index) => {
    if (isOver(index)) isDead = true;
    if (isDead) throw new Killed();
  });
  return when === 'afterCall' ? { beforeCall: earlier, afterCall: own } : { beforeCall: own };
};

const once = (failure: Failure, applied: boolean, at: number): Hooks => {
  const fail = counted((call, index) => {
    if (index === at) throw failureOf(failure, call);
  });
  return applied ? { afterCall: fail } : { beforeCall: fail };
};

/** From that call on, every call to the same service. */
const forGood = (failure: Failure, at: number): Hooks => {
  let service: string | null = null;
  return {
    beforeCall: counted((call, index) => {
      if (index === at) service = call.service.split('.')[0] ?? '';
      if (service !== null && call.service.startsWith(service)) throw failureOf(failure, call);
    }),
  };
};

/** Slow enough that Google ends the run within that call. */
const sixMinutes = (at: number): Hooks => {
  let index = -1;
  return {
    beforeCall: () => {
      index++;
    },
    secondsOf: (_call, usual) => (index === at ? 400 : usual),
  };
};

export const disturbances: readonly Disturbance[] = [
  {
    name: 'dies before',
    kills: true,
    moment: 'before the end',
    arm: (at) => killedFrom((index) => index === at, 'beforeCall'),
  },
  {
    name: 'dies after',
    kills: true,
    moment: 'carried out',
    arm: (at) => killedFrom((index) => index === at, 'afterCall'),
  },
  { name: '429 once', passes: true, arm: (at) => once('rate', false, at) },
  { name: '429 for good', arm: (at) => forGood('rate', at) },
  { name: '500 once, not carried out', passes: true, arm: (at) => once('server', false, at) },
  { name: '500 once, carried out', passes: true, moment: 'carried out', arm: (at) => once('server', true, at) },
  { name: '503 for good', arm: (at) => forGood('unavailable', at) },
  {
    name: 'empty answer, carried out',
    passes: true,
    moment: 'carried out',
    arm: (at) => once('emptyAnswer', true, at),
  },
  { name: 'time-out, not carried out', passes: true, arm: (at) => once('timeout', false, at) },
  { name: 'time-out, carried out', passes: true, moment: 'carried out', arm: (at) => once('timeout', true, at) },
  { name: 'quota of the day', arm: (at) => forGood('dayQuota', at) },
  { name: 'six minutes', kills: true, arm: (at) => sixMinutes(at) },
];

/** Runs `act` under the hooks. @returns what it threw, null where nothing */
export function under(
  google: Google,
  hooks: Hooks,
  act: () => unknown,
): { readonly answer?: unknown; readonly error?: unknown } {
  Object.assign(google.faults, hooks);
  try {
    return { answer: act() };
  } catch (error) {
    return { error };
  } finally {
    for (const hook of ['beforeCall', 'afterCall', 'secondsOf'] as const) google.faults[hook] = undefined;
  }
}
