// Teaches one HyperFormula interpreter to compare, match criteria and write numbers as text the way Google Sheets does.

import { EmptyValue, type FunctionPlugin } from 'hyperformula';
import { compareText, numberAsText, textMatcher } from './google-text';

type Interpreter = ConstructorParameters<typeof FunctionPlugin>[0];
type Arithmetic = Interpreter['arithmeticHelper'];
type Operand = Parameters<Arithmetic['eq']>[0];
type Argument = Parameters<Arithmetic['coerceToMaybeNumber']>[0];
type Criterion = NonNullable<ReturnType<Interpreter['criterionBuilder']['fromCellValue']>>;
type RichNumber = Exclude<Operand, string | number | boolean | symbol>;

const isNumber = (value: unknown): value is number | RichNumber =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'val' in value);

/** Numbers before text before truth values, whatever they hold. */
const rank = (value: Operand): number => (isNumber(value) ? 0 : typeof value === 'string' ? 1 : 2);

const blankLike = (other: Operand): Operand => (isNumber(other) ? 0 : typeof other === 'string' ? '' : false);

/** Unlike HyperFormula's own, text that looks like a date stays text, and canonically equal letters differ. */
function comparison(arithmetic: Arithmetic): (left: Operand, right: Operand) => number {
  return (first, second) => {
    if (first === EmptyValue && second === EmptyValue) return 0;
    const left = first === EmptyValue ? blankLike(second) : first;
    const right = second === EmptyValue ? blankLike(first) : second;
    if (isNumber(left) && isNumber(right)) return arithmetic.floatCmp(left, right);
    if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
    return rank(left) - rank(right) || Number(left) - Number(right);
  };
}

type Test = (order: number) => boolean;
const tests: Readonly<Record<string, Test>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** One criterion of COUNTIF and its kin, e.g. `">=3"`, `"Đạt*"`, `""` (blank or empty text), `"="` (blank), `"<>"` (not blank). */
function criterionLambda(raw: string, arithmetic: Arithmetic): Criterion['lambda'] {
  const [, operator = '', operand = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(raw) ?? [];
  const test = tests[operator || '='] ?? (() => false);
  if (operand === '') {
    if (operator === '') return (cell) => cell === EmptyValue || cell === '';
    if (operator === '=') return (cell) => cell === EmptyValue;
    if (operator === '<>') return (cell) => cell !== EmptyValue;
    return () => false;
  }
  const negative = operator === '<>';
  const number = arithmetic.coerceToMaybeNumber(operand);
  if (number !== undefined) {
    // Text that reads as a number ("007") equals it, but is neither greater nor less.
    const equality = operator === '' || operator === '=' || negative;
    return (cell) => {
      const value = equality && typeof cell === 'string' ? arithmetic.coerceToMaybeNumber(cell) : cell;
      return isNumber(value) ? test(arithmetic.floatCmp(value, number)) : negative;
    };
  }
  if (/^(true|false)$/i.test(operand)) {
    const truth = operand.toLowerCase() === 'true';
    return (cell) => (cell === truth) !== negative;
  }
  if (operator === '' || operator === '=' || negative) {
    const matches = textMatcher(operand);
    return (cell) => (typeof cell === 'string' && matches(cell)) !== negative;
  }
  return (cell) => typeof cell === 'string' && test(compareText(cell, operand));
}

function criterion(raw: unknown, arithmetic: Arithmetic): Criterion | undefined {
  const value = raw === EmptyValue ? 0 : raw;
  if (typeof value === 'boolean') return { raw: value, lambda: (cell) => cell === value };
  if (typeof value === 'number') {
    return { raw: value, lambda: (cell) => isNumber(cell) && arithmetic.floatCmp(cell, value) === 0 };
  }
  // HyperFormula caches counts by `raw`: the text "3" and the number 3 must not share one.
  return typeof value === 'string' ? { raw: `"${value}`, lambda: criterionLambda(value, arithmetic) } : undefined;
}

/** Changes this one interpreter only. */
export function compareAsGoogle(interpreter: Interpreter): void {
  const arithmetic = interpreter.arithmeticHelper;
  const compare = comparison(arithmetic);
  const coerce = arithmetic.coerceNonDateScalarToMaybeNumber.bind(arithmetic);
  Object.assign(arithmetic, {
    eq: (left: Operand, right: Operand) => compare(left, right) === 0,
    neq: (left: Operand, right: Operand) => compare(left, right) !== 0,
    lt: (left: Operand, right: Operand) => compare(left, right) < 0,
    leq: (left: Operand, right: Operand) => compare(left, right) <= 0,
    gt: (left: Operand, right: Operand) => compare(left, right) > 0,
    geq: (left: Operand, right: Operand) => compare(left, right) >= 0,
    // Empty text is no number: `""*1` is #VALUE! at Google, 0 in HyperFormula.
    coerceNonDateScalarToMaybeNumber: (value: Argument) => (value === '' ? undefined : coerce(value)),
  });
  const criterionBuilder = { fromCellValue: criterion };
  // The interpreter's constructor assigns its own after making its plugins; the empty setter keeps ours.
  Object.defineProperty(interpreter, 'criterionBuilder', { get: () => criterionBuilder, set: () => undefined });
  writeNumbersWithComma(interpreter);
}

/** HyperFormula writes numbers into text with a point whatever the decimal separator; `concatOp` is where `&` does it. */
function writeNumbersWithComma(interpreter: Interpreter): void {
  const open = interpreter as unknown as { concatOp: (left: unknown, right: unknown) => unknown };
  const concat = open.concatOp;
  open.concatOp = (left, right) => concat(asText(left), asText(right));
}

/** A number as its text, anything else untouched. */
export const asText = <T>(value: T): T | string =>
  isNumber(value) ? numberAsText(typeof value === 'number' ? value : value.val) : value;
