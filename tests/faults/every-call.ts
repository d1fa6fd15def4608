// Every function of the bundle × every one of its calls × every kind of failure: what people and the clock do next sets it right.

import type { RecordedCall } from '../../local/services/records';
import { faultMessages, fileFaults } from '../../src/ui/fault-messages';
import { type District, reopened } from '../follow-up/district';
import { type Disturbance, disturbances, under } from './inject';
import type { Play } from './play';
import { plays } from './plays';
import { tally } from './tally';
import { entriesIn, type WholeState, wholeState } from './whole-state';

const NOON = '2026-11-12T12:00:00+07:00';
const SOON = '2026-11-12T12:10:00+07:00';

const begin = (prepared: District): District => {
  const d = reopened(prepared);
  d.at(NOON);
  return d;
};

/** A repair that is begun again finds less, and notes what it finds: more rows of the same kind, never fewer. */
const eachTry = (row: string): string => row.replace(/(\| Sửa chữa sổ \|).*/s, '$1');

function finish(d: District, { again, notesEachTry }: Play): WholeState {
  d.at(SOON);
  again(d);
  const state = wholeState(d);
  return notesEachTry ? { ...state, log: [...new Set(state.log.map(eachTry))] } : state;
}

/** Sentences that tell a person nothing. */
const NO_SENTENCE = /undefined|\[object|NaN|\bat \w+ \(|Error:|Exception/;
const UNKNOWN = [faultMessages, fileFaults].map(({ other }) => other('').trim());

interface Told {
  readonly ok?: boolean;
  readonly message?: unknown;
}

/** What the person was told, if that is no plain sentence of ours. */
function badWords(answer: unknown): string | null {
  const { message } = (answer ?? {}) as Told;
  if (message === undefined) return null;
  const text = String(message);
  return text === '' || NO_SENTENCE.test(text) || UNKNOWN.some((words) => text.startsWith(words)) ? text : null;
}

/** Functions without a person to tell: they read, or build the menu. */
const SILENT: ReadonlySet<string> = new Set(['exportTables', 'onOpen']);

function disturb(prepared: District, play: Play, { arm, kills, passes }: Disturbance, at: number) {
  const d = begin(prepared);
  const { answer, error } = under(d.google, arm(at), () => play.run(d));
  const failures = kills ? [] : d.google.triggerFailures;
  const words = kills || SILENT.has(play.runs) ? null : (badWords(answer) ?? (error ? String(error) : null));
  const { ok, message } = (answer ?? {}) as Told;
  const isInDoubt = play.mayEndInDoubt === true && message === fileFaults.server;
  const isOvercome = !passes || ok !== false || isInDoubt;
  const before = entriesIn(d);
  const state = finish(d, play);
  return { state, isOvercome, words, failures, before, after: entriesIn(d) };
}

/** What outlives a run: the workbook, the properties, the mails, the files, the triggers. All other calls leave nothing behind. */
const LASTING = new Set([
  'batchUpdate',
  'setProperty',
  'setProperties',
  'deleteProperty',
  'sendEmail',
  'create',
  'deleteTrigger',
]);

interface Case {
  readonly at: number;
  readonly call: string;
  readonly disturbance: Disturbance;
}

/** To end before a call is to end after the one before; and a call that leaves nothing behind is not carried out either way. */
const isTheSame = ({ method }: RecordedCall, at: number, { moment }: Disturbance): boolean => {
  if (moment === 'before the end') return at > 0;
  return moment === 'carried out' && !LASTING.has(method);
};

const allCases = (calls: readonly RecordedCall[]): readonly Case[] =>
  calls.flatMap((call, at) =>
    disturbances
      .filter((disturbance) => !isTheSame(call, at, disturbance))
      .map((disturbance) => ({ at, call: `${at} ${call.service}.${call.method}`, disturbance })),
  );

/** `npm run test:faults` takes every case, `npm test` one in so many, other ones in each play. */
const ONE_IN = process.env.FAULTS_TALLY ? 1 : 40;

const numbered = Object.entries(plays).map(([name, play], number) => ({ name, play, number }));

/** Some of the plays, so that files share the work. @param shard from 0 */
export const testEveryCall = (shard: number, shards: number): void =>
  describe.each(numbered.filter(({ number }) => number % shards === shard))('$name', ({ play, number }) => {
    const prepared = play.opens();
    prepared.at('2026-11-10T08:00:00+07:00');
    play.prepare?.(prepared);
    const whole = begin(prepared);
    const traces: string[] = [];
    const first = whole.google.calls.length;
    // The stand-in's own calls are made within others: each trace stands at its call.
    whole.google.faults.afterCall = (_call, index) => {
      const { workbook, mails, files, triggers } = whole.google;
      traces[index - first] =
        `${workbook.revision} ${mails.length} ${files.length} ${triggers.map(({ uid }) => uid).join()}`;
    };
    const calls = whole.callsOf(() => play.run(whole));
    whole.google.faults.afterCall = undefined;
    const undisturbed = finish(whole, play);
    const cases = allCases(calls).filter((_, index) => index % ONE_IN === number % ONE_IN);

    test('the calls that count as leaving nothing behind leave nothing behind', () => {
      // A trigger is asked for its id from within the call that deletes it.
      const own = calls.flatMap((call, at) => (call.method === 'getUniqueId' ? [] : [{ ...call, trace: traces[at] }]));
      const changed = own.filter(
        ({ method, trace }, at) => !LASTING.has(method) && trace !== own[at === 0 ? 0 : at - 1]?.trace,
      );
      expect(changed).toEqual([]);
    });

    test(`ends the same, whatever fails at any of its ${calls.length} calls`, () => {
      let checked = 0;
      let lost = 0;
      for (const { at, call, disturbance } of cases) {
        const { state, isOvercome, words, failures, before, after } = disturb(prepared, play, disturbance, at);
        checked += before.size;
        lost += [...before].filter(([key, value]) => JSON.stringify(after.get(key)) !== JSON.stringify(value)).length;
        const name = `${call}: ${disturbance.name}`;
        expect([name, isOvercome, words, failures, state]).toEqual([name, true, null, [], undisturbed]);
      }
      tally('faults', { faultsInjected: cases.length, entriesChecked: checked, entriesLost: lost });
      expect(lost).toBe(0);
    });
  });
