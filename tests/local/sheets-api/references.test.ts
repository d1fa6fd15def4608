// References inside formulas: found, carried along, offset, and everything else left as it is.

import fc from 'fast-check';
import { canonicalFormula } from '../../../local/sheets-api/canonical-formula';
import { mapReferences, offsetFormula, tokenize } from '../../../local/sheets-api/references';
import { type Shift, shiftIndex, shiftReference, shiftSpan } from '../../../local/sheets-api/shift';

const shifted = (formula: string, shift: Shift, axis: 'ROWS' | 'COLUMNS' = 'ROWS'): string =>
  mapReferences(formula, (reference) =>
    reference.sheet === undefined ? shiftReference(reference, axis, shift) : reference,
  );

const referencesOf = (formula: string): string[] =>
  tokenize(formula).flatMap((token) => (token.kind === 'reference' ? [token.text] : []));

describe('tokenize', () => {
  test.each([
    ['=SUM(A1;$B$2:C3)', ['A1', '$B$2:C3']],
    ["='Đơn vị'!$A$4:$A$200", ["'Đơn vị'!$A$4:$A$200"]],
    ["='It''s'!A1+Tab_2!B:B+3:5", ["'It''s'!A1", 'Tab_2!B:B', '3:5']],
    ['="A1 và ""B2"""&C3', ['C3']],
    ['=LOG10(A1)+ABC1234567890+TRUE', ['A1']],
    ['=A2:B', ['A2:B']],
    ['=ROUND(1,5;2)', []],
    ['=#REF!+A1', ['A1']],
    ['=TH1_x+B7x+Chỉ2', []],
  ])('finds the references of %s', (formula, references) => {
    expect(referencesOf(formula)).toEqual(references);
  });

  test('loses no letter of any text', () => {
    const letters = fc.constantFrom(...'=A1$:!\'"#REF()+;, éB2');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (list) => {
        const text = list.join('');
        expect(
          tokenize(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('inserting, deleting, moving', () => {
  const insert: Shift = { kind: 'insert', at: 2, count: 2 };
  const remove: Shift = { kind: 'delete', start: 2, end: 4 };
  const move: Shift = { kind: 'move', start: 1, end: 3, to: 5 };

  test.each([
    ['=A2+A3+$A$3', insert, '=A2+A5+$A$5'],
    ['=SUM(A1:A2)', insert, '=SUM(A1:A2)'],
    ['=SUM(A2:A3)', insert, '=SUM(A2:A5)'],
    ['=SUM(A3:A4)', insert, '=SUM(A5:A6)'],
    ['=SUM(A:A)+SUM(2:4)', insert, '=SUM(A:A)+SUM(2:6)'],
    ['=SUM(A2:B)', insert, '=SUM(A2:B)'],
    ['=SUM(A4:B)', insert, '=SUM(A6:B)'],
    ['=A2+A3+A5', remove, '=A2+#REF!+A3'],
    ['=SUM(A1:A6)', remove, '=SUM(A1:A4)'],
    ['=SUM(A3:A6)', remove, '=SUM(A3:A4)'],
    ['=SUM(A3:A4)', remove, '=SUM(#REF!)'],
    ['=A2&"A3"', remove, '=A2&"A3"'],
    ['=A1+A2+A3+A4+A5+A6', move, '=A1+A4+A5+A2+A3+A6'],
    ['=SUM(A1:A6)', move, '=SUM(A1:A6)'],
    ['=SUM(A2:A3)', move, '=SUM(A4:A5)'],
  ])('%s', (formula, shift, expected) => {
    expect(shifted(formula, shift)).toBe(expected);
  });

  test('columns', () => {
    expect(shifted('=A1+C1+SUM(B:D)+SUM(1:2)', insert, 'COLUMNS')).toBe('=A1+E1+SUM(B:F)+SUM(1:2)');
  });

  test('a move is a permutation', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(20), (start, length, to) => {
        const end = start + length + 1;
        fc.pre(to <= start || to >= end);
        const places = Array.from({ length: 25 }, (_, index) => shiftIndex({ kind: 'move', start, end, to }, index));
        expect([...places].sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 25 }, (_, index) => index));
      }),
    );
  });

  test('deleting what was inserted gives every range back', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(40), fc.integer({ min: 1, max: 9 }), (start, length, at, count) => {
        const span = { start, end: start + length + 1 };
        const grown = shiftSpan({ kind: 'insert', at, count }, span);
        expect(grown && shiftSpan({ kind: 'delete', start: at, end: at + count }, grown)).toEqual(span);
      }),
    );
  });
});

test('a formula filled down and right moves its relative parts only', () => {
  expect(offsetFormula("=A1+$B1+C$1+$D$1+'Tab'!A1:B2+A:A", 2, 1)).toBe('=B3+$B3+D$1+$D$1+Tab!B3:C4+B:B');
  expect(offsetFormula('=A2', -2, 0)).toBe('=#REF!');
});

describe('a formula is stored as Google stores it', () => {
  const titles = new Map([
    ['sales', 'Sales'],
    ['rw', 'Rw'],
    ["it's", "It's"],
    ['đơn vị', 'Đơn vị'],
  ]);

  test.each([
    ['=sum( sales!a3:a3 )', '=sum( Sales!A3 )'],
    ["='Sales'!B3:a2", '=Sales!A2:B3'],
    ['=sales!$d$3 + 1', '=Sales!$D$3 + 1'],
    ["=SUM(  A1 ,  'It''s'!a1:a1  )", "=SUM(  A1 ,  'It''s'!A1  )"],
    ['=if(true,"a3:a3",A1)', '=if(true,"a3:a3",A1)'],
    ['=Sales!3:3', '=Sales!3:3'],
    ['=SUM(Rw!$A3:$A3)', '=SUM(Rw!$A3)'],
    ["='Đơn vị'!$A$4:$A$200", "='Đơn vị'!$A$4:$A$200"],
    ["='Mất'!b2", "='Mất'!b2"],
  ])('%s', (formula, stored) => {
    expect(canonicalFormula(formula, titles)).toBe(stored);
  });
});
