// Objects that a script holds by the hundred thousand (ranges, sheets, rules): one set of recorded methods for all of a kind.

import { GoogleException } from '../google-exception';
import type { Host } from '../host';

const KEPT = Symbol('kept');

interface Kept<State> {
  readonly kind: string;
  readonly state: State;
}

type Method<State> = (state: State, ...args: never[]) => unknown;

export interface HandleMethods<State> {
  /** What gives an answer. */
  readonly asks?: Readonly<Record<string, Method<State>>>;
  /** What gives the object itself, so that calls can be chained. */
  readonly does?: Readonly<Record<string, Method<State>>>;
}

export interface Handles<State> {
  /** `shown`: plain properties that the script may read, as an event's range has them. */
  make<Shown extends object = object>(state: State, shown?: Shown): Shown;
  /** @throws GoogleException where the script hands over something else */
  stateOf(handle: unknown, method: string): State;
}

const keptIn = (handle: unknown): Kept<unknown> | undefined =>
  typeof handle === 'object' && handle !== null && KEPT in handle ? (handle[KEPT] as Kept<unknown>) : undefined;

export function createHandles<State>(host: Host, kind: string, { asks = {}, does = {} }: HandleMethods<State>) {
  const stateOf = (handle: unknown, method: string): State => {
    const kept = keptIn(handle);
    if (kept?.kind === kind) return kept.state as State;
    throw new GoogleException(`The parameters (${typeof handle}) don't match the method signature for ${method}.`);
  };
  const prototype: Record<string, unknown> = {};
  const add = (name: string, method: Method<State>, isChained: boolean): void => {
    prototype[name] = function called(this: unknown, ...args: never[]) {
      const state = stateOf(this, `${kind}.${name}`);
      const answer = host.perform(kind, name, args, () => method(state, ...args));
      return isChained ? this : answer;
    };
  };
  for (const [name, method] of Object.entries(asks)) add(name, method, false);
  for (const [name, method] of Object.entries(does)) add(name, method, true);
  const handles: Handles<State> = {
    make: <Shown extends object>(state: State, shown?: Shown) => {
      const handle = Object.assign(Object.create(prototype), shown) as Shown;
      Object.defineProperty(handle, KEPT, { value: { kind, state } satisfies Kept<State> });
      return handle;
    },
    stateOf,
  };
  return handles;
}
