// The expression language of the sheets *Chỉ tiêu* and *Quy tắc*: text → tree. One tree, read by `evaluate` and by `toFormula`.

import jsep from 'jsep';

export type BinaryOperator = '+' | '-' | '*' | '/' | '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * blank, filled, zero: look at one field and never make the result undefined; zero counts a blank as 0.
 * anyOf: the largest of those entered; max, min: of all. if(condition, then, else). same: two texts alike but for case and
 * spaces. namesMatch(text, n): the text lists n names (separated by `;`, line breaks or commas).
 */
export const functionArity = {
  blank: 1,
  filled: 1,
  zero: 1,
  if: 3,
  same: 2,
  namesMatch: 2,
  anyOf: null,
  max: null,
  min: null,
} as const;

export type FunctionName = keyof typeof functionArity;

export const settingNames = ['carriedOverCounts', 'year'] as const;
export type SettingName = (typeof settingNames)[number];

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'field'; readonly code: string }
  | { readonly kind: 'setting'; readonly name: SettingName }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] };

/** The text is no expression of ours; `message` says why, in Vietnamese, for the officer who wrote it. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

const binaryOperators = new Set<string>(['+', '-', '*', '/', '&&', '||', '==', '!=', '<', '<=', '>', '>=']);
const isBinaryOperator = (operator: string): operator is BinaryOperator => binaryOperators.has(operator);
const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(functionArity, name);
const isSettingName = (name: string): name is SettingName => (settingNames as readonly string[]).includes(name);

/** Whether that argument has to be a field itself, not something computed. */
export const takesField = (name: FunctionName, index: number): boolean =>
  name === 'namesMatch' ? index === 0 : ['blank', 'filled', 'zero', 'anyOf', 'same'].includes(name);

const example: Partial<Record<FunctionName, string>> = {
  same: 'same(B1.leader, B1.officer)',
  namesMatch: 'namesMatch(B2.names, B2.models)',
};

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}
const child = (node: Node, property: string): Node => node[property] as Node;

function fromCall(node: Node): Expression {
  const callee = child(node, 'callee');
  const name = String(callee.name ?? '');
  if (callee.type !== 'Identifier' || !isFunctionName(name)) {
    throw new ExpressionError(
      `không có hàm "${name || '?'}"; các hàm dùng được: ${Object.keys(functionArity).join(', ')}`,
    );
  }
  const args = (node.arguments as readonly Node[]).map(fromNode);
  const arity = functionArity[name];
  if (arity === null ? args.length === 0 : args.length !== arity) {
    throw new ExpressionError(`hàm ${name} cần ${arity ?? 'ít nhất 1'} tham số, đang có ${args.length}`);
  }
  if (args.some((arg, index) => takesField(name, index) && arg.kind !== 'field')) {
    throw new ExpressionError(`hàm ${name} chỉ nhận mã trường, ví dụ ${example[name] ?? `${name}(A9.received)`}`);
  }
  return { kind: 'call', name, args };
}

function fromNode(node: Node): Expression {
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number') return { kind: 'number', value: node.value };
      if (typeof node.value === 'string') return { kind: 'text', value: node.value.normalize('NFC') };
      if (typeof node.value === 'boolean') return { kind: 'number', value: node.value ? 1 : 0 };
      throw new ExpressionError(`không hiểu "${String(node.raw)}"`);
    case 'Identifier': {
      const name = String(node.name);
      return isSettingName(name) ? { kind: 'setting', name } : { kind: 'field', code: name };
    }
    case 'MemberExpression': {
      const object = child(node, 'object');
      const property = child(node, 'property');
      if (node.computed || object.type !== 'Identifier' || property.type !== 'Identifier') {
        throw new ExpressionError('mã trường phải viết như A9.received');
      }
      return { kind: 'field', code: `${object.name}.${property.name}` };
    }
    case 'UnaryExpression':
      if (node.operator === '-') return { kind: 'negate', operand: fromNode(child(node, 'argument')) };
      if (node.operator === '!') return { kind: 'not', operand: fromNode(child(node, 'argument')) };
      throw new ExpressionError(`không hiểu dấu "${String(node.operator)}"`);
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const operator = String(node.operator);
      if (!isBinaryOperator(operator)) throw new ExpressionError(`không hiểu dấu "${operator}"`);
      return { kind: 'binary', operator, left: fromNode(child(node, 'left')), right: fromNode(child(node, 'right')) };
    }
    case 'CallExpression':
      return fromCall(node);
    case 'Compound':
    case 'SequenceExpression':
      throw new ExpressionError('có dấu phẩy hoặc khoảng trắng thừa (số thập phân viết bằng dấu chấm, ví dụ 0.95)');
    default:
      throw new ExpressionError('không đọc được biểu thức');
  }
}

/** Longest expression accepted, in characters. */
const MAX_LENGTH = 2000;

/**
 * @param source e.g. `A9.resolved / if(carriedOverCounts, A9.received + A9.carriedOver, A9.received)`
 * @throws ExpressionError where it does not parse
 */
export function parseExpression(source: string): Expression {
  const text = source.trim();
  if (text === '') throw new ExpressionError('biểu thức đang để trống');
  if (text.length > MAX_LENGTH) throw new ExpressionError(`biểu thức dài quá ${MAX_LENGTH} ký tự`);
  let node: Node;
  try {
    node = jsep(text) as unknown as Node;
  } catch (error) {
    const at = (error as { index?: number }).index;
    throw new ExpressionError(`biểu thức không đọc được${at === undefined ? '' : ` ở ký tự thứ ${at + 1}`}`);
  }
  return fromNode(node);
}

/** Every field code that the tree names, each once. */
export function fieldsOf(expression: Expression, into: Set<string> = new Set()): ReadonlySet<string> {
  switch (expression.kind) {
    case 'field':
      into.add(expression.code);
      break;
    case 'not':
    case 'negate':
      fieldsOf(expression.operand, into);
      break;
    case 'binary':
      fieldsOf(expression.left, into);
      fieldsOf(expression.right, into);
      break;
    case 'call':
      for (const arg of expression.args) fieldsOf(arg, into);
      break;
    default:
  }
  return into;
}
