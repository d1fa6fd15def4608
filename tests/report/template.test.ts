// The officer's own template: taken home, changed, brought back; what is wrong with it is told with its place, and nothing is half kept.

import { zipSync } from 'fflate';
import type { Google } from '../../local/google';
import { generatedWorkbook, OFFICER } from '../actions/story';
import { type Parts, paragraphsOf, partsOf, wordFile } from './docx-parts';

interface Told {
  readonly ok: boolean;
  readonly message: string;
}
const DOCUMENT = 'word/document.xml';
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const inUse = (google: Google): Parts => {
  const { base64: text } = google.run('reportTemplate', OFFICER) as { readonly base64: string };
  return partsOf(Buffer.from(text, 'base64'));
};
const save = (google: Google, file: unknown): Told => google.run('saveReportTemplate', OFFICER, file) as Told;
const stored = (google: Google): string => JSON.stringify(google.kept().properties);
const reportOf = (google: Google): readonly string[] => {
  expect(google.run('exportReport', OFFICER)).toMatchObject({ ok: true });
  return paragraphsOf(partsOf(google.files[google.files.length - 1]?.bytes ?? new Uint8Array())[DOCUMENT] ?? '');
};

const google = generatedWorkbook();
const own = inUse(google);
const changed = (change: (document: string) => string): string => {
  const document = change(own[DOCUMENT] ?? '');
  expect(document).not.toBe(own[DOCUMENT]);
  return base64(wordFile({ ...own, [DOCUMENT]: document }));
};

test('a template that was changed in its words is kept and used; the first one can be had back', () => {
  const g = generatedWorkbook();
  const before = inUse(g);
  expect(
    save(
      g,
      changed((xml) => xml.replace('Độc lập - Tự do', 'Chữ của tôi: {nam_bao_cao} - Tự do')),
    ),
  ).toMatchObject({ ok: true });
  expect(reportOf(g)).toContain('Chữ của tôi: 2026 - Tự do - Hạnh phúc');
  expect(inUse(g)[DOCUMENT]).toContain('Chữ của tôi');
  expect(
    save(
      g,
      changed((xml) => xml.replace('Độc lập', 'Lần hai')),
    ),
  ).toMatchObject({ ok: true });
  expect(reportOf(g)).toContain('Lần hai - Tự do - Hạnh phúc');
  expect(g.run('dropReportTemplate', OFFICER)).toMatchObject({ ok: true });
  expect(inUse(g)).toEqual(before);
  expect(reportOf(g)).toContain('Độc lập - Tự do - Hạnh phúc');
});

test('a placeholder that Word has spread over several runs is one placeholder', () => {
  const g = generatedWorkbook();
  const split = changed((xml) =>
    xml.replace(
      '>{nguoi_ky}<',
      '>{ngu</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">oi_ky}<',
    ),
  );
  expect(save(g, split)).toMatchObject({ ok: true });
});

