// Reminders: on which days, to whom, within the day's mails, never twice; the digest; what the mails and the chat message say.

import { clerkOf, codeOf, type District, district, OFFICER, schools } from './district';
import { dieAfter, dieBefore } from './interrupt';

const NAME = 'Trường "Hoa & Mai" <b>';
const BODY = 'Phòng <i>GD&ĐT';
const units = [
  { code: 'TH01', name: NAME, level: 'TH', tab: 'TH01', editors: [clerkOf('TH01')] },
  { code: 'TH02', name: 'Trường TH số 2', level: 'TH', editors: [clerkOf('TH02'), 'hieupho@example.edu.vn'] },
  { code: 'TH03', name: 'Trường TH số 3', level: 'TH', editors: [] },
  ...schools(5).slice(3),
];
const open = district({ units, filled: false, settings: { managingBody: BODY } });
const openFilled = district({ units: schools(2) });
const openMany = district({ units: schools(150), filled: false });

const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T07:10:00+07:00`;

/** The daily trigger. @returns to whom a reminder went that day */
function remindOn(d: District, day: number): readonly string[] {
  const before = d.google.mails.length;
  d.at(on(day));
  const trigger = d.google.triggers.find(({ functionName }) => functionName === 'remindByClock');
  if (trigger) d.google.fireClock(trigger);
  return reminded(d).slice(reminded({ ...d, google: { ...d.google, mails: d.google.mails.slice(0, before) } }).length);
}
const reminded = ({ google }: Pick<District, 'google'>): readonly string[] =>
  google.mails.filter(({ subject }) => subject.startsWith('[Nhắc nộp]')).map(({ to }) => to);
const digests = ({ google }: District) => google.mails.filter(({ to }) => to === OFFICER);

test('mails go out 7, 3 and 1 days before and 1, 3 and 7 days after the last day, and on no other', () => {
  const d = open();
  const days = Array.from({ length: 22 }, (_, index) => 8 + index);
  const sent = days.filter((day) => remindOn(d, day).length > 0);
  expect(sent).toEqual([12, 16, 18, 20, 22, 26]);
  expect(digests(d)).toHaveLength(6);
});

test('the days are a setting', () => {
  const d = district({ units: schools(1), filled: false, settings: { remindBefore: '5, 0', remindAfter: '2' } })();
  expect([14, 15, 16, 18, 19, 20, 21, 22].filter((day) => remindOn(d, day).length > 0)).toEqual([14, 19, 21]);
});

test('an extension moves a unit’s days', () => {
  const d = open();
  d.note('TH04', 'extension', '22/11/2026');
  expect(remindOn(d, 12)).not.toContain(clerkOf('TH04'));
  expect(remindOn(d, 15)).toEqual([clerkOf('TH04')]);
  expect(d.google.mails.at(-2)?.body).toContain('gia hạn đến hết ngày 22/11/2026 (còn 7 ngày)');
});

test('only units that are missing or were sent back are reminded, the missing first', () => {
  const d = openFilled();
  d.at('2026-11-10T08:00:00+07:00');
  d.tick('TH01');
  expect(remindOn(d, 12)).toEqual([clerkOf('TH02')]);
  d.choose('TH01', 'Trả lại', 'Bổ sung A9');
  expect(remindOn(d, 16)).toEqual([clerkOf('TH02'), clerkOf('TH01')]);
  expect(
    d.google.mails.find(({ to, subject }) => to === clerkOf('TH01') && subject.startsWith('[Nhắc'))?.body,
  ).toContain('đã được trả lại để bổ sung');
  d.tick('TH01');
  d.tick('TH02');
  expect(remindOn(d, 18)).toEqual([]);
});

test('never twice on a day, whoever asks', () => {
  const d = open();
  expect(remindOn(d, 12)).toHaveLength(4);
  expect(remindOn(d, 12)).toEqual([]);
  expect(d.google.run('remind', OFFICER)).toEqual({ ok: true, message: 'Hôm nay không có đơn vị nào cần nhắc.' });
  expect(digests(d)).toHaveLength(1);
  expect(d.tracked('TH01').remindedOn).not.toBeNull();
  expect(d.log().filter(([, , what]) => what === 'Gửi thư nhắc')).toHaveLength(4);
});

test('a reminder says what is still blank, how many days are left, and links to the tab; all of it escaped', () => {
  const d = open();
  remindOn(d, 12);
  const mail = d.google.mails.find(({ to }) => to === clerkOf('TH01'));
  expect(mail?.subject).toBe('[Nhắc nộp] Báo cáo chỉ tiêu năm 2026: còn 7 ngày');
  expect(mail?.body).toContain(`Kính gửi ${NAME},`);
  expect(mail?.body).toMatch(/Còn \d+ ô cần nhập:\n {2}- A1: /);
  expect(mail?.body).toContain('trước ngày 20/11/2026 (còn 7 ngày)');
  const link = `#gid=${d.sheet('unit:TH01').properties.sheetId}`;
  expect(mail?.body).toContain(link);
  expect(mail?.htmlBody).toContain(`${link}">Mở tab của đơn vị</a>`);
  expect(mail?.htmlBody).toContain('Trường &quot;Hoa &amp; Mai&quot; &lt;b&gt;');
  expect(mail?.htmlBody).toContain('Phòng &lt;i&gt;GD&amp;ĐT');
  expect(mail?.htmlBody).not.toMatch(/<(b|i)>/);
});

