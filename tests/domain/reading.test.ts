// What stands in a cell, and how it is understood.

import { type RawEntry, readEntry, spellings } from '../../src/domain/entry';
import type { FieldKind } from '../../src/domain/model';
import { listsNames } from '../../src/domain/names-list';
import { day } from './reported';

const TODAY = day(2026, 11, 18);
const GRADES = ['Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ', 'Chưa xếp loại'];
const read = (kind: FieldKind, raw: RawEntry) =>
  readEntry({ kind, options: kind === 'rating' ? GRADES : [] }, raw, TODAY);
/** The number, '' for a blank, or the problem. */
const told = (kind: FieldKind, raw: RawEntry): number | string => {
  const reading = read(kind, raw);
  return reading.state === 'ok' ? reading.value : reading.state === 'bad' ? reading.problem : '';
};

/** As Unikey's "Unicode tổ hợp" writes: the letter composed, its tone apart. */
const TO_HOP = 'Hoàn thành tốt nhiệm vụ'
  .replace('à', 'a\u0300')
  .replace('à', 'a\u0300')
  .replace('ố', 'ô\u0301')
  .replace('ệ', 'ê\u0323')
  .replace('ụ', 'u\u0323');

const blanks: readonly RawEntry[] = [null, '', ' ', '\u00a0', '  \u00a0 '];

test.each<FieldKind>(['yesNo', 'count', 'rating', 'date', 'text', 'tick'])('blank is blank, never zero: %s', (kind) => {
  expect(blanks.map((raw) => told(kind, raw))).toEqual(['', '', '', '', '']);
});

test.each<FieldKind>(['yesNo', 'count', 'rating', 'date', 'text', 'tick'])(
  'a formula typed is a problem, whatever it gives: %s',
  (kind) => {
    expect(['=1+1', '=TRUE', '=""'].map((formula) => told(kind, { formula }))).toEqual([
      'formula',
      'formula',
      'formula',
    ]);
  },
);

describe('yes and no', () => {
  test.each([
    'Có',
    'có',
    'CÓ',
    'Co',
    'x',
    'X',
    'v',
    '✓',
    'true',
    true,
    ' Có ',
    '\u00a0có',
    'Đã có',
    'đã  có',
    'rồi',
    'Có'.normalize('NFD'),
    'Rồi'.normalize('NFD'),
    'Rô\u0300i',
  ])('%p is yes', (raw) => {
    expect(told('yesNo', raw)).toBe(1);
  });

  test.each(['Không', 'khong', 'KO', 'k', 'no', false, 'Chưa', 'chưa có', 'Không'.normalize('NFD'), ' không\u00a0'])(
    '%p is no',
    (raw) => {
      expect(told('yesNo', raw)).toBe(0);
    },
  );

  test.each(['có lẽ', 'C', '1', 1, 0, '*', '?', 'Có.', '🙂', '#sai', 'Cò', '\ud83d'])('%p is neither', (raw) => {
    expect(told('yesNo', raw)).toBe('wrongType');
  });

  test('is shown as what was understood', () => {
    expect(read('yesNo', ' x ')).toMatchObject({ text: 'Có', literal: false });
    expect(read('yesNo', 'Có')).toMatchObject({ text: 'Có', literal: true });
  });
});

test('a tick is there or blank', () => {
  expect([true, 'x', 'Có', false, 'FALSE', null, 'Không', 1].map((raw) => told('tick', raw))).toEqual([
    1,
    1,
    1,
    '',
    '',
    '',
    'wrongType',
    'wrongType',
  ]);
});

describe('grades', () => {
  test('are ranks, the last being 1, in every Unicode form and without their closing words', () => {
    const [best = ''] = GRADES;
    expect(
      [
        best,
        best.normalize('NFD'),
        TO_HOP,
        'HOÀN THÀNH TỐT',
        ' hoàn  thành tốt\u00a0nhiệm vụ ',
        'Hoàn thành',
        'chưa xếp loại',
      ].map((raw) => told('rating', raw)),
    ).toEqual([3, 3, 3, 3, 3, 2, 1]);
  });

  test('not among the options are no grade', () => {
    expect(
      ['Tốt', 'Hoàn thành tốt nhiệm', 'hoan thanh tot nhiem vu', 3, true].map((raw) => told('rating', raw)),
    ).toEqual(Array(5).fill('wrongType'));
  });

  test('have every spelling once', () => {
    expect(spellings('Chưa xếp loại')).toHaveLength(3);
    expect(spellings('x')).toEqual(['X']);
  });
});

