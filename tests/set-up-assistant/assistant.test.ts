// The assistant: from nothing to a workbook with tabs in one go; again and again without losing or doubling anything.

import { createGoogle, type Google } from '../../local/google';
import { createWorkbook } from '../../local/sheets-api/create-workbook';
import type { Answer, AssistantAnswers, AssistantPage, ListPreview } from '../../src/pages/contract';
import {
  contentOf,
  dataCell,
  generatedWorkbook,
  OFFICER,
  officerSets,
  officerWrites,
  sheetOfRole,
  sheetsCalls,
  startWorkbook,
} from '../actions/story';

const fresh = (): Google =>
  createGoogle({
    workbook: createWorkbook({ owner: OFFICER }),
    now: new Date('2026-09-01T09:00:00+07:00'),
    officer: OFFICER,
  });

const LIST = [
  'STT\tTên trường\tCấp\tXã\tEmail',
  '1\tTrường MN Hoa Mai\tMầm non\tChi Nê\tmn01@example.edu.vn',
  '2\tTrường TH Đồng Tâm\tTiểu học\tĐồng Tâm\t',
  '3\tTrường THPT Xa\tTHPT\tĐồng Tâm\t',
].join('\n');

const create = (google: Google, answers: Partial<AssistantAnswers>): Answer =>
  google.run('createWorkbook', OFFICER, { settings: {}, list: '', updateExisting: false, ...answers }) as Answer;
