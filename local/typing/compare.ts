// The validation conditions that compare a value with one or two others.

import type * as Schema from '../sheets-api/schema';

type Value = Schema.ExtendedValue;
type Test = (value: Value, operands: readonly Value[]) => boolean;

const onNumbers =
  (test: (n: number, a: number, b: number) => boolean): Test =>
  ({ numberValue }, [first, second]) =>
    numberValue !== undefined &&
    first?.numberValue !== undefined &&
    test(numberValue, first.numberValue, second?.numberValue ?? first.numberValue);

const onTexts =
  (test: (text: string, other: string) => boolean): Test =>
  ({ stringValue }, [first]) =>
    stringValue !== undefined && test(stringValue, first?.stringValue ?? String(first?.numberValue ?? ''));

const equal = onNumbers((n, a) => n === a);
const greater = onNumbers((n, a) => n > a);
const greaterOrEqual = onNumbers((n, a) => n >= a);
const less = onNumbers((n, a) => n < a);
const lessOrEqual = onNumbers((n, a) => n <= a);
const between = onNumbers((n, a, b) => n >= a && n <= b);
const notBetween = onNumbers((n, a, b) => n < a || n > b);

/** By `ConditionType`. */
export const comparisons: Readonly<Record<string, Test>> = {
  NUMBER_EQ: equal,
  NUMBER_NOT_EQ: onNumbers((n, a) => n !== a),
  NUMBER_GREATER: greater,
  NUMBER_GREATER_THAN_EQ: greaterOrEqual,
  NUMBER_LESS: less,
  NUMBER_LESS_THAN_EQ: lessOrEqual,
  NUMBER_BETWEEN: between,
  NUMBER_NOT_BETWEEN: notBetween,
  DATE_EQ: equal,
  DATE_BEFORE: less,
  DATE_AFTER: greater,
  DATE_ON_OR_BEFORE: lessOrEqual,
  DATE_ON_OR_AFTER: greaterOrEqual,
  DATE_BETWEEN: between,
  DATE_NOT_BETWEEN: notBetween,
  TEXT_EQ: onTexts((text, other) => text === other),
  TEXT_CONTAINS: onTexts((text, other) => text.includes(other)),
  TEXT_NOT_CONTAINS: onTexts((text, other) => !text.includes(other)),
  TEXT_IS_EMAIL: onTexts((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)),
  TEXT_IS_URL: onTexts((text) => /^https?:\/\/\S+\.\S+$/.test(text)),
};
