// A pasted list of schools: whatever was copied from wherever, each line is a unit or a named problem.

import fc from 'fast-check';
import { checkUnitList, isNote, type ListContext, type ListedUnit } from '../../src/domain/unit-list';
import { levels } from '../../src/plans/levels';

const context: ListContext = { levels, known: [], departmentLevel: 'P' };
const check = (text: string, known: ListContext['known'] = []) => checkUnitList(text, { ...context, known });
const short = ({ code, name, level, commune, editors }: ListedUnit): string =>
  [code, name, level, commune, editors.join(' ')].join('|');
const unitsOf = (text: string): readonly string[] => check(text).units.map(short);
const problemsOf = (text: string): readonly string[] =>
  check(text).problems.map(
    ({ line, kind, given, meant }) => `${line} ${kind} ${given}${meant === '' ? '' : ` → ${meant}`}`,
  );

const HOA_MAI = 'MN01|Trường MN Hoa Mai|MN|Chi Nê|a@example.edu.vn';

describe('the columns are found', () => {
  test.each([
    [
      'by a header in our order',
      'Mã\tTên đơn vị\tCấp\tXã\tEmail nhập liệu\nMN01\tTrường MN Hoa Mai\tMN\tChi Nê\ta@example.edu.vn',
    ],
    [
      'by a header in another order',
      'Email\tXã/Phường\tCấp học\tTên trường\tMã trường\na@example.edu.vn\tChi Nê\tMầm non\tTrường MN Hoa Mai\tMN01',
    ],
    [
      'by a header in capitals, without marks',
      'MA DON VI\tTEN DON VI\tCAP\tXA\tE-MAIL\nMN01\tTrường MN Hoa Mai\tmn\tChi Nê\tA@example.edu.vn',
    ],
    [
      'by a header in decomposed letters',
      'Mã\tTên đơn vị\tCấp\tXã\tEmail\nMN01\tTrường MN Hoa Mai\tMN\tChi Nê\ta@example.edu.vn'.normalize('NFD'),
    ],
    ['by their contents, with numbers before them', '1\tMN01\tTrường MN Hoa Mai\tMN\tChi Nê\ta@example.edu.vn'],
    ['with commas', 'Mã,Tên,Cấp,Xã,Email\nMN01,Trường MN Hoa Mai,MN,Chi Nê,a@example.edu.vn'],
    ['with semicolons', 'Mã;Tên;Cấp;Xã;Email\nMN01;Trường MN Hoa Mai;MN;Chi Nê;a@example.edu.vn'],
    ['in quotes', '"Mã";"Tên";"Cấp";"Xã";"Email"\r\n"MN01";"Trường MN Hoa Mai";"MN";"Chi Nê";"a@example.edu.vn"\r\n'],
    [
      'past a byte order mark, no-break spaces and zero-width letters',
      '\ufeffMã\tTên\tCấp\tXã\tEmail\nMN\u200b01\tTrường\u00a0MN  Hoa Mai \tMN\u200d\tChi\u00a0Nê\ta@example.edu.vn',
    ],
  ])('%s', (_, text) => {
    expect(unitsOf(text)).toEqual([HOA_MAI]);
  });

  test('a column that means nothing is named, a column of numbers is not', () => {
    const { columns } = check('STT\tTên trường\tĐiện thoại\tCấp\n1\tTrường TH A\t0218\tTH');
    expect(columns.unused).toEqual(['Điện thoại']);
  });

  test('names alone are enough where they tell the level', () => {
    expect(unitsOf('Tên trường\nTrường MN Hoa Mai\nTrường Tiểu học Đồng Tâm\nTrường TH&THCS Yên Bồng')).toEqual([
      'MN01|Trường MN Hoa Mai|MN||',
      'TH01|Trường Tiểu học Đồng Tâm|TH||',
      'THTHCS01|Trường TH&THCS Yên Bồng|TH&THCS||',
    ]);
  });
});

