// A whole autumn for 36 schools and the department, day by day: drafts, slips, returns, an extension, late ones, approvals, reminders.

import { exportTables } from '../../local/demo/export-tables';
import { recordsOf } from '../scenarios/play-scenario';
import { clerkOf, codeOf, type District, district, OFFICER, schools } from './district';

const range = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => codeOf(first - 1 + index));

const units = [
  { code: 'PGD', name: 'Phòng Giáo dục', level: 'P', editors: [clerkOf('PGD')] },
  ...schools(36).map((unit) => (unit.code === 'TH36' ? { ...unit, editors: [] } : unit)),
];
const codes = units.map(({ code }) => code);
const open = district({ units, drafts: ['TH34', 'TH35', 'TH36'] });

const tick = (d: District, ...those: readonly string[]): void => {
  for (const code of those) d.tick(code);
};

/** What happens on each day of November, after the morning's reminders. */
const story: Readonly<Record<number, (d: District) => void>> = {
  5: (d) => tick(d, ...range(1, 5)),
  10: (d) => tick(d, ...range(6, 10)),
  11: (d) => {
    d.type(clerkOf('TH11'), 'TH11', 'A9.received', null);
    tick(d, 'TH11');
  },
  12: (d) => {
    for (const code of range(1, 3)) d.choose(code, 'Duyệt');
    d.choose('TH04', 'Trả lại', 'Thiếu số hiệu kế hoạch A2');
  },
  13: (d) => {
    d.type(clerkOf('TH11'), 'TH11', 'A9.received', 2);
    tick(d, 'TH11');
  },
  14: (d) => {
    d.type(clerkOf('TH34'), 'TH34', 'A1', 'Có');
    d.type(clerkOf('TH34'), 'TH34', 'C2', 0);
  },
  15: (d) => d.note('TH30', 'extension', '23/11/2026'),
  16: (d) => tick(d, 'TH04'),
  17: (d) => tick(d, ...range(12, 20)),
  18: (d) => tick(d, ...range(21, 28), 'PGD'),
  19: (d) => {
    d.at('2026-11-19T23:59:00+07:00');
    tick(d, 'TH29');
  },
  20: (d) => tick(d, 'TH31'),
  21: (d) => d.choose('TH31', 'Trả lại', 'Giải trình C2 chưa rõ'),
  22: (d) => tick(d, 'TH31', 'TH30', 'TH32'),
  23: (d) => {
    d.google.run('approveClean', OFFICER);
    d.choose('TH05', 'Mở lại', 'Nhà trường xin sửa A4');
  },
  24: (d) => tick(d, 'TH05'),
  26: (d) => d.choose('TH33', 'Nhập thay'),
  27: (d) => tick(d, 'TH33'),
};