test('the mail of a return carries the reason, escaped', () => {
  const d = openFilled();
  d.tick('TH01');
  d.choose('TH01', 'Trả lại', '<script>alert("A9")</script> & xem lại');
  const [mail] = d.google.mails;
  expect(mail?.htmlBody).toContain('&lt;script&gt;alert(&quot;A9&quot;)&lt;/script&gt; &amp; xem lại');
  expect(mail?.htmlBody).not.toContain('<script');
  expect(mail?.body).toContain('Lý do: <script>');
});

test('the digest counts and names: handed in, reminded, without an address', () => {
  const d = open();
  remindOn(d, 12);
  const [digest] = digests(d);
  expect(digest?.subject).toBe('[Báo cáo chỉ tiêu 2026] Đã nộp 0/5; đã nhắc 4 đơn vị');
  expect(digest?.body).toContain('1 đơn vị chưa nộp nhưng không có email:\n  - Trường TH số 3');
  expect(digest?.htmlBody).toContain('<li>Trường &quot;Hoa &amp; Mai&quot; &lt;b&gt;</li>');
  expect(digest?.body).toContain('Mở sổ chỉ tiêu: ');
});

test('an address that Google refuses is named to the officer and logged; the others get their mail', () => {
  const d = open();
  d.google.faults.beforeCall = ({ method, args }) => {
    if (method === 'sendEmail' && JSON.stringify(args).includes(clerkOf('TH04'))) throw new Error('Invalid email');
  };
  expect(remindOn(d, 12)).toHaveLength(3);
  expect(d.tracked('TH04').answer).toBe('Không gửi được thư tới đơn vị. Kiểm tra cột Email nhập liệu ở sheet Đơn vị.');
  expect(d.log().at(-1)?.slice(1, 3)).toEqual(['TH04', 'Thư không gửi được']);
  expect(digests(d)).toHaveLength(1);
});

