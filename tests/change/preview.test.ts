// *Xem trước thay đổi*: it says what will happen before it does, and writes nothing.

import type { Preview } from '../../src/domain/preview';
import { previewPage } from '../../src/ui/preview-page';
import {
  CLERK,
  contentOf,
  generatedWorkbook,
  OTHER_CLERK,
  officerWrites,
  run,
  typeEntry,
  writesOf,
} from '../actions/story';
import { planChanges } from './plan-changes';

type Google = ReturnType<typeof generatedWorkbook>;

const changeNamed = (name: string) => {
  const change = planChanges.find((one) => one.name === name);
  if (!change) throw new Error(name);
  return change;
};

/** Runs the preview, and makes sure that it wrote nothing. */
function previewOf(google: Google): { readonly preview: Preview; readonly html: string } {
  const before = contentOf(google);
  const { result, batches } = writesOf(google, 'previewTabs');
  expect(result.message).toMatch(/^Chưa ghi gì vào sổ/);
  expect(batches).toEqual([]);
  expect(contentOf(google)).toBe(before);
  const { preview } = result as unknown as { readonly preview: Preview };
  return { preview, html: google.dialogs.at(-1)?.html ?? '' };
}

const kindsOf = (preview: Preview): readonly string[] =>
  preview.groups.map(({ kind, code, entries, tabs }) =>
    `${kind} ${code} ${entries} on ${tabs.length}`.replace('  ', ' '),
  );

const withEntries = (): Google => {
  const google = generatedWorkbook();
  typeEntry(google, CLERK, 'MN01', 'C3', 0);
  typeEntry(google, CLERK, 'MN01', 'C3', 'Không có', 'explanation');
  typeEntry(google, CLERK, 'MN01', 'C2', 5);
  typeEntry(google, CLERK, 'MN01', 'A7', 'Có');
  typeEntry(google, OTHER_CLERK, 'TH01', 'A1.date', '15/01/2026');
  return google;
};

test('where nothing is to be done, it says so', () => {
  const { preview, html } = previewOf(generatedWorkbook());
  expect(preview).toEqual({ made: 0, updated: 0, kept: 3, groups: [], moreGroups: 0 });
  expect(html).toContain('Không có gì phải thay đổi');
});

test('a row put aside tells how many filled cells it keeps; one that nobody filled is told apart', () => {
  const google = withEntries();
  changeNamed('an indicator switched off').apply(google);
  const { preview, html } = previewOf(google);
  expect(kindsOf(preview)).toEqual(expect.arrayContaining(['retired C3 2 on 1', 'dropped C3 0 on 2']));
  expect(html).toContain('(C3); số liệu đã nhập chuyển nguyên vẹn xuống khối “Nội dung đã bỏ”');
  expect(html).toContain('tab MN Hoa Mai, 2 ô đã nhập');
});

test('another kind tells how many entries no longer fit, or are kept apart', () => {
  const google = withEntries();
  changeNamed('a count that becomes yes/no').apply(google);
  changeNamed('a date that becomes a count').apply(google);
  changeNamed('an own answer that becomes computed').apply(google);
  const { preview, html } = previewOf(google);
  expect(kindsOf(preview)).toEqual(
    expect.arrayContaining(['refitted C2 1 on 3', 'keptApart A1.date 1 on 3', 'keptApart A7 1 on 3']),
  );
  expect(html).toContain('từ Số lượng sang Có/Không');
  expect(html).toContain('từ Có/Không sang Tự tính');
});

test('codes, order, units: renamed, moved, added, gone', () => {
  const google = withEntries();
  changeNamed('a code that changes, with those of its fields').apply(google);
  changeNamed('the order of two indicators').apply(google);
  changeNamed('an indicator and a field added').apply(google);
  officerWrites(google, 'units', 'TH01', 'Email nhập liệu', 'moi@example.edu.vn');
  officerWrites(google, 'units', 'MN01', 'Tên tab', 'Hoa Mai');
  const { preview, html } = previewOf(google);
  const kinds = new Set(preview.groups.map(({ kind }) => kind));
  expect(kinds).toEqual(
    new Set(['renamedTab', 'recoded', 'added', 'moved', 'gainsAccess', 'losesAccess', 'repainted']),
  );
  expect(html).toContain('Đổi mã A4 thành A44');
  expect(html).toContain('TH Đồng Tâm: moi@example.edu.vn');
  expect(html).toContain(`TH Đồng Tâm: ${OTHER_CLERK}`);
  expect(html).toContain('Hoa Mai: trước là MN Hoa Mai');
});

test('a unit whose code is gone or that is closed: its tab is left alone, with what it holds', () => {
  const google = withEntries();
  officerWrites(google, 'units', 'MN01', 'Mã', 'MN09');
  officerWrites(google, 'units', 'MN09', 'Tên tab', 'Hoa Mai mới');
  officerWrites(google, 'units', 'TH01', 'Dùng', 'Không');
  const { preview, html } = previewOf(google);
  expect(kindsOf(preview)).toEqual(
    expect.arrayContaining(['leftUnknown 4 on 1', 'leftClosed 1 on 1', 'newTab 0 on 1']),
  );
  expect(html).toContain('tab MN Hoa Mai');
  const before = contentOf(google);
  google.answer('CANCEL');
  run(google, 'generateTabs');
  expect(google.dialogs.find(({ text }) => text?.includes('mã MN01, 4 ô đã nhập'))).toBeDefined();
  expect(contentOf(google)).toBe(before);
  expect(run(google, 'generateTabs').message).toContain('“MN Hoa Mai” (mã MN01, 4 ô đã nhập)');
});

test('a code changed under a tab that keeps its title is refused, with the code that the tab knows', () => {
  const google = withEntries();
  officerWrites(google, 'units', 'MN01', 'Mã', 'MN09');
  expect(run(google, 'generateTabs').message).toContain(
    'mã “MN01” như trước, vì tab “MN Hoa Mai” đang giữ 4 ô đã nhập',
  );
});

test('what the sheets say comes out as text, never as HTML', () => {
  const google = withEntries();
  officerWrites(google, 'indicators', 'C3', 'Dùng', 'Không');
  officerWrites(google, 'units', 'MN01', 'Tên tab', '<img src=x onerror=1>');
  const { html } = previewOf(google);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=1&gt;');
});

test('a thousand tabs make a page that can still be read', () => {
  const tabs = Array.from({ length: 1000 }, (_, index) => ({ title: `Trường ${index}`, entries: 1, note: '' }));
  const group = { kind: 'retired', code: 'A1', label: 'X', from: '', to: '', entries: 1000 } as const;
  const html = previewPage({
    made: 0,
    updated: 1000,
    kept: 0,
    groups: [{ ...group, tabs: tabs.slice(0, 40), moreTabs: 960 }],
    moreGroups: 3,
  });
  expect(html).toContain('1000 tab, 1000 ô đã nhập');
  expect(html).toContain('… và 960 tab khác');
  expect(html).toContain('… và 3 thay đổi khác');
  expect(html.length).toBeLessThan(6000);
});
