// A run is stopped after every single call in turn, and what comes next sets it right: the end is the same as without the stop.

import { type District, district, OFFICER, reopened, schools, sendBackFromMenu, writesIn } from './district';
import { type EndState, endState } from './end-state';
import { dieAfter, dieBefore, failOnce } from './interrupt';

const open = district({ units: schools(5).map((unit) => (unit.code === 'TH05' ? { ...unit, editors: [] } : unit)) });
const NOON = '2026-11-12T12:00:00+07:00';
const SOON = '2026-11-12T12:10:00+07:00';

interface Play {
  /** Brings the district to where the run begins; mails and triggers begin anew after it. */
  readonly prepare: (d: District) => void;
  /** The run that is stopped. */
  readonly run: (d: District) => void;
  /** What people and the clock do next. By default the sweep. */
  readonly again?: (d: District) => void;
}

const sweep = (d: District): void => {
  d.google.run('sweepByClock', OFFICER);
};
const remind = (d: District): void => {
  d.google.run('remindByClock', OFFICER);
};
const handIn = (d: District): void => {
  for (const unit of ['TH01', 'TH03', 'TH04']) d.tick(unit);
};
/** The officer sees that it stopped, looks again after the next sweep, and does it over. */
const doneOver =
  (run: (d: District) => void) =>
  (d: District): void => {
    sweep(d);
    run(d);
  };

const returnOnTab = (d: District): void => {
  sendBackFromMenu(d, 'return', 'TH01', 'Xem lại A9');
};
const approveAll = (d: District): void => {
  d.google.run('approveClean', OFFICER);
};

const plays: Readonly<Record<string, Play>> = {
  'a tick that is received': { prepare: () => undefined, run: (d) => d.tick('TH01') },
  'a tick that is turned away': {
    prepare: (d) => d.type(OFFICER, 'TH02', 'A9.received', null),
    run: (d) => d.tick('TH02'),
  },
  'a return by dropdown': {
    prepare: (d) => {
      handIn(d);
      d.note('TH01', 'reason', 'Xem lại A9');
    },
    run: (d) => d.choose('TH01', 'Trả lại'),
  },
  'an approval by dropdown': { prepare: handIn, run: (d) => d.choose('TH01', 'Duyệt') },
  'a return from the menu': { prepare: handIn, run: returnOnTab, again: doneOver(returnOnTab) },
  'approving all that is clean': { prepare: handIn, run: approveAll, again: doneOver(approveAll) },
  'a sweep with ticks, commands and a slip': {
    prepare: (d) => {
      handIn(d);
      d.google.run('removeTriggers', OFFICER);
      d.type(OFFICER, 'TH02', 'A9.received', null);
      d.tick('TH02');
      d.tick('TH05');
      d.choose('TH03', 'Trả lại', 'Xem lại A9');
      d.choose('TH04', 'Duyệt');
      d.choose('TH01', 'Mở lại', 'Chưa duyệt mà mở');
    },
    run: sweep,
  },
  'reminders, and the same again': {
    prepare: (d) => {
      handIn(d);
      d.choose('TH01', 'Trả lại', 'Xem lại A9');
    },
    run: remind,
    again: remind,
  },
  'reminders, a sweep, and reminders again': {
    prepare: handIn,
    run: remind,
    again: (d) => {
      sweep(d);
      remind(d);
    },
  },
};

const begin = (prepared: District): District => {
  const d = reopened(prepared);
  d.at(NOON);
  return d;
};

/** What is there once people and the clock have gone on. */
function finish(d: District, { again = sweep }: Play): EndState {
  d.at(SOON);
  again(d);
  return endState(d);
}

/** What outlives a run are the workbook, the properties and the mails; all other calls leave nothing behind. */
const LASTING = new Set(['batchUpdate', 'setProperty', 'setProperties', 'deleteProperty', 'sendEmail']);

describe.each(Object.entries(plays))('%s', (_, play) => {
  const prepared = open();
  prepared.at('2026-11-10T08:00:00+07:00');
  play.prepare(prepared);
  const whole = begin(prepared);
  const traces: string[] = [];
  whole.google.faults.afterCall = () => {
    traces.push(`${whole.google.workbook.revision} ${whole.google.mails.length}`);
  };
  const calls = whole.callsOf(() => play.run(whole));
  whole.google.faults.afterCall = undefined;
  const undisturbed = finish(whole, play);

  test('is at rest then: another sweep writes nothing', () => {
    expect(writesIn(whole.callsOf(() => sweep(whole)))).toBe(0);
    expect(endState(whole)).toEqual(undisturbed);
  });

  test('ends the same when it is stopped before its first call', () => {
    const d = begin(prepared);
    dieBefore(
      d.google,
      () => true,
      () => play.run(d),
    );
    expect(finish(d, play)).toEqual(undisturbed);
  });

  test(`ends the same when it is stopped after any of its ${calls.length} calls`, () => {
    for (const [index, { service, method }] of calls.entries()) {
      const name = `${index} ${service}.${method}`;
      // To stop after a call that leaves nothing behind is to stop after the call before it.
      if (!LASTING.has(method)) {
        expect([name, traces[index]]).toEqual([name, traces[index - 1] ?? traces[index]]);
        continue;
      }
      const d = begin(prepared);
      const stopped = dieAfter(
        d.google,
        (_call, at) => at === index,
        () => play.run(d),
      );
      expect([name, stopped, finish(d, play)]).toEqual([name, true, undisturbed]);
    }
  });

  test('ends the same when a call to Sheets is refused, or carried out and its answer lost', () => {
    for (const [index, { service, method }] of calls.entries()) {
      if (!service.startsWith('Sheets')) continue;
      for (const carriedOut of method === 'batchUpdate' ? [false, true] : [false]) {
        const d = begin(prepared);
        failOnce(d.google, index, carriedOut, () => play.run(d));
        expect([index, method, carriedOut, finish(d, play)]).toEqual([index, method, carriedOut, undisturbed]);
      }
    }
  });
});
