// Entries as schools really make them, and as nobody should: what a cell may hold after typing, pasting and importing.

import fc from 'fast-check';
import type { RawEntry } from '../../src/domain/entry';
import type { Field } from '../../src/domain/model';

/** 15/11/2026 */
const A_DAY = 46341;

/** Each is tried in every kind of field, see tests/security. */
export const strange: readonly RawEntry[] = [
  null,
  '',
  ' ',
  '\u00a0',
  '\n',
  '\t',
  0,
  -0,
  1,
  -1,
  2.5,
  -0.5,
  0.1 + 0.2,
  1e15,
  1e21,
  999_999_999_999,
  1_000_000_000_000,
  true,
  false,
  '007',
  '12',
  ' 12 ',
  '\u00a012\u00a0',
  '1.200',
  '1,200',
  '3,5',
  '3.5',
  '1e3',
  '1E3',
  '+5',
  '-5',
  '- 5',
  '12/5',
  '5%',
  '95,5%',
  '0',
  '00',
  '-0',
  '0x10',
  '١٢',
  '1 200',
  '999999999999',
  '1000000000000',
  '12 vụ',
  'ba vụ',
  '=1+1',
  "'5",
  '=IMPORTXML("http://a.vn";"//b")',
  '@SUM(1;2)',
  '<b>3</b>',
  '🙂',
  '\ud83d',
  'a\udc00b',
  '*',
  '?',
  '~',
  '~*',
  'C*',
  'Có?',
  '#sai',
  '#SAI',
  '#REF!',
  'TRUE',
  'false',
  'Đạt',
  'x'.repeat(3000),
  ';',
  ';;',
  ',',
  'a;b',
  'a,b',
  'a\nb',
  ' a ; b ;',
  'Trường xanh, sạch, đẹp; Bếp ăn',
  'Có\u200b',
  '\ufeffKhông',
  'C\u200dó',
  'Có\u2060 ',
  'Kho\u00adng',
  '\u200b',
  '\u200b \ufeff',
  'Có\u200e',
  '\u202eCó',
  '\u202e21',
  '1\u200b2',
  '\u200b12',
  '18/11/\u200b2026',
  'Cо́',
  'Cо',
  'Ｃó',
  'Co\u0301\u0301\u0301',
  'C\u0300\u0301\u0302\u0303\u0304o',
  '１２',
  '①',
  '²',
  '½',
  '1.234,5',
  '1,234.5',
  '1 234',
  '1\u00a0234',
  "1'234",
  '1.234',
  '1,234',
  '1.234.567',
  '1,234,567',
  '−5',
  '1e308',
  1e308,
  -1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  'Infinity',
  '-Infinity',
  'NaN',
  '∞',
  '95%',
  0.95,
  95,
  '0,95',
  '0.95',
  '95 %',
  '2.026',
  'TRUE ',
  ' false',
  'Đúng',
  'Sai',
  '#N/A',
  '#DIV/0!',
  'x'.repeat(50_000),
  '\u0000',
  '\u0007Có',
  '\r\n',
  'Có\r',
  '<script>alert(1)</script>',
  '+84912345678',
  '-',
  '+',
  '0912 345 678',
  { formula: '=IMAGE("http://a.vn/b.png")' },
  { formula: '=HYPERLINK("http://a.vn";"Có")' },
  { formula: '=1+1' },
  { formula: '=""' },
  { formula: '=TRUE' },
  { formula: '=IMPORTXML("http://a.vn";"//b")' },
  { formula: '=1/0' },
];

const spelled = (...words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...words),
      fc.constantFrom('NFC', 'NFD'),
      fc.constantFrom('', ' ', '\u00a0', '  '),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        (text: string) => text.toLowerCase(),
      ),
    )
    .map(([word, form, space, cased]) => `${space}${cased(word).normalize(form).replace(/ /g, ` ${space}`)}${space}`);

