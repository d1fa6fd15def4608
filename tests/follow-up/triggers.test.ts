// The triggers: installed once, owned by one account, found again, removed on request, handed over to another officer.

import { createGoogle } from '../../local/google';
import type { InstalledTrigger } from '../../local/services/machine';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import { clerkOf, type District, district, OFFICER, schools, sendBackFromMenu } from './district';
import { dieAfter } from './interrupt';

const open = district({ units: schools(2) });
const SUCCESSOR = 'canbo2@example.edu.vn';

const installed = ({ google }: Pick<District, 'google'>): readonly string[] =>
  google.triggers.map(({ owner, functionName, schedule }) => `${owner} ${functionName} ${schedule}`.trim());
const ofOwner = (owner: string): readonly string[] => [
  `${owner} onSheetEdit`,
  expect.stringMatching(new RegExp(`^${owner} sweepByClock everyMinutes\\(10\\)`)),
  expect.stringMatching(new RegExp(`^${owner} remindByClock .*everyDays\\(1\\).*atHour\\(7\\)`)),
];
const ownersOf = ({ google }: District): ReadonlySet<string> => new Set(google.triggers.map(({ owner }) => owner));
const said = (d: District): string => d.google.dialogs.at(-1)?.text ?? '';

/** A second officer with whom the file is shared, who is not its owner. */
function withSuccessor(): District {
  const d = open();
  d.google.workbook.editors = [...d.google.workbook.editors, SUCCESSOR];
  return d;
}

function handOver(d: District): void {
  d.google.answer({ text: ` ${SUCCESSOR.toUpperCase()} ` });
  d.google.run('handOver', OFFICER);
  d.google.run('handOver', SUCCESSOR);
}

test('set-up installs all three once and says on which account they run', () => {
  const google = createGoogle({
    workbook: createWorkbook({ owner: OFFICER }),
    now: new Date('2026-10-01T08:00:00+07:00'),
    officer: OFFICER,
  });
  expect(google.run('setUp', OFFICER)).toMatchObject({
    message: expect.stringContaining(`Chạy bằng tài khoản ${OFFICER}`),
  });
  google.run('setUp', OFFICER);
  google.run('installTriggers', OFFICER);
  expect(installed({ google })).toEqual(ofOwner(OFFICER));
});

test('a trigger that was deleted by hand comes back, the others stay as they are', () => {
  const d = open();
  const [kept] = d.google.triggers;
  (d.google.triggers as InstalledTrigger[]).splice(1, 2);
  d.google.run('installTriggers', OFFICER);
  expect(installed(d)).toEqual(ofOwner(OFFICER));
  expect(d.google.triggers[0]).toBe(kept);
});

test('without any trigger, nothing is lost: the menu receives and reminds', () => {
  const d = open();
  d.google.run('removeTriggers', OFFICER);
  expect(d.google.triggers).toEqual([]);
  d.tick('TH01');
  expect(d.tracked('TH01').status).toBe('Chưa nộp');
  d.google.run('sweep', OFFICER);
  expect(d.tracked('TH01').status).toBe('Đã nộp');
});

test('a second officer is told whose they are, and cannot switch them off', () => {
  const d = withSuccessor();
  d.google.run('installTriggers', SUCCESSOR);
  expect(said(d)).toContain(`Đang chạy bằng tài khoản ${OFFICER}`);
  expect(d.google.run('removeTriggers', SUCCESSOR)).toMatchObject({
    ok: false,
    message: expect.stringContaining(OFFICER),
  });
  expect(installed(d)).toEqual(ofOwner(OFFICER));
});

test('nobody takes over without rights on every sheet: they are told how to get them', () => {
  const d = withSuccessor();
  expect(d.google.run('handOver', SUCCESSOR)).toMatchObject({
    ok: false,
    message: expect.stringContaining(`Cán bộ cũ (${OFFICER})`),
  });
  expect(installed(d)).toEqual(ofOwner(OFFICER));
});

test.each(['', 'không phải email'])('the owner who names “%s” as successor changes nothing', (text) => {
  const d = withSuccessor();
  d.google.answer({ text });
  const calls = d.callsOf(() => {
    expect(d.google.run('handOver', OFFICER)).toMatchObject({
      ok: false,
      message: expect.stringContaining('không phải là địa chỉ email'),
    });
  });
  expect(calls.filter(({ method }) => method === 'batchUpdate')).toEqual([]);
});

