// Scenarios: what is well-formed, and how a story is played.

import type { Google } from '../../local/google';
import type { Scenario } from '../../local/scenario/model';
import { parseScenario, parseScenarioText, ScenarioError } from '../../local/scenario/parse-scenario';
import { playSteps } from '../../local/scenario/play';
import { CLERK, cellOf, fixtureGoogle, OFFICER, putFirst, STRANGER } from './fixture-google';

const unit = { code: 'MN01', name: 'Trường MN Hoa Mai', level: 'MN', editors: [CLERK] };

describe('a scenario that is not well-formed says where and why', () => {
  const step = (step: unknown, units: unknown = [unit]) => ({ units, steps: [{ run: 'generateTabs' }, step] });

  test.each<[string, unknown]>([
    ['Kịch bản: phải là một đối tượng {…}, không phải một danh sách', []],
    ['Kịch bản: không có mục "step"; các mục được dùng: now, settings, units, steps', { step: [] }],
    ['now: "2026-11-18" không phải thời điểm đúng dạng 2026-11-18T09:00:00+07:00', { now: '2026-11-18' }],
    ['settings.year: phải là năm, ví dụ 2026', { settings: { year: 'sau' } }],
    ['settings.deadline: phải là ngày, ví dụ "2026-11-20"', { settings: { deadline: '2026-11-31' } }],
    ['settings: không có mục "han"', { settings: { han: 1 } }],
    ['Đơn vị 1, mục code: phải là chữ, không phải số', { units: [{ ...unit, code: 1 }] }],
    ['Đơn vị 1, mục editors: phải là một danh sách […], không phải chữ', { units: [{ ...unit, editors: 'a@b.vn' }] }],
    ['units: mã "MN01" dùng hai lần', { units: [unit, unit] }],
    ['Bước 2: phải là một đối tượng {…}, không phải chữ', step('nộp')],
    ['Bước 2: không có việc gì để làm', step({ as: 'officer' })],
    [
      'Bước 2: có cả "run" lẫn "set"; mỗi bước chỉ làm một việc',
      step({ run: 'sweep', unit: 'MN01', set: { A1: 'Có' } }),
    ],
    ['Bước 2, mục run: phải là chữ, không phải một danh sách', step({ run: [] })],
    ['Bước 2: run "tạo tab" không phải tên một thao tác', step({ run: 'tạo tab' })],
    ['Bước 2: có "set" nhưng thiếu "unit" (mã đơn vị)', step({ set: { A1: 'Có' } })],
    ['Bước 2: có "unit" nhưng không nhập gì', step({ unit: 'MN01' })],
    ['Bước 2: không có đơn vị mã "MN99"', step({ unit: 'MN99', submit: true })],
    ['Bước 2, mục at: "2026-02-30T08:00:00+07:00" không phải thời điểm', step({ at: '2026-02-30T08:00:00+07:00' })],
    ['Bước 2, mục set, ô A1: phải là chữ, số, true/false hoặc null', step({ unit: 'MN01', set: { A1: [] } })],
    ['Bước 2, mục set: không có ô nào', step({ unit: 'MN01', set: {} })],
    ['Bước 2, mục submit: phải là true hoặc false, không phải chữ', step({ unit: 'MN01', submit: 'có' })],
  ])('%s', (message, json) => {
    expect(() => parseScenario(json)).toThrow(ScenarioError);
    expect(() => parseScenario(json)).toThrow(message);
  });

  test('text that is no JSON', () => {
    expect(() => parseScenarioText('{')).toThrow(ScenarioError);
  });

  test('codes come from the sample where the scenario brings no units', () => {
    const json = { steps: [{ unit: 'TH01', submit: true }] };
    expect(parseScenario(json, { unitCodes: ['TH01'] })).toEqual(json);
    expect(() => parseScenario(json, { unitCodes: [] })).toThrow('Bước 1: không có đơn vị mã "TH01"');
  });
});

