// What the report says: counts, names and cautions, of districts of every size.

import fc from 'fast-check';
import { judgeUnit } from '../../src/domain/judge';
import { summarize } from '../../src/domain/summarize';
import { verdictWords } from '../../src/domain/verdict';
import { dayInWords, letterOf, numberText, percentText, roman } from '../../src/report/number-words';
import { reportData, type TemplateData } from '../../src/report/report-data';
import { frameOf, seasonOf } from '../layout/random-district';
import { handedIn, inputOf, school } from './made-report';

const rows = (data: TemplateData, name: string): readonly TemplateData[] => {
  const value = data[name];
  return typeof value === 'object' ? value : [];
};
const said = (data: TemplateData, loop: string, name: string): readonly string[] =>
  rows(data, loop).map((row) => String(row[name]));
const sentences = (data: TemplateData): ReadonlyMap<string, string> =>
  new Map(
    rows(data, 'nhom').flatMap((group) =>
      rows(group, 'chi_tieu').map((one) => [String(one.ma_chi_tieu), String(one.cau)]),
    ),
  );
const A6 = (value: string) => ({ results: { A5: 'Có', A6: value } });

test.each([
  [0, '0%'],
  [0.844, '84,4%'],
  [1, '100%'],
  [0.9999, '99,9%'],
  [0.00001, '0,1%'],
  [1.5, '150%'],
])('a share of %d reads %s', (share, text) => {
  expect(percentText(share)).toBe(text);
});

test('numbers, days, parts and letters are written as in an official document', () => {
  expect([numberText(1234567), numberText(1234.5), numberText(-3)]).toEqual(['1.234.567', '1.234,5', '-3']);
  expect(dayInWords(46347)).toBe('ngày 21 tháng 11 năm 2026');
  expect(dayInWords(46024)).toBe('ngày 02 tháng 01 năm 2026');
  expect([1, 4, 9, 14, 49, 88, 400, 1999].map(roman)).toEqual([
    'I',
    'IV',
    'IX',
    'XIV',
    'XLIX',
    'LXXXVIII',
    'CD',
    'MCMXCIX',
  ]);
  expect([0, 4, 22, 23].map(letterOf)).toEqual(['a', 'đ', 'y', 'aa']);
});

test('an indicator names those who fall short, and tells once who has not handed in', () => {
  const reports = [
    handedIn(school(1, A6('Có'))),
    handedIn(school(2, A6('Không'))),
    handedIn(school(3, { results: { A5: 'Có' } })),
    school(4),
  ];
  expect(sentences(reportData(inputOf(reports), true)).get('A6')).toBe(
    'Tạo điều kiện để các đoàn thể giám sát, phản biện xã hội: 1/4 trường (25%) đạt; còn 3 trường: Trường số 2, Trường số 3 (thiếu số liệu); 1 trường chưa nộp báo cáo (tên ở phần tình hình nộp báo cáo). Chỉ tiêu: 100% số trường. Đánh giá: Chưa đạt.',
  );
});

test('those who have not handed in are named where the target is not for every school', () => {
  const reports = [
    handedIn(school(1, { unit: { level: 'MN' }, results: { C1: 'Có' } })),
    school(2, { unit: { level: 'MN' } }),
    school(3, { unit: { level: 'THCS' } }),
  ];
  expect(sentences(reportData(inputOf(reports), true)).get('C1')).toContain(
    '; còn 1 trường chưa nộp báo cáo: Trường số 2. ',
  );
});

test('a ratio is told pooled and by school, named as such, with a caution on few cases and schools without any', () => {
  const complaints = (received: number, resolved: number) => ({
    results: { 'A9.received': received, 'A9.resolved': resolved },
  });
  const reports = [
    handedIn(school(1, complaints(4, 4))),
    handedIn(school(2, complaints(2, 1))),
    handedIn(school(3, complaints(0, 0))),
  ];
  const sentence = sentences(reportData(inputOf(reports), true)).get('A9') ?? '';
  expect(sentence).toContain('tính gộp toàn địa bàn 5/6 (83,3%, dưới 10 trường hợp nên tỷ lệ chỉ để tham khảo)');
  expect(sentence).toContain('tính theo từng trường: 1/2 trường đạt mức ≥ 95%');
  expect(sentence).toContain('1 trường không phát sinh, không tính vào tỷ lệ');
  expect(sentence).toContain('Chỉ tiêu: ≥ 95% (tính gộp). Đánh giá: Chưa đạt.');
});

test('the year before is told where it is known', () => {
  const reports = [handedIn(school(1, A6('Có'))), handedIn(school(2, A6('Không')))];
  const data = reportData(inputOf(reports, {}, new Map([['A6', 0.4375]])), true);
  expect(sentences(data).get('A6')).toMatch(/Năm 2025: 43,8%; tăng 6,3 điểm phần trăm\.$/);
  expect(sentences(data).get('A5')).not.toContain('2025');
});

test('no school has handed in: the report says so and warns', () => {
  const data = reportData(inputOf([school(1), school(2)]), true);
  expect(said(data, 'tinh_hinh_nop', 'cau_nop')[0]).toMatch(/, chưa có trường nào trong 2 trường nộp báo cáo\.$/);
  expect(said(data, 'canh_bao', 'cau_canh_bao')[0]).toMatch(/^Lưu ý: chưa có trường nào nộp báo cáo;/);
  expect(data.danh_gia_chung).toMatch(/^Trong \d+ chỉ tiêu chung chưa có chỉ tiêu nào đạt;/);
  expect(rows(data, 'noi_dung').every((part) => rows(part, 'khong_co_y_kien').length === 1)).toBe(true);
});