const yesNo = spelled(
  'Có',
  'Co',
  'x',
  'v',
  'yes',
  'TRUE',
  'Đã có',
  'rồi',
  '✓',
  'Không',
  'Khong',
  'ko',
  'k',
  'no',
  'Chưa',
  'chưa có',
);

const two = (n: number): string => String(n).padStart(2, '0');
const dateText = fc
  .tuple(
    fc.integer({ min: 0, max: 32 }),
    fc.integer({ min: 0, max: 13 }),
    fc.constantFrom(2023, 2024, 2025, 2026, 2027, 2028, 1949, 1950, 2099, 2100, 26, 999),
    fc.constantFrom('/', '-', '.', ' / '),
    fc.boolean(),
  )
  .map(([day, month, year, mark, padded]) =>
    padded ? `${two(day)}${mark}${two(month)}${mark}${year}` : `${day}${mark}${month}${mark}${year}`,
  );
const dateSerial = fc.oneof(
  fc.integer({ min: A_DAY - 900, max: A_DAY + 900 }),
  fc.integer({ min: A_DAY - 900, max: A_DAY + 900 }).map((day) => day + 0.75),
  fc.constantFrom(18_263, 18_264, 73_050, 73_051, 0, -1),
);
export const writtenDates = [
  '29/02/2024',
  '29/02/2025',
  '31/02/2026',
  '1/2-2026',
  '1 / 2 / 2026',
  '18-11-2026',
  '18.11.2026',
  '2026-11-18',
  '11/18/2026',
  '18/11/26',
  '18-11-26',
  '18 thg 11 2026',
  '18 thg 11, 2026',
  'ngày 18 tháng 11 năm 2026',
  '2026/11/18',
  '2026-11-18T00:00:00',
  '11/18/2026',
  '１８/11/2026',
  '18\u200b/11/2026',
  '18∕11∕2026',
  '18/11/2026 08:30',
  '18/11/12026',
  '018/11/2026',
  '18//11/2026',
  '-18/11/2026',
  '18/11',
  '/11/2026',
] as const;
const datesByHand = fc.constantFrom(...writtenDates);

const randomText = fc.string({ maxLength: 8, unit: 'binary' });
const randomNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e16, max: 1e16 })
  .map((n) => Number(n.toPrecision(9)));

const smallCount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
);

/** What a careful person enters. */
function proper(field: Field): fc.Arbitrary<RawEntry> {
  switch (field.kind) {
    case 'yesNo':
      return fc.oneof(
        { weight: 4, arbitrary: fc.constant('Có') },
        { weight: 1, arbitrary: fc.constant('Không') },
        { weight: 1, arbitrary: yesNo },
      );
    case 'tick':
      return fc.boolean();
    case 'rating':
      return spelled(...field.options, ...field.options.map((option) => option.replace(/ nhiệm vụ$/, '')));
    case 'count':
      return fc.oneof({ weight: 4, arbitrary: smallCount }, { weight: 1, arbitrary: smallCount.map(String) });
    case 'date':
      return fc.oneof(
        { weight: 2, arbitrary: dateSerial },
        { weight: 2, arbitrary: dateText },
        { weight: 1, arbitrary: datesByHand },
      );
    case 'text':
      return fc.oneof(
        spelled('12/KH-MNHM', 'Bùi Thị Mai', 'Bếp ăn sạch; Lớp học hạnh phúc', 'Vườn rau; ', 'a;b;c'),
        fc.string({ maxLength: 12 }),
      );
  }
}

/** One cell of the column Kết quả. `tidiness` from 0 (anything at all) to 10 (as asked for). */
export const entryOf = (field: Field, tidiness: number): fc.Arbitrary<RawEntry> =>
  fc.oneof(
    { weight: 4 * tidiness + 2, arbitrary: proper(field) },
    { weight: 12 - tidiness, arbitrary: fc.constant(null) },
    { weight: 20 - 2 * tidiness, arbitrary: fc.constantFrom(...strange) },
    {
      weight: 5 - Math.floor(tidiness / 2),
      arbitrary: fc.oneof(yesNo, dateText, dateSerial, randomText, randomNumber),
    },
  );