test.each<readonly [string, (xml: string) => string, RegExp]>([
  [
    'a needed one that is gone',
    (xml) => xml.replace('Số: {so_ky_hieu}', 'Số:'),
    /Thiếu \{so_ky_hieu\} \(Số, ký hiệu báo cáo\)\./,
  ],
  [
    'an unknown one',
    (xml) => xml.replace('{mo_dau}', '{mo_dau} {loi_chao}'),
    /Không có chỗ điền nào tên \{loi_chao\}: đoạn 1\d, gần “\{mo_dau\} \{loi_chao\}”/,
  ],
  [
    'one that is not closed',
    (xml) => xml.replace('{so_ky_hieu}', '{so_ky_hieu'),
    /“so_ky_hieu.*” thiếu dấu \} ở cuối: bảng 1, hàng 1, cột 1, gần “Số: \{so_ky_hieu”/,
  ],
  ['one that is not opened', (xml) => xml.replace('{mo_dau}', 'mo_dau}'), /“mo_dau” thiếu dấu \{ ở đầu: đoạn 1\d/],
  [
    'a loop without its end',
    (xml) => xml.replace('{/nhom}', ''),
    /Có \{#nhom\} mà không có \{\/nhom\}: đoạn \d+, gần “\{#nhom\}”/,
  ],
  ['a loop without its beginning', (xml) => xml.replace('{#y_kien}', ''), /Có \{\/y_kien\} mà không có \{#y_kien\}/],
  [
    'loops that cross',
    (xml) => xml.replace('{/chi_tieu}', '{/X}').replace('{/nhom}', '{/chi_tieu}').replace('{/X}', '{/nhom}'),
    /lồng chéo/,
  ],
  [
    'a table among words',
    (xml) => xml.replace('{@bang_chi_tieu}', 'Bảng: {@bang_chi_tieu}'),
    /\{@bang_chi_tieu\} phải đứng một mình/,
  ],
  [
    'a table written as a text',
    (xml) => xml.replace('{@bang_chi_tieu}', '{bang_chi_tieu}'),
    /phải viết là \{@bang_chi_tieu\}/,
  ],
  [
    'one outside its loop',
    (xml) => xml.replace('{mo_dau}', '{mo_dau} {ten_nhom}'),
    /\{ten_nhom\} phải viết là \{ten_nhom\} và nằm giữa \{#nhom\} và \{\/nhom\}/,
  ],
])('%s is named with its place, and the template in use stays', (_, change, told) => {
  const before = stored(google);
  const { ok, message } = save(google, changed(change));
  expect(ok).toBe(false);
  expect(message).toMatch(told);
  expect(stored(google)).toBe(before);
});

test('all faults are told at once', () => {
  const { message } = save(
    google,
    changed((xml) => xml.replace('{mo_dau}', '{loi_chao}').replace('Số: {so_ky_hieu}', 'Số:').replace('{/nhom}', '')),
  );
  expect(message).toMatch(/loi_chao/);
  expect(message).toMatch(/Thiếu \{so_ky_hieu\}/);
  expect(message).toMatch(/không có \{\/nhom\}/);
});

test('a placeholder in the header of the pages is looked at, too', () => {
  const header = (own['word/header1.xml'] ?? '').replace('<w:t>2</w:t>', '<w:t>{gi_do}</w:t>');
  expect(save(google, base64(wordFile({ ...own, 'word/header1.xml': header }))).message).toMatch(
    /\{gi_do\}: đầu trang, đoạn 1/,
  );
});

const bomb = zipSync({
  ...Object.fromEntries(Object.entries(own).map(([name, text]) => [name, Buffer.from(text)])),
  'word/media/x.xml': new Uint8Array(30_000_000),
});

test.each<readonly [string, unknown, RegExp]>([
  ['nothing', undefined, /không phải là một tệp Word/],
  ['an object', { length: 4 }, /không phải là một tệp Word/],
  ['no base64', '<script>alert(1)</script>', /không phải là một tệp Word/],
  ['a text file', Buffer.from('xin chào').toString('base64'), /không phải là tệp Word/],
  ['an old .doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex').toString('base64'), /kiểu cũ \(\.doc\)/],
  ['more than fits', 'A'.repeat(200_004), /lớn hơn 150 kB/],
  ['a bomb', base64(bomb), /quá lớn/],
  ['a zip of something else', base64(wordFile({ 'a.txt': 'a' })), /không phải là tệp Word/],
  ['a path that leads out', base64(wordFile({ ...own, '../../x.xml': 'x' })), /tên lạ/],
  ['macros', base64(wordFile({ ...own, 'word/vbaProject.bin': 'x' })), /có macro/],
  ['entities', base64(wordFile({ ...own, [DOCUMENT]: `<!DOCTYPE a [<!ENTITY b "c">]>${own[DOCUMENT]}` })), /DOCTYPE/],
  [
    'a template of elsewhere',
    base64(
      wordFile({
        ...own,
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.com/a.dotm" TargetMode="External"/></Relationships>',
      }),
    ),
    /liên kết tới mẫu hoặc hình ở ngoài/,
  ],
])('%s is refused in a sentence, and nothing is kept', (_, file, told) => {
  const before = stored(google);
  const { ok, message } = save(google, file);
  expect(message).not.toContain('sửa trong Word');
  expect(ok).toBe(false);
  expect(message).toMatch(told);
  expect(stored(google)).toBe(before);
});

test('a large template is kept in pieces that Google takes, and comes back letter by letter', () => {
  const g = generatedWorkbook();
  const noise = Uint8Array.from(
    { length: 130_000 },
    (_, index) => (index * index * 31 + index * 7 + (index >> 3)) & 0xff,
  );
  const picture = zipSync({
    ...Object.fromEntries(Object.entries(own).map(([name, text]) => [name, Buffer.from(text)])),
    'word/media/a.png': [noise, { level: 0 }],
  });
  const text = base64(picture);
  for (let turn = 0; turn < 3; turn++) expect(save(g, text)).toMatchObject({ ok: true });
  expect((g.run('reportTemplate', OFFICER) as { readonly base64: string }).base64).toBe(text);
});