test('150 units and 100 mails a day: the rest goes next day, the missing before those sent back, each once', () => {
  const d = openMany();
  for (const index of [0, 1, 2]) d.note(codeOf(index), 'status', 'Trả lại');
  const first = remindOn(d, 12);
  expect(first).toHaveLength(99);
  expect(first).not.toContain(clerkOf('TH01'));
  expect(digests(d)[0]?.body).toContain('ngày mai gửi tiếp 51 đơn vị');
  expect(d.google.run('remind', OFFICER)).toMatchObject({
    message: expect.stringContaining('51 đơn vị sẽ được nhắc ngày mai'),
  });
  expect(d.google.mails).toHaveLength(100);
  const second = remindOn(d, 13);
  expect(second).toHaveLength(51);
  expect(second.slice(-3)).toEqual(['TH01', 'TH02', 'TH03'].map(clerkOf));
  expect(new Set([...first, ...second]).size).toBe(150);
  expect(remindOn(d, 14)).toEqual([]);
});

test('mails that other things left over come out of the same 100', () => {
  const d = openMany();
  d.note('TH01', 'status', 'Đã nộp');
  d.at(on(12));
  d.google.run('remind', OFFICER);
  const before = d.google.mails.length;
  expect(before).toBe(100);
  d.choose('TH01', 'Duyệt');
  expect(d.google.mails).toHaveLength(100);
  remindOn(d, 13);
  expect(d.mailed().slice(before)).toContain(`${clerkOf('TH01')} [Đã duyệt]`);
  expect(d.google.mails.slice(before)).toHaveLength(1 + 50 + 1);
});

describe.each([
  ['after', dieAfter],
  ['before', dieBefore],
] as const)('a run that dies %s the 40th mail', (_, die) => {
  const killed = (): District => {
    const d = openMany();
    d.at(on(12));
    let mails = 0;
    die(
      d.google,
      ({ method }) => method === 'sendEmail' && ++mails === 40,
      () => d.google.run('remind', OFFICER),
    );
    return d;
  };

  test('is finished by the next sweep: every mail once, and the quota kept', () => {
    const d = killed();
    d.google.run('sweepByClock', OFFICER);
    expect(new Set(reminded(d)).size).toBe(99);
    expect(reminded(d)).toHaveLength(99);
    expect(digests(d)[0]?.subject).toContain('đã nhắc 99 đơn vị');
    d.google.run('remind', OFFICER);
    expect(d.google.mails).toHaveLength(100);
  });

  test('and is found only next day: whoever was not reached is reached then, and only the one in doubt again', () => {
    const d = killed();
    const days = [reminded(d), remindOn(d, 13), remindOn(d, 14)];
    expect(days[1]).toHaveLength(99);
    expect(new Set(days.flat()).size).toBe(150);
    expect(days.flat().length).toBeLessThanOrEqual(151);
    for (const day of days) expect(new Set(day).size).toBe(day.length);
  });
});

/** What it answers, and every dialog that it shows. */
function showChat(d: District) {
  const before = d.google.dialogs.length;
  const { message } = d.google.run('showChatMessage', OFFICER) as { message: string };
  return { message, shown: d.google.dialogs.slice(before) };
}

test('the chat message names only those who are missing or were sent back, in a dialog that runs nothing of it', () => {
  const d = open();
  d.note('TH02', 'status', 'Đã nộp');
  d.note('TH04', 'status', 'Trả lại');
  const { message, shown } = showChat(d);
  expect(message).toContain(`Chưa nộp (3):\n1. ${NAME}\n2. Trường TH số 3\n3. Trường TH số 5`);
  expect(message).toContain('Cần bổ sung và nộp lại (1):\n1. Trường TH số 4');
  expect(message).not.toContain('Trường TH số 2');
  const html = shown.find(({ kind }) => kind === 'dialog')?.html ?? '';
  expect(html).toContain('Trường &quot;Hoa &amp; Mai&quot; &lt;b&gt;');
  expect(html).toContain('Sao chép');
  expect(shown.map(({ kind }) => kind)).toEqual(['dialog']);
});

test('when everybody has handed in there is nobody to name', () => {
  const d = openFilled();
  d.tick('TH01');
  d.tick('TH02');
  const { message, shown } = showChat(d);
  expect(message).toContain('không có ai để đôn đốc');
  expect(shown.map(({ kind }) => kind)).toEqual(['alert']);
});
