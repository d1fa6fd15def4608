// What the officer does: from the dropdown of *Theo dõi nộp*, which works on a phone, and from the menu on the open tab.

import { pasteInto } from '../../local/people';
import { trackingColumns } from '../../src/layout/tracking-columns';
import { clerkOf, type District, district, OFFICER, schools, sendBackFromMenu, serial } from './district';

const open = district({ units: schools(3) });

/** Handed in on 17 November. */
function handedIn(...units: readonly string[]): District {
  const d = open();
  d.at('2026-11-17T10:00:00+07:00');
  for (const unit of units) d.tick(unit);
  d.at('2026-11-18T09:00:00+07:00');
  return d;
}

function openTab(d: District, unit: string, as = OFFICER): void {
  d.google.select(as, { sheetId: d.sheet(`unit:${unit}`).properties.sheetId ?? 0, row: 0, column: 0 });
}

const ways = {
  dropdown: (d: District, unit: string, word: string, reason?: string): void => d.choose(unit, word, reason),
  menu: (d: District, unit: string, word: string, reason?: string): void => {
    openTab(d, unit);
    if (word === 'Trả lại') sendBackFromMenu(d, 'return', unit, reason ?? '');
    else if (word === 'Mở lại') sendBackFromMenu(d, 'reopen', unit, reason ?? '');
    else d.google.run(word === 'Duyệt' ? 'approveOpenTab' : 'proxyOpenTab', OFFICER);
  },
};

describe.each(Object.entries(ways))('by %s', (_, does) => {
  test('approving keeps the tab closed, tells the school on its tab and by mail, and is logged with who', () => {
    const d = handedIn('TH01');
    does(d, 'TH01', 'Duyệt');
    expect(d.tracked('TH01')).toMatchObject({ status: 'Đã duyệt', action: null });
    expect(d.message('TH01')).toMatch(/^ĐÃ DUYỆT lúc 09:00 18\/11\/2026/);
    expect(d.mayType('TH01')).toEqual([OFFICER]);
    expect(d.mailed()).toEqual([`${clerkOf('TH01')} [Đã duyệt]`]);
    expect(d.log().at(-1)).toEqual([OFFICER, 'TH01', 'Duyệt', 'Đã nộp', 'Đã duyệt']);
  });

  test('returning needs a reason, which stands on the tab, in the mail and in the log; the school may type again', () => {
    const d = handedIn('TH01');
    does(d, 'TH01', 'Trả lại', '');
    expect(d.tracked('TH01').status).toBe('Đã nộp');
    expect(d.mailed()).toEqual([]);
    does(d, 'TH01', 'Trả lại', 'Thiếu số hiệu kế hoạch A2');
    expect(d.tracked('TH01')).toMatchObject({ status: 'Trả lại', reason: 'Thiếu số hiệu kế hoạch A2' });
    expect(d.message('TH01')).toContain('Lý do: Thiếu số hiệu kế hoạch A2.');
    expect(d.isTicked('TH01')).toBe(false);
    expect(d.mayType('TH01')).toContain(clerkOf('TH01'));
    expect(d.google.mails[0]?.body).toContain('Lý do: Thiếu số hiệu kế hoạch A2');
    expect(d.log().at(-1)).toEqual([OFFICER, 'TH01', 'Trả lại', 'Đã nộp', 'Trả lại: Thiếu số hiệu kế hoạch A2']);
  });

  test('an approved report can be reopened with a reason, and goes the same way again', () => {
    const d = handedIn('TH01');
    does(d, 'TH01', 'Duyệt');
    does(d, 'TH01', 'Mở lại', 'Số liệu A9 nhập nhầm');
    expect(d.tracked('TH01').status).toBe('Trả lại');
    expect(d.mayType('TH01')).toContain(clerkOf('TH01'));
    expect(d.type(clerkOf('TH01'), 'TH01', 'C2', 0)).toBe(true);
    d.tick('TH01');
    does(d, 'TH01', 'Duyệt');
    expect(d.tracked('TH01').status).toBe('Đã duyệt');
    expect(d.log().map(([, , what]) => what)).toEqual(['Nộp báo cáo', 'Duyệt', 'Mở lại', 'Nộp báo cáo', 'Duyệt']);
  });

  test('entering on behalf is marked with who, until the school confirms by ticking', () => {
    const d = open();
    does(d, 'TH01', 'Nhập thay');
    expect(d.tracked('TH01')).toMatchObject({ status: 'Chưa nộp', proxyBy: OFFICER });
    expect(d.message('TH01')).toContain(`${OFFICER} nhập thay`);
    expect(d.type(OFFICER, 'TH01', 'A9.received', 2)).toBe(true);
    d.tick('TH01');
    expect(d.tracked('TH01')).toMatchObject({ status: 'Đã nộp', proxyBy: null });
  });

  test.each([
    ['Duyệt', 'TH02', 'Chưa nộp'],
    ['Trả lại', 'TH02', 'Chưa nộp'],
    ['Mở lại', 'TH01', 'Đã nộp'],
    ['Nhập thay', 'TH01', 'Đã nộp'],
  ])('%s where the state does not allow it changes nothing and says so', (word, unit, status) => {
    const d = handedIn('TH01');
    const before = d.log().length;
    does(d, unit, word, word === 'Trả lại' || word === 'Mở lại' ? 'Có lý do' : undefined);
    const said = `${d.tracked(unit).answer ?? ''}${d.google.dialogs.at(-1)?.text ?? ''}`;
    expect(said).toContain(`báo cáo đang ở trạng thái “${status}”`);
    expect(d.tracked(unit).status).toBe(status);
    expect(d.log()).toHaveLength(before);
    expect(d.mailed()).toEqual([]);
  });
});