test('handed over, everything runs on the new account, and the old account’s triggers remove themselves', () => {
  const d = withSuccessor();
  handOver(d);
  expect(said(d)).toContain(`nay chạy bằng tài khoản ${SUCCESSOR}`);
  const stale = d.google.triggers.find(
    ({ owner, functionName }) => owner === OFFICER && functionName === 'sweepByClock',
  );
  if (stale) d.google.fireClock(stale);
  expect(installed(d)).toEqual(ofOwner(SUCCESSOR));
});

test('the old account’s edit trigger steps back too, and the tick is received once', () => {
  const d = withSuccessor();
  handOver(d);
  d.tick('TH01');
  expect(d.tracked('TH01').status).toBe('Đã nộp');
  expect(d.log()).toHaveLength(1);
  expect(installed(d)).toEqual(ofOwner(SUCCESSOR));
});

test('the successor, no owner of the file, receives, returns and approves; nobody loses rights and no school gains any', () => {
  const d = withSuccessor();
  handOver(d);
  d.tick('TH01');
  d.tick('TH02');
  d.choose('TH01', 'Trả lại', 'Bổ sung A9', SUCCESSOR);
  d.choose('TH02', 'Duyệt', undefined, SUCCESSOR);
  expect(d.google.triggerFailures).toEqual([]);
  expect(d.mayType('TH01')).toEqual([SUCCESSOR, OFFICER, clerkOf('TH01')]);
  expect(d.mayType('TH02')).toEqual([SUCCESSOR, OFFICER]);
  sendBackFromMenu(d, 'reopen', 'TH02', 'Nhà trường xin sửa');
  expect(d.mayType('TH02')).toEqual([SUCCESSOR, OFFICER, clerkOf('TH02')]);
  const before = d.log().length;
  d.google.run('sweep', SUCCESSOR);
  d.google.run('sweep', OFFICER);
  expect(d.log()).toHaveLength(before);
  expect(d.mayType('TH01')).toEqual([SUCCESSOR, OFFICER, clerkOf('TH01')]);
});

test('handed back, it runs on the first account again', () => {
  const d = withSuccessor();
  handOver(d);
  d.google.run('sweepByClock', OFFICER);
  d.google.answer({ text: OFFICER });
  d.google.run('handOver', SUCCESSOR);
  d.google.run('handOver', OFFICER);
  d.google.run('sweepByClock', SUCCESSOR);
  expect(installed(d)).toEqual(ofOwner(OFFICER));
});

test('each removes their own and finds them again', () => {
  const d = open();
  d.google.run('removeTriggers', OFFICER);
  expect(said(d)).toContain('Đã tắt');
  d.google.run('installTriggers', OFFICER);
  d.google.run('installTriggers', OFFICER);
  expect(said(d)).toContain('Đang bật');
  expect(installed(d)).toEqual(ofOwner(OFFICER));
});

test.each(['installTriggers', 'handOver'])(
  '%s, stopped after any of its calls and done again, leaves one of each',
  (run) => {
    const fresh = (): District => {
      const d = withSuccessor();
      if (run === 'handOver') {
        d.google.answer({ text: SUCCESSOR });
        d.google.run('handOver', OFFICER);
      } else d.google.run('removeTriggers', OFFICER);
      return d;
    };
    const who = run === 'handOver' ? SUCCESSOR : OFFICER;
    const whole = fresh();
    const calls = whole.callsOf(() => whole.google.run(run, who)).length;
    for (let index = 0; index < calls; index++) {
      const d = fresh();
      dieAfter(
        d.google,
        (_call, at) => at === index,
        () => d.google.run(run, who),
      );
      if (run === 'handOver') for (const owner of [OFFICER, SUCCESSOR]) d.google.run('sweepByClock', owner);
      d.google.run('installTriggers', who);
      if (ownersOf(d).has(OFFICER) && run === 'handOver') d.google.run(run, who);
      d.google.run('sweepByClock', OFFICER);
      expect([index, installed(d)]).toEqual([index, ofOwner(who)]);
    }
  },
);