test('there is no school at all: every sentence still stands', () => {
  const data = reportData(inputOf([]), true);
  expect(said(data, 'tinh_hinh_nop', 'cau_nop')).toEqual(['Sổ chưa có trường nào trong danh sách báo cáo.']);
  for (const sentence of sentences(data).values()) expect(sentence).toContain('không có trường nào thuộc diện báo cáo');
});

test('a single school that has handed in is one of one; that schools are few is told once', () => {
  const data = reportData(inputOf([handedIn(school(1, A6('Có')))]), true);
  expect(said(data, 'tinh_hinh_nop', 'cau_nop')[0]).toContain('có 1/1 trường (100%) đã nộp');
  expect(said(data, 'canh_bao', 'cau_canh_bao')).toEqual(['Lưu ý: chỉ có 1 trường nên các tỷ lệ chỉ để tham khảo.']);
  expect(sentences(data).get('A6')).toContain('1/1 trường (100%) đạt');
});

test('among many schools a target of few carries its own caution', () => {
  const reports = Array.from({ length: 12 }, (_, index) =>
    handedIn(school(index + 1, { unit: { level: index < 3 ? 'MN' : 'THCS' }, results: { C1: 'Có', A6: 'Có' } })),
  );
  const data = reportData(inputOf(reports), true);
  expect(rows(data, 'canh_bao')).toEqual([]);
  expect(sentences(data).get('C1')).toContain('3/3 trường (100%, dưới 10 trường nên tỷ lệ chỉ để tham khảo) đạt');
  expect(sentences(data).get('A6')).toContain('12/12 trường (100%) đạt');
});

test('of 300 schools a sentence names ten and points to the annex', () => {
  const reports = Array.from({ length: 300 }, (_, index) => handedIn(school(index + 1, A6('Không'))));
  const sentence = sentences(reportData(inputOf(reports), true)).get('A6') ?? '';
  expect(sentence).toContain('còn 300 trường: Trường số 1, Trường số 2');
  expect(sentence).toContain('Trường số 10… và 290 trường khác (xem Phụ lục)');
  expect(sentence).not.toContain('Trường số 11');
});

test('a text of 20,000 letters is cut, says where the rest is, and hides what is personal', () => {
  const long = `Liên hệ 0912345678. ${'Kết quả tốt. '.repeat(1600)}`;
  const reports = [
    handedIn(school(1, { results: { N1: long } })),
    school(2, { results: { N1: 'Chưa nộp thì chưa kể' } }),
  ];
  const [results] = rows(reportData(inputOf(reports), true), 'noi_dung');
  const told = said(results ?? {}, 'y_kien', 'loi_truong');
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^Liên hệ \(đã ẩn\)\./);
  expect(told[0]).toMatch(/… \(xem tab của trường\)$/);
  expect((told[0] ?? '').length).toBeLessThan(1540);
});

test('a deputy signs for the head; lines above the head stay above', () => {
  const lines = (settings: object) => said(reportData(inputOf([], settings), true), 'dong_chuc_vu', 'chuc_vu');
  expect(lines({})).toEqual(['TRƯỞNG PHÒNG']);
  expect(lines({ signedByDeputy: true })).toEqual(['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']);
  expect(lines({ signerTitle: 'TM. Ủy ban nhân dân; Chủ tịch', signedByDeputy: true })).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ]);
});

test('recipients and basis are lines with ; and a full stop at the end', () => {
  const data = reportData(
    inputOf([], { recipients: '- A; B;Lưu: VT', reportBasis: 'Nghị quyết 1; Căn cứ Luật 2' }),
    true,
  );
  expect(said(data, 'noi_nhan', 'dong_noi_nhan')).toEqual(['- A;', '- B;', '- Lưu: VT.']);
  expect(said(data, 'can_cu', 'dong_can_cu')).toEqual(['Căn cứ Nghị quyết 1;', 'Căn cứ Luật 2.']);
});

const frames = [false, true].flatMap((isChanged) => fc.sample(frameOf(4, isChanged), { numRuns: 3, seed: 20_261_121 }));

test.each(frames.map((frame, index) => [index + 1, frame] as const))(
  'in random district %i the figures are those of the roll-ups',
  (index, frame) => {
    fc.assert(
      fc.property(seasonOf(frame), ({ settings, entries, now }) => {
        const plan = frame.plan;
        const judged = entries.map((unit) => judgeUnit(unit, { plan, settings, now }));
        const data = reportData({ settings, plan, judged, lastYear: new Map(), comments: new Map(), now }, true);
        const told = sentences(data);
        const results = summarize(plan, judged, settings.year);
        expect([...told.keys()].sort()).toEqual(results.map(({ indicator }) => indicator.code).sort());
        for (const { indicator, met, inScope, share, numerator, denominator, verdict } of results) {
          const sentence = told.get(indicator.code) ?? '';
          if (inScope === 0) continue;
          if (indicator.rollUp === 'share' && (indicator.goal !== null || indicator.kind === 'derived'))
            expect(sentence).toContain(`: ${met}/${inScope} trường (${percentText(share ?? 0)}`);
          if (indicator.rollUp === 'pooled' && share !== null)
            expect(sentence).toContain(
              `${numberText(numerator ?? 0)}/${numberText(denominator ?? 0)} (${percentText(share)}`,
            );
          if (verdict !== null && verdict !== 'notApplicable')
            expect(sentence).toContain(`Đánh giá: ${verdictWords[verdict]}.`);
        }
      }),
      { numRuns: 25, seed: index },
    );
  },
);

test('the day of the report is the day on which it is made', () => {
  expect(reportData(inputOf([]), true).dia_danh_ngay_thang).toBe('Lạc Thủy, ngày 21 tháng 11 năm 2026');
});
