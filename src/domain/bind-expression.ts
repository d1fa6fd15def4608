// Resolves the names of a parsed expression: unknown fields are refused, computed indicators are put in place of their code,
// answers written as words ('Có', a grade) become the numbers by which they are judged.

import { wordsOf } from './entry';
import {
  type Expression,
  ExpressionError,
  type FunctionName,
  fieldsOf,
  parseExpression,
  takesField,
} from './expression';
import type { Field } from './model';

export interface Names {
  readonly fields: ReadonlyMap<string, Field>;
  /** Code → expression of the indicators whose figure is computed. */
  readonly computed: ReadonlyMap<string, string>;
}

const comparing = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** 'Có' beside a yes/no field → 1; a grade beside its field → its rank. */
function wordAsNumber(word: string, beside: Expression, fields: Names['fields']): Expression | null {
  const codes = [...fieldsOf(beside)];
  const field = codes.length === 1 && codes[0] !== undefined ? fields.get(codes[0]) : undefined;
  if (!field || field.kind === 'count' || field.kind === 'date' || field.kind === 'text') return null;
  const found = wordsOf(field).find(([, words]) => words.includes(word.toUpperCase()));
  if (!found) throw new ExpressionError(`"${word}" không phải là câu trả lời của ${field.code}`);
  return { kind: 'number', value: found[0] };
}

/** Replaces the words on either side of one comparison. @throws ExpressionError where a word has no field beside it */
function bindWords(left: Expression, right: Expression, fields: Names['fields']): readonly [Expression, Expression] {
  const bound = (side: Expression, beside: Expression): Expression => {
    if (side.kind !== 'text') return side;
    const number = wordAsNumber(side.value, beside, fields);
    if (!number) throw new ExpressionError(`'${side.value}' chỉ so sánh được với một trường trả lời bằng lựa chọn`);
    return number;
  };
  return [bound(left, right), bound(right, left)];
}

/** The two sides of a rule, of which one may be a word. null where either is missing (reported before). */
export const bindSides = (
  left: Expression | null,
  right: Expression | null,
  fields: Names['fields'],
): readonly [Expression, Expression] | null => (left && right ? bindWords(left, right, fields) : null);

type FieldReference = Extract<Expression, { kind: 'field' }>;

/** An argument that has to be a field: one that exists, of a kind that the function can read. */
function checkedField(name: FunctionName, reference: FieldReference, { fields, computed }: Names): FieldReference {
  const { code } = reference;
  const field = fields.get(code);
  if (!field && computed.has(code)) throw new ExpressionError(`hàm ${name} chỉ nhận ô nhập; ${code} là số tính ra`);
  if (!field) throw new ExpressionError(`không có trường "${code}" trong sheet Chỉ tiêu`);
  const readsText = name === 'same' || name === 'namesMatch';
  if (readsText && field.kind !== 'text')
    throw new ExpressionError(`hàm ${name} chỉ đọc trường loại Chữ; so sánh ${code} bằng == hoặc !=`);
  if (field.kind === 'text' && (name === 'zero' || name === 'anyOf'))
    throw new ExpressionError(`hàm ${name} cần trường số; ${code} là văn bản`);
  return reference;
}

/** @throws ExpressionError for an unknown field, a circle, a text used as a number */
export function bindExpression(expression: Expression, names: Names, within: readonly string[] = []): Expression {
  const bind = (e: Expression): Expression => bindExpression(e, names, within);
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'setting':
      return expression;
    case 'field': {
      const field = names.fields.get(expression.code);
      if (field) {
        if (field.kind === 'text') {
          throw new ExpressionError(`${field.code} là văn bản: chỉ dùng trong blank, filled, same, namesMatch`);
        }
        return expression;
      }
      const source = names.computed.get(expression.code);
      if (source === undefined) throw new ExpressionError(`không có trường "${expression.code}" trong sheet Chỉ tiêu`);
      if (within.includes(expression.code)) {
        throw new ExpressionError(`các công thức gọi vòng quanh: ${[...within, expression.code].join(' → ')}`);
      }
      return bindExpression(parseExpression(source), names, [...within, expression.code]);
    }
    case 'not':
    case 'negate':
      return { ...expression, operand: bind(expression.operand) };
    case 'binary': {
      const [left, right] = [bind(expression.left), bind(expression.right)];
      if (!comparing.has(expression.operator)) return { ...expression, left, right };
      const [l, r] = bindWords(left, right, names.fields);
      return { ...expression, left: l, right: r };
    }
    case 'call': {
      const { name } = expression;
      const args = expression.args.map((arg, index) =>
        arg.kind === 'field' && takesField(name, index) ? checkedField(name, arg, names) : bind(arg),
      );
      return { ...expression, args };
    }
  }
}

/** Every field named by any of the expressions. */
export function namesOf(expressions: readonly (Expression | null)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const expression of expressions) if (expression) fieldsOf(expression, names);
  return names;
}
