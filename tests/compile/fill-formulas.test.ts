// Formulas that repeat down a column are told once, and Google's filling gives back exactly those that were told.

import fc from 'fast-check';
import { offsetFormula } from '../../local/sheets-api/references';
import { findFills, withoutFills } from '../../src/compile/fill-formulas';
import { districtUnits, tabSpecs } from './district-specs';

const formula = (text: string) => ({ formula: text });
const column = (...texts: readonly string[]) => texts.map((text) => [formula(text)]);
const long = 'x'.repeat(120);

test('relative rows are counted from the formula’s own', () => {
  const rows = column(`=A1&"${long}"`, `=A2&"${long}"`, `=A3&"${long}"`);
  expect(findFills(rows)).toEqual([{ column: 0, start: 0, end: 3, formula: `=A1&"${long}"` }]);
  expect(withoutFills(rows, findFills(rows))).toEqual([[null], [null], [null]]);
});

test.each([
  ['a fixed row', '=A$1', '=A$2'],
  ['a reference in a text', '="A1"&B1', '="A2"&B2'],
  ['a sheet that is named like a cell', "='A1'!B1", "='A2'!B2"],
  ['another column', '=A1', '=B2'],
  ['a constant', '=A1+1', '=A2+2'],
])('%s is not filled', (_, first, second) => {
  expect(findFills(column(`${first}&"${long}"`, `${second}&"${long}"`))).toEqual([]);
});

test('a few short ones are told one by one', () => {
  expect(findFills(column('=A1', '=A2', '=A3'))).toEqual([]);
});

test('runs stop where a cell is blank or a constant', () => {
  const rows = [
    ...column(`=A1&"${long}"`, `=A2&"${long}"`),
    [null],
    ...column(`=A4&"${long}"`, `=A5&"${long}"`),
    ['x'],
  ];
  expect(findFills(rows).map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [3, 5],
  ]);
});

test('what is filled is what was there, for every formula of every tab', () => {
  let filled = 0;
  for (const { blocks } of tabSpecs(districtUnits(37))) {
    for (const { rows } of blocks) {
      for (const { column: at, start, end, formula: first } of findFills(rows)) {
        for (let row = start; row < end; row++) {
          expect(formula(offsetFormula(first, row - start, 0))).toEqual(rows[row]?.[at]);
          filled++;
        }
      }
    }
  }
  expect(filled).toBeGreaterThan(1000);
});

test('so it is for any formula', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('A', 'BC'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 30 }),
    )
    .map((parts) => parts.join(''));
  const part = fc.oneof(
    reference,
    fc.constantFrom('"A1"', "'Tên A1'!", 'SUM(', ')', ';', 'IF(', '&', '12', '"a""A2"', '$A:$A', 'LOG10(', 'N('),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const first = `=${parts.join('')}`;
      const rows = column(...Array.from({ length: 12 }, (_, row) => offsetFormula(`${first}&"${long}"`, row, 0)));
      for (const { start, end, formula: told } of findFills(rows)) {
        for (let row = start; row < end; row++)
          expect(rows[row]?.[0]?.formula).toBe(offsetFormula(told, row - start, 0));
      }
    }),
    { numRuns: 500 },
  );
});