interface Evening {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

/** By the stamps that the officer sees. A report that was sent back keeps its stamp. */
function evening(d: District): Evening {
  const stamps = codes.map((code) => d.tracked(code).punctuality);
  const count = (stamp: string | null): number => stamps.filter((one) => one === stamp).length;
  return { onTime: count('onTime'), late: count('late'), missing: count(null) };
}

const d = open();
const reminded = new Map<number, readonly string[]>();
const evenings = new Map<number, Evening>();
const words = new Map<number, readonly unknown[]>();
for (let day = 2; day <= 27; day++) {
  const at = (time: string): void => d.at(`2026-11-${String(day).padStart(2, '0')}T${time}+07:00`);
  const mailsBefore = d.google.mails.length;
  at('07:00:00');
  d.google.run('remindByClock', OFFICER);
  const mails = d.google.mails.slice(mailsBefore).filter(({ subject }) => subject.startsWith('[Nhắc nộp]'));
  if (mails.length > 0)
    reminded.set(
      day,
      mails.map(({ to }) => to.replace('@example.edu.vn', '').toUpperCase()),
    );
  at('14:00:00');
  story[day]?.(d);
  d.google.run('sweepByClock', OFFICER);
  evenings.set(day, evening(d));
  if ([19, 20, 24].includes(day))
    words.set(
      day,
      codes.map((code) => d.shown(code, 'timeliness')),
    );
}
const tables = exportTables(d.google);

test('no trigger failed', () => {
  expect(d.google.triggerFailures).toEqual([]);
});

test('on time + late + missing is everybody, on every day', () => {
  for (const { onTime, late, missing } of evenings.values()) expect(onTime + late + missing).toBe(37);
  expect(evenings.get(10)).toEqual({ onTime: 10, late: 0, missing: 27 });
  expect(evenings.get(13)).toEqual({ onTime: 11, late: 0, missing: 26 });
  expect(evenings.get(19)).toEqual({ onTime: 30, late: 0, missing: 7 });
  expect(evenings.get(20)).toEqual({ onTime: 30, late: 1, missing: 6 });
  expect(evenings.get(22)).toEqual({ onTime: 31, late: 2, missing: 4 });
  expect(evenings.get(27)).toEqual({ onTime: 31, late: 3, missing: 3 });
});

test('the sheet says in words what the stamps say; the extended unit is not overdue before its own day', () => {
  const count = (day: number, word: string): number => (words.get(day) ?? []).filter((one) => one === word).length;
  const counts = (day: number): readonly number[] =>
    ['Đúng hạn', 'Trễ hạn', 'Chưa đến hạn', 'Quá hạn'].map((word) => count(day, word));
  expect(counts(19)).toEqual([30, 0, 7, 0]);
  expect(counts(20)).toEqual([30, 1, 1, 5]);
  expect(counts(24)).toEqual([31, 2, 0, 4]);
});

test('reminders went out on the right days, to those who were missing or sent back, in that order', () => {
  expect([...reminded.keys()]).toEqual([12, 16, 18, 20, 22, 26]);
  expect(reminded.get(12)).toEqual(['PGD', ...range(11, 35)]);
  expect(reminded.get(16)).toEqual(['PGD', ...range(12, 35), 'TH04']);
  expect(reminded.get(18)).toEqual(['PGD', ...range(21, 29), ...range(31, 35)]);
  expect(reminded.get(20)).toEqual(range(30, 35));
  expect(reminded.get(22)).toEqual(['TH30', ...range(32, 35), 'TH31']);
  expect(reminded.get(26)).toEqual(range(33, 35));
});

test('every other mail is a return, a reopening or an approval; the officer has one digest a day of reminders', () => {
  const of = (subject: string): readonly string[] =>
    d.google.mails.filter((mail) => mail.subject.startsWith(subject)).map(({ to }) => to);
  expect(of('[Trả lại]')).toEqual(['TH04', 'TH31', 'TH05'].map(clerkOf));
  expect(new Set(of('[Đã duyệt]'))).toEqual(new Set(['PGD', ...range(1, 32)].map(clerkOf)));
  expect(of('[Đã duyệt]')).toHaveLength(33);
  expect(of('[Báo cáo chỉ tiêu 2026]')).toEqual(Array.from({ length: 6 }, () => OFFICER));
  expect(d.google.mails.filter(({ to }) => to === OFFICER).at(-1)?.subject).toContain('Đã nộp 33/37; đã nhắc 3 đơn vị');
});

test('in the end the states are those of the story', () => {
  const status = (code: string): unknown => d.tracked(code).status;
  for (const code of ['PGD', ...range(1, 4), ...range(6, 32)]) expect([code, status(code)]).toEqual([code, 'Đã duyệt']);
  for (const code of ['TH05', 'TH33']) expect([code, status(code)]).toEqual([code, 'Đã nộp']);
  for (const code of range(34, 36)) expect([code, status(code)]).toEqual([code, 'Chưa nộp']);
  expect(d.receipt('TH04')).toMatch(/nộp lần đầu lúc 14:00 05\/11\/2026 \(Đúng hạn\), nộp lại lúc 14:00 16\/11\/2026/);
  expect(d.receipt('TH31')).toMatch(/nộp lần đầu lúc 14:00 20\/11\/2026 \(Trễ hạn\), nộp lại lúc 14:00 22\/11\/2026/);
  expect(d.tracked('TH33')).toMatchObject({ punctuality: 'late', proxyBy: null });
});

test('the log has one row an event', () => {
  const counts = new Map<unknown, number>();
  for (const [, , what] of d.log()) counts.set(what, (counts.get(what) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    'Nộp báo cáo': 34 + 3,
    'Đánh dấu nộp, còn lỗi': 1,
    Duyệt: 33,
    'Trả lại': 2,
    'Mở lại': 1,
    'Nhập thay': 1,
    'Gửi thư nhắc': [...reminded.values()].flat().length,
  });
  expect(
    d
      .log()
      .filter(([, unit]) => unit === 'TH31')
      .map(([, , what]) => what),
  ).toEqual([
    ...Array.from({ length: 4 }, () => 'Gửi thư nhắc'),
    'Nộp báo cáo',
    'Trả lại',
    'Gửi thư nhắc',
    'Nộp báo cáo',
    'Duyệt',
  ]);
});

test('code and formula give every unit the same verdicts, and R1 is met by those on time alone', () => {
  const verdicts = recordsOf(tables.verdicts);
  expect(verdicts.filter(({ byCode, byFormula }) => byCode !== byFormula)).toEqual([]);
  const r1 = verdicts.filter(({ indicator, byCode }) => indicator === 'R1' && byCode === 'met').map(({ unit }) => unit);
  expect(r1).toEqual(range(1, 30));
  expect(recordsOf(tables.rollups).find(({ indicator }) => indicator === 'R1')).toMatchObject({
    inScope: 36,
    met: 30,
    verdict: 'notMet',
  });
  const statusOf = new Map(recordsOf(tables.facts).map(({ unit, status }) => [unit, status]));
  expect(codes.filter((code) => statusOf.get(code) !== d.tracked(code).status)).toEqual([]);
});
