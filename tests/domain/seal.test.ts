// A seal keeps what a unit had entered, readably, and gives it back.

import fc from 'fast-check';
import { inertText } from '../../src/domain/inert-text';
import { looksPersonal } from '../../src/domain/personal-data';
import { readSeal, sealOf } from '../../src/domain/seal';

const unit = {
  code: 'MN01',
  name: '',
  tab: '',
  level: 'MN',
  commune: '',
  editors: [],
  flags: [],
  exempt: [],
  active: true,
};
const none: ReadonlyMap<string, string> = new Map();
const submission = {
  status: 'notSubmitted',
  submittedAt: null,
  lastSubmittedAt: null,
  punctuality: null,
  extension: null,
  proxyBy: '',
} as const;
const entries = (results: Readonly<Record<string, string | number | boolean | null | { formula: string }>>) => ({
  unit,
  results: new Map(Object.entries(results)),
  evidence: none,
  explanations: none,
  lastYear: new Map<string, number>(),
  submission,
});
const noFields: ReadonlyMap<string, { readonly kind: 'date' }> = new Map();

describe('the seal of a unit', () => {
  test('reads as a person would say it', () => {
    const sealed = sealOf(
      {
        ...entries({
          A1: 'Có',
          'A1.date': 46344,
          'A9.received': 3,
          'A1.merged': true,
          A2: null,
          A4: { formula: '=1' },
        }),
        evidence: new Map([['A1', 'https://example.edu.vn/a;b="c"']]),
      },
      new Map([['A1.date', { kind: 'date' as const }]]),
    );
    expect(sealed).toBe(
      'A1="Có"; A1.date="18/11/2026"; A9.received="3"; A1.merged="Có"; A1 (minh chứng)="https://example.edu.vn/a;b=\\"c\\""',
    );
    expect(readSeal(sealed).get('A1 (minh chứng)')).toBe('https://example.edu.vn/a;b="c"');
  });

  test('leaves out what is personal', () => {
    expect(sealOf(entries({ N1: 'Gọi 0912 345 678' }), noFields)).toBe('N1="(không chép: có dữ liệu cá nhân)"');
  });

  test('gives every text back, whatever stands in it', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((one) => inertText(one).trim())
      .filter((one) => one !== '' && !looksPersonal(one));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-N][0-9]{1,2}(\.[a-z]{1,8})?$/), text), (texts) => {
        expect(Object.fromEntries(readSeal(sealOf(entries(texts), noFields)))).toEqual({ ...texts });
      }),
    );
  });

  test('fits into a cell, and ends with a whole value', () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`A${index}`, 'x'.repeat(1000)]));
    const sealed = sealOf(entries(many), noFields);
    expect(sealed.length).toBeLessThan(50_000);
    expect([...readSeal(sealed).values()].every((value) => value === `${'x'.repeat(300)}…`)).toBe(true);
    expect(readSeal(sealed).size).toBeGreaterThan(100);
  });

  test('is nothing where a text is no seal', () => {
    expect(readSeal('Đã nộp, Đúng hạn').size).toBe(0);
  });
});
