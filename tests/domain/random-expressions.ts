// Expressions as an officer might write them, over fields of every kind, with the cells that they would look at.

import fc from 'fast-check';
import type { Field, FieldKind } from '../../src/domain/model';

const kinds: Readonly<Record<string, FieldKind>> = {
  'Z1.a': 'count',
  'Z1.b': 'count',
  'Z1.c': 'count',
  'Z1.day': 'date',
  Z1: 'yesNo',
  'Z1.tick': 'tick',
  'Z1.grade': 'rating',
  'Z1.names': 'text',
  'Z1.leader': 'text',
  'Z1.officer': 'text',
};

export const fields: ReadonlyMap<string, Field> = new Map(
  Object.entries(kinds).map(([code, kind]) => [
    code,
    {
      code,
      indicator: 'Z1',
      label: code,
      kind,
      unitOfMeasure: '',
      options: kind === 'rating' ? ['Tốt', 'Khá', 'Chưa xếp loại'] : [],
      required: 'optional',
      hint: '',
    },
  ]),
);

const codesOf = (...wanted: readonly FieldKind[]): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(kinds).filter((code) => wanted.some((kind) => kind === kinds[code])));

const numeric = codesOf('count', 'count', 'date', 'yesNo', 'tick', 'rating');
const anyField = fc.constantFrom(...Object.keys(kinds));
const textField = codesOf('text');

const word = fc.constantFrom(
  "(Z1 == 'Có')",
  "(Z1 != 'Không')",
  "('có' == Z1)",
  "(Z1.grade >= 'Khá')",
  "(Z1.grade != 'Chưa xếp loại')",
  "(Z1.tick == 'x')",
);
const literal = fc.constantFrom(
  '0',
  '1',
  '2',
  '3',
  '100',
  '0.5',
  '0.95',
  '1.25',
  '0.1',
  '0.2',
  '0.3',
  '0.07',
  '0.001',
  '1000000',
  'true',
  'false',
  'year',
  'carriedOverCounts',
);

/** Source text, as it stands in a cell of *Chỉ tiêu* or *Quy tắc*. */
export const expressionText: fc.Arbitrary<string> = fc.letrec<{ any: string; leaf: string }>((tie) => ({
  leaf: fc.oneof({ weight: 4, arbitrary: numeric }, { weight: 2, arbitrary: literal }, word),
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('any'), fc.constantFrom('+', '-', '*', '/', '&&', '||', '==', '!=', '<', '<=', '>', '>='), tie('any'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc
      .tuple(
        tie('leaf'),
        fc.constantFrom('+', '-', '*', '/', '<=', '=='),
        tie('leaf'),
        fc.constantFrom('+', '*', '<', '&&'),
        tie('leaf'),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom('-', '!'), tie('any')).map(([op, a]) => `${op}(${a})`),
    fc.tuple(tie('any'), tie('any'), tie('any')).map((args) => `if(${args.join(', ')})`),
    fc
      .tuple(fc.constantFrom('max', 'min'), fc.array(tie('any'), { minLength: 1, maxLength: 3 }))
      .map(([name, args]) => `${name}(${args.join(', ')})`),
    fc.tuple(fc.constantFrom('blank', 'filled'), anyField).map(([name, code]) => `${name}(${code})`),
    numeric.map((code) => `zero(${code})`),
    fc.uniqueArray(numeric, { minLength: 1, maxLength: 3 }).map((codes) => `anyOf(${codes.join(', ')})`),
    fc.tuple(textField, textField).map(([a, b]) => `same(${a}, ${b})`),
    fc.tuple(textField, tie('any')).map(([code, n]) => `namesMatch(${code}, ${n})`),
  ),
})).any;
