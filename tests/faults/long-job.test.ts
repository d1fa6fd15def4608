// A job that Google's six minutes do not hold: it stops in good order and the clock goes on with it, or it is killed and goes on all the same.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillSettings, fillUnits, shareWithClerks } from '../../local/demo/fill-workbook';
import { createGoogle, type Google } from '../../local/google';
import { findSheetByRole } from '../../local/scenario/unit-tab';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import type { Workbook } from '../../local/sheets-api/workbook';
import { OFFICER, schools } from '../follow-up/district';
import { Killed, under } from './inject';
import { shortenLists } from './shorten-lists';
import { tally } from './tally';

const MORNING = new Date('2026-10-01T08:00:00+07:00');
const LOG_FIRST_ROW = 3;

/** The bundle as it is pushed but for one figure, the bytes of a batch: so that a small district takes several. */
function withBatchesOf(bytes: number): string {
  const directory = join('out', 'faults-bundle', String(bytes));
  const code = readFileSync(join('dist', 'Code.js'), 'utf8');
  const small = code.replace(/=>\s*\w+\s*\/\s*2\s*\*\*/, `=>${bytes}/2**`);
  if (small === code) throw new Error('the limit of a batch is not where it was in the bundle');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'Code.js'), small);
  return directory;
}

const contentOf = ({ workbook }: Google): string =>
  JSON.stringify(
    [...workbook.sheets]
      .filter(({ properties }) => properties.title !== 'Nhật ký')
      .map(({ properties, cells, protectedRanges, merges, conditionalFormats }) => [
        properties,
        cells,
        [...protectedRanges].sort((a, b) => (a.protectedRangeId ?? 0) - (b.protectedRangeId ?? 0)),
        merges,
        conditionalFormats,
      ]),
  );

const logged = (google: Google): readonly string[] =>
  (findSheetByRole(google, 'log')?.cells ?? [])
    .slice(LOG_FIRST_ROW)
    .map((cells) => cells[3]?.userEnteredValue?.stringValue ?? '')
    .filter((text) => text !== '');

/** Google ends a run without a word; its trigger is there. */
function orBeEnded(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!String(error).includes('Exceeded maximum execution time')) throw error;
  }
}

/** The clock fires what is due, as often as something is. @returns how many runs that were */
function letTheClockRun(google: Google, around: (act: () => unknown) => void = orBeEnded): number {
  for (let runs = 0; ; runs++) {
    const due = google.triggers.find((trigger) => trigger.functionName === 'continueJob' && !google.hasFired(trigger));
    if (!due) return runs;
    if (runs > 40) throw new Error('it goes on for ever');
    google.setNow(new Date(google.now().getTime() + 8 * 60_000));
    around(() => google.fireClock(due));
  }
}

function setUpWith(count: number, bundleDirectory?: string): () => Google {
  const workbook = createWorkbook({ owner: OFFICER });
  const google = createGoogle({ workbook, now: MORNING, officer: OFFICER });
  google.run('setUp', OFFICER);
  fillSettings(google, { year: 2026, deadline: '2026-11-20', deadlineInclusive: false });
  fillUnits(google, schools(count));
  shareWithClerks(google, schools(count));
  shortenLists(google);
  return () => {
    const copy: Workbook = { ...workbook, sheets: workbook.sheets.map((one) => ({ ...one })) };
    return createGoogle({ workbook: copy, now: MORNING, officer: OFFICER, bundleDirectory });
  };
}

type Told = { readonly ok: boolean; readonly message: string };

/** Thirty times slower, all is done within one run. */
const [PAUSING, DEADLY] = [60, 120];

