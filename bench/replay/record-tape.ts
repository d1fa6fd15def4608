// Tapes a run on the stand-in: every method that the script is given is replaced, in its place, by one that writes down what it is
// asked and what it answers.

import type { TappedRun } from '../../local/services/tap';
import type { Tape, TapedCall } from './tape';
import { isPlain, mapMembers, type NumberOf, type TapedValue, tapeArgument } from './taped-value';

type Method = (...args: readonly unknown[]) => unknown;
type Members = Record<string, unknown>;

export interface Recording {
  setArgs(args: readonly unknown[]): void;
  /** As far as the run has got. */
  tape(): Tape;
}

export function recordRun({ action, bundleDirectory, services, now }: TappedRun): Recording {
  const calls: TapedCall[] = [];
  const numbers = new WeakMap<object, number>();
  const numberOf: NumberOf = (value) => numbers.get(value);
  const kinds = new Map<string, number>();
  const prototypes = new WeakMap<object, readonly string[]>();
  let objects = 0;
  /** What a service calls of others while it is at work is none of the script's calls. */
  let isWithinCall = false;

  const kindOf = (methods: readonly string[]): number => {
    const key = JSON.stringify(methods);
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return kind;
  };

  /** Replaces the methods that stand on the holder itself: an object of a service, or what many of them inherit from. */
  const tapeMethods = (holder: Members): readonly string[] => {
    const methods = Object.entries(holder).filter((entry): entry is [string, Method] => typeof entry[1] === 'function');
    for (const [name, act] of methods) holder[name] = taped(holder, name, act);
    return methods.map(([name]) => name);
  };

  const inherited = (object: object): readonly string[] => {
    const prototype: Members | null = Object.getPrototypeOf(object);
    if (prototype === null) return [];
    const there = prototypes.get(prototype) ?? tapeMethods(prototype);
    prototypes.set(prototype, there);
    return there;
  };

  const tapeObject = (object: Members): TapedValue => {
    const number = objects++;
    numbers.set(object, number);
    const methods = [...inherited(object), ...tapeMethods(object)];
    const others = Object.entries(object).filter(([, member]) => typeof member !== 'function');
    const made = { kind: kindOf(methods), members: mapMembers(Object.fromEntries(others), tape) };
    return { object: number, made };
  };

  const tape = (value: unknown): TapedValue => {
    if (typeof value !== 'object' || value === null || numbers.has(value) || isPlain(value, numberOf)) {
      return tapeArgument(value, numberOf);
    }
    if (Array.isArray(value)) return { list: value.map(tape) };
    return 'getTime' in value ? tapeArgument(value, numberOf) : tapeObject(value as Members);
  };

  const taped = (holder: Members, method: string, act: Method): Method => {
    return function called(this: object | undefined, ...args) {
      const self = this ?? holder;
      if (isWithinCall) return act.apply(self, [...args]);
      const asked = JSON.stringify(args.map((arg) => tapeArgument(arg, numberOf)));
      const write = (answer: TapedValue): void => {
        const object = numberOf(self) ?? numberOf(holder) ?? -1;
        calls.push({ object, method, now: now(), args: asked, answer: JSON.stringify(answer) });
      };
      isWithinCall = true;
      try {
        const answer = act.apply(self, [...args]);
        write(tape(answer));
        return answer;
      } catch (error) {
        write({ thrown: traitsOf(error) });
        throw error;
      } finally {
        isWithinCall = false;
      }
    };
  };

  const start = now();
  const tapedServices = mapMembers(services, tape);
  let tapedArgs: readonly TapedValue[] = [];
  return {
    setArgs: (args) => {
      tapedArgs = args.map(tape);
    },
    tape: () => ({
      action,
      bundleDirectory,
      now: start,
      kinds: [...kinds.keys()].map((key) => JSON.parse(key) as readonly string[]),
      services: tapedServices,
      args: tapedArgs,
      sheets: tapedServices.Sheets ? numbersIn(tapedServices.Sheets) : [],
      calls,
    }),
  };
}

const numbersIn = (taped: TapedValue): readonly number[] =>
  'object' in taped ? [taped.object, ...Object.values(taped.made?.members ?? {}).flatMap(numbersIn)] : [];

/** Name and message do not always stand on the error itself. */
const traitsOf = (error: unknown): Readonly<Record<string, unknown>> =>
  typeof error === 'object' && error !== null
    ? { ...error, name: 'name' in error ? error.name : 'Error', message: 'message' in error ? error.message : '' }
    : { name: 'Error', message: String(error) };
