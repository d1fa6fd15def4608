// Reads an expression as a number. The other reading of the same tree is `to-formula.ts`; a property test holds them equal.

import { cleanText } from './clean-text';
import type { Reading } from './entry';
import type { Expression, SettingName } from './expression';
import { listsNames } from './names-list';

export interface Environment {
  /** The field's reading; a field that is not on the tab is blank. */
  readonly reading: (code: string) => Reading;
  readonly setting: (name: SettingName) => number;
}

/** The result cannot be told: a field that is needed is blank or unreadable, or a division by zero. */
const UNDEFINED = null;
type Result = number | typeof UNDEFINED;

const truth = (value: boolean): number => (value ? 1 : 0);
const finite = (value: number): Result => (Number.isFinite(value) ? value : UNDEFINED);

function binary(operator: string, left: number, right: number): Result {
  switch (operator) {
    case '+':
      return finite(left + right);
    case '-':
      return finite(left - right);
    case '*':
      return finite(left * right);
    case '/':
      return right === 0 ? UNDEFINED : finite(left / right);
    case '&&':
      return truth(left !== 0 && right !== 0);
    case '||':
      return truth(left !== 0 || right !== 0);
    case '==':
      return truth(compare(left, '=', right));
    case '!=':
      return truth(compare(left, '<>', right));
    default:
      return truth(compare(left, operator, right));
  }
}

const codeOf = (expression: Expression | undefined): string => (expression?.kind === 'field' ? expression.code : '');

function call(expression: Extract<Expression, { kind: 'call' }>, environment: Environment): Result {
  const [first, second, third] = expression.args;
  const reading = environment.reading(codeOf(first));
  switch (expression.name) {
    case 'blank':
      return truth(reading.state === 'blank');
    case 'filled':
      return truth(reading.state === 'ok');
    case 'zero':
      return reading.state === 'blank' ? 0 : reading.state === 'ok' ? reading.value : UNDEFINED;
    case 'same': {
      const other = environment.reading(codeOf(second));
      if (reading.state !== 'ok' || other.state !== 'ok') return UNDEFINED;
      return truth(cleanText(reading.text).toUpperCase() === cleanText(other.text).toUpperCase());
    }
    case 'namesMatch': {
      const count = second ? evaluate(second, environment) : UNDEFINED;
      return reading.state !== 'ok' || count === UNDEFINED ? UNDEFINED : truth(listsNames(reading.text, count));
    }
    case 'if': {
      const condition = first ? evaluate(first, environment) : UNDEFINED;
      const branch = condition === 0 ? third : second;
      return condition === UNDEFINED || !branch ? UNDEFINED : evaluate(branch, environment);
    }
    case 'anyOf': {
      const entered = expression.args.flatMap((arg) => {
        const entry = environment.reading(codeOf(arg));
        return entry.state === 'ok' ? [entry.value] : [];
      });
      return entered.length === 0 ? UNDEFINED : Math.max(...entered);
    }
    case 'max':
    case 'min': {
      const values = expression.args.map((arg) => evaluate(arg, environment));
      if (values.includes(UNDEFINED)) return UNDEFINED;
      return (expression.name === 'max' ? Math.max : Math.min)(...values.map((value) => value ?? 0));
    }
  }
}

/** @returns a number (true = 1, false = 0), or null where it cannot be told. */
export function evaluate(expression: Expression, environment: Environment): Result {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'text':
      return UNDEFINED;
    case 'setting':
      return environment.setting(expression.name);
    case 'field': {
      const reading = environment.reading(expression.code);
      return reading.state === 'ok' ? reading.value : UNDEFINED;
    }
    case 'negate': {
      const value = evaluate(expression.operand, environment);
      return value === UNDEFINED ? UNDEFINED : 0 - value;
    }
    case 'not': {
      const value = evaluate(expression.operand, environment);
      return value === UNDEFINED ? UNDEFINED : truth(value === 0);
    }
    case 'binary': {
      const left = evaluate(expression.left, environment);
      const right = evaluate(expression.right, environment);
      return left === UNDEFINED || right === UNDEFINED ? UNDEFINED : binary(expression.operator, left, right);
    }
    case 'call':
      return call(expression, environment);
  }
}

/** Spreadsheets compare without the dust of binary fractions: 7 reaches 100 * 0.07, which is 7.000000000000001. */
const RELATIVE_DUST = 1e-13;
const order = (left: number, right: number): number => {
  const difference = left - right;
  if (difference === 0) return 0;
  return abs(difference) <= RELATIVE_DUST * max(abs(left), abs(right)) ? 0 : difference;
};

// Apps Script runs in a realm where a global is slow to look up.
const { abs, max } = Math;

export function compare(left: number, comparison: string, right: number): boolean {
  const difference = order(left, right);
  switch (comparison) {
    case '=':
      return difference === 0;
    case '<>':
      return difference !== 0;
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference < 0;
  }
}