describe('80 units while Google is slow', () => {
  const open = setUpWith(80, withBatchesOf(150_000));
  const whole = open();
  whole.run('generateTabs', OFFICER);
  const slowly = (times: number): Google => {
    const google = open();
    google.faults.secondsOf = (_call, usual) => usual * times;
    return google;
  };
  const expectTheEnd = (google: Google): void => {
    expect(letTheClockRun(google)).toBeGreaterThan(0);
    expect(contentOf(google)).toBe(contentOf(whole));
    expect(logged(google)).toEqual(['Tự chạy tiếp đã xong']);
    expect(google.triggers.filter(({ functionName }) => functionName === 'continueJob')).toEqual([]);
  };

  test('the run stops before its time, says so, and the clock ends it with the same workbook', () => {
    const google = slowly(PAUSING);
    expect(google.run('generateTabs', OFFICER)).toEqual({
      ok: true,
      message: expect.stringMatching(/^Đã ghi \d+\/\d+ phần\. Phần còn lại tự chạy tiếp/),
    });
    expect(google.lastRun?.elapsedSeconds).toBeLessThan(360);
    expectTheEnd(google);
  });

  test('ended by Google within a call, the clock ends it with the same workbook', () => {
    const google = slowly(DEADLY);
    expect(() => google.run('generateTabs', OFFICER)).toThrow('Exceeded maximum execution time');
    google.faults.secondsOf = undefined;
    expectTheEnd(google);
  });
});

describe('a job of many batches', () => {
  const open = setUpWith(4, withBatchesOf(12_000));
  const whole = open();
  const first = whole.calls.length;
  whole.run('generateTabs', OFFICER);
  const calls = whole.calls.slice(first);
  const undisturbed = contentOf(whole);

  test('takes several batches, and leaves neither record nor trigger', () => {
    expect(calls.filter(({ method }) => method === 'batchUpdate').length).toBeGreaterThan(3);
    expect(whole.triggers).toEqual([]);
    expect(logged(whole)).toEqual([]);
  });

  test('killed at any call, it goes on by itself or is as if it had not begun, and ends the same', () => {
    for (const [at] of calls.entries()) {
      const google = open();
      let index = -1;
      let isDead = false;
      const afterCall = (): void => {
        index++;
        isDead ||= index === at;
        if (isDead) throw new Killed();
      };
      const beforeCall = (): void => {
        if (isDead) throw new Killed();
      };
      under(google, { beforeCall, afterCall }, () => google.run('generateTabs', OFFICER));
      const runs = letTheClockRun(google);
      if (runs === 0) google.run('generateTabs', OFFICER);
      expect([at, contentOf(google) === undisturbed]).toEqual([at, true]);
      expect([at, logged(google).length <= 1]).toEqual([at, true]);
      expect([at, google.triggers]).toEqual([at, []]);
    }
    tally('faults', { faultsInjected: calls.length });
  });

  test('killed again and again by the clock, it still ends the same, or gives up with a word', () => {
    const google = open();
    const dieAfterOneWrite = (act: () => unknown): void => {
      let writes = 0;
      const beforeCall: Google['faults']['beforeCall'] = ({ method }) => {
        if (writes >= 1) throw new Killed();
        if (method === 'batchUpdate') writes++;
      };
      under(google, { beforeCall }, act);
    };
    dieAfterOneWrite(() => google.run('generateTabs', OFFICER));
    expect(letTheClockRun(google, dieAfterOneWrite)).toBeGreaterThan(2);
    const told = google.run('generateTabs', OFFICER) as Told;
    expect(told.ok).toBe(true);
    expect(contentOf(google)).toBe(undisturbed);
    expect(google.triggers).toEqual([]);
  });

  test('a job that never comes further gives up, writes it down and tells the officer at the next action', () => {
    const google = open();
    const down = (act: () => unknown): void => {
      const beforeCall: Google['faults']['beforeCall'] = ({ method }) => {
        if (method === 'batchUpdate') throw new Killed();
      };
      under(google, { beforeCall }, act);
    };
    down(() => google.run('generateTabs', OFFICER));
    const runs = letTheClockRun(google, down);
    expect(runs).toBeLessThanOrEqual(13);
    expect(google.triggers).toEqual([]);
    const toldOf = (): string => {
      const from = google.dialogs.length;
      google.run('summarize', OFFICER);
      return google.dialogs
        .slice(from)
        .map(({ text }) => text)
        .join();
    };
    expect(toldOf()).toContain('tự chạy tiếp nhiều lần mà chưa xong');
    expect(toldOf()).not.toContain('tự chạy tiếp');
  });
});
