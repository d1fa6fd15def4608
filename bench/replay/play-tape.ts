// The services of a taped run, answering from the tape. A script that asks for anything else is told so, and the replay has failed.

import type { Realm } from '../../local/realm';
import type { CallOnFile, readTape } from './tape';
import { mapMembers, type NumberOf, type TapedValue } from './taped-value';

/** The figures would be of another run than the one on tape. */
export class AnotherRun extends Error {
  override readonly name = 'AnotherRun';
}

type OnCall = (call: CallOnFile, args: readonly unknown[]) => string | null;

export interface Player {
  readonly services: Readonly<Record<string, unknown>>;
  readonly args: readonly unknown[];
  readonly numberOf: NumberOf;
  /** The virtual clock: milliseconds since 1970. */
  now(): number;
  /** Makes all answers, so that the script waits for none of them. */
  makeAnswers(): void;
  /** @throws AnotherRun where the script has asked for something else */
  refuseAnother(): void;
  /** @throws AnotherRun where it has asked for something else, or for less */
  end(): void;
}

const NUMBER = Symbol('number');
interface Numbered {
  readonly [NUMBER]?: number;
}

const numberOf: NumberOf = (value) => (value as Numbered)[NUMBER];

/** @param onCall told of every call before it is answered; says where it is not the one on tape */
export function playTape(tape: ReturnType<typeof readTape>, realm: Realm, onCall: OnCall): Player {
  const objects: object[] = [];
  const answers: (TapedValue | { readonly ready: unknown } | undefined)[] = [];
  let [at, now] = [0, tape.now];
  let fault: AnotherRun | null = null;

  const refuse = (words: string): never => {
    fault ??= new AnotherRun(`${tape.action}: ${words}`);
    throw fault;
  };

  const play = (object: number | undefined, method: string, args: readonly unknown[]): unknown => {
    const index = at++;
    const call = tape.calls[index];
    if (call?.object !== object || call?.method !== method) {
      return refuse(`call ${index} is ${method}, on the tape ${call?.method ?? 'is none'}`);
    }
    const difference = onCall(call, args);
    if (difference !== null) return refuse(`call ${index}, ${method}, ${difference}`);
    const ready = answers[index] ?? parse(call.answerText());
    answers[index] = undefined;
    now = call.now;
    return 'ready' in ready ? ready.ready : make(ready);
  };

  const dateAt = realm.compile(['milliseconds'], 'return new Date(milliseconds)');
  const listOf = realm.compile(['items'], 'return Array.from(items)');
  const parse = (text: string): TapedValue => realm.parse(text) as TapedValue;

  const prototypes = tape.kinds.map((methods) =>
    Object.fromEntries(
      methods.map((method) => [
        method,
        function (this: Numbered | undefined, ...args: readonly unknown[]) {
          return play(this?.[NUMBER], method, args);
        },
      ]),
    ),
  );

  const make = (taped: TapedValue): unknown => {
    if ('data' in taped) return taped.data;
    if ('date' in taped) return dateAt(taped.date);
    if ('list' in taped) return listOf(taped.list.map(make));
    if ('fields' in taped) return mapMembers(taped.fields, (field) => make(field as TapedValue));
    if ('thrown' in taped) throw realm.errorIn(taped.thrown);
    if ('nothing' in taped) return undefined;
    const { object, made } = taped;
    if (!made) return objects[object];
    const stub: Record<PropertyKey, unknown> = Object.create(prototypes[made.kind] ?? null);
    objects[object] = stub;
    Object.defineProperty(stub, NUMBER, { value: object });
    for (const [name, member] of Object.entries(made.members)) stub[name] = make(member);
    return stub;
  };

  const services = mapMembers(tape.services, (service) => make(service as TapedValue));
  return {
    services,
    args: tape.args.map((arg) => make(parse(JSON.stringify(arg)))),
    numberOf,
    now: () => now,
    makeAnswers: () => {
      for (const call of tape.calls) {
        const taped = parse(call.answerText());
        answers.push('thrown' in taped ? taped : { ready: make(taped) });
      }
    },
    refuseAnother: () => {
      if (fault) throw fault;
    },
    end: () => {
      if (fault) throw fault;
      if (at < tape.calls.length) refuse(`${at} calls, on the tape are ${tape.calls.length}`);
    },
  };
}