const look = (google: Google, list: string): ListPreview => {
  const preview = google.run('checkUnitList', OFFICER, list) as ListPreview | Answer;
  if (!('added' in preview)) throw new Error(preview.message);
  return preview;
};
function pageOf(google: Google): AssistantPage {
  google.run('openAssistant', OFFICER);
  const html = google.dialogs.at(-1)?.html ?? '';
  return JSON.parse(/application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null') as AssistantPage;
}

/** Rows of *Đơn vị*: code, name, tab, level, commune, addresses. */
const unitRows = (google: Google): readonly (readonly unknown[])[] =>
  sheetOfRole(google, 'units')
    .cells.slice(3)
    .map((cells) => [0, 1, 2, 3, 4, 5].map((column) => cells[column]?.userEnteredValue?.stringValue ?? ''))
    .filter((row) => row.some((cell) => cell !== ''));
const tabs = (google: Google): readonly string[] =>
  google.workbook.sheets.map(({ properties }) => properties.title ?? '');
const settingOf = (google: Google, key: string): unknown => {
  const row = sheetOfRole(google, 'settings').cells.find((cells) => cells[0]?.userEnteredValue?.stringValue === key);
  return row?.[2]?.userEnteredValue?.stringValue ?? row?.[2]?.userEnteredValue?.numberValue;
};

test('a new workbook: sheets, settings, units and tabs at once; what could not be used is said', () => {
  const google = fresh();
  const answer = create(google, { settings: { managingBody: 'Phòng GD&ĐT Ví Dụ', year: 2027 }, list: LIST });
  expect(answer).toEqual({ ok: true, message: expect.stringMatching(/^Đã thêm 2 đơn vị\. 1 dòng .* chưa dùng được/) });
  expect(unitRows(google).slice(1)).toEqual([
    ['MN01', 'Trường MN Hoa Mai', '', 'MN', 'Chi Nê', 'mn01@example.edu.vn'],
    ['TH01', 'Trường TH Đồng Tâm', '', 'TH', 'Đồng Tâm', ''],
  ]);
  expect(tabs(google)).toEqual(expect.arrayContaining(['Hướng dẫn', 'MN Hoa Mai', 'TH Đồng Tâm', 'Cấu hình']));
  expect([settingOf(google, 'managingBody'), settingOf(google, 'year')]).toEqual(['Phòng GD&ĐT Ví Dụ', 2027]);
  expect(google.dialogs.filter(({ kind }) => kind === 'alert')).toEqual([]);
});

test('again with the same answers nothing is written', () => {
  const google = fresh();
  create(google, { settings: { year: 2027 }, list: LIST });
  const [before, from] = [contentOf(google), google.calls.length];
  expect(create(google, { settings: { year: 2027 }, list: LIST })).toMatchObject({ ok: true });
  expect(sheetsCalls(google, from).filter(({ method }) => method === 'batchUpdate')).toEqual([]);
  expect(contentOf(google)).toBe(before);
});

test('it starts with what the workbook says, whoever wrote it', () => {
  expect(pageOf(fresh())).toMatchObject({ isSetUp: false, units: 0 });
  const google = startWorkbook();
  officerSets(google, 'managingBody', 'Phòng GD&ĐT <Thử>');
  expect(pageOf(google)).toMatchObject({
    isSetUp: true,
    units: 3,
    settings: { managingBody: 'Phòng GD&ĐT <Thử>', year: 2026, deadlineInclusive: false },
  });
});

test('only what is changed is written: a setting that somebody mended meanwhile stays', () => {
  const google = generatedWorkbook();
  pageOf(google);
  officerSets(google, 'parentBody', 'Ủy ban nhân dân xã');
  expect(create(google, { settings: { deadlineInclusive: true } })).toMatchObject({ ok: true });
  expect([settingOf(google, 'parentBody'), settingOf(google, 'deadlineInclusive')]).toEqual([
    'Ủy ban nhân dân xã',
    'Có',
  ]);
});

describe('a workbook that has units', () => {
  const changedList = 'Mã\tTên\tCấp\tXã\nmn01\tTrường MN Hoa Mai mới\tMN\tYên Bồng\nTH09\tTrường TH Chín\tTH\t';

  test('the preview tells who is new, who is told otherwise and how, and who stays; nothing is written', () => {
    const google = generatedWorkbook();
    const before = contentOf(google);
    const preview = look(google, changedList);
    expect(preview.added.map(({ code }) => code)).toEqual(['TH09']);
    expect(preview.changed).toEqual([
      {
        code: 'MN01',
        name: 'Trường MN Hoa Mai',
        changes: ['tên: “Trường MN Hoa Mai” → “Trường MN Hoa Mai mới”', 'xã: “Chi Nê” → “Yên Bồng”'],
      },
    ]);
    expect([preview.same, preview.kept, preview.refusal]).toEqual([0, 2, '']);
    expect(contentOf(google)).toBe(before);
  });

  test('existing rows stay unless the officer says otherwise; new ones are added; none is removed', () => {
    const google = generatedWorkbook();
    create(google, { list: changedList });
    expect(unitRows(google).map(([code, name]) => [code, name])).toEqual([
      ['PGD', 'Phòng Giáo dục và Đào tạo'],
      ['MN01', 'Trường MN Hoa Mai'],
      ['TH01', 'Trường TH Đồng Tâm'],
      ['TH09', 'Trường TH Chín'],
    ]);
    create(google, { list: changedList, updateExisting: true });
    expect(unitRows(google)[1]).toEqual(['MN01', 'Trường MN Hoa Mai mới', '', 'MN', 'Yên Bồng', 'mn01@example.edu.vn']);
    expect(unitRows(google)).toHaveLength(4);
  });

  test('what the officer has written besides (a tab’s own name, exemptions) is not touched', () => {
    const google = generatedWorkbook();
    officerWrites(google, 'units', 'MN01', 'Tên tab', 'Hoa Mai');
    officerWrites(google, 'units', 'MN01', 'Miễn chỉ tiêu', 'A9');
    create(google, { list: changedList, updateExisting: true });
    const { row, column } = dataCell(google, 'units', 'MN01', 'Miễn chỉ tiêu');
    const cells = sheetOfRole(google, 'units').cells[row];
    expect([cells?.[2]?.userEnteredValue?.stringValue, cells?.[column]?.userEnteredValue?.stringValue]).toEqual([
      'Hoa Mai',
      'A9',
    ]);
  });

  test('a faulty row that stood there before is told, and nothing of the list is written', () => {
    const google = generatedWorkbook();
    officerWrites(google, 'units', 'TH01', 'Cấp', 'THPT');
    const before = contentOf(google);
    expect(create(google, { list: changedList })).toMatchObject({
      ok: false,
      message: expect.stringContaining('đang ghi “THPT”'),
    });
    expect(contentOf(google)).toBe(before);
  });
});

test('names that cannot be names of tabs, or are taken, leave the tab its code', () => {
  const google = fresh();
  const list = 'Mã\tTên\tCấp\nA1\tTrường TH 1/5\tTH\nA2\tTrường TH Xa\tTH\nA3\tTrường TH Xa\tTH\nA4\tCấu hình\tTH';
  expect(create(google, { list })).toMatchObject({ ok: true });
  expect(tabs(google)).toEqual(expect.arrayContaining(['A1', 'TH Xa', 'A3', 'A4']));
});

test('text that begins like a formula stays text', () => {
  const google = fresh();
  const list = 'Mã\tTên\tCấp\tXã\nA1\t=IMPORTXML("a")\tTH\t+1';
  expect(create(google, { list, settings: { managingBody: '=1+1' } })).toMatchObject({ ok: true });
  expect(unitRows(google).at(-1)?.slice(0, 5)).toEqual(['A1', '=IMPORTXML("a")', '', 'TH', '+1']);
  expect(settingOf(google, 'managingBody')).toBe('=1+1');
});

test('ten thousand lines are looked at, and refused in one clear sentence before anything is made', () => {
  const google = fresh();
  const list = `Mã\tTên\tCấp\n${Array.from({ length: 10_000 }, (_, index) => `X${index}\tTrường TH ${index}\tTH`).join('\n')}`;
  const seen = look(google, list);
  expect(seen.refusal).toMatch(/^Sổ sẽ có 10000 đơn vị; một sổ nhận tối đa 1000\./);
  expect(seen.added.length + seen.moreAdded).toBe(10_000);
  expect(create(google, { list })).toMatchObject({ ok: false, message: expect.stringContaining('tối đa 1000') });
  expect(tabs(google)).toHaveLength(1);
});

test('with a sheet in the way that has the name of one of ours nothing is written, and it is named', () => {
  const google = fresh();
  const [sheet] = google.workbook.sheets;
  if (sheet) sheet.properties = { ...sheet.properties, title: 'Cấu hình' };
  const before = contentOf(google);
  expect(create(google, { list: LIST })).toMatchObject({ ok: false, message: expect.stringContaining('“Cấu hình”') });
  expect(contentOf(google)).toBe(before);
});

test('while another run is at work it says so, and nothing changes', () => {
  const google = generatedWorkbook();
  let answer: unknown = null;
  google.faults.beforeCall = ({ method }) => {
    if (method === 'batchUpdate' && answer === null) answer = create(google, { list: LIST });
  };
  google.run('validate', OFFICER);
  google.faults.beforeCall = undefined;
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('đang chạy') });
  expect(unitRows(google)).toHaveLength(3);
});
