// The Word file, measured part by part against Decree 30/2020/NĐ-CP, annex I; made by the bundle as it is pushed.

import type { Google } from '../../local/google';
import { generatedWorkbook, OFFICER } from '../actions/story';
import { isWellFormed, type Parts, paragraphsOf, partsOf } from './docx-parts';

const MM = 1440 / 25.4;

function made(google: Google, kind: 'whole' | 'part' | 'schools', school: string | null = null): Parts {
  const answer = google.run('exportReportAs', OFFICER, kind, school) as { ok: boolean; message: string; url: string };
  expect(answer).toMatchObject({ ok: true, url: expect.stringMatching(/^https:/) });
  return partsOf(google.files[google.files.length - 1]?.bytes ?? new Uint8Array());
}

const google = generatedWorkbook();
const parts = made(google, 'whole');
const document = parts['word/document.xml'] ?? '';
const styles = parts['word/styles.xml'] ?? '';

/** What a style says, and what it takes over from the text around it. */
const style = (id: string): string => {
  const found = new RegExp(`w:styleId="${id}">(.*?)</w:style>`).exec(styles)?.[1];
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
};
const points = (xml: string): number => Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1]) / 2;
const isBold = (xml: string): boolean => xml.includes('<w:b/>');
const isItalic = (xml: string): boolean => xml.includes('<w:i/>');
const align = (xml: string): string => /<w:jc w:val="(\w+)"/.exec(xml)?.[1] ?? '';
/** Style of the paragraph with that text. */
const styleOf = (text: string): string => {
  const paragraph = document.split(/<w:p(?=[ >])/).find((part) => part.includes(`>${text}<`));
  return style(/<w:pStyle w:val="(\w+)"/.exec(paragraph ?? '')?.[1] ?? 'Normal');
};
const sections = [...document.matchAll(/<w:sectPr.*?<\/w:sectPr>/g)].map(([section]) => section);
const margins = (section: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...section.matchAll(/w:(top|right|bottom|left)="(\d+)"/g)].map(([, side = '', twips]) => [
      side,
      Number(twips) / MM,
    ]),
  );

test('a line that a school broke off is not stretched to the margin', () => {
  expect(parts['word/settings.xml']).toContain('<w:doNotExpandShiftReturn/>');
});

test('every part is well-formed', () => {
  for (const xml of Object.values(parts)) expect(isWellFormed(xml)).toBe(true);
  expect(Object.keys(parts).slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
});

test('A4; margins of 20–25, 30–35 and 15–20 mm; the report upright, its annexes across', () => {
  expect(sections).toHaveLength(3);
  sections.forEach((section, index) => {
    const [, width, height] = /w:w="(\d+)" w:h="(\d+)"/.exec(section) ?? [];
    expect([Number(width), Number(height)]).toEqual(index === 0 ? [11906, 16838] : [16838, 11906]);
    expect(section.includes('w:orient="landscape"')).toBe(index > 0);
    const { top = 0, bottom = 0, left = 0, right = 0 } = margins(section);
    for (const [side, least, most] of [
      [top, 20, 25],
      [bottom, 20, 25],
      [left, 30, 35],
      [right, 15, 20],
    ] as const) {
      expect(Math.round(side * 10) / 10).toBeGreaterThanOrEqual(least);
      expect(Math.round(side * 10) / 10).toBeLessThanOrEqual(most);
    }
  });
});

test('Times New Roman, black, 14 points; justified, first line in by 1–1.27 cm, 6 points between, 1 to 1.5 lines', () => {
  const [, defaults = ''] = /<w:rPrDefault>(.*?)<\/w:rPrDefault>/.exec(styles) ?? [];
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('w:cs="Times New Roman"');
  expect(defaults).toContain('<w:color w:val="000000"/>');
  expect(points(defaults)).toBe(14);
  const body = style('Normal');
  expect(align(body)).toBe('both');
  const indent = Number(/w:firstLine="(\d+)"/.exec(body)?.[1]) / MM;
  expect(indent).toBeGreaterThanOrEqual(10);
  expect(indent).toBeLessThanOrEqual(12.7);
  expect(Number(/w:before="(\d+)"/.exec(body)?.[1])).toBeGreaterThanOrEqual(120);
  const lines = Number(/w:line="(\d+)"/.exec(body)?.[1]) / 240;
  expect(lines).toBeGreaterThanOrEqual(1);
  expect(lines).toBeLessThanOrEqual(1.5);
  expect(styles).not.toMatch(/w:ascii="(?!Times New Roman)/);
});

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 13, true, false],
  ['Độc lập - Tự do - Hạnh phúc', 13, 14, true, false],
  ['Ủy ban nhân dân huyện Lạc Thủy', 12, 13, false, false],
  ['Phòng Giáo dục và Đào tạo huyện Lạc Thủy', 12, 13, true, false],
  ['Số: …/BC-PGDĐT', 13, 13, false, false],
  ['Lạc Thủy, ngày 10 tháng 11 năm 2026', 13, 14, false, true],
  ['BÁO CÁO', 13, 14, true, false],
  ['Kết quả thực hiện các chỉ tiêu năm 2026', 13, 14, true, false],
  ['TRƯỞNG PHÒNG', 13, 14, true, false],
  ['Phụ lục I', 14, 14, true, false],
  ['KẾT QUẢ CỦA TỪNG TRƯỜNG', 13, 14, true, false],
] as const)('%s stands centred in %d–%d points, bold %s, italic %s', (text, least, most, bold, italic) => {
  const of = styleOf(text);
  expect(points(of)).toBeGreaterThanOrEqual(least);
  expect(points(of)).toBeLessThanOrEqual(most);
  expect([align(of), isBold(of), isItalic(of)]).toEqual(['center', bold, italic]);
});

