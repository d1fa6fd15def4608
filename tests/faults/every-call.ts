// Every function of the bundle × every one of its calls × every kind of failure: what people and the clock do next sets it right.

import type { RecordedCall } from '../../local/services/records';
import { faultMessages, fileFaults } from '../../src/ui/fault-messages';
import { type District, reopened } from '../follow-up/district';
import { type Disturbance, disturbances, under } from './inject';
import type { Play } from './play';
import { plays } from './plays';
import { onceFromEachPoint, wayBackOf } from './point';
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

function disturb(d: District, play: Play, { arm, kills, passes }: Disturbance, at: number) {
  const { answer, error } = under(d.google, arm(at), () => play.run(d));
  const failures = kills ? [] : [...d.google.triggerFailures];
  const words = kills || SILENT.has(play.runs) ? null : (badWords(answer) ?? (error ? String(error) : null));
  const { ok, message } = (answer ?? {}) as Told;
  const isInDoubt = play.mayEndInDoubt === true && message === fileFaults.server;
  const isOvercome = !passes || ok !== false || isInDoubt;
  return { isOvercome, words, failures };
}

interface End {
  readonly state: WholeState;
  /** Of the triggers, on the way there. */
  readonly failures: readonly unknown[];
  /** How many entries stood there after the run, and how many of them do not in the end. */
  readonly checked: number;
  readonly lost: number;
}

function playOn(d: District, play: Play): End {
  const { triggerFailures } = d.google;
  const failed = triggerFailures.length;
  const before = entriesIn(d);
  const state = finish(d, play);
  const after = entriesIn(d);
  const lost = [...before].filter(([key, value]) => JSON.stringify(after.get(key)) !== JSON.stringify(value)).length;
  return { state, failures: triggerFailures.slice(failed), checked: before.size, lost };
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
    const d = begin(prepared);
    const goBack = wayBackOf(d);
    const traces: string[] = [];
    const first = d.google.calls.length;
    // The stand-in's own calls are made within others: each trace stands at its call.
    d.google.faults.afterCall = (_call, index) => {
      const { workbook, mails, files, triggers } = d.google;
      traces[index - first] =
        `${workbook.revision} ${mails.length} ${files.length} ${triggers.map(({ uid }) => uid).join()}`;
    };
    const calls = d.callsOf(() => play.run(d));
    d.google.faults.afterCall = undefined;
    const undisturbed = finish(d, play);
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
      const endOf = onceFromEachPoint((story) => playOn(story, play));
      let [checkedInAll, lostInAll] = [0, 0];
      for (const { at, call, disturbance } of cases) {
        goBack();
        const { isOvercome, words, failures } = disturb(d, play, disturbance, at);
        const { state, failures: later, checked, lost } = endOf(d, undefined);
        checkedInAll += checked;
        lostInAll += lost;
        const name = `${call}: ${disturbance.name}`;
        expect([name, isOvercome, words, failures, later, state]).toEqual([name, true, null, [], [], undisturbed]);
      }
      tally('faults', { faultsInjected: cases.length, entriesChecked: checkedInAll, entriesLost: lostInAll });
      expect(lostInAll).toBe(0);
    });
  });