describe('counts', () => {
  test.each([
    [12, 12],
    [0, 0],
    [-0, 0],
    ['12', 12],
    [' 12 ', 12],
    ['\u00a012\u00a0', 12],
    ['0', 0],
    [999_999_999_999, 999_999_999_999],
    [-1, 'negative'],
    ['-5', 'negative'],
    [2.5, 'notWhole'],
    ['3,5', 'notWhole'],
    ['95,5%', 'notWhole'],
    [1e12, 'notWhole'],
    [1e15, 'notWhole'],
    ['007', 'wrongType'],
    ['1.200', 'wrongType'],
    ['1e3', 'wrongType'],
    ['+5', 'wrongType'],
    ['12/5', 'wrongType'],
    ['12 vụ', 'wrongType'],
    ['ba vụ', 'wrongType'],
    ['1000000000000', 'wrongType'],
    [true, 'wrongType'],
    ['#sai', 'wrongType'],
    ['🙂', 'wrongType'],
    ['=IMPORTXML("a";"b")', 'wrongType'],
  ])('%p is %p', (raw, expected) => {
    expect(told('count', raw)).toBe(expected);
  });

  test('that are none still say what they seem to say', () => {
    const understood = ['12 vụ', '1.200', '95,5%', 'ba vụ', '- 5', 2.5].map((raw) => {
      const reading = read('count', raw);
      return reading.state === 'bad' ? reading.understood : null;
    });
    expect(understood).toEqual(['12', '1200', '95,5 %', '', '-5', '2,5']);
  });

  test('minus zero is zero', () => {
    expect(Object.is(told('count', -0), 0)).toBe(true);
  });
});

describe('dates', () => {
  const first = day(2026, 2, 1);
  test.each([
    [first, first],
    [first + 0.75, first],
    ['1/2/2026', first],
    ['01/02/2026', first],
    ['01-02-2026', first],
    ['1.2.2026', first],
    [' 1 / 2 / 2026 ', first],
    ['\u00a001/02/2026', first],
    ['1/2-2026', first],
    ['29/02/2024', day(2024, 2, 29)],
    ['18/11/2026', TODAY],
    [TODAY + 0.99, TODAY],
    ['19/11/2026', 'future'],
    [TODAY + 1, 'future'],
    ['31/02/2026', 'wrongType'],
    ['29/02/2025', 'wrongType'],
    ['00/01/2026', 'wrongType'],
    ['1/13/2026', 'wrongType'],
    ['11/18/2026', 'wrongType'],
    ['1/2/26', 'wrongType'],
    ['2026-02-01', 'wrongType'],
    ['tháng 2', 'wrongType'],
    [0, 'wrongType'],
    [-1, 'wrongType'],
    [18263, 'wrongType'],
    ['31/12/1949', 'wrongType'],
    ['01/01/1950', 18264],
    [true, 'wrongType'],
  ])('%p is %p', (raw, expected) => {
    expect(told('date', raw)).toBe(expected);
  });

  test('are told as dd/mm/yyyy', () => {
    expect([read('date', '1.2.2026'), read('date', first)]).toMatchObject([
      { text: '01/02/2026', literal: false },
      { text: '01/02/2026', literal: true },
    ]);
  });
});

test('text is whatever is there, its spaces tidied; a number in it as Viet Nam writes it', () => {
  const texts = ['  12/KH\u00a0 ', 3.5, true, '#sai', '*'].map((raw) => {
    const reading = read('text', raw);
    return reading.state === 'ok' ? [reading.value, reading.text] : null;
  });
  expect(texts).toEqual([
    [1, '12/KH'],
    [1, '3,5'],
    [1, 'TRUE'],
    [1, '#sai'],
    [1, '*'],
  ]);
});

describe('names in a list', () => {
  test.each([
    ['Bếp ăn sạch', 1],
    ['Bếp ăn sạch; Lớp học hạnh phúc', 2],
    ['Bếp ăn sạch;\nLớp học hạnh phúc;', 2],
    ['a\nb\nc', 3],
    ['a, b', 2],
    ['Trường xanh, sạch, đẹp', 1],
    ['Trường xanh, sạch, đẹp', 3],
    [' ; a ; b ; ', 2],
    [';', 0],
  ])('%j may be %i', (text, count) => {
    expect(listsNames(text, count)).toBe(true);
  });

  test.each([
    ['a; b', 1],
    ['a; b', 3],
    ['Trường xanh, sạch, đẹp', 2],
    ['a', 0],
  ])('%j is not %i', (text, count) => {
    expect(listsNames(text, count)).toBe(false);
  });
});