test('the bodies stand in capitals; a line runs under the issuing body, the motto and the subject', () => {
  for (const id of ['CoQuanCapTren', 'CoQuan', 'QuocHieu', 'TenLoai']) expect(style(id)).toContain('<w:caps/>');
  const after = (text: string): string => document.slice(document.indexOf(`>${text}<`)).split(/<w:p(?=[ >])/)[1] ?? '';
  for (const text of [
    'Phòng Giáo dục và Đào tạo huyện Lạc Thủy',
    'Độc lập - Tự do - Hạnh phúc',
    'Kết quả thực hiện các chỉ tiêu năm 2026',
  ]) {
    const [, id = ''] = /<w:pStyle w:val="(\w+)"/.exec(after(text)) ?? [];
    expect(style(id)).toContain('<w:top w:val="single"');
  }
});

test('"Nơi nhận" is 12 points, bold and italic, its list 11 points', () => {
  const head = styleOf('Nơi nhận:');
  expect([points(head), isBold(head), isItalic(head)]).toEqual([12, true, true]);
  const line = style('DongNoiNhan');
  expect([points(line), isBold(line), isItalic(line)]).toEqual([11, false, false]);
});

test('the number of the page stands centred in the top margin, not on the first page', () => {
  const header = parts['word/header1.xml'] ?? '';
  expect(header).toContain(' PAGE ');
  expect(align(style('SoTrang'))).toBe('center');
  expect(points(style('SoTrang'))).toBe(14);
  for (const section of sections) expect(section).toContain('<w:titlePg/>');
  expect(sections[0]).toContain('<w:headerReference w:type="default"');
  expect(document).not.toContain('w:type="first"');
});

test('each annex has its own page numbers, and says of which report it is', () => {
  expect(sections.slice(1).every((section) => section.includes('<w:pgNumType w:start="1"/>'))).toBe(true);
  const texts = paragraphsOf(document);
  expect(
    texts.filter((text) => text.startsWith('(Kèm theo Báo cáo số …/BC-PGDĐT ngày 10 tháng 11 năm 2026 của')),
  ).toHaveLength(2);
});

test('the tables of the annex repeat their header, fit between the margins and leave no cell empty', () => {
  const tables = document
    .split('<w:tbl>')
    .slice(1)
    .map((part) => part.split('</w:tbl>')[0] ?? '');
  const bordered = tables.filter((table) => table.includes('<w:tblBorders>'));
  expect(bordered).toHaveLength(2);
  for (const table of bordered) {
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(Number(/<w:tblW w:w="(\d+)"/.exec(table)?.[1])).toBeLessThanOrEqual(16838 - 1701 - 1134);
    expect(paragraphsOf(table).filter((text) => text === '')).toEqual([]);
  }
});

test('no placeholder is left, and parts are numbered without a gap', () => {
  const texts = paragraphsOf(document);
  expect(texts.join('\n')).not.toMatch(/[{}]|undefined/);
  const roman = texts.flatMap((text) => /^([IVX]+)\. /.exec(text)?.[1] ?? []);
  expect(roman).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
});

test('the part for a larger report has neither head, basis nor signature', () => {
  const texts = paragraphsOf(made(google, 'part')['word/document.xml'] ?? '');
  expect(texts[0]).toBe('I. TÌNH HÌNH NỘP BÁO CÁO');
  expect(texts.join('\n')).not.toMatch(/CỘNG HÒA|Nơi nhận|Căn cứ|TRƯỞNG PHÒNG/);
  expect(texts).toContain('Phụ lục I');
});

test('the annex by school has a page for each school, or for the one that was asked for', () => {
  const all = made(google, 'schools')['word/document.xml'] ?? '';
  expect(isWellFormed(all)).toBe(true);
  expect(paragraphsOf(all).filter((text) => text.startsWith('Kết quả năm 2026 của'))).toEqual([
    'Kết quả năm 2026 của Trường MN Hoa Mai',
    'Kết quả năm 2026 của Trường TH Đồng Tâm',
  ]);
  expect(all.match(/<w:br w:type="page"\/>/g)).toHaveLength(1);
  const one = made(google, 'schools', 'TH01')['word/document.xml'] ?? '';
  expect(paragraphsOf(one).join('\n')).not.toContain('Hoa Mai');
});

test('names with & < > " \' and letters in pieces arrive as they are meant', () => {
  const odd = 'Trường MN "Hoa & <Mai>" \'Ê-đê\' Đo\u0302\u0300ng';
  const other = generatedWorkbook([{ code: 'MN01', name: odd, level: 'MN', commune: 'Chi Nê', editors: [] }]);
  const whole = made(other, 'whole');
  expect(isWellFormed(whole['word/document.xml'] ?? '')).toBe(true);
  expect(paragraphsOf(whole['word/document.xml'] ?? '').join('\n')).toContain('Trường MN "Hoa & <Mai>" \'Ê-đê\' Đồng');
});

test('whoever asks for what there is not is told so, and no file is made', () => {
  const before = google.files.length;
  for (const args of [
    ['whole', 5],
    ['rubbish', null],
    [null, null],
    ['schools', 'XX99'],
    ['schools', {}],
  ])
    expect(google.run('exportReportAs', OFFICER, ...args)).toMatchObject({ ok: false, url: '' });
  expect(google.files).toHaveLength(before);
});
