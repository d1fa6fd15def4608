// One expression, two readings: `evaluate` and the cell formulas of `to-formula.ts`, over random expressions and messy cells.

import fc from 'fast-check';
import { emptySheet } from '../../local/sheets-api/create-workbook';
import { bindExpression } from '../../src/domain/bind-expression';
import { type RawEntry, readEntry } from '../../src/domain/entry';
import { type Environment, evaluate } from '../../src/domain/evaluate';
import { parseExpression } from '../../src/domain/expression';
import { definedFormula, holdsFormula, numberFormula } from '../../src/domain/to-formula';
import { cleanFormula, dateFormulas, entryFormula, wordList } from '../../src/layout/entry-formulas';
import { entryOf } from '../layout/messy-entries';
import { open, putInto, workbookOf } from '../layout/spec-workbook';
import { expressionText, fields } from './random-expressions';

const TODAY = 46344;
const codes = [...fields.keys()];

/** One row a field: the input in A, its value in B, the parts of a date in C and D, the clean text in H, the day in I; the settings in row 20, the expression from F1 on. */
const cells = {
  value: (code: string) => `$B$${codes.indexOf(code) + 1}`,
  input: (code: string) => `$A$${codes.indexOf(code) + 1}`,
  setting: (name: string) => (name === 'year' ? '$A$20' : '$B$20'),
};

const sheet = emptySheet({
  sheetId: 1,
  title: 'T',
  index: 0,
  sheetType: 'GRID',
  gridProperties: { rowCount: 40, columnCount: 10 },
});
for (const [index, field] of [...fields.values()].entries()) {
  const at = (column: string): string => `$${column}$${index + 1}`;
  const own = {
    input: at('A'),
    partOne: at('C'),
    partTwo: at('D'),
    clean: at('H'),
    day: at('I'),
    referenceDay: '$C$20',
    yesWords: '$D$20',
    noWords: '$E$20',
  };
  putInto(sheet, index, 1, { formula: entryFormula(field, own) });
  putInto(sheet, index, 7, { formula: cleanFormula(own.input) });
  if (field.kind !== 'date') continue;
  const parts = dateFormulas(own);
  putInto(sheet, index, 2, { formula: parts.partOne });
  putInto(sheet, index, 3, { formula: parts.partTwo });
  putInto(sheet, index, 8, { formula: parts.day });
}
putInto(sheet, 19, 2, TODAY);
putInto(sheet, 19, 3, wordList(1));
putInto(sheet, 19, 4, wordList(0));
const workbook = open(workbookOf([sheet]), () => TODAY);

/** What it is by code, and by each of the three formulas. */
function readBoth(source: string, entries: readonly RawEntry[], year: number, carriedOver: boolean) {
  const expression = bindExpression(parseExpression(source), { fields, computed: new Map() });
  const environment: Environment = {
    reading: (code) => {
      const field = fields.get(code);
      return field ? readEntry(field, entries[codes.indexOf(code)] ?? null, TODAY) : { state: 'blank' };
    },
    setting: (name) => (name === 'year' ? year : carriedOver ? 1 : 0),
  };
  const result = evaluate(expression, environment);
  entries.forEach((raw, row) => {
    putInto(sheet, row, 0, raw);
  });
  putInto(sheet, 19, 0, year);
  putInto(sheet, 19, 1, carriedOver ? 1 : 0);
  [numberFormula(expression, cells), definedFormula(expression, cells), holdsFormula([expression], cells)].forEach(
    (formula, row) => {
      putInto(sheet, row, 5, { formula: `=${formula}` });
    },
  );
  workbook.changed();
  const [number, defined, holds] = [0, 1, 2].map((row) => workbook.at(sheet, row, 5));
  return {
    code: { number: result ?? '', defined: result !== null, holds: result !== null && result !== 0 },
    formula: { number, defined, holds },
  };
}

const entriesOf = fc
  .constantFrom(4, 9, 10)
  .chain((tidiness) => fc.tuple(...[...fields.values()].map((field) => entryOf(field, tidiness))));

test('a random expression is worth the same in code and in a cell, over any entries', () => {
  let told = 0;
  fc.assert(
    fc.property(
      expressionText,
      entriesOf,
      fc.constantFrom(2024, 2026),
      fc.boolean(),
      (source, entries, year, carriedOver) => {
        const both = readBoth(source, entries, year, carriedOver);
        if (both.code.defined) told++;
        const { number } = both.code;
        const close =
          typeof number === 'number'
            ? expect.closeTo(number, 12 - Math.max(0, Math.floor(Math.log10(Math.abs(number) || 1))))
            : number;
        expect({ source, ...both.formula }).toEqual({ source, ...both.code, number: close });
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 600), seed: 20_261_120 },
  );
  expect(told).toBeGreaterThan(100);
});

test.each([
  ['Z1.a * 0.07 == Z1.b', [100, 7], 1],
  ['Z1.b >= Z1.a * 0.07', [100, 7], 1],
  ['Z1.b > Z1.a * 0.07', [100, 7], 0],
  ['0.1 + 0.2 == 0.3', [], 1],
  ['0.1 + 0.2 <= 0.3', [], 1],
  ['Z1.a / Z1.b >= 0.95', [19, 20], 1],
  ['Z1.a / Z1.b >= 0.95', [18, 19], 0],
])('%s with %j is %d in both: no dust of binary fractions', (source, entries, expected) => {
  const { code, formula } = readBoth(source, entries, 2026, false);
  expect([code.number, formula.number]).toEqual([expected, expected]);
});

test.each([
  'a',
  'a; b',
  'a;; b',
  ';a;;b;',
  'a;\nb',
  'a\nb\nc',
  'a, b',
  'xanh, sạch, đẹp; a',
  ' ; ; a',
  ';',
  ';;',
  ';;;',
  ',,',
  '\u00a0a\u00a0;\u00a0b',
  3.5,
])('the names in %j are as many in code as in a cell', (names) => {
  const counts = [0, 1, 2, 3, 4].map((count) =>
    readBoth(
      `namesMatch(Z1.names, ${count})`,
      codes.map((code) => (code === 'Z1.names' ? names : null)),
      2026,
      false,
    ),
  );
  expect(counts.map(({ formula }) => formula)).toEqual(counts.map(({ code }) => code));
});