describe('what is odd is named, line by line', () => {
  const head = 'Mã\tTên\tCấp\tXã\tEmail\n';

  test.each([
    ['a level that is none', 'X1\tTrường THPT A\tTHPT', '2 badLevel THPT'],
    ['no level in cell or name', 'X1\tCơ sở A\t', '2 noLevel Cơ sở A'],
    ['no name', 'X1\t\tTH\tChi Nê', '2 noName X1 · TH · Chi Nê'],
    ['a code with a space', 'X 1\tTrường A\tTH', '2 badCode X 1'],
    ['a code with a Cyrillic letter', 'М1\tTrường A\tTH', '2 badCode М1'],
    ['a name without end', `X1\t${'Trường '.repeat(20)}\tTH`, `2 longName ${'Trường '.repeat(20).trim()}`],
    ['an address that is none', 'X1\tTrường A\tTH\t\ta@b', '2 badEmail a@b → Trường A'],
    ['a missing code', '\tTrường A\tTH', '2 codeGiven Trường A → TH01'],
    ['a level that only the name tells', 'X1\tTrường TH A\t', '2 levelGuessed Trường TH A → TH'],
  ])('%s', (_, line, problem) => {
    expect(problemsOf(head + line)).toEqual([problem]);
  });

  test('a doubled code: the first counts, the second is told with its line', () => {
    const text = `${head}TH01\tTrường A\tTH\n\nth01\tTrường B\tTH`;
    expect(unitsOf(text)).toEqual(['TH01|Trường A|TH||']);
    expect(problemsOf(text)).toEqual(['4 doubledCode th01 → 2']);
  });

  test('the same school twice without a code is one', () => {
    expect(problemsOf(`${head}\tTrường TH A\tTH\n\ttrường th a\tTH`)).toEqual([
      '2 codeGiven Trường TH A → TH01',
      '3 doubledName trường th a → 2',
    ]);
  });

  test('a merged commune is carried down, and nothing else is', () => {
    const text = `${head}A1\tTrường A\tTH\tChi Nê\ta@example.edu.vn\nA2\tTrường B\tTH\nA3\tTrường C\tTH\tYên Bồng\nA4\tTrường D\tTH`;
    expect(unitsOf(text).map((unit) => unit.split('|').slice(3).join('|'))).toEqual([
      'Chi Nê|a@example.edu.vn',
      'Chi Nê|',
      'Yên Bồng|',
      'Yên Bồng|',
    ]);
    expect(problemsOf(text)).toEqual(['3 communeCarried Trường B → Chi Nê', '5 communeCarried Trường D → Yên Bồng']);
  });

  test('the department lies in no commune: none is carried into its line, nor is one ended by it', () => {
    const text = `${head}A1\tTrường A\tTH\tChi Nê\nPGD\tPhòng GD&ĐT\tP\nA2\tTrường B\tTH`;
    expect(unitsOf(text).map((unit) => unit.split('|')[3])).toEqual(['Chi Nê', '', 'Chi Nê']);
  });

  test('titles above the header and a header pasted twice are told, and are no units', () => {
    const text = `DANH SÁCH TRƯỜNG\n\n${head}A1\tTrường A\tTH\n${head}A2\tTrường B\tTH`;
    expect(problemsOf(text)).toEqual(['1 aboveHeader DANH SÁCH TRƯỜNG', '5 headerAgain Mã · Tên · Cấp · Xã · Email']);
    expect(unitsOf(text)).toHaveLength(2);
  });

  test('a break within a quoted cell does not end the line, and lines are counted as pasted', () => {
    const text = `${head}A1\t"Trường\nTH A"\tTH\t\t"a@example.edu.vn\nb@example.edu.vn"\nA2\tB\tX`;
    expect(unitsOf(text)).toEqual(['A1|Trường TH A|TH||a@example.edu.vn b@example.edu.vn']);
    expect(problemsOf(text)).toEqual(['5 badLevel X']);
  });

  test('a stray quote that seems to be closed far below swallows nothing either', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `A${index}\tTrường ${index}\tTH`);
    const text = `${head}S1\t"Trường S\tTH\n${lines.join('\n')}\nZ1\tTrường Z"\tTH`;
    expect(check(text).units).toHaveLength(32);
  });

  test('a quote that is never closed swallows nothing', () => {
    expect(unitsOf(`${head}A1\t"Trường A\tTH\nA2\tTrường "B"\tTH`)).toEqual([
      'A1|"Trường A|TH||',
      'A2|Trường "B"|TH||',
    ]);
  });
});