test('the example of the contract is well-formed and comes back as it is', () => {
  const example: Scenario = {
    now: '2026-11-18T09:00:00+07:00',
    settings: { year: 2026, deadline: '2026-11-20', deadlineInclusive: false },
    units: [{ ...unit, commune: 'Chi Nê' }],
    steps: [
      { as: 'officer', run: 'generateTabs' },
      { as: CLERK, unit: 'MN01', set: { 'A9.received': 3, 'A9.resolved': 4 } },
      { as: CLERK, unit: 'MN01', paste: { 'A9.received': 'ba vụ' } },
      { as: CLERK, unit: 'MN01', evidence: { A1: 'https://…' }, explain: { A2: '…' } },
      { as: CLERK, unit: 'MN01', submit: true },
      { at: '2026-11-21T08:00:00+07:00', run: 'sweep' },
    ],
  };
  expect(parseScenarioText(`\uFEFF${JSON.stringify(example)}`)).toEqual(example);
});

describe('a story', () => {
  const code = `
    function when() { return { ok: true, message: new Date().toISOString() }; }
    function fails() { return { ok: false, message: 'Chưa có đơn vị nào.' }; }
    function breaks() { Utilities.sleep(5000); throw new Error('hỏng'); }`;

  function tab(): Google {
    const google = fixtureGoogle(code);
    const [sheet] = google.workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.properties = { ...sheet.properties, title: 'MN Hoa Mai' };
    sheet.developerMetadata.push({ metadataKey: 'role', metadataValue: 'unit:MN01' });
    const rows = [
      ['#header', 'Chỉ tiêu', 'Kết quả', 'Minh chứng', 'Giải trình'.normalize('NFD')],
      ['A1', '1'],
      ['A9.received', '2'],
      ['#submit', ''],
    ];
    rows.forEach((cells, row) => {
      cells.forEach((stringValue, column) => {
        putFirst(google.workbook, row, column, { userEnteredValue: { stringValue } });
      });
    });
    sheet.protectedRanges.push({
      protectedRangeId: 1,
      range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 },
      editors: { users: [OFFICER] },
    });
    return google;
  }

  test('entries land in the row of their key, under the heading', () => {
    const google = tab();
    const outcome = playSteps(google, [
      {
        as: CLERK,
        unit: 'MN01',
        set: { A1: 'Có', 'A9.received': '3' },
        evidence: { A1: 'https://…' },
        explain: { 'A9.received': 'ít' },
      },
      { as: CLERK, unit: 'MN01', paste: { 'A9.received': 'ba vụ' }, submit: true },
    ]);
    expect(outcome).toEqual({ refusals: [], broken: [] });
    const value = (row: number, column: number) => cellOf(google, row, column)?.userEnteredValue;
    expect([value(1, 2), value(1, 3), value(2, 2), value(2, 4), value(3, 1)]).toEqual([
      { stringValue: 'Có' },
      { stringValue: 'https://…' },
      { stringValue: 'ba vụ' },
      { stringValue: 'ít' },
      { boolValue: true },
    ]);
  });

  test('what Google refuses is written down, and the story goes on', () => {
    const { refusals, broken } = playSteps(tab(), [
      { as: STRANGER, unit: 'MN01', set: { A1: 'Có' } },
      { as: CLERK, unit: 'MN01', set: { Z9: 1, A1: 'Có' } },
      { as: CLERK, unit: 'TH01', submit: true },
      { run: 'fails' },
      { run: 'breaks' },
      { as: STRANGER, run: 'when' },
      { run: 'toString' },
    ]);
    expect(refusals).toEqual([
      { step: 1, by: STRANGER, where: 'MN Hoa Mai!C2', why: expect.stringContaining('protected cell') },
      { step: 2, by: CLERK, where: 'MN01 Z9', why: 'Tab của đơn vị không có ô Z9.' },
      { step: 3, by: CLERK, where: 'TH01', why: 'Đơn vị TH01 chưa có tab.' },
      { step: 4, by: OFFICER, where: 'fails', why: 'Chưa có đơn vị nào.' },
      { step: 5, by: OFFICER, where: 'breaks', why: 'hỏng' },
      { step: 6, by: STRANGER, where: 'when', why: 'Authorization is required to perform that action.' },
      { step: 7, by: OFFICER, where: 'toString', why: 'Không có thao tác toString.' },
    ]);
    expect(broken).toMatchObject([{ step: 5, action: 'breaks' }]);
  });

  test('the clock stands where the story puts it', () => {
    const google = tab();
    playSteps(google, [{ at: '2026-11-21T08:00:00+07:00', run: 'breaks' }]);
    expect(google.now()).toEqual(new Date('2026-11-21T01:00:00Z'));
  });
});
