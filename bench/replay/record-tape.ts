// Tapes a run on the stand-in: every method that the script is given is replaced, in its place, by one that writes down what it is
// asked and what it answers.

import type { TappedRun } from '../../local/services/tap';
import type { Tape, TapedCall } from './tape';
import { hasOwnKind, isPlain, mapMembers, type NumberOf, type TapedValue, tapeArgument } from './taped-value';

type Method = (this: unknown, ...args: unknown[]) => unknown;
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
  let objects = 0;
  /** What a service calls of others while it is at work is none of the script's calls. */
  let isWithinCall = false;

  const kindOf = (methods: readonly string[]): number => {
    const key = JSON.stringify(methods);
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return kind;
  };

  /** Prototypes whose methods are taped: handles that a script holds by the thousand have theirs in common. */
  const shared = new WeakMap<object, readonly string[]>();

  const tapeMethods = (holder: Members): readonly string[] => {
    const names = Object.keys(holder).filter((name) => typeof holder[name] === 'function');
    for (const name of names) holder[name] = taped(name, holder[name] as Method);
    return names;
  };

  const sharedMethods = (object: Members): readonly string[] => {
    if (!hasOwnKind(object)) return [];
    const prototype = Object.getPrototypeOf(object) as Members;
    const names = shared.get(prototype) ?? tapeMethods(prototype);
    shared.set(prototype, names);
    return names;
  };

  const tapeObject = (object: Members): TapedValue => {
    const number = objects++;
    numbers.set(object, number);
    const others = Object.entries(object).filter(([, member]) => typeof member !== 'function');
    const methods = [...sharedMethods(object), ...tapeMethods(object)];
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

  const taped = (method: string, act: Method): Method =>
    function watched(this: unknown, ...args) {
      if (isWithinCall) return act.apply(this, args);
      const object = numbers.get(this as object) ?? -1;
      const write = (asked: string, answer: TapedValue): void => {
        calls.push({ object, method, now: now(), args: asked, answer: JSON.stringify(answer) });
      };
      const asked = JSON.stringify(args.map((arg) => tapeArgument(arg, numberOf)));
      isWithinCall = true;
      try {
        const answer = act.apply(this, args);
        write(asked, tape(answer));
        return answer;
      } catch (error) {
        write(asked, { thrown: traitsOf(error) });
        throw error;
      } finally {
        isWithinCall = false;
      }
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
