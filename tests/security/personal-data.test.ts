// What is personal is recognised, what only looks long is not, and neither findings nor tables repeat it.

import fc from 'fast-check';
import { inertText } from '../../src/domain/inert-text';
import { hidePersonal, looksPersonal } from '../../src/domain/personal-data';
import { findings } from '../domain/reported';

test.each([
  '0912345678',
  '0912 345 678',
  '0912.345.678',
  '091-234-5678',
  '+84912345678',
  '(+84) 912 345 678',
  '84912345678',
  '0218 3855 123',
  '(0218) 3855123',
  '０９１２３４５６７８',
  '0912\u200b345678',
  'https://zalo.me/0912345678',
  '001085012345',
  '001 085 012 345',
  '113456789',
  'CMND 113 456 789',
  'CCCD: 001.085.012.345',
  'STK 1903 2456 7890 12',
  'tài khoản số 12345678',
  '9704366812345678',
  'nguyen.van.a@gmail.com',
  'Ông A (a.b@truong.edu.vn)',
])('%j is personal', (text) => {
  expect(looksPersonal(`Liên hệ ${text}, cảm ơn.`)).toBe(true);
  expect(looksPersonal(hidePersonal(`Liên hệ ${text}, cảm ơn.`))).toBe(false);
});

test.each([
  '125/KH-PGDĐT',
  '1234/QĐ-UBND',
  '18/11/2026',
  '01.02.2026 10:30',
  '01.01.2026-31.12.2026',
  '01/01/2026 - 31/12/2026',
  '2026-11-18',
  '1.200.000 đồng',
  '125000000 đồng',
  '0',
  '20262027',
  'https://drive.google.com/file/d/1aB9876543210987654/view?id=0912345678',
  'www.truong.edu.vn/tin/123456789',
  '1.004438.000.00.00.H44',
  'A1.number',
  '95,5%',
  '12 vụ, 3 vụ',
  'tỷ lệ 0,123456789',
])('%j is not', (text) => {
  expect(looksPersonal(`Theo ${text}, đã xong.`)).toBe(false);
});

const phone = fc
  .tuple(
    fc.constantFrom('03', '05', '07', '08', '09'),
    fc.stringMatching(/^\d{8}$/),
    fc.constantFrom('', ' ', '.', '-'),
  )
  .map(([start, rest, gap]) => `${start}${rest.slice(0, 2)}${gap}${rest.slice(2, 5)}${gap}${rest.slice(5)}`);
const words = fc.constantFrom(
  'Ông A',
  'liên hệ',
  'báo cáo số',
  'năm',
  'vụ việc',
  'ngày 18/11/2026',
  'và',
  '\n',
  '(',
  ')',
);

test('a phone number is found wherever it stands, and nothing of it is left', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 4 }),
      phone,
      fc.array(words, { maxLength: 4 }),
      (before, number, after) => {
        const text = [...before, number, ...after].join(' ');
        expect(looksPersonal(text)).toBe(true);
        expect(hidePersonal(text)).not.toContain(number);
      },
    ),
  );
});

test('hiding twice is hiding once, and a text without anything personal stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const hidden = hidePersonal(text);
      expect(hidePersonal(hidden)).toBe(hidden);
      if (!looksPersonal(text)) expect(hidden).toBe(text);
    }),
  );
});

const NUMBER = '0912 345 678';
const told = (report: Parameters<typeof findings>[0]) => findings(report).filter(({ code }) => code === 'privacy');

describe('the warning', () => {
  test('stands for entries, evidence and explanations', () => {
    const report = {
      results: { 'A10.where': NUMBER },
      evidence: { A5: NUMBER },
      explain: { C2: NUMBER },
    };
    expect(told(report).map(({ field, column }) => `${field}/${column}`)).toEqual([
      'A5/evidence',
      'A10.where/result',
      'C2/explanation',
    ]);
  });

  test('is not lifted by an explanation that holds the number, but by one that does not', () => {
    const explained = (text: string) =>
      told({ evidence: { C2: NUMBER }, explain: { C2: text } }).map((f) => f.explained);
    expect(explained(`Số ${NUMBER} là của ông A`)).toEqual([false, false]);
    expect(explained('Số máy chung của trường')).toEqual([true]);
  });

  test('no finding repeats the number that it warns of', () => {
    const everywhere = findings({
      results: { 'A10.where': NUMBER, C2: NUMBER, A5: NUMBER, 'A8.date': NUMBER },
      evidence: { A5: NUMBER },
      explain: { A5: NUMBER },
    });
    expect(everywhere.length).toBeGreaterThan(5);
    for (const { message, understood, remedy } of everywhere)
      expect(looksPersonal(`${message} ${understood} ${remedy}`)).toBe(false);
  });
});

test('no text that is shown elsewhere turns the sentence round or holds half a letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('\u202e', '\ud83d', '\u0000', '\u2067', 'e\u0301'),
      (text, odd) => {
        const shown = inertText(`${text}${odd}${text}`);
        expect(shown).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
        expect(inertText(shown)).toBe(shown);
      },
    ),
  );
});