test('a report on time that is returned keeps its first stamp and shows both; an extension makes another on time', () => {
  const d = handedIn('TH01');
  d.choose('TH01', 'Trả lại', 'Bổ sung A9');
  d.at('2026-11-21T08:00:00+07:00');
  d.tick('TH01');
  d.note('TH02', 'extension', '22/11/2026');
  d.tick('TH02');
  d.tick('TH03');
  expect(d.tracked('TH01')).toMatchObject({
    punctuality: 'onTime',
    submittedAt: expect.closeTo(serial('2026-11-17T10:00:00+07:00'), 2),
    lastSubmittedAt: expect.closeTo(serial('2026-11-21T08:00:00+07:00'), 2),
  });
  expect(d.receipt('TH01')).toBe(
    'Biên nhận: nộp lần đầu lúc 10:00 17/11/2026 (Đúng hạn), nộp lại lúc 08:00 21/11/2026.',
  );
  expect(d.tracked('TH02').punctuality).toBe('onTime');
  expect(d.tracked('TH03').punctuality).toBe('late');
});

test('a late report stays late when it is returned and sent again, even with an extension given afterwards', () => {
  const d = open();
  d.at('2026-11-20T08:00:00+07:00');
  d.tick('TH01');
  d.choose('TH01', 'Trả lại', 'Bổ sung A9');
  d.note('TH01', 'extension', '30/11/2026');
  d.tick('TH01');
  expect(d.tracked('TH01')).toMatchObject({ status: 'Đã nộp', punctuality: 'late' });
});

test('the reason of an earlier return does not serve for the next one', () => {
  const d = handedIn('TH01');
  d.choose('TH01', 'Trả lại', 'Lý do lần đầu');
  d.tick('TH01');
  d.choose('TH01', 'Trả lại');
  expect(d.tracked('TH01')).toMatchObject({ status: 'Đã nộp', answer: expect.stringContaining('ghi lý do') });
});

test('a word that was pasted over the dropdown is not understood, said so, and taken away', () => {
  const d = handedIn('TH01');
  const tracking = d.sheet('tracking');
  const row = tracking.cells.findIndex((cells) => cells[0]?.userEnteredValue?.stringValue === 'TH01');
  const spot = { as: OFFICER, sheetId: tracking.properties.sheetId ?? 0, row, column: trackingColumns.action };
  pasteInto(d.google, { ...spot, values: 'Đồng ý' });
  d.google.run('sweepByClock', OFFICER);
  expect(d.tracked('TH01')).toMatchObject({
    action: null,
    answer: 'Không hiểu thao tác “Đồng ý”. Chọn trong danh sách.',
  });
});

test('from the menu, a person who thinks better of it changes nothing', () => {
  const d = handedIn('TH01');
  openTab(d, 'TH01');
  d.google.answer('CANCEL');
  expect(d.google.run('approveOpenTab', OFFICER)).toEqual({ ok: false, message: 'Đã thôi, chưa thay đổi gì.' });
  expect(d.google.run('returnOpenTab', OFFICER)).toMatchObject({ ok: true });
  // The dialog is closed without sending.
  expect(d.tracked('TH01').status).toBe('Đã nộp');
});

test('on a sheet that is no unit’s, the menu asks for one', () => {
  const d = handedIn('TH01');
  d.google.select(OFFICER, { sheetId: d.sheet('settings').properties.sheetId ?? 0, row: 0, column: 0 });
  expect(d.google.run('approveOpenTab', OFFICER)).toMatchObject({
    ok: false,
    message: expect.stringContaining('mở tab của một đơn vị'),
  });
});

test('approving all takes what is clean and leaves what is not', () => {
  const d = handedIn('TH01', 'TH02', 'TH03');
  d.type(OFFICER, 'TH02', 'A9.received', null);
  expect(d.google.run('approveClean', OFFICER)).toEqual({ ok: true, message: 'Đã duyệt 2 báo cáo.' });
  expect(['TH01', 'TH02', 'TH03'].map((unit) => d.tracked(unit).status)).toEqual(['Đã duyệt', 'Đã nộp', 'Đã duyệt']);
  expect(d.mailed()).toHaveLength(2);
});

test('while another run is at work, the menu says so and nothing changes', () => {
  const d = handedIn('TH01');
  openTab(d, 'TH01');
  let answer: unknown = null;
  d.google.faults.beforeCall = ({ method }) => {
    if (method === 'batchUpdate' && answer === null) answer = d.google.run('approveOpenTab', OFFICER);
  };
  d.tick('TH02');
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('Một việc khác đang chạy') });
  expect(d.tracked('TH01').status).toBe('Đã nộp');
});

test('an address that Google does not take keeps nobody else out, is named to the officer, and is not tried for ever', () => {
  const d = handedIn('TH01', 'TH02');
  d.google.faults.beforeCall = ({ method, args }) => {
    const opens = JSON.stringify(args).includes('updateProtectedRange');
    if (method === 'batchUpdate' && opens && JSON.stringify(args).includes(clerkOf('TH01')))
      throw new Error('Invalid user');
  };
  d.note('TH02', 'reason', 'Bổ sung');
  d.google.run('removeTriggers', OFFICER);
  d.choose('TH02', 'Trả lại');
  d.choose('TH01', 'Trả lại', 'Bổ sung');
  d.google.run('sweep', OFFICER);
  expect(d.mayType('TH02')).toContain(clerkOf('TH02'));
  expect(d.tracked('TH01')).toMatchObject({ status: 'Trả lại', answer: expect.stringContaining(clerkOf('TH01')) });
  const calls = d.callsOf(() => d.google.run('sweepByClock', OFFICER));
  expect(calls.filter(({ method }) => method === 'batchUpdate')).toEqual([]);
});