describe('codes that are given', () => {
  const known = [
    { code: 'TH07', name: 'Trường TH Đồng Tâm' },
    { code: 'MN01', name: 'Trường MN A' },
  ];

  test('a school that the workbook knows by name keeps its code', () => {
    expect(check('Tên\tCấp\ntrường TH  đồng tâm\tTH', known).units.map(({ code }) => code)).toEqual(['TH07']);
  });

  test('new ones are nobody’s, of the list or of the workbook', () => {
    const { units } = check('Mã\tTên\tCấp\n\tTrường MN B\tMN\nMN02\tTrường MN C\tMN\n\tTrường MN D\tMN', known);
    expect(units.map(({ code }) => code)).toEqual(['MN03', 'MN02', 'MN04']);
  });

  test('a code in another case is the workbook’s own', () => {
    expect(check('Mã\tTên\tCấp\nth07\tTrường X\tTH', known).units.map(({ code }) => code)).toEqual(['TH07']);
  });
});

const word = fc.stringMatching(/^[A-ZĐa-zàáâãèéêìíòóôõùúýăđĩũơưạảấầ]{1,8}$/);
const listed = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 9999 }),
    words: fc.array(word, { minLength: 1, maxLength: 4 }),
    level: fc.constantFrom('MN', 'TH', 'THCS', 'TH&THCS', 'PTDTNT'),
    commune: word,
    editors: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}[0-9]{0,3}$/), { maxLength: 3 }),
  }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 40 },
);
const columnOrder = fc.shuffledSubarray(['Mã', 'Tên trường', 'Cấp', 'Xã', 'Email'], { minLength: 5 });
const cellQuoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;

test('any list, printed in any order of columns, with any separator, quoted or not, is read as it was', () => {
  fc.assert(
    fc.property(listed, columnOrder, fc.constantFrom('\t', ';', ','), fc.boolean(), (units, order, mark, quoted) => {
      const rows = units.map(({ number, words, level, commune, editors }) => ({
        Mã: `T${number}`,
        'Tên trường': `Trường ${words.join(' ')}`,
        Cấp: level,
        Xã: commune,
        Email: editors.map((name) => `${name}@example.edu.vn`).join(' '),
      }));
      const print = (cells: readonly string[]): string =>
        cells.map((cell) => (quoted ? cellQuoted(cell) : cell)).join(mark);
      const text = [order, ...rows.map((row) => order.map((column) => row[column as keyof typeof row]))]
        .map(print)
        .join('\n');
      const { units: read, problems } = check(text);
      expect(problems).toEqual([]);
      expect(read.map(short)).toEqual(
        rows.map((row) => [row.Mã, row['Tên trường'], row.Cấp, row.Xã, row.Email].join('|')),
      );
    }),
    { numRuns: 200 },
  );
});

test('of any text at all, every line that is not empty is a unit, a named problem or the header', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'TH01',
      'Trường TH A',
      'TH',
      'THPT',
      'Chi Nê',
      'a@example.edu.vn',
      'Mã',
      'Tên trường',
      'Cấp',
      '"',
      '1',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/["\n\r\t;,\u2028\u2029\u0085]/g, '')),
  );
  const line = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join('\t').replace(/"/g, ''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = ['\t', ...lines].join('\n');
      const { units, problems, columns } = check(text);
      const told = new Set([...units, ...problems].map(({ line: at }) => at));
      const isVisible = (one: string): boolean => /[^\s\p{C}\p{Z}\u200b\u00ad\ufeff]/u.test(one);
      const untold = ['\t', ...lines].flatMap((one, index) =>
        isVisible(one) && !told.has(index + 1) ? [index + 1] : [],
      );
      expect(untold.length).toBeLessThanOrEqual(columns.header === null ? 0 : 1);
      const unitLines = new Set(units.map(({ line: at }) => at));
      // No line is both taken and refused.
      expect(problems.filter((problem) => !isNote(problem) && unitLines.has(problem.line))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('ten thousand lines are read to the last', () => {
  const text = `Mã\tTên\tCấp\n${Array.from({ length: 10_000 }, (_, index) => `\tTrường TH số ${index + 1}\tTH`).join('\n')}`;
  const { units } = check(text);
  expect(units).toHaveLength(10_000);
  expect(units.at(-1)).toMatchObject({ line: 10_001, code: 'TH10000', name: 'Trường TH số 10000' });
});
